"""Every file of the site with its key, none of them made yet.

In: the world. Out: ``Planned`` values; ``make`` gives the output with all that it shows, so a file
whose key is the former build's costs no more than a look at the key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial

from plugins.calendars.plan import Calendars
from plugins.feeds.plan import PlannedFeed, feeds_of
from plugins.links.redirects import Redirect
from plugins.listings.paging import slices
from plugins.listings.plan import Listing
from plugins.outputs import CopiedFile, DataFile, Output, PictureCopy, TemplatePage, path_of
from plugins.outputs.digest import Key, digest, digest_of_bytes
from plugins.pages.blocks import block_files, emptied
from plugins.pages.english import english_pages, front_page
from plugins.pages.fixed import feeds_page, not_found_page, site_map_page
from plugins.pages.home import home_page
from plugins.pages.keys import Keys
from plugins.pages.lists import listing_page, redirect_page, waiting_redirect
from plugins.pages.machine import robots_file, security_file, sitemap_files
from plugins.pages.numbers import numbers_pages
from plugins.pages.open_data import filter_file, open_data_files
from plugins.pages.records import record_page
from plugins.pages.search import description_file, search_page
from plugins.pages.search_address import LIST
from plugins.pages.verify import verify_files, verify_page
from plugins.pages.views import Block, SiteFrame
from plugins.pages.weeks import address_of, week_page, weeks_with_pages
from plugins.pages.worker import manifest_file, offline_page, worker_file
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord
from plugins.search.contents import Row, list_file, list_key, version
from plugins.search.partition import units_of
from plugins.search.plan import segments_of
from plugins.site.files import FileFacts
from plugins.styles import Assets

_NOTHING = b""

Frames = Mapping[str, SiteFrame]  # by language


@dataclass(frozen=True, slots=True)
class Group:
    """A feed in several files, or a segment of the index: their paths, and the sources whose texts they hold."""

    files: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Planned:
    """A file to come: its path, how to find the key of all that it shows, and how to make it.

    Of the files of one feed, the first bears their ``group``. One that takes as long as hundreds of others has a
    ``load``; those of the same load are made best one after the other.
    """

    path: str
    find_key: Callable[[], Key]
    make: Callable[[], Output]
    group: Group | None = None
    load: str = ""

    @cached_property
    def key(self) -> Key:
        """Return the key; where nothing was made before, it is found while others make the files."""
        return self.find_key()


def planned_pages(
    world: World, frames: Frames, keys: Keys, redirects: Iterable[Redirect], filled: tuple[Block, Block]
) -> Iterator[Planned]:
    """Yield every HTML page; ``filled`` are the blocks with their cards, which are in Vietnamese."""
    empty, site = emptied(filled), frames["vi"]
    for page in (home_page(world, site, filled), feeds_page(world, site), site_map_page(world, site)):
        yield made(page, keys)
    yield made(not_found_page(world, site, empty), keys)
    for record in (*world.site.public, *world.site.pages, *world.site.hidden, *world.site.withdrawn):
        lang = record.lang
        blocks = empty if lang == "vi" else ()
        make = partial(record_page, world.speaking(lang), frames[lang], blocks, record)
        yield Planned(path_of(record.address), partial(keys.record_page, record), make)
    pages = english_pages(world, site)
    for listing in world.listings:
        if listing.lang == "en":
            yield from _english_listing(world.speaking("en"), frames["en"], keys, listing, pages)
            continue
        for part in slices(listing.address, listing.records, world.settings.page_size):
            make_page = partial(listing_page, world, site, empty, listing, part)
            yield Planned(path_of(part.address), partial(keys.listing_page, listing, part), make_page)
        if waiting := waiting_redirect(world, site, listing):
            yield made(waiting, keys)
    for page in numbers_pages(world, site):
        yield made(page, keys)
    for week in weeks_with_pages(world):
        make_week = partial(week_page, world, site, week)
        yield Planned(path_of(address_of(week)), partial(keys.week_page, week), make_week)
    for redirect in redirects:
        own = redirect.new.startswith("/")
        href = world.settings.base + redirect.new if own else redirect.new
        yield made(redirect_page(world, site, redirect.old, redirect.title, href), keys)


def _english_listing(
    world: World, site: SiteFrame, keys: Keys, listing: Listing, pages: tuple[AnyRecord, ...]
) -> Iterator[Planned]:
    """Yield the English front, which shows the standing ``pages`` as well, and the numbered pages below it."""
    for part in slices(listing.address, listing.records, world.settings.page_size):
        make: Callable[[], TemplatePage]
        if part.number is None:
            make, find_key = (
                partial(front_page, world, site, listing, part, pages),
                partial(keys.listing_page, listing, part, pages),
            )
        else:
            make, find_key = (
                partial(listing_page, world, site, (), listing, part),
                partial(keys.listing_page, listing, part),
            )
        yield Planned(path_of(part.address), find_key, make)
    if waiting := waiting_redirect(world, site, listing):
        yield made(waiting, keys)


def planned_feeds(world: World, keys: Keys, without: frozenset[str] = frozenset()) -> Iterator[Planned]:
    """Yield the files of every feed, but for the forms (rss, atom, json) in ``without``."""
    for feed in feeds_of(world):
        find_key = cache(partial(feed_key, world, keys, feed))
        files = [(path, form) for path, form in feed.paths() if form not in without]
        group = Group(tuple(path for path, _ in files), tuple(record.path for record in feed.records))
        for number, (path, form) in enumerate(files):
            make = partial(feed.file, world, path, form)
            yield Planned(path, find_key, make, group if number == 0 else None)


def feed_key(world: World, keys: Keys, feed: PlannedFeed) -> Key:
    """Return the key of the files of ``feed``."""
    about = feed.listing and (feed.listing.title, feed.listing.description, feed.listing.lang)
    facts = digest((about, world.site.domain, world.site.tag_date, world.icon, world.site_name))
    around = digest((keys.wholes(feed.records), [world.site.feed_id(r) for r in feed.records]))
    return Key(keys.frame, facts, keys.texts(feed.records), around)


def planned_files(world: World, site: SiteFrame, keys: Keys, assets: Assets) -> Iterator[Planned]:
    """Yield the pages with scripts of their own, and what no template makes: site maps, sums, copies, the theme."""
    yield made(verify_page(world, site, assets), keys)
    yield made(search_page(world, site, assets), keys)
    yield made(offline_page(world, site), keys)
    ready = (
        *(*sitemap_files(world), robots_file(world), security_file(world)),
        *(*verify_files(world), description_file(world)),
        *(worker_file(world, assets), manifest_file(world, assets)),
    )
    for file in (*ready, *(DataFile(asset.path, asset.content) for asset in assets.files)):
        yield _ready(file)
    for copied in world.resolved.files.values():
        yield Planned(path_of(copied.address), partial(_copy_key, copied), partial(_copy, copied))


def planned_pictures(world: World) -> Iterator[Planned]:
    """Yield the smaller copies of pictures; what one shows follows from its name."""
    for path in sorted(world.resolved.pictures & world.resolved.files.keys()):
        file = world.resolved.files[path]
        for variant in world.variants(file):
            key, make = Key(_NOTHING, digest(variant.path)), partial(PictureCopy, variant.path, file, variant)
            yield Planned(variant.path, partial(_same, key), make, load=path)


def _same(key: Key) -> Key:
    return key


def planned_blocks(world: World, filled: tuple[Block, Block]) -> Iterator[Planned]:
    """Yield the blocks that change for every page."""
    yield from map(_ready, block_files(world, filled))


def planned_calendars(world: World) -> Iterator[Planned]:
    """Yield the calendars to subscribe to."""
    calendars = Calendars(world)
    for planned in calendars.planned():
        fingerprint = partial(calendars.fingerprint, planned)
        yield Planned(planned.path, partial(calendar_key, fingerprint), partial(calendars.file, planned))


def calendar_key(fingerprint: Callable[[], bytes]) -> Key:
    """Return the key of a calendar of ``fingerprint``."""
    return Key(_NOTHING, fingerprint())


def planned_data(world: World) -> Iterator[Planned]:
    """Yield the documents as open data, and as the data that the list is filtered by."""
    yield from map(_ready, open_data_files(world))
    if world.listings.of_kind("documents")[0].records:
        yield _ready(filter_file(world))


def planned_search(world: World, keys: Keys, file_text: Callable[[str], str]) -> Iterator[Planned]:
    """Yield the segments of the index of search, and their list; ``file_text`` gives the text of a file."""

    def weigh(record: AnyRecord) -> int:
        files = world.shown(record).attachments
        return units_of(keys.facts(record).size, (f.reading.searched for f in files if f.reading))

    segments = segments_of(world, weigh)
    find_keys = [cache(partial(segment.key, world, keys)) for segment in segments]
    for segment, find_key in zip(segments, find_keys, strict=True):
        group = Group((segment.path,), tuple(record.path for record in segment.records))
        yield Planned(
            segment.path, find_key, partial(segment.file, world, file_text), group, load=segment.path
        )

    def rows() -> list[Row]:
        found = zip(segments, find_keys, strict=True)
        return [(one.name, len(one.records), version(find_key())) for one, find_key in found]

    yield Planned(path_of(LIST), lambda: list_key(rows()), lambda: list_file(rows()))


def _ready(file: DataFile) -> Planned:
    return Planned(file.path, lambda: Key(_NOTHING, digest_of_bytes(file.content)), partial(_itself, file))


def made(page: TemplatePage, keys: Keys) -> Planned:
    """Return the file of a page whose values are ready."""
    return Planned(page.path, partial(keys.made, page.context), partial(_itself, page))


def _itself(output: Output) -> Output:
    return output


def _copy(file: FileFacts) -> CopiedFile:
    return CopiedFile(path_of(file.address), file)


def _copy_key(file: FileFacts) -> Key:
    source = file.source
    return Key(_NOTHING, digest((source.path, source.size, source.modified, source.changed, file.picture)))
