"""Which feeds the site has: one for the whole, one for every listing but years and months (contract 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.dates import parse_moment
from plugins.feeds.entry import entry_for
from plugins.feeds.feed import Entry, Feed
from plugins.listings.plan import Listing
from plugins.outputs import FeedFile, path_of
from plugins.pages.world import FEED_FORMS, World
from plugins.records.kinds import AnyRecord

FEED_SIZE = 20  # newest entries
_FORMS = ("rss", "atom", "json")


def feed_files(world: World) -> Iterator[FeedFile]:
    """Yield the three files of every feed."""
    entries: dict[str, Entry] = {}
    whole = tuple(r for r in world.site.public if r.lang == "vi")
    feeds = [("/", _feed(world, None, whole, entries))]
    feeds += [
        (listing.address, _feed(world, listing, listing.records, entries))
        for listing in world.listings
        if listing.has_feeds
    ]
    for address, feed in feeds:
        for form, (_, file, _) in zip(_FORMS, FEED_FORMS, strict=True):
            yield FeedFile(path_of(address + file), form, feed)


def _feed(
    world: World, listing: Listing | None, records: tuple[AnyRecord, ...], entries: dict[str, Entry]
) -> Feed:
    newest = [record for record in records if not world.site.is_expired(record)][:FEED_SIZE]
    for record in newest:
        if record.path not in entries:
            entries[record.path] = entry_for(world, record)
    address = listing.address if listing else "/"
    title = f"{listing.title} – {world.site_name}" if listing else world.site_name
    description = (
        listing.description if listing else f"Tin tức, văn bản, chương trình công tác của {world.site_name}."
    )
    found = tuple(entries[record.path] for record in newest)
    identity = world.registers.identity
    return Feed(
        id=f"tag:{world.site.domain},{world.site.tag_date}:{address}",
        title=title,
        description=description,
        home=world.url(address),
        urls=tuple(
            (form, world.url(address + file)) for form, (_, file, _) in zip(_FORMS, FEED_FORMS, strict=True)
        ),
        updated=max((entry.updated for entry in found), default=_first_day(world)),
        lang=listing.lang if listing else "vi",
        author=identity.owner or world.site_name,
        icon=world.url(f"/{world.icon}") if world.icon else "",
        entries=found,
    )


def _first_day(world: World) -> datetime:
    return parse_moment(world.site.tag_date).at
