"""What a build publishes, as rows: the side of a comparison that is of today.

In: the site. Out: ``Published``. Records stay at hand, since a problem is told at the line of their file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.ledger.rows import Row, row_of
from plugins.records.kinds import AnyRecord
from plugins.site.site import Site


@dataclass(frozen=True, slots=True)
class Published:
    """``rows`` by address; ``site`` with all its records, whatever their visibility."""

    site: Site
    rows: Mapping[str, Row]

    def record_at(self, row: Row) -> AnyRecord:
        """Return the record that ``row`` is of."""
        return self.site.records[row.path]


def published_of(site: Site) -> Published:
    """Return what ``site`` publishes."""
    public = (*site.public, *site.pages)
    return Published(site, {r.address: row_of(r, site.feed_id(r), site.domain) for r in public})
