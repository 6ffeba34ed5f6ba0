"""The number of a document as a value: what was read, in which grammar, and what stayed doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TypeAlias


class Grammar(StrEnum):
    """How a number is put together; the values are those of `profile` in the registers (contract 3).

    ``STATE`` is `12/KH-UBND`, `42/2022/NĐ-CP` (Decree 30/2020/NĐ-CP, Annex I), ``PARTY`` is `18-KH/ĐUK`
    (Guide 36-HD/VPTW, II.1.3).
    """

    STATE = "nha-nuoc"
    PARTY = "dang"
    UNKNOWN = ""

    @classmethod
    def of(cls, profile: str) -> Grammar:
        """Return the grammar of a register's ``profile``; anything else is ``UNKNOWN``."""
        return next((grammar for grammar in cls if grammar == profile), cls.UNKNOWN)


class DoubtKind(Enum):
    """What can be doubtful about a written number."""

    NOT_A_NUMBER = "nothing of a number was found"
    NUMBER_MISSING = "a symbol without a number: KH - HT/ĐUK"
    BODY_MISSING = "no body: CV 236"
    TYPE_UNKNOWN = "a type code that no profile and no register has"
    SHAPE_UNCLEAR = "neither the State's form nor the Party's: KH 18- ĐUK"
    OTHER_GRAMMAR = "a Party body's number in the State's form, or the reverse"
    TURNED = "type and body stand in each other's place: 165/VH-QĐ"
    SPACES = "white space inside: 1676 - QĐ/TU"
    SEPARATORS = "another dash, a dot, or a wrong, missing or doubled separator: 72/QĐ.UB"
    CASE = "capitals other than usual: CTR for CTr"
    SPELLING = "other letters than usual, marks missing: 12/QD-UBND, TƯ for TW"
    EXTRA_TEXT = "text before or after it: 21-KL/TWvà"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt; ``text`` is the part of the written number that it is about ("" for the whole)."""

    kind: DoubtKind
    text: str = ""


Meaning: TypeAlias = tuple[int | None, str, int | None, str, str, str, Grammar]


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number taken apart. What is not there is ``None`` or ""; ``written`` is the text as it came.

    ``body`` holds joint bodies with hyphens (`UBND-BCH`); ``unit`` is the drafting unit of an official letter
    (`VX` in `123/UBND-VX`) or what a Party number has between type and body.
    """

    written: str
    number: int | None = None
    suffix: str = ""  # "a" in 12a-KH/ĐUK
    year: int | None = None  # in the symbol: 42/2022/NĐ-CP
    type_code: str = ""  # as the profile spells it
    body: str = ""
    unit: str = ""
    grammar: Grammar = Grammar.UNKNOWN
    doubts: tuple[Doubt, ...] = ()

    @property
    def meaning(self) -> Meaning:
        """Return all that was read, without how it was written."""
        return (self.number, self.suffix, self.year, self.type_code, self.body, self.unit, self.grammar)

    @property
    def is_read(self) -> bool:
        """Tell whether anything of a number was found."""
        return self.number is not None or bool(self.type_code or self.body)

    @property
    def lead_body(self) -> str:
        """Return the first of joint bodies: their number is one of its series (Guide 36-HD/VPTW, II.1.3.1)."""
        return self.body.partition("-")[0]
