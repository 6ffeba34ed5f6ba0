"""From the rows of a schedule's table to the texts of each entry, by key.

In: a table. Out: ``RawEntry`` values. A cell that goes over several rows holds for all of them; an empty day is that of
the row above, and so is an empty session of the same day; a row that is one text alone is the heading of those below: a
day or weekday, a session, or the title of a part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.records.entries import Cell
from plugins.records.periods import Period
from plugins.schedules.days import is_like_day, read_days
from plugins.schedules.hours import read_hours
from plugins.schedules.tables import MOST_COLUMNS, Row, Table


@dataclass(frozen=True, slots=True)
class RawEntry:
    """The texts of one entry by key (those of contract 3, ``weekday``, ``time``, ``section``), and its line."""

    texts: Mapping[str, str]
    line: int


@dataclass(slots=True)
class _Above:
    """What holds for the rows below."""

    day: str = ""
    session: str = ""
    section: str = ""


_KINDS: Final = ("day", "weekday", "session")


def raw_entries(table: Table, period: Period) -> Iterator[RawEntry]:
    """Yield the entries of ``table`` in its order."""
    above = _Above()
    for row, cells in _filled(table):
        texts = _texts(table.keys, cells)
        alone = _alone(table.keys, row, texts)
        if alone is not None:
            _head(alone, above, period)
            continue
        if not any(texts.values()):
            continue
        day = " ".join(filter(None, (texts.get("weekday", ""), texts.get("day", "")))).strip()
        if day and day != above.day:
            above.day, above.session = day, ""
        session = texts.get("session", "")
        above.session = session or above.session
        yield RawEntry(
            {**texts, "day": day or above.day, "session": above.session, "section": above.section}, row.line
        )


def _filled(table: Table) -> Iterator[tuple[Row, list[str]]]:
    """Yield each row with the text of every column, cells that go over several rows or columns filled in."""
    width = min(len(table.keys), MOST_COLUMNS)
    hanging: dict[int, tuple[str, int]] = {}
    for row in table.rows:
        cells = [""] * width
        taken = set(hanging)  # an empty cell that goes over several rows takes its place as well
        for column, (text, left) in list(hanging.items()):
            cells[column] = text
            hanging[column] = (text, left - 1)
            if left <= 1:
                del hanging[column]
        column = 0
        for cell in row.cells:
            while column in taken:
                column += 1
            if column >= width:  # nothing is dropped: what is too much stands in the last column
                cells[-1] = "; ".join(filter(None, (cells[-1], cell.text)))
                continue
            cells[column] = cell.text
            if cell.rows > 1:
                for beside in range(column, min(column + cell.columns, width)):
                    hanging[beside] = (cell.text if beside == column else "", cell.rows - 1)
            column += min(cell.columns, width)
        yield row, cells


def _texts(keys: tuple[str | None, ...], cells: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, text in zip(keys, cells, strict=False):
        if key == "" or not text:
            continue
        name = key or "note"
        found[name] = f"{found[name]}; {text}" if name in found else text
    return found


def _alone(keys: tuple[str | None, ...], row: Row, texts: Mapping[str, str]) -> str | None:
    """Return the text of a row that is a heading, ``None`` for an entry's."""
    own = [cell for cell in row.cells if cell.text]
    if len(own) != 1 or (texts.get("content") and not _is_wide(own[0], keys)):
        return None
    only = own[0]
    is_when = any(only.text == texts.get(kind) for kind in _KINDS)
    return only.text if _is_wide(only, keys) or is_when else None


def _is_wide(cell: Cell, keys: tuple[str | None, ...]) -> bool:
    return cell.columns > 1 and cell.columns >= len(keys) - 1


def _head(text: str, above: _Above, period: Period) -> None:
    hours = read_hours(text)
    if read_days(hours.rest or text, period) or is_like_day(text):
        above.day, above.session, above.section = text, hours.session, above.section
    elif hours.session and not hours.rest:
        above.session = hours.session
    else:
        above.section = text
