"""Moments as pages show them, and as scripts read when something is over.

In: moments and records. Out: values of views, texts.
"""

from __future__ import annotations

from datetime import date

from plugins.dates import Moment, english, show
from plugins.pages.views import When
from plugins.records.kinds import AnyRecord, Document
from plugins.records.visibility import ends_at


def day(found: date, lang: str) -> str:
    """Return a day in digits as ``lang`` writes it."""
    return english.day_of(found) if lang == "en" else f"{found:%d/%m/%Y}"


def when(moment: Moment | None, lang: str = "vi") -> When | None:
    """Return ``moment`` ready to show, ``None`` for none."""
    if moment is None:
        return None
    return When(moment.iso, show.full(moment, lang), show.day(moment, lang), show.clock(moment))


def until(record: AnyRecord) -> str:
    """Return the moment at which ``record`` expires, machine-readable with zone; "" for never."""
    return record.expires.end.isoformat() if record.expires else ""


def leaves(record: AnyRecord) -> str:
    """Return the moment at which ``record`` leaves home and blocks, expired or its meeting over; "" for never."""
    moments = [record.expires.end] if record.expires else []
    if isinstance(record, Document) and record.meeting and (over := ends_at(record)):
        moments.append(over)
    return min(moments).isoformat() if moments else ""
