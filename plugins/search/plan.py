"""Which segments the index has, each for some hundred records.

In: the world, and what each record weighs. Out: for every segment its path, its fingerprint and how to make it. Pages,
which have no day, have segments of their own, so that a new one moves no other record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plugins.outputs import IndexFile
from plugins.outputs.digest import Key, digest
from plugins.pages.keys import Keys
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document
from plugins.search.contents import segment_path
from plugins.search.documents import indexed
from plugins.search.partition import partition
from plugins.search.searched import Segment


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


def _said(world: World, record: AnyRecord) -> object:
    """Return what of ``record`` is searched and follows from the registers: how its number is read."""
    if not isinstance(record, Document):
        return None
    numbered = world.documents.numbered.get(record.path)
    return numbered and (numbered.number, numbered.body and numbered.body.short)
