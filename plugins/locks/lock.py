"""One at a time: whoever changes a place holds its lock.

In: the path of a file. Out: a context that nobody else is in. The operating system gives the lock back when its holder
ends, however it ends, so a killed run leaves none; its forked workers hold it with it, until they have ended too.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, TypeAlias

Told: TypeAlias = Callable[[int], None]  # is told the holder's process before it is waited for

_LENGTH: Final = 12  # characters of the process number
_PAUSE: Final = 0.05  # seconds between two tries, where a lock cannot be waited for
_TRIES: Final = 100  # for the workers of a killed run to end


class LockHeldError(OSError):
    """Another run holds the lock; ``pid`` is its process, 0 when it cannot be told."""

    def __init__(self, place: Path, pid: int) -> None:
        """Keep whose lock it is."""
        super().__init__(f"locked by process {pid}: {place}")
        self.place = place
        self.pid = pid

    @property
    def words(self) -> tuple[str, str]:
        """Return what to tell, in Vietnamese and English."""
        who = str(self.pid or "?")
        where = self.place
        vi = f"{where}: đang có lần dựng hay xuất bản khác chạy (tiến trình {who}). "
        en = f"{where}: another run is at work here (process {who}). "
        return (
            f"{vi}Chờ xong rồi chạy lại, hoặc thêm --wait",
            f"{en}Wait for it and run this again, or add --wait",
        )


@contextmanager
def locked(path: Path, wait: Told | None = None, place: Path | None = None) -> Iterator[None]:
    """Hold the lock ``path``, whose folder is there, as long as the context lasts.

    ``place`` is what it stands for, the folder that it lies in unless another one is given. Where another run holds
    it, this one is turned away by ``LockHeldError``; with ``wait`` it waits instead.
    """
    with path.open("a+", encoding="ascii") as file:
        if not _take(file) and not _wait(file, path, wait):
            raise LockHeldError(place or path.parent, holder(path))
        file.truncate(0)
        file.write(f"{os.getpid():>{_LENGTH}}")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)  # who reads a number in a free lock knows that its writer was killed


def holder(path: Path) -> int:
    """Return the process that the lock ``path`` names, 0 for none."""
    try:
        with path.open(encoding="ascii", errors="replace") as file:
            text = file.read(_LENGTH).strip()
    except OSError:
        return 0
    return int(text) if text.isdigit() else 0


def _wait(file: IO[str], path: Path, wait: Told | None) -> bool:
    """Return whether the lock was got by waiting."""
    pid = holder(path)
    if wait is not None:
        wait(pid)
        while not _take(file):
            time.sleep(_PAUSE)
        return True
    if pid and not _is_alive(pid):  # the workers of a killed run are about to see that it is gone
        for _ in range(_TRIES):
            time.sleep(_PAUSE)
            if _take(file):
                return True
    return False


def _is_alive(pid: int) -> bool:
    if os.name == "nt":  # signal 0 would end the process there
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


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
