"""Convert a plain body at once, or leave it to the slow path.

In: the text of a body and the register of abbreviations. Out: exactly the ``Body`` that the slow path
makes, which would find no problem in it; or ``None`` wherever that is not sure. Nothing of
Python-Markdown and no sanitiser is used: what is made here is proved to pass the allow-list unchanged
(`tests/plugins/markdown/fast`).
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.markdown.fast.blocks import Blocks, append_notes
from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.footnotes import parted
from plugins.markdown.fast.guards import check
from plugins.markdown.fast.page import Page
from plugins.markdown.fast.spans import Spans
from plugins.records.body import Body


class FastConverter:
    """The fast path for one register of abbreviations (short → long, those alone that may be marked)."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self._abbreviations = dict(abbreviations)
        self._marked_up = frozenset(
            short
            for short, long in abbreviations.items()
            if not long.isprintable() or any(sign in f"{short}{long}" for sign in "&<>")
        )

    def convert(self, text: str, *, first_line: int) -> Body | None:
        """Return the body of ``text``, whose first line is ``first_line`` of its file; ``None``: declined."""
        try:
            return self.attempt(text, first_line=first_line)
        except DeclinedError:
            return None

    def attempt(self, text: str, *, first_line: int) -> Body:
        """Return what ``convert`` returns; raise ``DeclinedError``, which says why, where that is ``None``."""
        check(text)
        page = Page()
        rest, notes = parted(text)
        spans = Spans(text, page, self._chosen(text), notes)
        Blocks(spans, page).read(rest)
        if notes.texts:
            append_notes(notes, spans, page)
        return page.body(text, first_line)

    def _chosen(self, text: str) -> dict[str, str]:
        chosen = {short: long for short, long in self._abbreviations.items() if short in text}
        if not self._marked_up.isdisjoint(chosen):
            raise DeclinedError("an abbreviation that is marked up")
        return chosen
