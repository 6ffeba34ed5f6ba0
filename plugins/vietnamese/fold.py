"""Fold Vietnamese text for comparing and for addresses.

``fold`` makes names equal that people hold equal; ``slug`` makes the ASCII part of an address.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST_SLUG = 100  # bytes; a file name may hold 255 and `index.html`, suffixes and temporary names follow

_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")  # Vietnamese and more; U+034F is no mark
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """Return ``text`` in Unicode normalisation form C, as every text is kept here."""
    return unicodedata.normalize("NFC", text)


def without_marks(text: str) -> str:
    """Return ``text`` without tone and vowel marks, đ as d (U+0111 has no decomposition of its own)."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = _MARKS.sub("", decomposed)
    if plain.isascii():
        return plain
    return "".join(c for c in plain if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Return the form in which names are compared: no marks, no case, white space joined.

    Both tone placements (hoà, hòa) fold to the same text, since the marks are gone.
    """
    return " ".join(without_marks(text).casefold().split())


def slug(text: str, *, longest: int = LONGEST_SLUG) -> str:
    """Return the part of an address made from ``text``: ASCII, lower case, hyphens; "" when nothing is left.

    ``18-KH/ĐUK`` becomes ``18-kh-duk``. A text longer than ``longest`` bytes is cut at a word and
    given a hash of the whole, so that two long titles with one beginning stay apart (bad input B21).
    """
    words = _NOT_WORD.sub("-", without_marks(text).casefold()).strip("-")
    words = words.encode("ascii", "ignore").decode("ascii")
    if len(words) <= longest:
        return words
    mark = hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]
    kept = words[: longest - len(mark) - 1].rsplit("-", 1)[0]
    return f"{kept}-{mark}"
