"""Find marks of secrecy (MẬT, TỐI MẬT, TUYỆT MẬT: Law on Protection of State Secrets 2018, Art. 8) in a text.

In: lines of text, NFC. Out: the marks with their lines. A mark stands alone: it is all that a line, a table's cell, a
picture's caption, a value or a part between wide gaps holds. The same words in a sentence are no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from plugins.disclosure.likeness import plainly

MARKS: Final = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_JOINED: Final = {mark.replace(" ", ""): mark for mark in MARKS}
_PARTS = re.compile(r"[|\t\ufffc]|\s{3,}|<[^>]*>|&nbsp;")
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_AROUND: Final = " \u00a0*_#>`~\"'“”‘’«»()[]{}.,:;!-–—•=+\\/"
_LEAD = re.compile(  # of an item of a list, of a footnote, of a key of front matter
    r"^\s*(?:-\s+|[0-9]{1,3}[.)]\s+|\[\^[^\]]{1,40}\]:\s+)?(?:[A-Za-z_-]+:\s+)?"
)
_EMPHASIS = re.compile(r"[*_]{1,3}|\{:[^}]*\}\s*$")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)\"]*(?:\"([^\"]*)\")?[^)]*\)")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\([^)]*\)")
_FLOW = re.compile(
    r"\{(?!:)[^{}]*\}|^\s*\[[^\[\]]*\]\s*$"
)  # YAML on one line: its values are looked at one by one
_FLOW_PARTS = re.compile(r"[,{}\[\]]")
_URGENCY = re.compile(r"(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)")  # stands in one frame with the mark
# What offices write into the frame beside the mark: the copy's number, how the document is to be handled.
_REMARK = re.compile(
    r"(?<=MẬT)\s*[(,;:/–—-]\s*\(?(?:"
    r"(?:bản|số|tờ)\s+[^,;]{0,24}"
    r"|(?:không|cấm)\s+(?:được\s+)?(?:phổ biến|công bố|tiết lộ|lưu hành|sao|chụp|in|truyền|mang|đưa)\b.{0,40}"
    r"|(?:chỉ người có tên|lưu hành nội bộ|tài liệu thu hồi|xem xong trả lại|thu hồi)\b.{0,40}"
    r")$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:Số|SỐ)\s*[:.]?\s*\S+(?=\s|$)")  # of the document, on the line of the mark
_GAP = re.compile(r"\s{2,}")
_SIGNS: Final = ("Ậ", "ộ mật", "ộ Mật", "&#")
_SPACED = re.compile(r"(?:\w[\s.·]+){2,}\w")
_LEVEL = re.compile(r"\W*(?:mức |dấu (?:chỉ )?)?độ mật\W{0,4}(tuyệt mật|tối mật|mật)\W*", re.IGNORECASE)


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
    plain = _EMPHASIS.sub("", _LEAD.sub("", plainly(unescape(line))))
    if level := _LEVEL.fullmatch(plain):
        return level[1].upper()
    return next((mark for part in _parts(plain) if (mark := _mark_of(part))), "")


def _parts(plain: str) -> Iterator[str]:
    """Yield all that stands by itself in a line: with tags as borders, and as if there were none."""
    for picture in _PICTURE.finditer(plain):
        yield from (picture[1], picture[2] or "")
    text = _LINK.sub(r"\1", _PICTURE.sub("\t", plain))
    yield from _PARTS.split(text)
    if "<" in text:
        yield from _PARTS.split(_TAG.sub("", text))
    for values in _FLOW.finditer(text):
        yield from (_LEAD.sub("", value) for value in _FLOW_PARTS.split(values[0]))
    yield from _beside(text)


def _beside(text: str) -> Iterator[str]:
    """Yield what stands on one line with a document's number, or parted by two blanks from words in capitals."""
    if number := _NUMBER.match(text):
        yield text[number.end() :]
    pieces = _GAP.split(text.strip())
    if len(pieces) > 1 and all(piece == piece.upper() or _NUMBER.fullmatch(piece) for piece in pieces):
        yield from pieces


def _mark_of(part: str) -> str:
    """Return the mark that ``part`` is, with urgency and remarks left away, or ""."""
    text = " ".join(_REMARK.sub("", _URGENCY.sub("", part).strip(_AROUND)).strip(_AROUND).split())
    if text in MARKS:
        return text
    if _SPACED.fullmatch(text):
        return _JOINED.get(re.sub(r"[\s.·]", "", text), "")
    return ""
