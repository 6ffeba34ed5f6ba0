"""What can be wrong, as data: a code, how bad it is, and the words for it in Vietnamese and English.

Each capability declares the codes that it reports in a module of its own called ``problems.py``;
``all_codes`` gathers them for the documentation and its test.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

Language = Literal["vi", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")


class Severity(StrEnum):
    """How bad a problem is: an error stops the build, a warning does not, a note is for who asks for more."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def label(self, language: Language) -> str:
        """Return the word printed in front of the message (contract 7)."""
        if language == "en":
            return self.value
        return {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"}[self.value]


@dataclass(frozen=True, slots=True)
class Words:
    """What is wrong and what to do about it, in one language.

    Both are ``str.format`` templates over the values of the problem and end without a full stop.
    """

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A value to quote that reads differently in each language: a reason, a hint, an example."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. ``name`` is stable: registers of accepted findings and tests name it."""

    name: str
    severity: Severity
    vi: Words
    en: Words

    def words(self, language: Language) -> Words:
        """Return the words of this code in ``language``."""
        return self.en if language == "en" else self.vi


def error(name: str, vi: tuple[str, str], en: tuple[str, str]) -> Code:
    """Declare a code that stops the build; each pair is (message, remedy)."""
    return Code(name, Severity.ERROR, Words(*vi), Words(*en))


def warning(name: str, vi: tuple[str, str], en: tuple[str, str]) -> Code:
    """Declare a code that is listed but stops nothing; each pair is (message, remedy)."""
    return Code(name, Severity.WARNING, Words(*vi), Words(*en))


def note(name: str, vi: tuple[str, str], en: tuple[str, str]) -> Code:
    """Declare a code that only `bantin check --verbose` tells; each pair is (message, remedy)."""
    return Code(name, Severity.NOTE, Words(*vi), Words(*en))
