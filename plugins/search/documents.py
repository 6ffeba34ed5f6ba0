"""From a record to what is searched of it: the same fields that its page shows, worked out nowhere again.

In: the world and a public record. Out: an ``Indexed``, which is all but the text of the body: that is put in when a
segment is made, so that another text needs nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from plugins.codes import canonical
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, News, Programme
from plugins.records.periods import period_of
from plugins.search.searched import Indexed
from plugins.site.names import Facet, Name, facets_of

_FIRST_DAY: Final = date(1970, 1, 1)


def indexed(world: World, record: AnyRecord) -> Indexed:
    """Return ``record`` as search sees it."""
    number = record.number if isinstance(record, Document) else ""
    row = [world.href(record.address), record.title, number, record.summary]
    return Indexed(
        source=record.path,
        title=record.title,
        number=" ".join(_number(world, record)) if isinstance(record, Document) else "",
        beside="\n".join(filter(None, _beside(world, record))),
        row=_json(row),
        profile=_json(_profile(world, record)),
        day=(record.moment.at.date() - _FIRST_DAY).days if record.moment else 0,
        files=tuple(
            file.reading.sha256
            for file in world.shown(record).attachments
            if file.reading and file.reading.searched
        ),
    )


def _number(world: World, record: Document) -> Iterator[str]:
    """Yield every spelling of the number of ``record``, its type and year: what a reader may know it by."""
    numbered = world.documents.numbered.get(record.path)
    year = str(record.moment.at.year) if record.moment else ""
    if numbered:
        number = numbered.number
        yield record.number
        yield f"{canonical(number)} {year}"
        yield f"{number.type_code} {number.number or ''}{number.suffix} {number.body} {year}"
        yield f"{number.type_code} {number.number or ''} {year}"
        if numbered.body:
            yield numbered.body.short
    yield from (name.text for name in world.site.names.of(record, Facet.TYPE))
    if isinstance(record, Programme) and (period := period_of(record.period)):
        yield period.title
        code = numbered.number.type_code if numbered else ""
        yield f"{code} {period.title.partition(' ')[2]}"
    yield year


def _beside(world: World, record: AnyRecord) -> Iterator[str]:
    """Yield what the page of ``record`` says beside its text."""
    yield record.given_summary
    names = world.site.names
    yield from (name.text for facet in facets_of(record) for name in names.of(record, facet))
    yield from (change.note for change in record.changes)
    yield from (file.name for file in world.shown(record).attachments)
    if isinstance(record, News):
        yield from (record.position, record.photos, record.source, record.cover_caption, record.cover_credit)
    if isinstance(record, Document):
        yield from (record.signer_form, record.signer_position, record.place, *record.recipients)
        if record.meeting:
            yield from (record.meeting.venue, record.meeting.chair, record.meeting.participants)
    if isinstance(record, Programme):
        for entry in record.schedule:
            yield from (entry.content, entry.chair, entry.participants, entry.venue, entry.unit)
            yield from (entry.note, entry.reason, entry.section)


def _profile(world: World, record: AnyRecord) -> dict[str, object]:
    """Return what ``record`` is filtered by, as names with their slugs; what it has not is left out."""
    names, validity = world.site.names, world.validity(record)
    found: dict[str, object] = {
        "k": record.kind.value,
        "l": record.lang,
        "t": _names(names.of(record, Facet.TYPE)),
        "c": _names(names.of(record, Facet.CATEGORY)),
        "i": _names(names.of(record, Facet.ISSUER)),
        "v": [[step.since, step.state] for step in validity.steps] if validity else [],
    }
    return {key: value for key, value in found.items() if value}


def _names(found: Iterable[Name]) -> list[list[str]]:
    return [[name.slug, name.text] for name in found]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
