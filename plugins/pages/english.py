"""What stands around English pages, and the English front `/en/` (contract 4).

In: the world in English, the Vietnamese frame. Out: an English ``SiteFrame``; the front: what the body is, in its
standing pages, then the newest records. Decree 42/2022/NĐ-CP, Art. 7 asks for organisation, functions and contact data.
"""

from __future__ import annotations

from dataclasses import replace

from plugins.listings.paging import Slice
from plugins.listings.plan import ENGLISH, Listing
from plugins.outputs import TemplatePage, path_of
from plugins.pages import head
from plugins.pages.lists import listing_view
from plugins.pages.views import Link, MenuItem, SiteFrame
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord

_TEXTS = ("owner", "licence", "editor", "address", "footer")  # of the register, in English as ``<name>_en``


def english_frame(world: World, site: SiteFrame) -> SiteFrame:
    """Return the frame of English pages; what the register says in Vietnamese alone is shown so, and marked."""
    identity = world.registers.identity
    texts = {name: getattr(identity, f"{name}_en") or getattr(site, name) for name in _TEXTS}
    named = ("name", *_TEXTS)
    listing = world.listings.get(ENGLISH)
    return replace(
        site,
        name=world.site_name,
        **texts,
        home=world.href(head.home_address(world)),
        menu=tuple(MenuItem(page.title, world.href(page.address)) for page in english_pages(world, site)),
        service_links=tuple(replace(link, text=world.say(link.text)) for link in site.service_links),
        feeds=world.feeds(listing) if listing else site.feeds,
        banner_source="",
        languages=(Link("Tiếng Việt", site.home, lang="vi"),),
        vietnamese=tuple(name for name in named if not getattr(identity, f"{name}_en")),
    )


def english_pages(world: World, site: SiteFrame) -> tuple[AnyRecord, ...]:
    """Return the public standing pages in English, in the order of their originals in the menu of ``site``."""
    links = [href for item in site.menu for href in (item.href, *(child.href for child in item.children))]
    places = {href: place for place, href in reversed(list(enumerate(links)))}

    def place(page: AnyRecord) -> tuple[int, str]:
        origin = world.shown(page).translation
        return places.get(world.href(origin.address) if origin else "", len(links)), page.address

    return tuple(sorted((page for page in world.site.pages if page.lang == "en"), key=place))


def front_page(
    world: World, site: SiteFrame, listing: Listing, part: Slice[AnyRecord], pages: tuple[AnyRecord, ...]
) -> TemplatePage:
    """Return `/en/`; ``pages`` are the standing pages."""
    text = world.say("Giới thiệu và tin mới bằng tiếng Anh của {name}.", name=world.site_name)
    context = {
        "site": site,
        "head": head.of_english_front(world, site, listing, text),
        "listing": listing_view(world, listing, part),
        "pages": world.cards(pages),
    }
    return TemplatePage(path_of(part.address), "english.html", context, lang=world.lang)
