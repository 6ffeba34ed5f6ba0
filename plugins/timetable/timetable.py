"""All that is to be held, in the order of its days.

In: the site. Out: ``Timetable``: entries of public programmes and meetings of public notices, by week, chair, unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Final

from plugins.records.entries import Days, Entry, Precision
from plugins.records.kinds import Document, Programme, each_once
from plugins.site.names import Facet
from plugins.site.site import Site
from plugins.timetable.uids import uids_of

_TAG: Final = re.compile(
    r"tag:[^:]*:(/.*)"
)  # an id of contract 5: its end is the address it was published at
LONGEST: Final = 60  # days of a span that a week's page shows; what takes longer is no appointment
_LAST: Final = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Held:
    """An entry, the record that announces it, and its permanent name."""

    entry: Entry
    record: Document
    uid: str

    @property
    def order(self) -> tuple[date, int, time, str, int]:
        """Return the key of its place: by day, the exact before the vague, hour, then as written."""
        days = self.entry.held
        if days is None:
            return (_LAST, 0, time(), self.record.address, self.entry.line)
        vague = days.precision in {Precision.WEEK, Precision.PART, Precision.MONTH}
        session = self.entry.moved_session if self.entry.moved else self.entry.session
        return (
            days.first,
            int(vague),
            days.start or _SESSIONS.get(session, time()),
            self.record.address,
            self.entry.line,
        )


_SESSIONS: Final = {"sáng": time(6), "trưa": time(11), "chiều": time(13), "tối": time(18)}


@dataclass(frozen=True, slots=True)
class Timetable:
    """``all`` in order; ``of`` by the record's path; ``weeks``, ``chairs``, ``units`` by name."""

    all: tuple[Held, ...] = ()
    of: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    weeks: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    chairs: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    units: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)

    def by_chair(self, name: str) -> tuple[Held, ...]:
        """Return what ``name``, a name as the site spells it, takes the chair of."""
        return self.chairs.get(name, ())

    def by_unit(self, name: str) -> tuple[Held, ...]:
        """Return what the unit ``name``, as the site spells it, prepares."""
        return self.units.get(name, ())


def timetable_of(site: Site) -> Timetable:
    """Return the timetable of the public records of ``site``.

    What a record in English announces, which is said in Vietnamese as well, stands on its own page alone.
    """
    of = {
        r.path: tuple(held_by(r, site.domain))
        for r in site.public
        if isinstance(r, Document) and _announces(r)
    }
    vietnamese = (held for found in of.values() for held in found if held.record.lang == "vi")
    every = sorted(vietnamese, key=lambda held: held.order)
    weeks: dict[str, list[Held]] = {}
    for held in every:
        for name in weeks_of(held.entry):
            weeks.setdefault(name, []).append(held)
    by_week = {name: tuple(weeks[name]) for name in sorted(weeks)}
    chairs = _by_name(every, lambda entry: entry.chair, site, Facet.CHAIR)
    units = _by_name(every, lambda entry: entry.unit, site, Facet.UNIT)
    return Timetable(tuple(every), of, by_week, chairs, units)


def _by_name(
    every: Iterable[Held], written: Callable[[Entry], str], site: Site, facet: Facet
) -> dict[str, tuple[Held, ...]]:
    """Return what is to be held by the names of ``facet``, whichever way they are spelled in an entry."""
    found: dict[str, list[Held]] = {}
    for held in every:
        names = (site.names.named(facet, text) for text in each_once([written(held.entry)]))
        for name in dict.fromkeys(name.text for name in names if name):
            found.setdefault(name, []).append(held)
    return {name: tuple(held) for name, held in found.items()}


def week_of(day: date) -> str:
    """Return the name of the ISO 8601 week that ``day`` lies in: ``2021-w23``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-w{week:02d}"


def _announces(record: Document) -> bool:
    return isinstance(record, Programme) or record.meeting is not None


def held_by(record: Document, domain: str) -> Iterator[Held]:
    """Yield what ``record`` announces, in its own order; UIDs are of ``domain``."""
    entries = record.schedule if isinstance(record, Programme) else ()
    period = record.period if isinstance(record, Programme) else record.address
    if meeting := _meeting(record):
        entries = (*entries, meeting)
    for entry, uid in zip(entries, uids_of(period, entries, domain), strict=True):
        yield Held(entry, record, uid)


def _meeting(record: Document) -> Entry | None:
    """Return the meeting that a notice calls to as an entry; its name follows from the record, whatever its day."""
    meeting = record.meeting
    if meeting is None or meeting.start is None:
        return None
    start, end = meeting.start, meeting.end
    same_day = end is None or end.at.date() == start.at.date()
    days = Days(
        start.at.date(),
        end.at.date() if end else start.at.date(),
        (Precision.TIME if start.has_time else Precision.DAY) if same_day else Precision.SPAN,
        start.at.time() if start.has_time else None,
        end.at.time() if end and end.has_time else None,
    )
    return Entry(
        content=record.title,
        line=record.line("meeting"),
        day="meeting",
        days=days,
        chair=meeting.chair,
        participants=meeting.participants,
        venue=meeting.venue,
        id=f"meeting:{_permanent(record)}",
    )


def _permanent(record: Document) -> str:
    """Return what names ``record`` wherever it is moved: the address that its own `id` is made of, else that `id`."""
    if made_of := _TAG.fullmatch(record.id):
        return made_of[1]
    return record.id or record.address


def weeks_of(entry: Entry) -> Iterator[str]:
    """Yield the weeks in which an entry is shown: those of its days, and that of the day it was moved from."""
    found: dict[str, None] = {}
    for days in filter(None, (entry.held, entry.days)):
        last = min(days.last, days.first + timedelta(days=LONGEST))
        day = days.first
        while day <= last:
            found[week_of(day)] = None
            day += timedelta(days=7 - day.weekday())
        found[week_of(last)] = None
    yield from found
