"""Flat lists: items of one kind, each a line or lines, close together or apart.

In: blocks that begin with an item. Out: one list for blocks that follow each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.links import PICTURE_ALONE, figure, is_picture
from plugins.markdown.fast.page import Page
from plugins.markdown.fast.spans import Spans

_BULLET = re.compile(r" {0,3}[*+-] +(.*)")
_NUMBER = re.compile(r" {0,3}(\d+)\. +(.*)")
_START = re.compile("[0-9]{1,6}")
_NESTED = re.compile(r"[#>:]|[*+-] |\d+\. |[-*_= ]+$")


@dataclass(slots=True)
class OpenList:
    """A list that the next block may add to: its tag, its first number, its items.

    An item is its text and whether it stands in a paragraph, as it does next to an empty line.
    """

    tag: str
    start: str
    items: list[tuple[str, bool]] = field(default_factory=list)

    def html(self, spans: Spans, page: Page) -> str:
        """Return the HTML of the whole list, and add its lines of text to ``page``."""
        alone = [PICTURE_ALONE.fullmatch(item) if item[0] == "!" else None for item, _ in self.items]
        if any(alone):
            return _gallery(alone, page)
        start = f' start="{self.start}"' if self.tag == "ol" and self.start != "1" else ""
        pieces = [f"<{self.tag}{start}>\n"]
        for item, apart in self.items:
            html, text = spans.convert(item)
            if is_picture(html):
                raise DeclinedError("a picture that is written oddly")
            page.texts.append(text)
            pieces.append(f"<li>\n<p>{html}</p>\n</li>\n" if apart else f"<li>{html}</li>\n")
        pieces.append(f"</{self.tag}>\n")
        return "".join(pieces)


def _gallery(pictures: list[re.Match[str] | None], page: Page) -> str:
    pieces = ['<ul class="gallery">\n']
    for picture in pictures:
        if picture is None:
            raise DeclinedError("pictures and words as items of one list")
        pieces.append(f"<li>{figure(page, picture[1], picture[2], picture[3])}</li>\n")
    return "".join((*pieces, "</ul>\n"))


def with_block(before: OpenList | None, lines: list[str]) -> OpenList | None:
    """Return the list that ``lines`` begin or go on with; ``None`` when they do not begin with an item."""
    bullet = lines[0][0] in "*+-"
    pattern = _BULLET if bullet else _NUMBER
    first = pattern.match(lines[0])
    if first is None:
        return None
    tag = "ul" if bullet else "ol"
    items = _items(lines, pattern)
    if before is not None and before.tag == tag:
        text, _ = before.items[-1]
        before.items[-1] = (text, True)
        before.items += ((item, number == 0) for number, item in enumerate(items))
        return before
    start = "1" if bullet else first[1]
    if not _START.fullmatch(start):
        raise DeclinedError("an odd number of a list")
    return OpenList(tag, start, [(item, False) for item in items])


def _items(lines: list[str], pattern: re.Pattern[str]) -> list[str]:
    items: list[list[str]] = []
    for line in lines:
        match = pattern.match(line)
        if match is not None:
            item = match[match.lastindex or 0]
            if not item or _NESTED.match(item):
                raise DeclinedError("an item that is empty or holds a block")
            items.append([item])
        elif line[0] == ">":
            raise DeclinedError("a quotation in an item")
        else:
            items[-1].append(line)
    return ["\n".join(item) for item in items]
