"""The four kinds of record, typed and frozen: News, Document, Programme, Page (contract 3).

A record says what its file says; what follows from other records is worked out above this layer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from plugins.dates import Moment
from plugins.records.body import Body
from plugins.records.entries import Entry


class Kind(StrEnum):
    """The kind of a record; the value is its folder in the content."""

    NEWS = "tin-tuc"
    DOCUMENT = "van-ban"
    PROGRAMME = "chuong-trinh"
    PAGE = "trang"

    @property
    def word(self) -> str:
        """Return the English word that templates, feeds and tests use."""
        return {"tin-tuc": "news", "van-ban": "document", "chuong-trinh": "programme", "trang": "page"}[
            self.value
        ]


class Status(StrEnum):
    """What the editor says of a record; whether it is shown is `visibility.py`'s to answer."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that readers see and feeds announce."""

    date: Moment
    note: str
    former_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """When and where a notice calls to, and whom."""

    start: Moment | None
    end: Moment | None
    venue: str = ""
    chair: str = ""
    participants: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """One entry of a programme from front matter: (key, text) in the order of contract 3, and its line."""

    cells: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every kind has. ``path`` is the file below the content folder, ``address`` its page's.

    ``lines`` tells where each field (``title``) and, in lists over several lines, each of its texts
    (``aliases: /cu/tin.html``) stands in the file, for problems found later. A ``moment`` is
    the record's own day: listings, archives and feeds order by it.
    """

    kind: Kind
    path: str
    address: str
    title: str
    body: Body
    moment: Moment | None = None
    status: Status = Status.PUBLISHED
    reason: str = ""
    see: str = ""
    given_summary: str = ""
    updated: Moment | None = None
    lang: str = "vi"
    translation_of: str = ""
    aliases: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    id: str = ""
    publish_at: Moment | None = None
    expires: Moment | None = None
    featured_until: Moment | None = None
    lines: tuple[tuple[str, int], ...] = field(default=(), repr=False)

    def line(self, name: str, item: str = "") -> int:
        """Return the line of the field ``name``, 1 where the file does not have it (contract 7).

        ``item``, one text of a list that goes over several lines, has the line of its own.
        """
        lines = dict(self.lines)
        return lines.get(f"{name}: {item}", lines.get(name, 1))

    @property
    def summary(self) -> str:
        """Return the given summary, else the first paragraph, cut at a word."""
        return self.given_summary or shortened(self.body.lead)

    @property
    def modified(self) -> Moment | None:
        """Return the latest of its changes, ``updated``, ``publish_at`` and own day; never the clock."""
        if not (self.changes or self.updated or self.publish_at):
            return self.moment
        moments = [c.date for c in self.changes] + [
            m for m in (self.updated, self.publish_at, self.moment) if m
        ]
        return max(moments, key=lambda moment: moment.at, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class News(Record):
    """An article."""

    category: str
    tags: tuple[str, ...] = ()
    topic: str = ""
    authors: tuple[str, ...] = ()
    position: str = ""
    photos: str = ""
    source: str = ""
    cover: str = ""
    cover_caption: str = ""
    cover_credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """An official document: plan, dispatch, notice, invitation and the like."""

    number: str = ""
    type: str = ""
    issuers: tuple[str, ...] = ()
    signer: str = ""
    signer_position: str = ""
    signer_form: str = ""
    effective: Moment | None = None
    valid_until: Moment | None = None
    validity: str = ""
    validity_reason: str = ""
    fields: tuple[str, ...] = ()
    place: str = ""  # where it was issued, for the printed sheet
    recipients: tuple[str, ...] = ()
    urgency: str = ""
    attachments: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    repeals: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    comments_until: Moment | None = None
    meeting: Meeting | None = None

    @property
    def chairs(self) -> tuple[str, ...]:
        """Return who takes the chair of the meeting that it calls to."""
        return each_once([self.meeting.chair]) if self.meeting else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Document):
    """A work programme of a month or a week: a document with entries, or with a table in its body."""

    period: str
    entries: tuple[ProgrammeEntry, ...] = ()
    schedule: tuple[Entry, ...] = ()

    @property
    def chairs(self) -> tuple[str, ...]:
        """Return who takes the chair of its entries and of its meeting, each once."""
        meeting = [self.meeting.chair] if self.meeting else []
        return each_once([*(entry.chair for entry in self.schedule), *meeting])

    @property
    def units(self) -> tuple[str, ...]:
        """Return the units that prepare its entries, each once."""
        return each_once(entry.unit for entry in self.schedule)


def each_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the names in ``texts``, which may hold several parted by semicolons or lines, each once."""
    names = (name.strip() for text in texts for name in text.replace("\n", ";").split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """A standing page: introduction, contact and the like."""


AnyRecord: TypeAlias = News | Document | Programme | Page

LONGEST_SUMMARY = 220  # characters: what a list and a search result show of a text


def shortened(text: str, longest: int = LONGEST_SUMMARY) -> str:
    """Return ``text`` cut at a word, with an ellipsis, when it is longer than ``longest`` characters."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"
