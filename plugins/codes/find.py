"""Find the numbers of documents in running text.

In: a plain text (NFC, no markup). Out: the places of numbers, each with the type word before it and the day or
the year after it, in order and without overlap. A date, a fraction, a score, a unit or an address is no number.

A number in text has a slash with capitals behind it. So only slashes are looked at, and around each a bounded
piece of the text: the cost is that of finding slashes, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from plugins.codes.context import Before, after, before, far_word
from plugins.codes.number import DocumentNumber, Grammar
from plugins.codes.parse import parse_number
from plugins.codes.pieces import SMALL_WORDS
from plugins.codes.profiles import STANDARD, Agreement, Types
from plugins.codes.reading import Hints
from plugins.vietnamese.fold import fold

_CAPITALS = "A-ZĐĂÂÊÔƠƯ"
_DASH = "[-‐‑–—]"
_GAP = "[ \u00a0]?"
# KH, CTr, QyĐ, QĐi, TTg, QH16, PC07: two capitals or more, at most one small letter in each place
_GROUP = f"(?:[{_CAPITALS}][a-zđ]?[{_CAPITALS}]{{1,11}}(?:r|g|i)?[0-9]{{0,3}}|Ctr)"
_UNIT = f"(?:{_GROUP}|[{_CAPITALS}][0-9]{{0,2}})"  # drafting units may have one letter
_SLASH: Final = re.compile(f"/{_GAP}(?:[12][0-9]{{3}}{_GAP}/{_GAP})?[{_CAPITALS}]")
_START: Final = re.compile(
    rf"(?<![\w/=%&@#+-])(?<![0-9][.,])(?:[0-9]{{1,6}}|[0-9]{{1,3}}\.[0-9]{{3}})[a-z]?"
    rf"(?:{_GAP}{_DASH}{_GAP}{_GROUP})?{_GAP}$"
)
_LONGEST_START = 28
_NUMBER: Final = re.compile(
    r"[0-9.]{1,7}[a-z]?"
    rf"(?:{_GAP}{_DASH}{_GAP}(?P<party>{_GROUP}){_GAP}/{_GAP}{_GROUP}(?:{_GAP}{_DASH}{_GAP}{_GROUP}){{0,3}}"
    rf"|{_GAP}/{_GAP}(?:(?P<year>[12][0-9]{{3}}){_GAP}/{_GAP})?(?P<state>{_GROUP})(?P<body>(?:{_GAP}{_DASH}{_GAP}{_UNIT}){{0,4}}))"
    rf"(?:(?![\w/@]|\.[a-z0-9]|-\w)|(?={'|'.join(sorted(SMALL_WORDS))}))"
)
_LONGEST = 100
_MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Found:
    """A number in a text: ``text[start:end]``; with word and date it reaches from ``outer_start`` to ``outer_end``.

    ``word`` is the type word before it ("" without one); ``day`` and ``year`` are what the words after it say.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    number: DocumentNumber
    word: str
    day: date | None
    year: int | None


class NumberFinder:
    """Finds numbers in texts. It remembers what it has read, since the same documents are cited again and again."""

    def __init__(self, types: Types = STANDARD) -> None:
        self._types = types
        self._hints = Hints(types=types)
        self._numbers: dict[str, DocumentNumber] = {}
        self._words: dict[str, bool] = {}

    def find(self, text: str) -> Iterator[Found]:
        """Yield the numbers in ``text``, in order.

        A number is taken for one when it has a year or a known type code in its place, or when ``số`` or a type
        word stands before it: "12/ABC-XYZ" alone is none. One with blanks inside needs such a word as well.
        """
        if "/" not in text:
            return
        former: tuple[int, str] | None = None
        free = 0  # nothing before this place can belong to a further number
        for slash in _SLASH.finditer(text):
            head = _START.search(text, max(free, slash.start() - _LONGEST_START), slash.start())
            match = _NUMBER.match(text, head.start(), head.start() + _LONGEST) if head else None
            if match is None:
                continue
            start, end = match.span()
            around = before(text, start, former, self._is_word)
            if not _is_number(match, around, self._types):
                continue
            number, word = self._number(match[0]), around.word
            if around.is_lent and self._goes_against(number, word):
                word = ""  # "Quy định số 1-QĐ/TW và 42/2022/NĐ-CP": the row goes on with another type
            if around.is_marked and not word:
                word = far_word(text, former[0] if former else 0, around.start, number, self._types)
            day, year, outer_end = after(text, end)
            yield Found(start, end, around.start, outer_end, number, word, day, year)
            former, free = (outer_end, word), end

    def _goes_against(self, number: DocumentNumber, word: str) -> bool:
        agreement = self._types.agreement(number.type_code, word, number.grammar)
        return agreement is Agreement.DISAGREES

    def _number(self, text: str) -> DocumentNumber:
        number = self._numbers.get(text)
        if number is None:
            if len(self._numbers) >= _MOST_KEPT:
                self._numbers.clear()
            number = self._numbers[text] = parse_number(text, self._hints)
        return number

    def _is_word(self, phrase: str) -> bool:
        known = self._words.get(phrase)
        if known is None:
            if len(self._words) >= _MOST_KEPT:
                self._words.clear()
            known = self._words[phrase] = fold(phrase) in self._types.by_name
        return known


def _is_number(match: re.Match[str], around: Before, types: Types) -> bool:
    if around.is_marked or around.word:
        return True
    if " " in match[0] or "\u00a0" in match[0]:
        return False
    code = match["party"] or match["state"]
    known = types.spelling(code)
    if known is None:
        return bool(match["year"])
    return bool(match["party"] or match["year"] or (match["body"] and types.of_code(known, Grammar.STATE)))
