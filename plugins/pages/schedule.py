"""Entries as pages and feeds show them: by day, the vague below the exact, honest about what is known.

In: entries of the timetable, the world. Out: values of `views/schedule.py`. What was moved stands at its new day and,
struck through, at the one that it was first announced for. What a programme and a notice both announce stands once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from urllib.parse import urlsplit

from plugins.dates import english, show
from plugins.dates.moment import ZONE
from plugins.pages.views import COLUMNS, DayView, EntryView, Link, ScheduleView
from plugins.pages.world import World
from plugins.records.entries import Days, Precision, State
from plugins.records.kinds import AnyRecord, Document
from plugins.site.names import Facet
from plugins.timetable.meetings import same_as
from plugins.timetable.timetable import Held
from plugins.words import word

_SAID: Final = {
    State.TENTATIVE: word("Dự kiến"),
    State.POSTPONED: word("Hoãn, chưa có ngày mới"),
    State.CANCELLED: word("Hủy"),
}
_VAGUE: Final = frozenset({Precision.WEEK, Precision.PART, Precision.MONTH})


@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry at one of its days: the new one, or (``is_left``) the one that it was moved from."""

    held: Held
    days: Days | None
    is_left: bool = False

    @property
    def key(self) -> tuple[date, date, int]:
        """Return what puts entries under one heading."""
        if self.days is None:
            return (date.max, date.max, 9)
        vague = self.days.precision in _VAGUE
        return (self.days.first, self.days.last, int(vague))


def schedule_view(
    world: World,
    found: Sequence[Held],
    address: str = "",
    *,
    own: AnyRecord | None = None,
    around: tuple[Link | None, Link | None] = (None, None),
    weeks: tuple[Link, ...] = (),
) -> ScheduleView | None:
    """Return ``found`` by day, ``None`` for nothing; ``address`` is the folder whose `lich.ics` holds them.

    Each entry names the record that announces it, but for ``own``, the record whose page it is.
    """
    if not found:
        return None
    calls = same_as(found)
    told = {notice.path for notice in calls.values()}
    shown = [held for held in found if held.record.path not in told]
    groups: dict[tuple[date, date, int], list[_Placed]] = {}
    for placed in sorted(_placed(shown), key=_order):
        groups.setdefault(placed.key, []).append(placed)
    days = tuple(
        DayView(
            _title(world, key),
            *_iso(key),
            tuple(_entry(world, one, calls.get(one.held.uid, one.held.record), own) for one in group),
        )
        for key, group in groups.items()
    )
    calendar = world.url(f"{address}lich.ics") if address else ""
    webcal = f"webcal://{urlsplit(calendar).netloc}{urlsplit(calendar).path}" if calendar else ""
    newer, older = around
    entries = [entry for day in days for entry in day.entries]
    columns = tuple(name for name in COLUMNS if any(getattr(entry, name) for entry in entries))
    return ScheduleView(days, columns, calendar, webcal, newer, older, weeks)


def _placed(found: Iterable[Held]) -> Iterator[_Placed]:
    for held in found:
        yield _Placed(held, held.entry.days if held.entry.is_off else held.entry.held)
        if held.entry.moved and held.entry.days:
            yield _Placed(held, held.entry.days, is_left=True)


def _order(placed: _Placed) -> tuple[date, date, int, time, int]:
    days = placed.days
    entry = placed.held.entry
    session = entry.moved_session if entry.moved and not placed.is_left else entry.session
    start = days.start if days and days.start else _SESSIONS.get(session, time())
    return (*placed.key, start, placed.held.entry.line)


_SESSIONS: Final = {
    word("sáng"): time(6),
    word("trưa"): time(11),
    word("chiều"): time(13),
    word("tối"): time(18),
    word("cả ngày"): time(),
}


def _title(world: World, key: tuple[date, date, int]) -> str:
    first, last, vague = key
    if first == date.max:
        return world.say("Chưa rõ ngày")
    if world.lang == "en":
        if first == last:
            return english.named_day_of(first)
        span = english.span_of(first, last)
        return f"Date to be set: {span}" if vague else f"From {span}"
    one = f"{show.WEEKDAYS[first.weekday()]}, {first:%d/%m/%Y}"
    if first == last:
        return one
    span = f"{first:%d/%m} – {last:%d/%m/%Y}"
    return f"Trong khoảng {span}" if vague else f"Từ {span}"


def _iso(key: tuple[date, date, int]) -> tuple[str, str]:
    """Return the days that a browser marks as today; what is some day of a week or month is on no day for certain."""
    first, last, vague = key
    return ("", "") if first == date.max or vague else (first.isoformat(), last.isoformat())


def _entry(world: World, placed: _Placed, source: Document, own: AnyRecord | None) -> EntryView:
    held, entry = placed.held, placed.held.entry
    state = "left" if placed.is_left else entry.state.value
    start, end = _machine(placed.days) if not (placed.is_left or entry.is_off) else ("", "")
    return EntryView(
        when=_when(world, placed),
        content=entry.content,
        state=state,
        said=_said(world, placed),
        chairs=world.written_names(held.record, Facet.CHAIR, entry.chair),
        participants=entry.participants,
        venue=entry.venue,
        units=world.written_names(held.record, Facet.UNIT, entry.unit),
        note=entry.note,
        section=entry.section,
        source=None if own and source.path == own.path else world.record_link(source),
        start=start,
        end=end,
    )


def _when(world: World, placed: _Placed) -> str:
    entry, days = placed.held.entry, placed.days
    if days is None:
        return " ".join(filter(None, (entry.day, world.say(entry.session), entry.start)))
    if days.start:
        return f"{days.start:%H:%M}" + (f"–{days.end:%H:%M}" if days.end else "")
    session = entry.session if days is entry.days else entry.moved_session
    if session:
        session = world.say(session)
        return session[:1].upper() + session[1:]
    if entry.start and days is entry.days:  # what was written and could not be read
        return entry.start
    return "" if days.precision in _VAGUE or days.first != days.last else world.say("Trong ngày")


def _said(world: World, placed: _Placed) -> str:
    entry = placed.held.entry
    reason = f": {entry.reason}" if entry.reason else ""
    if placed.is_left and entry.moved:
        return world.say("Dời sang {day}", day=in_words(world, entry.moved, entry.moved_session)) + reason
    if entry.moved and entry.days:
        return world.say("Dời từ {day}", day=in_words(world, entry.days, entry.session)) + reason
    words = world.say(_SAID.get(entry.state, ""))
    return f"{words}{reason}" if words else ""


def in_words(world: World, days: Days, session: str = "") -> str:
    """Return ``14:00 ngày 23/10/2026``; the ``session`` where no hour is known."""
    if world.lang == "en":
        hour = f"{days.start:%H:%M}" if days.start else world.say(session)
        return ", ".join(filter(None, (english.span_of(days.first, days.last), hour)))
    day = (
        f"{days.first:%d/%m/%Y}" if days.first == days.last else f"{days.first:%d/%m} – {days.last:%d/%m/%Y}"
    )
    clock = f"{days.start:%H:%M} " if days.start else f"{session} " if session else ""
    return f"{clock}ngày {day}"


def _machine(days: Days | None) -> tuple[str, str]:
    if days is None or not days.start or days.first != days.last:
        return "", ""
    start = datetime.combine(days.first, days.start, tzinfo=ZONE)
    end = datetime.combine(days.first, days.end, tzinfo=ZONE) if days.end else None
    return start.isoformat(), end.isoformat() if end else ""
