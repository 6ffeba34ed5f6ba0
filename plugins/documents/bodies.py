"""The bodies that issue documents, joined: who came before and after whom, who belongs to whom.

In: the register `co-quan`. Out: ``Bodies``. A successor or parent that the register does not have may be named: it
is shown as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plugins.dates import Moment
from plugins.records.registers import BodyEntry
from plugins.vietnamese.fold import fold

REGISTER = "du-lieu/co-quan.yaml"


class Bodies:
    """The register of bodies: ask for one by its name or abbreviation."""

    def __init__(self, entries: Iterable[BodyEntry]) -> None:
        self.entries = tuple(entries)
        self._by_name: dict[str, list[BodyEntry]] = {}
        for entry in self.entries:
            for name in dict.fromkeys((fold(entry.name), fold(entry.short))):
                if name:
                    self._by_name.setdefault(name, []).append(entry)
        self._by_slug = {entry.slug: entry for entry in self.entries}

    def find(self, name: str, day: date | None = None) -> BodyEntry | None:
        """Return the body called ``name`` (or so abbreviated); of several, the one that was there on ``day``."""
        found = self._by_name.get(fold(name), [])
        return next(
            (entry for entry in found if day is None or _was_there(entry, day)), next(iter(found), None)
        )

    def at(self, slug: str) -> BodyEntry | None:
        """Return the body whose part of an address is ``slug``."""
        return self._by_slug.get(slug)

    def successor(self, entry: BodyEntry) -> BodyEntry | None:
        """Return the body that took over from ``entry``, when the register has it."""
        return self._other(entry, entry.successor)

    def predecessors(self, entry: BodyEntry) -> tuple[BodyEntry, ...]:
        """Return the bodies that ``entry`` took over from."""
        return tuple(other for other in self.entries if self.successor(other) is entry)

    def parent(self, entry: BodyEntry) -> BodyEntry | None:
        """Return the body above ``entry``, when the register has it."""
        return self._other(entry, entry.parent)

    def children(self, entry: BodyEntry) -> tuple[BodyEntry, ...]:
        """Return the bodies right below ``entry``."""
        return tuple(other for other in self.entries if self.parent(other) is entry)

    def _other(self, entry: BodyEntry, name: str) -> BodyEntry | None:
        found = self.find(name) if name else None
        return None if found is entry else found


def _was_there(entry: BodyEntry, day: date) -> bool:
    return (entry.start is None or _day(entry.start) <= day) and (entry.end is None or day <= _day(entry.end))


def _day(moment: Moment) -> date:
    return moment.at.date()
