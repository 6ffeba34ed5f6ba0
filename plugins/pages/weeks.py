"""The pages of weeks: every entry of a week, whatever programme or notice it is in (contract 4).

In: the world. Out: a page for each week in which something is held.
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


def week_pages(world: World, site: SiteFrame) -> Iterator[TemplatePage]:
    """Yield the pages of all weeks, each linked to the ones before and after that have anything."""
    names = list(world.timetable.weeks)
    for place, name in enumerate(names):
        period = period_of(name)
        if period is None:
            continue
        newer = week_link(world, names[place + 1]) if place + 1 < len(names) else None
        older = week_link(world, names[place - 1]) if place else None
        address = address_of(name)
        view = schedule_view(
            world, world.timetable.weeks[name], address, with_source=True, around=(newer, older)
        )
        title = f"Lịch công tác tuần {int(name[-2:])}/{name[:4]}"
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
        yield TemplatePage(path_of(address), "schedule.html", {"site": site, "head": top, "schedule": view})
