"""What the page of a document shows beside its facts: validity, relations, who speaks of it, meeting, comments.

In: the world and a document. Out: values of `views/`. What is over or holds at "now" is asked from the site; every day
that changes it goes along, so that a browser on a later day is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from plugins.dates import Moment, show
from plugins.documents.relations import RELATIONS, Relation
from plugins.documents.validity import is_proposal
from plugins.pages.views import (
    BodyNote,
    Card,
    CommentPeriod,
    Fact,
    Link,
    MeetingView,
)
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document
from plugins.records.visibility import ends_at
from plugins.site.names import Facet
from plugins.words import word

MOST_MENTIONS: Final = 30  # records that a document lists as speaking of it; the newest
_STATED: Final = {
    "replaces": word("Thay thế"),
    "amends": word("Sửa đổi, bổ sung"),
    "repeals": word("Bãi bỏ"),
    "based_on": word("Căn cứ"),
    "guides": word("Hướng dẫn"),
}
_RETURNED: Final = {
    "replaces": word("Bị thay thế bởi"),
    "amends": word("Được sửa đổi, bổ sung bởi"),
    "repeals": word("Bị bãi bỏ bởi"),
    "based_on": word("Là căn cứ của"),
    "guides": word("Được hướng dẫn bởi"),
}

_PROPOSED: Final = {
    "replaces": word("Dự thảo đề nghị thay thế"),
    "amends": word("Dự thảo đề nghị sửa đổi, bổ sung"),
    "repeals": word("Dự thảo đề nghị bãi bỏ"),
}


def stated_relations(world: World, record: Document) -> tuple[Fact, ...]:
    """Return what ``record`` says of others, a line for each relation."""
    found = world.documents.relations.of(record)
    lines = (
        Fact(world.say(_STATED[name]), tuple(_related(world, one) for one in found if one.name == name))
        for name in RELATIONS
    )
    return tuple(line for line in lines if line.values)


def relations(world: World, record: Document) -> tuple[Fact, ...]:
    """Return the relations of ``record`` seen from both ends: what it says, then what others say of it."""
    lines: dict[str, list[Link]] = {term: [] for term in (*_RETURNED.values(), *_PROPOSED.values())}
    for name, other in world.documents.relations.to(record):
        term = _PROPOSED.get(name) if is_proposal(other) else None
        lines[term or _RETURNED[name]].append(world.record_link(other))
    returned = (Fact(world.say(term), tuple(links)) for term, links in lines.items() if links)
    return (*stated_relations(world, record), *returned)


def mentions(world: World, record: Document) -> tuple[tuple[Card, ...], int]:
    """Return the newest records that speak of ``record``, and how many older ones there are."""
    found = world.documents.mentions.get(record.path, ())
    return world.cards(found[:MOST_MENTIONS]), max(0, len(found) - MOST_MENTIONS)


def meeting(world: World, record: Document) -> MeetingView | None:
    """Return the meeting that ``record`` calls to."""
    found, end = record.meeting, ends_at(record)
    if found is None or found.start is None or end is None:
        return None
    start = world.when(found.start)
    if start is None:
        return None
    return MeetingView(
        start=start,
        time=_time(world, found.start, found.end),
        venue=found.venue,
        chair=found.chair,
        participants=found.participants,
        until=end.isoformat(),
        over=record.path in world.site.due.over,
        followed=world.cards(tuple(_followed(world, record, found.start))),
    )


def comment_period(world: World, record: Document) -> CommentPeriod | None:
    """Return until when ``record``, a draft, may be commented on, and where to write."""
    day, end = world.when(record.comments_until), ends_at(record)
    if day is None or end is None or record.meeting:
        return None
    over = record.path in world.site.due.over
    return CommentPeriod(day, world.registers.identity.email, end.isoformat(), over)


def body_notes(world: World, record: Document) -> tuple[BodyNote, ...]:
    """Return what is to be known of bodies behind ``record`` whose work has an end."""
    notes = []
    for name in world.site.names.of(record, Facet.ISSUER):
        entry = world.documents.bodies.at(name.slug)
        end = world.when(entry.end) if entry else None
        if entry and end:
            successor = world.documents.bodies.successor(entry)
            link = world.body_link(successor) if successor else None
            if link is None and entry.successor:
                link = Link(entry.successor, "", lang=world.foreign("vi"))
            notes.append(BodyNote(entry.name, end, link))
    return tuple(notes)


def _followed(world: World, record: Document, start: Moment) -> Iterator[AnyRecord]:
    """Yield the records that speak of a meeting's notice from the day of the meeting on, newest first."""
    day = start.at.date()
    for other in world.documents.mentions.get(record.path, ())[:MOST_MENTIONS]:
        if other.moment and other.moment.at.date() >= day:
            yield other


def _time(world: World, start: Moment, end: Moment | None) -> str:
    text = show.full(start, world.lang)
    if end is None:
        return text
    same_day = end.at.date() == start.at.date()
    return f"{text} – {show.clock(end) if same_day else show.full(end, world.lang)}"


def _related(world: World, relation: Relation) -> Link:
    """Return a relation as a link: to a public record; else as it is written, but for a path to a hidden page."""
    target, text = relation.target, relation.text
    if target is None:
        return Link(text, "")
    if world.site.is_public(target):
        return world.record_link(target)
    if not text.endswith(".md"):
        return Link(text, "")
    return Link(PurePosixPath(text).stem, world.href(target.address))
