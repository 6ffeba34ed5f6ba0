"""Convert Markdown in tests, and look at the HTML as a browser would.

In: Markdown. Out: the body, its problems, its open references as plain text, its parsed elements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import html5lib

from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from plugins.records.body import REFERENCE_END, REFERENCE_START, Body

FIRST_LINE = 5  # a body stands below its front matter


@dataclass(frozen=True, slots=True)
class Converted:
    """A body and what was found wrong with it: (code, line) pairs in order."""

    body: Body
    problems: tuple[tuple[str, int | None], ...]
    messages: tuple[str, ...]

    @property
    def html(self) -> str:
        """The HTML with each open reference as ``{n}``."""
        return self.body.html.replace(REFERENCE_START, "{").replace(REFERENCE_END, "}")

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the problems, each one once."""
        return tuple(dict.fromkeys(code for code, _ in self.problems))


@dataclass(frozen=True, slots=True)
class Element:
    """An element as a browser builds it."""

    tag: str
    attributes: Mapping[str, str]


def converted(text: str, abbreviations: Mapping[str, str] | None = None) -> Converted:
    """Return ``text`` converted, its first line being line ``FIRST_LINE`` of the file."""
    problems = ProblemList("tin-tuc/2026/x.md")
    body = BodyConverter(abbreviations or {}).convert(text, first_line=FIRST_LINE, problems=problems)
    found = tuple(problems)
    return Converted(body, tuple((p.code.name, p.line) for p in found), tuple(p.message("vi") for p in found))


def elements(html: str) -> Iterator[Element]:
    """Yield every element of ``html`` as a real HTML5 parser sees it."""
    for node in html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False).iter():
        if isinstance(node.tag, str):
            yield Element(node.tag, {str(name): value for name, value in node.attrib.items()})
