"""The one rule of what is shown (contract 3), which every part asks and none works out again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import Enum

from plugins.records.kinds import AnyRecord, Document, News, Status


class Visibility(Enum):
    """What becomes of a record at one moment."""

    __hash__ = object.__hash__  # each is one object; Enum's own hash is a call in Python

    PUBLIC = "public"  # page, listings, feeds, everything
    HIDDEN = "hidden"  # a page with noindex, and nothing else
    WITHDRAWN = "withdrawn"  # what is left of a page, with noindex, and nothing else
    DRAFT = "draft"  # nothing at all
    SCHEDULED = "scheduled"  # nothing at all, yet

    @property
    def has_page(self) -> bool:
        """Return whether anything of the record may reach the output."""
        return self in _WITH_PAGE


_WITH_PAGE = frozenset({Visibility.PUBLIC, Visibility.HIDDEN, Visibility.WITHDRAWN})


def due(record: AnyRecord) -> datetime | None:
    """Return when the record is to appear: its ``publish_at``, and a News' own date; ``None`` for at once."""
    own = record.moment if isinstance(record, News) else None
    if record.publish_at is None:
        return own.start if own else None
    return max(own.start, record.publish_at.start) if own else record.publish_at.start


def visibility(record: AnyRecord, now: datetime) -> Visibility:
    """Return what becomes of ``record`` at ``now`` (aware)."""
    if record.status is Status.DRAFT:
        return Visibility.DRAFT
    appears = due(record)
    if appears and appears > now:
        return Visibility.SCHEDULED
    return _OF_STATUS[record.status]


_OF_STATUS = {
    Status.PUBLISHED: Visibility.PUBLIC,
    Status.HIDDEN: Visibility.HIDDEN,
    Status.WITHDRAWN: Visibility.WITHDRAWN,
}


def is_expired(record: AnyRecord, now: datetime) -> bool:
    """Return whether ``record`` has left home, blocks and feeds; a bare day is its last day."""
    return record.expires is not None and record.expires.end <= now


def is_featured(record: AnyRecord, now: datetime) -> bool:
    """Return whether ``record`` leads the home page."""
    return record.featured_until is not None and now < record.featured_until.end


def ends_at(record: Document) -> datetime | None:
    """Return when what ``record`` calls for is over: its meeting, else the time for comments; ``None`` for neither.

    A meeting without an end is over with its day.
    """
    meeting = record.meeting
    if meeting and meeting.start:
        return meeting.end.end if meeting.end else replace(meeting.start, has_time=False).end
    return record.comments_until.end if record.comments_until else None
