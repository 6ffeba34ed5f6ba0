"""The pages that every site has: the feeds explained, the site map for people, the page of a wrong address."""

from __future__ import annotations

from plugins.listings.plan import ENGLISH, Listing
from plugins.outputs import TemplatePage, path_of
from plugins.pages import head
from plugins.pages.numbers import lookups
from plugins.pages.search import TITLE
from plugins.pages.search_address import PAGE
from plugins.pages.views import Block, FeedGroup, FeedRow, Link, LinkGroup, SiteFrame
from plugins.pages.world import World

_FAMILIES = (
    ("news", "Mục chính"),
    ("category", "Chuyên mục"),
    ("topic", "Chuyên đề"),
    ("type", "Loại văn bản"),
    ("issuer", "Cơ quan ban hành"),
    ("field", "Lĩnh vực"),
    ("signer", "Người ký"),
    ("chair", "Chủ trì"),
    ("unit", "Đơn vị chuẩn bị"),
    ("author", "Tác giả"),
    ("tag", "Từ khóa"),
)
_SECTIONS = ("news", "documents", "programmes", "archive")
_ENGLISH = "Tiếng Anh"


def feeds_page(world: World, site: SiteFrame) -> TemplatePage:
    """Return `/rss/`: every feed of the site, by family."""
    whole = FeedRow(world.site_name, world.href("/"), world.feeds(None))
    groups = [FeedGroup("Toàn trang", (whole,))]
    for kind, title in _FAMILIES:
        kinds = _SECTIONS if kind == "news" else (kind,)
        rows = [
            FeedRow(listing.name, world.href(listing.address), world.feeds(listing))
            for listing in world.listings
            if listing.kind in kinds and _is_shown(listing)
        ]
        if rows:
            groups.append(FeedGroup(title, tuple(rows)))
    if english := world.listings.get(ENGLISH):
        row = FeedRow(english.title, world.href(ENGLISH), world.feeds(english), "en")
        groups.append(FeedGroup(_ENGLISH, (row,)))
    text = "Theo dõi tin tức, văn bản và chương trình bằng phần mềm đọc tin RSS, Atom hoặc JSON Feed."
    top = head.of_fixed(world, site, "/rss/", "Nguồn tin (RSS)", text)
    return TemplatePage(path_of("/rss/"), "feeds.html", {"site": site, "head": top, "groups": tuple(groups)})


def site_map_page(world: World, site: SiteFrame) -> TemplatePage:
    """Return `/so-do-trang/`: every listing and standing page, by family."""
    pages = _pages(world, "vi")
    families = [
        ("Mục chính", _SECTIONS),
        *((title, (kind,)) for kind, title in _FAMILIES[1:]),
        ("Năm", ("year",)),
    ]
    groups = [LinkGroup("Giới thiệu", pages)] if pages else []
    for title, kinds in families:
        links = tuple(
            world.link(listing) for listing in world.listings if listing.kind in kinds and _is_shown(listing)
        )
        if links:
            groups.append(LinkGroup(title, links))
    if english := world.listings.get(ENGLISH):
        front = Link(english.title, world.href(ENGLISH), len(english.records), "en")
        groups.append(LinkGroup(_ENGLISH, (front, *_pages(world, "en"))))
    groups.append(LinkGroup("Tra cứu văn bản", lookups(world)))
    groups.append(LinkGroup("Tìm kiếm", (Link(TITLE, world.href(PAGE)),)))
    groups.append(LinkGroup("Theo dõi", (Link("Nguồn tin (RSS)", world.href("/rss/")),)))
    top = head.of_fixed(world, site, "/so-do-trang/", "Sơ đồ trang", f"Mọi mục của {world.site_name}.")
    return TemplatePage(
        path_of("/so-do-trang/"), "sitemap.html", {"site": site, "head": top, "groups": tuple(groups)}
    )


def _pages(world: World, lang: str) -> tuple[Link, ...]:
    pages = (page for page in world.site.pages if page.lang == lang)
    return tuple(Link(p.title, world.href(p.address), lang=world.foreign(p.lang)) for p in pages)


def _is_shown(listing: Listing) -> bool:
    """Return whether navigation shows ``listing``: sections always, others while they have records (contract 4)."""
    return bool(listing.records) or listing.kind in _SECTIONS


def not_found_page(world: World, site: SiteFrame, blocks: tuple[Block, ...]) -> TemplatePage:
    """Return `/404.html`, which a server shows at any address that is not there."""
    top = head.of_fixed(world, site, "/404.html", "Không tìm thấy trang", "", noindex=True)
    return TemplatePage(path_of("/404.html"), "not-found.html", {"site": site, "head": top, "blocks": blocks})
