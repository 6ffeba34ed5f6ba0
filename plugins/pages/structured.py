"""JSON-LD for search engines (contract 6): what a page is, in schema.org's words, safe inside a data block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

import msgspec

from plugins.listings.plan import ENGLISH
from plugins.pages.views import Link
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, News
from plugins.site.names import Facet

_IN_FORCE, _NOT_IN_FORCE = "https://schema.org/InForce", "https://schema.org/NotInForce"
_FORCE: Final = {
    "con": _IN_FORCE,
    "het-mot-phan": "https://schema.org/PartiallyInForce",
    **dict.fromkeys(("chua", "het", "thay-the", "bai-bo"), _NOT_IN_FORCE),
}
_LEGISLATION_RELATIONS: Final = {
    "replaces": "legislationRepeals",
    "repeals": "legislationRepeals",
    "amends": "legislationAmends",
    "based_on": "isBasedOn",
    "guides": "legislationEnsuresImplementationOf",
}


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
        "publisher": {"@type": "Organization", "name": world.owner},
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
        "image": [world.url(world.picture_address(picture))] if picture else [],
        "articleSection": categories[0].text if categories else "",
        "keywords": [name.text for name in world.site.names.of(record, Facet.TAG)],
    }


def _document(world: World, record: Document) -> dict[str, object]:
    issuers = [{"@type": "Organization", "name": n.text} for n in world.site.names.of(record, Facet.ISSUER)]
    common: dict[str, object] = {
        "name": record.title,
        "encoding": [
            {"@type": "MediaObject", "contentUrl": f.url, "encodingFormat": f.type, "name": f.name}
            for f in world.attachments(record)
        ],
    }
    if _is_legislation(world, record):
        return common | _legislation(world, record, issuers)
    based_on = [
        _work(world, relation.target, relation.text)
        for relation in world.documents.relations.of(record)
        if relation.name == "based_on"
    ]
    return common | {
        "@type": "DigitalDocument",
        "identifier": record.number,
        "author": issuers,
        "isBasedOn": based_on,
        "expires": record.valid_until.iso if record.valid_until else "",
    }


def _is_legislation(world: World, record: Document) -> bool:
    """Return whether ``record`` is of a type that carries the year in its symbol, as legal documents do."""
    one = world.documents.numbered.get(record.path)
    if one is None:
        return False
    return any(kind.year == "always" or (kind.year == "may" and one.number.year) for kind in one.kinds)


def _legislation(world: World, record: Document, issuers: list[dict[str, str]]) -> dict[str, object]:
    types = world.site.names.of(record, Facet.TYPE)
    validity = world.validity(record)
    data: dict[str, object] = {
        "@type": "Legislation",
        "legislationIdentifier": record.number,
        "legislationDate": record.moment.at.date().isoformat() if record.moment else "",
        "legislationDateOfApplicability": record.effective.at.date().isoformat() if record.effective else "",
        "legislationType": types[0].text if types else "",
        "legislationPassedBy": issuers,
        "legislationJurisdiction": "VN",
        "legislationLegalForce": _FORCE[validity.state] if validity else "",
    }
    for relation in world.documents.relations.of(record):
        if name := _LEGISLATION_RELATIONS.get(relation.name):
            works = data.setdefault(name, [])
            if isinstance(works, list):
                works.append(_work(world, relation.target, relation.text) | {"@type": "Legislation"})
    return data


def _work(world: World, target: AnyRecord | None, text: str) -> dict[str, str]:
    """Return another document: by its page when it is public, else as it is written."""
    if target and world.site.is_public(target):
        number = target.number if isinstance(target, Document) else ""
        return {"@type": "CreativeWork", "name": number or target.title, "url": world.url(target.address)}
    return {"@type": "CreativeWork", "name": PurePosixPath(text).stem if text.endswith(".md") else text}


def of_site(world: World) -> dict[str, object]:
    """Return the ``WebSite`` of the home page."""
    return {
        "@type": "WebSite",
        "name": world.site_name,
        "url": world.url(ENGLISH if world.lang == "en" else "/"),
        "inLanguage": world.lang,
        "publisher": {"@type": "Organization", "name": world.owner},
    }
