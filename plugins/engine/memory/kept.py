"""What is kept of pages and feeds, so that another text is put into them without a plan.

In: an output that was planned and made. Out: bytes, and from bytes and texts the output again. Everything that it shows
but the text follows from headers, links, settings and what is due: none of it changes with a text. Of a page it is
enough to know where its text stands; of a feed, its values are kept without the texts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import msgspec

from plugins.engine.memory.state import TornError, decoded
from plugins.feeds.feed import Feed
from plugins.outputs import Text
from plugins.outputs.digest import SIZE, digest_of_bytes
from plugins.search.searched import Segment

_encode = msgspec.msgpack.Encoder().encode


class Hole(msgspec.Struct, array_like=True, frozen=True):
    """Where a text stands in the bytes of a page."""

    text: Text
    start: int

    def filled(self, page: bytes, old: bytes, new: bytes) -> bytes | None:
        """Return ``page`` with the text ``new`` in the place of ``old``; ``None`` where ``old`` is not there."""
        end = self.start + len(old)
        return (
            page[: self.start] + new + page[end:] if old and new and page[self.start : end] == old else None
        )


def hole_bytes(text: Text, page: bytes, body: bytes) -> bytes | None:
    """Return the place of ``body`` in ``page`` as it is kept, ``None`` unless it stands there just once."""
    start = page.find(body) if body else -1
    if start < 0 or page.find(body, start + len(body)) >= 0:
        return None
    return sealed(_encode(Hole(text, start)))


def hole_again(data: bytes) -> Hole:
    """Return what ``hole_bytes`` gave. Raises ``TornError``."""
    return decoded(opened(data), Hole)


def feed_bytes(feed: Feed) -> bytes:
    """Return ``feed`` as it is kept."""
    return sealed(_encode(replace(feed, entries=tuple(replace(entry, body="") for entry in feed.entries))))


def feed_again(data: bytes, body: Callable[[Text], str]) -> Feed:
    """Return the feed that was kept as ``data``; ``body`` gives the text of an entry. Raises ``TornError``."""
    feed = decoded(opened(data), Feed)
    return replace(feed, entries=tuple(replace(entry, body=body(entry.text)) for entry in feed.entries))


def segment_kept(segment: object) -> bytes:
    """Return a segment of the index as it is kept: without the texts, which it does not hold."""
    return sealed(_encode(segment))


def segment_again(data: bytes) -> Segment:
    """Return the segment that was kept as ``data``. Raises ``TornError``."""
    return decoded(opened(data), Segment)


def sealed(payload: bytes) -> bytes:
    """Return ``payload`` behind its checksum."""
    return digest_of_bytes(payload) + payload


def opened(data: bytes) -> bytes:
    """Return the payload of ``data``. Raises ``TornError`` where it is not what was kept."""
    payload = data[SIZE:]
    if digest_of_bytes(payload) != data[:SIZE]:
        raise TornError
    return payload
