"""Numbers, texts and lists of records as bytes, one at a time (README.md); `lists.py` makes many lists at once.

A number is written in groups of seven bits, the lowest first, the eighth bit set on all but the last (LEB128, as in
WebAssembly 1.0, 5.2.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


def number(value: int) -> bytes:
    """Return ``value``, which is not negative."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def text(value: str) -> bytes:
    """Return ``value`` behind its length."""
    data = value.encode()
    return number(len(data)) + data


def one_list(records: Sequence[int], size: int) -> bytes:
    """Return the list of ``records``, ascending numbers below ``size``, which is how many the segment has."""
    width = (size + 6) // 7
    if len(records) <= width:
        gaps = (record - before for before, record in zip((0, *records), records, strict=False))
        return b"".join((number(len(records) << 1), *map(number, gaps)))
    groups = bytearray(width)
    for record in records:
        groups[record // 7] |= 1 << record % 7
    return number(len(records) << 1 | 1) + groups


@dataclass(slots=True)
class Reader:
    """Reads ``data`` from ``place`` on. Raises ``IndexError`` behind its end."""

    data: bytes
    place: int = 0

    def number(self) -> int:
        """Return the number that comes next."""
        value = shift = 0
        while True:
            group = self.data[self.place]
            self.place += 1
            value |= (group & 127) << shift
            if group < 128:
                return value
            shift += 7

    def text(self) -> str:
        """Return the text that comes next."""
        size = self.number()
        self.place += size
        return self.data[self.place - size : self.place].decode()

    def one_list(self, size: int) -> list[int]:
        """Return the list that comes next."""
        head = self.number()
        if not head & 1:
            return list(accumulate(self.number() for _ in range(head >> 1)))
        start, self.place = self.place, self.place + (size + 6) // 7
        groups = self.data[start : self.place]
        return [record for record in range(size) if groups[record // 7] >> record % 7 & 1]
