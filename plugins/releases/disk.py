"""Bring a finished tree safely onto the disk before anybody is sent to it (fault F14: a power cut).

In: a folder. Out: the same folder, readable by a web server and flushed to the disk.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_FILE_MODE: Final = 0o644  # what a web server of another user needs, whatever the umask (fault F19)
_FOLDER_MODE: Final = 0o755


def settle(folder: Path) -> None:
    """Give ``folder`` and all in it the modes of public files, and flush every byte to the disk."""
    if hasattr(os, "sync"):
        os.sync()  # one pass over everything: the single flushes below then find little to do
    for place, _, names in os.walk(folder, topdown=False):
        for name in names:
            _settle_file(Path(place, name))
        Path(place).chmod(_FOLDER_MODE)
        flush_folder(Path(place))


def flush_folder(folder: Path) -> None:
    """Flush the names that ``folder`` holds; on Windows folders cannot be opened, and need not be."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _flush(handle, folder)
    finally:
        os.close(handle)


def _settle_file(path: Path) -> None:
    path.chmod(_FILE_MODE)
    with path.open("rb+") as file:
        _flush(file.fileno(), path)


def _flush(handle: int, path: Path) -> None:
    try:
        os.fsync(handle)
    except OSError as failure:
        failure.filename = str(path)  # the system names no file here
        raise
