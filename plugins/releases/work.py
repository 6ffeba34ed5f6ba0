"""The folder that every release is built in, so that a build makes only what changed since the one before.

In: the shelf. Out: `releases/.work/` with what the last build left there, or else with the files of the newest release.
A release is a tree of hard links to its files (decision 26).
"""

from __future__ import annotations

from pathlib import Path

from plugins.releases.disk import remove_tree, share_tree
from plugins.releases.manifest import (
    BUILT,
    MANIFEST,
    RECORD,
    STATE,
    Entry,
    TornManifestError,
    built_sums,
    manifest_of,
)
from plugins.releases.shelf import HALF, Shelf


def make_ready(shelf: Shelf, base: Path | None) -> Path:
    """Return the folder to build in; where it is lost, it is made again from ``base``, the newest release."""
    if not shelf.work.is_dir():
        seed = shelf.folder / f"{HALF}work"
        if base is None:
            seed.mkdir()
        else:
            left_out = {path for path, entry in entries_in(base).items() if entry.added} | {MANIFEST, RECORD}
            share_tree(base, seed, lambda path: path not in left_out)
        seed.rename(shelf.work)
    return shelf.work


def throw_away(shelf: Shelf) -> None:
    """Empty the folder: nothing in it can be trusted, and neither can the files that it shares with releases."""
    gone = shelf.folder / f"{HALF}work"
    shelf.work.rename(gone)
    remove_tree(gone)
    shelf.work.mkdir()


def share_work(work: Path, folder: Path, foreign: frozenset[str]) -> frozenset[str]:
    """Make ``folder`` of what was built in ``work`` and return the paths; ``foreign`` is what no build made."""

    def is_built(path: str) -> bool:
        return path == BUILT or not (path.startswith(f"{STATE}/") or path in foreign)

    return share_tree(work, folder, is_built)


def is_same(work: Path, base: Path) -> bool:
    """Return whether the build in ``work`` made, byte for byte, the files of the release ``base``."""
    built = built_sums(work)
    return bool(built) and built == built_sums(base) and entries_in(base).keys() >= built.keys()


def altered(folder: Path, entries: list[Entry]) -> str:
    """Return the first file of ``folder`` that is not as the build says that it made it, "" for none."""
    there = {entry.path: entry.sha256 for entry in entries}
    return next((path for path, sha256 in built_sums(folder).items() if there.get(path) != sha256), "")


def entries_in(folder: Path) -> dict[str, Entry]:
    """Return what the release in ``folder`` lists; nothing where its list is torn."""
    try:
        return manifest_of(folder)
    except TornManifestError:
        return {}
