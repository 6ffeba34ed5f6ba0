"""The registers of numbers as pages: all bodies, one body's series, one series by type (contract 4).

In: the world. Out: pages. A gap is told in neutral words: not every document is published.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.documents.audit import ranges_in_words
from plugins.documents.registers import FOLDER, NumberRegister, SeriesPart, TypePart
from plugins.outputs import TemplatePage, path_of
from plugins.pages import head
from plugins.pages.moments import when
from plugins.pages.open_data import CSV, JSON
from plugins.pages.structured import as_block, breadcrumb_list
from plugins.pages.views import Link, LinkGroup, NumberGroup, NumberRow, NumbersView, SiteFrame
from plugins.pages.world import World
from plugins.vietnamese.fold import slug

TITLE = "Sổ số văn bản"
_NEUTRAL = "Số không có trong sổ là của văn bản chưa hoặc không đăng công khai."
_ABOUT = "Số, ký hiệu của các văn bản đăng trên trang này, xếp theo cơ quan, kỳ đánh số và loại."


def numbers_pages(world: World, site: SiteFrame) -> Iterator[TemplatePage]:
    """Yield the pages of the registers; none where no public document has a number."""
    registers = world.documents.registers
    if not registers:
        return
    bodies = tuple(
        Link(register.name, world.href(register.address), sum(part.count for part in register.series))
        for register in registers
    )
    yield _page(world, site, FOLDER, NumbersView(TITLE, _ABOUT, (LinkGroup("Cơ quan", bodies),)), ())
    above = (Link(TITLE, world.href(FOLDER)),)
    for register in registers:
        series = tuple(Link(part.name, world.href(part.address), part.count) for part in register.series)
        title = f"{TITLE}: {register.name}"
        view = NumbersView(title, _of_body(register), (LinkGroup("Kỳ đánh số", series),))
        yield _page(world, site, register.address, view, above)
        for part in register.series:
            trail = (*above, Link(register.name, world.href(register.address)))
            yield _page(world, site, part.address, _series(world, register, part), trail)


def lookups(world: World) -> tuple[Link, ...]:
    """Return the ways to look documents up: the registers of numbers, where there are any, and the open data."""
    registers = (Link(TITLE, world.href(FOLDER)),) if world.documents.registers else ()
    return (
        *registers,
        Link("Dữ liệu mở (CSV)", world.href(CSV)),
        Link("Dữ liệu mở (JSON)", world.href(JSON)),
    )


def addresses(registers: tuple[NumberRegister, ...]) -> Iterator[str]:
    """Yield the address of every page of ``registers``."""
    if registers:
        yield FOLDER
    for register in registers:
        yield register.address
        yield from (part.address for part in register.series)


def _of_body(register: NumberRegister) -> str:
    return f"Số, ký hiệu các văn bản của {register.name} đăng trên trang này, theo từng kỳ đánh số."


def _series(world: World, register: NumberRegister, part: SeriesPart) -> NumbersView:
    title = f"{register.name}, {part.name[:1].lower()}{part.name[1:]}"
    text = f"{part.count} văn bản đăng trên trang này. {_NEUTRAL}"
    return NumbersView(f"{TITLE}: {title}", text, (), tuple(_group(world, found) for found in part.types))


def _group(world: World, part: TypePart) -> NumberGroup:
    rows = tuple(
        NumberRow(
            number=one.record.number,
            href=world.href(one.record.address),
            title=one.record.title,
            when=when(one.record.moment),
            notes=part.notes.get(one.record.path, ()),
        )
        for one in part.numbers
    )
    return NumberGroup(part.name, f"_{slug(part.name)}", rows, ranges_in_words(part.gaps))


def _page(
    world: World, site: SiteFrame, address: str, view: NumbersView, above: tuple[Link, ...]
) -> TemplatePage:
    documents = world.listings.get("/van-ban/")
    section = (Link(documents.title, world.href(documents.address)),) if documents else ()
    trail = (head.home_link(world), *section, *above)
    top = head.of_fixed(world, site, address, view.title, view.description)
    block = as_block([breadcrumb_list(world, trail, view.title, world.url(address))])
    here = head.here(site, world.url(address), trail)
    top = replace(top, breadcrumbs=trail, here=here, structured_data=block)
    return TemplatePage(path_of(address), "numbers.html", {"site": site, "head": top, "numbers": view})
