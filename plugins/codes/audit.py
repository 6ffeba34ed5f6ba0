"""What is odd about the numbers of one series: repeated, missing, out of date order, not of their type.

In: the numbers of one body, type and series with their days, as plain values. Out: findings as values, whose places
and words others put into warnings. Nothing here is an error: secret documents share the series and are not published
(Guide 36-HD/VPTW, II.1.3.1), so a gap is a question, not a fault.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from plugins.codes.number import DocumentNumber, Grammar
from plugins.codes.profiles import STANDARD, Agreement, DocumentType, Types
from plugins.codes.series import NumberKey, Series


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in its series: its key, number, day of issue, type word, and its place (a path with a line)."""

    key: NumberKey
    number: DocumentNumber
    issued: date | None
    word: str
    place: str


@dataclass(frozen=True, slots=True)
class Repeated:
    """Entries with one key, in the order of their days and places."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Numbers that are missing between the first and the last of a series, as ranges with both ends."""

    key: NumberKey  # of the last one
    ranges: tuple[tuple[int, int], ...]
    last: Entry

    @property
    def count(self) -> int:
        """Return how many numbers are missing."""
        return sum(end - start + 1 for start, end in self.ranges)


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """An entry whose day does not go with its number; between ``before`` and ``after`` its day should lie."""

    entry: Entry
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class WordAgainstCode:
    """An entry whose type word and type code are of different types; ``types`` are those of the code."""

    entry: Entry
    types: tuple[DocumentType, ...]


Finding: TypeAlias = Repeated | Gaps | OutOfOrder | WordAgainstCode


def by_series(entries: Iterable[Entry]) -> dict[tuple[str, str, Series | None], list[Entry]]:
    """Return ``entries`` by body, type and series, each list in the order of its numbers."""
    found: dict[tuple[str, str, Series | None], list[Entry]] = {}
    for entry in sorted(entries, key=_order):
        found.setdefault((entry.key.body, entry.key.type, entry.key.series), []).append(entry)
    return found


def audit_series(
    entries: Iterable[Entry], *, grammar: Grammar = Grammar.UNKNOWN, types: Types = STANDARD
) -> tuple[Finding, ...]:
    """Return all findings about the ``entries`` of one series.

    ``grammar`` is the body's profile; without it each number's own grammar decides about its type.
    """
    ordered = sorted(entries, key=_order)
    return (
        *_repeated(ordered),
        *_gaps(ordered),
        *_out_of_order(ordered),
        *_words_against_codes(ordered, grammar, types),
    )


def _order(entry: Entry) -> tuple[int, str, date, str, str]:
    return (entry.key.number, entry.key.suffix, entry.issued or date.max, entry.place, entry.number.written)


def _repeated(entries: Sequence[Entry]) -> Iterable[Repeated]:
    same: dict[NumberKey, list[Entry]] = {}
    for entry in entries:
        same.setdefault(entry.key, []).append(entry)
    return [Repeated(tuple(group)) for group in same.values() if len(group) > 1]


def _gaps(entries: Sequence[Entry]) -> Iterable[Gaps]:
    numbers = sorted({entry.key.number for entry in entries})
    ranges = tuple((one + 1, next_one - 1) for one, next_one in pairwise(numbers) if next_one > one + 1)
    return [Gaps(entries[-1].key, ranges, entries[-1])] if ranges else []


def _out_of_order(entries: Sequence[Entry]) -> Iterable[OutOfOrder]:
    """Yield the fewest entries without which the days never go back: one wrong day is one finding."""
    dated = [(entry, entry.issued) for entry in entries if entry.issued]
    kept = _longest_rising([day for _, day in dated])
    for place, (entry, _) in enumerate(dated):
        if place not in kept:
            before = max((index for index in kept if index < place), default=None)
            after = min((index for index in kept if index > place), default=None)
            yield OutOfOrder(
                entry,
                None if before is None else dated[before][0],
                None if after is None else dated[after][0],
            )


def _longest_rising(days: Sequence[date]) -> frozenset[int]:
    """Return the places of a longest run of ``days`` that never goes back (patience sorting, n log n)."""
    ends: list[date] = []  # ends[k]: the earliest day that a run of k + 1 can end with
    places: list[int] = []
    former: list[int | None] = []
    for place, day in enumerate(days):
        length = bisect_right(ends, day)
        former.append(places[length - 1] if length else None)
        ends[length : length + 1] = [day]
        places[length : length + 1] = [place]
    kept: set[int] = set()
    here = places[-1] if places else None
    while here is not None:
        kept.add(here)
        here = former[here]
    return frozenset(kept)


def _words_against_codes(
    entries: Sequence[Entry], grammar: Grammar, types: Types
) -> Iterable[WordAgainstCode]:
    for entry in entries:
        profile = grammar or entry.number.grammar
        if types.agreement(entry.number.type_code, entry.word, profile) is Agreement.DISAGREES:
            yield WordAgainstCode(entry, types.of_code(entry.number.type_code, profile))
