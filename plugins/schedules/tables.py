"""Take the tables of a schedule out of a body's HTML.

In: sanitised HTML, and the source that it came of. Out: the HTML without them, and each as rows of cells with lines.
Tables that are no schedule stay where they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from plugins.records.entries import Cell
from plugins.schedules.columns import columns_of

MOST_COLUMNS: Final = 30
MOST_ROWS: Final = 2_000
_TABLE = re.compile(
    r'<div class="table-scroll"[^>]*><table>(?:(?!<table>).)*?</table></div>\s*|<table>(?:(?!<table>).)*?</table>\s*',
    re.DOTALL,
)
_MARKS = re.compile("[\ue002][0-9]+\ue001|[\ue000-\ue003]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with the line that it stands on in the author's file."""

    cells: tuple[Cell, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table below its headings, whose ``keys`` say what the columns are."""

    keys: tuple[str | None, ...]
    rows: tuple[Row, ...]


def schedules_out_of(html: str, source: str, first_line: int) -> tuple[str, tuple[Table, ...]]:
    """Return ``html`` without the tables that are schedules, and these."""
    if "<table>" not in html:
        return html, ()
    lines = _Lines(source, first_line)
    tables: list[Table] = []

    def taken(match: re.Match[str]) -> str:
        table = _table(match[0], lines)
        if table is None:
            return match[0]
        tables.append(table)
        return ""

    left = _TABLE.sub(taken, html)
    return left.strip(), tuple(tables)


def _table(html: str, lines: _Lines) -> Table | None:
    reader = _Reader()
    reader.feed(_MARKS.sub("", html))
    reader.close()
    rows = [row for row in reader.rows if row][:MOST_ROWS]
    for number, row in enumerate(rows[:3]):
        headings = [cell.text for cell in _widened(row)]
        if keys := columns_of(headings):
            placed = [Row(tuple(cells), lines.of(cells)) for cells in rows[number + 1 :]]
            return Table(keys, tuple(placed))
    return None


def _widened(row: list[Cell]) -> list[Cell]:
    return [cell for cell in row for _ in range(min(cell.columns, MOST_COLUMNS))][:MOST_COLUMNS]


class _Lines:
    """Finds the line of a row: that of the next place in the source that holds its longest text."""

    def __init__(self, source: str, first_line: int) -> None:
        self._source = source
        self._first_line = first_line
        self._from = 0

    def of(self, cells: list[Cell]) -> int:
        texts = sorted((cell.text.split("\n")[0] for cell in cells), key=len, reverse=True)
        for text in texts[:3]:
            words = text[:24].strip()
            place = self._source.find(words, self._from) if len(words) > 1 else -1
            if place >= 0:
                self._from = place
                break
        return self._first_line + self._source.count("\n", 0, self._from)


@dataclass
class _Cell:
    columns: int
    rows: int
    is_heading: bool
    texts: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads the rows of one table."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Cell]] = []
        self._cell: _Cell | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"} and self.rows:
            named = dict(attrs)
            self._cell = _Cell(_count(named.get("colspan")), _count(named.get("rowspan")), tag == "th")
        elif tag in {"br", "p", "li"} and self._cell:
            self._cell.texts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self._cell:
            text = "\n".join(" ".join(line.split()) for line in "".join(self._cell.texts).split("\n"))
            cell = Cell(text.strip(), self._cell.columns, self._cell.rows, self._cell.is_heading)
            self.rows[-1].append(cell)
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell:
            self._cell.texts.append(data)


def _count(text: str | None) -> int:
    return int(text) if text and text.isdigit() and 0 < int(text) < 1000 else 1
