"""Turn a body's HTML into plain text: for summaries, search, feeds and headings' names.

In: HTML as this capability makes it. Out: text with block elements parted by line feeds, entities
decoded, no markup. Footnotes stay; their reference marks, anchors and contents lists do not.
"""

from __future__ import annotations

import re
from html import unescape

_UNREAD = re.compile(
    r'<(?:sup id="fnref[^"]*">.*?</sup>'
    r'|a class="(?:footnote-backref|permalink)".*?</a>'
    r'|nav class="toc">.*?</nav>'
    r"|(?:audio|video)[ >].*?</(?:audio|video)>"
    r"|wbr>)",
    re.DOTALL,
)
_BLOCK = re.compile(
    r"</?(?:p|div|section|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|t[dh]|figure|figcaption"
    r"|blockquote|details|summary|pre|hr|br)(?: [^>]*)?>"
)
_TAG = re.compile(r"<[^>]*>")
_STARTS_A_BLOCK = re.compile(
    r"<(/?)(p|ul|ol|dl|table|figure|blockquote|details|pre|div|section|h[1-6])((?: [^>]*)?)>"
)
_TRANSPARENT = frozenset({"div", "section"})


def plain_line(html: str) -> str:
    """Return the text of ``html`` on one line."""
    return " ".join(loose_text(html).split())


def plain_text(html: str) -> str:
    """Return the text of ``html``, one line for each paragraph, heading, item and cell."""
    lines = (" ".join(line.split()) for line in loose_text(html).split("\n"))
    return "\n".join(line for line in lines if line)


def loose_text(html: str) -> str:
    """Return the text of ``html`` with white space as it comes: for who takes it word by word."""
    if "<" in html:
        html = _UNREAD.sub("", html)
        html = _TAG.sub("", _BLOCK.sub("\n", html.replace("\n", " ")))
    return unescape(html) if "&" in html else html


def lead(html: str) -> str:
    """Return the first paragraph that stands by itself, as one line; "" when there is none.

    Paragraphs of lists, tables, figures, quotations, boxes and footnotes are not meant.
    """
    depth = 0  # how many elements deep we are in what is not running text
    opened: list[bool] = []  # for each open <div>: whether it counts
    start: int | None = None
    for tag in _STARTS_A_BLOCK.finditer(html):
        closing, name, attributes = tag.groups()
        if name == "p":
            if depth:
                continue
            if not closing:
                start = tag.end()
            elif start is not None:
                text = plain_line(html[start : tag.start()])
                if any(map(str.isalnum, text)):
                    return text
        elif name in _TRANSPARENT:
            if closing:
                depth -= opened.pop() if opened else 0
            else:
                opened.append(bool(attributes))
                depth += opened[-1]
        else:
            depth += -1 if closing else 1
    return ""
