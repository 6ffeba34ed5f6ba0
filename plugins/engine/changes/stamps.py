"""Tell without opening a file whether anything in a folder changed since a former build.

In: a folder. Out: sizes and times of all in it, or one fingerprint of them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from plugins.outputs.digest import digest, digest_of_bytes
from plugins.sources.walk import Entry, walk

_SETTLING: Final = (
    30_000_000  # nanoseconds: two writings closer than the clock of a file system look like one
)
_SETTLING_COARSE: Final = 2_000_000_000  # where times are whole seconds (FAT: every other)
_SECOND: Final = 1_000_000_000


def entries_stamp(entries: Iterable[Entry]) -> bytes:
    """Return the fingerprint of a walk."""
    return digest(list(entries))


def folder_stamp(folder: Path) -> bytes:
    """Return the fingerprint of the names, sizes and times of all files below ``folder``."""
    return entries_stamp(walk(str(folder)))


def is_settled(times: Iterable[int], started: int) -> bool:
    """Return whether a file with these times, seen after ``started``, can have been written again unseen."""
    newest = max(times)
    slack = _SETTLING_COARSE if newest % _SECOND == 0 else _SETTLING
    return newest < started - slack


def content_of(folder: Path, ending: str | tuple[str, ...]) -> bytes:
    """Return the fingerprint of the bytes of all files below ``folder`` whose names end so."""
    return digest([(path, digest_of_bytes(data)) for path, data in _files(str(folder), "", ending)])


def _files(folder: str, prefix: str, ending: str | tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path, f"{prefix}{entry.name}/", ending)
        elif entry.name.endswith(ending):
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - at every start of the program
                yield prefix + entry.name, file.readall()


@cache  # of the code that runs, whatever becomes of its files
def program_stamp() -> bytes:
    """Return the fingerprint of this program: its own code and words, its libraries by name and version, Python."""
    plugins = Path(__file__).resolve().parents[2]
    libraries = sorted(
        name
        for folder in sys.path
        if folder.endswith("-packages") and os.path.isdir(folder)  # noqa: PTH112 - as many as sys.path has
        for name in os.listdir(folder)  # noqa: PTH208
        if name.endswith(".dist-info")
    )
    return digest((content_of(plugins, (".py", ".po")), libraries, sys.version))
