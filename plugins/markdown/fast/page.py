"""Collect what one body becomes, and close it: headings named last, when every id is known.

In: pieces of HTML in order, addresses, headings, lines of plain text. Out: a ``Body``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote

from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.footnotes import MADE_HERE
from plugins.markdown.headings import Outline
from plugins.markdown.source import Source
from plugins.records.body import REFERENCE_END, REFERENCE_START, Body, Heading, Reference, Role


@dataclass(slots=True)
class _Title:
    """A heading as written: the place of its piece, its level, its id as let through, its two forms."""

    place: int
    written: int
    id: str
    html: str
    text: str


@dataclass(slots=True)
class Page:
    """What has been read of a body so far.

    ``html`` are pieces in order, ``texts`` the lines of plain text (empty ones are left out at the end),
    ``ids`` those of headings as written → as let through, ``made_ids`` those of footnotes, ``tables`` how
    many there are.
    """

    html: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    made_ids: list[str] = field(default_factory=list)
    lead: str = ""
    tables: int = 0
    _targets: list[tuple[str, Role]] = field(default_factory=list)
    _titles: list[_Title] = field(default_factory=list)

    def reference(self, target: str, role: Role) -> str:
        """Return the value that stands for ``target`` in the HTML until the site is known."""
        self._targets.append((target, role))
        return f"{REFERENCE_START}{len(self._targets) - 1}{REFERENCE_END}"

    def heading(self, level: int, name: str, html: str, text: str) -> None:
        """Add a heading of ``level`` as written; ``name`` is its own id, "" when it has none."""
        self._titles.append(_Title(len(self.html), level, name, html, text))
        self.html.append("")
        self.texts.append(text)

    def body(self, source: str, first_line: int) -> Body:
        """Return the body that ``source``, beginning in ``first_line``, has become."""
        references = self._references(source, first_line) if self._targets else []
        outline = Outline(references, first_line)
        outline.ids.update(self.made_ids)
        if self._titles:
            self._name(outline)
        html = "".join(self.html).strip()
        if "[" in html and "[TOC]" in html:  # an escape or an entity hid it
            raise DeclinedError("a table of contents")
        return Body(
            html=html.replace("\xa0", "&nbsp;") if "\xa0" in html else html,
            references=tuple(references),
            headings=tuple(outline.headings),
            ids=tuple(sorted(outline.ids)),
            text="\n".join(filter(None, self.texts)),
            lead=self.lead,
        )

    def _references(self, text: str, first_line: int) -> list[Reference]:
        source = Source(text, first_line)
        return [
            Reference(target, role, first_line)
            if target.startswith(MADE_HERE)
            else Reference(self._as_let_through(target), role, source.line_of(target))
            for target, role in self._targets
        ]

    def _as_let_through(self, target: str) -> str:
        if not target.startswith("#"):
            return target
        written = unquote(target[1:])
        return f"#{self.ids.get(written, written)}"

    def _name(self, outline: Outline) -> None:
        """Ids that were written keep their names, so they come first."""
        for title in self._titles:
            if title.id:
                if self.made_ids and title.id.startswith("fn"):
                    raise DeclinedError("an id that a footnote may have")
                title.id = outline.unique(title.id)
        for title in self._titles:
            level = outline.level(title.written)
            name = title.id or outline.name(title.text)
            outline.headings.append(Heading(level, name, title.text))
            anchor = outline.anchor(name, level)
            self.html[title.place] = f'<h{level} id="{name}">{title.html}{anchor}</h{level}>\n'
