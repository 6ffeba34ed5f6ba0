"""The pages of weeks: every entry of a week, whatever programme or notice it is in (contract 4).

In: the world. Out: the page of a week in which something is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from plugins.outputs import TemplatePage, path_of
from plugins.pages import head
from plugins.pages.schedule import schedule_view
from plugins.pages.structured import as_block, breadcrumb_list
from plugins.pages.views import Link, SiteFrame
from plugins.pages.world import World
from plugins.records.periods import period_of

FOLDER: Final = "/chuong-trinh/tuan/"


def address_of(week: str) -> str:
    """Return the address of the page of ``week`` (``2021-w23``)."""
    return f"{FOLDER}{week}/"


def week_link(world: World, week: str) -> Link | None:
    """Return a link to the page of ``week``, ``None`` where nothing is held in it."""
    period = period_of(week)
    if week not in world.timetable.weeks or period is None:
        return None
    return Link(
        f"Tuần {int(week[-2:])} ({period.first:%d/%m} – {period.last:%d/%m})", world.href(address_of(week))
    )


def weeks_with_pages(world: World) -> Iterator[str]:
    """Yield the weeks in which something is held; the last of the year 9999, which no calendar ends, has no page."""
    return (week for week in world.timetable.weeks if period_of(week))


def around(world: World, week: str) -> tuple[Link | None, Link | None]:
    """Return links to the weeks after and before ``week`` in which anything is held."""
    names = list(world.timetable.weeks)
    place = names.index(week)
    newer = week_link(world, names[place + 1]) if place + 1 < len(names) else None
    return newer, week_link(world, names[place - 1]) if place else None


def week_page(world: World, site: SiteFrame, week: str) -> TemplatePage:
    """Return the page of ``week``, in which something is held."""
    period = period_of(week)
    assert period is not None  # noqa: S101 - `weeks_with_pages` names it
    address = address_of(week)
    found = world.timetable.weeks[week]
    view = schedule_view(world, found, address, around=around(world, week))
    title = f"Lịch công tác tuần {int(week[-2:])}/{week[:4]}"
    text = f"Từ {period.first:%d/%m/%Y} đến {period.last:%d/%m/%Y}, trong mọi chương trình và giấy mời."
    top = head.of_fixed(world, site, address, title, text)
    section = world.listings.get("/chuong-trinh/")
    trail = (
        head.home_link(world),
        *([Link(section.title, world.href(section.address))] if section else []),
    )
    block = as_block([breadcrumb_list(world, trail, title, world.url(address))])
    here = head.here(site, world.url(address), trail)
    top = replace(top, breadcrumbs=trail, here=here, structured_data=block)
    return TemplatePage(path_of(address), "schedule.html", {"site": site, "head": top, "schedule": view})
