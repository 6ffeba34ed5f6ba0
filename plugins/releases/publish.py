"""Publish: a whole new release beside the old ones, then one atomic switch.

In: the site's folder, something that builds into a folder, steps that add to the release and steps that check it. Out:
the new release. Whoever kills this at any point leaves readers on the old site or on the new one, whole, and the next
run clears the rest away.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from plugins.locks.lock import Told, locked
from plugins.releases.disk import flush_folder, make_folder, put, remove_tree, settle
from plugins.releases.making import Making, RefusedReleaseError, Step
from plugins.releases.manifest import MANIFEST, Entry, entries_of, manifest_bytes
from plugins.releases.purge import brought_back
from plugins.releases.record import Facts, Record, write_record
from plugins.releases.shelf import Shelf
from plugins.releases.work import altered, entries_in, is_same, make_ready, share_work, throw_away
from plugins.settings import require_folder

# Fills the folder that it is given, where files of the release before may lie already: it replaces them and never
# writes into them. It returns the facts of the build, ``None`` where the content was refused and nothing was written.
Fill = Callable[[Path], Facts | None]


@dataclass(frozen=True, slots=True)
class Published:
    """A new release: its number, how many files it has, and how many of them, with how many bytes, are new.

    ``unpruned`` is why old releases could not be removed: the next run tries again.
    """

    number: int
    files: int
    new_files: int
    new_bytes: int
    unpruned: OSError | None = None


@dataclass(frozen=True, slots=True)
class Unpublished:
    """No new release. ``refused``: the content has problems; else the site is, byte for byte, the newest release."""

    refused: bool


@dataclass(frozen=True, slots=True)
class Steps:
    """What is done with a release once it is built, in this order: ``finish`` adds to it, ``checks`` only look.

    A step that returns reasons refuses the release.
    """

    finish: Sequence[Step] = ()
    checks: Sequence[Step] = ()


def publish(
    shelf: Shelf,
    fill: Fill,
    steps: Steps = Steps(),
    *,
    only_new: bool = False,
    wait: Told | None = None,
) -> Published | Unpublished:
    """Build a release, finish and check it, let readers see it.

    With ``only_new`` a build that made nothing new makes no release. Raises ``RefusedReleaseError``, ``LockHeldError``
    (unless ``wait``), ``ConfigurationError`` and ``OSError``; in each case nothing changed for readers.
    """
    require_folder(shelf.folder)
    make_folder(shelf.folder)
    with locked(shelf.lock, wait):
        shelf.require_switchable()
        shelf.clear_remains()
        newest = shelf.newest()
        base = shelf.path(newest) if newest else None
        facts = fill(make_ready(shelf, base))
        if facts is None:
            return Unpublished(refused=True)
        if only_new and base and is_same(shelf.work, base):
            return Unpublished(refused=False)
        number = shelf.unused()
        half = shelf.half(number)
        try:
            making = Making(half, base, number)
            done = _made(shelf, making, facts, steps)
            if done is None:
                throw_away(shelf)
                facts = fill(make_ready(shelf, base))
                if facts is None:
                    return Unpublished(refused=True)
                remove_tree(half)
                done = _made(shelf, making, facts, steps)
            if done is None:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(shelf.work))
            half.rename(shelf.path(number))
        finally:
            if half.exists():
                shutil.rmtree(half, ignore_errors=True)  # what cannot be removed now, the next run removes
        flush_folder(shelf.folder)
        shelf.switch(number)
        try:
            shelf.prune()
        except OSError as failure:  # readers have the new site all the same
            done = replace(done, unpruned=failure)
    return done


def _made(shelf: Shelf, making: Making, facts: Facts, steps: Steps) -> Published | None:
    """Make the release of what was built; ``None`` where a file there is not as it was built."""
    folder = making.folder
    made = share_work(shelf.work, folder, frozenset(facts.foreign))
    for step in steps.finish:
        _take(step, making)
    entries = entries_of(folder, made)
    if altered(folder, entries):
        return None
    if reasons := tuple(brought_back(shelf, folder, facts.withdrawn)):
        raise RefusedReleaseError(reasons)
    for step in steps.checks:
        _take(step, making)
    return _sealed(making, facts, entries)


def _take(step: Step, making: Making) -> None:
    if reasons := tuple(step(making)):
        raise RefusedReleaseError(reasons)


def _sealed(making: Making, facts: Facts, entries: list[Entry]) -> Published:
    """Write what the release is made of into it, and flush all of it to the disk."""
    folder = making.folder
    before = entries_in(making.base) if making.base else {}
    new = [
        entry
        for entry in entries
        if before.get(entry.path, entry)[:3] != entry[:3] or entry.path not in before
    ]
    (folder / MANIFEST).parent.mkdir(exist_ok=True)
    listed = manifest_bytes(entries)
    put(folder / MANIFEST, listed, settled=False)
    record = Record(
        number=making.number,
        made=facts.made.isoformat() if facts.made else "",
        manifest=sha256(listed).hexdigest(),
        files=len(entries),
        size=sum(entry.size for entry in entries),
        sources=facts.sources,
        since=facts.since,
        until=facts.until,
        withdrawn=facts.withdrawn,
    )
    write_record(folder, record, settled=False)
    settle(folder)
    return Published(making.number, len(entries), len(new), sum(entry.size for entry in new))
