"""What each release costs: the bytes on the disk that would be free without it.

In: the shelf. Out: for every release its files and its own bytes.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.releases.shelf import Shelf

_BLOCK: Final = 512  # bytes, what st_blocks counts by (POSIX)


@dataclass(frozen=True, slots=True)
class Cost:
    """How many ``files`` a release has, and how many bytes are its ``own``: folders, and files no other release has."""

    files: int
    own: int


def costs(shelf: Shelf) -> dict[int, Cost]:
    """Return what each release of ``shelf`` costs. The folder that is built in shares the newest one's files."""
    found = {number: list(_sizes(shelf.path(number))) for number in shelf.numbers()}
    holders = Counter(key for sizes in found.values() for key in {key for key, _, _ in sizes})
    return {
        number: Cost(
            files=sum(is_file for _, _, is_file in sizes),
            own=sum(size for key, size in {key: size for key, size, _ in sizes}.items() if holders[key] == 1),
        )
        for number, sizes in found.items()
    }


def _sizes(folder: Path) -> Iterator[tuple[tuple[int, int], int, bool]]:
    """Yield (identity, bytes on the disk, whether it is a file) of all in ``folder`` and itself."""
    for place, _, names in os.walk(folder):
        yield _size(os.lstat(place), is_file=False)
        for name in names:
            yield _size(os.lstat(os.path.join(place, name)), is_file=True)  # noqa: PTH118 - thousands of paths


def _size(status: os.stat_result, *, is_file: bool) -> tuple[tuple[int, int], int, bool]:
    blocks = getattr(status, "st_blocks", None)
    size = status.st_size if blocks is None else blocks * _BLOCK
    return (status.st_dev, status.st_ino), size, is_file
