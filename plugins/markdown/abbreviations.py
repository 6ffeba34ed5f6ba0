"""Abbreviations from the register and from the body itself, as ``<abbr title="…">``.

In: a mapping short → long. Out: the extension; for each body only the abbreviations that occur in it
are looked for, so a long register costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension, AbbrTreeprocessor

_LETTER = re.compile(r"[^\W\d_]")
_OWN_MARKS: Final = ("wzxhzdk", "klzzwxh", "amp")  # what stands in Python-Markdown's placeholders


def is_abbreviation(short: str) -> bool:
    """Return whether ``short`` may be marked: it begins and ends as a word, holds a letter, breaks nothing.

    A bare number, or one of Python-Markdown's own marks, would tear its placeholders apart.
    """
    return (
        bool(_LETTER.search(short)) and short[0].isalnum() and short[-1].isalnum() and short not in _OWN_MARKS
    )


class _Treeprocessor(AbbrTreeprocessor):
    """Mark the abbreviations that are safe to mark."""

    def run(self, root: Element) -> Element | None:
        for short in [short for short in self.abbrs if not is_abbreviation(short)]:
            del self.abbrs[short]
        return super().run(root)


class Abbreviations(AbbrExtension):
    """Python-Markdown's abbreviations with the register's in front; ``register`` holds those that may be marked."""

    def __init__(self, register: Mapping[str, str]) -> None:
        super().__init__()
        self.register = {
            short: " ".join(long.split())
            for short, long in register.items()
            if is_abbreviation(short) and long.strip()
        }
        self._processor = _Treeprocessor()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, the library's name
        """Register Python-Markdown's processors, with ours in the place of the one that marks."""
        super().extendMarkdown(md)
        marker = md.treeprocessors["abbr"]
        self._processor = _Treeprocessor(md, marker.abbrs if isinstance(marker, AbbrTreeprocessor) else None)
        md.treeprocessors.register(self._processor, "abbr", 7)

    def choose(self, text: str) -> None:
        """Make the register's abbreviations that occur in ``text`` known for the next conversion."""
        for short, long in self.register.items():
            if short in text:
                self._processor.abbrs[short] = long
