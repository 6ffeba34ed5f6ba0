"""The meetings of notices that a programme's page shows beside its own entries (contract 3: both announce).

In: the timetable, a programme. Out: the meetings of its body in its period; which of several are one and the same as an
entry of a programme, so that no reader meets it twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta

from plugins.records.kinds import Document, Programme
from plugins.records.periods import period_of
from plugins.site.names import Facet
from plugins.site.site import Site
from plugins.timetable.timetable import Held, Timetable, week_of
from plugins.vietnamese.fold import fold


def meetings_in(timetable: Timetable, site: Site, programme: Programme) -> tuple[Held, ...]:
    """Return the meetings in the period of ``programme`` to which its own body calls, in their order."""
    period = period_of(programme.period)
    if period is None:
        return ()
    issuers = {name.slug for name in site.names.of(programme, Facet.ISSUER)}
    found: dict[str, Held] = {}
    day = period.first
    while day <= period.last + timedelta(days=6):
        for held in timetable.weeks.get(week_of(day), ()):
            days = held.entry.held
            is_within = days is not None and days.first <= period.last and days.last >= period.first
            if is_within and is_meeting(held) and _is_of(issuers, held.record, site):
                found[held.uid] = held
        day += timedelta(days=7)
    return tuple(sorted(found.values(), key=lambda held: held.order))


def is_meeting(held: Held) -> bool:
    """Return whether a notice announces ``held``, and no programme."""
    return not isinstance(held.record, Programme)


def same_as(found: Iterable[Held]) -> Mapping[str, Document]:
    """Return, by the UID of an entry of a programme, the notice among ``found`` that calls to the same meeting.

    It is the same where day, hour and either chair or venue agree: a chair is in one place at one time.
    """
    meetings: dict[tuple[date, time, str], Document] = {}
    entries: list[Held] = []
    for held in found:
        if not is_meeting(held):
            entries.append(held)
            continue
        for place in _places(held):
            meetings.setdefault(place, held.record)
    if not meetings:
        return {}
    pairs = ((held.uid, meetings.get(place)) for held in entries for place in _places(held))
    return {uid: notice for uid, notice in pairs if notice is not None}


def _places(held: Held) -> list[tuple[date, time, str]]:
    """Return when and by whom, and when and where: nothing where the hour is not known or nothing is held."""
    entry, days = held.entry, held.entry.held
    if entry.is_off or days is None or days.start is None or days.first != days.last:
        return []
    who = (fold(f"{word} {text}") for word, text in (("chair", entry.chair), ("venue", entry.venue)) if text)
    return [(days.first, days.start, name) for name in who]


def _is_of(issuers: set[str], record: Document, site: Site) -> bool:
    """Return whether ``record`` is one of the ``issuers``; who names no issuer speaks for the site's own body."""
    own = {name.slug for name in site.names.of(record, Facet.ISSUER)}
    return not own or not issuers or bool(own & issuers)
