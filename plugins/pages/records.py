"""The page of one record: news, document, programme, standing page, or what is left of a withdrawn one."""

from __future__ import annotations

from typing import Any

from plugins.outputs import TemplatePage, path_of
from plugins.pages import head
from plugins.pages.facts import facts
from plugins.pages.schedule import schedule
from plugins.pages.views import (
    Block,
    Change,
    Contents,
    DocumentView,
    Link,
    NewsView,
    ProgrammeView,
    RecordView,
    SiteFrame,
    WithdrawnView,
)
from plugins.pages.world import World, until, when
from plugins.records.kinds import AnyRecord, Document, News, Programme
from plugins.records.periods import period_of
from plugins.records.visibility import Visibility
from plugins.site.names import Facet
from plugins.vietnamese.fold import fold

FEWEST_CONTENTS = 3  # headings below which a table of contents says nothing
DEEPEST_CONTENTS = 3


def record_page(world: World, site: SiteFrame, blocks: tuple[Block, ...], record: AnyRecord) -> TemplatePage:
    """Return the page of ``record``, which has one (public, hidden or withdrawn)."""
    if world.site.due.shown[record.path] is Visibility.WITHDRAWN:
        view: object = _withdrawn(world, record)
        context = {"site": site, "head": head.of_withdrawn(world, site, record), "record": view}
        return TemplatePage(path_of(record.address), "withdrawn.html", context)
    context = {"site": site, "head": head.of_record_page(world, site, record), "blocks": blocks}
    if isinstance(record, News):
        context["record"] = _news(world, record)
    elif isinstance(record, Programme):
        context["record"] = _programme(world, record)
    elif isinstance(record, Document):
        context["record"] = DocumentView(**_common(world, record), **_document(world, record))
    else:
        context["record"] = RecordView(**_common(world, record))
    return TemplatePage(path_of(record.address), f"{record.kind.word}.html", context)


def _common(world: World, record: AnyRecord) -> dict[str, Any]:
    public = world.site.is_public(record)
    return {
        "kind": record.kind.word,
        "title": record.title,
        "body": world.resolved.html(record, world.settings.base),
        "lang": record.lang,
        "when": when(record.moment),
        "updated": when(record.updated) if record.updated != record.moment else None,
        "lead": record.given_summary,
        "contents": _contents(record),
        "changes": tuple(Change(shown, c.note) for c in record.changes if (shown := when(c.date))),
        "attachments": world.attachments(record),
        "until": until(record),
        "expired": public and world.site.is_expired(record),
        "draft_mark": world.draft_marks.get(record.path, ""),
    }


def _contents(record: AnyRecord) -> tuple[Contents, ...]:
    found = tuple(
        Contents(heading.text, f"#{heading.id}", heading.level)
        for heading in record.body.headings
        if heading.level <= DEEPEST_CONTENTS
    )
    return found if len(found) >= FEWEST_CONTENTS else ()


def _news(world: World, record: News) -> NewsView:
    around = world.neighbours.around(record)
    category = world.names(record, Facet.CATEGORY)
    topic = world.names(record, Facet.TOPIC)
    cover = world.shown(record).cover
    own_photos = bool(record.photos) and fold(record.photos) in {
        *(fold(a) for a in record.authors),
        "tac gia",
    }
    return NewsView(
        **_common(world, record),
        category=category[0] if category else None,
        tags=world.names(record, Facet.TAG),
        topic=topic[0] if topic else None,
        authors=world.names(record, Facet.AUTHOR),
        position=record.position,
        photos=record.photos,
        own_photos=own_photos,
        source=record.source,
        cover=world.picture(
            cover, record.cover_caption or record.title, record.cover_caption, record.cover_credit
        )
        if cover
        else None,
        newer=world.card(around.newer) if around.newer else None,
        older=world.card(around.older) if around.older else None,
        related=world.cards(around.related),
    )


def _document(world: World, record: Document) -> dict[str, Any]:
    around = world.neighbours.around(record)
    return {
        "number": record.number,
        "facts": facts(world, record),
        "newer": world.card(around.newer) if around.newer else None,
        "older": world.card(around.older) if around.older else None,
    }


def _programme(world: World, record: Programme) -> ProgrammeView:
    period = period_of(record.period)
    columns, entries = schedule(record)
    return ProgrammeView(
        **_common(world, record),
        **_document(world, record),
        period=period.title if period else record.period,
        columns=columns,
        entries=entries,
    )


def _withdrawn(world: World, record: AnyRecord) -> WithdrawnView:
    shown = world.shown(record)
    see = None
    if shown.see:
        named = shown.see.record is not None and world.site.is_public(shown.see.record)
        text = shown.see.record.title if shown.see.record and named else record.see
        see = Link(text, world.settings.base + shown.see.href)
    elif shown.see_outside:
        see = Link(shown.see_outside, shown.see_outside)
    number = record.number if isinstance(record, Document) else ""
    return WithdrawnView(record.kind.word, record.title, number, record.reason, see, record.lang)
