"""An entry of a work programme as data: its days, how exactly they are known, and what became of it.

A record holds them as they were read from its header or from a table of its body (`plugins/schedules`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Precision(StrEnum):
    """How exactly the time of an entry is known."""

    TIME = "time"  # a day and an hour
    SESSION = "session"  # a day, and morning, afternoon or evening
    DAY = "day"
    SPAN = "span"  # several days
    WEEK = "week"
    PART = "part"  # the beginning, middle or end of a month
    MONTH = "month"  # some day of the period
    UNKNOWN = "unknown"  # it could not be read: shown as it is written


class State(StrEnum):
    """What became of an entry."""

    PLANNED = "planned"
    TENTATIVE = "tentative"  # dự kiến
    MOVED = "moved"  # hoãn sang …
    POSTPONED = "postponed"  # hoãn, with no new day
    CANCELLED = "cancelled"  # hủy


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last``, both included, and the hours where they are known."""

    first: date
    last: date
    precision: Precision
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``day``, ``session`` and ``start`` are as first announced; ``line`` counts in the author's file.

    ``days`` is when it was first announced for, ``None`` where that cannot be read; ``moved`` is when it is held
    instead, in ``moved_session`` where no hour is known. ``section`` is the heading of the table's part that it
    stands in.
    """

    content: str
    line: int
    day: str = ""
    session: str = ""
    start: str = ""
    days: Days | None = None
    moved: Days | None = None
    moved_session: str = ""
    state: State = State.PLANNED
    reason: str = ""
    chair: str = ""
    participants: str = ""
    venue: str = ""
    unit: str = ""
    note: str = ""
    id: str = ""
    section: str = ""

    @property
    def held(self) -> Days | None:
        """Return when it is held: the new time of one that was moved, else the first."""
        return self.moved or self.days

    @property
    def is_off(self) -> bool:
        """Return whether it is not held, or nobody knows when."""
        return self.state in {State.CANCELLED, State.POSTPONED}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text, and how many columns and rows it goes over."""

    text: str
    columns: int = 1
    rows: int = 1
    is_heading: bool = False
