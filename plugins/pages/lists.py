"""The pages of listings, the ways to narrow them down, and the page that does not exist yet."""

from __future__ import annotations

from plugins.listings.paging import Slice, waiting_page
from plugins.listings.plan import Listing
from plugins.outputs import TemplatePage, path_of
from plugins.pages import head
from plugins.pages.bodies import body_view
from plugins.pages.numbers import lookups
from plugins.pages.open_data import FILTER
from plugins.pages.schedule import schedule_view
from plugins.pages.views import Block, LinkGroup, ListingView, RedirectView, ScheduleView, SiteFrame
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord
from plugins.timetable.timetable import Held

# kind of a section → the kinds of listings that narrow it down, with the words above them
_NARROWER = {
    "news": (("category", "Chuyên mục"), ("topic", "Chuyên đề"), ("author", "Tác giả"), ("tag", "Từ khóa")),
    "documents": (
        ("type", "Loại văn bản"),
        ("issuer", "Cơ quan ban hành"),
        ("field", "Lĩnh vực"),
        ("signer", "Người ký"),
    ),
    "programmes": (("programme-year", "Năm"), ("chair", "Chủ trì"), ("unit", "Đơn vị chuẩn bị")),
    "archive": (("year", "Năm"),),
}
_OF_ENTRIES = frozenset({"chair", "unit"})
MOST_LINKS = 60  # of one group on a listing's page; the site map has them all


def listing_page(
    world: World, site: SiteFrame, blocks: tuple[Block, ...], listing: Listing, part: Slice[AnyRecord]
) -> TemplatePage:
    """Return the page ``part`` of ``listing``: its front, or a numbered one; ``world`` speaks its language."""
    context = {
        "site": site,
        "head": head.of_listing(world, site, listing, part),
        "listing": listing_view(world, listing, part),
        "blocks": blocks,
    }
    return TemplatePage(path_of(part.address), "listing.html", context, lang=world.lang)


def listing_view(world: World, listing: Listing, part: Slice[AnyRecord]) -> ListingView:
    """Return what the page ``part`` of ``listing`` lists."""
    on_front = part.number is None
    return ListingView(
        kind=listing.kind,
        title=listing.title,
        description=listing.description if on_front else "",
        cards=world.cards(part.items),
        number=part.number,
        newest=world.href(listing.address),
        newer=world.href(part.newer) if part.newer else "",
        older=world.href(part.older) if part.older else "",
        feeds=world.feeds(listing),
        groups=groups_of(world, listing) if on_front else (),
        about=body_view(world, listing) if on_front else None,
        schedule=schedule_of(world, listing) if on_front else None,
        filter=world.href(FILTER) if on_front and listing.kind == "documents" and listing.records else "",
    )


def schedule_of(world: World, listing: Listing) -> ScheduleView | None:
    """Return what a chair or a unit has to do, ``None`` on other pages."""
    return schedule_view(world, held_of(world, listing), listing.address)


def held_of(world: World, listing: Listing) -> tuple[Held, ...]:
    """Return what a chair or a unit has to do, of the newest programmes: what is older stands in their pages."""
    if listing.kind not in _OF_ENTRIES:
        return ()
    table = world.timetable
    found = table.by_chair(listing.name) if listing.kind == "chair" else table.by_unit(listing.name)
    shown = {record.path for record in listing.records[: world.settings.page_size]}
    return tuple(held for held in found if held.record.path in shown)


def waiting_redirect(world: World, site: SiteFrame, listing: Listing) -> TemplatePage | None:
    """Return the redirect at the address of the numbered page of ``listing`` that comes next, if one will."""
    waiting = waiting_page(listing.address, len(listing.records), world.settings.page_size)
    if not waiting:
        return None
    reason = world.say("Trang này chưa đầy; các mục mới nhất nằm ở trang đầu của danh sách.")
    return redirect_page(world, site, waiting, listing.title, world.href(listing.address), reason=reason)


def redirect_page(
    world: World, site: SiteFrame, old: str, title: str, href: str, *, reason: str = ""
) -> TemplatePage:
    """Return the page at ``old`` that leads to ``href`` (below the site's path, or absolute)."""
    url = href if "://" in href else world.settings.url.removesuffix(world.settings.base) + href
    fixed = head.of_fixed(world, site, old, title, "", noindex=True)
    context = {"site": site, "head": fixed, "redirect": RedirectView(title, href, url, reason)}
    return TemplatePage(path_of(old), "redirect.html", context, lang=world.lang)


def groups_of(world: World, listing: Listing) -> tuple[LinkGroup, ...]:
    """Return the listings that narrow ``listing`` down, by family."""
    if listing.kind == "year":
        months = [m for m in world.listings.of_kind("month") if m.address.startswith(listing.address)]
        return (LinkGroup("Tháng", tuple(world.link(month) for month in months)),)
    groups = []
    for kind, title in _NARROWER.get(listing.kind, ()):
        found = [narrower for narrower in world.listings.of_kind(kind) if narrower.records]
        if found:
            groups.append(LinkGroup(title, tuple(world.link(narrower) for narrower in found[:MOST_LINKS])))
    if listing.kind == "documents":
        groups.append(LinkGroup("Tra cứu", lookups(world)))
    return tuple(groups)
