"""Vietnamese order: a ă â b c d đ e ê …, then tones ngang, huyền, hỏi, ngã, sắc, nặng.

``collation_key`` is a key for ``sorted``; it needs no locale of the machine.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_VOWEL_MARKS = {"\u0306": 1, "\u0302": 2, "\u031b": 3}  # breve before circumflex before horn: ă < â, ô < ơ

Key = tuple[tuple[tuple[str, int], ...], tuple[int, ...], str]


@lru_cache(maxsize=65536)
def collation_key(text: str) -> Key:
    """Return the key of ``text``: letters first, tones where the letters are equal, then the text itself."""
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFD", text.casefold()):
        if char in _TONES:
            if tones:
                tones[-1] = _TONES[char]
        elif char in _VOWEL_MARKS:
            if letters:
                letters[-1] = (letters[-1][0], _VOWEL_MARKS[char])
        elif char == "đ":
            letters.append(("d", 1))
            tones.append(0)
        else:
            letters.append((char, 0))
            tones.append(0)
    return tuple(letters), tuple(tones), text
