"""Convert a body by way of Python-Markdown and the allow-list: the reference, and what the fast path declines.

In: the text of a body, cleaned. Out: a ``Body``; what is wrong goes into the list of problems.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from plugins.markdown.abbreviations import Abbreviations
from plugins.markdown.admonitions import Admonitions
from plugins.markdown.checks import check_source
from plugins.markdown.entities import without_controls
from plugins.markdown.figures import Figures
from plugins.markdown.footnotes import BACKLINK_TITLE, SEPARATOR
from plugins.markdown.headings import Outline
from plugins.markdown.limits import excess
from plugins.markdown.nesting import open_elements
from plugins.markdown.pictures import references_of, warn_of_outside_pictures, with_whole_pictures
from plugins.markdown.plain import lead, plain_text
from plugins.markdown.problems import TOO_COMPLEX
from plugins.markdown.removed import warn_of_removed
from plugins.markdown.sanitise import Sanitiser
from plugins.markdown.source import Source
from plugins.markdown.tables import with_alignment_classes, with_table_regions
from plugins.problems import ProblemList
from plugins.records.body import Body
from plugins.vietnamese.fold import nfc

# What Python-Markdown was seen to raise, or may by its age, on text that no person wrote.
_PARSER_FAULTS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
)
_ESCAPED = re.compile("\x02(\\d{1,3})\x03")  # Python-Markdown leaves its escapes in attributes
_SPACE_FLOOD = re.compile(r"(?:&nbsp;[ \t]*){3,}")
_EMPTY_PARAGRAPH = re.compile(r"<p(?: [^>]*)?>(?:\s|&nbsp;|<br>)*</p>\n?")


class SlowConverter:
    """One ``Markdown`` object for many bodies: making one costs more than a short text."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        """Mark ``abbreviations``, of which all may be marked."""
        self._abbreviations = Abbreviations(abbreviations)
        self._sanitiser = Sanitiser()
        self._markdown = self._parser()

    def _parser(self) -> Markdown:
        return Markdown(
            output_format="html",
            extensions=[
                TableExtension(use_align_attribute=True),
                FootnoteExtension(BACKLINK_TITLE=BACKLINK_TITLE, SEPARATOR=SEPARATOR),
                self._abbreviations,
                AttrListExtension(),
                Admonitions(),
                SaneListExtension(),
                FencedCodeExtension(),
                DefListExtension(),
                Figures(),
            ],
        )

    def convert(self, text: str, *, first_line: int, problems: ProblemList) -> Body:
        """Return the body of ``text``; nothing is raised: what cannot be converted is a problem and an empty body."""
        source = Source(text, first_line)
        if found := excess(source.without_fences):
            problems.add(TOO_COMPLEX, source.line_at(found.offset), value=found.what)
            return Body()
        check_source(source, problems)
        html = self._html(text)
        if html is None:
            problems.add(TOO_COMPLEX, first_line, value="không đọc được cấu trúc của bài")
            return Body()
        if name := open_elements(html):
            lines = source.lines_matching(rf"<{name}(?![\w-])")
            problems.add(
                TOO_COMPLEX,
                lines[0] if lines else first_line,
                value=f"quá nhiều phần tử <{name}> mở cùng lúc",
            )
            return Body()
        return self._body(without_controls(html), source, problems)

    def _html(self, text: str) -> str | None:
        """Return Python-Markdown's HTML, ``None`` when it gives up."""
        self._markdown.reset()
        self._abbreviations.choose(text)
        try:
            html: str = self._markdown.convert(text)
        except (*_PARSER_FAULTS, ValueError):
            # It was left in the middle of something, which `reset` does not forget and the next text would suffer from.
            self._markdown = self._parser()
            return None
        return _ESCAPED.sub(lambda match: chr(int(match[1])), html) if "\x02" in html else html

    def _body(self, html: str, source: Source, problems: ProblemList) -> Body:
        cleaned = self._sanitiser.clean(html)
        warn_of_removed(html, cleaned, source, problems)
        warn_of_outside_pictures(cleaned, source, problems)
        references = references_of(cleaned, source)
        html = with_whole_pictures(
            nfc(_tidy(cleaned.html)), references, problems
        )  # references by number are decoded
        outline = Outline(references, source.first_line)
        html = with_table_regions(with_alignment_classes(outline.apply(html))).strip()
        return Body(
            html=html,
            references=tuple(references),
            headings=tuple(outline.headings),
            ids=tuple(sorted(outline.ids)),
            text=plain_text(html),
            lead=lead(html),
        )


def _tidy(html: str) -> str:
    """Return ``html`` without what word processors leave: floods of no-break spaces, empty paragraphs."""
    if "&nbsp;&nbsp;" in html or "&nbsp; " in html:
        html = _SPACE_FLOOD.sub(" ", html)
    return _EMPTY_PARAGRAPH.sub("", html)
