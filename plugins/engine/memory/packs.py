"""Many pieces of bytes in few files: a build holds only those that it is working on.

In: pieces one after another. Out: their places in numbered packs. A pack is written once and never changed; when
most of what the packs hold is outdated, they are joined anew.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryFile
from typing import IO, Final

import msgspec

MOST_PACKS: Final = 24
SMALL_PACK: Final = 4_000_000  # bytes in use below which a pack is joined with others


class Piece(msgspec.Struct, array_like=True, frozen=True):
    """Where a piece lies: the number of the pack, and where in it, in bytes."""

    pack: int
    offset: int
    length: int


class LostError(Exception):
    """A pack is gone or shorter than it was, or holds something else."""


@dataclass(slots=True)
class Packs:
    """The packs in ``folder`` whose names begin with ``stem``.

    For a build that keeps nothing (``None``) each is a temporary file.
    """

    folder: Path | None
    stem: str
    _open: dict[int, int] = field(default_factory=dict)  # number of the pack → descriptor
    _temporary: dict[int, IO[bytes]] = field(default_factory=dict)
    _own: set[int] = field(default_factory=set)

    def prepare(self, count: int) -> range:
        """Return the numbers of ``count`` new packs, that no pack has in this process or another."""
        first = time.time_ns() // 1_000_000 * 1_000 + os.getpid() % 900
        numbers = range(first, first + count)
        self._own.update(numbers)
        if self.folder is None:
            for number in numbers:
                self._temporary[number] = TemporaryFile()  # noqa: SIM115 - open as long as the build lasts
                self._open[number] = os.dup(self._temporary[number].fileno())
        else:
            self.folder.mkdir(parents=True, exist_ok=True)
        return numbers

    def is_own(self, piece: Piece | None) -> bool:
        """Return whether ``piece`` lies in a pack that this process prepared."""
        return piece is not None and piece.pack in self._own

    def writer(self, number: int) -> PackWriter:
        """Return the writer of the new pack ``number``."""
        if self.folder is None:
            file = self._temporary[number]
            return PackWriter(number, os.fdopen(os.dup(file.fileno()), "wb"))
        return PackWriter(number, self._file(number).open("wb"))

    def data(self, piece: Piece | None) -> bytes:
        """Return the bytes at ``piece``, none for ``None``. Raises ``LostError``."""
        if piece is None or not piece.length:
            return b""
        try:
            if piece.pack not in self._open and self.folder:
                flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
                self._open[piece.pack] = os.open(self._file(piece.pack), flags)
            return _read_at(self._open[piece.pack], piece.offset, piece.length)
        except (KeyError, OSError) as failure:
            raise LostError from failure

    def tidied(self, pieces: list[Piece | None]) -> list[Piece | None]:
        """Return ``pieces``, those in small packs moved into one when there are many; remove all other packs."""
        used: Counter[int] = Counter()
        for piece in pieces:
            if piece:
                used[piece.pack] += piece.length
        if self.folder and len(used) > MOST_PACKS:
            (number,) = self.prepare(1)
            with closing(self.writer(number)) as writer:
                pieces = [
                    writer.add(self.data(piece)) if piece and used[piece.pack] < SMALL_PACK else piece
                    for piece in pieces
                ]
            used = Counter(piece.pack for piece in pieces if piece)
        self._remove_all_but(used)
        return pieces

    def close(self) -> None:
        """Let go of every file."""
        for descriptor in self._open.values():
            os.close(descriptor)
        for file in self._temporary.values():
            file.close()
        self._open.clear()
        self._temporary.clear()

    def _remove_all_but(self, kept: Iterable[int]) -> None:
        wanted = set(kept)
        for number in list(self._numbers()):
            if number not in wanted:
                with suppress(OSError):
                    self._file(number).unlink()
                rmtree(self._file(number), ignore_errors=True)  # a folder in the place of a pack

    def _file(self, number: int) -> Path:
        return (self.folder or Path()) / f"{self.stem}-{number}.pack"

    def _numbers(self) -> Iterator[int]:
        for file in self.folder.glob(f"{self.stem}-*.pack") if self.folder else ():
            digits = file.stem.removeprefix(f"{self.stem}-")
            if digits.isdigit():
                yield int(digits)


class PackWriter:
    """Writes one pack."""

    def __init__(self, number: int, file: IO[bytes]) -> None:
        """Write pack ``number`` into ``file``."""
        self._number = number
        self._file = file
        self._offset = 0

    def add(self, data: bytes) -> Piece:
        """Write one piece and return its place."""
        self._file.write(data)
        piece = Piece(self._number, self._offset, len(data))
        self._offset += len(data)
        return piece

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
        raise LostError
    return data
