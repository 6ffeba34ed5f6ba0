"""The register of abbreviations: which of its entries may be marked in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from plugins.markdown.limits import MOST_ABBREVIATED
from plugins.markdown.nesting import Excess

_LETTER = re.compile(r"[^\W\d_]")
_OWN_MARKS: Final = ("wzxhzdk", "klzzwxh", "amp")  # what stands in Python-Markdown's placeholders


def is_abbreviation(short: str) -> bool:
    """Return whether ``short`` may be marked: it begins and ends as a word, holds a letter, breaks nothing.

    A bare number, or one of Python-Markdown's own marks, would tear its placeholders apart.
    """
    return (
        bool(_LETTER.search(short)) and short[0].isalnum() and short[-1].isalnum() and short not in _OWN_MARKS
    )


def registered_too_often(register: Mapping[str, str], text: str) -> Excess | None:
    """Return where ``text`` first holds an abbreviation of ``register`` that stands in too many places, or ``None``.

    Each becomes an element with the long form in it, and a paragraph is copied for each of its own.
    """
    if len(text) < MOST_ABBREVIATED:
        return None
    places = 0
    for short in register:
        places += text.count(short)
        if places > MOST_ABBREVIATED:
            return Excess(f"hơn {MOST_ABBREVIATED} chỗ có từ viết tắt", text.index(short))
    return None


def markable(register: Mapping[str, str]) -> dict[str, str]:
    """Return the entries of ``register`` (short → long) that may be marked, on one line each."""
    return {
        short: " ".join(long.split())
        for short, long in register.items()
        if is_abbreviation(short) and long.strip()
    }
