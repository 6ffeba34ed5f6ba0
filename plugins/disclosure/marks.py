"""Find marks of secrecy (MẬT, TỐI MẬT, TUYỆT MẬT: Law on Protection of State Secrets 2018, Art. 8) in a text.

In: lines of text, NFC. Out: the marks with their lines. A mark stands alone: it is all that a line, a table's cell or a
part between wide gaps holds. The same words in a sentence are no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

MARKS: Final = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_JOINED: Final = {mark.replace(" ", ""): mark for mark in MARKS}
_PARTS = re.compile(r"[|\t\ufffc]|\s{3,}|<[^>]*>|&nbsp;")
_AROUND: Final = " \u00a0*_#>`~\"'“”‘’«»()[]{}.,:;!-–—•=+\\/"
_KEY = re.compile(r"^\s*(?:-\s+)?[A-Za-z_]+:\s+")  # of front matter
_SPACED = re.compile(r"(?:\w\s){2,}\w")
_LEVEL = re.compile(r"\W*độ mật\W{0,4}(tuyệt mật|tối mật|mật)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark and its line, counted from 0."""

    line: int
    text: str


def may_hold_mark(text: str) -> bool:
    """Return whether it is worth looking at the lines of ``text``."""
    return "MẬT" in text or "Ậ T" in text or "ộ mật" in text or "Độ Mật" in text


def secrecy_marks(lines: Iterable[str]) -> Iterator[Mark]:
    """Yield the marks in ``lines``, of each line the first."""
    for number, line in enumerate(lines):
        found = _mark_in(line)
        if found:
            yield Mark(number, found)


def _mark_in(line: str) -> str:
    if level := _LEVEL.fullmatch(_KEY.sub("", line)):
        return level[1].upper()
    for part in _PARTS.split(_KEY.sub("", line)):
        text = " ".join(part.strip(_AROUND).split())
        if text in MARKS:
            return text
        if _SPACED.fullmatch(text) and (mark := _JOINED.get(text.replace(" ", ""))):
            return mark
    return ""
