"""From a record to its entry in feeds: the same fields that its page shows, worked out nowhere again."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from plugins.dates import show
from plugins.feeds.feed import Enclosure, Entry
from plugins.outputs import Text
from plugins.pages.documents import stated_relations
from plugins.pages.facts import facts
from plugins.pages.pictures import in_feed
from plugins.pages.schedule import schedule_view
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, News, Programme
from plugins.records.visibility import due
from plugins.site.names import Facet
from plugins.words import word


def entry_for(world: World, record: AnyRecord) -> Entry:
    """Return the entry of the public ``record``, which has a day."""
    published = due(record) or (record.moment.at if record.moment else None)
    modified = record.modified
    if published is None or modified is None:
        msg = f"{record.path} has no day and cannot stand in a feed"
        raise ValueError(msg)
    url = world.url(record.address)
    picture = world.lead_picture(record) if isinstance(record, News) else None
    text = Text(record.path, world.resolved.closings(record, world.settings.url, in_feed(world), own=url))
    return Entry(
        id=world.site.feed_id(record),
        url=url,
        title=f"{record.number}: {record.title}"
        if isinstance(record, Document) and record.number
        else record.title,
        summary=record.summary,
        before="\n".join(_before(world, record)),
        body=world.resolved.bodies(record).closed(text.closings),
        after="\n".join(_after(world, record)),
        text=text,
        published=published,
        updated=max(published, modified.at),
        authors=_authors(world, record),
        categories=_categories(world, record),
        enclosures=tuple(Enclosure(f.url, f.type, f.length, f.name) for f in world.attachments(record)),
        image=world.url(world.picture_address(picture)) if picture else "",
        lang=record.lang,
    )


def _before(world: World, record: AnyRecord) -> Iterator[str]:
    """Yield what stands before the text: lead, cover, facts."""
    if record.given_summary:
        yield f"<p><strong>{escape(record.given_summary)}</strong></p>"
    shown = world.shown(record)
    if isinstance(record, News) and shown.cover:
        caption = " ".join(text for text in (record.cover_caption, record.cover_credit) if text)
        src = world.url(world.picture_address(shown.cover))
        picture = f'<img src="{escape(src)}" alt="{escape(record.cover_caption)}">'
        below = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        yield f"<figure>{picture}{below}</figure>"
    if isinstance(record, Document):
        rows = (
            f"<li>{escape(f.term)}: {escape(', '.join(v.text for v in f.values))}</li>"
            for f in (*facts(world, record), *stated_relations(world, record))
        )
        yield f"<ul>{''.join(rows)}</ul>"
    if isinstance(record, Programme) and (table := _schedule(world, record)):
        yield table


def _after(world: World, record: AnyRecord) -> Iterator[str]:
    """Yield what stands after the text: corrections, attachments."""
    if record.changes:
        notes = (f"<li>{show.day(c.date, world.lang)}: {escape(c.note)}</li>" for c in record.changes)
        yield f"<p>{world.say('Đính chính, cập nhật')}:</p><ul>{''.join(notes)}</ul>"
    files = world.attachments(record)
    if files:
        links = (
            f'<li><a href="{escape(f.url)}">{escape(f.name)}</a> ({f.form}, {f.size})</li>' for f in files
        )
        yield f"<p>{world.say('Tệp đính kèm')}:</p><ul>{''.join(links)}</ul>"


def _schedule(world: World, record: Programme) -> str:
    view = schedule_view(world, world.timetable.of.get(record.path, ()), own=record)
    if view is None:
        return ""
    heads = "".join(f"<th>{world.say(title)}</th>" for title in _HEADINGS)
    rows = [
        (
            day.title,
            one.when,
            one.content,
            ", ".join(c.text for c in one.chairs),
            one.venue,
            one.said or one.note,
        )
        for day in view.days
        for one in day.entries
    ]
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


_HEADINGS = (
    word("Ngày"),
    word("Giờ"),
    word("Nội dung"),
    word("Chủ trì"),
    word("Địa điểm"),
    word("Ghi chú"),
)


def _authors(world: World, record: AnyRecord) -> tuple[str, ...]:
    facet = Facet.AUTHOR if isinstance(record, News) else Facet.ISSUER
    names = tuple(name.text for name in world.site.names.of(record, facet))
    return names or tuple(text for text in (world.owner,) if text)


def _categories(world: World, record: AnyRecord) -> tuple[str, ...]:
    facets = (
        (Facet.CATEGORY, Facet.TOPIC, Facet.TAG) if isinstance(record, News) else (Facet.TYPE, Facet.FIELD)
    )
    found = (name.text for facet in facets for name in world.site.names.of(record, facet))
    return tuple(dict.fromkeys(found))
