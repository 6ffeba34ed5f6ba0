"""Read the blocks of a body in Python-Markdown's order of precedence.

In: the text. Out: pieces of HTML on the ``Page``. A block is what stands between empty lines; tables
come first, then headings, which part a block, then lists, quotations and paragraphs.
"""

from __future__ import annotations

import re
from typing import Final

from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.footnotes import Notes
from plugins.markdown.fast.lines import check_lines, parted, unquoted, without_indent
from plugins.markdown.fast.links import PICTURE_ALONE, figure, is_picture
from plugins.markdown.fast.lists import OpenList, with_block
from plugins.markdown.fast.page import Page
from plugins.markdown.fast.raw import is_details, lines_of_text
from plugins.markdown.fast.spans import NOTE_END, Spans
from plugins.markdown.fast.tables import is_table, table
from plugins.vietnamese.fold import slug

_MOST_LINES_BELOW_A_HEADING: Final = 100  # each may be a heading again, one call deeper
_MAY_BEGIN_A_BLOCK: Final = frozenset("#>:-*+_ 0123456789")
_HEADING = re.compile(r"(#{1,6})([^#\\{]*+)(?:(?<= )\{#([^\W\d_][\w-]*+)\})?")
_PLAIN_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,99}")
_RULE = re.compile(r"(?:-{3,}|\*{3,}|_{3,}|\* \* \*|- - -)[ ]*")


def append_notes(notes: Notes, spans: Spans, page: Page) -> None:
    """Add the footnotes below what has been read of the body."""
    page.html.append('<div class="footnote">\n<hr>\n<ol>\n')
    for name, text in notes.texts.items():
        place = len(page.html)
        Blocks(spans, page, quoted=True).read(text + NOTE_END)
        paragraph = "".join(page.html[place:])
        opening, closing, rest = paragraph.partition(f"{NOTE_END}</p>\n")
        if not opening.startswith("<p>") or not closing or rest:
            raise DeclinedError("a footnote that is no paragraph")
        page.html[place:] = [notes.item(name, opening, page)]
        page.texts[-1] = page.texts[-1].replace(NOTE_END, "").strip(" ")
    page.html.append("</ol>\n</div>\n")


class Blocks:
    """The blocks of a body, or of a quotation in it."""

    def __init__(self, spans: Spans, page: Page, *, quoted: bool = False) -> None:
        self._spans = spans
        self._page = page
        self._quoted = quoted
        self._list: OpenList | None = None
        self._quotation: list[str] | None = None

    def read(self, text: str) -> None:
        """Convert ``text`` onto the page."""
        for block in text.split("\n\n"):
            if block and (block[0] == "\n" or block[-1] == "\n"):
                block = block.strip("\n")  # noqa: PLW2901
            if block:
                self._block(block)
        self._close()

    def _block(self, block: str) -> None:
        first = block[0]
        if "\n" in block:
            self._lines(block.split("\n"), block)
        elif first in _MAY_BEGIN_A_BLOCK or first.isdecimal():
            self._line(block, first)
        else:
            self._paragraph(block)

    def _line(self, block: str, first: str) -> None:
        if first == "#":
            self._heading(block)
        elif first == " ":
            self._block(without_indent(block))
        elif first == ":":
            raise DeclinedError("a definition")
        elif first == ">":
            self._quote([block])
        elif first in "-*_" and not block.strip(f"{first} "):
            if not _RULE.fullmatch(block):
                raise DeclinedError("a line of dashes that may be something else")
            self._close()
            self._page.html.append("<hr>\n")
        elif first == "_" or not self._item([block]):
            self._paragraph(block)

    def _lines(self, lines: list[str], block: str) -> None:
        if block[0] == "<" and is_details(block):
            self._close()
            self._page.html.append(f"{block}\n\n")
            self._page.texts += lines_of_text(block)
            return
        parts = parted(block)
        if parts != [block]:
            for part in parts:
                self._block(part)
        elif block.startswith("    "):
            raise DeclinedError("an indented block")
        elif is_table(lines):
            self._close()
            self._page.html.append(table(lines, self._spans, self._page))
        elif block[0] == " ":
            check_lines(lines)
            self._block(without_indent(block))
        else:
            check_lines(lines)
            self._plain_lines(lines, block)

    def _plain_lines(self, lines: list[str], block: str) -> None:
        """Part the block where a line of it is a heading or begins a quotation."""
        for sign in "#>":
            if sign == ">" and self._item(lines):
                return
            place = next((number for number, line in enumerate(lines) if line[0] == sign), None)
            if place is None:
                continue
            if place:
                self._block("\n".join(lines[:place]))
            if sign == ">":
                self._quote(lines[place:])
                return
            self._heading(lines[place])
            if len(lines) > _MOST_LINES_BELOW_A_HEADING:
                raise DeclinedError("a heading in a long block")
            if rest := "\n".join(lines[place + 1 :]):
                self._block(rest)
            return
        self._paragraph(block)

    def _item(self, lines: list[str]) -> bool:
        found = with_block(self._list, lines)
        if found is None:
            return False
        if found is not self._list:
            self._close()
            self._list = found
        return True

    def _heading(self, line: str) -> None:
        self._close()
        match = _HEADING.fullmatch(line.rstrip(" "))
        if match is None:
            raise DeclinedError("a heading that is not plain")
        written, name = match[2].strip(), match[3] or ""
        if not written:
            if name:
                raise DeclinedError("an id without a heading")
            self._page.html.append("\n")  # where a heading with nothing in it was
            return
        if name:
            kept = name if _PLAIN_ID.fullmatch(name) else slug(name)
            if not kept or "_" in name:
                raise DeclinedError("an id that is not plain")
            self._page.ids.setdefault(name, kept)
            name = kept
        html, text = self._spans.convert(written)
        self._page.heading(len(match[1]), name, html, text)

    def _quote(self, lines: list[str]) -> None:
        if self._quoted or any(line[0] != ">" for line in lines):
            raise DeclinedError("a quotation within another, or with lines left out of it")
        if self._quotation is None:
            self._close()
            self._quotation = []
        inner = "\n".join(unquoted(line) for line in lines)
        if inner.endswith("\n"):
            raise DeclinedError("a quotation that ends with an empty line")
        self._quotation.append(inner)

    def _paragraph(self, block: str) -> None:
        if self._list is not None or self._quotation is not None:
            self._close()
        page = self._page
        if block[0] == "!" and (alone := PICTURE_ALONE.fullmatch(block)):
            page.html.append(figure(page, alone[1], alone[2], alone[3]) + "\n")
            return
        html, text = self._spans.convert(block)
        if is_picture(html):
            raise DeclinedError("a picture that is written oddly")
        page.html.append(f"<p>{html}</p>\n")
        page.texts.append(text)
        if not page.lead and not self._quoted and any(map(str.isalnum, text)):
            page.lead = " ".join(text.split()) if "\n" in text else text

    def _close(self) -> None:
        """End the list or the quotation that is open."""
        if self._list is not None:
            self._page.html.append(self._list.html(self._spans, self._page))
            self._list = None
        if self._quotation is not None:
            inner = "\n\n".join(self._quotation)
            self._quotation = None
            if not inner.strip():
                raise DeclinedError("a quotation of nothing")
            self._page.html.append("<blockquote>\n")
            Blocks(self._spans, self._page, quoted=True).read(inner)
            self._page.html.append("</blockquote>\n")
