"""The head of a segment: what it says of each record, and where its buckets lie."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.search.leb128 import Reader, number, text


@dataclass(slots=True)
class Columns:
    """What a head says of records: day, profile, words of the title, bytes of the row; ``rows`` stand at the end."""

    rows: list[bytes] = field(default_factory=list)
    profiles: dict[str, int] = field(default_factory=dict)
    values: list[tuple[int, int, int, int]] = field(default_factory=list)

    def add(self, row: str, profile: str, day: int, title_words: int) -> None:
        """Take in the next record."""
        data = row.encode()
        place = self.profiles.setdefault(profile, len(self.profiles))
        self.rows.append(data)
        self.values.append((day, place, title_words, len(data)))


def widths(units: int) -> tuple[int, int]:
    """Return how many bits number the buckets of words and of pairs, so that a bucket has about a kilobyte."""
    size = max(units, 1).bit_length()
    return max(1, min(size - 1, 16)), max(1, min(size, 16))


def head_of(columns: Columns, bits: tuple[int, int], sizes: Sequence[int]) -> bytes:
    """Return the head, behind its length; ``bits`` are the `widths`, ``sizes`` those of all buckets."""
    profiles = [json.loads(profile) for profile in columns.profiles]
    table = json.dumps(profiles, ensure_ascii=False, separators=(",", ":"))
    parts = [number(len(columns.rows)), *map(number, bits), text(table)]
    before = 0
    for day, *others in columns.values:
        gap = day - before  # ascending, but for records without a day among them
        parts += map(number, (gap << 1 if gap >= 0 else -gap << 1 | 1, *others))
        before = day
    head = b"".join((*parts, *map(number, sizes)))
    return len(head).to_bytes(4, "little") + head


@dataclass(frozen=True, slots=True)
class Opened:
    """A segment that was made: how many records it has, its `widths`, and its buckets."""

    size: int
    bits: tuple[int, int]
    buckets: list[bytes]

    @classmethod
    def of(cls, data: bytes) -> Opened:
        """Return the segment that is ``data``."""
        start = int.from_bytes(data[:4], "little") + 4
        head = Reader(data[:start], 4)
        size, *bits = head.number(), head.number(), head.number()
        head.text()
        for _ in range(4 * size):
            head.number()
        buckets = []
        for _ in range((1 << bits[0]) + (1 << bits[1])):
            length = head.number()
            buckets.append(data[start : start + length])
            start += length
        return cls(size, (bits[0], bits[1]), buckets)
