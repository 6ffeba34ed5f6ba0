"""From the content to the plan: every file of the site with all that it shows.

In: what was read, and "now". Out: outputs sorted by path. Everything that can be wrong with content
is found here at the latest; rendering finds nothing any more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.dates import Moment, show
from plugins.documents.documents import Numbers, join_documents
from plugins.engine.once import Former, planned_once
from plugins.engine.outputs import (
    Planned,
    planned_blocks,
    planned_calendars,
    planned_data,
    planned_feeds,
    planned_files,
    planned_pages,
    planned_pictures,
    planned_search,
)
from plugins.engine.read import Content
from plugins.links import problems as link_codes
from plugins.links.find import Destination, Links, Place
from plugins.links.redirects import Redirect, note_shared_addresses, plan_redirects
from plugins.links.resolve import Resolved, check_links, require_out, resolve
from plugins.listings.neighbours import NeighbourFinder
from plugins.listings.paging import slices, waiting_page
from plugins.listings.plan import Listings, plan_listings
from plugins.outputs import path_of
from plugins.outputs.digest import digest
from plugins.pages.blocks import blocks
from plugins.pages.english import english_frame
from plugins.pages.frame import frame
from plugins.pages.keys import Keys
from plugins.pages.numbers import addresses as numbers_addresses
from plugins.pages.open_data import CSV, JSON
from plugins.pages.search_address import DESCRIPTION
from plugins.pages.search_address import PAGE as SEARCH
from plugins.pages.verify import PAGE as VERIFY
from plugins.pages.verify import SUMS
from plugins.pages.views import Banner
from plugins.pages.weeks import address_of as week_address
from plugins.pages.worker import MANIFEST, OFFLINE, WORKER
from plugins.pages.world import FEED_FORMS, World
from plugins.problems import ProblemList
from plugins.records.kinds import Document, Programme
from plugins.records.problems import ISSUED_LATER
from plugins.records.registers import BannerEntry
from plugins.records.visibility import Visibility, due, visibility
from plugins.settings import Settings
from plugins.site.due import Due, due_window
from plugins.site.files import FileFacts
from plugins.site.site import Site, join_site, note_repeated_ids
from plugins.styles import theme_assets
from plugins.timetable.gaps import note_gaps
from plugins.timetable.repeated import note_repeated_entry_ids
from plugins.timetable.timetable import timetable_of

_FIXED = (
    "/",
    "/rss/",
    "/so-do-trang/",
    CSV,
    JSON,
    VERIFY,
    SUMS,
    SEARCH,
    DESCRIPTION,
    WORKER,
    MANIFEST,
    OFFLINE,
)
_BANNERS = "du-lieu/khau-hieu.yaml"


@dataclass(frozen=True, slots=True)
class Plan:
    """The files of a build, sorted by path, what they are made from, and what is due.

    ``own`` are the paths of those that follow from the content of today, and not from a former release.
    """

    outputs: tuple[Planned, ...]
    own: frozenset[str]
    world: World
    redirects: tuple[Redirect, ...]
    due: Due
    window: tuple[float, float]  # since when and until when (seconds of the epoch) it holds


def make_plan(  # noqa: PLR0913 - all that a plan follows from
    content: Content,
    settings: Settings,
    now: datetime,
    problems: ProblemList,
    *,
    drafts: bool = False,
    without: frozenset[str] = frozenset(),
    basis: bytes = b"",
    once: Mapping[str, Former] | None = None,
) -> Plan:
    """Return the plan of the site that ``content`` makes at ``now``.

    ``basis`` is the fingerprint of what no value shows: the program, the theme's templates; ``once`` are addresses of
    former releases with their titles.
    """
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
    numbers, timetable = Numbers(site, problems), timetable_of(site)
    programmes = [record for record in site.records.values() if isinstance(record, Programme)]
    note_gaps(programmes, problems)
    note_repeated_entry_ids(programmes, problems)
    weeks = (week_address(week) for week in timetable.weeks)
    derived = (*numbers_addresses(numbers.registers), *weeks)
    addresses = frozenset((*_page_addresses(listings, settings), *derived))
    links = Links(site.records, site.files, site.due.shown, addresses, content.unread)
    resolved = resolve(site, links, problems, numbers.document, content.bodies)
    documents = join_documents(
        site, numbers, now, by_path=resolved.related, leads_to=resolved.leads_to, problems=problems
    )
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
        documents=documents,
        timetable=timetable,
        neighbours=NeighbourFinder(site, listings),
        banners=_banners(site, links, resolved, settings, problems),
        icon=assets.touch_icon,
        draft_marks=_draft_marks(site, now) if drafts else {},
    )
    around = frame(world, links, assets, problems)
    identity = site.registers.identity
    frames = {"vi": around, "en": english_frame(world.speaking("en"), around)}
    known = (identity, settings.page_size, basis)
    in_register = bool(site.registers.categories)  # names of categories are in Vietnamese then
    keys = Keys(
        world, content.facts, digest((around, *known)), english=digest((frames["en"], *known, in_register))
    )
    filled = blocks(world)
    outputs = [
        *planned_pages(world, frames, keys, redirects, filled),
        *planned_files(world, around, keys, assets),
        *planned_pictures(world),
    ]
    if "blocks" not in without:
        outputs += planned_blocks(world, filled)
    if "calendars" not in without:
        outputs += planned_calendars(world)
    if "data" not in without:
        outputs += planned_data(world)
    if "search" not in without:
        outputs += planned_search(world, keys, content.file_texts.text)
    if "feeds" not in without:
        outputs += planned_feeds(world, keys, without)
    own = frozenset(output.path for output in outputs)
    if once:
        outputs += planned_once(world, around, keys, once, own)
    window = _both(due_window(site.records.values(), site.registers, now), documents.window(now))
    _require_own_paths(outputs, resolved.files.values(), problems)
    ordered = tuple(sorted(outputs, key=lambda output: output.path))
    return Plan(ordered, own, world, redirects, site.due, window)


def _both(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """Return the time in which both windows are open."""
    return max(one[0], other[0]), min(one[1], other[1])


def _require_own_paths(outputs: Iterable[Planned], files: Iterable[FileFacts], problems: ProblemList) -> None:
    """Note files of the content that would lie where a page of the site lies (equal but for case is the same)."""
    copies = {path_of(file.address): file for file in files}
    if not copies:
        return
    pages = {output.path.casefold(): output.path for output in outputs if output.path not in copies}
    counted = Counter(output.path for output in outputs)
    for path, file in copies.items():
        other = pages.get(path.casefold()) or (path if counted[path] > 1 else "")
        if other:
            problems.add(link_codes.SAME_ADDRESS, path=file.path, address=f"/{path}", other=other)


def _page_addresses(listings: Listings, settings: Settings) -> Iterator[str]:
    """Yield every address of the site that is no record's."""
    yield from _FIXED
    for _, file, _ in FEED_FORMS:
        yield f"/{file}"
        yield from (f"{listing.address}{file}" for listing in listings if listing.has_feeds)
    for listing in listings:
        yield from (part.address for part in slices(listing.address, listing.records, settings.page_size))
        if waiting := waiting_page(listing.address, len(listing.records), settings.page_size):
            yield waiting


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
