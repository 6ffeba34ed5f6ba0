"""Tell of entries in different programmes that have one `id`: calendars take them for one event (RFC 5545, 3.8.4.7).

In: the programmes of a site, whether they are public or not. Out: a problem at each entry but the first.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.problems import ProblemList
from plugins.records.kinds import Programme
from plugins.timetable import problems as codes


def note_repeated_entry_ids(programmes: Iterable[Programme], problems: ProblemList) -> None:
    """Note each `id` that an entry of an earlier programme has already; within one programme they are numbered."""
    first: dict[str, str] = {}
    for record in sorted(programmes, key=lambda record: (record.period, record.path)):
        for entry in record.schedule:
            if entry.id and (other := first.setdefault(entry.id, record.path)) != record.path:
                content = " ".join(entry.content.split())[:60]
                problems.add(
                    codes.REPEATED_ENTRY_ID,
                    entry.line,
                    path=record.path,
                    value=entry.id,
                    content=content,
                    other=other,
                )
