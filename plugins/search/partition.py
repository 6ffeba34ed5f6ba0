"""Part records into segments, so that a new record changes the newest and smallest one only.

In: what each record weighs, the oldest first. Out: how many records each segment has. Segments are filled from the
oldest on, as many of the largest size as there is weight for, then of the next: sizes go down towards the newest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

UNIT: Final = 4096  # bytes of text
SIZES: Final = (2400, 600, 150)  # units of a full segment


def units_of(size: int, files: Iterable[int] = ()) -> int:
    """Return what a record weighs by the bytes of its text and of its files: small edits do not change it."""
    return 1 + size // UNIT + sum(file // UNIT for file in files)


def partition(weights: Sequence[int]) -> list[int]:
    """Return the numbers of records of the segments; the last one is what fills no segment yet."""
    counts = []
    left, place = sum(weights), 0
    for size in SIZES:
        while left >= size:
            start, held = place, 0
            while held < size:
                held += weights[place]
                place += 1
            counts.append(place - start)
            left -= held
    if place < len(weights):
        counts.append(len(weights) - place)
    return counts
