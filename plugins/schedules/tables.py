"""Take the tables of a schedule out of a body's HTML.

In: sanitised HTML, and the source that it came of. Out: the HTML without them, and each as rows of cells with lines.
Tables that are no schedule stay where they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from plugins.records.entries import Cell
from plugins.schedules.columns import columns_of, has_day_alone

MOST_COLUMNS: Final = 30
_TABLE = re.compile(
    r'<div class="table-scroll"[^>]*><table>(?:(?!<table>).)*?</table></div>\s*|<table>(?:(?!<table>).)*?</table>\s*',
    re.DOTALL,
)
_TAG = re.compile(r'<(/?[a-z][a-z0-9]*(?: (?:[^>"]|"[^"]*")*)?)>')
_SPAN = re.compile(r'\b(col|row)span="([^"]*)"')
_MARKS = re.compile("[\ue002][0-9]+\ue001|[\ue000-\ue003]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with the line that it stands on in the author's file."""

    cells: tuple[Cell, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table below its headings, whose ``keys`` say what the columns are; these stand at ``line``.

    ``is_cut``: it has more than ``MOST_COLUMNS`` columns, and those behind are not read.
    """

    keys: tuple[str | None, ...]
    rows: tuple[Row, ...]
    line: int = 0
    is_cut: bool = False


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


def nearly_schedules(html: str, source: str, first_line: int) -> Iterator[int]:
    """Yield the lines of the tables in ``html`` whose headings have a day or an hour, but no content."""
    if "<table>" not in html:
        return
    lines = _Lines(source, first_line)
    for match in _TABLE.finditer(html):
        headings = next((row for row in _rows(_MARKS.sub("", match[0])) if row), [])
        if has_day_alone([cell.text for cell in headings]):
            yield lines.of(headings)


def _table(html: str, lines: _Lines) -> Table | None:
    rows = [row for row in _rows(_MARKS.sub("", html)) if row]
    for number, row in enumerate(rows[:3]):
        headings = [cell.text for cell in _widened(row)]
        if keys := columns_of(headings):
            line = lines.of(row)
            placed = [Row(tuple(cells), lines.of(cells)) for cells in rows[number + 1 :]]
            is_cut = sum(cell.columns for cell in row) > MOST_COLUMNS
            return Table(keys, tuple(placed), line, is_cut)
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


def _rows(html: str) -> list[list[Cell]]:
    """Return the rows of the table ``html``, which was sanitised: every ``<`` in it begins a tag."""
    rows: list[list[Cell]] = []
    opened, texts = "", list[str]()  # what the tag of the cell says that is being read, and what stands in it
    _before, *tags = _TAG.split(html)
    for name, text in zip(tags[::2], tags[1::2], strict=True):
        tag, _, attributes = name.partition(" ")
        if tag == "tr":
            rows.append([])
            opened = ""
        elif tag in {"td", "th"} and rows:
            opened, texts = f"{tag} {attributes}", [text]
            continue
        elif tag in {"/td", "/th"} and opened:
            rows[-1].append(_cell(opened, "".join(texts)))
            opened = ""
        elif tag in {"br", "p", "li"}:
            texts.append("\n")
        texts.append(text)
    return rows


def _cell(opened: str, html: str) -> Cell:
    text = unescape(html) if "&" in html else html
    if "\n" in text:
        text = "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
    else:
        text = " ".join(text.split())
    if "span=" not in opened:
        return Cell(text, is_heading=opened.startswith("th"))
    spans = dict(_SPAN.findall(opened))
    return Cell(text, _count(spans.get("col")), _count(spans.get("row")), opened.startswith("th"))


def _count(text: str | None) -> int:
    return int(text) if text and text.isdigit() and 0 < int(text) < 1000 else 1
