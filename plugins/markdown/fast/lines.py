"""Tell which lines have one meaning only.

In: blocks, or lines of them. Out: whether some other part of Python-Markdown, or a limit, may claim one.
"""

from __future__ import annotations

import re

from plugins.markdown.fast.declined import DeclinedError

_BLANK_LINE = re.compile(r"(?<=\n) ++(?:\n|$)")
_MARKER = r"[ ]{0,3}(?:[-*+][ ]|\d+\.[ ])[ ]*+"
_NESTED = rf"{_MARKER}(?:>|:|{_MARKER})|[ ]{{100}}"
_UNSURE = re.compile(
    r"^(?:[ ]*+(?:[|:\- ]*+|\*[* ]*+|_[_ ]*+|=[= ]*+)$"  # a rule, or what underlines a title or a table's head
    rf"|[ ]*+:|[ ]++[>#=_|`~]|[ ]{{4,}}+(?:[-*+]|\d+\.)|{_NESTED})"
)
_UNSURE_ROW = re.compile(rf"[ ]*+[>:]|[-= ]*+$|{_NESTED}")
_INDENT = re.compile(r" {1,3}(?=[^\s>:#=_|`~])")


def parted(block: str) -> list[str]:
    """Return ``block`` parted at lines of spaces, which Python-Markdown takes for empty ones."""
    if "\n " not in block:
        return [block]
    parts = (part.strip("\n") for part in _BLANK_LINE.sub("\n", block).split("\n\n"))
    return [part for part in parts if part]


def check_lines(lines: list[str]) -> None:
    """Raise ``DeclinedError`` when one of ``lines`` may be more than text, an item, a title, a quotation."""
    for line in lines:
        if _UNSURE.match(line):
            raise DeclinedError("a line that may mean several things")


def check_row(row: str) -> None:
    """Raise ``DeclinedError`` when ``row`` of a table might be counted by a limit."""
    if _UNSURE_ROW.match(row):
        raise DeclinedError("a row of a table that may mean several things")


def without_indent(block: str) -> str:
    """Return ``block`` without the one to three spaces that it begins with; they mean nothing there."""
    indent = _INDENT.match(block)
    if indent is None:
        raise DeclinedError("an indented block")
    return block[indent.end() :]


def unquoted(line: str) -> str:
    """Return ``line``, which begins with ``>``, without its mark."""
    return "" if line.strip() == ">" else line[1:].removeprefix(" ")
