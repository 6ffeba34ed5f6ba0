"""Walk a folder once: every name in it with size and times, in an order that no file system decides.

In: a folder. Out: entries. Nothing is opened and no link is followed; two walks with the same entries saw the same
files, so that a build can tell what changed by comparing them.
"""

from __future__ import annotations

import os
import stat
from typing import Final, NamedTuple

from plugins.sources.names import is_ignored

DEEPEST: Final = 40  # folders in folders: whatever lies deeper is not looked at


class Entry(NamedTuple):
    """One name. ``path`` is below the folder, as the disk has it, with ``/``; a folder's ends with one.

    ``modified`` and ``changed`` are nanoseconds: of the last writing, and of the last change of anything, which no
    program can set back. ``leads`` tells what a link or a device is; ``refused`` is the number of the system's
    error where the entry cannot be read (its size is -1 then).
    """

    path: bytes
    mode: int
    size: int
    modified: int
    changed: int
    leads: str = ""
    refused: int = 0


def walk(folder: str) -> list[Entry]:
    """Return all entries below ``folder``, those of each folder by name, a folder before what lies in it."""
    entries: list[Entry] = []
    _add_below(os.fsencode(folder), b"", 0, entries)
    return entries


def _add_below(folder: bytes, prefix: bytes, depth: int, entries: list[Entry]) -> None:
    try:
        with os.scandir(folder) as found:
            names = sorted((entry.name, entry) for entry in found)
    except OSError as failure:
        entries.append(Entry(prefix, 0, -1, 0, 0, refused=failure.errno or 0))
        return
    for name, entry in names:
        if is_ignored(os.fsdecode(name)):
            continue
        path = prefix + name
        if entry.is_dir(follow_symlinks=False):
            entries.append(Entry(path + b"/", stat.S_IFDIR, 0, 0, 0))
            if depth < DEEPEST:
                _add_below(entry.path, path + b"/", depth + 1, entries)
            continue
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError as failure:  # gone meanwhile
            entries.append(Entry(path, 0, -1, 0, 0, refused=failure.errno or 0))
            continue
        mode = status.st_mode
        leads = "" if stat.S_ISREG(mode) else _leads(entry.path)
        entries.append(Entry(path, mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, leads))


def _leads(path: bytes) -> str:
    """Return what tells the target of a link (or a device) apart."""
    try:
        followed = os.stat(path)  # noqa: PTH116 - `Path` takes no bytes
    except OSError:
        return ""
    target = os.fsdecode(os.path.realpath(path)).encode("utf-8", "backslashreplace").decode()
    return f"{target} {followed.st_size} {followed.st_mtime_ns} {followed.st_ctime_ns}"
