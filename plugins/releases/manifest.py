"""The list of all that a release consists of: path, size and SHA-256 of every file.

In: a folder. Out: its entries, and the list as a file, a line each. Two files are not in it: the list itself and the
record of the release (`record.py`), which holds the list's own checksum.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Container, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

from plugins.releases.disk import files_in

STATE: Final = ".bantin"
MANIFEST: Final = f"{STATE}/manifest.txt"
RECORD: Final = f"{STATE}/release.json"
BUILT: Final = f"{STATE}/files.txt"  # the list that a build leaves of what it made

_LINE: Final = re.compile(r"(?P<sha256>[0-9a-f]{64}) (?P<mark>[-+]) (?P<size>[0-9]+) (?P<path>[^\n]+)")
_BUILT_LINE: Final = re.compile(r"([0-9a-f]{64})  ([^\n]+)")


class TornManifestError(Exception):
    """The list of a release is not there, or is not one; the argument is its path."""


class Entry(NamedTuple):
    """A file of a release; ``added``: not made by the build but by a step after it."""

    path: str
    sha256: str
    size: int
    added: bool = False


def entries_of(folder: Path, made: Container[str] | None = None) -> list[Entry]:
    """Return every file of ``folder`` as it is on the disk; those not in ``made`` were added by a step."""
    paths = [path for path in files_in(folder) if path not in {MANIFEST, RECORD}]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:  # hashing lets other threads run
        sums = pool.map(lambda path: checksum(folder / path), paths, chunksize=64)
        return [
            Entry(path, sha256, size, added=made is not None and path not in made)
            for path, (sha256, size) in zip(paths, sums, strict=True)
        ]


def checksum(path: Path) -> tuple[str, int]:
    """Return SHA-256 (hexadecimal) and size of the file ``path``."""
    with path.open("rb", buffering=0) as file:
        found = hashlib.file_digest(file, "sha256")
        return found.hexdigest(), file.tell()


def manifest_bytes(entries: Iterable[Entry]) -> bytes:
    """Return the list of ``entries`` as the bytes of a file."""
    lines = (
        f"{entry.sha256} {'+' if entry.added else '-'} {entry.size} {entry.path}\n"
        for entry in sorted(entries, key=lambda entry: entry.path)
    )
    return "".join(lines).encode("utf-8", "surrogateescape")


def manifest_of(folder: Path) -> dict[str, Entry]:
    """Return the entries that the list in ``folder`` names, by path. Raises ``TornManifestError``, ``OSError``."""
    file = folder / MANIFEST
    try:
        lines = file.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    except (FileNotFoundError, NotADirectoryError) as failure:
        raise TornManifestError(file) from failure
    found = [_LINE.fullmatch(line) for line in lines[:-1]]
    if lines[-1] or not all(found):
        raise TornManifestError(file)
    entries = (Entry(m["path"], m["sha256"], int(m["size"]), m["mark"] == "+") for m in found if m)
    return {entry.path: entry for entry in entries}


def built_sums(folder: Path) -> dict[str, str]:
    """Return what a build says that it made in ``folder``: path → SHA-256; nothing where it left no list."""
    try:
        text = (folder / BUILT).read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return {}
    return {m[2]: m[1] for line in text.split("\n") if (m := _BUILT_LINE.fullmatch(line))}
