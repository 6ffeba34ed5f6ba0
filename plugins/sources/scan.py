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

from plugins.problems import ProblemList
from plugins.sources import problems as codes
from plugins.sources.names import (
    FILE_TYPES,
    KIND_FOLDERS,
    REGISTER_FOLDER,
    first_folder,
    is_ignored,
    suffix,
    windows_refuses,
)
from plugins.vietnamese.fold import nfc
from plugins.vietnamese.numbers import file_size

LARGEST_TEXT = 2 * 1024 * 1024  # bytes of one Markdown or YAML file
LARGEST_FILE = 200 * 1024 * 1024  # bytes of one attachment or picture

_FOLDERS_VI = "tin-tuc/<năm>/, van-ban/<năm>/, chuong-trinh/ hoặc trang/"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the content folder. ``path`` is relative to it, NFC, with ``/``; ``disk`` opens it."""

    path: str
    disk: Path
    size: int
    modified: int  # nanoseconds


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
    for source in sorted(_walk(root, root, problems), key=lambda found: found.path):
        part = _part_of(source, problems, file_types)
        if part:
            parts[part].append(source)
    return Scan(root, tuple(parts["records"]), tuple(parts["registers"]), tuple(parts["files"]))


def _walk(folder: Path, root: Path, problems: ProblemList) -> Iterator[Source]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as failure:
        problems.add(codes.UNREADABLE, path=_relative(folder, root), reason=failure.strerror or failure)
        return
    seen: dict[str, str] = {}
    for entry in entries:
        if is_ignored(entry.name):
            continue
        path = _relative(Path(entry.path), root)
        name = nfc(entry.name)
        if windows_refuses(name):
            problems.add(codes.WINDOWS_NAME, path=path, name=name)
            continue
        if name.casefold() in seen:
            problems.add(codes.CASE_CLASH, path=path, name=name, other=seen[name.casefold()])
            continue
        seen[name.casefold()] = name
        yield from _entry(entry, path, root, problems)


def _entry(entry: os.DirEntry[str], path: str, root: Path, problems: ProblemList) -> Iterator[Source]:
    disk = Path(entry.path)
    if entry.is_symlink():
        target = disk.resolve()
        if not target.is_file() or not target.is_relative_to(root.resolve()):
            problems.add(codes.SYMLINK, path=path, target=os.readlink(disk))
            return
    elif entry.is_dir():
        yield from _walk(disk, root, problems)
        return
    try:
        status = entry.stat()
    except OSError as failure:
        problems.add(codes.UNREADABLE, path=path, reason=failure.strerror or failure)
        return
    if not stat.S_ISREG(status.st_mode):
        problems.add(codes.NOT_A_FILE, path=path)
        return
    yield Source(path, disk, status.st_size, status.st_mtime_ns)


def _part_of(source: Source, problems: ProblemList, file_types: frozenset[str]) -> str:
    folder, ending = first_folder(source.path), suffix(source.path)
    is_text = ending == ".md" or (folder == REGISTER_FOLDER and ending in {".yaml", ".yml"})
    limit = LARGEST_TEXT if is_text else LARGEST_FILE
    if source.size > limit:
        problems.add(codes.TOO_LARGE, path=source.path, size=file_size(source.size), limit=file_size(limit))
        return ""
    if ending == ".md":
        if folder in KIND_FOLDERS:
            return "records"
        problems.add(codes.MISPLACED_FILE, path=source.path, folders=_FOLDERS_VI)
        return ""
    if folder == REGISTER_FOLDER and is_text:
        return "registers"
    if ending not in file_types or folder == REGISTER_FOLDER:
        problems.add(codes.FORBIDDEN_TYPE, path=source.path, suffix=ending or source.path.rsplit("/", 1)[-1])
        return ""
    return "files"


def _relative(path: Path, root: Path) -> str:
    relative = path.relative_to(root).as_posix()
    return nfc(relative.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
