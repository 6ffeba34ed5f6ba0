"""Whether a release is still what was published: file by file, byte by byte.

In: the folder of a release. Out: every difference between what lies there and what the release lists.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from plugins.releases.disk import FILE_MODE, FOLDER_MODE, files_in
from plugins.releases.manifest import MANIFEST, RECORD, Entry, TornManifestError, checksum, manifest_of
from plugins.releases.record import manifest_sum, record_of


class Fault(StrEnum):
    """What can be wrong with a file of a release."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    MODE = "mode"
    TORN = "torn"  # the release's own list or record
    LEFT = "left"  # it was purged and is still there


@dataclass(frozen=True, slots=True)
class Difference:
    """What is wrong with the file at ``path``; a folder's path ends with a slash, that of the release is "/"."""

    fault: Fault
    path: str


@dataclass(slots=True)
class Sums:
    """Checksums of files, each worked out once however many releases share it."""

    _known: dict[tuple[int, int], str] = field(default_factory=dict)

    def of(self, path: Path) -> str:
        """Return the SHA-256 of the file ``path``."""
        status = path.stat()
        key = (status.st_dev, status.st_ino)
        if key not in self._known:
            self._known[key] = checksum(path)[0]
        return self._known[key]


def differences(folder: Path, sums: Sums | None = None) -> list[Difference]:
    """Return all that is not as it was when the release in ``folder`` was published, by path."""
    return sorted(_differences(folder, sums or Sums()), key=lambda found: (found.path, found.fault))


def _differences(folder: Path, sums: Sums) -> Iterator[Difference]:
    yield from _wrong_folders(folder)
    there = set(files_in(folder))
    record = record_of(folder)
    if record is None:
        yield Difference(Fault.TORN, RECORD)
    try:
        listed = manifest_of(folder)
        if record and manifest_sum(folder) not in {record.manifest, record.manifest_before}:
            yield Difference(Fault.TORN, MANIFEST)
    except TornManifestError:
        yield Difference(Fault.TORN, MANIFEST)
        return
    purged = {entry.path for entry in record.purged} if record else set()
    for path in there:
        file = folder / path
        status = file.lstat()
        own = path in {MANIFEST, RECORD}
        if path in purged:
            yield Difference(Fault.LEFT, path)
        elif path not in listed and not own:
            yield Difference(Fault.ADDED, path)
        elif not stat.S_ISREG(status.st_mode) or not (own or _is_as_listed(file, status, listed[path], sums)):
            yield Difference(Fault.CHANGED, path)
        elif _mode(status) != FILE_MODE and os.name != "nt":
            yield Difference(Fault.MODE, path)
    for path in listed.keys() - there - purged:
        yield Difference(Fault.MISSING, path)


def _is_as_listed(file: Path, status: os.stat_result, entry: Entry, sums: Sums) -> bool:
    return status.st_size == entry.size and sums.of(file) == entry.sha256


def is_there(folder: Path) -> bool:
    """Return whether every file that the release in ``folder`` lists is there in its size: a look, not a proof."""
    record = record_of(folder)
    try:
        listed = manifest_of(folder)
    except TornManifestError:
        return False
    purged = {entry.path for entry in record.purged} if record else set()
    try:
        return record is not None and all(
            os.stat(folder / path).st_size == entry.size  # noqa: PTH116 - thousands of paths
            for path, entry in listed.items()
            if path not in purged
        )
    except OSError:
        return False


def _wrong_folders(folder: Path) -> Iterator[Difference]:
    if os.name == "nt":
        return
    for place, _, _ in os.walk(folder):
        if _mode(os.lstat(place)) != FOLDER_MODE:
            inner = Path(place).relative_to(folder).as_posix()
            yield Difference(Fault.MODE, "/" if inner == "." else f"{inner}/")


def _mode(status: os.stat_result) -> int:
    return stat.S_IMODE(status.st_mode)
