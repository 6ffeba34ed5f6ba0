"""The home page: the lead, two beside it, the newest, the notices box, and a shelf for each category."""

from __future__ import annotations

from plugins.outputs import TemplatePage, path_of
from plugins.pages import head
from plugins.pages.blocks import current, programmes
from plugins.pages.views import Block, HomeView, Shelf, SiteFrame
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Kind
from plugins.site.names import Facet

SECONDARY = 2
LATEST = 8
SHELVES = 6
SHELF_SIZE = 4


def home_page(world: World, site: SiteFrame, blocks: tuple[Block, Block]) -> TemplatePage:
    """Return the home page; ``blocks`` are the filled notices box and box of the newest."""
    notices, latest_block = blocks
    news = current(world, Kind.NEWS)
    lead = lead_record(world, news)
    others = tuple(record for record in news if record is not lead)
    view = HomeView(
        lead=world.card(lead) if lead else None,
        secondary=world.cards(others[:SECONDARY]),
        latest=world.cards(others[SECONDARY : SECONDARY + LATEST]),
        notices=notices,
        shelves=_shelves(world, news),
        programmes=world.cards(programmes(world)),
        banners=world.banners,
    )
    context = {"site": site, "head": head.of_home(world, site), "home": view, "latest_block": latest_block}
    return TemplatePage(path_of("/"), "home.html", context)


def lead_record(world: World, news: tuple[AnyRecord, ...]) -> AnyRecord | None:
    """Return the record that leads the home page: the newest that is featured, else the newest news."""
    everything = current(world, Kind.NEWS, Kind.DOCUMENT, Kind.PROGRAMME)
    featured = next((record for record in everything if record.path in world.site.due.featured), None)
    return featured or (news[0] if news else None)


def _shelves(world: World, news: tuple[AnyRecord, ...]) -> tuple[Shelf, ...]:
    """Return the newest of each category, in the order of the register, else of the alphabet."""
    by_category: dict[str, list[AnyRecord]] = {}
    for record in news:
        for name in world.site.names.of(record, Facet.CATEGORY):
            by_category.setdefault(name.address, []).append(record)
    registered = [f"{Facet.CATEGORY.folder}{entry.slug}/" for entry in world.registers.categories]
    listed = [listing.address for listing in world.listings.of_kind("category")]
    found = []
    for address in dict.fromkeys((*registered, *listed)):
        listing = world.listings.get(address)
        records = by_category.get(address)
        if listing and records:
            cards = world.cards(tuple(records[:SHELF_SIZE]))
            found.append(Shelf(listing.name, world.href(address), cards))
    return tuple(found[:SHELVES])
