"""Who stands next to whom: newer and older of the same list, and related records of the same topic.

Only the nearest are named, so that a new record changes the pages of its neighbours and no others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.listings.plan import SECTION_OF, Listings
from plugins.records.kinds import AnyRecord, Kind
from plugins.site.names import Facet
from plugins.site.site import Site

RELATED_NEWER = 2
RELATED_OLDER = 3

# whose list a record has its neighbours in; a programme's are in its section, a standing page has none
_FACET_OF = {Kind.NEWS: Facet.CATEGORY, Kind.DOCUMENT: Facet.TYPE}


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The records around one: ``newer`` and ``older`` in its list, ``related`` in its topic, newest first."""

    newer: AnyRecord | None = None
    older: AnyRecord | None = None
    related: tuple[AnyRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class NeighbourFinder:
    """Answers for every record of a site; positions in lists are worked out once a list."""

    site: Site
    listings: Listings
    _positions: dict[str, dict[str, int]] = field(default_factory=dict)

    def around(self, record: AnyRecord) -> Neighbours:
        """Return the neighbours of the public ``record``; a record in no list has none."""
        own = self._list_of(record)
        position = self._position(own, record)
        if position is None:
            return Neighbours()
        records = self._records(own)
        return Neighbours(
            newer=records[position - 1] if position > 0 else None,
            older=records[position + 1] if position + 1 < len(records) else None,
            related=self._related(record),
        )

    def _list_of(self, record: AnyRecord) -> str:
        facet = _FACET_OF.get(record.kind)
        names = self.site.names.of(record, facet) if facet else ()
        return names[0].address if names else SECTION_OF.get(record.kind, "")

    def _related(self, record: AnyRecord) -> tuple[AnyRecord, ...]:
        names = self.site.names.of(record, Facet.TOPIC)
        if not names:
            return ()
        position = self._position(names[0].address, record)
        if position is None:
            return ()
        records = self._records(names[0].address)
        newer = records[max(0, position - RELATED_NEWER) : position]
        return (*newer, *records[position + 1 : position + 1 + RELATED_OLDER])

    def _records(self, address: str) -> Sequence[AnyRecord]:
        listing = self.listings.get(address)
        return listing.records if listing else ()

    def _position(self, address: str, record: AnyRecord) -> int | None:
        if address not in self._positions:
            self._positions[address] = {r.path: n for n, r in enumerate(self._records(address))}
        return self._positions[address].get(record.path)
