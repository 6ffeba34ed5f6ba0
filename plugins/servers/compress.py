"""Compressed copies of texts beside them, `.br` and `.gz`, so that a server sends them without any work of its own.

In: a release in the making. Out: the copies in it. The same bytes make the same copy: no name and no time is in it (RFC
1952 has places for both). What the release before has already is shared with it.
"""

from __future__ import annotations

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import brotli

from plugins.releases.making import Making

ENDINGS: Final = (
    *(".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".csv", ".ics", ".webmanifest", ".rtf"),
)
COPIES: Final = (".br", ".gz")
_SMALLEST: Final = 512  # bytes: one packet carries it anyway
_WORTH: Final = 0.95  # of the size: a copy that saves less is not worth a file
_QUALITY: Final = 7  # of 11: on pages, 9 takes twenty times as long for a copy a thousandth smaller
_LEVEL: Final = 9  # gzip's best


def compress(making: Making) -> tuple[()]:
    """Put compressed copies into ``making``; nothing here refuses a release."""
    wanted = [path for path in making.files() if path.endswith(ENDINGS) and not path.startswith(".bantin/")]

    def work(path: str) -> None:
        if making.is_unchanged(path):
            _take(making, path)
        else:
            _make(making, path)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:  # both libraries let other threads run
        list(pool.map(work, wanted, chunksize=32))
    return ()


def _take(making: Making, path: str) -> None:
    """Share the copies of the release before; where it has none, they were not worth it, or it never made any."""
    taken = [making.take(path + ending) for ending in COPIES]
    if not all(taken):
        _make(making, path)


def _make(making: Making, path: str) -> None:
    data = (making.folder / path).read_bytes()
    if len(data) < _SMALLEST:
        return
    for ending, copy in zip(COPIES, (_brotli(data), _gzip(data)), strict=True):
        if len(copy) < len(data) * _WORTH:
            making.put(path + ending, copy)


def _brotli(data: bytes) -> bytes:
    copy: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=_QUALITY)
    return copy


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=_LEVEL, mtime=0)
