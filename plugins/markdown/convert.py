"""Convert one body from Markdown to sanitised HTML with open references.

In: the text of a body, cleaned (NFC, line feeds, no control characters), and the register of
abbreviations. Out: a ``Body``; what is wrong goes into the list of problems. A pure function of both:
nothing of the site is known here, links are only listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from plugins.markdown.fast import FastConverter
from plugins.markdown.register import markable
from plugins.problems import ProblemList
from plugins.records.body import Body

if TYPE_CHECKING:
    from plugins.markdown.slow import SlowConverter

NO_ABBREVIATIONS: Final[Mapping[str, str]] = MappingProxyType({})


class BodyConverter:
    """Converts many bodies: those that are plain the fast way, all others by Python-Markdown.

    Without ``fast`` every body goes through Python-Markdown: the reference that the fast path is
    compared with.
    """

    def __init__(self, abbreviations: Mapping[str, str] = NO_ABBREVIATIONS, *, fast: bool = True) -> None:
        self._abbreviations = markable(abbreviations)
        self.fast = FastConverter(self._abbreviations) if fast else None

    def convert(self, text: str, *, first_line: int, problems: ProblemList) -> Body:
        """Return the body of ``text``, whose first line is ``first_line`` of the author's file.

        Whatever the text is, nothing is raised: what cannot be converted is a problem and an empty body.
        """
        if not text or text.isspace():
            return Body()
        if self.fast is not None and (body := self.fast.convert(text, first_line=first_line)) is not None:
            return body
        return self.slow.convert(text, first_line=first_line, problems=problems)

    @cached_property
    def slow(self) -> SlowConverter:
        """Return the way by Python-Markdown, which is loaded when a text first needs it."""
        from plugins.markdown.slow import SlowConverter  # noqa: PLC0415 - as it says

        return SlowConverter(self._abbreviations)
