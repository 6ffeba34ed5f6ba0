"""Addresses of former releases at which nothing would answer any more: they lead on instead of being gone (contract 4).

In: these addresses, and the paths that the build has anyway. Out: for a page without records a redirect to the nearest
page above it, for a feed or a calendar an empty one, which a subscriber can still fetch, and for the attachment of a
record that was taken back a redirect to what is left of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Final, NamedTuple

from plugins.calendars.plan import Calendars, PlannedCalendar
from plugins.engine.outputs import Planned, calendar_key, feed_key, made
from plugins.feeds.feed import FORM_OF
from plugins.feeds.plan import PlannedFeed
from plugins.listings.plan import Listing
from plugins.outputs import path_of
from plugins.pages.keys import Keys
from plugins.pages.lists import redirect_page
from plugins.pages.views import SiteFrame
from plugins.pages.world import World


class Former(NamedTuple):
    """What stood at an address: a listing's ``title``, or an attachment ``of`` records."""

    title: str = ""
    of: tuple[str, ...] = ()


_CALENDAR: Final = "lich.ics"
_EMPTY: Final = "Mục này không còn bài nào."
_TAKEN_BACK: Final = "Tệp này đã được rút cùng với bài."


def planned_once(
    world: World, site: SiteFrame, keys: Keys, once: Mapping[str, Former], there: frozenset[str]
) -> Iterator[Planned]:
    """Yield a file for each address of ``once`` that none of the files ``there`` answers at."""
    calendars = Calendars(world)
    folders = {above for path in there for above in _folders(path)}
    left = {record.address for record in (*world.site.withdrawn, *world.site.hidden)}
    for address, former in sorted(once.items()):
        path = path_of(address)
        if path in there or path in folders or not there.isdisjoint(_folders(path)):
            continue
        folder, _, name = address.rpartition("/")
        above = f"{folder}/"
        title = once[above].title if above in once else ""
        if former.of:
            if to := next((owner for owner in former.of if owner in left), ""):
                yield made(
                    redirect_page(world, site, f"{address}/", to, world.href(to), reason=_TAKEN_BACK), keys
                )
        elif name == _CALENDAR:
            calendar = PlannedCalendar(above, f"{world.site_name}: {title or above}", ())
            find = partial(calendar_key, partial(calendars.fingerprint, calendar))
            yield Planned(calendar.path, find, partial(calendars.file, calendar))
        elif name in FORM_OF:
            feed = PlannedFeed(Listing("once", above, title or above, _EMPTY, ()), (), {})
            make = partial(feed.file, world, path, FORM_OF[name])
            yield Planned(path, cache(partial(feed_key, world, keys, feed)), make)
        elif not name:
            to = _nearest(address, there)
            yield made(redirect_page(world, site, address, to, world.href(to), reason=_EMPTY), keys)


def _folders(path: str) -> Iterator[str]:
    """Yield the folders that ``path`` lies in."""
    while path := path.rpartition("/")[0]:
        yield path


def _nearest(address: str, there: frozenset[str]) -> str:
    above = address.rstrip("/")
    while above:
        above = above.rpartition("/")[0]
        if path_of(f"{above}/") in there:
            return f"{above}/"
    return "/"
