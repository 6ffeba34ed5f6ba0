"""A written number as a row of pieces: digits and words, each with the separator before it.

In: text as an editor wrote it. Out: pieces up to where the number ends, and what was found on the way. What a
piece means is said in `parse.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from plugins.codes.profiles import Types
from plugins.dates.parse import EARLIEST_YEAR, LATEST_YEAR
from plugins.vietnamese.clean import REMOVED
from plugins.vietnamese.fold import fold, nfc

# Letters of Vietnamese alone: each has one capital, and none becomes two letters in another case.
LETTERS: Final = "A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
DASHES: Final = "‐‑‒–—―−﹘﹣－"
WORD: Final = re.compile(f"[{LETTERS}]+[0-9]*")  # QH16, PC07
# Small words that follow a number in a sentence; an abbreviation never looks like one of them.
SMALL_WORDS: Final = frozenset(
    {"và", "của", "về", "ngày", "năm", "tháng", "được", "trong", "tại", "theo", "để", "có", "là", "kèm", "ký"}
    | {"với", "từ", "đến"}
)

MOST_READ = 200  # characters
_STANDARD_SIGNS = str.maketrans(dict.fromkeys(DASHES, "-") | dict.fromkeys("⁄∕／", "/"))
_OUTSIDE = " \t\"'“”‘’()[]{}<>*_.,;:…"
_TOKEN = re.compile(
    "(?P<gap>[ ]*[-/][-/ ]*|[ ]+)"
    "|(?P<digits>[0-9]{1,3}\\.[0-9]{3}(?![0-9.])|[0-9]+)"
    f"(?P<suffix>[A-Za-z](?![{LETTERS}0-9]))?"
    f"|(?P<dot>\\.(?=[{LETTERS}]{{2}}))"
    f"|(?P<word>{WORD.pattern})"
    "|(?P<other>.)"
)
_GLUED = re.compile(f"(?P<code>[A-ZĐƯ]{{2,}})(?P<rest>[{LETTERS}]+)")
_MARKED_T = re.compile(r"\bT\.(?=[ƯUW]\b)")  # T.Ư, as newspapers write TW
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_MOST_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece: its sign (``n`` number, ``y`` year, ``t`` type code, ``w`` other word) and what is before it.

    ``separator`` is ``-``, ``/``, a blank or ""; ``gap`` is what was really written there.
    """

    sign: str
    text: str
    separator: str
    gap: str
    start: int
    suffix: str = ""


def tidy(text: str) -> str:
    """Return ``text`` in NFC, with plain blanks, hyphens and slashes, and without invisible characters."""
    visible = REMOVED.sub("", " ".join(text.split()))
    return " ".join(nfc(visible).translate(_STANDARD_SIGNS).split())


def stripped(text: str) -> str:
    """Return tidied ``text`` without quotation marks, brackets, dots and emphasis around it."""
    return _MARKED_T.sub("T", text[:MOST_READ]).strip(_OUTSIDE)


def pieces_of(text: str, types: Types, bodies: Collection[str]) -> tuple[tuple[Piece, ...], str]:
    """Return the pieces at the beginning of ``text``, and the text after them.

    ``text`` is stripped. ``bodies`` are the folded abbreviations of bodies that are known.
    """
    found: list[Piece] = []
    for piece in _all_pieces(text, types):
        word = piece.text
        if piece.sign == "w" and (glued := _GLUED.fullmatch(word)) and glued["rest"] in SMALL_WORDS:
            found.append(
                Piece(_sign(glued["code"], types), glued["code"], piece.separator, piece.gap, piece.start)
            )
            return tuple(found), text[piece.start + len(glued["code"]) :]
        if piece.sign == "w" and fold(word) not in bodies and not _is_codelike(piece, text):
            return tuple(found), text[piece.start :]
        found.append(piece)
    end = found[-1].start + len(found[-1].text) + len(found[-1].suffix) if found else 0
    return tuple(found), text[end:]


def _all_pieces(text: str, types: Types) -> Iterator[Piece]:
    gap, seen_number = "", False
    for token in _TOKEN.finditer(text):
        if token["other"] is not None:
            return
        if token["digits"] is None and token["word"] is None:
            gap += token[0]
            continue
        separator = next((char for char in gap if char in "-/"), "-" if "." in gap else gap[:1])
        start = token.start()
        if token["word"]:
            yield Piece(_sign(token["word"], types), token["word"], separator, gap, start)
        else:
            digits = token["digits"]
            is_year = len(digits) == len("2022") and EARLIEST_YEAR <= int(digits) <= LATEST_YEAR
            # What begins with a slash has lost its number: /2026/TT-BXD
            sign = "y" if is_year and (seen_number or (start and gap == text[:start])) else "n"
            if len(digits.replace(".", "")) > _MOST_DIGITS or (token["suffix"] and sign == "y"):
                return
            seen_number = True
            yield Piece(sign, digits, separator, gap, start, (token["suffix"] or "").lower())
        gap = ""


def _sign(word: str, types: Types) -> str:
    return "t" if types.spelling(word) else "w"


def _is_codelike(piece: Piece, text: str) -> bool:
    """Tell whether a word that is no known code may belong to a number: capitals, or attached and toneless."""
    word = piece.text
    if word in SMALL_WORDS:
        return False
    capitals = sum(char.isupper() for char in word)
    if capitals > 1 or word.isupper():
        return True
    if any(char in _TONES for char in unicodedata.normalize("NFD", word)):
        return False
    return " " not in piece.gap or (text.islower() and len(word) <= _MOST_DIGITS)
