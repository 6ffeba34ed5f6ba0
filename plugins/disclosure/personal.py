"""Find numbers that belong to a person: of a citizen's card, of a mobile telephone.

In: lines of text. Out: the numbers with their lines, most of their digits hidden, since problems are printed into logs.
Landlines of offices are no person's; addresses of links are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["citizen", "telephone"]

# Circular 59/2021/TT-BCA: province (001 to 096), century and sex (0 to 3), year of birth, six digits.
_CITIZEN = re.compile(
    r"(?<![\w./-])0(?:0[1-9]|[1-8]\d|9[0-6])[ .]?[0-3]\d{2}[ .]?\d{3}[ .]?\d{3}(?![\w/]|[.-]\d)"
)
_OLD_CARD = re.compile(r"(?:CMND|chứng minh nhân dân)\D{0,20}(?P<number>\d{9})(?!\d)", re.IGNORECASE)
# The mobile networks' ranges since 2018: 03x, 05x, 07x, 08x, 09x.
_MOBILE = re.compile(
    r"(?<![\w/-])(?<!\d[.,])(?:\+84|0)[ .]?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)(?:[ .]?\d){7}(?![\w/]|[.,-]\d)"
)
_ADDRESS = re.compile(r"\]\([^)\s]*\)|https?://\S+|<[^>]*>")
_DIGITS = re.compile(r"0[ .]?\d(?:[ .]?\d){7}")  # begins with one letter, by which `re` skips through a text
_WORDS: Final = ("+84", "CMND", "hứng minh nhân dân")
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """A number, masked (``091…78``), and its line, counted from 0."""

    line: int
    kind: Kind
    masked: str


def may_hold_personal_data(text: str) -> bool:
    """Return whether it is worth looking at the lines of ``text``."""
    return any(word in text for word in _WORDS) or _DIGITS.search(text) is not None


def personal_numbers(lines: Iterable[str]) -> Iterator[PersonalNumber]:
    """Yield the numbers of persons in ``lines``, in order."""
    for number, line in enumerate(lines):
        text = _ADDRESS.sub(" ", line)
        for match in _CITIZEN.finditer(text):
            yield PersonalNumber(number, "citizen", _masked(match[0]))
        for match in _OLD_CARD.finditer(text):
            yield PersonalNumber(number, "citizen", _masked(match["number"]))
        for match in _MOBILE.finditer(text):
            yield PersonalNumber(number, "telephone", _masked(match[0]))


def _masked(text: str) -> str:
    digits = "".join(c for c in text if c.isdigit())
    return f"{digits[:_SHOWN]}…{digits[-2:]}"
