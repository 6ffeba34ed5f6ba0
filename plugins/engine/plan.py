"""From the content to the plan: every file of the site with all that it shows.

In: what was read, and "now". Out: outputs sorted by path. Everything that can be wrong with content
is found here at the latest; rendering finds nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.dates import Moment, show
from plugins.engine.read import Content
from plugins.feeds.plan import feed_files
from plugins.links import problems as link_codes
from plugins.links.find import Destination, Links, Place
from plugins.links.redirects import Redirect, note_shared_addresses, plan_redirects
from plugins.links.resolve import Resolved, check_links, require_out, resolve
from plugins.listings.neighbours import NeighbourFinder
from plugins.listings.paging import slices, waiting_page
from plugins.listings.plan import Listings, plan_listings
from plugins.outputs import CopiedFile, DataFile, Output, TemplatePage, path_of
from plugins.pages.blocks import block_files, blocks, emptied
from plugins.pages.fixed import feeds_page, not_found_page, site_map_page
from plugins.pages.frame import frame
from plugins.pages.home import home_page
from plugins.pages.lists import listing_pages, redirect_page
from plugins.pages.machine import robots_file, security_file, sitemap_files
from plugins.pages.records import record_page
from plugins.pages.views import Banner, SiteFrame
from plugins.pages.world import World
from plugins.problems import ProblemList
from plugins.records.kinds import Document
from plugins.records.problems import ISSUED_LATER
from plugins.records.registers import BannerEntry
from plugins.records.visibility import Visibility, due, visibility
from plugins.settings import Settings
from plugins.site.due import Due
from plugins.site.site import Site, join_site, note_repeated_ids
from plugins.styles import Assets, theme_assets

PARTS = ("feeds", "atom", "json", "blocks")  # what `--without` can leave out
_FIXED = ("/", "/rss/", "/so-do-trang/")
_BANNERS = "du-lieu/khau-hieu.yaml"


@dataclass(frozen=True, slots=True)
class Plan:
    """The outputs of a build, sorted by path, and what is due."""

    outputs: tuple[Output, ...]
    due: Due


def make_plan(
    content: Content,
    settings: Settings,
    now: datetime,
    problems: ProblemList,
    *,
    drafts: bool = False,
    without: frozenset[str] = frozenset(),
) -> Plan:
    """Return the plan of the site that ``content`` makes at ``now``."""
    site = join_site(
        content.records,
        content.registers,
        content.files,
        domain=settings.domain,
        now=now,
        drafts=drafts,
        problems=problems,
    )
    _note_future_issues(site, now, problems)
    note_shared_addresses(site.records.values(), problems)
    note_repeated_ids(site, problems)
    listings = plan_listings(site)
    addresses = frozenset(_page_addresses(listings, settings))
    links = Links(site.records, site.files, site.due.shown, addresses, content.unread)
    resolved = resolve(site, links, problems)
    for record in content.partial:
        check_links(record, links, problems)
    taken = {r.address for r in site.records.values() if site.due.shown[r.path].has_page}
    redirects = plan_redirects(site, links, resolved, {*addresses, *taken}, problems)
    assets = theme_assets(settings.theme)
    world = World(
        settings=settings,
        site=site,
        listings=listings,
        resolved=resolved,
        neighbours=NeighbourFinder(site, listings),
        banners=_banners(site, links, resolved, settings, problems),
        icon=assets.touch_icon,
        draft_marks=_draft_marks(site, now) if drafts else {},
    )
    around = frame(world, links, assets, problems)
    outputs = [*_pages(world, around, redirects), *_files(world, assets)]
    if "blocks" not in without:
        outputs += block_files(world, blocks(world))
    if "feeds" not in without:
        outputs += (file for file in feed_files(world) if file.form not in without)
    _require_own_paths(outputs, problems)
    return Plan(tuple(sorted(outputs, key=lambda output: output.path)), site.due)


def _require_own_paths(outputs: Iterable[Output], problems: ProblemList) -> None:
    """Note files of the content that would lie where a page of the site lies (equal but for case is the same)."""
    pages = {output.path.casefold(): output.path for output in outputs if not isinstance(output, CopiedFile)}
    for output in outputs:
        if isinstance(output, CopiedFile) and output.path.casefold() in pages:
            address, other = f"/{output.path}", pages[output.path.casefold()]
            problems.add(link_codes.SAME_ADDRESS, path=output.file.path, address=address, other=other)


def _page_addresses(listings: Listings, settings: Settings) -> Iterator[str]:
    """Yield every address of the site that is no record's."""
    yield from _FIXED
    for file in ("rss.xml", "atom.xml", "feed.json"):
        yield f"/{file}"
        yield from (f"{listing.address}{file}" for listing in listings if listing.has_feeds)
    for listing in listings:
        yield from (part.address for part in slices(listing.address, listing.records, settings.page_size))
        if waiting := waiting_page(listing.address, len(listing.records), settings.page_size):
            yield waiting


def _pages(world: World, site: SiteFrame, redirects: Iterable[Redirect]) -> Iterator[TemplatePage]:
    filled = blocks(world)
    empty = emptied(filled)
    yield home_page(world, site, filled)
    for record in (*world.site.public, *world.site.pages, *world.site.hidden, *world.site.withdrawn):
        yield record_page(world, site, empty, record)
    for listing in world.listings:
        yield from listing_pages(world, site, empty, listing)
    yield feeds_page(world, site)
    yield site_map_page(world, site)
    yield not_found_page(world, site, empty)
    for redirect in redirects:
        own = redirect.new.startswith("/")
        href = world.settings.base + redirect.new if own else redirect.new
        yield redirect_page(world, site, redirect.old, redirect.title, href)


def _files(world: World, assets: Assets) -> Iterator[Output]:
    yield from sitemap_files(world)
    yield robots_file(world)
    yield security_file(world)
    yield from (DataFile(asset.path, asset.content) for asset in assets.files)
    yield from (CopiedFile(path_of(file.address), file) for file in world.resolved.files.values())


def _banners(
    site: Site, links: Links, resolved: Resolved, settings: Settings, problems: ProblemList
) -> tuple[Banner, ...]:
    """Return the banners that are due; the links of all are checked, since the others will be due."""
    found: dict[BannerEntry, Destination | None] = {}
    for banner in site.registers.banners:
        place = Place(_BANNERS, banner.line)
        destination = links.find(banner.link, place, problems) if banner.link else None
        found[banner] = require_out(destination, banner.link, place, resolved.files, problems)
    return tuple(
        Banner(
            banner.text,
            settings.base + destination.href if (destination := found[banner]) else "",
            banner.end.end.isoformat() if banner.end else "",
        )
        for banner in site.due.banners
    )


def _note_future_issues(site: Site, now: datetime, problems: ProblemList) -> None:
    for record in site.records.values():
        if isinstance(record, Document) and record.moment and record.moment.start > now:
            line, value = record.line("issued"), show.day(record.moment)
            problems.add(ISSUED_LATER, line, path=record.path, value=value)


def _draft_marks(site: Site, now: datetime) -> dict[str, str]:
    """Return the words that mark what `serve --drafts` shows before its time."""
    marks = {}
    for path, record in site.records.items():
        state = visibility(record, now)
        appears = due(record)
        if state is Visibility.DRAFT:
            marks[path] = "Bản nháp, chưa đăng"
        elif state is Visibility.SCHEDULED and appears:
            marks[path] = f"Hẹn giờ đăng: {show.full(Moment.from_datetime(appears))}"
    return marks
