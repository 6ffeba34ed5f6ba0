"""Tell which periods have no programme, between those that have one.

In: the programmes of a site, drafts and scheduled ones too: who has written one has not forgotten it. Out: one warning
for each gap, at the programme behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from plugins.problems import Phrase, ProblemList
from plugins.records.kinds import Programme
from plugins.records.periods import Period, period_of
from plugins.timetable import problems as codes
from plugins.timetable.timetable import week_of

_WEEK: Final = timedelta(days=7)
_MONTH: Final = timedelta(days=31)
_DAY: Final = timedelta(days=1)


def note_gaps(programmes: Iterable[Programme], problems: ProblemList) -> None:
    """Note each gap of a week or more between one programme and the next."""
    found = [(period, record) for record in programmes if (period := period_of(record.period))]
    found.sort(key=lambda one: (one[0].first, one[0].last))
    covered: date | None = None  # the last day that any programme so far is of
    for period, record in found:
        if covered and period.first - covered > _WEEK:
            missing = tuple(_between(covered + _DAY, period))
            line = record.line("period")
            problems.add(codes.PERIOD_GAP, line, path=record.path, missing=_in_words(missing))
        covered = max(covered or period.last, period.last)


def _between(first: date, later: Period) -> Iterator[Period]:
    """Yield the periods from ``first`` up to ``later``: months before a month, unless the rest of one is missing."""
    is_short = first.day != 1 and later.first - first < _MONTH
    day, by_week = first, "w" in later.name or is_short
    while day < later.first:
        period = period_of(week_of(day) if by_week else f"{day:%Y-%m}")
        if period is None:  # behind the last year that a date can have
            return
        yield period
        day = period.last + _DAY


def _in_words(missing: tuple[Period, ...]) -> Phrase:
    first, last = missing[0].name, missing[-1].name
    if first == last:
        return Phrase(_name(first), first)
    count = len(missing)
    return Phrase(
        f"{count} kỳ, từ {_name(first)} đến {_name(last)}", f"{count} periods, from {first} to {last}"
    )


def _name(period: str) -> str:
    """Return ``tháng 5/2026`` or ``tuần 23/2026``."""
    year, part = period.split("-")
    return f"tuần {int(part[1:])}/{year}" if part.startswith("w") else f"tháng {int(part)}/{year}"
