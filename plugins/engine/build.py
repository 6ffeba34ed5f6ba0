"""A build from end to end: nothing to do, or only texts to put in, or the whole site to read and plan.

This module alone is loaded when nothing has changed: what makes pages is loaded by need.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from plugins.engine.changes.basis import settings_stamp, theme_is_settled, theme_stamp
from plugins.engine.changes.stamps import entries_stamp, is_settled, program_stamp
from plugins.engine.changes.tree import UNTOUCHED, Touched, touched
from plugins.engine.fork import beside, wanted_jobs
from plugins.engine.job import (
    PARTS,
    BuildResult,
    Compare,
    Job,
    Progress,
    Stats,
    Warm,
    Words,
    places_to_fill,
)
from plugins.engine.memory.built import Built
from plugins.engine.memory.state import TornError, load, places_of
from plugins.locks.lock import Told, locked
from plugins.outputs.digest import digest
from plugins.settings import ConfigurationError, Settings, require_folder
from plugins.sources.walk import walk

if TYPE_CHECKING:  # what makes pages is loaded by need
    from plugins.engine.once import Former

__all__ = ["PARTS", "TORN", "BuildResult", "Progress", "build", "check", "fingerprint"]

TORN: Words = (
    "Bộ nhớ đệm của lần dựng trước hỏng hoặc không phải của phiên bản này; dựng lại từ đầu.",
    "What the former build left is damaged or of another version; everything is built anew.",
)


def build(  # noqa: PLR0913 - all that can be asked of a build
    settings: Settings,
    now: datetime,
    *,
    drafts: bool = False,
    without: frozenset[str] = frozenset(),
    progress: Progress | None = None,
    jobs: int = 0,
    warm: Warm | None = None,
    compare: Compare | None = None,
    once: Mapping[str, Former] | None = None,
    wait: Told | None = None,
) -> BuildResult:
    """Make the site in ``settings.output``, or refuse and write nothing when the content has errors.

    ``drafts`` shows drafts and scheduled records, marked; ``without`` leaves parts out, for measuring;
    ``jobs`` is how many processes work, 0 for one a core; ``warm`` is what this process kept of its last build;
    ``compare`` notes what would break of what was published, when more than texts changed; ``once`` are the derived
    addresses of former releases (`Job`), for who publishes.
    Where another build into the same output is at work, ``wait`` is told and this one waits.
    Raises ``ConfigurationError`` for a fault in the theme, ``OSError`` when the machine fails, and ``LockHeldError``
    for that other build without ``wait``.
    """
    with _uncollected(), _alone(settings, wait):
        job = _job(settings, now, drafts=drafts, without=without, progress=progress, jobs=jobs)
        job = replace(job, warm=warm or job.warm, compare=compare, once=once)
        try:
            return _built(job)
        except TornError:
            return _anew(job)
        except Exception as failure:
            from plugins.engine.faults import theme_words  # noqa: PLC0415 - for who failed

            if words := theme_words(failure):
                raise ConfigurationError(*words) from failure
            raise


def check(settings: Settings, now: datetime, compare: Compare | None = None) -> BuildResult:
    """Return the problems of the content at ``now``; nothing is written, the cache is only read."""
    from plugins.engine.whole import checked  # noqa: PLC0415 - see above

    with _uncollected():
        job = _job(settings, now, drafts=False, without=frozenset(), progress=None, jobs=0)
        job = replace(_with_sources(job), compare=compare)
        try:
            return checked(job)
        except TornError:
            return checked(replace(job, places=None))


def fingerprint(settings: Settings, now: datetime) -> str:
    """Return the fingerprint of all that a build is made by and of, but for the time; "" where it is not sure.

    It follows from sizes and times of files: two that are the same mean the same build, two that differ may.
    """
    job = _with_sources(_job(settings, now, drafts=False, without=frozenset(), progress=None, jobs=1))
    is_sure = theme_is_settled(settings, job.started) and all(
        is_settled((entry.modified, entry.changed), job.started) for entry in job.entries
    )
    return digest((job.basis, job.theme, job.sources)).hex() if is_sure else ""


def _built(job: Job) -> BuildResult:
    former = load(job.places.built, Built) if job.places else None
    if former is None:
        return _whole(_with_sources(job), None, lambda: UNTOUCHED)
    output = job.settings.output
    with beside(lambda: touched(output, former).packed(), job.jobs) as look:  # while the content is looked at
        touches = cache(lambda: Touched.unpacked(look()))
        job = _with_sources(job)
        if job.once is None and _is_like(former, job):
            if former.sources == job.sources and not touches():
                return _nothing_done(former, job)
            from plugins.engine.texts import only_texts  # noqa: PLC0415 - see above

            if former.sources != job.sources and (result := only_texts(job, former, touches)) is not None:
                return result
        return _whole(job, former, touches)


def _whole(job: Job, former: Built | None, touches: Callable[[], Touched]) -> BuildResult:
    from plugins.engine.whole import whole  # noqa: PLC0415 - see above

    return whole(job, former, touches)


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
        warm=Warm(),
        program=program,
        basis=digest((program, settings_stamp(settings, drafts, without))),
        theme=theme_stamp(settings),
        entries=[],
        sources=b"",
        started=0,
    )


def _with_sources(job: Job) -> Job:
    """Return ``job`` with the content folder as it is now."""
    started = time.time_ns()
    entries = walk(str(job.settings.content))
    return replace(job, entries=entries, sources=entries_stamp(entries), started=started)


def _is_like(former: Built, job: Job) -> bool:
    """Return whether ``former`` was made by what ``job`` is made by, and the same is due."""
    return (
        former.basis == job.basis
        and former.theme == job.theme
        and former.since <= job.now.timestamp() < former.until
    )


def _nothing_done(former: Built, job: Job) -> BuildResult:
    summary = former.summary
    count = len(former.paths) - 1  # the list of files is not counted
    return BuildResult(
        problems=summary.problems,
        refused=False,
        outputs=count,
        unchanged=count,
        foreign=tuple(former.foreign),
        scheduled=summary.scheduled,
        next_due=datetime.fromisoformat(summary.next_due) if summary.next_due else None,
        to_place=places_to_fill(job.settings),
        withdrawn=summary.withdrawn,
        since=former.since,
        until=former.until,
        stats=Stats(sources=summary.sources, kept=count, jobs=0),
    )


def _anew(job: Job) -> BuildResult:
    """Build without any state, which was found to be worthless, and say so."""
    if job.places:
        job.places.discard()
    return replace(_whole(_with_sources(job), None, lambda: UNTOUCHED), notes=(TORN,))


@contextmanager
def _alone(settings: Settings, wait: Told | None) -> Iterator[None]:
    """Let no other build into the same output be at work meanwhile; what one keeps, the other would take away."""
    require_folder(settings.output)
    places = places_of(settings)
    if places is None:
        yield
        return
    require_folder(places.build, "BANTIN_CACHE")
    places.build.mkdir(parents=True, exist_ok=True)
    with locked(places.build / "lock", wait, settings.output):
        yield


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
