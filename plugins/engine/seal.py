"""Put the files of a build in place, each one whole, and clear away what no build makes any more.

The list of what a build made lies in ``OUTPUT/.bantin/``, so that the next one knows its own files
from others'. While files are written a second list names those to come: a build that was killed
leaves nothing that its successor would take for somebody else's.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

STATE = ".bantin"
_MANIFEST = "files.txt"
_COMING = "coming.txt"
_WRITING = "writing-"


@dataclass(frozen=True, slots=True)
class Sealed:
    """How many files were written, left as they were and removed, and which are nobody's."""

    written: int
    unchanged: int
    removed: int
    foreign: tuple[str, ...]


def seal(output: Path, files: Iterable[tuple[str, bytes]], paths: frozenset[str]) -> Sealed:
    """Write ``files`` (path, bytes) below ``output`` and remove what former builds made besides ``paths``.

    ``paths`` are the paths of all ``files``. Raises ``OSError`` when the machine fails.
    """
    state = output / STATE
    state.mkdir(parents=True, exist_ok=True)
    left_by_killed = _listed(state / _COMING)
    former = _listed(state / _MANIFEST) | left_by_killed
    _require_own_folders(output, former | paths)
    for left in state.glob(f"{_WRITING}*"):  # by a build that was killed
        left.unlink(missing_ok=True)
    coming = sorted(paths | left_by_killed)  # all of them, for this build may be killed as well
    _replace(state / _COMING, "".join(f"{path}\n" for path in coming).encode(), state)
    removed = _remove(output, _in_the_way(former - paths, paths))
    written, unchanged, manifest = 0, 0, []
    for path, content in files:
        manifest.append(f"{hashlib.sha256(content).hexdigest()}  {path}\n")
        target = output / path
        if _holds(target, content):
            unchanged += 1
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content, state)
        written += 1
    removed += _remove(output, former - paths)
    _replace(state / _MANIFEST, "".join(sorted(manifest, key=lambda line: line[66:])).encode(), state)
    (state / _COMING).unlink(missing_ok=True)
    return Sealed(written, unchanged, removed, tuple(_foreign(output, paths)))


def _require_own_folders(output: Path, paths: frozenset[str]) -> None:
    """Raise ``OSError`` where a link stands for a folder of ``paths``: nothing is written outside the output."""
    for folder in sorted({folder for path in paths for folder in _folders_of(path)}):
        if (output / folder).is_symlink():
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


def _in_the_way(stale: frozenset[str], paths: frozenset[str]) -> frozenset[str]:
    """Return the ``stale`` files that lie where a folder must be, or in a folder where a file must be."""
    folders = frozenset(folder for path in paths for folder in _folders_of(path))
    return frozenset(path for path in stale if path in folders or not paths.isdisjoint(_folders_of(path)))


def _folders_of(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _holds(target: Path, content: bytes) -> bool:
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _replace(target: Path, content: bytes, state: Path) -> None:
    """Write ``content`` beside and rename it into place, so that a reader sees the old file or the new one."""
    temporary = state / f"{_WRITING}{os.getpid()}"
    try:
        temporary.write_bytes(content)
        temporary.replace(target)
    except OSError as failure:
        failure.filename = failure.filename or str(target)  # a full disk names no file by itself
        raise
    finally:
        temporary.unlink(missing_ok=True)


def _remove(output: Path, paths: Iterable[str]) -> int:
    removed = 0
    for path in sorted(paths, reverse=True):
        target = output / path
        if target.is_file() or target.is_symlink():
            target.unlink()
            removed += 1
        for folder in target.parents:
            if folder == output or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
    return removed


def _foreign(output: Path, paths: frozenset[str]) -> Iterator[str]:
    for folder, folders, names in os.walk(output):
        folders[:] = sorted(name for name in folders if not (Path(folder) == output and name == STATE))
        for name in sorted(names):
            path = (Path(folder) / name).relative_to(output).as_posix()
            if path not in paths:
                yield path
