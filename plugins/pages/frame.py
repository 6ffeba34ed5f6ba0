"""What stands around every page: the site's identity, its menu, its feeds and its assets."""

from __future__ import annotations

from plugins.links import problems as codes
from plugins.links.find import Links, Place, is_outside
from plugins.links.resolve import require_out
from plugins.listings.plan import ENGLISH, SECTIONS
from plugins.pages.search_address import DESCRIPTION
from plugins.pages.search_address import PAGE as SEARCH
from plugins.pages.views import Link, MenuItem, Picture, SiteFrame
from plugins.pages.worker import MANIFEST, WORKER
from plugins.pages.world import World
from plugins.problems import ProblemList
from plugins.records.registers import MenuEntry
from plugins.site.names import Facet, registered_addresses
from plugins.styles import Assets
from plugins.words import word

REGISTER = "du-lieu/trang-web.yaml"
_SERVICE = (
    (word("Nguồn tin (RSS)"), "/rss/"),
    (word("Sơ đồ trang"), "/so-do-trang/"),
    (word("Lưu trữ"), "/luu-tru/"),
    (word("Xác minh tệp"), "/xac-minh/"),
)


def frame(world: World, links: Links, assets: Assets, problems: ProblemList) -> SiteFrame:
    """Return the frame; a menu entry that leads to nothing is a problem, one to an empty listing is left away."""
    identity = world.registers.identity
    href = world.href
    return SiteFrame(
        name=world.site_name,
        owner=identity.owner,
        licence=identity.licence,
        editor=identity.editor,
        address=identity.address,
        phone=identity.phone,
        email=identity.email,
        footer=identity.footer,
        logo=_logo(world, links, problems),
        home=href("/"),
        url=world.settings.url,
        menu=menu(world, links, problems),
        service_links=tuple(Link(text, href(address)) for text, address in _SERVICE),
        feeds=world.feeds(None),
        style=href("/" + assets.style),
        script=href("/" + assets.script),
        fonts=tuple(href("/" + font) for font in assets.fonts),
        icon=href("/" + assets.icon),
        touch_icon=href("/" + assets.touch_icon),
        manifest=href(MANIFEST),
        worker=href(WORKER) if world.settings.service_worker else "",
        search=href(SEARCH),
        search_description=href(DESCRIPTION),
        banner_source=href("/manh/khau-hieu.json") if world.registers.banners else "",
        languages=(Link("English", href(ENGLISH), lang="en"),) if world.listings.get(ENGLISH) else (),
    )


def _logo(world: World, links: Links, problems: ProblemList) -> Picture | None:
    identity = world.registers.identity
    if not identity.logo:
        return None
    place = Place(REGISTER, identity.logo_line)
    found = links.find(identity.logo, place, problems, file_wanted=True)
    found = require_out(found, identity.logo, place, world.resolved.files, problems)
    return world.picture(found.file) if found and found.file else None


def menu(world: World, links: Links, problems: ProblemList) -> tuple[MenuItem, ...]:
    """Return the menu of trang-web, else one of the sections that have records and of the standing pages."""
    entries = world.registers.identity.menu
    if not entries:
        sections = [(s.title, s.address) for s in world.listings if s.address in _SECTIONS and s.records]
        pages = [(page.title, page.address) for page in world.site.pages if page.lang == "vi"]
        return tuple(MenuItem(text, world.href(address)) for text, address in (*sections, *pages))
    items = []
    for entry in entries:
        children = tuple(
            Link(child.text, href)
            for child in entry.children
            if (href := _href(child, world, links, problems))
        )
        href = _href(entry, world, links, problems) if entry.link else ""
        if href or children:
            items.append(MenuItem(entry.text, href, children))
    return tuple(items)


_SECTIONS = frozenset(address for _, _, address, _, _ in SECTIONS)
_DERIVED = tuple(facet.folder for facet in Facet)


def _href(entry: MenuEntry, world: World, links: Links, problems: ProblemList) -> str:
    """Return where a menu entry leads, "" when it is to be left away."""
    if is_outside(entry.link):
        if entry.link.startswith(("https://", "http://", "mailto:", "tel:")):
            return entry.link
        problems.add(codes.BROKEN_LINK, entry.line, path=REGISTER, target=entry.link, hint="")
        return ""
    if _is_empty(entry, world, problems):
        return ""
    place = Place(REGISTER, entry.line)
    found = links.find(entry.link, place, problems)
    found = require_out(found, entry.link, place, world.resolved.files, problems)
    return world.settings.base + found.href if found else ""


def _is_empty(entry: MenuEntry, world: World, problems: ProblemList) -> bool:
    """Return whether ``entry`` names a listing that has no public record (navigation shows what has records).

    A name that no register has either is more likely mistyped than empty: it is warned of.
    """
    link = entry.link if entry.link.endswith("/") else f"{entry.link}/"
    listing = world.listings.get(link)
    if listing is not None:
        return not listing.records and (listing.address in _SECTIONS or listing.kind == "issuer")
    if not entry.link.startswith(_DERIVED):
        return False
    if link not in registered_addresses(world.registers):
        problems.add(codes.EMPTY_MENU_ENTRY, entry.line, path=REGISTER, text=entry.text, target=entry.link)
    return True
