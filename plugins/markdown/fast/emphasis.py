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
_LONGEST_WITHIN: Final = 2  # three signs close whatever is open


def emphasised(text: str) -> str:
    """Return ``text`` with marks for emphasis; raise ``DeclinedError`` where the pairs are not plain.

    A run pairs with the run of its sign and length that was opened last. Within it stands at most one
    level more: one asterisk within two, two within one, or the other sign. Anything else (crossing,
    sharing, runs left open) is declined.
    """
    if "_" not in text and "*" not in (marked := _side_by_side(text)):
        return marked
    opened: list[tuple[str, int]] = []  # a run and its place
    marks: list[tuple[int, int, str]] = []  # place, length, what stands there
    active = 0
    for match in _RUN.finditer(text):
        run, start = match[0], match.start()
        opens, closes = _flanks(text, start, match.end())
        if not (opens or closes):
            continue
        active += 1
        if opened and closes and opened[-1][0] == run and len(run) <= _LONGEST:
            marks.append((opened.pop()[1], len(run), _OPENING[len(run)]))
            marks.append((start, len(run), _CLOSING[len(run)]))
        elif opens and (not opened or (len(opened) == 1 and _may_hold(opened[0][0], run))):
            opened.append((run, start))
        elif opened or opens:
            raise DeclinedError("emphasis that may be read in two ways")
    if opened and active > 1:
        raise DeclinedError("emphasis that is not closed")
    return _marked(text, marks) if marks else text


def _may_hold(outer: str, inner: str) -> bool:
    """Return whether ``inner`` may be opened within ``outer``; three signs close whatever is open."""
    if len(outer) > _LONGEST_WITHIN or len(inner) > _LONGEST_WITHIN:
        return False
    return outer[0] != inner[0] or len(outer) != len(inner)


def _side_by_side(text: str) -> str:
    """Return ``text`` with marks for pairs that hold no other run; whole, that is the only reading.

    Where every asterisk is gone, each run paired with the next one of its length, or strong ones stand
    within one that is not.
    """
    if "**" in text:
        if "***" in text:
            return text
        text = _STRONG.sub(_as_strong, text)
    if "*" in text and "**" not in text:
        text = _EM.sub(_as_em, text)
    return text


def _as_strong(match: re.Match[str]) -> str:  # a template would be read anew for every match
    return f"\ue005{match[1]}\ue006"


def _as_em(match: re.Match[str]) -> str:
    return f"\ue003{match[1]}\ue004"


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
