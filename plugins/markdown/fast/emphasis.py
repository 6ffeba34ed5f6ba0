"""Pair asterisks and underscores where only one reading is possible.

In: a line of text in which code, links, escapes and line breaks are single private-use characters
already, as Python-Markdown has placeholders there. Out: the same with a mark in place of each pair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from plugins.markdown.fast.declined import DeclinedError

_RUN = re.compile(r"\*+|_+")
_STRONG = re.compile(r"\*\*(?![\s*])([^*]*[^\s*])\*\*(?!\*)")
_EM = re.compile(r"\*(?![\s*])([^*]*[^\s*])\*(?!\*)")
_WORD = re.compile(r"\w")

_OPENING: Final = ("", "\ue003", "\ue005", "\ue005\ue003")  # by the length of the run
_CLOSING: Final = ("", "\ue004", "\ue006", "\ue004\ue006")
MARKS: Final[Mapping[str, str]] = MappingProxyType(
    {"\ue003": "<em>", "\ue004": "</em>", "\ue005": "<strong>", "\ue006": "</strong>"}
)
"""What the marks stand for."""

_LONGEST: Final = 3
_DEEPEST: Final = 2


def emphasised(text: str) -> str:
    """Return ``text`` with marks for emphasis; raise ``DeclinedError`` where the pairs are not plain.

    A run pairs with the run of its length that was opened last; a run of another length opens a second
    level, no third. Anything else (crossing, sharing, runs left open, both signs at once) is declined.
    """
    if "_" not in text and "*" not in (marked := _side_by_side(text)):
        return marked
    opened: list[tuple[int, int]] = []  # place and length
    marks: list[tuple[int, int, str]] = []  # place, length, what stands there
    sign = ""
    runs = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        length = end - start
        opens, closes = _flanks(text, start, end)
        if not (opens or closes):
            continue
        if sign and sign != text[start]:
            raise DeclinedError("asterisks and underscores together")
        sign = text[start]
        runs += 1
        if opened and closes and opened[-1][1] == length <= _LONGEST:
            marks.append((opened.pop()[0], length, _OPENING[length]))
            marks.append((start, length, _CLOSING[length]))
        elif opens and len(opened) < _DEEPEST and length not in {other for _, other in opened}:
            opened.append((start, length))
        elif opened or opens:
            raise DeclinedError("emphasis that may be read in two ways")
    if opened and runs > 1:
        raise DeclinedError("emphasis that is not closed")
    return _marked(text, marks) if marks else text


def _side_by_side(text: str) -> str:
    """Return ``text`` with marks for pairs that hold no other run; whole, that is the only reading.

    Where every asterisk is gone, each run paired with the next one of its length, or strong ones stand
    within one that is not.
    """
    if "**" in text:
        text = _STRONG.sub("\ue005\\1\ue006", text)
    return _EM.sub("\ue003\\1\ue004", text) if "*" in text else text


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Return whether the run from ``start`` to ``end`` may open and whether it may close."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = not after.isspace()
    closes = not before.isspace()
    if text[start] == "_":
        return opens and not _WORD.match(before), closes and not _WORD.match(after)
    return opens, closes


def _marked(text: str, marks: list[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    done = 0
    for place, length, mark in sorted(marks):
        pieces += (text[done:place], mark)
        done = place + length
    return "".join((*pieces, text[done:]))
