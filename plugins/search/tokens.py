"""Words of a text as search compares them: folded for recall, exact with their marks, and numbers.

In: text in NFC. Out: ids of a ``Lexicon``, which knows each word's two forms and its fingerprint. The script of the
search page does the same to a question (`theme/scripts/search.js`); a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from typing import Final
from zlib import crc32

from plugins.vietnamese.fold import nfc, without_marks

WORD: Final = re.compile(r"[^\W\d_]+|\d+")
SHORTEST_PREFIX: Final = 2  # letters of a word that is being typed
LONGEST_PREFIX: Final = 8
FINGER_BITS: Final = 16  # that tell the pairs of one bucket apart
ALL_BITS: Final = 0xFFFFFFFF
TURN: Final = 0x9E3779B1  # odd, near 2^32 divided by the golden ratio: spreads the second word of a pair
_TONES: Final = {"\u0300": "1", "\u0301": "2", "\u0303": "3", "\u0309": "4", "\u0323": "5"}


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, letters and digits apart: ``kh18`` is two."""
    return WORD.findall(text.lower())


def folded(word: str) -> str:
    """Return ``word`` without marks, đ as d; a number without zeros before it (``08`` is ``8``)."""
    plain = without_marks(word)
    return plain.lstrip("0") or "0" if plain.isdigit() else plain


def exact(word: str) -> str:
    """Return ``word`` with its vowel marks, its tone as a digit behind it: both placements (hoà, hòa) are ``hoa1``."""
    if word.isascii():
        return folded(word)
    letters, tone = [], ""
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES:
            tone = _TONES[char]
        else:
            letters.append(char)
    return nfc("".join(letters)) + tone


def fingerprint(word: str) -> int:
    """Return the 32 bits by which the folded ``word`` is looked up: CRC-32 of its UTF-8."""
    return crc32(word.encode())


def pair_key(first: int, second: int, width: int) -> int:
    """Return the number of two neighbours by their fingerprints: ``width`` bits for a bucket, others within it."""
    return (first ^ second * TURN & ALL_BITS) >> 32 - FINGER_BITS - width


def starts(word: str) -> Iterator[str]:
    """Yield the beginnings by which the folded ``word`` is found while it is typed."""
    return (word[:length] for length in range(SHORTEST_PREFIX, min(len(word), LONGEST_PREFIX) + 1))


class Lexicon(dict[str, tuple[int, ...]]):
    """Gives every word an id, and keeps what is worked out of it; one serves many texts.

    It is asked with what stands between white space, which holds no word, one, or several. ``folded``, ``exact`` and
    ``fingerprints`` are by id.
    """

    def __init__(self) -> None:
        """Know no word yet."""
        super().__init__()
        self._ids: dict[str, int] = {}
        self.folded: list[str] = []
        self.exact: list[str] = []
        self.fingerprints: list[int] = []

    def __missing__(self, piece: str) -> tuple[int, ...]:
        """Take in what is new."""
        found = self[piece] = tuple(map(self._id, words(piece)))
        return found

    def ids(self, text: str) -> Iterator[int]:
        """Yield the words of ``text`` by their ids."""
        return chain.from_iterable(map(self.__getitem__, text.split()))

    def _id(self, word: str) -> int:
        found = self._ids.get(word)
        if found is None:
            found = self._ids[word] = len(self.folded)
            plain = folded(word)
            self.folded.append(plain)
            self.exact.append(exact(word))
            self.fingerprints.append(fingerprint(plain))
        return found
