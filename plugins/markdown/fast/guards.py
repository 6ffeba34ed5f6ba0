"""Decide at a glance, before any work, that a body is not for the fast path.

In: the body. Out: nothing, or ``DeclinedError``. What passes is short enough that no limit can apply
(or has been measured), and holds printable characters, plain spaces and line feeds only: no
private-use character that this package uses, no white space with a meaning of its own.
"""

from __future__ import annotations

import re
from typing import Final

from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.footnotes import MARK
from plugins.markdown.fast.links import WEB_ADDRESS
from plugins.markdown.fast.raw import is_all_details
from plugins.markdown.limits import excess, wide_table

_SHORT: Final = 20_000  # characters: fewer lines, marks and paragraphs than any limit of `limits.py`
_BRACKET_WORK: Final = 2_000_000  # its smallest budgets: brackets × characters,
_HEADING_WORK: Final = 10_000_000  # headings × characters

_MOST_BRACKETS: Final = 10_000
_ANGLE = re.compile(rf"<(?:(?= )|{WEB_ADDRESS}>)")
_LOOSE_SPACE = re.compile("(?<!\\w)\xa0|\xa0(?!\\w)")


def check(text: str) -> None:
    """Raise ``DeclinedError`` when ``text`` holds what the fast path never handles."""
    if "\t" in text:
        raise DeclinedError("a tab")
    if "<" in text and len(_ANGLE.findall(text)) < text.count("<") and not is_all_details(text):
        raise DeclinedError("HTML")
    if "[" in text or "]" in text:
        _check_brackets(text)
    # One character is found in a hundredth of the time of three.
    if ("!" in text and "!!!" in text) or ("`" in text and "```" in text) or ("~" in text and "~~~" in text):
        raise DeclinedError("a box or fenced code")
    if ">" in text and ">>>>>>>" in text:
        raise DeclinedError("what may be a conflict marker")
    if "&" in text and "&#" in text:
        raise DeclinedError("a character by its number")
    printed = text.replace("\n", "")
    if "\xa0" in printed:
        if _LOOSE_SPACE.search(printed) or _LOOSE_SPACE.search(text):
            raise DeclinedError("a no-break space that is not within words")
        printed = printed.replace("\xa0", "")
    if not printed.isprintable():
        raise DeclinedError("an invisible character")
    _check_limits(text)


def _check_brackets(text: str) -> None:
    """Decline odd footnotes, definitions, abbreviations of the body's own, and tables of contents."""
    if text.count("[") + text.count("]") > _MOST_BRACKETS:
        raise DeclinedError("too many brackets to look at one by one")
    place = text.find("[")
    while place >= 0:
        if text.startswith("[TOC]", place):
            raise DeclinedError("a table of contents")
        if text.startswith("[^", place) and not MARK.match(text, place):
            raise DeclinedError("a footnote that is not plain")
        place = text.find("[", place + 1)
    place = text.find("]")
    while place >= 0:
        if text.startswith("] :", place) or (text.startswith("]:", place) and "[^" not in text):
            raise DeclinedError("a definition")
        place = text.find("]", place + 1)


def _check_limits(text: str) -> None:
    if wide := wide_table(text):
        raise DeclinedError(wide.what)
    size = len(text)
    brackets = text.count("[") + text.count("]") if "[" in text or "]" in text else 0
    headings = text.count("#") if "#" in text else 0
    bounded = size <= _SHORT and brackets * size <= _BRACKET_WORK and headings * size <= _HEADING_WORK
    if not bounded and (found := excess(text)):
        raise DeclinedError(found.what)
