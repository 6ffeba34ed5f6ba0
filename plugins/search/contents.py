"""The list of the segments of the index: by it a script knows what to ask for.

In: names, numbers of records and keys. Out: the list, and what a list says. No page is needed for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from plugins.outputs import DataFile, path_of
from plugins.outputs.digest import Key, digest
from plugins.pages.search_address import FOLDER, LIST

FORMAT: Final = 1  # of the files; a script asks for no file of another one


def segment_path(name: str) -> str:
    """Return the file of the segment called ``name`` below the output."""
    return path_of(f"{FOLDER}{name}.bin")


def version(key: Key) -> str:
    """Return what tells the file of ``key`` apart from its former selves; it is the same on every machine."""
    return digest((FORMAT, key.facts, key.text, key.around)).hex()[:16]


Row = tuple[str, int, str]  # name of a segment, number of its records, version


def list_file(rows: Iterable[Row]) -> DataFile:
    """Return the list of the segments, the oldest first."""
    data = {"format": FORMAT, "segments": list(rows)}
    return DataFile(path_of(LIST), f"{json.dumps(data, separators=(',', ':'))}\n".encode())


def list_key(rows: Iterable[Row]) -> Key:
    """Return the key of the list of ``rows``."""
    return Key(b"", digest((FORMAT, list(rows))))


def rows_again(content: bytes) -> list[Row]:
    """Return the rows of a list that `list_file` made."""
    return [(name, count, text) for name, count, text in json.loads(content)["segments"]]
