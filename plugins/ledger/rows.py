"""A row of the ledger: what was published at one address, as a plain value that outlives the program that wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256

import msgspec

from plugins.records.entries import Entry
from plugins.records.kinds import AnyRecord, Document, Programme
from plugins.timetable.timetable import held_by

_LENGTH = 16  # hex digits of what tells an entry's texts apart


class What(StrEnum):
    """What answered at an address."""

    RECORD = "record"  # a public record: page, listings, feeds
    LEFT = "left"  # what is left of a withdrawn or hidden one: a page, and nothing in any feed
    FILE = "file"  # an attachment
    PICTURE = "picture"
    REDIRECT = "redirect"
    DERIVED = "derived"  # a page, feed or calendar that follows from records


class EntryRow(msgspec.Struct, array_like=True, frozen=True):
    """An entry of a programme: its UID, its content and day as announced, and a fingerprint of all its texts."""

    uid: str
    content: str
    when: str
    sha256: str


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """What stood at ``address`` (from the site's root, decoded); ``path`` is its source below the content folder.

    ``id`` is a record's in feeds; ``to`` where a redirect led; ``of`` are the records that showed a file; ``title`` is
    a record's or a listing's; ``changes`` the number of a record's corrections; ``entries`` those of a programme.
    """

    address: str
    what: What = What.RECORD
    path: str = ""
    id: str = ""
    to: str = ""
    of: tuple[str, ...] = ()
    title: str = ""
    changes: int = 0
    entries: tuple[EntryRow, ...] = ()


def row_of(record: AnyRecord, feed_id: str, domain: str) -> Row:
    """Return the row of a public record, whose calendar entries are of ``domain``."""
    return Row(
        record.address,
        path=record.path,
        id=feed_id,
        title=record.title,
        changes=len(record.changes),
        entries=tuple(_entries(record, domain)) if isinstance(record, Programme) else (),
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
    new_time = f"{moved.first} {moved.last} {moved.start} {moved.end} {entry.moved_session}" if moved else ""
    shown = (
        *(entry.content, entry.day, entry.session, entry.start, entry.state.value, new_time, entry.reason),
        *(entry.chair, entry.participants, entry.venue, entry.unit, entry.note),
    )
    return sha256("\n".join(map(_plain, shown)).encode()).hexdigest()[:_LENGTH]


def _plain(text: str) -> str:
    return " ".join(text.split())
