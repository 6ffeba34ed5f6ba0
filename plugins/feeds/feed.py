"""A feed as a value: what it is about and its entries, newest first; the same for all three forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attachment of an entry: absolute address, media type, length in bytes, name."""

    url: str
    type: str
    length: int
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as feeds show it. ``id`` is permanent; ``html`` has absolute addresses only."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    enclosures: tuple[Enclosure, ...]
    image: str
    lang: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed. ``home`` is the page it belongs to; ``urls`` its own addresses by form."""

    id: str
    title: str
    description: str
    home: str
    urls: tuple[tuple[str, str], ...]
    updated: datetime
    lang: str
    author: str
    icon: str
    entries: tuple[Entry, ...]

    def url(self, form: str) -> str:
        """Return the feed's own address in ``form``: rss, atom or json."""
        return dict(self.urls)[form]
