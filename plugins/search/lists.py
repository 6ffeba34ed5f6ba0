"""Lists of ascending numbers in few bytes: which records of a segment hold a word.

A list is its length times two, plus one where it is dense; then the gaps between its numbers or, of a dense one, a bit
for every record, seven in a byte; numbers are those of `leb128.py`. Many lists are made at once, in arrays: a loop in
Python would take as long as all else that a build does.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

RECORD_BITS = 14  # of the number of a record within its segment
_RECORDS = (1 << RECORD_BITS) - 1


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists one behind another: ``keys`` in order, and where in ``data`` each begins; a last place is the end."""

    keys: Numbers
    places: Numbers
    data: bytes

    def by_key(self) -> dict[int, bytes]:
        """Return every list by its key."""
        ends = self.places.tolist()
        return {
            key: self.data[start:end]
            for key, start, end in zip(self.keys.tolist(), ends, ends[1:], strict=False)
        }


def joined(keys: Numbers, records: Numbers) -> Numbers:
    """Return what stands where as one array for `lists`: a key and a record at each place."""
    return keys << RECORD_BITS | records


def lists(held: Numbers, size: int, finger_bits: int = 0) -> Lists:
    """Return the lists of ``held`` (`joined`, in any order, repeated or not) in a segment of ``size`` records.

    With ``finger_bits`` every list has before it so many of the lowest bits of its key, as the difference to the list
    before: those with the same higher bits go together.
    """
    held = each_once(held)
    if not held.size:
        return Lists(held, np.zeros(1, dtype=np.int64), b"")
    keys, records = held >> RECORD_BITS, held & _RECORDS
    is_first = np.empty(len(held), dtype=bool)
    is_first[0] = True
    np.not_equal(keys[1:], keys[:-1], out=is_first[1:])
    starts = np.flatnonzero(is_first)
    counts = np.diff(np.append(starts, len(held)))
    width = (size + 6) // 7
    is_dense = counts > width
    before = 1 + bool(finger_bits)
    lengths = before + np.where(is_dense, width, counts)
    offsets = np.cumsum(lengths) - lengths
    values = np.zeros(int(lengths.sum()), dtype=np.int64)
    if finger_bits:
        values[offsets] = _fingers(keys[starts], finger_bits)
    values[offsets + before - 1] = counts << 1 | is_dense
    owner = np.cumsum(is_first) - 1
    gaps = np.empty_like(records)
    gaps[0] = records[0]
    np.subtract(records[1:], records[:-1], out=gaps[1:])
    gaps[starts] = records[starts]
    in_dense = is_dense[owner]
    sparse = ~in_dense
    own_places = np.arange(len(held)) - starts[owner] + offsets[owner] + before
    values[own_places[sparse]] = gaps[sparse]
    dense = records[in_dense]
    np.add.at(values, offsets[owner[in_dense]] + before + dense // 7, 1 << dense % 7)
    data, ends = _bytes(values)
    return Lists(keys[starts], np.append(ends[offsets], len(data)), data)


def each_once(values: Numbers) -> Numbers:
    """Return ``values`` in order, each once; ``numpy.unique`` hashes and takes twenty times as long."""
    ordered = np.sort(values)
    is_new = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return ordered[is_new]


def _fingers(keys: Numbers, bits: int) -> Numbers:
    fingers = keys & (1 << bits) - 1
    gaps = fingers.copy()
    same = keys[1:] >> bits == keys[:-1] >> bits
    gaps[1:][same] -= fingers[:-1][same]
    return gaps


def _bytes(values: Numbers) -> tuple[bytes, Numbers]:
    """Return ``values`` as bytes, and where each begins."""
    sizes = np.ones(len(values), dtype=np.int64)
    for power in (7, 14, 21):
        sizes += values >= 1 << power
    places = np.cumsum(sizes) - sizes
    out = np.zeros(int(sizes.sum()), dtype=np.uint8)
    for step in range(4):
        has = sizes > step
        group = values[has] >> 7 * step & 127
        out[places[has] + step] = group | (sizes[has] > step + 1) << 7
    return out.tobytes(), places
