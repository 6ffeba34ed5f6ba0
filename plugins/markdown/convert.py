"""Convert one body from Markdown to sanitised HTML with open references.

In: the text of a body, cleaned (NFC, line feeds, no control characters), the register of
abbreviations and the types of documents. Out: a ``Body``; what is wrong goes into the list of
problems. A pure function of these: nothing of the site is known here, links and citations are only listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from plugins.codes import Types
from plugins.markdown.citations import MOST_NUMBERS, Citations
from plugins.markdown.fast import FastConverter
from plugins.markdown.problems import TOO_COMPLEX
from plugins.markdown.register import markable, registered_too_often
from plugins.problems import ProblemList
from plugins.records.body import Body

if TYPE_CHECKING:
    from plugins.markdown.slow import SlowConverter

NO_ABBREVIATIONS: Final[Mapping[str, str]] = MappingProxyType({})


class BodyConverter:
    """Converts many bodies: those that are plain the fast way, all others by Python-Markdown.

    Without ``fast`` every body goes through Python-Markdown: the reference that the fast path is
    compared with. With ``types`` of documents, the documents that a text cites are marked.
    """

    def __init__(
        self,
        abbreviations: Mapping[str, str] = NO_ABBREVIATIONS,
        *,
        types: Types | None = None,
        fast: bool = True,
    ) -> None:
        self._citations = Citations(types) if types else None
        self._abbreviations = markable(abbreviations)
        self.fast = FastConverter(self._abbreviations) if fast else None

    def convert(self, text: str, *, first_line: int, problems: ProblemList) -> Body:
        """Return the body of ``text``, whose first line is ``first_line`` of the author's file.

        Whatever the text is, nothing is raised: what cannot be converted is a problem and an empty body.
        """
        if not text or text.isspace():
            return Body()
        if self._citations and (place := self._citations.excess(text)) is not None:
            line = first_line + text.count("\n", 0, place)
            problems.add(TOO_COMPLEX, line, value=f"hơn {MOST_NUMBERS} số văn bản")
            return Body()
        if (often := registered_too_often(self._abbreviations, text)) is not None:
            line = first_line + text.count("\n", 0, often.offset)
            problems.add(TOO_COMPLEX, line, value=often.what)
            return Body()
        body = self.fast.convert(text, first_line=first_line) if self.fast is not None else None
        if body is None:
            body = self.slow.convert(text, first_line=first_line, problems=problems)
        return self._citations.marked(body, text, first_line) if self._citations else body

    @cached_property
    def slow(self) -> SlowConverter:
        """Return the way by Python-Markdown, which is loaded when a text first needs it."""
        from plugins.markdown.slow import SlowConverter  # noqa: PLC0415 - as it says

        return SlowConverter(self._abbreviations)
