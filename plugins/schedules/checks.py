"""Tell what is odd about the entries of one programme: outside its period, at one time, on a day off.

In: the entries. Out: warnings at their lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final

from plugins.problems import Phrase, ProblemList
from plugins.records.entries import Days, Entry, Precision
from plugins.records.periods import Period
from plugins.schedules import problems as codes
from plugins.vietnamese.fold import fold

USUAL_LENGTH: Final = timedelta(hours=1)  # of a meeting whose end is not said
_SATURDAY: Final = 6
_WHAT: Final = (("chair", Phrase("người chủ trì", "chair")), ("venue", Phrase("địa điểm", "venue")))
_ANYWHERE: Final = frozenset({"truc tuyen", "tai don vi", "cac don vi", "co so", "tai co so"})


def note_oddities(
    entries: Sequence[Entry], period: Period, holiday: Callable[[date], str], problems: ProblemList
) -> None:
    """Note what is odd about ``entries``; ``holiday`` gives the name of a public holiday, "" for other days."""
    for entry in entries:
        for days in filter(None, (entry.days, entry.moved)):
            _note_hours(entry, days, problems)
        if entry.days and not _touches(entry.days, period):
            day = f"{entry.days.first:%d/%m/%Y}"
            problems.add(codes.OUTSIDE_PERIOD, entry.line, day=day, content=_name(entry), period=period.title)
        held = entry.held
        if held is None or entry.is_off:
            continue
        if held.precision is Precision.TIME and not entry.venue:
            problems.add(codes.NO_VENUE, entry.line, content=_name(entry))
        if held.first == held.last and (what := _day_off(held.first, holiday)):
            day = f"{held.first:%d/%m/%Y}"
            problems.add(codes.DAY_OFF, entry.line, content=_name(entry), day=day, what=what)
    for key, what in _WHAT:
        for entry, other, value in _clashes(entries, key):
            one, first = _name(entry), _name(other)
            problems.add(codes.CLASH, entry.line, content=one, other=first, what=what, value=value)


def _note_hours(entry: Entry, days: Days, problems: ProblemList) -> None:
    if days.start and days.end and days.end <= days.start and days.first == days.last:
        start, end = (f"{one:%H:%M}" for one in (days.start, days.end))
        problems.add(codes.END_BEFORE_START, entry.line, content=_name(entry), start=start, end=end)


def _touches(days: Days, period: Period) -> bool:
    return days.first <= period.last and days.last >= period.first


def _day_off(day: date, holiday: Callable[[date], str]) -> Phrase | None:
    if name := holiday(day):
        return Phrase(name, name)
    if day.isoweekday() >= _SATURDAY:
        return Phrase("thứ Bảy, Chủ nhật", "weekend")
    return None


def _clashes(entries: Sequence[Entry], key: str) -> Iterator[tuple[Entry, Entry, str]]:
    """Yield entries that have one chair, or one venue, at one time."""
    by_value: dict[str, list[tuple[datetime, datetime, Entry]]] = {}
    for entry in entries:
        held, value = entry.held, getattr(entry, key)
        if held and held.start and held.first == held.last and value and not entry.is_off:
            if fold(value) in _ANYWHERE:
                continue
            start = datetime.combine(held.first, held.start)
            end = (
                datetime.combine(held.first, held.end)
                if held.end and held.end > held.start
                else start + USUAL_LENGTH
            )
            by_value.setdefault(fold(value), []).append((start, end, entry))
    for found in by_value.values():
        found.sort(key=lambda item: (item[0], item[2].line))
        for (_, end, first), (start, _, second) in pairwise(found):
            if start < end:
                yield second, first, getattr(second, key)


def _name(entry: Entry) -> str:
    return entry.content.replace("\n", " ")[:60]
