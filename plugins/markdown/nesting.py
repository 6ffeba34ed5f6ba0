"""Refuse nesting that no parser, no stack and no browser bears.

In: the body, or the HTML made of it. Out: what is nested too deep and where, or nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

DEEPEST: Final = 30  # levels of quotes, lists and admonitions within each other
MOST_LEVELS: Final = 20_000  # of all lines, those beyond the first few of each: every level is parsed anew
FEW_LEVELS: Final = 5
MOST_OPEN_TAGS: Final = 400  # HTML elements that stand open at once
MOST_OPEN_FORMATTING: Final = 100  # of <b> and the like: HTML opens them again in each new paragraph

_ITEM = r"(?:>|[-*+][ ]|\d{1,9}\.[ ]|:[ ])[ ]*+"
_DEEP_LINE = re.compile(rf"^[ ]{{0,3}}(?:{_ITEM}){{{DEEPEST}}}", re.MULTILINE)
_LEVELS = re.compile(rf"^[ ]{{0,3}}(?:{_ITEM}){{{FEW_LEVELS},}}+", re.MULTILINE)
_LEVEL = re.compile(_ITEM)
_RULE = re.compile(r"[ ]{0,3}([-*_])(?:[ ]*+\1)++[ ]*+(?:\n|$)")
_DEEP_INDENT = re.compile(rf"^(?:[ ]{{4}}|\t){{{DEEPEST}}}[ \t]*+(?:[-*+:]|\d{{1,9}}\.|!!!)[ ]", re.MULTILINE)
_ELEMENT = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_FORMATTING: Final = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
)
_CLOSED_BY_ITSELF: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"}
) | frozenset({"dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr"})


@dataclass(frozen=True, slots=True)
class Excess:
    """What is too much, in the editor's words, and the offset in the body where it begins."""

    what: str
    offset: int


def too_deep(text: str) -> Excess | None:
    """Return the first line of ``text`` with too many levels of quotes, lists or indents, or ``None``."""
    for match in _DEEP_LINE.finditer(text):
        if not _RULE.match(text, match.start()):
            return Excess(f"hơn {DEEPEST} cấp lồng nhau", match.start())
    levels = 0
    for match in _LEVELS.finditer(text):
        if not _RULE.match(text, match.start()):
            levels += sum(1 for _ in _LEVEL.finditer(match[0])) - FEW_LEVELS
            if levels > MOST_LEVELS:
                return Excess("quá nhiều dòng lồng nhau nhiều cấp", match.start())
    if "\t" not in text and " " * 4 * DEEPEST not in text:
        return None
    if deep := _DEEP_INDENT.search(text):
        return Excess(f"hơn {DEEPEST} cấp lồng nhau", deep.start())
    return None


def open_elements(html: str) -> str | None:
    """Return the name of the element that is one too many of those open at once in ``html``, or ``None``.

    A parser repeats open formatting elements in each new paragraph, and no browser nests deeper than 512.
    """
    depths: Counter[str] = Counter()
    depth = formatting = 0
    for match in _ELEMENT.finditer(html):
        name = match[2].lower()
        if name in _CLOSED_BY_ITSELF or (match[1] and not depths[name]):
            continue
        step = -1 if match[1] else 1
        depths[name] += step
        depth += step
        if name in _FORMATTING:
            formatting += step
        if depth > MOST_OPEN_TAGS or formatting > MOST_OPEN_FORMATTING:
            return name
    return None
