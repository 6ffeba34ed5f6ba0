"""The pages of records, one value a kind."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.pages.views.parts import Attachment, Card, Link, Picture, Validity, When
from plugins.pages.views.schedule import ScheduleView


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that readers see."""

    when: When
    note: str


@dataclass(frozen=True, slots=True)
class Contents:
    """An entry of a table of contents."""

    text: str
    href: str  # "#id"
    level: int  # 2 or 3


@dataclass(frozen=True, slots=True)
class RecordView:
    """What every record page shows, whatever its kind. ``body`` is safe HTML."""

    kind: str
    title: str
    body: str
    lang: str = "vi"
    when: When | None = None
    updated: When | None = None
    lead: str = ""  # the given summary; "" when there is none, so that no text stands twice
    contents: tuple[Contents, ...] = ()  # empty for short texts
    changes: tuple[Change, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    until: str = ""  # as in Card; the note "Đã hết thời hạn đăng" is shown from then on
    expired: bool = False  # at build time
    draft_mark: str = ""  # words of `serve --drafts` ("Bản nháp", "Đăng lúc …"); "" on the real site


@dataclass(frozen=True, slots=True)
class NewsView(RecordView):
    """A news page."""

    category: Link | None = None
    tags: tuple[Link, ...] = ()
    topic: Link | None = None
    authors: tuple[Link, ...] = ()
    position: str = ""
    photos: str = ""  # who took the pictures
    own_photos: bool = False  # the author took them: "Bài và ảnh: …"
    source: str = ""
    cover: Picture | None = None
    newer: Card | None = None  # of the same category
    older: Card | None = None
    related: tuple[Card, ...] = ()  # of the same topic


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a record's table of facts: a term, and its texts, linked where there is a listing."""

    term: str
    values: tuple[Link, ...]  # href "" for plain text
    iso: str = ""  # for days


@dataclass(frozen=True, slots=True)
class MeetingView:
    """When and where a notice calls to; ``until`` is the machine form of the end, after which it is ``over``.

    ``followed`` are the records of a later day that speak of the notice.
    """

    start: When
    time: str  # in words, from start to end
    venue: str
    chair: str
    participants: str
    until: str
    over: bool = False  # at build time
    followed: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class CommentPeriod:
    """Until when comments on a draft are welcome, its last day included, and the address to write to."""

    day: When
    email: str  # "" where the site names none
    until: str  # machine form of the end
    over: bool = False  # at build time


@dataclass(frozen=True, slots=True)
class BodyNote:
    """What a reader must know of the body that issued a document: until when it worked, and who took over."""

    name: str
    end: When
    successor: Link | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a printed document has around its text and a web page has not: Decree 30/2020, Annex I; Guide 36.

    ``above`` are the lines over the body's name, ``motto`` those on the right; ``place_date`` is in words.
    """

    is_party: bool
    above: tuple[str, ...]
    issuers: tuple[str, ...]
    motto: tuple[str, ...]
    number: str
    place_date: str
    type: str
    form: str = ""  # TM., KT.
    position: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()
    urgency: str = ""


@dataclass(frozen=True, slots=True)
class DocumentView(RecordView):
    """A document page: ``facts`` in the order readers expect (number, type, issuer, days, signer …)."""

    number: str = ""
    facts: tuple[Fact, ...] = ()
    validity: Validity | None = None
    relations: tuple[Fact, ...] = ()  # both ways: "Thay thế", "Được thay thế bởi", "Căn cứ" …
    cited_by: tuple[Card, ...] = ()  # records whose text speaks of the document, newest first
    cited_more: int = 0  # how many older ones there are besides
    meeting: MeetingView | None = None
    comments: CommentPeriod | None = None
    bodies: tuple[BodyNote, ...] = ()
    sheet: Sheet | None = None
    newer: Card | None = None  # of the same type
    older: Card | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeView(DocumentView):
    """A programme page: its schedule, and besides what is left of the text without the schedule's tables."""

    period: str = ""  # "Tháng 6/2021", "Tuần 23/2021 (07/06–13/06/2021)"
    schedule: ScheduleView | None = None


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """What is left of a withdrawn record: title, number, reason and where to look instead."""

    kind: str
    title: str
    number: str
    reason: str
    see: Link | None
    lang: str = "vi"
