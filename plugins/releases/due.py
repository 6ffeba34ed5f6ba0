"""Whether there is anything to publish: what a release says of itself against what there is now.

In: the newest release's record, the fingerprint of the sources, "now". Out: the reason to publish, or none.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from plugins.releases.record import Record


class Reason(StrEnum):
    """Why to publish."""

    FIRST = "first"  # there is no release, or it says nothing of itself
    UNSEEN = "unseen"  # a run was killed before it led readers to the newest release
    DUE = "due"  # the time of something has come
    SOURCES = "sources"  # content, settings, theme or program are not what they were
    NOTHING = "nothing"


def reason_to_publish(record: Record | None, sources: str, now: datetime, *, unseen: bool = False) -> Reason:
    """Return why to publish; ``sources`` is the fingerprint of what a build would be made of ("": not sure).

    ``unseen``: readers were never led to the release of ``record``.
    """
    if record is None:
        return Reason.FIRST
    if unseen:
        return Reason.UNSEEN
    moment = now.timestamp()
    if (record.until is not None and moment >= record.until) or (
        record.since is not None and moment < record.since
    ):
        return Reason.DUE
    return Reason.NOTHING if sources and sources == record.sources else Reason.SOURCES
