"""A machine that fails: the n-th thing that a process does to the disk goes wrong, or kills it.

Python tells of most of it itself (audit events, PEP 578); what it does not tell of is put in the place of its own. Only
what is done below one folder counts, so that neither imports nor the terminal are met.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

# What can fail, and which audit events or functions that is.
KINDS: Final[dict[str, tuple[str, ...]]] = {
    "open": ("open",),
    "write": ("write",),
    "rename": ("os.rename",),
    "link": ("os.link", "os.symlink"),
    "mkdir": ("os.mkdir",),
    "fsync": ("fsync",),
    "remove": ("os.remove", "os.rmdir"),
    "mode": ("os.chmod",),
}
ERRORS: Final = {
    "open": errno.EMFILE,
    "write": errno.ENOSPC,
    "rename": errno.EIO,
    "link": errno.EIO,
    "mkdir": errno.ENOSPC,
    "fsync": errno.EIO,
    "remove": errno.EIO,
    "mode": errno.EROFS,
}


@dataclass(slots=True)
class Machine:
    """Counts what is done below ``folder`` and, at the ``nth`` of ``events``, calls ``fail`` with the path."""

    folder: Path
    events: frozenset[str]
    nth: int
    fail: Callable[[str], None]
    count: int = 0
    on: bool = True
    _paths: dict[int, str] = field(default_factory=dict)

    def install(self) -> None:
        """Take hold of this process, once and for good: it has to be one that ends."""
        sys.addaudithook(self._hear)
        real_fsync, real_open = os.fsync, io.open

        def fsync(fd: Any) -> None:  # noqa: ANN401
            self.meet("fsync", str(Path(f"/proc/self/fd/{fd}").readlink()))
            real_fsync(fd)

        def opened(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - as the real one
            found = real_open(file, mode, *rest, **named)
            writes = set(mode) & set("wax+") and isinstance(file, str | os.PathLike)
            return _Watched(found, self, os.fspath(file)) if writes else found

        os.fsync = fsync
        io.open = opened
        builtins.open = opened

    def meet(self, event: str, path: str) -> None:
        """Count ``event`` at ``path``, and fail when its time has come."""
        if self.on and event in self.events and path.startswith(str(self.folder)):
            self.count += 1
            if self.count == self.nth:
                self.fail(path)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in self.events and arguments and isinstance(arguments[0], str | bytes | os.PathLike):
            self.meet(event, os.path.abspath(os.fsdecode(os.fspath(arguments[0]))))  # noqa: PTH100 - links are kept


class _Watched:
    """A file whose writings count."""

    def __init__(self, file: Any, machine: Machine, path: str) -> None:  # noqa: ANN401 - any kind of file
        self._file = file
        self._machine = machine
        self._path = os.path.abspath(path)  # noqa: PTH100

    def write(self, data: Any) -> Any:  # noqa: ANN401
        self._machine.meet("write", self._path)
        return self._file.write(data)

    def writelines(self, lines: Any) -> None:  # noqa: ANN401
        self._machine.meet("write", self._path)
        self._file.writelines(lines)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        self._file.__enter__()
        return self

    def __exit__(self, *failure: object) -> None:
        self._file.__exit__(*failure)


def error_of(kind: str) -> Callable[[str], None]:
    """Return what fails as the system does for ``kind``."""
    number = ERRORS[kind]

    def fail(path: str) -> None:
        raise OSError(number, os.strerror(number), path)

    return fail
