"""A programme with its schedule: entries from its header, else from the tables of its body, which are taken out of it.

In: a record as it was read, and the source of its body. Out: the record with ``schedule``; problems at their lines.
A function of the file alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from plugins.problems import Phrase, ProblemList
from plugins.records.kinds import Programme
from plugins.records.periods import period_of
from plugins.schedules import problems as codes
from plugins.schedules.checks import note_oddities
from plugins.schedules.entries import entry_of
from plugins.schedules.holidays import holiday
from plugins.schedules.rows import RawEntry, raw_entries
from plugins.schedules.tables import MOST_COLUMNS, nearly_schedules, schedules_out_of
from plugins.sources.decode import decode

MOST_ENTRIES: Final = 2_000
MOST_NAMES: Final = 500  # of chairs and units, in one programme
_ENTRIES: Final = Phrase("việc", "entries")
_COLUMNS: Final = Phrase("cột trong một bảng", "columns in a table")
_NAMES: Final = Phrase("người chủ trì và đơn vị", "chairs and units")


def scheduled(record: Programme, data: bytes, problems: ProblemList) -> Programme:
    """Return ``record`` with the entries of its header or tables; ``data`` are the bytes of its file."""
    text = decode(data, ProblemList()) or ""
    header = max((line for _, line in record.lines), default=0)
    source = "\n".join(text.split("\n")[header:])
    return with_schedule(record, source, header + 1, holiday, problems)


def with_schedule(
    record: Programme, source: str, first_line: int, holiday: Callable[[date], str], problems: ProblemList
) -> Programme:
    """Return ``record`` with its entries; ``source`` is its body as written, from line ``first_line`` of the file."""
    period = period_of(record.period)
    if period is None:
        return record
    html, tables = schedules_out_of(record.body.html, source, first_line)
    for line in nearly_schedules(html, source, first_line):
        problems.add(codes.NO_CONTENT_COLUMN, line)
    for table in tables:
        if table.is_cut:
            problems.add(codes.TOO_MANY, table.line, limit=MOST_COLUMNS, what=_COLUMNS)
    raw = [RawEntry(dict(entry.cells), entry.line) for entry in record.entries]
    raw += [entry for table in tables for entry in raw_entries(table, period)]
    if len(raw) > MOST_ENTRIES:
        problems.add(codes.TOO_MANY, raw[MOST_ENTRIES].line, limit=MOST_ENTRIES, what=_ENTRIES)
        raw = raw[:MOST_ENTRIES]
    entries = tuple(entry_of(one, period, problems) for one in raw)
    note_oddities(entries, period, holiday, problems)
    body = replace(record.body, html=html) if tables else record.body
    made = replace(record, body=body, schedule=entries)
    if len(made.chairs) + len(made.units) > MOST_NAMES:  # each is a page, feeds and a calendar
        problems.add(codes.TOO_MANY, raw[0].line, limit=MOST_NAMES, what=_NAMES)
        return replace(made, schedule=())
    return made
