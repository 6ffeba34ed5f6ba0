"""One at a time: whoever changes a site's releases holds its lock.

The operating system gives the lock back when its holder ends, however it ends, so a killed run leaves none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class LockHeldError(OSError):
    """Another run holds the lock; ``pid`` is its process, 0 when it cannot be told."""

    def __init__(self, path: Path, pid: int) -> None:
        """Keep whose lock it is."""
        super().__init__(f"locked by process {pid}: {path}")
        self.path = path
        self.pid = pid

    @property
    def words(self) -> tuple[str, str]:
        """Return what to tell, in Vietnamese and English."""
        who = str(self.pid or "?")
        return (
            f"{self.path.parent}: đang có lần xuất bản khác chạy (tiến trình {who}). Chờ xong rồi chạy lại",
            f"{self.path.parent}: another run is at work here (process {who}). Wait for it and run this again",
        )


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of ``folder`` (which exists) as long as the context lasts, or raise ``LockHeldError``."""
    path = folder / ".lock"
    with path.open("a+", encoding="ascii") as file:
        if not _take(file):
            raise LockHeldError(path, _holder(file))
        file.truncate(0)
        file.write(f"{os.getpid():>12}")
        file.flush()
        yield


def _holder(file: IO[str]) -> int:
    file.seek(0)
    text = file.read(12).strip()
    return int(text) if text.isdigit() else 0


if sys.platform == "win32":
    import msvcrt

    _BEYOND = 4096  # the byte that is locked: behind the text, which others may read

    def _take(file: IO[str]) -> bool:
        file.seek(_BEYOND)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[str]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
