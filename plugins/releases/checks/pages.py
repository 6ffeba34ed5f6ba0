"""What a page leads to and what can be led to in it, read from its HTML.

In: the bytes of a page. Out: its anchors and its references as they are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

_ANCHORS: Final = etree.XPath("//@id | //a/@name", smart_strings=False)
_REFERENCES: Final = etree.XPath("//@href | //@src | //@poster | //@data | //@action", smart_strings=False)
_SETS: Final = etree.XPath("//@srcset | //@imagesrcset", smart_strings=False)
_REFRESH: Final = etree.XPath("//meta[@http-equiv]/@content", smart_strings=False)
_TARGET: Final = re.compile(r"\s*\d+\s*;\s*url=(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The anchors of a page, and what it refers to."""

    anchors: frozenset[str]
    references: frozenset[str]


def read_page(content: bytes) -> Page:
    """Return what is in the HTML ``content``; nothing where there is no HTML in it."""
    try:
        tree = etree.fromstring(content, etree.HTMLParser(encoding="utf-8", no_network=True))
    except etree.XMLSyntaxError:
        tree = None
    if tree is None:
        return Page(frozenset(), frozenset())
    references = set(_texts(_REFERENCES, tree))
    for candidates in _texts(_SETS, tree):
        references.update(words[0] for part in candidates.split(",") if (words := part.split()))
    targets = (_TARGET.fullmatch(text) for text in _texts(_REFRESH, tree))
    references.update(target[1].strip() for target in targets if target)
    return Page(frozenset(_texts(_ANCHORS, tree)), frozenset(references))


def _texts(path: etree.XPath, tree: etree._Element) -> list[str]:
    found = path(tree)
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
