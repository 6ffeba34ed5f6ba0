"""Find marks of secrecy (MẬT, TỐI MẬT, TUYỆT MẬT: Law on Protection of State Secrets 2018, Art. 8) in a text.

In: lines of text, NFC. Out: the marks with their lines. A mark stands alone: it is all that a line, a table's cell or a
part between wide gaps holds. The same words in a sentence are no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

MARKS: Final = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_JOINED: Final = {mark.replace(" ", ""): mark for mark in MARKS}
_PARTS = re.compile(r"[|\t\ufffc]|\s{3,}|<[^>]*>|&nbsp;")
_AROUND: Final = " \u00a0*_#>`~\"'“”‘’«»()[]{}.,:;!-–—•=+\\/"
_LEAD = re.compile(  # of an item of a list, of a footnote, of a key of front matter
    r"^\s*(?:-\s+|[0-9]{1,3}[.)]\s+|\[\^[^\]]{1,40}\]:\s+)?(?:[A-Za-z_-]+:\s+)?"
)
_EMPHASIS = re.compile(r"[*_]{1,3}|\{:[^}]*\}\s*$")
_URGENCY = re.compile(r"(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)")  # stands in one frame with the mark
_SIGNS: Final = ("MẬT", "Ậ T", "ộ mật", "ộ Mật", "&#7852;", "&#x1EAC;", "&#x1eac;")
_SPACED = re.compile(r"(?:\w\s){2,}\w")
_LEVEL = re.compile(r"\W*(?:mức )?độ mật\W{0,4}(tuyệt mật|tối mật|mật)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark and its line, counted from 0."""

    line: int
    text: str


def may_hold_mark(text: str) -> bool:
    """Return whether it is worth looking at the lines of ``text``."""
    return any(sign in text for sign in _SIGNS)


def secrecy_marks(lines: Iterable[str]) -> Iterator[Mark]:
    """Yield the marks in ``lines``, of each line the first."""
    for number, line in enumerate(lines):
        found = _mark_in(line)
        if found:
            yield Mark(number, found)


def _mark_in(line: str) -> str:
    if not may_hold_mark(line):
        return ""
    plain = _EMPHASIS.sub("", _LEAD.sub("", unescape(line)))
    if level := _LEVEL.fullmatch(plain):
        return level[1].upper()
    for part in _PARTS.split(plain):
        text = " ".join(_URGENCY.sub("", part).strip(_AROUND).split())
        if text in MARKS:
            return text
        if _SPACED.fullmatch(text) and (mark := _JOINED.get(text.replace(" ", ""))):
            return mark
    return ""
