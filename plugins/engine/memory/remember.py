"""Keep what was read for the next build, and recall what the last one kept.

In: ``Known``. Out: the same. The store is written anew only when much came since; until then the index carries the few
records that changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.engine.changes.stamps import is_settled
from plugins.engine.job import Job
from plugins.engine.memory.known import (
    Index,
    Known,
    Read,
    ReadFile,
    ReadRegisters,
    Store,
    records_by_kind,
)
from plugins.engine.memory.packs import Packs
from plugins.engine.memory.state import Places, TornError, load, load_checked, save
from plugins.site.acceptance import accepted_path

_FEWEST_NEWER = 64  # records that the index carries whatever the size of the site
_SHARE_NEWER = 16  # and one of so many
_UNSURE = -1  # the time of no file


def index_of(places: Places, program: bytes) -> Index | None:
    """Return the index of the last build, ``None`` when there is none by this ``program``. Raises ``TornError``."""
    index = load(places.index, Index)
    return index if index is not None and index.basis == program else None


def recall(places: Places, index: Index | None) -> Known | None:
    """Return everything that the last build read. Raises ``TornError``."""
    if index is None:
        return None
    found = load_checked(places.store, Store)
    if found is None or found[1] != index.store:
        raise TornError(str(places.store))
    store, checksum = found
    reads = {read.path: read for read in index.reads}
    records = {r.path: r for r in store.records if r.path in reads}
    newer = {record.path: record for record in index.newer}
    return Known(
        index.vocabulary,
        reads,
        {path: record for path, record in (records | newer).items() if reads[path].face},
        store.registers,
        store.files,
        set(newer),
        checksum,
    )


def remember(job: Job, known: Known, former: Known | None) -> bool:
    """Write ``known`` down; return whether all sources are sure to be seen when they change again.

    ``former`` is what was recalled.
    """
    places = job.places
    if places is None:
        return False
    if _outgrown(known, former):
        store = Store(records_by_kind(known.records.values()), known.registers, known.files)
        known.store, known.newer = save(places.store, store), set()
    index = Index(
        basis=job.program,
        vocabulary=known.vocabulary,
        accepted=frozenset(accepted_path(entry) for entry in known.registers.registers.accepted),
        walk=job.sources,
        entries=job.entries,
        reads=[known.reads[path] for path in sorted(known.reads)],
        newer=records_by_kind(known.records[path] for path in sorted(known.newer)),
        store=known.store,
    )
    return write_index(job, index)


@dataclass(slots=True)
class Remembering:
    """The writing down of what one build read: ``known``, its texts in ``bodies``; ``former`` is what was recalled."""

    job: Job
    bodies: Packs
    known: Known
    former: Known | None
    _sure: bool | None = None

    def begin(self) -> None:
        """Write it down while pages are made, where nothing was known before: then no pack has to be tidied first."""
        if self.former is None:
            self._sure = remember(self.job, self.known, None)

    def written(self) -> bool:
        """Write it down, if it is not; return whether every source is sure to be seen when it changes again."""
        if self._sure is None:
            tidy(self.bodies, self.known.reads.values())
            self._sure = remember(self.job, self.known, self.former)
        return self._sure


def write_index(job: Job, index: Index) -> bool:
    """Write ``index`` down; return whether all sources are sure to be seen when they change again.

    What was written only just now may be written once more without a change of its times: its times are forgotten.
    """
    index.entries = [
        entry if is_settled(entry[3:5], job.started) else entry._replace(modified=_UNSURE)
        for entry in index.entries
    ]
    for read in index.reads:
        if not is_settled(read.stamp[1:], job.started):
            read.stamp = (_UNSURE, 0, 0)
    if job.places:
        save(job.places.index, index)
    return all(entry.modified != _UNSURE for entry in index.entries)


def tidy(bodies: Packs, reads: Iterable[Read]) -> None:
    """Join small packs of bodies, and remove those that nothing lies in any more."""
    every = list(reads)
    for read, piece in zip(every, bodies.tidied([read.body for read in every]), strict=True):
        read.body = piece


def _outgrown(known: Known, former: Known | None) -> bool:
    if former is None or not known.store or former.store != known.store:
        return True
    if len(known.newer) > max(_FEWEST_NEWER, len(known.records) // _SHARE_NEWER):
        return True
    return not (_same_registers(known.registers, former.registers) and _same_files(known.files, former.files))


def _same_registers(one: ReadRegisters, other: ReadRegisters) -> bool:
    return one is other or one.sources == other.sources


def _same_files(some: list[ReadFile], others: list[ReadFile]) -> bool:
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))
