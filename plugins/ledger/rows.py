"""A row of the ledger: what was published at one address, as a plain value that outlives the program that wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import msgspec

from plugins.records.entries import Entry
from plugins.records.kinds import AnyRecord, Document, Programme
from plugins.timetable.timetable import held_by

_LENGTH = 16  # hex digits of what tells an entry's texts apart


class EntryRow(msgspec.Struct, array_like=True, frozen=True):
    """An entry of a programme: its UID, its content and day as announced, and a fingerprint of all its texts."""

    uid: str
    content: str
    when: str
    sha256: str


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """What stood at ``address`` (from the site's root, decoded).

    ``id`` is a record's in feeds; ``changes`` the number of its corrections; ``entries`` those of a programme.
    """

    address: str
    path: str = ""
    id: str = ""
    changes: int = 0
    entries: tuple[EntryRow, ...] = ()


def row_of(record: AnyRecord, feed_id: str, domain: str) -> Row:
    """Return the row of a public record, whose calendar entries are of ``domain``."""
    return Row(
        record.address,
        record.path,
        feed_id,
        len(record.changes),
        tuple(_entries(record, domain)) if isinstance(record, Programme) else (),
    )


def _entries(record: Document, domain: str) -> Iterator[EntryRow]:
    for held in held_by(record, domain):
        entry = held.entry
        yield EntryRow(held.uid, _plain(entry.content), when_of(entry), _fingerprint(entry))


def when_of(entry: Entry) -> str:
    """Return the day and hour of ``entry`` as first announced, in the editor's words."""
    return _plain(f"{entry.day} {entry.session} {entry.start}")


def _fingerprint(entry: Entry) -> str:
    """Return what changes with anything that readers see of ``entry``."""
    moved = entry.moved
    new_time = f"{moved.first} {moved.last} {moved.start} {moved.end}" if moved else ""
    shown = (
        *(entry.content, entry.day, entry.session, entry.start, entry.state.value, new_time, entry.reason),
        *(entry.chair, entry.participants, entry.venue, entry.unit, entry.note),
    )
    return sha256("\n".join(map(_plain, shown)).encode()).hexdigest()[:_LENGTH]


def _plain(text: str) -> str:
    return " ".join(text.split())
