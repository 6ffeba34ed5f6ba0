"""What is due at "now": the only place where time enters a build.

In: records, registers and now. Out: sets and counts; the same sets give the same bytes (contract 2).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.dates import Moment
from plugins.records.kinds import AnyRecord, Document
from plugins.records.registers import BannerEntry, Registers
from plugins.records.visibility import Visibility, due, ends_at, is_expired, is_featured, visibility


@dataclass(frozen=True, slots=True)
class Due:
    """Which records (by path) are what at one moment; ``next_due`` is when the next one appears."""

    shown: dict[str, Visibility]
    expired: frozenset[str]
    over: frozenset[str]  # documents whose meeting, or whose time for comments, has passed
    featured: frozenset[str]
    banners: tuple[BannerEntry, ...]
    scheduled: int
    next_due: datetime | None


def due_at(
    records: Iterable[AnyRecord], banners: Iterable[BannerEntry], now: datetime, *, drafts: bool = False
) -> Due:
    """Return what is due at ``now``. With ``drafts`` (`serve --drafts`) drafts and scheduled records are public."""
    shown: dict[str, Visibility] = {}
    expired, over, featured = set(), set(), set()
    waiting = []
    for record in records:
        state = visibility(record, now)
        if state is Visibility.SCHEDULED:
            waiting.append(due(record))
        if drafts and state in {Visibility.DRAFT, Visibility.SCHEDULED}:
            state = Visibility.PUBLIC
        shown[record.path] = state
        if is_expired(record, now):
            expired.add(record.path)
        elif is_featured(record, now):
            featured.add(record.path)
        if isinstance(record, Document) and (ended := ends_at(record)) and ended <= now:
            over.add(record.path)
    current = tuple(
        b for b in banners if (not b.start or b.start.start <= now) and (not b.end or now < b.end.end)
    )
    return Due(
        shown=shown,
        expired=frozenset(expired),
        over=frozenset(over),
        featured=frozenset(featured),
        banners=current,
        scheduled=len(waiting),
        next_due=min((moment for moment in waiting if moment), default=None),
    )


def due_window(records: Iterable[AnyRecord], registers: Registers, now: datetime) -> tuple[float, float]:
    """Return since when and until when (seconds of the epoch) the same is due as at ``now``, and said of it."""
    seconds = now.timestamp()
    since, until = float("-inf"), float("inf")
    for moment in _turning_points(records, registers):
        point = moment.timestamp()
        if point > seconds:
            until = min(until, point)
        else:
            since = max(since, point)
    return since, until


def _turning_points(records: Iterable[AnyRecord], registers: Registers) -> Iterator[datetime]:
    for record in records:
        for point in (due(record), _end(record.expires), _end(record.featured_until)):
            if point:
                yield point
        if isinstance(record, Document) and record.moment:
            yield record.moment.start
        if isinstance(record, Document) and (ended := ends_at(record)):
            yield ended
    ends = [banner.end for banner in registers.banners] + [entry.until for entry in registers.accepted]
    yield from (moment.end for moment in ends if moment)
    yield from (banner.start.start for banner in registers.banners if banner.start)


def _end(moment: Moment | None) -> datetime | None:
    return moment.end if moment else None
