"""Find the documents that a written number means.

In: a number as text or as a body's citation, with the type word and the day that stand beside it. Out: the documents
that answer. The word chooses between Quy định and Quyết định, the day or year between terms; a year that goes against
the only document leaves none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from plugins.codes import Grammar, Hints, NumberFinder, Types, folded_key, parse_number
from plugins.dates.parse import NotADayError, parse_moment
from plugins.documents.numbered import Numbered
from plugins.markdown.citations import Cited

_WITH_DAY = re.compile(r"(?P<number>.*?)[,;]?\s*\(?ngày\s+(?P<day>.+?)\)?\s*", re.IGNORECASE | re.DOTALL)


class Lookup:
    """Documents by their numbers."""

    def __init__(self, numbered: Iterable[Numbered], types: Types) -> None:
        self._types = types
        self._finder = NumberFinder(types)
        self._by_number: dict[str, list[Numbered]] = {}
        for one in numbered:
            self._by_number.setdefault(one.folded, []).append(one)
        self._names = cache(self._names_of)

    def find(self, wanted: Cited) -> tuple[Numbered, ...]:
        """Return the documents that ``wanted`` can mean, in the order of their files."""
        found = self._by_number.get(wanted.key, [])
        if found and wanted.word:
            found = [one for one in found if self._is_called(one, wanted.word)]
        if found and wanted.when:
            found = _of_day(found, wanted.when)
        return tuple(found)

    def read(self, text: str) -> Cited:
        """Return what an editor wrote of a document: a number, or a number with its day."""
        found = tuple(self._finder.find(text))
        if len(found) == 1:
            one = found[0]
            when = one.day.isoformat() if one.day else str(one.year or "")
            return Cited(folded_key(one.number), one.word, when)
        match = _WITH_DAY.fullmatch(text)
        number = parse_number(match["number"] if match else text, Hints(self._types))
        return Cited(folded_key(number), "", _iso(match["day"]) if match else "")

    def _is_called(self, one: Numbered, word: str) -> bool:
        asked = self._names(word, one.number.grammar)
        own = frozenset(kind.name for kind in one.kinds)
        return not asked or not own or not asked.isdisjoint(own)

    def _names_of(self, word: str, grammar: Grammar) -> frozenset[str]:
        return frozenset(kind.name for kind in self._types.of_word(word, grammar))


def _of_day(found: list[Numbered], when: str) -> list[Numbered]:
    """Return those issued on the day ``when``; where there is none, those of its year."""
    dated = [(one, one.record.moment) for one in found]
    same = [one for one, moment in dated if moment and moment.at.date().isoformat() == when]
    year = int(when[:4])
    return same or [
        one for one, moment in dated if (moment and moment.year == year) or one.number.year == year
    ]


def _iso(text: str) -> str:
    try:
        return parse_moment(text).at.date().isoformat()
    except NotADayError:
        return ""
