"""What a build read, in a form that files can hold: records, their fingerprints, registers, pictures.

In: typed values. Out: the same values from msgpack, checked against their types on the way in. They lie in two files:
the index is small and tells what changed, the store holds what only a plan needs. Bodies are in neither (`packs.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import msgspec

from plugins.attachments.facts import FileReading
from plugins.engine.memory.packs import Piece
from plugins.images.facts import PictureFacts
from plugins.outputs.digest import digest, digest_of_bytes
from plugins.problems import Problem
from plugins.records.body import Body
from plugins.records.kinds import LONGEST_SUMMARY, AnyRecord, Document, News, Page, Programme
from plugins.records.registers import Registers
from plugins.sources.scan import Source
from plugins.sources.walk import Entry

Stamp = tuple[int, int, int]  # size, and nanoseconds of the last writing and of the last change of anything


class Vocabulary(msgspec.Struct, array_like=True, frozen=True):
    """The words of the registers that a body's conversion follows: abbreviations, and a site's own types."""

    abbreviations: tuple[tuple[str, str], ...] = ()
    types: tuple[tuple[str, str, str], ...] = ()  # name, code, profile


class Read(msgspec.Struct, array_like=True):
    """One source as it was read.

    ``source`` is the fingerprint of its bytes, ``face`` that of all in it that any page may show, ``text`` that of what
    its own page and feeds alone show (its HTML and, as ``outline``, its headings); ``body`` is where the HTML lies.
    ``face`` is empty where no record came of it. ``places`` is the fingerprint of where the fields of its header stand,
    ``last`` the line of the last of them: what a plan found in them stands there still after an edit of the text.
    """

    path: str
    stamp: Stamp
    source: bytes
    problems: tuple[Problem, ...] = ()
    body: Piece | None = None
    face: bytes = b""
    text: bytes = b""
    outline: bytes = b""
    places: bytes = b""
    last: int = 0


class Records(msgspec.Struct, array_like=True):
    """Records, one list a kind."""

    news: list[News]
    documents: list[Document]
    programmes: list[Programme]
    pages: list[Page]

    def __iter__(self) -> Iterator[AnyRecord]:
        """Yield all records."""
        yield from self.news
        yield from self.documents
        yield from self.programmes
        yield from self.pages


class Batch(msgspec.Struct, array_like=True):
    """Sources that were read, and the records in them."""

    reads: list[Read]
    records: Records


class ReadFile(msgspec.Struct, array_like=True):
    """One file beside records as it was looked at."""

    path: str
    stamp: Stamp
    picture: PictureFacts | None
    problems: tuple[Problem, ...]
    reading: FileReading | None = None


class ReadRegisters(msgspec.Struct, array_like=True):
    """The registers, and what was wrong in them; ``sources`` is the fingerprint of their files' bytes."""

    sources: bytes
    registers: Registers
    problems: tuple[Problem, ...]


class Index(msgspec.Struct, array_like=True):
    """What tells whether, and what, there is to read. ``basis`` is the program that read it.

    ``entries`` are the content folder as it was found, ``walk`` their fingerprint.
    ``newer`` are records that came after the store, whose checksum is ``store``, was written.
    """

    basis: bytes
    vocabulary: Vocabulary
    accepted: frozenset[str]  # sources of which `chap-nhan` accepts a finding
    walk: bytes
    entries: list[Entry]
    reads: list[Read]
    newer: Records
    store: bytes


class Store(msgspec.Struct, array_like=True):
    """What only a plan needs."""

    records: Records
    registers: ReadRegisters
    files: list[ReadFile]


@dataclass(slots=True)
class Known:
    """Everything that was read: the index and the store as one value.

    ``reads`` and ``records`` are by path; ``newer`` names the records that the store does not have.
    """

    vocabulary: Vocabulary
    reads: dict[str, Read]
    records: dict[str, AnyRecord]
    registers: ReadRegisters
    files: list[ReadFile]
    newer: set[str]
    store: bytes = b""


def vocabulary_of(registers: Registers) -> Vocabulary:
    """Return what of ``registers`` a body's conversion follows."""
    types = tuple((entry.name, entry.code, entry.profile) for entry in registers.types)
    return Vocabulary(registers.abbreviations, types)


def stamp_of(source: Source) -> Stamp:
    """Return what tells a source apart from its earlier self without opening it."""
    return (source.size, source.modified, source.changed)


def records_by_kind(records: Iterable[AnyRecord]) -> Records:
    """Return ``records`` as lists of one kind each."""
    found = Records([], [], [], [])
    for record in records:
        if isinstance(record, News):
            found.news.append(record)
        elif isinstance(record, Programme):
            found.programmes.append(record)
        elif isinstance(record, Document):
            found.documents.append(record)
        else:
            found.pages.append(record)
    return found


def without_text(record: AnyRecord) -> AnyRecord:
    """Return ``record`` with no more of its body than other pages can show."""
    body = record.body
    lead = "" if record.given_summary else body.lead[: LONGEST_SUMMARY + 1]  # see `Record.summary`
    return replace(record, body=Body("", body.references, body.headings, body.ids, "", lead))


def face_of(light: AnyRecord) -> bytes:
    """Return the fingerprint of all in ``light`` (without text) that any page may show: no line numbers."""
    body = light.body
    targets = tuple((reference.target, reference.role) for reference in body.references)
    plain = replace(light, lines=(), body=Body("", (), (), body.ids, "", body.lead))
    return digest((plain, targets))


def outline_of(body: Body) -> bytes:
    """Return the fingerprint of the headings of ``body``."""
    return digest(body.headings)


def text_of(html: bytes, outline: bytes) -> bytes:
    """Return the fingerprint of what only the record's own page and feeds show."""
    return digest_of_bytes(html + outline)
