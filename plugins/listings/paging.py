"""Part a listing into pages numbered from the oldest upwards (contract 4).

The listing's own address shows the newest records. A numbered page exists once it is full and has
a record that the front does not show, so it never changes when newer records arrive: its link to
the next newer page leads to an address that redirects to the front until that page exists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Slice(Generic[Item]):
    """One page of a listing: its items newest first and the addresses around it ("" for none)."""

    address: str
    number: int | None  # None for the listing's own address
    items: tuple[Item, ...]
    newer: str
    older: str


def page_address(listing: str, number: int) -> str:
    """Return the address of page ``number`` of the listing at ``listing``."""
    return f"{listing}trang/{number}/"


def highest_page(count: int, size: int) -> int:
    """Return the number of the highest page that holds a record not on the front, 0 for none."""
    return max(0, -(-count // size) - 1)


def slices(listing: str, items: Sequence[Item], size: int) -> Iterator[Slice[Item]]:
    """Yield the front of the listing at ``listing``, then its numbered pages from the highest down.

    ``items`` are newest first; ``size`` is how many a page holds.
    """
    highest = highest_page(len(items), size)
    yield Slice(listing, None, tuple(items[:size]), "", page_address(listing, highest) if highest else "")
    for number in range(highest, 0, -1):
        start = len(items) - number * size
        older = page_address(listing, number - 1) if number > 1 else ""
        newer = page_address(listing, number + 1)
        yield Slice(page_address(listing, number), number, tuple(items[start : start + size]), newer, older)


def waiting_page(listing: str, count: int, size: int) -> str:
    """Return the address of the page that does not exist yet and redirects to the front, "" when none does."""
    highest = highest_page(count, size)
    return page_address(listing, highest + 1) if highest else ""
