"""A feed as a value: what it is about and its entries, newest first; the same for all three forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from plugins.dates.moment import ZONE
from plugins.outputs import Text

FORM_OF: Final = MappingProxyType(
    {"rss.xml": "rss", "atom.xml": "atom", "feed.json": "json"}
)  # by name of the file


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attachment of an entry: absolute address, media type, length in bytes, name."""

    url: str
    type: str
    length: int
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as feeds show it. ``id`` is permanent; all addresses are absolute.

    ``body`` is the text of the record, whose references ``text`` closed; ``before`` and ``after`` stand around it.
    """

    id: str
    url: str
    title: str
    summary: str
    before: str
    body: str
    after: str
    text: Text
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    enclosures: tuple[Enclosure, ...]
    image: str
    lang: str

    def __post_init__(self) -> None:
        """Keep the site's zone: a kept moment comes back in UTC."""
        for name in ("published", "updated"):
            moment = getattr(self, name)
            if moment.tzinfo is not ZONE:
                object.__setattr__(self, name, moment.astimezone(ZONE))

    @property
    def html(self) -> str:
        """Return the whole text."""
        return "\n".join(part for part in (self.before, self.body, self.after) if part)


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

    def __post_init__(self) -> None:
        """Keep the site's zone, as entries do."""
        if self.updated.tzinfo is not ZONE:
            object.__setattr__(self, "updated", self.updated.astimezone(ZONE))

    def url(self, form: str) -> str:
        """Return the feed's own address in ``form``: rss, atom or json."""
        return dict(self.urls)[form]
