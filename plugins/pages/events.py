"""What is held, for search engines (contract 6): schema.org's ``Event`` for each entry whose day is known.

In: the world and a public record. Out: data for its JSON-LD block. An entry of "some day this month" is no event that
anybody could go to, so it is left out; what was moved or called off says so, with the time first announced.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final

from plugins.dates.moment import ZONE
from plugins.pages.world import World
from plugins.records.entries import Days, Precision, State
from plugins.records.kinds import AnyRecord
from plugins.timetable.timetable import Held

_EXACT: Final = frozenset({Precision.TIME, Precision.SESSION, Precision.DAY, Precision.SPAN})
_STATUS: Final = {
    State.MOVED: "https://schema.org/EventRescheduled",
    State.POSTPONED: "https://schema.org/EventPostponed",
    State.CANCELLED: "https://schema.org/EventCancelled",
}


def events(world: World, record: AnyRecord) -> Iterator[dict[str, object]]:
    """Yield what ``record`` announces: the entries of a programme, the meeting that a notice calls to."""
    for held in world.timetable.of.get(record.path, ()):
        days = held.entry.days if held.entry.is_off else held.entry.held
        if days and days.precision in _EXACT:
            yield _event(world, held, days)


def _event(world: World, held: Held, days: Days) -> dict[str, object]:
    entry = held.entry
    start, end = _ends(days)
    former = entry.days if entry.moved else None
    data = {
        "@type": "Event",
        "name": " ".join(entry.content.split()) or held.record.title,
        "url": world.url(held.record.address),
        "startDate": start,
        "endDate": end,
        "eventStatus": _STATUS.get(entry.state, ""),
        "previousStartDate": _ends(former)[0] if former and former.precision in _EXACT else "",
        "location": {"@type": "Place", "name": entry.venue, "address": entry.venue} if entry.venue else None,
        "organizer": {"@type": "Organization", "name": entry.chair} if entry.chair else None,
    }
    return {key: value for key, value in data.items() if value}


def _ends(days: Days) -> tuple[str, str]:
    """Return start and end as ISO 8601: with zone where hours are known, else days; the end is "" where not said."""
    is_span = days.first != days.last
    if days.start is None:
        return days.first.isoformat(), days.last.isoformat() if is_span else ""
    return _iso(days.first, days.start), _iso(days.last, days.end) if days.end or is_span else ""


def _iso(day: date, clock: time | None) -> str:
    return datetime.combine(day, clock, tzinfo=ZONE).isoformat() if clock else day.isoformat()
