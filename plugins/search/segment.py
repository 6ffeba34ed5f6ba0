"""One segment of the index: some hundred records in a file of which a script asks for parts (README.md has its form).

In: what is searched of each record, the oldest first. Out: bytes, the same for the same records.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from plugins.search.head import Columns, head_of, widths
from plugins.search.leb128 import number, text
from plugins.search.lists import Lists, Numbers, each_once, joined, lists
from plugins.search.searched import Searched
from plugins.search.tokens import (
    ALL_BITS,
    FINGER_BITS,
    LONGEST_PREFIX,
    SHORTEST_PREFIX,
    TURN,
    Lexicon,
    fingerprint,
    starts,
)

_NONE: Final = b"\0"  # an empty list


@dataclass(slots=True)
class _Held:
    """Words by their ids one behind another, and where each text ends."""

    ids: array[int] = field(default_factory=lambda: array("q"))
    ends: list[int] = field(default_factory=list)

    def add(self, ids: Iterable[int]) -> int:
        """Take in a text and return how many words it has."""
        before = len(self.ids)
        self.ids.extend(ids)
        self.ends.append(len(self.ids))
        return self.ends[-1] - before

    def arrays(self, every: int = 1) -> tuple[Numbers, Numbers]:
        """Return ids and records; ``every`` so many texts belong to one record."""
        ends = np.array(self.ends, dtype=np.int64)
        records = np.repeat(np.arange(len(ends)) // every, np.diff(ends, prepend=0))
        return np.frombuffer(self.ids, dtype=np.int64), records


def segment_bytes(documents: Iterable[Searched], units: int, lexicon: Lexicon) -> bytes:
    """Return the file of ``documents``, whose weight is ``units`` (`partition.py`)."""
    columns, titles, numbers, every = Columns(), _Held(), _Held(), _Held()
    for found in documents:
        columns.add(found.row, found.profile, found.day, titles.add(lexicon.ids(found.title)))
        numbers.add(lexicon.ids(found.number))
        for part in (found.title, found.number, found.text):
            every.add(lexicon.ids(part))
    size = len(columns.rows)
    words, records = every.arrays(every=3)
    term_bits, pair_bits = widths(units)
    terms = _terms(lexicon, (titles, numbers), words, records, size)
    term_parts = _term_buckets(terms, term_bits)
    pairs = _pairs(lexicon, words, records, every.ends, size, pair_bits)
    pair_sizes = _bucket_sizes(pairs, pair_bits)
    sizes = [*map(len, term_parts), *pair_sizes]
    head = head_of(columns, (term_bits, pair_bits), sizes)
    return b"".join((head, *term_parts, pairs.data, *columns.rows))


def _terms(
    lexicon: Lexicon, fields: tuple[_Held, _Held], words: Numbers, records: Numbers, size: int
) -> dict[str, bytes]:
    """Return for every folded word where it stands: in numbers, in titles, and anywhere by its exact forms."""
    used = each_once(words).tolist()
    forms = sorted({(lexicon.folded[word], lexicon.exact[word]) for word in used})
    place = {form: index for index, form in enumerate(forms)}
    form_of = np.zeros(len(lexicon.folded), dtype=np.int64)
    for word in used:
        form_of[word] = place[lexicon.folded[word], lexicon.exact[word]]
    anywhere = lists(joined(form_of[words], records), size).by_key()
    plains = sorted({plain for plain, _ in forms})
    number_of = {plain: index for index, plain in enumerate(plains)}
    plain_of = np.zeros(len(lexicon.folded), dtype=np.int64)
    for word in used:
        plain_of[word] = number_of[lexicon.folded[word]]
    in_titles, in_numbers = (_in_field(plain_of, field, size) for field in fields)
    own: dict[str, list[bytes]] = {}
    for index, (plain, form) in enumerate(forms):
        own.setdefault(plain, []).append(text("" if form == plain else form) + anywhere[index])
    found = {
        plain: b"".join(
            (in_numbers.get(index, _NONE), in_titles.get(index, _NONE), number(len(own[plain])), *own[plain])
        )
        for plain, index in number_of.items()
    }
    found.update(
        (f"{start}*", _NONE + data + _NONE) for start, data in _prefixes(plains, plain_of, fields, size)
    )
    return found


def _in_field(plain_of: Numbers, field: _Held, size: int) -> Mapping[int, bytes]:
    words, records = field.arrays()
    return lists(joined(plain_of[words], records), size).by_key()


def _prefixes(
    plains: list[str], plain_of: Numbers, fields: tuple[_Held, _Held], size: int
) -> Iterator[tuple[str, bytes]]:
    """Yield the beginnings of words in titles and numbers, and where such words stand."""
    arrays = [field.arrays() for field in fields]
    words = plain_of[np.concatenate([words for words, _ in arrays])]
    records = np.concatenate([records for _, records in arrays])
    used = each_once(words).tolist()
    parts = sorted({part for word in used for part in starts(plains[word])})
    place = {part: index for index, part in enumerate(parts)}
    held = []
    for length in range(SHORTEST_PREFIX, LONGEST_PREFIX + 1):
        start_of = np.full(len(plains), -1, dtype=np.int64)
        for word in used:
            if len(plains[word]) >= length:
                start_of[word] = place[plains[word][:length]]
        found = start_of[words]
        held.append(joined(found[found >= 0], records[found >= 0]))
    for index, data in lists(np.concatenate(held), size).by_key().items():
        yield parts[index], data


def _term_buckets(terms: Mapping[str, bytes], width: int) -> list[bytes]:
    parts: list[list[bytes]] = [[] for _ in range(1 << width)]
    for word, data in sorted(terms.items()):
        parts[fingerprint(word) >> 32 - width] += (text(word), data)
    return [b"".join(part) for part in parts]


def _pairs(
    lexicon: Lexicon, words: Numbers, records: Numbers, ends: list[int], size: int, width: int
) -> Lists:
    """Return where every two neighbours stand; the last word of a text has none."""
    halves = np.array(lexicon.fingerprints, dtype=np.int64)
    turned = halves * TURN & ALL_BITS
    keys = (halves[words[:-1]] ^ turned[words[1:]]) >> 32 - FINGER_BITS - width
    is_inside = np.ones(len(keys), dtype=bool)
    borders = np.array(ends, dtype=np.int64) - 1
    is_inside[borders[(borders >= 0) & (borders < len(keys))]] = False
    return lists(joined(keys[is_inside], records[:-1][is_inside]), size, FINGER_BITS)


def _bucket_sizes(pairs: Lists, width: int) -> list[int]:
    edges = np.searchsorted(pairs.keys >> FINGER_BITS, np.arange((1 << width) + 1))
    sizes: list[int] = np.diff(pairs.places[edges]).tolist()
    return sizes
