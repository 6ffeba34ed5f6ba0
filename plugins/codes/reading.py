"""What the pieces of a written number mean: the State's form, the Party's, or neither.

In: pieces, in a row that one of the forms in `parse.py` matched, and what is known beside them. Out: the number's
parts and doubts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from plugins.codes.number import DocumentNumber, Doubt, DoubtKind, Grammar
from plugins.codes.pieces import WORD, Piece
from plugins.codes.profiles import STANDARD, Types
from plugins.vietnamese.fold import fold

_TURNED = frozenset({"QĐ", "NQ", "NĐ"})  # as last group: 165/VH-QĐ; other codes also name drafting units


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beside the number, all of it optional.

    ``grammar`` is the profile of the body or the type, for what the form does not tell; ``word`` the type word;
    ``bodies`` the abbreviations of bodies, folded → as spelled (`spellings`).
    """

    types: Types = STANDARD
    grammar: Grammar = Grammar.UNKNOWN
    word: str = ""
    bodies: Mapping[str, str] = field(default_factory=dict)


NO_HINTS: Final = Hints()


def spellings(abbreviations: Iterable[str]) -> Mapping[str, str]:
    """Return bodies' abbreviations by their folded form, as ``Hints.bodies`` takes them."""
    return {fold(short): short for short in abbreviations if WORD.fullmatch(short)}


class Reading:
    """One number while it is read: each form gives the pieces their meaning, and says how many it used."""

    def __init__(self, hints: Hints, pieces: tuple[Piece, ...]) -> None:
        self.hints = hints
        self.pieces = pieces
        self.number = DocumentNumber("")
        self.doubts: list[Doubt] = []

    def state(self, match: re.Match[str]) -> int:
        """Read `n/t-w`, `n/y/t-w` and, without a type code, the official letter `n/w-w`."""
        count = count_of(match[0])
        symbol = self.pieces[count - count_of(match["symbol"]) : count]
        code, unit = "", ""
        if symbol[0].sign == "t" and not self._is_letter():
            code, body = self.as_type(symbol[0]), self.joined(symbol[1:])
        elif len(symbol) > 1 and symbol[-1].text.upper() in _TURNED and not self._is_letter():
            code, body = self.as_type(symbol[-1]), self.joined(symbol[:-1])
            self.doubt(DoubtKind.TURNED, symbol[-1].text)
        else:
            body, unit = self.joined(symbol[:1]), self.joined(symbol[1:])
        self._set(count, DocumentNumber("", type_code=code, body=body, unit=unit, grammar=Grammar.STATE))
        self._note_separators(symbol[1:])
        return count

    def party(self, match: re.Match[str]) -> int:
        """Read `n-t/w`, with what stands between type and body, and joint bodies behind the slash."""
        count = count_of(match[0])
        used = self.pieces[:count]
        words = [piece for piece in used if piece.sign in "tw"]
        first_of_body = next(place for place, piece in enumerate(words) if place and piece.separator == "/")
        if words[0].sign == "w":
            self.doubt(DoubtKind.TYPE_UNKNOWN, words[0].text)
        code, unit = self.as_type(words[0]), self.joined(words[1:first_of_body])
        body = self.joined(words[first_of_body:])
        self._set(count, DocumentNumber("", type_code=code, body=body, unit=unit, grammar=Grammar.PARTY))
        if used[0].sign == "n":
            self._note_separators(words[:1])
        self._note_separators(words[first_of_body + 1 :])
        return count

    def unclear(self) -> int:
        """Read what has neither form: a number, its year, a type code first or behind the number, a body."""
        first = self.pieces[0].sign if self.pieces else ""
        if first not in {"n", "t"}:
            return 0
        digits = [place for place, piece in enumerate(self.pieces) if piece.sign in "ny"]
        number = next((place for place in digits if self.pieces[place].sign == "n"), None)
        following = number + 1 if number is not None else None
        year = following if following in digits and following and self.pieces[following].sign == "y" else None
        # A further number belongs to nothing: it ends the reading.
        end = next((place for place in digits if place not in {number, year}), len(self.pieces))
        words = [piece for piece in self.pieces[:end] if piece.sign in "tw"]
        behind = self.pieces[(year if year is not None else number) + 1 : end] if number is not None else ()
        has_type = first == "t" or (bool(behind) and behind[0].sign == "t")
        code = self.as_type(words[0]) if has_type else ""
        body = self.joined(words[1:] if has_type else words)
        self._set(end, DocumentNumber("", type_code=code, body=body))
        return end

    def as_type(self, piece: Piece) -> str:
        """Return a type code as its profile spells it."""
        return self._spelled(piece.text, self.hints.types.spelling(piece.text))

    def joined(self, pieces: Iterable[Piece]) -> str:
        """Return bodies or units as the register spells them, with hyphens between."""
        bodies = self.hints.bodies
        return "-".join(self._spelled(piece.text, bodies.get(fold(piece.text))) for piece in pieces)

    def doubt(self, kind: DoubtKind, text: str = "") -> None:
        """Note a doubt about ``text``."""
        self.doubts.append(Doubt(kind, text))

    def _spelled(self, word: str, known: str | None) -> str:
        spelled = known or _usual(word)
        if spelled != word:
            same_letters = spelled.casefold() == word.casefold()
            self.doubt(DoubtKind.CASE if same_letters else DoubtKind.SPELLING, word)
        return spelled

    def _is_letter(self) -> bool:
        """Tell whether the type word says that the symbol has no type code: `1234/CT-TTHT`, a Công văn."""
        named = self.hints.types.of_word(self.hints.word, Grammar.STATE) if self.hints.word else ()
        return bool(named) and all((entry.state_codes or (None,))[0] == "" for entry in named)

    def _set(self, count: int, symbol: DocumentNumber) -> None:
        used = self.pieces[:count]
        number = next((piece for piece in used if piece.sign == "n"), None)
        year = next((int(piece.text) for piece in used if piece.sign == "y"), None)
        value = int(number.text.replace(".", "")) if number else None
        suffix = number.suffix if number else ""
        self.number = replace(symbol, number=value, suffix=suffix, year=year)
        if any(" " in piece.gap for piece in used):
            self.doubt(DoubtKind.SPACES)
        if any(len(piece.gap.replace(" ", "")) > 1 for piece in used) or (number and "." in number.text):
            self.doubt(DoubtKind.SEPARATORS)

    def _note_separators(self, pieces: Iterable[Piece]) -> None:
        if any(piece.separator != "-" or "." in piece.gap for piece in pieces):
            self.doubt(DoubtKind.SEPARATORS)


def _usual(word: str) -> str:
    """Return a body's abbreviation in capitals, but TTg; TƯ as today's TW, lest it be taken for TU (Tỉnh ủy)."""
    if word.casefold() == "ttg":
        return "TTg"
    in_capitals = word if sum(char.isupper() for char in word) > 1 else word.upper()
    return f"{in_capitals[:-1]}W" if in_capitals.upper().endswith("TƯ") else in_capitals


def count_of(signs: str) -> int:
    """Return how many pieces a row of separators and signs stands for."""
    return sum(sign.isalpha() for sign in signs)
