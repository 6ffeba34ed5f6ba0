"""The page of one record: news, document, programme, standing page, or what is left of a withdrawn one."""

from __future__ import annotations

from typing import Any

from plugins.outputs import TemplatePage, Text, path_of
from plugins.pages import documents, head
from plugins.pages.contents import contents_of
from plugins.pages.facts import facts, period_title
from plugins.pages.moments import until
from plugins.pages.pictures import in_page
from plugins.pages.schedule import schedule_view
from plugins.pages.sheet import sheet
from plugins.pages.views import (
    Block,
    Change,
    DocumentView,
    Link,
    NewsView,
    ProgrammeView,
    RecordView,
    ScheduleView,
    SiteFrame,
    WithdrawnView,
)
from plugins.pages.weeks import week_link
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, News, Programme
from plugins.records.periods import period_of
from plugins.records.visibility import Visibility
from plugins.site.names import Facet
from plugins.timetable.meetings import meetings_in
from plugins.timetable.timetable import weeks_of
from plugins.vietnamese.fold import fold


def record_page(world: World, site: SiteFrame, blocks: tuple[Block, ...], record: AnyRecord) -> TemplatePage:
    """Return the page of ``record``, which has one (public, hidden or withdrawn); ``world`` speaks its language."""
    if world.site.due.shown[record.path] is Visibility.WITHDRAWN:
        view: object = _withdrawn(world, record)
        context = {"site": site, "head": head.of_withdrawn(world, site, record), "record": view}
        return TemplatePage(path_of(record.address), "withdrawn.html", context, lang=world.lang)
    context = {"site": site, "head": head.of_record_page(world, site, record), "blocks": blocks}
    text = Text(record.path, world.resolved.closings(record, world.settings.base, in_page(world, record)))
    common = _common(world, record, text)
    if isinstance(record, News):
        context["record"] = _news(world, record, common)
    elif isinstance(record, Programme):
        context["record"] = _programme(world, record, common)
    elif isinstance(record, Document):
        context["record"] = DocumentView(**common, **_document(world, record))
    else:
        context["record"] = RecordView(**common)
    return TemplatePage(path_of(record.address), f"{record.kind.word}.html", context, text, world.lang)


def _common(world: World, record: AnyRecord, text: Text) -> dict[str, Any]:
    body = world.resolved.bodies(record)
    public = world.site.is_public(record)
    return {
        "kind": record.kind.word,
        "title": record.title,
        "body": body.closed(text.closings),
        "lang": record.lang,
        "when": world.when(record.moment),
        "updated": world.when(record.updated) if record.updated != record.moment else None,
        "lead": record.given_summary,
        "contents": contents_of(body),
        "changes": tuple(Change(shown, c.note) for c in record.changes if (shown := world.when(c.date))),
        "attachments": world.attachments(record),
        "until": until(record),
        "expired": public and world.site.is_expired(record),
        "draft_mark": world.draft_marks.get(record.path, ""),
    }


def _news(world: World, record: News, common: dict[str, Any]) -> NewsView:
    around = world.neighbours.around(record)
    category = world.names(record, Facet.CATEGORY)
    topic = world.names(record, Facet.TOPIC)
    cover = world.shown(record).cover
    own_photos = bool(record.photos) and fold(record.photos) in {
        *(fold(a) for a in record.authors),
        "tac gia",
    }
    return NewsView(
        **common,
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
    cited_by, cited_more = documents.mentions(world, record)
    return {
        "number": record.number,
        "facts": facts(world, record),
        "validity": world.validity(record),
        "relations": documents.relations(world, record),
        "cited_by": cited_by,
        "cited_more": cited_more,
        "meeting": documents.meeting(world, record),
        "comments": documents.comment_period(world, record),
        "bodies": documents.body_notes(world, record),
        "sheet": sheet(world, record),
        "newer": world.card(around.newer) if around.newer else None,
        "older": world.card(around.older) if around.older else None,
    }


def _programme(world: World, record: Programme, common: dict[str, Any]) -> ProgrammeView:
    period = period_of(record.period)
    return ProgrammeView(
        **common,
        **_document(world, record),
        period=period_title(world, period) if period else record.period,
        schedule=_schedule(world, record),
    )


def _schedule(world: World, record: Programme) -> ScheduleView | None:
    found = (*world.timetable.of.get(record.path, ()), *meetings_in(world.timetable, world.site, record))
    names = {week for held in found for week in weeks_of(held.entry)} if record.lang == "vi" else set()
    weeks = tuple(filter(None, (week_link(world, name) for name in sorted(names))))
    return schedule_view(world, found, record.address, own=record, weeks=weeks)


def _withdrawn(world: World, record: AnyRecord) -> WithdrawnView:
    shown = world.shown(record)
    see = None
    if shown.see:
        named = shown.see.record is not None and world.site.is_public(shown.see.record)
        text = shown.see.record.title if shown.see.record and named else record.see
        lang = world.foreign(shown.see.record.lang) if shown.see.record and named else ""
        see = Link(text, world.settings.base + shown.see.href, lang=lang)
    elif shown.see_outside:
        see = Link(shown.see_outside, shown.see_outside)
    number = record.number if isinstance(record, Document) else ""
    return WithdrawnView(record.kind.word, record.title, number, record.reason, see, record.lang)
