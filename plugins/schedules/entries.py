"""From the texts of an entry to an ``Entry``, and what cannot be read or is doubtful.

In: texts by key, the period. Out: the entry, whole or not: what could not be read stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from plugins.problems import Phrase, ProblemList
from plugins.records.entries import Days, Entry, Precision, State
from plugins.records.periods import Period
from plugins.schedules import problems as codes
from plugins.schedules.days import ReadDays, read_days
from plugins.schedules.hours import Hours, read_hours
from plugins.schedules.rows import RawEntry
from plugins.schedules.states import ReadState, read_state
from plugins.vietnamese.fold import fold

_WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_ENGLISH: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SAME_DAY: Final = re.compile(r"\b(?:cung ngay|trong ngay|ngay do|luc|vao|khoang)\b|[\s,;:.()]+")
_LONGEST_NAME: Final = 60  # characters of an entry's content by which a problem names it


def entry_of(raw: RawEntry, period: Period, problems: ProblemList) -> Entry:
    """Return the entry of the texts ``raw``; what is wrong is noted at its line."""
    texts = raw.texts
    content = texts.get("content", "")
    name = _name(texts)
    if not content:
        problems.add(codes.NO_CONTENT, raw.line)
    day, hours = _when(texts)
    days = _days(day, name, period, raw.line, problems)
    if hours.is_wrong:
        problems.add(codes.UNREAD_HOUR, raw.line, value=_hour_written(texts), content=name)
    state = _state(texts, raw.line, problems)
    if "du kien" in fold(day) and state.state is State.PLANNED:
        state = replace(state, state=State.TENTATIVE)
    moved, moved_session = _moved(texts, state, days, period, raw.line, problems)
    if moved is None and state.state is State.MOVED:
        state = replace(state, state=State.POSTPONED)
    return Entry(
        content=content,
        line=raw.line,
        day=day,
        session=hours.session,
        start=_hour_text(texts),
        days=_with_hours(days, hours) if days else None,
        moved=moved,
        moved_session=moved_session,
        state=state.state,
        reason=texts.get("reason", "") or state.reason,
        chair=texts.get("chair", ""),
        participants=texts.get("participants", ""),
        venue=texts.get("venue", ""),
        unit=texts.get("unit", ""),
        note=texts.get("note", ""),
        id=texts.get("id", ""),
        section=texts.get("section", ""),
    )


def _name(texts: Mapping[str, str]) -> str:
    return texts.get("content", "").replace("\n", " ")[:_LONGEST_NAME]


def _when(texts: Mapping[str, str]) -> tuple[str, Hours]:
    """Return the text of the day and the hours: either may stand in the column of the other.

    What the columns of hours and sessions say and cannot be read is wrong; nothing of it is left out.
    """
    day, clock, part = texts.get("day", ""), _hour_text(texts), texts.get("session", "")
    in_part = read_hours(part)
    session = in_part.session
    is_wrong = in_part.is_wrong or not in_part.is_all or bool(part and not (session or in_part.start))
    if not clock:
        in_day = read_hours(day, session)
        found = in_day if in_day.start or in_day.session or in_day.is_wrong else in_part
        if in_part.start and not in_day.start:
            found = in_part
        return day, replace(found, is_wrong=is_wrong or found.is_wrong)
    hours = read_hours(clock, session)
    if hours.rest and not hours.is_all and not day:
        return clock, replace(hours, is_wrong=is_wrong or hours.is_wrong)
    says = hours.is_all and bool(hours.start or hours.session)
    is_wrong |= hours.is_wrong or not says or bool(texts.get("end") and not hours.start)
    return day, replace(hours, session=hours.session or session, is_wrong=is_wrong)


def _hour_written(texts: Mapping[str, str]) -> str:
    """Return the texts of session and hour, or the day's where the hour stands in it."""
    return " ".join(filter(None, (texts.get("session", ""), _hour_text(texts)))) or texts.get("day", "")


def _hour_text(texts: Mapping[str, str]) -> str:
    start, end = texts.get("start", ""), texts.get("end", "")
    return f"{start} - {end}".strip() if end else start or texts.get("time", "")


def _days(day: str, name: str, period: Period, line: int, problems: ProblemList) -> Days | None:
    text = read_hours(day).rest or day
    found = read_days(text, period) or read_days(day, period)
    if found is None:
        if day:
            problems.add(codes.UNREAD_DAY, line, value=day, content=name)
        else:
            problems.add(codes.NO_DAY, line, content=name)
        return None
    if found.is_apart:
        problems.add(codes.DAYS_APART, line, value=day, content=name)
        return None
    _note_doubts(found, day, line, problems)
    return found.days


def _note_doubts(found: ReadDays, day: str, line: int, problems: ProblemList) -> None:
    if not (found.is_ambiguous or found.weekday):
        return
    first, last = (f"{one:%d/%m/%Y}" for one in (found.days.first, found.days.last))
    if found.is_ambiguous:
        is_one = first == last
        read = Phrase(first, first) if is_one else Phrase(f"từ {first} đến {last}", f"{first} to {last}")
        problems.add(codes.AMBIGUOUS_DAY, line, value=day, read=read)
    if found.weekday:
        right = found.days.first.weekday()
        weekday = Phrase(_WEEKDAYS[right], _ENGLISH[right])
        problems.add(codes.WRONG_WEEKDAY, line, value=day, day=first, weekday=weekday)


def _state(texts: Mapping[str, str], line: int, problems: ProblemList) -> ReadState:
    status, new = texts.get("status", ""), _new_time(texts)
    if new and not status:
        return ReadState(State.MOVED)
    state = read_state(status)
    if state is None:
        problems.add(codes.UNREAD_STATE, line, value=status)
        return ReadState(State.MOVED if new else State.PLANNED)
    if not new or state.state is State.MOVED:
        return state
    is_held = state.state is not State.CANCELLED
    if state.state in {State.CANCELLED, State.TENTATIVE}:
        read = _READ_MOVED if is_held else _READ_CANCELLED
        problems.add(codes.STATE_AND_MOVE, line, value=status, new=new, read=read)
    return replace(state, state=State.MOVED) if is_held else state


_READ_MOVED: Final = Phrase("là dời", "moved")
_READ_CANCELLED: Final = Phrase("là hủy, không dùng ngày giờ mới", "cancelled, the new time is not used")


def _new_time(texts: Mapping[str, str]) -> str:
    """Return the new day and hours of the keys ``moved_…``, as one text."""
    start, end = texts.get("moved_start", ""), texts.get("moved_end", "")
    hours = f"{start} - {end}" if end else start
    return " ".join(filter(None, (texts.get("moved_to", ""), hours)))


def _moved(
    texts: Mapping[str, str],
    state: ReadState,
    former: Days | None,
    period: Period,
    line: int,
    problems: ProblemList,
) -> tuple[Days | None, str]:
    """Return when an entry is held instead, and its session; a new hour without a day is one of the ``former`` day."""
    if state.state is not State.MOVED:
        return None, ""
    text = texts.get("moved_to", "") or ("" if _new_time(texts) else state.moved_to)
    start, end = texts.get("moved_start", ""), texts.get("moved_end", "")
    hours = read_hours(f"{start} - {end}" if end else start) if start or end else read_hours(text)
    in_day = read_hours(text)
    lacks_start = bool(start or end) and (not start or hours.start is None)
    written = _new_time(texts) or texts.get("status", "")
    found = None if hours.is_wrong or lacks_start else _new_days(in_day.rest, former, hours, period)
    if found is None or found.is_apart:
        problems.add(codes.UNREAD_NEW_DAY, line, value=written, content=_name(texts))
        return None, ""
    _note_doubts(found, written, line, problems)
    session = hours.session or in_day.session
    return _with_hours(found.days, replace(hours, session=session)), session


def _new_days(rest: str, former: Days | None, hours: Hours, period: Period) -> ReadDays | None:
    """Return the days in ``rest``, a text without its hours; where it says none, the ``former`` day at a new hour."""
    if _SAME_DAY.sub("", rest):
        return read_days(rest, period)
    if former is None or former.first != former.last or not (hours.start or hours.session):
        return None
    return ReadDays(Days(former.first, former.last, Precision.DAY))


def _with_hours(days: Days, hours: Hours) -> Days:
    """Return ``days`` with the ``hours``; an hour of several or vague days is kept and shown, but is no exact time."""
    if days.precision is not Precision.DAY:
        return replace(days, start=hours.start, end=hours.end)
    if hours.start:
        return replace(days, precision=Precision.TIME, start=hours.start, end=hours.end)
    if hours.session and hours.session != "cả ngày":
        return replace(days, precision=Precision.SESSION)
    return days
