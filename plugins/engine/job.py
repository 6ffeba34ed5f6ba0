"""One build as a value: what is asked for, what it is made of, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from plugins.engine.memory.state import Places
from plugins.problems import Problem
from plugins.settings import Settings
from plugins.sources.walk import Entry

if TYPE_CHECKING:
    from plugins.engine.once import Former
    from plugins.engine.plan import Plan
    from plugins.problems import ProblemList
    from plugins.records.kinds import Programme
    from plugins.templates import Environments

PARTS = ("feeds", "atom", "json", "blocks", "data", "calendars", "search")  # what `--without` can leave out

Progress = Callable[[str, int, int], None]  # stage, done, total
Words = tuple[str, str]  # Vietnamese, English
Compare = Callable[["Plan", "ProblemList"], None]  # with what was published before: notes what would break


@dataclass(frozen=True, slots=True)
class Stats:
    """What a build did, for who asks: counts, and for each reason the files made again for it."""

    sources: int = 0
    parsed: int = 0
    kept: int = 0
    jobs: int = 1
    reasons: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. ``refused``: errors were found and nothing was written.

    ``outputs`` counts the files of the site; ``foreign`` are files in the output that no build made;
    ``next_due`` is when the next of ``scheduled`` records appears; ``to_place`` are files that the
    operator must put at the root of the host, because the site lives below a path; ``withdrawn`` are
    the addresses of withdrawn records; the same is due from ``since`` until ``until`` (seconds of the
    epoch); ``notes`` are words
    about the build itself; ``remarks`` are findings that are no problems, for who asks for more.
    """

    problems: tuple[Problem, ...]
    refused: bool
    remarks: tuple[Problem, ...] = ()
    programmes: tuple[Programme, ...] = ()  # of a check: as they were understood
    outputs: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    foreign: tuple[str, ...] = ()
    scheduled: int = 0
    next_due: datetime | None = None
    to_place: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    since: float = float("-inf")
    until: float = float("inf")
    notes: tuple[Words, ...] = ()
    stats: Stats = field(default_factory=Stats)


@dataclass(slots=True)
class Warm:
    """What a process that builds again and again keeps between its builds: the theme's compiled templates.

    ``made_of`` is the fingerprint of the theme and settings that ``environments`` were made of.
    """

    made_of: bytes = b""
    environments: Environments | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One build: what is asked for, where its state lies, and what it is made by and of.

    ``program``, ``basis`` (with the settings) and ``theme`` are fingerprints by sizes and times; ``entries`` is the
    content folder as it was found, ``sources`` its fingerprint, ``started`` when that was (nanoseconds). ``compare``
    is asked when the whole site was planned; what it notes is kept with the other problems. ``once`` are
    addresses of former releases that follow from records: those at which nothing answers any more lead on
    (`once.py`); with it the whole site is planned, whatever changed.
    """

    settings: Settings
    now: datetime
    drafts: bool
    without: frozenset[str]
    jobs: int
    progress: Progress
    places: Places | None
    warm: Warm
    program: bytes
    basis: bytes
    theme: bytes
    entries: list[Entry]
    sources: bytes
    started: int
    compare: Compare | None = None
    once: Mapping[str, Former] | None = None


def places_to_fill(settings: Settings) -> tuple[str, ...]:
    """Return the files that the operator must place at the root of the host."""
    return ("robots.txt", ".well-known/security.txt") if settings.base else ()
