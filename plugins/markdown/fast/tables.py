"""Simple pipe tables: every row on its line, no code and no escape in them.

In: the lines of a block. Out: whether they are a table, and the table in its region.
"""

from __future__ import annotations

import re
from typing import Final

from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.lines import check_row
from plugins.markdown.fast.page import Page
from plugins.markdown.fast.spans import Spans
from plugins.markdown.tables import numbered, region

_IN_A_RULE: Final = frozenset("|:- ")
_RULE = re.compile(" *:?-+:? *")


def is_table(lines: list[str]) -> bool:
    """Return whether ``lines``, two or more, are a table or look so much like one that nobody is sure."""
    return lines[1][0] in _IN_A_RULE and "|" in lines[0] and set(lines[1]) <= _IN_A_RULE


def table(lines: list[str], spans: Spans, page: Page) -> str:
    """Return the HTML of the table that ``lines`` are, and add its lines of text to ``page``."""
    for number, line in enumerate(lines):
        if "`" in line or "\\" in line:
            raise DeclinedError("code or an escape in a table")
        if number != 1:
            check_row(line)
    header = lines[0].strip(" ")
    bordered = header.startswith("|") or header.endswith("|")
    names, rule = _cells(header, bordered=bordered), _cells(lines[1].strip(" "), bordered=bordered)
    plain = all(_RULE.fullmatch(cell) for cell in rule)
    if len(names) < 2 or len(names) != len(rule) or len(lines) < 3 or not plain:
        raise DeclinedError("a table of one column, without rows, or with an odd rule")
    aligned = [_alignment(cell.strip(" ")) for cell in rule]
    page.tables += 1
    pieces = [region(numbered(page.tables)), "<table>\n<thead>\n<tr>\n"]
    pieces += _row(names, aligned, '<th scope="col"', "</th>\n", spans, page)
    pieces.append("</tr>\n</thead>\n<tbody>\n")
    for line in lines[2:]:
        cells = _cells(line.strip(" "), bordered=bordered)
        pieces.append("<tr>\n")
        pieces += _row(cells, aligned, "<td", "</td>\n", spans, page)
        pieces.append("</tr>\n")
    pieces.append("</tbody>\n</table></div>\n")
    return "".join(pieces)


def _cells(row: str, *, bordered: bool) -> list[str]:
    if bordered:
        row = row.removeprefix("|").removesuffix("|")
    return row.split("|")


def _alignment(rule: str) -> str:
    """Return the class of the cells below ``rule``, as an attribute."""
    left, right = rule.startswith(":"), rule.endswith(":")
    if not (left or right):
        return ""
    return f' class="align-{"center" if left and right else "left" if left else "right"}"'


def _row(
    cells: list[str], aligned: list[str], opening: str, closing: str, spans: Spans, page: Page
) -> list[str]:
    """Return the cells of a row, as many as the table has columns: missing ones are empty, more are lost."""
    pieces: list[str] = []
    for number, alignment in enumerate(aligned):
        cell = cells[number].strip(" ") if number < len(cells) else ""
        html = ""
        if cell:
            html, text = spans.convert(cell)
            page.texts.append(text)
        pieces.append(f"{opening}{alignment}>{html}{closing}")
    return pieces
