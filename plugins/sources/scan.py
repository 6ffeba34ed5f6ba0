"""Walk the content folder and sort what lies there into records, registers and files.

In: the folder, as `walk.py` saw it. Out: a ``Scan``, and problems. Nothing is opened here; links are not followed out
of the folder, devices and pipes are not touched.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.problems import Phrase, ProblemList
from plugins.problems.machine import reason_of
from plugins.sources import problems as codes
from plugins.sources.names import (
    FILE_TYPES,
    KIND_FOLDERS,
    REGISTER_FOLDER,
    first_folder,
    is_ignored,
    is_office_lock,
    suffix,
    windows_refuses,
)
from plugins.sources.walk import Entry, walk
from plugins.vietnamese.fold import nfc
from plugins.vietnamese.numbers import file_size

LARGEST_TEXT = 2 * 1024 * 1024  # bytes of one Markdown or YAML file
LARGEST_FILE = 200 * 1024 * 1024  # bytes of one attachment or picture

DEEPEST_FOLDER = 12  # folders below the content folder; kinds need two

_FOLDERS = Phrase(
    "tin-tuc/<năm>/, van-ban/<năm>/, chuong-trinh/ hoặc trang/",
    "tin-tuc/<year>/, van-ban/<year>/, chuong-trinh/ or trang/",
)


_OF_THE_MACHINE: Final = {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO}


def is_of_the_machine(failure: OSError) -> bool:
    """Return whether a file could not be read for a reason that is neither the file's nor its editor's."""
    return failure.errno in _OF_THE_MACHINE


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the content folder. ``path`` is relative to it, NFC, with ``/``; ``file`` is where it lies."""

    path: str
    file: str
    size: int
    modified: int  # nanoseconds
    changed: int = 0  # nanoseconds: the change of anything about it, which no program can set back

    @property
    def disk(self) -> Path:
        """Return what opens it; thousands of ``Path`` values that nobody asks for are slow."""
        return Path(self.file)

    def read(self) -> bytes:
        """Return its bytes. Raises ``OSError``."""
        with open(self.file, "rb", buffering=0) as file:  # noqa: PTH123 - thousands of files
            return file.readall()


@dataclass(frozen=True, slots=True)
class Scan:
    """What the content folder holds, each part sorted by path."""

    root: Path
    records: tuple[Source, ...]
    registers: tuple[Source, ...]
    files: tuple[Source, ...]


def scan(
    root: Path,
    problems: ProblemList,
    file_types: frozenset[str] = FILE_TYPES,
    entries: Iterable[Entry] | None = None,
) -> Scan:
    """Return what lies below ``root``; every file that may not be there becomes a problem.

    ``file_types`` are the extensions that may be copied to the site (contract 3, a setting); ``entries`` is a
    walk of ``root`` that was made already.
    """
    parts: dict[str, list[Source]] = {"records": [], "registers": [], "files": []}
    judge = _Judge(root, problems)
    for entry in walk(str(root)) if entries is None else entries:
        source = judge.source(entry)
        if source and (part := _part_of(source, problems, file_types)):
            parts[part].append(source)
    for found in parts.values():
        found.sort(key=lambda source: source.path)
    return Scan(root, tuple(parts["records"]), tuple(parts["registers"]), tuple(parts["files"]))


class _Judge:
    """Turns entries into sources, those of a folder before those of the next."""

    def __init__(self, root: Path, problems: ProblemList) -> None:
        self._root, self._disk = root, f"{root}{os.sep}"
        self._real = root.resolve()
        self._problems = problems
        self._folders: dict[str, str] = {
            "": ""
        }  # as on the disk → as in the content; what is refused is not in it
        self._names: dict[
            str, dict[str, tuple[str, str]]
        ] = {}  # of each folder: folded → on the disk, as written

    def source(self, entry: Entry) -> Source | None:
        """Return the file at ``entry``, ``None`` for a folder and for what may not be there."""
        whole = os.fsdecode(entry.path)
        is_folder = whole.endswith("/")
        above, _, name = whole.rstrip("/").rpartition("/")
        folder = self._folders.get(above)
        if folder is None:
            return None
        path = self._path(folder, name)
        if path is None:
            return None
        if entry.size < 0:
            self._problems.add(
                codes.UNREADABLE,
                path=path or ".",
                reason=reason_of(OSError(entry.refused, os.strerror(entry.refused))),
            )
        elif is_folder:
            self._enter(whole.rstrip("/"), path)
        elif stat.S_ISREG(entry.mode):
            return Source(path, self._disk + whole, entry.size, entry.modified, entry.changed)
        elif stat.S_ISLNK(entry.mode):
            return self._linked(path, self._disk + whole)
        else:
            self._problems.add(codes.NOT_A_FILE, path=path)
        return None

    def _path(self, folder: str, name: str) -> str | None:
        """Return the path of ``name`` in ``folder``; one that systems or names beside it refuse is a problem."""
        if not name:
            return folder.rstrip("/")  # the folder itself, which cannot be read
        own = nfc(name)
        path = folder + (
            own if own.isascii() else own.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        )
        if windows_refuses(own):
            self._problems.add(codes.WINDOWS_NAME, path=path, name=own)
            return None
        disk, other = self._names.setdefault(folder, {}).setdefault(own.casefold(), (name, own))
        if disk != name:
            # Another case, or the same letters put together otherwise. It is read on all the same: links to either
            # shall not be told as broken too.
            self._problems.add(codes.CASE_CLASH, path=path, name=own, other=other)
        return path

    def _enter(self, disk: str, path: str) -> None:
        if path.count("/") == DEEPEST_FOLDER:
            self._problems.add(codes.TOO_DEEP, path=path, limit=DEEPEST_FOLDER)
        else:
            self._folders[disk] = f"{path}/"

    def _linked(self, path: str, link: str) -> Source | None:
        """Return the file that ``link`` leads to, if it could stand in the content folder itself."""
        if not self._stays_inside(link):
            self._problems.add(codes.SYMLINK, path=path, target=os.fspath(Path(link).readlink()))
            return None
        try:
            status = os.stat(link)  # noqa: PTH116 - as the walk does
        except OSError as failure:
            self._problems.add(codes.UNREADABLE, path=path, reason=reason_of(failure))
            return None
        return Source(path, link, status.st_size, status.st_mtime_ns, status.st_ctime_ns)

    def _stays_inside(self, link: str) -> bool:
        target = os.path.realpath(link)  # never raises: what loops stays a link
        if os.path.islink(target) or not os.path.isfile(target):  # noqa: PTH113, PTH114 - `Path` raises on some
            return False
        try:
            inside = Path(target).relative_to(self._real)
        except ValueError:
            return False
        return not any(is_ignored(part) for part in inside.parts)


def _part_of(source: Source, problems: ProblemList, file_types: frozenset[str]) -> str:
    folder, ending = first_folder(source.path), suffix(source.path)
    is_text = ending == ".md" or (folder == REGISTER_FOLDER and ending in {".yaml", ".yml"})
    line = 1 if is_text else None
    limit = LARGEST_TEXT if is_text else LARGEST_FILE
    if is_office_lock(source.path):
        problems.add(codes.LOCK_FILE, path=source.path)
        return ""
    if source.size > limit:
        problems.add(
            codes.TOO_LARGE, line, path=source.path, size=file_size(source.size), limit=file_size(limit)
        )
        return ""
    if is_text:
        return _text_part(source, folder, ending, problems)
    if ending not in file_types or folder == REGISTER_FOLDER:
        name = source.path.rpartition("/")[2]
        problems.add(codes.FORBIDDEN_TYPE, path=source.path, suffix=ending or name)
        return ""
    return "files"


def _text_part(source: Source, folder: str, ending: str, problems: ProblemList) -> str:
    if ending != ".md":
        return "registers"
    if folder in KIND_FOLDERS:
        return "records"
    problems.add(codes.MISPLACED_FILE, 1, path=source.path, folders=_FOLDERS)
    return ""
