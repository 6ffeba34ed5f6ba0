"""Count how many bodies the fast path takes, and why it leaves the others.

In: bodies. Out: a ``Share``. For benches and reports; a build counts nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from plugins.markdown.fast.converter import FastConverter
from plugins.markdown.fast.declined import DeclinedError


@dataclass(slots=True)
class Share:
    """How many bodies were taken, and how often each reason stood in the way of one."""

    taken: int = 0
    declined: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many bodies were tried."""
        return self.taken + self.declined.total()

    @property
    def part(self) -> float:
        """The part of the bodies that was taken, 0 to 1; 1 when there was none."""
        return self.taken / self.total if self.total else 1.0


def share(bodies: Iterable[str], converter: FastConverter) -> Share:
    """Return how many of ``bodies`` the ``converter`` takes."""
    counted = Share()
    for text in bodies:
        try:
            converter.attempt(text, first_line=1)
        except DeclinedError as reason:
            counted.declined[str(reason)] += 1
        else:
            counted.taken += 1
    return counted
