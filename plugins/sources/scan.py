"""Walk the content folder and sort what lies there into records, registers and files.

In: the folder. Out: a ``Scan`` in an order that no file system decides, and problems. Nothing is
opened here; links are not followed out of the folder, devices and pipes are not touched.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.problems import Phrase, ProblemList
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
from plugins.vietnamese.fold import nfc
from plugins.vietnamese.numbers import file_size

LARGEST_TEXT = 2 * 1024 * 1024  # bytes of one Markdown or YAML file
LARGEST_FILE = 200 * 1024 * 1024  # bytes of one attachment or picture

DEEPEST_FOLDER = 12  # folders below the content folder; kinds need two

_FOLDERS = Phrase(
    "tin-tuc/<năm>/, van-ban/<năm>/, chuong-trinh/ hoặc trang/",
    "tin-tuc/<year>/, van-ban/<year>/, chuong-trinh/ or trang/",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the content folder. ``path`` is relative to it, NFC, with ``/``; ``disk`` opens it."""

    path: str
    disk: Path
    size: int
    modified: int  # nanoseconds
    changed: int = 0  # nanoseconds: the change of anything about it, which no program can set back


@dataclass(frozen=True, slots=True)
class Scan:
    """What the content folder holds, each part sorted by path."""

    root: Path
    records: tuple[Source, ...]
    registers: tuple[Source, ...]
    files: tuple[Source, ...]


def scan(root: Path, problems: ProblemList, file_types: frozenset[str] = FILE_TYPES) -> Scan:
    """Return what lies below ``root``; every file that may not be there becomes a problem.

    ``file_types`` are the extensions that may be copied to the site (contract 3, a setting).
    """
    parts: dict[str, list[Source]] = {"records": [], "registers": [], "files": []}
    walk = _Walk(root.resolve(), problems)
    for source in sorted(walk.below(str(root), ""), key=lambda found: found.path):
        part = _part_of(source, problems, file_types)
        if part:
            parts[part].append(source)
    return Scan(root, tuple(parts["records"]), tuple(parts["registers"]), tuple(parts["files"]))


class _Walk:
    """Goes through folders; paths are made by joining names, since thousands of `Path` values are slow."""

    def __init__(self, root: Path, problems: ProblemList) -> None:
        self._root = root
        self._problems = problems

    def below(self, folder: str, prefix: str, depth: int = 0) -> Iterator[Source]:
        """Yield the files below ``folder``, whose path in the content begins with ``prefix``."""
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as failure:
            self._unreadable(prefix.rstrip("/") or ".", failure)
            return
        seen: dict[str, str] = {}
        for entry in entries:
            if is_ignored(entry.name):
                continue
            name = nfc(entry.name)
            path = prefix + name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            if windows_refuses(name):
                self._problems.add(codes.WINDOWS_NAME, path=path, name=name)
                continue
            other = seen.setdefault(name.casefold(), name)
            if other is not name:  # read on all the same: links to either shall not be told as broken too
                self._problems.add(codes.CASE_CLASH, path=path, name=name, other=other)
            try:
                yield from self._entry(entry, path, depth)
            except OSError as failure:
                self._unreadable(path, failure)

    def _entry(self, entry: os.DirEntry[str], path: str, depth: int) -> Iterator[Source]:
        if entry.is_symlink():
            if not self._stays_inside(entry.path):
                self._problems.add(codes.SYMLINK, path=path, target=os.fspath(Path(entry.path).readlink()))
                return
        elif entry.is_dir():
            if depth == DEEPEST_FOLDER:
                self._problems.add(codes.TOO_DEEP, path=path, limit=DEEPEST_FOLDER)
            else:
                yield from self.below(entry.path, f"{path}/", depth + 1)
            return
        status = entry.stat()
        if stat.S_ISREG(status.st_mode):
            yield Source(path, Path(entry.path), status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        else:
            self._problems.add(codes.NOT_A_FILE, path=path)

    def _stays_inside(self, link: str) -> bool:
        """Return whether ``link`` leads to a file of the content folder that could stand there itself."""
        target = os.path.realpath(link)  # never raises: what loops stays a link
        if os.path.islink(target) or not os.path.isfile(target):  # noqa: PTH113, PTH114 - `Path` raises on some
            return False
        try:
            inside = Path(target).relative_to(self._root)
        except ValueError:
            return False
        return not any(is_ignored(part) for part in inside.parts)

    def _unreadable(self, path: str, failure: OSError) -> None:
        self._problems.add(codes.UNREADABLE, path=path, reason=failure.strerror or failure)


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
