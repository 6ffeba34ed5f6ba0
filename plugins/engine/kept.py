"""The values of pages and feeds, kept without their texts, so that a page with another text is made without a plan.

In: an output that was planned and made. Out: bytes, and from bytes and texts the output again. Everything that an
output shows but the text follows from headers, links, settings and what is due: none of it changes with a text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import msgspec

from plugins.engine.state import TornError, decoded
from plugins.feeds.feed import Feed
from plugins.outputs import TemplatePage, Text
from plugins.outputs.digest import SIZE, digest_of_bytes
from plugins.pages.views import (
    Block,
    Contents,
    DocumentView,
    Head,
    NewsView,
    ProgrammeView,
    RecordView,
    SiteFrame,
)

_VIEWS: Final = {
    "news.html": NewsView,
    "document.html": DocumentView,
    "programme.html": ProgrammeView,
    "page.html": RecordView,
}
_encode = msgspec.msgpack.Encoder().encode


class Around(msgspec.Struct, array_like=True, frozen=True):
    """What stands around the text on every record's page."""

    site: SiteFrame
    blocks: tuple[Block, ...]


class _Page(msgspec.Struct, array_like=True, frozen=True):
    template: str
    head: Head
    record: msgspec.Raw
    text: Text


def page_bytes(page: TemplatePage) -> bytes | None:
    """Return ``page`` as it is kept, ``None`` where it is no record's or has no text."""
    record = page.context.get("record")
    if page.text is None or not isinstance(record, RecordView):
        return None
    light = replace(record, body="", contents=())
    return _sealed(_encode((page.template, page.context["head"], light, page.text)))


def page_again(
    data: bytes, path: str, around: Around, text: Callable[[Text], tuple[str, tuple[Contents, ...]]]
) -> TemplatePage:
    """Return the page at ``path`` that was kept as ``data``; ``text`` gives its body and its contents.

    Raises ``TornError`` where ``data`` is no page.
    """
    kept = decoded(_opened(data), _Page)
    record: RecordView = decoded(kept.record, _VIEWS[kept.template])
    body, contents = text(kept.text)
    context = {
        "site": around.site,
        "head": kept.head,
        "blocks": around.blocks,
        "record": replace(record, body=body, contents=contents),
    }
    return TemplatePage(path, kept.template, context, kept.text)


def feed_bytes(feed: Feed) -> bytes:
    """Return ``feed`` as it is kept."""
    return _sealed(_encode(replace(feed, entries=tuple(replace(entry, body="") for entry in feed.entries))))


def feed_again(data: bytes, body: Callable[[Text], str]) -> Feed:
    """Return the feed that was kept as ``data``; ``body`` gives the text of an entry. Raises ``TornError``."""
    feed = decoded(_opened(data), Feed)
    return replace(feed, entries=tuple(replace(entry, body=body(entry.text)) for entry in feed.entries))


def _sealed(payload: bytes) -> bytes:
    return digest_of_bytes(payload) + payload


def _opened(data: bytes) -> bytes:
    """Return the payload of ``data``. Raises ``TornError`` where it is not what was kept."""
    payload = data[SIZE:]
    if digest_of_bytes(payload) != data[:SIZE]:
        raise TornError
    return payload
