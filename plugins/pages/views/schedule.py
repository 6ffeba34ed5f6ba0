"""What is to be held: entries by day, and the calendars to subscribe to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from plugins.pages.views.parts import Link

COLUMNS: Final = ("chairs", "participants", "venue", "units", "note", "source")


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry. ``state`` is planned, tentative, moved, left (moved away from this day), postponed or cancelled.

    ``said`` says it in words; ``start`` and ``end`` are machine-readable with zone where hours are known.
    """

    when: str  # "08:00–11:30", "Sáng", "Cả ngày"
    content: str
    state: str = "planned"
    said: str = ""
    chairs: tuple[Link, ...] = ()
    participants: str = ""
    venue: str = ""
    units: tuple[Link, ...] = ()
    note: str = ""
    section: str = ""
    source: Link | None = None  # the record that announces it, on pages of several
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class DayView:
    """The entries of one day, or of a span that is no day: ``first`` and ``last`` are ISO days, "" where unknown."""

    title: str
    first: str
    last: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """Entries by day. ``calendar`` is the address of the `.ics` file, absolute, ``webcal`` the one for programs.

    ``columns`` are the names of what entries have besides time and content, in the order in which a table shows them.
    """

    days: tuple[DayView, ...]
    columns: tuple[str, ...] = ()
    calendar: str = ""
    webcal: str = ""
    newer: Link | None = None
    older: Link | None = None
    weeks: tuple[Link, ...] = ()
