"""Tables pasted from Word or a spreadsheet: lines whose cells are parted by tabs, the first of them the headings.

In: the body of a programme as written. Out: the same text, as many lines, with each such block as an HTML table, which
is read like any other. What has no headings of a schedule stays as it is. A cell of several paragraphs arrives as
several lines: a line goes on in the cell where the row before it has cells missing, unless it begins as rows do, with
a day, a number or an empty cell (whoever trims blanks at line ends takes the last cells of a row).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from plugins.problems import ProblemList
from plugins.records.body import Body
from plugins.records.reader import Converter
from plugins.schedules import problems as codes
from plugins.schedules.columns import columns_of
from plugins.vietnamese.fold import fold

_FENCES: Final = ("```", "~~~")
_FIRST: Final = frozenset({"day", "weekday", "session", "time", ""})  # columns whose cells are no free text
_WORD: Final = re.compile(r"[a-z]+|[0-9]+")
_WHEN: Final = re.compile(
    r"[0-9]+|thu|hai|ba|tu|nam|sau|bay|chu|nhat|cn|ngay|den|toi|thang|tuan|trong|dau|giua|cuoi|sang|trua|chieu|ca"
    r"|h|g|gio|phut|du|kien"
)


@dataclass(frozen=True, slots=True)
class PastingConverter:
    """Converts bodies of programmes: pasted tables first become tables, then ``inner`` does the rest."""

    inner: Converter

    def convert(self, text: str, *, first_line: int, problems: ProblemList) -> Body:
        """Return the converted ``text``, whose first line is line ``first_line`` of its file."""
        made = with_tables(text, first_line, problems)
        return self.inner.convert(made, first_line=first_line, problems=problems)


def with_tables(text: str, first_line: int, problems: ProblemList) -> str:
    """Return ``text`` with its pasted schedules as HTML tables; the number of lines stays.

    Several lines with tabs that have no headings of a schedule above them are noted: they would be read as a text.
    """
    if "\t" not in text:
        return text
    lines = text.split("\n")
    for start, end in _blocks(lines):
        keys = columns_of(_cells(lines[start]))
        if keys is not None:
            lines[start:end] = _table(lines[start:end], keys)
        elif "\t" in lines[start + 1].strip():
            problems.add(codes.PASTED_ROWS, first_line + start)
    return "\n".join(lines)


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where runs of lines that are not blank begin with one that holds a tab inside, outside of fences."""
    start, fence = -1, ""
    for number, line in enumerate((*lines, "")):
        mark = line.lstrip()[:3]
        if mark in _FENCES and (not fence or mark == fence):
            fence = "" if fence else mark
        if line.strip() and not fence and mark not in _FENCES:
            if start < 0 and "\t" in line.strip():
                start = number
            continue
        if 0 <= start < number - 1:
            yield start, number
        start = -1


def _table(lines: Sequence[str], keys: Sequence[str | None]) -> list[str]:
    """Return ``lines`` as a table with the columns ``keys``; one that goes on in the row above leaves an empty one."""
    width = len(keys)
    rows: list[list[str]] = []
    made: list[list[str] | None] = []  # what begins on each line
    for line in lines:
        cells, above = _cells(line), rows[-1] if rows else None
        is_short = above is not None and 1 < len(above) < width and len(above) + len(cells) - 1 <= width
        if above is not None and is_short and not _begins_row(cells, keys[0]):
            above[-1] = f"{above[-1]}\n{cells[0]}".strip()
            above += cells[1:]
            made.append(None)
            continue
        if len(cells) > width:  # nothing is dropped: what is too much stands in the last column
            cells[width - 1 :] = ["; ".join(filter(None, cells[width - 1 :]))]
        rows.append(cells)
        made.append(cells)
    shown = ["" if row is None else _row(row, width) for row in made]
    shown[0] = f"<table>{shown[0]}"
    shown[-1] = f"{shown[-1]}</table>"
    return shown


def _begins_row(cells: Sequence[str], first_key: str | None) -> bool:
    """Return whether ``cells`` look like the first of a row; where rows begin with free text, all with tabs do."""
    if len(cells) == 1:
        return bool(cells[0]) and _is_when(cells[0])
    return first_key not in _FIRST or not cells[0] or _is_when(cells[0])


def _is_when(text: str) -> bool:
    words = _WORD.findall(fold(text))
    return bool(words) and all(map(_WHEN.fullmatch, words))


def _row(cells: Sequence[str], width: int) -> str:
    if len(cells) == 1:  # a row that is one cell over the whole table: a day, or the title of a part
        return f'<tr><td colspan="{width}">{_text(cells[0])}</td></tr>'
    return f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in cells)}</tr>"


def _text(cell: str) -> str:
    return escape(cell).replace("\n", "<br>")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.rstrip("\r").split("\t")]
