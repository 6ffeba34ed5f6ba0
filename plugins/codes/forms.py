"""A number written as it should be, as a part of an address, and as keys for comparing and sorting."""

from __future__ import annotations

from typing import TypeAlias

from plugins.codes.number import DocumentNumber, Grammar
from plugins.codes.pieces import tidy
from plugins.codes.series import Series
from plugins.vietnamese.fold import fold, slug

NO_NUMBER = "…"  # where a number is still to be given

SortKey: TypeAlias = tuple[bool, str, str, int, str, str, str]


def canonical(number: DocumentNumber) -> str:
    """Return the right form of ``number``: `05/KH-UBND`, `42/2022/NĐ-CP`, `03-CT/ĐUK`, `123/UBND-VX`.

    Below 10 a zero is added: Decree 30/2020/NĐ-CP, Annex I, II.3 for the State; in the Party numbers begin with
    01 (Guide 36-HD/VPTW, II.1.3.1), and documents of the centre are cited so (05-CT/TW, 04-NQ/TW). Where the
    grammar is unknown, the parts are joined by hyphens, which claims nothing. What could not be read stays as written.
    """
    if not number.is_read:
        return tidy(number.written)
    first = NO_NUMBER if number.number is None else f"{number.number:02d}{number.suffix}"
    year = "" if number.year is None else str(number.year)
    if number.grammar is Grammar.STATE:
        symbol = _joined("-", number.type_code, number.body, number.unit)
        return _joined("/", first, year, symbol)
    if number.grammar is Grammar.PARTY:
        return f"{_joined('/', first, year)}-{_joined('-', number.type_code, number.unit)}/{number.body}"
    first = "" if number.number is None else first
    return _joined("-", first, year, number.type_code, number.body, number.unit)


def number_slug(number: DocumentNumber) -> str:
    """Return the part of an address: `18-KH/ĐUK` → `18-kh-duk`; ASCII, "" when nothing is left of it."""
    return slug(canonical(number))


def folded_key(number: DocumentNumber) -> str:
    """Return the form in which numbers are compared: no case, marks, blanks, leading zeros, kinds of separator.

    Numbers of two grammars are equal when their parts are: `KH 18- ĐUK` is `18-KH/ĐUK`.
    """
    if not number.is_read:
        return fold(tidy(number.written))
    first = "" if number.number is None else f"{number.number}{number.suffix}"
    year = "" if number.year is None else str(number.year)
    return fold(_joined("-", first, year, number.type_code, number.body, number.unit))


def sort_key(number: DocumentNumber, series: Series | None = None) -> SortKey:
    """Return the key of a total order: by series, then number, then suffix; without a number last."""
    order = (series.start.isoformat(), series.name) if series else ("", "")
    missing = number.number is None
    return (missing, *order, number.number or 0, number.suffix, folded_key(number), number.written)


def _joined(separator: str, *parts: str) -> str:
    return separator.join(part for part in parts if part)
