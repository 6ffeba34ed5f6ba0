"""Put files onto the disk for good: shared with another release where they are the same, whole, and flushed.

In: folders and files. Out: the same, readable by a web server of another user, and safe from a power cut (fault F14).
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

# Of a finished release nothing changes any more. Windows could not even remove a file that may not be written.
FILE_MODE: Final = 0o444 if os.name != "nt" else 0o644
FOLDER_MODE: Final = 0o755  # what a web server of another user needs, whatever the umask (fault F19)

# Systems without hard links, or a file that has as many as it may: its bytes are copied instead.
_NO_LINKS: Final = {
    errno.EPERM, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV, errno.EACCES,
}  # fmt: skip


def files_in(folder: Path) -> Iterator[str]:
    """Yield the path of every file below ``folder``, by name; links are files, not gone into."""
    yield from _below(str(folder), "")


def _below(place: str, prefix: str) -> Iterator[str]:
    with os.scandir(place) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name


def share(source: Path, target: Path) -> None:
    """Put the file ``source`` at ``target`` as well, sharing its bytes where the system can."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as failure:
        if failure.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, target)


def share_tree(source: Path, target: Path, wanted: Callable[[str], bool]) -> frozenset[str]:
    """Make ``target`` a folder with the ``wanted`` files of ``source``, sharing their bytes; return their paths."""
    target.mkdir()
    made, shared = {""}, []
    for path in files_in(source):
        if not wanted(path) or (source / path).is_symlink():
            continue
        folder = path.rpartition("/")[0]
        if folder not in made:
            (target / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        share(source / path, target / path)
        shared.append(path)
    return frozenset(shared)


def put(target: Path, content: bytes, *, settled: bool = True) -> None:
    """Write ``content`` to ``target`` as a file of its own: another file that shares its bytes keeps them.

    It is not ``settled`` where ``settle`` will see it.
    """
    fresh = target.with_name(f".{target.name}.new")
    try:
        fresh.write_bytes(content)
        if settled:
            fresh.chmod(FILE_MODE)
            flush_file(fresh)
        fresh.replace(target)
    except OSError as failure:
        failure.filename = failure.filename or str(target)  # a full disk names no file
        failure.add_note(f"{len(content)}")  # bytes that were to be written
        fresh.unlink(missing_ok=True)
        raise


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, where they are not there, so that a web server can go into them."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(FOLDER_MODE)


def remove_tree(folder: Path) -> None:
    """Remove ``folder`` and all in it; a failure names the whole path of what could not be removed."""

    def fail(
        _function: object, path: str, failure: tuple[type[BaseException], BaseException, object]
    ) -> None:
        if isinstance(failure[1], OSError):
            failure[1].filename = path
        raise failure[1]

    shutil.rmtree(folder, onerror=fail)


def settle(folder: Path) -> None:
    """Give ``folder`` and all in it the modes of a release, and flush every byte that is new to the disk.

    A file that has its mode already is another release's as well and was flushed with it.
    """
    fresh, folders = [], []
    for place, _, names in os.walk(folder, topdown=False):
        folders.append(Path(place))
        for name in names:
            path = Path(place, name)
            if path.stat().st_mode & 0o7777 != FILE_MODE:
                path.chmod(FILE_MODE)
                fresh.append(path)
        Path(place).chmod(FOLDER_MODE)
    if hasattr(os, "sync"):
        os.sync()  # one pass over everything: the single flushes below then find little to do
    for path in fresh:
        flush_file(path)
    for path in folders:
        flush_folder(path)


def flush_file(path: Path) -> None:
    """Flush the bytes of ``path``."""
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        _flush(handle, path)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Flush the names that ``folder`` holds; on Windows folders cannot be opened, and need not be."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _flush(handle, folder)
    finally:
        os.close(handle)


def _flush(handle: int, path: Path) -> None:
    try:
        os.fsync(handle)
    except OSError as failure:
        failure.filename = str(path)  # the system names no file here
        raise
