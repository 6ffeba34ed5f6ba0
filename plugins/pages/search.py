"""The page on which a reader searches, and how browsers find it (OpenSearch 1.1).

In: the world. Out: `/tim-kiem/` and its description for browsers. What is found is in the files of `plugins/search`.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape  # that of xml.sax loads all of urllib.request
from typing import Final

from plugins.listings.plan import Listing
from plugins.outputs import DataFile, TemplatePage, path_of
from plugins.pages import head
from plugins.pages.search_address import DESCRIPTION, FOLDER, LIST, PAGE
from plugins.pages.views import Link, LinkGroup, SearchView, SiteFrame
from plugins.pages.world import World
from plugins.styles import Assets, ThemeError

TITLE: Final = "Tìm kiếm"
_LONGEST_NAME: Final = 16  # OpenSearch 1.1, ShortName


def search_page(world: World, site: SiteFrame, assets: Assets) -> TemplatePage:
    """Return the page."""
    text = f"Tìm tin tức, văn bản, chương trình công tác trên {world.site_name}."
    top = head.of_fixed(world, site, PAGE, TITLE, text)
    if "search" not in assets.scripts:
        raise ThemeError("scripts/search.js: every theme has this file")
    script = world.href(f"/{assets.scripts['search']}")
    view = SearchView(script, world.href(LIST), world.href(FOLDER), _others(world))
    return TemplatePage(path_of(PAGE), "search.html", {"site": site, "head": top, "search": view})


def _others(world: World) -> tuple[LinkGroup, ...]:
    """Return the ways to find something without a script: sections, archives, what is listed by names, feeds."""
    sections = [s for s in world.listings if s.kind in {"news", "documents", "programmes", "archive"}]
    groups = [LinkGroup("Mục chính", _links(world, sections))]
    for kind, title in (("year", "Năm"), ("category", "Chuyên mục"), ("type", "Loại văn bản")):
        if found := _links(world, (one for one in world.listings.of_kind(kind) if one.records)):
            groups.append(LinkGroup(title, found))
    more = (("Sơ đồ trang", "/so-do-trang/"), ("Nguồn tin (RSS)", "/rss/"))
    groups.append(LinkGroup("Xem thêm", tuple(Link(text, world.href(address)) for text, address in more)))
    return tuple(groups)


def _links(world: World, listings: Iterable[Listing]) -> tuple[Link, ...]:
    """Return links to ``listings`` without the numbers of their records, which would change the page every day."""
    return tuple(Link(listing.name, world.href(listing.address)) for listing in listings)


def description_file(world: World) -> DataFile:
    """Return the description by which a browser offers this site's search in its own bar."""
    name = world.site_name
    short = name if len(name) <= _LONGEST_NAME else TITLE
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(short)}</ShortName>",
        f"<Description>{escape(f'{TITLE}: {name}'[:1024])}</Description>",
        "<InputEncoding>UTF-8</InputEncoding>",
        "<Language>vi</Language>",
        f'<Url type="text/html" method="get" template="{escape(world.url(PAGE))}?q={{searchTerms}}"/>',
        "</OpenSearchDescription>",
    )
    return DataFile(path_of(DESCRIPTION), ("\n".join(lines) + "\n").encode())
