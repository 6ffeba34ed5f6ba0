"""JSON-LD for search engines (contract 6): what a page is, in schema.org's words, safe inside a data block."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from plugins.pages.views import Link
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, News
from plugins.site.names import Facet


def as_block(data: Sequence[Mapping[str, object]]) -> str:
    """Return ``data`` as JSON in which no ``<`` can end the block."""
    graph = {"@context": "https://schema.org", "@graph": list(data)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
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
    """Return what ``record`` is: ``NewsArticle``, ``DigitalDocument`` or ``WebPage``."""
    publisher = {"@type": "Organization", "name": world.registers.identity.owner or world.site_name}
    data: dict[str, object] = {
        "url": world.url(record.address),
        "inLanguage": record.lang,
        "publisher": publisher,
    }
    if record.moment:
        data["datePublished"] = record.moment.iso
    if record.modified and record.modified != record.moment:
        data["dateModified"] = record.modified.iso
    if record.summary:
        data["description"] = record.summary
    if isinstance(record, News):
        data |= {"@type": "NewsArticle", "headline": record.title}
        if record.authors:
            data["author"] = [{"@type": "Organization", "name": name} for name in record.authors]
        if picture := world.lead_picture(record):
            data["image"] = [world.url(picture.address)]
        if names := world.site.names.of(record, Facet.CATEGORY):
            data["articleSection"] = names[0].text
        if record.tags:
            data["keywords"] = [name.text for name in world.site.names.of(record, Facet.TAG)]
    elif isinstance(record, Document):
        data |= {"@type": "DigitalDocument", "name": record.title}
        if record.number:
            data["identifier"] = record.number
        if issuers := world.site.names.of(record, Facet.ISSUER):
            data["author"] = [{"@type": "Organization", "name": name.text} for name in issuers]
        files = world.attachments(record)
        if files:
            data["encoding"] = [
                {"@type": "MediaObject", "contentUrl": f.url, "encodingFormat": f.type, "name": f.name}
                for f in files
            ]
    else:
        data |= {"@type": "WebPage", "name": record.title}
    return dict(sorted(data.items()))


def of_site(world: World) -> dict[str, object]:
    """Return the ``WebSite`` of the home page."""
    return {
        "@type": "WebSite",
        "name": world.site_name,
        "url": world.url("/"),
        "inLanguage": "vi",
        "publisher": {"@type": "Organization", "name": world.registers.identity.owner or world.site_name},
    }
