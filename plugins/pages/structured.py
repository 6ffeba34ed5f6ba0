"""JSON-LD for search engines (contract 6): what a page is, in schema.org's words, safe inside a data block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from plugins.pages.views import Link
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, News
from plugins.site.names import Facet


def as_block(data: Sequence[Mapping[str, object]]) -> str:
    """Return ``data`` as JSON in which no ``<`` can end the block."""
    graph = {"@context": "https://schema.org", "@graph": list(data)}
    text = msgspec.json.encode(graph).decode()
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def breadcrumb_list(world: World, links: Sequence[Link], title: str, url: str) -> dict[str, object]:
    """Return the ``BreadcrumbList`` of a page: ``links`` from home to its parent, then the page itself."""
    origin = world.settings.url.removesuffix(world.settings.base)
    steps = [(link.text, origin + link.href) for link in links] + [(title, url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": item}
            for n, (name, item) in enumerate(steps, 1)
        ],
    }


def of_record(world: World, record: AnyRecord) -> dict[str, object]:
    """Return what ``record`` is: ``NewsArticle``, ``DigitalDocument`` or ``WebPage``; what is empty is left out."""
    modified = record.modified
    data: dict[str, object] = {
        "url": world.url(record.address),
        "inLanguage": record.lang,
        "publisher": {"@type": "Organization", "name": world.registers.identity.owner or world.site_name},
        "datePublished": record.moment.iso if record.moment else "",
        "dateModified": modified.iso if modified and modified != record.moment else "",
        "description": record.summary,
    }
    if isinstance(record, News):
        data |= _news(world, record)
    elif isinstance(record, Document):
        data |= _document(world, record)
    else:
        data |= {"@type": "WebPage", "name": record.title}
    return {key: value for key, value in sorted(data.items()) if value}


def _news(world: World, record: News) -> dict[str, object]:
    picture = world.lead_picture(record)
    categories = world.site.names.of(record, Facet.CATEGORY)
    return {
        "@type": "NewsArticle",
        "headline": record.title,
        "author": [{"@type": "Organization", "name": name} for name in record.authors],
        "image": [world.url(picture.address)] if picture else [],
        "articleSection": categories[0].text if categories else "",
        "keywords": [name.text for name in world.site.names.of(record, Facet.TAG)],
    }


def _document(world: World, record: Document) -> dict[str, object]:
    return {
        "@type": "DigitalDocument",
        "name": record.title,
        "identifier": record.number,
        "author": [
            {"@type": "Organization", "name": n.text} for n in world.site.names.of(record, Facet.ISSUER)
        ],
        "encoding": [
            {"@type": "MediaObject", "contentUrl": f.url, "encodingFormat": f.type, "name": f.name}
            for f in world.attachments(record)
        ],
    }


def of_site(world: World) -> dict[str, object]:
    """Return the ``WebSite`` of the home page."""
    return {
        "@type": "WebSite",
        "name": world.site_name,
        "url": world.url("/"),
        "inLanguage": "vi",
        "publisher": {"@type": "Organization", "name": world.registers.identity.owner or world.site_name},
    }
