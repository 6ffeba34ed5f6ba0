"""What stands around a number in running text: the type word before it, the day or the year after it.

In: a text and where the number lies in it. Out: the word and the date, and how far they reach.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from plugins.codes.number import DocumentNumber
from plugins.codes.profiles import Agreement, Types
from plugins.dates.parse import EARLIEST_YEAR, LATEST_YEAR, NotADayError, parse_moment
from plugins.vietnamese.fold import fold

# All looks behind and ahead are of bounded length, so that a hostile text costs no more than its length.
_BEFORE = 120
_MARKER = re.compile(r"(?:(?<=[\s(])|^)[Ss][ốồôỐỒÔ][ \u00a0]{0,2}:?\s{0,2}$")  # "sô" is met
_CLAUSE = re.compile(r"[.;:\n()]")
_WORD = re.compile(r"[^\s*_\"“”()\[\]]+")
_LONGEST_WORD = 60
_NEAR_WORDS = 4  # the longest names of types have four: Cương lĩnh chính trị
_AND = re.compile(r"(?:,|;| và|, và| hoặc)? ?(?:số:? ?)?", re.IGNORECASE)
_GAP = r"[ \u00a0]{1,3}"
_AFTER = re.compile(
    r",?[ \u00a0]?(?:\(|của [^,;.:()\n/]{1,80}? )?(?:(?:được )?(?:ký|ban hành) )?"
    rf"(?:ngày{_GAP}(?P<day>[0-9]{{1,2}}"
    rf"(?:(?P<sep>[/.-])[0-9]{{1,2}}(?P=sep)|{_GAP}tháng{_GAP}[0-9]{{1,2}}{_GAP}năm{_GAP})[0-9]{{4}})(?![0-9])"
    rf"|năm{_GAP}(?P<year>[0-9]{{4}})(?![0-9]))",
    re.IGNORECASE,
)
_AHEAD = 160


@dataclass(frozen=True, slots=True)
class Before:
    """The type word before a number, where it begins (the number's own start without one), and a ``số``.

    ``is_lent``: the word stands before an earlier number of the same row.
    """

    word: str
    start: int
    is_marked: bool
    is_lent: bool = False


def before(text: str, start: int, former: tuple[int, str] | None, is_word: Callable[[str], bool]) -> Before:
    """Return what stands before the number at ``start``.

    ``former`` is the end and the type word of the citation before this one: in "Quy định số 1-QĐ/TW, số 2-QĐ/TW"
    the word is said once. ``is_word`` tells whether a phrase is the name of a type.
    """
    low = max(0, start - _BEFORE, former[0] if former else 0)
    window = text[low:start]
    marker = _MARKER.search(window)
    words_end = marker.start() if marker else len(window)
    if former and former[0] == low and _AND.fullmatch(window):
        return Before(former[1], low + words_end if marker else start, marker is not None, is_lent=True)
    near = _near_word(window[:words_end], is_word)
    if near is not None:
        return Before(window[near:words_end].strip(), low + near, marker is not None)
    return Before("", low + words_end if marker else start, marker is not None)


def far_word(text: str, low: int, start: int, number: DocumentNumber, types: Types) -> str:
    """Return the type word that stands before a name, as in "Luật Giá số 16/2023/QH15"; "" where there is none.

    It has a capital, lies behind ``low`` in the sentence of ``start``, and does not go against the number's code.
    """
    window = text[max(low, start - _BEFORE) : start].rstrip(" (")
    words = _CLAUSE.split(window)[-1].split()
    for place in range(len(words) - 1, -1, -1):
        if words[place][:1].isupper():
            for count in range(min(_NEAR_WORDS, len(words) - place), 0, -1):
                phrase = " ".join(words[place : place + count])
                if fold(phrase) in types.by_name:
                    agreement = types.agreement(number.type_code, phrase, number.grammar)
                    return phrase if agreement is not Agreement.DISAGREES else ""
    return ""


def after(text: str, end: int) -> tuple[date | None, int | None, int]:
    """Return the day and the year said after the number that ends at ``end``, and where that ends.

    Read are "ngày 02/5/2018", "ngày 24 tháng 6 năm 2022", "năm 2018", also behind "của <body>".
    """
    match = _AFTER.match(text, end, end + _AHEAD)
    if match is None:
        return None, None, end
    if match["year"]:
        year = int(match["year"])
        return (None, year, match.end()) if EARLIEST_YEAR <= year <= LATEST_YEAR else (None, None, end)
    try:
        day = parse_moment(match["day"]).at.date()
    except NotADayError:
        return None, None, end
    return day, day.year, match.end()


def _near_word(window: str, is_word: Callable[[str], bool]) -> int | None:
    """Return where the type word begins that ends the ``window``; one syllable needs a capital: not "pháp luật"."""
    offset = max(0, len(window) - _LONGEST_WORD)
    words = list(_WORD.finditer(window, offset))[-_NEAR_WORDS:]
    for place, first in enumerate(words):
        phrase = window[first.start() :]
        if place == len(words) - 1 and not phrase[:1].isupper():
            return None
        if is_word(phrase):
            return first.start()
    return None
