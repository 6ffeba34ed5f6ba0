"""A segment of which some records say something else now: only what they gained or lost is put in anew.

In: the file as it was made, its records as they were and as they are. Out: the bytes that `segment_bytes` gives. To
make a segment of a thousand records again takes longer than all else of an edit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from plugins.search.head import Columns, Opened, head_of
from plugins.search.leb128 import Reader, number, one_list, text
from plugins.search.searched import Indexed, Searched, Segment
from plugins.search.tokens import FINGER_BITS, Lexicon, fingerprint, pair_key, starts, words

_FINGER: Final = (1 << FINGER_BITS) - 1


_MOST_CHANGES: Final = 40  # records; with more, a segment is made sooner from the beginning

Said = tuple[Segment, Callable[[Indexed], Searched]]  # records, and what gives their texts


class _Change(NamedTuple):
    """What a record, the ``place``-th of its segment, said and says."""

    place: int
    before: Searched
    after: Searched


class _Term(NamedTuple):
    """A list: of a word, or of a beginning (``hoa*``), in numbers, in titles, or in one exact form."""

    word: str
    field: str  # "number", "title", or "form"
    form: str = ""


def edited(former: bytes, before: Said, after: Said, texts: Collection[str]) -> bytes | None:
    """Return the file of ``after``, of which ``former``, that of ``before``, is the former self.

    ``texts`` are the sources whose text is another one. ``None`` where records came, went or moved, where their files
    or their weight changed, and where many did.
    """
    (old, was), (new, says) = before, after
    pairs = list(zip(old.records, new.records, strict=False))
    if len(old.records) != len(new.records) or old.units != new.units:
        return None
    if any((one.source, one.files) != (other.source, other.files) for one, other in pairs):
        return None
    changed = [place for place, (one, other) in enumerate(pairs) if one != other or other.source in texts]
    if len(changed) > _MOST_CHANGES:
        return None
    changes = (_Change(place, was(pairs[place][0]), says(pairs[place][1])) for place in changed)
    return _put(former, changes, new.records)


def _put(former: bytes, changes: Iterable[_Change], records: Iterable[Indexed]) -> bytes:
    opened, lexicon = Opened.of(former), Lexicon()
    for change in changes:
        _put_words(opened, change, lexicon)
        _put_pairs(opened, change, lexicon)
    columns = Columns()
    for record in records:
        columns.add(record.row, record.profile, record.day, len(words(record.title)))
    head = head_of(columns, opened.bits, [*map(len, opened.buckets)])
    return b"".join((head, *opened.buckets, *columns.rows))


def _put_words(opened: Opened, change: _Change, lexicon: Lexicon) -> None:
    before, after = (set(_terms(said, lexicon)) for said in (change.before, change.after))
    found: dict[int, list[_Term]] = defaultdict(list)
    for term in before ^ after:
        found[fingerprint(term.word) >> 32 - opened.bits[0]].append(term)
    for place, terms in found.items():
        bucket = _words_in(opened.buckets[place], opened.size)
        for term in terms:
            held = bucket[term.word].of(term)
            (held.add if term in after else held.discard)(change.place)
        opened.buckets[place] = b"".join(
            text(word) + entry.data(word, opened.size)
            for word, entry in sorted(bucket.items())
            if entry.numbers or entry.titles or any(entry.forms.values())
        )


def _put_pairs(opened: Opened, change: _Change, lexicon: Lexicon) -> None:
    width = opened.bits[1]
    before, after = (set(_pairs(said, lexicon, width)) for said in (change.before, change.after))
    found: dict[int, list[int]] = defaultdict(list)
    for key in before ^ after:
        found[key >> FINGER_BITS].append(key)
    for place, keys in found.items():
        index = (1 << opened.bits[0]) + place
        bucket = _pairs_in(opened.buckets[index], opened.size)
        for key in keys:
            held = bucket[key & _FINGER]
            (held.add if key in after else held.discard)(change.place)
        opened.buckets[index] = b"".join(_pairs_data(bucket, opened.size))


def _terms(said: Searched, lexicon: Lexicon) -> Iterator[_Term]:
    """Yield the lists of words in which a record stands that says this."""
    titles, numbers, rest = (set(lexicon.ids(part)) for part in (said.title, said.number, said.text))
    folded = lexicon.folded
    yield from (_Term(folded[word], "title") for word in titles)
    yield from (_Term(folded[word], "number") for word in numbers)
    for word in titles | numbers:
        yield from (_Term(f"{start}*", "title") for start in starts(folded[word]))
    for word in titles | numbers | rest:
        yield _Term(folded[word], "form", lexicon.exact[word])


def _pairs(said: Searched, lexicon: Lexicon, width: int) -> Iterator[int]:
    """Yield the numbers of all neighbours in what is said."""
    for part in (said.title, said.number, said.text):
        fingerprints = map(lexicon.fingerprints.__getitem__, [*lexicon.ids(part)])
        yield from (pair_key(first, second, width) for first, second in pairwise(fingerprints))


@dataclass(slots=True)
class _Entry:
    """What a segment says of a word: where it stands in numbers, in titles, and anywhere by its exact forms."""

    numbers: set[int] = field(default_factory=set)
    titles: set[int] = field(default_factory=set)
    forms: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def of(self, term: _Term) -> set[int]:
        """Return the records in the list of ``term``."""
        if term.field == "form":
            return self.forms[term.form]
        return self.numbers if term.field == "number" else self.titles

    def data(self, word: str, size: int) -> bytes:
        """Return the entry of ``word`` in a segment of ``size`` records."""
        forms = sorted((form, held) for form, held in self.forms.items() if held)
        parts = [one_list(sorted(held), size) for held in (self.numbers, self.titles)]
        parts.append(number(len(forms)))
        for form, held in forms:
            parts += (text("" if form == word else form), one_list(sorted(held), size))
        return b"".join(parts)


def _words_in(data: bytes, size: int) -> dict[str, _Entry]:
    found: dict[str, _Entry] = defaultdict(_Entry)
    reader = Reader(data)
    while reader.place < len(data):
        word = reader.text()
        entry = found[word]
        entry.numbers.update(reader.one_list(size))
        entry.titles.update(reader.one_list(size))
        for _ in range(reader.number()):
            form = reader.text() or word
            entry.forms[form].update(reader.one_list(size))
    return found


def _pairs_in(data: bytes, size: int) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    reader, finger = Reader(data), 0
    while reader.place < len(data):
        finger += reader.number()
        found[finger].update(reader.one_list(size))
    return found


def _pairs_data(bucket: dict[int, set[int]], size: int) -> Iterator[bytes]:
    before = 0
    for finger, held in sorted(bucket.items()):
        if held:
            yield number(finger - before) + one_list(sorted(held), size)
            before = finger
