"""Which files the index has: a segment each for some hundred records, and the list of the segments.

In: the world, and what each record weighs. Out: for every segment its path, its fingerprint and how to make it. Pages,
which have no day, have segments of their own, so that a new one moves no other record.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from plugins.outputs import DataFile, IndexFile, path_of
from plugins.outputs.digest import Key, digest
from plugins.pages.keys import Keys
from plugins.pages.search import FOLDER, LIST
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document
from plugins.search.documents import Segment, indexed
from plugins.search.partition import partition

FORMAT: Final = 1  # of the files; a script asks for no file of another one


@dataclass(frozen=True, slots=True)
class PlannedSegment:
    """One segment: ``name`` counts from the oldest, ``units`` is what ``records`` weigh."""

    name: str
    units: int
    records: tuple[AnyRecord, ...]

    @property
    def path(self) -> str:
        """Return its file below the output."""
        return segment_path(self.name)

    def key(self, world: World, keys: Keys) -> Key:
        """Return the key of its file."""
        said = [_said(world, record) for record in self.records]
        shown = keys.cards(self.records)
        return Key(
            keys.frame, digest((world.settings.base, self.units, shown, said)), keys.texts(self.records)
        )

    def file(self, world: World, file_text: Callable[[str], str]) -> IndexFile:
        """Return its file; ``file_text`` gives the text of a file by its SHA-256."""
        records = tuple(indexed(world, record) for record in self.records)
        paths = {record.path: record for record in self.records}
        return IndexFile(
            self.path,
            Segment(self.units, records),
            lambda source: world.resolved.bodies(paths[source]).html,
            file_text,
        )


def segment_path(name: str) -> str:
    """Return the file of the segment called ``name`` below the output."""
    return path_of(f"{FOLDER}{name}.bin")


def segments_of(world: World, weigh: Callable[[AnyRecord], int]) -> tuple[PlannedSegment, ...]:
    """Return every segment of the site, pages first, then the oldest records."""
    dated = tuple(reversed(world.site.public))
    return (*_parted("t", world.site.pages, weigh), *_parted("", dated, weigh))


def _parted(
    stem: str, records: Sequence[AnyRecord], weigh: Callable[[AnyRecord], int]
) -> Iterator[PlannedSegment]:
    weights = [weigh(record) for record in records]
    start = 0
    for number, count in enumerate(partition(weights), 1):
        own = slice(start, start + count)
        yield PlannedSegment(f"{stem}{number}", sum(weights[own]), tuple(records[own]))
        start += count


def version(key: Key) -> str:
    """Return what tells the file of ``key`` apart from its former selves; it is the same on every machine."""
    return digest((FORMAT, key.facts, key.text, key.around)).hex()[:16]


Row = tuple[str, int, str]  # name of a segment, number of its records, version


def list_file(rows: Iterable[Row]) -> DataFile:
    """Return the list of the segments, the oldest first."""
    data = {"format": FORMAT, "segments": list(rows)}
    return DataFile(path_of(LIST), f"{json.dumps(data, separators=(',', ':'))}\n".encode())


def list_key(rows: Iterable[Row]) -> Key:
    """Return the key of the list of ``rows``."""
    return Key(b"", digest((FORMAT, list(rows))))


def rows_again(content: bytes) -> list[Row]:
    """Return the rows of a list that `list_file` made."""
    return [(name, count, text) for name, count, text in json.loads(content)["segments"]]


def _said(world: World, record: AnyRecord) -> object:
    """Return what of ``record`` is searched and follows from the registers: how its number is read."""
    if not isinstance(record, Document):
        return None
    numbered = world.documents.numbered.get(record.path)
    return numbered and (numbered.number, numbered.body and numbered.body.short)
