"""The series that a number belongs to, and the key under which it may stand only once.

In: a number, the day of issue, the body's profile and terms as plain values. Out: a ``Series``, a ``NumberKey``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from plugins.codes.number import DocumentNumber, Grammar
from plugins.vietnamese.fold import fold


class SeriesKind(Enum):
    """What a series runs through."""

    YEAR = "year"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a committee, both days included; ``None`` where it is open."""

    name: str
    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` lies in the term."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True, order=True)
class Series:
    """A run of numbers from 1 on: the first day it can have, and its name (`2021`, `Nhiệm kỳ 2020–2025`)."""

    start: date
    name: str
    is_term: bool = False

    @property
    def kind(self) -> SeriesKind:
        """Return what the series runs through."""
        return SeriesKind.TERM if self.is_term else SeriesKind.YEAR


@dataclass(frozen=True, slots=True)
class NumberKey:
    """What one document alone may have: body, type, number with suffix, series (bad input B30)."""

    body: str
    type: str
    number: int
    suffix: str
    series: Series | None


def series_of(
    number: DocumentNumber, issued: date | None, *, grammar: Grammar, terms: Iterable[Term] = ()
) -> Series | None:
    """Return the series of ``number``; ``None`` when neither a day nor a year in the symbol is known.

    The State counts by the calendar year (Decree 30/2020/NĐ-CP, Art. 15), for legal documents the one in the
    symbol. The Party counts through the committee's term, from the day after one congress to the close of the
    next (Guide 36-HD/VPTW, II.1.3.1): the first of ``terms`` that holds the day of issue, so that the day of a
    congress belongs to the old term. A Party document outside all terms counts by the calendar year (contract 3).
    ``grammar`` is the body's profile, or the number's own grammar where no register says it.
    """
    if grammar is Grammar.PARTY and issued:
        term = next((term for term in terms if term.holds(issued)), None)
        if term:
            return Series(term.start or date.min, term.name, is_term=True)
    year = number.year or (issued.year if issued else None)
    return Series(date(year, 1, 1), str(year)) if year else None


def key_of(
    number: DocumentNumber, series: Series | None, *, body: str = "", type_name: str = ""
) -> NumberKey | None:
    """Return the key of ``number``, ``None`` when it has no number to repeat.

    ``body`` and ``type_name`` are the register's names or slugs; without them the abbreviations in the number
    count, of joint bodies the first. All are compared folded.
    """
    if number.number is None:
        return None
    whose, what = body or number.lead_body, type_name or number.type_code
    return NumberKey(fold(whose), fold(what), number.number, number.suffix, series)
