"""What a former build read, in a form that a file can hold: records, their facts, registers, pictures.

In: typed values. Out: the same values from msgpack, checked against their types on the way in. Bodies are
not among them (`bodies.py`): ten thousand records without their texts load in a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from plugins.images.inspect import PictureFacts
from plugins.outputs.digest import digest, digest_of_bytes
from plugins.problems import Problem
from plugins.records.body import Body
from plugins.records.kinds import LONGEST_SUMMARY, AnyRecord, Document, News, Page, Programme
from plugins.records.registers import Registers

Stamp = tuple[int, int, int]  # size, and nanoseconds of the last writing and of the last change of anything


class BodyPlace(msgspec.Struct, array_like=True, frozen=True):
    """Where the HTML of a body lies: the number of the pack, and where in it."""

    pack: int
    offset: int
    length: int


class Read(msgspec.Struct, array_like=True):
    """One source as it was read. ``source`` is the fingerprint of its bytes; see ``Facts`` in `pages/keys.py`."""

    path: str
    stamp: Stamp
    source: bytes
    problems: tuple[Problem, ...] = ()
    body: BodyPlace | None = None
    face: bytes = b""
    text: bytes = b""


class Batch(msgspec.Struct, array_like=True):
    """Sources read, and the records in them, one list a kind."""

    reads: list[Read]
    news: list[News]
    documents: list[Document]
    programmes: list[Programme]
    pages: list[Page]

    def records(self) -> Iterable[AnyRecord]:
        """Return all records."""
        return (*self.news, *self.documents, *self.programmes, *self.pages)

    def add(self, record: AnyRecord) -> None:
        """Take in a record."""
        if isinstance(record, News):
            self.news.append(record)
        elif isinstance(record, Programme):
            self.programmes.append(record)
        elif isinstance(record, Document):
            self.documents.append(record)
        else:
            self.pages.append(record)


class ReadFile(msgspec.Struct, array_like=True):
    """One file beside records as it was looked at."""

    path: str
    stamp: Stamp
    picture: PictureFacts | None
    problems: tuple[Problem, ...]


class ReadRegisters(msgspec.Struct, array_like=True):
    """The registers, and what was wrong in them; ``sources`` is the fingerprint of their files' bytes."""

    sources: bytes
    registers: Registers
    problems: tuple[Problem, ...]


class Known(msgspec.Struct, array_like=True):
    """Everything read. ``basis`` is the program that read it."""

    basis: bytes
    abbreviations: bytes  # bodies depend on them
    batch: Batch
    registers: ReadRegisters
    files: list[ReadFile]


def empty_batch() -> Batch:
    """Return a batch of nothing."""
    return Batch([], [], [], [], [])


def without_text(record: AnyRecord) -> AnyRecord:
    """Return ``record`` with no more of its body than other pages can show."""
    body = record.body
    light = Body("", body.references, body.headings, body.ids, "", body.lead[: LONGEST_SUMMARY + 1])
    return replace(record, body=light)


def face_of(light: AnyRecord) -> bytes:
    """Return the fingerprint of all in ``light`` (without text) that any page may show: no line numbers."""
    body = light.body
    targets = tuple((reference.target, reference.role) for reference in body.references)
    plain = replace(light, lines=(), body=Body("", (), (), body.ids, "", body.lead))
    return digest((plain, targets))


def text_of(body: Body) -> bytes:
    """Return the fingerprint of what only the record's own page and feeds show of ``body``."""
    return digest_of_bytes(body.html.encode() + digest(body.headings))
