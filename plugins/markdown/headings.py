"""Give the headings of a body their levels, ids and anchors, and make its table of contents.

In: sanitised HTML (attribute values hold no ``<`` or ``>``). Out: the HTML with headings from ``h2``
down, none skipped, unique ids, an anchor in every ``h2`` and ``h3``, ``[TOC]`` replaced; the headings.

Python-Markdown's own toc serialises each heading through the whole chain of postprocessors and does
not see headings written as HTML; here both are one pass over the finished text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from plugins.markdown.plain import plain_line
from plugins.records.body import REFERENCE_END, REFERENCE_START, Heading, Reference
from plugins.vietnamese.fold import slug

DEEPEST_ANCHOR = 3  # below it an anchor is more noise than help
_TAG = re.compile(r"<(/?)(?:h([1-6])|a)((?: [^>]*)?)>")
_HEADING_TAG = re.compile(r"<(/?)h[1-6]((?: [^>]*)?)>")
_ID = re.compile(r' id="([^"]*)"')
_TAG_WITH_ID = re.compile(r'(<[a-z][a-z0-9]*(?: [^>]*?)?) id="([^"]*)"')
_MARKER = re.compile(r"<p>\s*\[TOC\]\s*</p>")
_NOTHING_TO_SEE = re.compile(r"\s|&nbsp;|<(?!img)[^>]*>")


@dataclass(slots=True)
class Outline:
    """The headings of one body as they are found.

    ``references`` is the body's list, to which anchors add; ``line`` stands for what is made here.
    """

    references: list[Reference]
    line: int
    headings: list[Heading] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    _above: list[tuple[int, int]] = field(default_factory=list)
    _suffixes: dict[str, int] = field(default_factory=dict)

    def apply(self, html: str) -> str:
        """Return ``html`` with its headings, ids and table of contents in order."""
        if ' id="' in html:
            html = _TAG_WITH_ID.sub(self._unique_id, html)
        if "<h" in html:
            html = self._with_headings(html)
        if "[TOC]" in html:
            html = _MARKER.sub("", _MARKER.sub(self._contents_at, html, count=1))
        return html

    def unique(self, wanted: str) -> str:
        """Return ``wanted``, with ``-2``, ``-3`` … behind it when the page has that id already."""
        name = wanted
        while name in self.ids:
            self._suffixes[wanted] = self._suffixes.get(wanted, 1) + 1
            name = f"{wanted}-{self._suffixes[wanted]}"
        self.ids.add(name)
        return name

    def _unique_id(self, match: re.Match[str]) -> str:
        return f'{match[1]} id="{self.unique(match[2])}"'

    def _with_headings(self, html: str) -> str:
        pieces: list[str] = []
        done = depth = 0
        in_link = anchored = False
        opening: re.Match[str] | None = None
        for tag in _TAG.finditer(html):
            if not tag[2]:
                in_link = not tag[1]
            elif not tag[1]:
                depth += 1
                if depth == 1:
                    pieces.append(html[done : tag.start()])
                    opening = tag
                    anchored = not in_link  # a link within a link would break the page apart
            elif depth:
                depth -= 1
                if depth == 0 and opening is not None:
                    inner = _HEADING_TAG.sub(r"<\1div\2>", html[opening.end() : tag.start()])
                    pieces.append(self._heading(int(opening[2]), opening[3], inner, anchored=anchored))
                    done = tag.end()
        return "".join(pieces) + html[done:]

    def _heading(self, written: int, attributes: str, inner: str, *, anchored: bool) -> str:
        if not _NOTHING_TO_SEE.sub("", inner):
            return ""
        level = self.level(written)
        text = plain_line(inner)
        named = _ID.search(attributes)
        name = named[1] if named else self.name(text)
        if not named:
            attributes += f' id="{name}"'
        self.headings.append(Heading(level, name, text))
        anchor = self.anchor(name, level) if anchored else ""
        return f"<h{level}{attributes}>{inner}{anchor}</h{level}>"

    def level(self, written: int) -> int:
        """Return the level of the next heading, which was ``written`` as one of 1 to 6."""
        while self._above and self._above[-1][0] >= written:
            self._above.pop()
        level = min(self._above[-1][1] + 1, 6) if self._above else 2
        self._above.append((written, level))
        return level

    def name(self, text: str) -> str:
        """Return the id of a heading of that ``text``, unlike every other in the page."""
        if named := slug(text):
            return self.unique(named)
        number = 1
        while f"muc-{number}" in self.ids:
            number += 1
        return self.unique(f"muc-{number}")

    def anchor(self, name: str, level: int) -> str:
        """Return an empty link named by its own heading: no word of it in any language, text or feed.

        Nothing for a heading below the deepest level that has one.
        """
        if level > DEEPEST_ANCHOR:
            return ""
        return f' <a class="permalink" {self._link_to(name)} aria-labelledby="{escape(name)}"></a>'

    def _link_to(self, name: str) -> str:
        self.references.append(Reference(f"#{name}", "link", self.line))
        return f'href="{REFERENCE_START}{len(self.references) - 1}{REFERENCE_END}"'

    def _contents_at(self, marker: re.Match[str]) -> str:
        before = marker.string[: marker.start()]
        in_link = before.count("</a>") < before.count("<a>") + before.count("<a ")
        return "" if in_link else self._contents()

    def _contents(self) -> str:
        """Return the table of contents as nested lists; nothing when there is no heading."""
        if not self.headings:
            return ""
        pieces: list[str] = ['<nav class="toc">']
        level = 1
        for heading in self.headings:
            if heading.level > level:
                pieces.append("<ul>")  # levels only ever go down by one
            else:
                pieces.append("</li></ul>" * (level - heading.level) + "</li>")
            level = heading.level
            text = escape(heading.text, quote=False)
            pieces.append(f"<li><a {self._link_to(heading.id)}>{text}</a>")
        pieces.append("</li></ul>" * (level - 1) + "</nav>")
        return "".join(pieces)
