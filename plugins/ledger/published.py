"""What a build publishes, as rows: the side of a comparison that is of today.

In: the world, its redirects, the paths of all its files. Out: ``Published``. Records stay at hand, since a problem is
told at the line of their file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.ledger.rows import Row, What, row_of
from plugins.links.redirects import Redirect
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Kind
from plugins.site.site import Site
from plugins.sources.names import PICTURE_TYPES, suffix

# What the site keeps for itself: named by content, or at one address for ever.
_OWN_FOLDERS: Final[tuple[str, ...]] = ("theme/", "manh/", ".bantin/", ".well-known/", "tim-kiem/")
_OWN_FILES: Final = frozenset({"404.html", "robots.txt", "SHA256SUMS", "favicon.ico"})


@dataclass(frozen=True, slots=True)
class Published:
    """``rows`` by address; ``site`` with all its records, whatever their visibility."""

    site: Site
    rows: Mapping[str, Row]

    def at(self, address: str) -> Row | None:
        """Return what answers at ``address``: a redirect from `x.pdf` is a folder of that name."""
        return self.rows.get(address) or self.rows.get(f"{address}/")

    def record_at(self, row: Row) -> AnyRecord:
        """Return the record that ``row`` is of."""
        return self.site.records[row.path]


def published_of(world: World, redirects: Iterable[Redirect], paths: Iterable[str]) -> Published:
    """Return what the site of ``world`` publishes; ``paths`` are all its files, below the output."""
    rows = {row.address: row for row in (*_records(world.site), *_files(world), *_redirects(redirects))}
    for path in paths:
        address = address_of(path)
        if address not in rows and not is_own(path):
            listing = world.listings.get(address)
            rows[address] = Row(address, What.DERIVED, title=listing.title if listing else "")
    return Published(world.site, rows)


def address_of(path: str) -> str:
    """Return the address at which the file ``path`` below the output answers."""
    is_page = f"/{path}".endswith("/index.html")
    return f"/{path.removesuffix('index.html')}" if is_page else f"/{path}"


def is_own(path: str) -> bool:
    """Return whether the file ``path`` is one that nobody keeps the address of."""
    return path.startswith((*_OWN_FOLDERS, "sitemap")) or path in _OWN_FILES


def _records(site: Site) -> Iterator[Row]:
    for record in (*site.public, *site.pages):
        yield row_of(record, id_of(record, site), site.domain)
    for record in (*site.hidden, *site.withdrawn):
        yield Row(record.address, What.LEFT, path=record.path)


def id_of(record: AnyRecord, site: Site) -> str:
    """Return the id of ``record`` in feeds, "" for a standing page: it is in none."""
    return "" if record.kind is Kind.PAGE else site.feed_id(record)


def _files(world: World) -> Iterator[Row]:
    shown_by: dict[str, dict[str, None]] = {}
    for record in (*world.site.public, *world.site.pages):
        linked = (found.file for found in world.resolved.destinations.get(record.path, ()) if found)
        for file in (*world.shown(record).attachments, *linked):
            if file is not None:
                shown_by.setdefault(file.path, {})[record.address] = None
    for file in world.resolved.files.values():
        what = What.PICTURE if suffix(file.path) in PICTURE_TYPES else What.FILE
        yield Row(file.address, what, path=file.path, of=tuple(shown_by.get(file.path, ())))


def _redirects(redirects: Iterable[Redirect]) -> Iterator[Row]:
    for redirect in redirects:
        yield Row(redirect.old, What.REDIRECT, to=redirect.new)
