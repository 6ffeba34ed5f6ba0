"""A build from end to end: nothing to do, or read, plan, refuse or render, seal.

This module alone is loaded when nothing has changed: what makes pages (`work.py`) is loaded by need.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from plugins.engine.basis import settings_stamp, theme_stamp
from plugins.engine.fork import wanted_jobs
from plugins.engine.stamps import folder_stamp, program_stamp
from plugins.engine.state import Built, Places, TornError, load, places_of
from plugins.engine.tree import touched
from plugins.outputs.digest import digest
from plugins.problems import Problem
from plugins.settings import Settings

PARTS = ("feeds", "atom", "json", "blocks")  # what `--without` can leave out

Progress = Callable[[str, int, int], None]  # stage, done, total
Words = tuple[str, str]  # Vietnamese, English

TORN: Words = (
    "Bộ nhớ đệm của lần dựng trước hỏng hoặc không phải của phiên bản này; dựng lại từ đầu.",
    "What the former build left is damaged or of another version; everything is built anew.",
)


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
    operator must put at the root of the host, because the site lives below a path; ``notes`` are words
    about the build itself.
    """

    problems: tuple[Problem, ...]
    refused: bool
    outputs: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    foreign: tuple[str, ...] = ()
    scheduled: int = 0
    next_due: datetime | None = None
    to_place: tuple[str, ...] = ()
    notes: tuple[Words, ...] = ()
    stats: Stats = field(default_factory=Stats)


@dataclass(frozen=True, slots=True)
class Job:
    """One build: what is asked for, where its state lies, and what it is made by and of, by sizes and times."""

    settings: Settings
    now: datetime
    drafts: bool
    without: frozenset[str]
    jobs: int
    progress: Progress
    places: Places | None
    program: bytes
    basis: bytes
    theme: bytes
    sources: bytes


def build(
    settings: Settings,
    now: datetime,
    *,
    drafts: bool = False,
    without: frozenset[str] = frozenset(),
    progress: Progress | None = None,
    jobs: int = 0,
) -> BuildResult:
    """Make the site in ``settings.output``, or refuse and write nothing when the content has errors.

    ``drafts`` shows drafts and scheduled records, marked; ``without`` leaves parts out, for measuring;
    ``jobs`` is how many processes work, 0 for one a core. Raises ``OSError`` when the machine fails.
    """
    with _uncollected():
        job = _job(settings, now, drafts=drafts, without=without, progress=progress, jobs=jobs)
        try:
            former = load(job.places.files[0], Built) if job.places else None
            if former is not None and _holds(former, job):
                return _nothing_done(former, job)
            from plugins.engine.work import work  # noqa: PLC0415 - see above

            return work(job, former)
        except TornError:
            return _anew(job)


def check(settings: Settings, now: datetime) -> BuildResult:
    """Return the problems of the content at ``now``; nothing is written, the cache is only read."""
    from plugins.engine.work import checked  # noqa: PLC0415 - see above

    with _uncollected():
        job = _job(settings, now, drafts=False, without=frozenset(), progress=None, jobs=0)
        try:
            return checked(job)
        except TornError:
            return checked(replace(job, places=None))


def _job(
    settings: Settings,
    now: datetime,
    *,
    drafts: bool,
    without: frozenset[str],
    progress: Progress | None,
    jobs: int,
) -> Job:
    program = program_stamp()
    return Job(
        settings=settings,
        now=now,
        drafts=drafts,
        without=without,
        jobs=wanted_jobs(jobs),
        progress=progress or _silent,
        places=places_of(settings),
        program=program,
        basis=digest((program, settings_stamp(settings, drafts, without))),
        theme=theme_stamp(settings),
        sources=folder_stamp(settings.content),
    )


def _holds(former: Built, job: Job) -> bool:
    """Return whether the output is what this build would make."""
    return (
        former.basis == job.basis
        and former.theme == job.theme
        and former.sources == job.sources
        and former.since <= job.now.timestamp() < former.until
        and not touched(job.settings.output, former.made, former.folders)
    )


def _nothing_done(former: Built, job: Job) -> BuildResult:
    summary = former.summary
    count = len(former.made) - 1  # the list of files is not counted
    return BuildResult(
        problems=summary.problems,
        refused=False,
        outputs=count,
        unchanged=count,
        foreign=tuple(former.foreign),
        scheduled=summary.scheduled,
        next_due=datetime.fromisoformat(summary.next_due) if summary.next_due else None,
        to_place=places_to_fill(job.settings),
        stats=Stats(sources=summary.sources, kept=count, jobs=0),
    )


def _anew(job: Job) -> BuildResult:
    """Build without any state, which was found to be worthless, and say so."""
    from plugins.engine.work import work  # noqa: PLC0415 - see above

    if job.places:
        job.places.discard()
    return replace(work(job, None), notes=(TORN,))


def places_to_fill(settings: Settings) -> tuple[str, ...]:
    """Return the files that the operator must place at the root of the host."""
    return ("robots.txt", ".well-known/security.txt") if settings.base else ()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the cycle collector from looking, again and again, through values that stay until the end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _silent(stage: str, done: int, total: int) -> None:
    """Report progress to nobody."""
