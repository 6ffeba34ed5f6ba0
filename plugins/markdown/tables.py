"""Make tables fit for phones and screen readers.

In: sanitised HTML. Out: each table in a region of its own that scrolls and can be reached by the
keyboard, header cells with their scope, alignment as a class (a style attribute would break CSP).
"""

from __future__ import annotations

import re
from html import escape

from plugins.markdown.plain import plain_line

_TABLE = re.compile(r"<(/?)table(?: [^>]*)?>")
_CAPTION = re.compile(r"\s*<caption(?: [^>]*)?>(.*?)</caption>", re.DOTALL)
_HEAD = re.compile(r"<thead(?: [^>]*)?>.*?</thead>", re.DOTALL)
_HEADER_CELL = re.compile(r"<th(?![a-z])(?![^>]* scope=)")
_ALIGNED = re.compile(r'<([a-z]+)( [^>]*?)? align="(left|center|right)"([^>]*)>')
_CLASS = re.compile(r' class="([^"]*)"')


def with_alignment_classes(html: str) -> str:
    """Return ``html`` with each ``align`` attribute as a class ``align-…``."""

    def with_class(match: re.Match[str]) -> str:
        others = (match[2] or "") + match[4]
        named = _CLASS.search(others)
        classes = f"{named[1]} align-{match[3]}" if named else f"align-{match[3]}"
        return f'<{match[1]}{_CLASS.sub("", others)} class="{classes}">'

    return _ALIGNED.sub(with_class, html) if " align=" in html else html


def with_table_regions(html: str) -> str:
    """Return ``html`` with header scopes set and each outermost table in a labelled region."""
    if "<table" not in html:
        return html
    html = _HEAD.sub(lambda head: _HEADER_CELL.sub('<th scope="col"', head[0]), html)
    pieces: list[str] = []
    labels: set[str] = set()
    done = depth = 0
    for tag in _TABLE.finditer(html):
        if tag[1]:
            depth -= 1
            if depth == 0:
                pieces.append(html[done : tag.end()] + "</div>")
                done = tag.end()
            continue
        if depth == 0:
            label = escape(_label(html, tag.end(), labels))
            pieces.append(html[done : tag.start()])
            pieces.append(region(label))
            done = tag.start()
        depth += 1
    return "".join(pieces) + html[done:]


def region(label: str) -> str:
    """Return the opening tag of a table's region; ``label`` is escaped already."""
    return f'<div class="table-scroll" role="region" tabindex="0" aria-label="{label}">'


def numbered(number: int) -> str:
    """Return the label of the table that is ``number`` in its page and has no caption."""
    return f"Bảng {number}"


def _label(html: str, start: int, labels: set[str]) -> str:
    """Return the caption of the table that begins at ``start``, or its number; no two are equal."""
    caption = _CAPTION.match(html, start)
    number = len(labels) + 1
    label = (plain_line(caption[1]) if caption else "") or numbered(number)
    if label in labels:
        label = f"{label} ({number})"
    while label in labels:
        number += 1
        label = f"{label} ({number})"
    labels.add(label)
    return label
