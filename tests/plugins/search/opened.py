"""Reads a segment of the index as the script of the search page does: what stands in it, taken apart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from plugins.search.tokens import TURN, fingerprint


class Source:
    """Reads what `plugins/search/lists.py` writes, one thing after the other."""

    def __init__(self, data: bytes, place: int = 0) -> None:
        self.data = data
        self.place = place

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.data[self.place]
            self.place += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def take(self, length: int) -> bytes:
        self.place += length
        return self.data[self.place - length : self.place]

    def text(self) -> str:
        return self.take(self.number()).decode()

    def records(self, size: int) -> list[int]:
        head = self.number()
        if head & 1:
            groups = [self.number() for _ in range((size + 6) // 7)]
            found = [n for n in range(size) if groups[n // 7] >> n % 7 & 1]
            assert len(found) == head >> 1
            return found
        found, last = [], 0
        for _ in range(head >> 1):
            last += self.number()
            found.append(last)
        return found


@dataclass(frozen=True)
class Term:
    """Where a folded word stands."""

    numbers: list[int]
    titles: list[int]
    forms: dict[str, list[int]]


@dataclass(frozen=True)
class Opened:
    """A segment: its records' rows, profiles, days and lengths of titles; words and pairs."""

    rows: list[list[str]]
    profiles: list[dict[str, Any]]
    days: list[int]
    title_words: list[int]
    terms: dict[str, Term]
    pairs: dict[int, list[int]]
    widths: tuple[int, int]
    buckets: list[int]  # bytes

    def pair(self, one: str, other: str) -> list[int]:
        """Where two folded words stand one behind the other."""
        whole = fingerprint(one) ^ (fingerprint(other) * TURN & 0xFFFFFFFF)
        return self.pairs.get(whole >> 32 - 16 - self.widths[1], [])


def opened(data: bytes) -> Opened:
    """Take a segment apart; every byte of it must be read."""
    end = 4 + int.from_bytes(data[:4], "little")
    head = Source(data, 4)
    size, widths = head.number(), (head.number(), head.number())
    table = json.loads(head.text())
    days, profiles, title_words, lengths, day = [], [], [], [], 0
    for _ in range(size):
        gap = head.number()
        day += -(gap >> 1) if gap & 1 else gap >> 1
        days.append(day)
        profiles.append(table[head.number()])
        title_words.append(head.number())
        lengths.append(head.number())
    term_sizes = [head.number() for _ in range(1 << widths[0])]
    pair_sizes = [head.number() for _ in range(1 << widths[1])]
    assert head.place == end
    source = Source(data, end)
    terms: dict[str, Term] = {}
    for bucket, length in enumerate(term_sizes):
        until = source.place + length
        while source.place < until:
            word = source.text()
            assert fingerprint(word) >> 32 - widths[0] == bucket
            numbers, titles = source.records(size), source.records(size)
            terms[word] = Term(
                numbers, titles, {source.text() or word: source.records(size) for _ in range(source.number())}
            )
        assert source.place == until
    pairs: dict[int, list[int]] = {}
    for bucket, length in enumerate(pair_sizes):
        until, finger = source.place + length, 0
        while source.place < until:
            finger += source.number()
            pairs[bucket << 16 | finger] = source.records(size)
        assert source.place == until
    rows = [json.loads(source.take(length)) for length in lengths]
    assert source.place == len(data)
    return Opened(rows, profiles, days, title_words, terms, pairs, widths, [*term_sizes, *pair_sizes])
