"""A record as lists show it, and whether it holds.

In: the world, a record. Out: values of views; `World` keeps each card once it was made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.pages.moments import day, leaves
from plugins.pages.views import Card, Step, Validity
from plugins.records.kinds import AnyRecord, Document, News, Page, Programme
from plugins.site.names import Facet, Name
from plugins.words import TYPE

if TYPE_CHECKING:
    from plugins.pages.world import World


def card_of(world: World, record: AnyRecord) -> Card:
    """Return ``record`` as lists show it."""
    picture = world.lead_picture(record) if isinstance(record, News) else None
    category = world.names(record, Facet.CATEGORY)
    kinds = world.site.names.of(record, Facet.TYPE)
    issuers = world.site.names.of(record, Facet.ISSUER)
    return Card(
        kind=record.kind.word,
        href=world.href(record.address),
        title=record.title,
        when=world.when(record.moment),
        lang=record.lang,
        summary=record.summary if isinstance(record, News | Page) else "",
        picture=world.picture(picture) if picture else None,
        category=category[0] if category else None,
        number=record.number if isinstance(record, Document) else "",
        type=_type_of(world, record, kinds),
        issuer=", ".join(name.text for name in issuers),
        attachments=world.attachments(record),
        until=leaves(record),
        validity=world.validity(record),
    )


def _type_of(world: World, record: AnyRecord, kinds: tuple[Name, ...]) -> str:
    """Return the type of ``record`` for lists; one that this language has no word for is left out."""
    if kinds:
        return "" if world.lang_of(kinds[0]) else world.said(kinds[0])
    return world.words.pgettext(TYPE, "Chương trình") if isinstance(record, Programme) else ""


def validity_of(world: World, record: Document) -> Validity | None:
    """Return whether ``record`` holds: now, and from which days on it is otherwise."""
    timeline = world.documents.timelines.get(record.path)
    if timeline is None:
        return None
    steps = tuple(
        Step(
            stage.since.isoformat() if stage.since else "",
            stage.state,
            world.say(stage.words),
            day(stage.since, world.lang) if stage.since else "",
            world.record_link(stage.by) if stage.by else None,
        )
        for stage in timeline.stages
    )
    present = steps[world.documents.present[record.path]]
    return Validity(present.state, present.text, steps, timeline.reason)
