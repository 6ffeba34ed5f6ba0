"""The one rule of what is shown (contract 3), which every part asks and none works out again."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from plugins.dates import Moment
from plugins.records.kinds import AnyRecord, News, Status


class Visibility(Enum):
    """What becomes of a record at one moment."""

    PUBLIC = "public"  # page, listings, feeds, everything
    HIDDEN = "hidden"  # a page with noindex, and nothing else
    WITHDRAWN = "withdrawn"  # what is left of a page, with noindex, and nothing else
    DRAFT = "draft"  # nothing at all
    SCHEDULED = "scheduled"  # nothing at all, yet

    @property
    def has_page(self) -> bool:
        """Return whether anything of the record may reach the output."""
        return self in {Visibility.PUBLIC, Visibility.HIDDEN, Visibility.WITHDRAWN}


def due(record: AnyRecord) -> datetime | None:
    """Return when the record is to appear: its ``publish_at``, and a News' own date; ``None`` for at once."""
    moments: list[Moment | None] = [record.publish_at]
    if isinstance(record, News):
        moments.append(record.moment)
    return max((moment.start for moment in moments if moment), default=None)


def visibility(record: AnyRecord, now: datetime) -> Visibility:
    """Return what becomes of ``record`` at ``now`` (aware)."""
    if record.status is Status.DRAFT:
        return Visibility.DRAFT
    appears = due(record)
    if appears and appears > now:
        return Visibility.SCHEDULED
    return {
        Status.PUBLISHED: Visibility.PUBLIC,
        Status.HIDDEN: Visibility.HIDDEN,
        Status.WITHDRAWN: Visibility.WITHDRAWN,
    }[record.status]


def is_expired(record: AnyRecord, now: datetime) -> bool:
    """Return whether ``record`` has left home, blocks and feeds; a bare day is its last day."""
    return record.expires is not None and record.expires.end <= now


def is_featured(record: AnyRecord, now: datetime) -> bool:
    """Return whether ``record`` leads the home page."""
    return record.featured_until is not None and now < record.featured_until.end
