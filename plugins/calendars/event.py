"""One entry as an event of a calendar (RFC 5545, 3.6.1), by the library icalendar.

In: an entry, the record that announces it. Out: the lines of a VEVENT. SEQUENCE counts the record's `changes`; DTSTAMP
and LAST-MODIFIED are the latest of its days (contract 5). What has no hour is an event of whole days.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Event

from plugins.dates.moment import ZONE
from plugins.records.entries import Days, Precision, State
from plugins.records.kinds import Document
from plugins.timetable.timetable import Held

USUAL_LENGTH: Final = timedelta(hours=1)  # of a meeting whose end is not said
_VAGUE: Final = {Precision.WEEK: "trong tuần", Precision.PART: "khoảng ngày", Precision.MONTH: "trong tháng"}
_EARLIEST: Final = datetime(1970, 1, 1, tzinfo=UTC)


def event_text(held: Held, url: str) -> bytes | None:
    """Return the VEVENT of ``held``, whose record's page is at ``url``; ``None`` where no day is known."""
    entry = held.entry
    days = entry.days if entry.is_off else entry.held
    if days is None:
        return None
    event = Event()
    event.add("uid", held.uid)
    stamp = _modified(held.record)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", len(held.record.changes))
    _add_days(event, days)
    event.add("summary", _summary(held, days))
    event.add("description", _description(held))
    if entry.venue:
        event.add("location", entry.venue)
    event.add("url", url)
    event.add("status", _status(entry.state))
    if not days.start:
        event.add("transp", "TRANSPARENT")  # whole days do not make anybody busy
    text: bytes = event.to_ical()
    return text


def _add_days(event: Event, days: Days) -> None:
    if days.start and days.first == days.last:
        start = datetime.combine(days.first, days.start, tzinfo=ZONE)
        end = datetime.combine(days.last, days.end, tzinfo=ZONE) if days.end else start + USUAL_LENGTH
        event.add("dtstart", start)
        event.add("dtend", end if end > start else start + USUAL_LENGTH)
    else:
        event.add("dtstart", days.first)
        event.add("dtend", _after(days.last))


def _after(day: date) -> date:
    """Return the day after: the end of whole days is exclusive (RFC 5545, 3.6.1)."""
    return day + timedelta(days=1)


def _summary(held: Held, days: Days) -> str:
    entry = held.entry
    text = " ".join(entry.content.split()) or held.record.title
    if days.precision in _VAGUE:
        return f"({_VAGUE[days.precision]}) {text}"
    if entry.session and not days.start and not entry.moved:
        return f"{entry.session[:1].upper()}{entry.session[1:]}: {text}"
    return text


def _description(held: Held) -> str:
    entry = held.entry
    former = entry.days if entry.moved else None
    lines = [
        ("Chủ trì", entry.chair),
        ("Thành phần", entry.participants),
        ("Đơn vị chuẩn bị", entry.unit),
        ("Dời từ", _in_words(former) if former else ""),
        (_CHANGED.get(entry.state, "Lý do"), entry.reason or ("có" if entry.is_off else "")),
        ("Ghi chú", entry.note),
    ]
    return "\n".join(f"{term}: {text}" for term, text in lines if text)


_CHANGED: Final = {
    State.CANCELLED: "Hủy",
    State.POSTPONED: "Hoãn, chưa có ngày mới",
    State.MOVED: "Lý do dời",
}


def _in_words(days: Days) -> str:
    first = f"{days.first:%d/%m/%Y}"
    day = first if days.first == days.last else f"{first} – {days.last:%d/%m/%Y}"
    return f"{days.start:%H:%M} {day}" if days.start else day


def _status(state: State) -> str:
    if state in {State.CANCELLED, State.POSTPONED}:
        return "CANCELLED"
    return "TENTATIVE" if state is State.TENTATIVE else "CONFIRMED"


def _modified(record: Document) -> datetime:
    modified = record.modified
    return modified.at.astimezone(UTC) if modified else _EARLIEST
