"""Put the files of a build in place, each one whole, and clear away what no build makes any more.

The list of what a build made lies in ``OUTPUT/.bantin/``, so that the next one knows its own files
from others'. While files are written a second list names those to come: a build that was killed
leaves nothing that its successor would take for somebody else's.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

STATE: Final = ".bantin"
MANIFEST: Final = f"{STATE}/files.txt"
COMING: Final = f"{STATE}/coming.txt"
_WRITING: Final = "writing-"


class Written(NamedTuple):
    """A file in its place: the SHA-256 of its bytes, size, time of writing, and whether it had to be written."""

    sha256: bytes
    size: int
    modified: int
    new: bool


class Writer:
    """Writes files below ``output``; each process has its own."""

    def __init__(self, output: Path) -> None:
        """Write below ``output``, whose folder for the state is there."""
        self._output = f"{output}/"
        self._temporary = f"{output}/{STATE}/{_WRITING}{os.getpid()}"
        self._folders: set[str] = set()  # those that are there

    def write(self, path: str, content: bytes) -> Written:
        """Put ``content`` at ``path``, so that a reader sees the old file or the new one; same bytes are left."""
        target, checksum = self._output + path, sha256(content).digest()
        there = _same(target, content)
        if there is not None:
            return Written(checksum, len(content), there, new=False)
        self._make_room(target.rpartition("/")[0])
        try:
            modified = _put(self._temporary, content)
            os.replace(self._temporary, target)  # noqa: PTH105
        except BaseException as failure:
            with suppress(OSError):
                os.unlink(self._temporary)  # noqa: PTH108
            if isinstance(failure, OSError):
                failure.filename, failure.filename2 = target, None
                failure.add_note(f"{len(content)}")  # bytes that were to be written
            raise
        return Written(checksum, len(content), modified, new=True)

    def _make_room(self, folder: str) -> None:
        """Make ``folder``, if it is not there; nearly always the one above it is."""
        if folder in self._folders:
            return
        try:
            os.mkdir(folder)  # noqa: PTH102 - `Path` is slow by the thousand
        except FileExistsError:
            pass
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        self._folders.add(folder)


def begin(
    output: Path, paths: frozenset[str], to_make: Iterable[str], known: frozenset[str]
) -> frozenset[str]:
    """Make ``output`` ready for ``paths``, of which ``to_make`` will be written; return those of former builds.

    ``known`` is what the list of the last build is known to name; where nothing is known it is read.
    Raises ``OSError``.
    """
    state = output / STATE
    state.mkdir(parents=True, exist_ok=True)
    left_by_killed = _listed(output / COMING)
    listed = known or _listed(output / MANIFEST)
    former = listed | left_by_killed
    require_own_folders(output, (former - paths).union(to_make))
    clear_leftovers(output)
    coming = sorted(
        (paths | left_by_killed) - listed
    )  # what no list names, for this build may be killed as well
    Writer(output).write(COMING, "".join(f"{path}\n" for path in coming).encode())
    return former


def clear_leftovers(output: Path) -> None:
    """Remove what a build left that was killed while it wrote."""
    for left in (output / STATE).glob(f"{_WRITING}*"):
        left.unlink(missing_ok=True)


def clear_the_way(output: Path, former: frozenset[str], paths: frozenset[str]) -> list[str]:
    """Remove the former files where a folder must be, or in a folder where a file must be; return them."""
    stale = former - paths
    folders = frozenset(folder for path in paths for folder in folders_of(path)) if stale else frozenset()
    return remove(
        output, (path for path in stale if path in folders or not paths.isdisjoint(folders_of(path)))
    )


def finish(output: Path, manifest: Iterable[tuple[str, bytes]]) -> Written:
    """Write the list of ``manifest`` (path, SHA-256) and end the build."""
    lines = "".join(f"{checksum.hex()}  {path}\n" for path, checksum in sorted(manifest))
    written = Writer(output).write(MANIFEST, lines.encode())
    (output / COMING).unlink(missing_ok=True)
    return written


def remove(output: Path, paths: Iterable[str]) -> list[str]:
    """Remove files, and folders that are empty then; return what was there."""
    removed = []
    for path in sorted(paths, reverse=True):
        target = output / path
        if target.is_file() or target.is_symlink():
            target.unlink()
            removed.append(path)
        for folder in target.parents:
            if folder == output or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
    return removed


def folders_of(path: str) -> Iterator[str]:
    """Yield the folders that ``path`` lies in, innermost first, without the output itself."""
    while path := path.rpartition("/")[0]:
        yield path


def require_own_folders(output: Path, paths: frozenset[str]) -> None:
    """Raise ``OSError`` where a link stands for a folder of ``paths``: nothing is written outside the output."""
    folders: set[str] = set()
    for path in paths:
        for folder in folders_of(path):
            if folder in folders:
                break
            folders.add(folder)
    for folder in sorted(folders):
        if os.path.islink(f"{output}/{folder}"):  # noqa: PTH114 - `Path` is slow by the thousand
            raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(output / folder))


def _listed(path: Path) -> frozenset[str]:
    """Return the paths that a list names; none where there is no list. Paths that lead elsewhere are ignored."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return frozenset()
    names = (line[66:] if line[64:66] == "  " else line for line in lines)
    return frozenset(
        name for name in names if name and not name.startswith("/") and ".." not in name.split("/")
    )


def _put(path: str, content: bytes) -> int:
    """Write ``content`` into the file ``path`` and return when that was (nanoseconds)."""
    with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - `Path` is slow by the thousand
        view = memoryview(content)
        while view:
            view = view[file.write(view) :]
        return os.fstat(file.fileno()).st_mtime_ns


def _same(target: str, content: bytes) -> int | None:
    """Return when ``target`` was written if it holds ``content`` already."""
    try:
        status = os.stat(target)  # noqa: PTH116
        if status.st_size != len(content):
            return None
        with open(target, "rb") as file:  # noqa: PTH123
            return status.st_mtime_ns if file.read() == content else None
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
