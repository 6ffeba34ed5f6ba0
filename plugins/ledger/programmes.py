"""A published programme is changed together with a `changes` entry, and its entries keep their UIDs (contract 5).

In: the row of a programme as it was published, and as it is today. Out: warnings at the lines of its file, with the
line to add: calendars go by SEQUENCE, which counts `changes`, and know an entry again by its UID alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from difflib import SequenceMatcher
from typing import Final

from plugins.ledger import problems as codes
from plugins.ledger.published import Published
from plugins.ledger.rows import EntryRow, Row
from plugins.problems import Phrase, ProblemList
from plugins.records.kinds import AnyRecord, Programme
from plugins.vietnamese.fold import fold

_ALIKE: Final = 0.6  # of two contents: reworded, and not another matter
_LONGEST_NAME: Final = 60  # characters of an entry's content by which a problem names it
_LONGEST_NOTE: Final = 70  # characters of the note that is suggested


def baseline(today: Row, versions: Iterable[Row]) -> Row | None:
    """Return the version with which the newest `changes` entry of ``today`` came out: what subscribers were told.

    ``versions`` go from the newest to the oldest. ``None`` where none was published with these `changes`.
    """
    found = None
    for version in versions:
        if version.changes < today.changes:
            break
        found = version
        if version.changes > today.changes:  # entries of `changes` were taken back
            break
    return found


def note_change(
    was: Row, today: Row, published: Published, since: Phrase, now: datetime, problems: ProblemList
) -> None:
    """Note that ``today`` differs from ``was``, published ``since``, and subscribers would not be told."""
    record = published.record_at(today)
    different = list(_different(was, today))
    if today.changes > was.changes or not (different or today.changes < was.changes):
        return
    line, where = _place_of_change(record)
    note = _note(different)
    entry = f'{{date: {now:%d/%m/%Y}, note: "{note}"}}'
    problems.add(
        codes.UNANNOUNCED_CHANGE,
        line,
        path=record.path,
        since=since,
        what=note,
        where=where,
        entry=entry if record.changes else f"changes: [{entry}]",
    )


def note_uids(
    was: Row, older: Iterable[Row], today: Row, published: Published, problems: ProblemList
) -> None:
    """Note the entries of ``was``, the newest published version, that calendars would not know again today.

    An entry whose UID stood in one of the ``older`` versions is known by that one.
    """
    record = published.record_at(today)
    matches = _matches(was, today)
    if not matches or not isinstance(record, Programme):
        return
    known = {entry.uid for version in older for entry in version.entries}
    lines = {
        row.uid: entry.line for row, entry in zip(today.entries, record.schedule, strict=False)
    }  # a meeting is no entry of the schedule: its UID follows from its record
    in_header = {entry.line for entry in record.entries}
    for former, fresh in matches:
        line = lines.get(fresh.uid)
        if fresh.uid in known or line is None:
            continue
        code = codes.CHANGED_UID if line in in_header else codes.CHANGED_UID_IN_TABLE
        content = former.content[:_LONGEST_NAME]
        problems.add(code, line, path=record.path, content=content, when=former.when, uid=former.uid)


def _different(was: Row, today: Row) -> Iterator[EntryRow]:
    """Yield the entries that are new or read otherwise than before, then those that are gone."""
    before = {entry.sha256 for entry in was.entries}
    yield from (entry for entry in today.entries if entry.sha256 not in before)
    still_there = {entry.uid for entry in today.entries} | {former.uid for former, _ in _matches(was, today)}
    yield from (entry for entry in was.entries if entry.uid not in still_there)


def _note(different: list[EntryRow]) -> str:
    names = dict.fromkeys(entry.content.replace('"', "").replace("\\", "") for entry in different)
    text = "Điều chỉnh: " + "; ".join(names) if names else "Điều chỉnh chương trình"
    return text if len(text) <= _LONGEST_NOTE else text[: _LONGEST_NOTE - 1].rstrip() + "…"


def _place_of_change(record: AnyRecord) -> tuple[int, Phrase]:
    if record.changes:
        return record.line("changes"), Phrase("danh sách changes", "the list changes")
    return 1, Phrase("phần đầu của tệp", "the header of the file")


def _matches(was: Row, today: Row) -> list[tuple[EntryRow, EntryRow]]:
    """Return the entries that lost their UID, each with what it has become."""
    kept, known = {entry.uid for entry in today.entries}, {entry.uid for entry in was.entries}
    fresh = [entry for entry in today.entries if entry.uid not in known]
    found = []
    for former in was.entries:
        if former.uid in kept or not fresh:
            continue
        best = max(fresh, key=lambda entry: _likeness(former, entry))
        if _likeness(former, best) >= _ALIKE:
            fresh.remove(best)
            found.append((former, best))
    return found


def _likeness(one: EntryRow, other: EntryRow) -> float:
    """Return how surely two entries are one: 1 for the same content on another day, less where it was reworded."""
    first, second = fold(one.content), fold(other.content)
    if first == second:
        return 1.0 + (one.when == other.when)
    alike = SequenceMatcher(None, first[:300], second[:300], autojunk=False).ratio()
    return alike + 0.2 if fold(one.when) == fold(other.when) else alike
