"""What stands in the head of each page: title, canonical, Open Graph, feeds, translations, JSON-LD."""

from __future__ import annotations

from plugins.listings.paging import Slice
from plugins.listings.plan import ENGLISH, SECTION_OF, Listing
from plugins.pages.events import events
from plugins.pages.structured import as_block, breadcrumb_list, of_record, of_site
from plugins.pages.views import FeedLink, Head, Link, SiteFrame
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, Kind, News
from plugins.site.names import Facet


def home_address(world: World) -> str:
    """Return the address of the home page in this language: `/en/` while there is one."""
    return ENGLISH if world.lang == "en" and world.listings.get(ENGLISH) else "/"


def home_link(world: World) -> Link:
    """Return the first step of every breadcrumb."""
    return Link(world.say("Trang chủ"), world.href(home_address(world)))


def here(site: SiteFrame, url: str, trail: tuple[Link, ...]) -> tuple[str, ...]:
    """Return the hrefs of the menu's entries that lead to ``url`` or to a step of ``trail``; home is none."""
    above = {link.href for link in trail}
    own = (item.href for item in site.menu if item.href and item.href != site.home)
    return tuple(href for href in own if href in above or url.endswith(href))


def of_home(world: World, site: SiteFrame) -> Head:
    """Return the head of the home page."""
    identity = world.registers.identity
    description = f"{world.site_name}: tin tức, văn bản, chương trình công tác."
    if identity.owner and identity.owner != world.site_name:
        description = f"{description[:-1]}. Cơ quan chủ quản: {identity.owner}."
    return Head(
        title=world.site_name,
        description=description,
        url=world.url("/"),
        here=here(site, world.url("/"), ()),
        alternates=world.feeds(None),
        translations=fronts(world),
        structured_data=as_block([of_site(world)]),
    )


def fronts(world: World) -> tuple[Link, ...]:
    """Return the home pages by language; who reads neither is best led to the English one (``x-default``)."""
    if world.listings.get(ENGLISH) is None:
        return ()
    english = world.url(ENGLISH)
    return (Link("en", english), Link("vi", world.url("/")), Link("x-default", english))


def of_english_front(world: World, site: SiteFrame, listing: Listing, description: str) -> Head:
    """Return the head of `/en/`; a site without an English name is not called as its Vietnamese home page is."""
    url = world.url(listing.address)
    return Head(
        title=world.site_name if world.registers.identity.name_en else listing.title,
        description=description,
        url=url,
        lang=world.lang,
        here=here(site, url, ()),
        alternates=world.feeds(listing),
        translations=fronts(world),
        structured_data=as_block([of_site(world)]),
    )


def of_fixed(
    world: World, site: SiteFrame, address: str, title: str, description: str, *, noindex: bool = False
) -> Head:
    """Return the head of a page that every site has: feeds, site map, not found."""
    trail = (home_link(world),)
    url = world.url(address)
    return Head(
        title=title,
        description=description,
        url=url,
        lang=world.lang,
        noindex=noindex,
        breadcrumbs=trail,
        here=here(site, url, trail),
        alternates=site.feeds,
        structured_data="" if noindex else as_block([breadcrumb_list(world, trail, title, url)]),
    )


def of_listing(world: World, site: SiteFrame, listing: Listing, part: Slice[AnyRecord]) -> Head:
    """Return the head of a page of a listing; numbered pages say their number."""
    trail = _trail(world, listing)
    title = listing.title
    if part.number is not None:
        title = world.say("{title}, trang {number}", title=title, number=part.number)
    url = world.url(part.address)
    return Head(
        title=title,
        description=listing.description,
        url=url,
        lang=listing.lang,
        newer=world.url(part.newer) if part.newer else "",
        older=world.url(part.older) if part.older else "",
        breadcrumbs=trail,
        here=here(site, url, trail),
        alternates=world.feeds(listing) or site.feeds,
        structured_data=as_block([breadcrumb_list(world, trail, title, url)]),
    )


def _trail(world: World, listing: Listing) -> tuple[Link, ...]:
    parents = (world.listings.get(address) for address in listing.parents)
    return (home_link(world), *(Link(p.title, world.href(p.address)) for p in parents if p))


def of_record_page(world: World, site: SiteFrame, record: AnyRecord) -> Head:
    """Return the head of the page of ``record``."""
    trail = record_trail(world, record)
    url = world.url(record.address)
    picture = world.lead_picture(record) if isinstance(record, News) else None
    public = world.site.is_public(record)
    description = record.summary or _description(record)
    modified = record.modified
    return Head(
        title=record.title,
        description=description,
        url=url,
        lang=record.lang,
        kind="article",
        image=world.url(world.picture_address(picture)) if picture else "",
        published=record.moment.iso if record.moment else "",
        modified=modified.iso if modified and modified != record.moment else "",
        noindex=not public,
        breadcrumbs=trail,
        here=here(site, url, trail),
        alternates=_alternates(world, record),
        translations=translations(world, record),
        structured_data=as_block(
            [
                of_record(world, record),
                *events(world, record),
                breadcrumb_list(world, trail, record.title, url),
            ]
        )
        if public
        else "",
    )


def of_withdrawn(world: World, site: SiteFrame, record: AnyRecord) -> Head:
    """Return the head of what is left of a withdrawn record: nothing but its title."""
    section = SECTION_OF.get(record.kind)
    trail = (home_link(world), *(_section_links(world, section) if record.lang == "vi" else ()))
    url = world.url(record.address)
    return Head(
        title=record.title,
        description="",
        url=url,
        lang=record.lang,
        noindex=True,
        breadcrumbs=trail,
        here=here(site, url, trail),
    )


def record_trail(world: World, record: AnyRecord) -> tuple[Link, ...]:
    """Return the breadcrumb of ``record``: home, its section, its category or type; these are lists in Vietnamese."""
    if record.lang == "en":
        return (home_link(world),)
    facet = Facet.CATEGORY if isinstance(record, News) else Facet.TYPE
    names = world.names(record, facet) if record.kind in {Kind.NEWS, Kind.DOCUMENT} else ()
    below = tuple(name for name in names[:1] if name.href)
    return (home_link(world), *_section_links(world, SECTION_OF.get(record.kind)), *below)


def _section_links(world: World, address: str | None) -> tuple[Link, ...]:
    section = world.listings.get(address) if address else None
    return (Link(section.title, world.href(section.address)),) if section else ()


def _description(record: AnyRecord) -> str:
    if isinstance(record, Document) and record.number:
        return f"{record.number}: {record.title}"
    return record.title


def _alternates(world: World, record: AnyRecord) -> tuple[FeedLink, ...]:
    """Return the feeds of the listings of ``record``: its category, or its section and type (contract 6)."""
    if not world.site.is_public(record):
        return ()
    if record.lang == "en":
        return world.feeds(world.listings.get(ENGLISH))
    if isinstance(record, News):
        names = world.site.names.of(record, Facet.CATEGORY)
        addresses = [name.address for name in names[:1]]
    elif isinstance(record, Document):
        addresses = [
            SECTION_OF[record.kind],
            *(name.address for name in world.site.names.of(record, Facet.TYPE)[:1]),
        ]
    else:
        return world.feeds(None)
    found = [world.listings.get(address) for address in addresses]
    return tuple(feed for listing in found if listing for feed in world.feeds(listing)) or world.feeds(None)


def translations(world: World, record: AnyRecord) -> tuple[Link, ...]:
    """Return the public records that say the same in other languages, itself among them, by language."""
    if not world.site.is_public(record):
        return ()
    group = _translation_group(world, record)
    if len(group) < 2:
        return ()
    return tuple(Link(r.lang, world.url(r.address)) for r in sorted(group, key=lambda r: r.lang))


def _translation_group(world: World, record: AnyRecord) -> list[AnyRecord]:
    origin = world.shown(record).translation or record
    group = {origin.lang: origin} if world.site.is_public(origin) else {}
    for other in world.translated.get(origin.path, ()):
        group.setdefault(other.lang, other)
    return list(group.values()) if group.get(record.lang) is record else []
