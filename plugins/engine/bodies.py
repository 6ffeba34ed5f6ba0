"""The HTML of all bodies, on the disk: a build holds only those that it is writing out.

In: bodies one after another. Out: their places in numbered packs below the cache folder. A pack is
written once and never changed; when most of what the packs hold is outdated, all are written anew.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryFile
from typing import IO, Final

from plugins.engine.known import BodyPlace, Read

MOST_PACKS: Final = 24
SMALL_PACK: Final = 4_000_000  # bytes in use below which a pack is joined with others
_NAME: Final = "bodies-{}.pack"


class LostBodyError(Exception):
    """A pack is gone or shorter than it was."""


@dataclass(slots=True)
class Bodies:
    """The packs in ``folder``; for a build that keeps nothing (``None``), one temporary file a writer."""

    folder: Path | None
    _open: dict[int, int] = field(default_factory=dict)  # number of the pack → descriptor
    _temporary: dict[int, IO[bytes]] = field(default_factory=dict)

    def writer(self, number: int) -> PackWriter:
        """Return the writer of the new pack ``number``."""
        if self.folder is None:
            file = self._temporary[number]
            return PackWriter(number, os.fdopen(os.dup(file.fileno()), "wb"))
        return PackWriter(number, (self.folder / _NAME.format(number)).open("wb"))

    def prepare(self, numbers: Iterable[int]) -> None:
        """Make ready for new packs, before workers part."""
        if self.folder is None:
            for number in numbers:
                self._temporary[number] = TemporaryFile()  # noqa: SIM115 - open as long as the build lasts
                self._open[number] = os.dup(self._temporary[number].fileno())
        else:
            self.folder.mkdir(parents=True, exist_ok=True)

    def html(self, place: BodyPlace | None) -> str:
        """Return the HTML at ``place``. Raises ``LostBodyError``."""
        if place is None or not place.length:
            return ""
        try:
            if place.pack not in self._open and self.folder:
                name = self.folder / _NAME.format(place.pack)
                self._open[place.pack] = os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            data = _read_at(self._open[place.pack], place.offset, place.length)
            return data.decode()
        except (KeyError, OSError, UnicodeDecodeError) as failure:
            raise LostBodyError from failure

    def numbers(self) -> list[int]:
        """Return the numbers of the packs that are there."""
        return sorted(_numbers(self.folder)) if self.folder else []

    def new_numbers(self, count: int) -> range:
        """Return ``count`` numbers that no pack has, in this process or another."""
        first = time.time_ns() // 1_000_000 * 1_000 + os.getpid() % 900
        return range(first, first + count)

    def keep(self, numbers: Iterable[int]) -> None:
        """Remove the packs that are not among ``numbers``."""
        kept = set(numbers)
        for number in self.numbers():
            if number not in kept and self.folder:
                with suppress(OSError):
                    (self.folder / _NAME.format(number)).unlink()
                rmtree(
                    self.folder / _NAME.format(number), ignore_errors=True
                )  # a folder in the place of a pack

    def close(self) -> None:
        """Let go of every file."""
        for descriptor in self._open.values():
            os.close(descriptor)
        for file in self._temporary.values():
            file.close()
        self._open.clear()
        self._temporary.clear()

    def tidy(self, reads: list[Read]) -> None:
        """Join small packs when there are many, and remove those that nothing of ``reads`` lies in."""
        used: Counter[int] = Counter()
        for read in reads:
            if read.body:
                used[read.body.pack] += read.body.length
        if self.folder and len(used) > MOST_PACKS:
            number = self.new_numbers(1)[0]
            writer = self.writer(number)
            for read in reads:
                if read.body and used[read.body.pack] < SMALL_PACK:
                    read.body = writer.add(self.html(read.body))
            writer.close()
            used = Counter(read.body.pack for read in reads if read.body)
        self.keep(used)


class PackWriter:
    """Writes one pack."""

    def __init__(self, number: int, file: IO[bytes]) -> None:
        """Write pack ``number`` into ``file``."""
        self._number = number
        self._file = file
        self._offset = 0

    def add(self, html: str) -> BodyPlace:
        """Write one body and return its place."""
        data = html.encode()
        self._file.write(data)
        place = BodyPlace(self._number, self._offset, len(data))
        self._offset += len(data)
        return place

    def close(self) -> None:
        """Finish the pack."""
        self._file.close()


def _read_at(descriptor: int, offset: int, length: int) -> bytes:
    if hasattr(os, "pread"):
        data = os.pread(descriptor, length, offset)
    else:
        os.lseek(descriptor, offset, os.SEEK_SET)
        data = os.read(descriptor, length)
    if len(data) != length:
        raise LostBodyError
    return data


def _numbers(folder: Path) -> Iterator[int]:
    for file in folder.glob("bodies-*.pack"):
        digits = file.stem.removeprefix("bodies-")
        if digits.isdigit():
            yield int(digits)
