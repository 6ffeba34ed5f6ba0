"""Which feeds the site has: one for the whole, one for every listing but years and months (contract 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from plugins.dates import parse_moment
from plugins.feeds.entry import entry_for
from plugins.feeds.feed import FORM_OF, Entry, Feed
from plugins.listings.plan import Listing
from plugins.outputs import FeedFile, path_of
from plugins.pages.world import FEED_FORMS, World
from plugins.records.kinds import AnyRecord

FEED_SIZE = 20  # newest entries


@dataclass(frozen=True, slots=True)
class PlannedFeed:
    """One feed in three files: of ``listing``, or of the whole site; ``records`` are those it shows."""

    listing: Listing | None
    records: tuple[AnyRecord, ...]
    entries: dict[str, Entry]  # those made already, shared between feeds
    _made: list[Feed] = field(default_factory=list)

    def paths(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the form (rss, atom, json) of each file."""
        address = self.listing.address if self.listing else "/"
        for _, file, _ in FEED_FORMS:
            yield path_of(address + file), FORM_OF[file]

    def file(self, world: World, path: str, form: str) -> FeedFile:
        """Return one of its files; the feed is made once for the three."""
        if not self._made:
            told = world.speaking(self.listing.lang) if self.listing else world
            self._made.append(_feed(told, self.listing, self.records, self.entries))
        return FeedFile(path, form, self._made[0])


def feeds_of(world: World) -> Iterator[PlannedFeed]:
    """Yield every feed of the site: the whole, then the listings'."""
    entries: dict[str, Entry] = {}
    yield PlannedFeed(None, _newest(world, (r for r in world.site.public if r.lang == "vi")), entries)
    for listing in world.listings:
        if listing.has_feeds:
            yield PlannedFeed(listing, _newest(world, listing.records), entries)


def _newest(world: World, records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    return tuple(islice((r for r in records if not world.site.is_expired(r)), FEED_SIZE))


def _feed(
    world: World, listing: Listing | None, newest: tuple[AnyRecord, ...], entries: dict[str, Entry]
) -> Feed:
    for record in newest:
        if record.path not in entries:
            entries[record.path] = entry_for(world, record)
    address = listing.address if listing else "/"
    title = f"{listing.title} – {world.site_name}" if listing else world.site_name
    description = (
        listing.description if listing else f"Tin tức, văn bản, chương trình công tác của {world.site_name}."
    )
    found = tuple(entries[record.path] for record in newest)
    return Feed(
        id=f"tag:{world.site.domain},{world.site.tag_date}:{address}",
        title=title,
        description=description,
        home=world.url(address),
        urls=tuple((FORM_OF[file], world.url(address + file)) for _, file, _ in FEED_FORMS),
        updated=max((entry.updated for entry in found), default=_first_day(world)),
        lang=listing.lang if listing else "vi",
        author=world.owner,
        icon=world.url(f"/{world.icon}") if world.icon else "",
        entries=found,
    )


def _first_day(world: World) -> datetime:
    return parse_moment(world.site.tag_date).at
