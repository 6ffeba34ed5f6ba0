"""The ledger of a release: every address and id ever published, over all releases (contract 4).

In: rows. Out: the file ``.bantin/ledger.jsonl`` of a release, never served: a line for what it is of, then a row a
line, sorted by address. It outlives the program, so its words are plain and what a later version adds is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from plugins.ledger.published import Published
from plugins.ledger.rows import Row, What

LEDGER: Final = ".bantin/ledger.jsonl"  # below the release
_FORMAT: Final = 1
_LARGEST: Final = 512 * 1024 * 1024  # bytes


class TornLedgerError(Exception):
    """A file is no ledger, or none that this program can read."""


class _Head(msgspec.Struct, frozen=True):
    """The first line: what the ids in feeds are made of, and how entries are told apart."""

    ledger: int
    domain: str
    tag_date: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """``rows`` by address; feed ids were made of ``domain`` and ``tag_date``."""

    domain: str
    tag_date: str
    rows: Mapping[str, Row]

    def to_bytes(self) -> bytes:
        """Return the file."""
        encode = msgspec.json.Encoder().encode
        head = _Head(_FORMAT, self.domain, self.tag_date)
        lines = [encode(head), *(encode(self.rows[address]) for address in sorted(self.rows))]
        return b"\n".join(lines) + b"\n"


def ledger_from(data: bytes) -> Ledger:
    """Return the ledger that a file holds. Raises ``TornLedgerError``."""
    head, *lines = data.splitlines() or [b""]
    try:
        found = msgspec.json.decode(head, type=_Head)
        if found.ledger != _FORMAT:
            raise TornLedgerError(f"format {found.ledger}")
        decode = msgspec.json.Decoder(Row).decode
        rows = [decode(line) for line in lines if line]
    except (msgspec.DecodeError, ValueError) as failure:  # a line that is no UTF-8 is the latter
        raise TornLedgerError(str(failure)) from failure
    return Ledger(found.domain, found.tag_date, {row.address: row for row in rows})


def read_ledger(file: Path) -> Ledger:
    """Return the ledger in ``file``. Raises ``TornLedgerError``, and ``OSError`` where it cannot be opened."""
    if file.stat().st_size > _LARGEST:
        raise TornLedgerError(str(file))
    return ledger_from(file.read_bytes())


def continued(former: Ledger | None, published: Published) -> Ledger:
    """Return the ledger of the release that publishes ``published``, after the one of ``former``."""
    site = published.site
    rows = dict(former.rows) if former else {}
    for address, row in published.rows.items():
        before = rows.get(address)
        rows[address] = _joined(before, row) if before else row
    return Ledger(site.domain, site.tag_date, rows)


def _joined(before: Row, row: Row) -> Row:
    """Return what is kept of an address that has been published before.

    What it once was binds on: a record's address and id when it redirects now. What subscribers were told of a
    programme stays until its change is announced, so that a warning lives on over releases.
    """
    if before.what in {What.RECORD, What.LEFT} and row.what not in {What.RECORD, What.LEFT}:
        return before
    if before.what is What.FILE and row.what is not What.FILE:
        return before
    if before.entries and row.entries and row.changes <= before.changes:
        row = msgspec.structs.replace(row, entries=before.entries, changes=before.changes)
    return msgspec.structs.replace(
        row, id=row.id or before.id, of=row.of or before.of, title=row.title or before.title
    )


def bound(ledger: Ledger) -> Iterator[Row]:
    """Yield the rows that must answer for ever: records, attachments, and the redirects to them."""
    yield from (row for row in ledger.rows.values() if row.what not in {What.DERIVED, What.PICTURE})
