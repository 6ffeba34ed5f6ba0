"""Abbreviations from the register and from the body itself, as ``<abbr title="…">``.

In: a mapping short → long. Out: the extension; for each body only the abbreviations that occur in it
are looked for, so a long register costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension, AbbrTreeprocessor

from plugins.markdown.register import is_abbreviation


class _Treeprocessor(AbbrTreeprocessor):
    """Mark the abbreviations that are safe to mark."""

    def run(self, root: Element) -> Element | None:
        for short in [short for short in self.abbrs if not is_abbreviation(short)]:
            del self.abbrs[short]
        return super().run(root)


class Abbreviations(AbbrExtension):
    """Python-Markdown's abbreviations with the register's in front, of which all may be marked."""

    def __init__(self, register: Mapping[str, str]) -> None:
        super().__init__()
        self.register = register
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
