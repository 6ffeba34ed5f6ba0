"""The work of a build that has something to do: read, plan, refuse or make what changed, seal."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from plugins.engine.basis import theme_content
from plugins.engine.bodies import Bodies, LostBodyError
from plugins.engine.build import BuildResult, Job, Stats, places_to_fill
from plugins.engine.known import Known
from plugins.engine.outputs import Planned
from plugins.engine.plan import Plan, make_plan
from plugins.engine.read import Content, Reader
from plugins.engine.seal import (
    MANIFEST,
    Written,
    begin,
    clear_the_way,
    finish,
    remove,
)
from plugins.engine.stamps import is_settled
from plugins.engine.state import Built, Made, Summary, TornError, load, save
from plugins.engine.tree import Touched, folders_with, strangers, times, touched
from plugins.outputs.digest import Key, digest
from plugins.problems import Problem, ProblemList
from plugins.problems.report import has_errors, with_stopping_warnings
from plugins.site.acceptance import without_accepted
from plugins.sources.scan import scan

_LIST_KEY: Final = Key(b"", b"")  # of the list of files, which is no page
_UNSURE: Final = (-1, 0, 0)  # the stamp of no file


@dataclass(frozen=True, slots=True)
class Prepared:
    """Content read and planned. ``look`` is the fingerprint of the theme's templates."""

    content: Content
    plan: Plan
    problems: tuple[Problem, ...]
    bodies: Bodies
    look: bytes


def checked(job: Job) -> BuildResult:
    """Return the problems of the content; nothing is kept of what was read."""
    prepared = _prepared(job, None, Bodies(None))
    prepared.bodies.close()
    return _result(job, prepared)


def work(job: Job, former: Built | None) -> BuildResult:
    """Build; ``former`` is what the state says of the output. Raises ``TornError`` for state that misleads."""
    started = time.time_ns()
    prepared = _prepared(job, former, Bodies(job.places.content if job.places else None))
    try:
        if has_errors(prepared.problems):
            _keep_content(job, prepared, started)
            return _result(job, prepared)
        return _made(job, prepared, former, started)
    except LostBodyError as failure:
        raise TornError(str(failure)) from failure
    finally:
        prepared.bodies.close()


def _prepared(job: Job, former: Built | None, bodies: Bodies) -> Prepared:
    settings = job.settings
    problems = ProblemList()
    known = load(job.places.files[1], Known) if job.places else None
    if known is not None and known.basis != job.program:
        known = None
    found = scan(settings.content, problems, settings.file_types)
    reader = Reader(settings, job.program, bodies, job.jobs, job.progress, known)
    content = reader.content(found, problems)
    look = former.look if former and former.theme == job.theme else theme_content(settings)
    plan = make_plan(
        content,
        settings,
        job.now,
        problems,
        drafts=job.drafts,
        without=job.without,
        basis=digest((job.basis, look)),
    )
    left = without_accepted(problems, content.registers.accepted, job.now)
    return Prepared(content, plan, with_stopping_warnings(left, settings.stopping), bodies, look)


def _made(job: Job, prepared: Prepared, former: Built | None, started: int) -> BuildResult:
    output, outputs = job.settings.output, prepared.plan.outputs
    fresh = former is None and (not output.is_dir() or not any(output.iterdir()))
    known = {file.path: file for file in former.made} if former else {}
    touches = touched(output, known.values(), former.folders) if former else Touched(frozenset(), frozenset())
    to_make, reasons = _to_make(outputs, known, touches)
    paths = frozenset(planned.path for planned in outputs)
    before = begin(output, paths)
    removed = clear_the_way(output, before, paths)
    written = _write(job, to_make)
    removed += remove(output, before - paths)
    made = [_as_made(planned, written.get(planned.path), known) for planned in outputs]
    listed = finish(output, ((file.path, file.sha256) for file in made))
    made.append(Made(MANIFEST, _LIST_KEY, listed.sha256, listed.size, listed.modified))
    new = [path for path, file in written.items() if file.new]
    folders, foreign = _folders(output, paths, former, touches, [*new, *removed], fresh=fresh)
    _keep_content(job, prepared, started)
    _keep_build(job, prepared, made, folders, foreign)
    stats = Stats(
        sources=len(prepared.content.known.batch.reads),
        parsed=prepared.content.parsed,
        kept=len(outputs) - len(to_make),
        jobs=job.jobs,
        reasons=tuple(reasons.items()),
    )
    return replace(
        _result(job, prepared),
        written=len(new),
        unchanged=len(outputs) - len(new),
        removed=len(removed),
        foreign=tuple(foreign),
        stats=stats,
    )


def _to_make(
    outputs: Iterable[Planned], known: Mapping[str, Made], touches: Touched
) -> tuple[list[Planned], dict[str, tuple[str, ...]]]:
    """Return what has to be made, and for each reason the paths."""
    to_make: list[Planned] = []
    reasons: dict[str, list[str]] = {}
    for planned in outputs:
        file = known.get(planned.path)
        if file is None:
            reason = "new"
        elif file.key != planned.key:
            reason = next(
                name
                for name, mine, theirs in zip(Key._fields, planned.key, file.key, strict=True)
                if mine != theirs
            )
        elif planned.path in touches.files:
            reason = "touched"
        else:
            continue
        to_make.append(planned)
        reasons.setdefault(reason, []).append(planned.path)
    return to_make, {reason: tuple(paths) for reason, paths in sorted(reasons.items())}


def _write(job: Job, to_make: list[Planned]) -> dict[str, Written]:
    if not to_make:
        return {}
    from plugins.engine.render import Renderer, make_files  # noqa: PLC0415 - Jinja2, for who makes something
    from plugins.templates import theme_environment  # noqa: PLC0415

    settings = job.settings
    environment = theme_environment(settings.theme, settings.theme_overrides, settings.pelican)
    results = make_files(to_make, Renderer(environment), settings.output, job.jobs, job.progress)
    return {planned.path: result for planned, result in zip(to_make, results, strict=True)}


def _as_made(planned: Planned, written: Written | None, known: Mapping[str, Made]) -> Made:
    if written is None:
        return known[planned.path]
    return Made(planned.path, planned.key, written.sha256, written.size, written.modified)


def _folders(
    output: Path,
    paths: frozenset[str],
    former: Built | None,
    touches: Touched,
    moved: Iterable[str],
    *,
    fresh: bool,
) -> tuple[dict[str, int], list[str]]:
    """Return the times of all folders of the output, and the files in it that nobody made."""
    own = folders_with(paths)
    if former is None:
        found = dict(strangers(output, paths, own, () if fresh else own))
        times_now = times(output, own | {path for path, is_folder in found.items() if is_folder})
        return times_now, sorted(path for path, is_folder in found.items() if not is_folder)
    looked_into = (touches.folders | folders_with(moved) | {""}) & (own | former.folders.keys())
    found = dict(strangers(output, paths, own, sorted(looked_into & own)))
    old = {folder for folder in former.folders if folder not in own and folder not in touches.folders}
    new = {path for path, is_folder in found.items() if is_folder}
    kept = [
        path
        for path in former.foreign
        if path not in paths and path.rpartition("/")[0] in (old | own) - looked_into
    ]
    times_now = {folder: former.folders[folder] for folder in (own | old) & former.folders.keys()}
    times_now |= times(output, looked_into | new | (own - former.folders.keys()))
    foreign = {*kept, *(path for path, is_folder in found.items() if not is_folder)}
    return times_now, sorted(foreign)


def _keep_content(job: Job, prepared: Prepared, started: int) -> None:
    """Write down what was read, unless it is what was written down."""
    if job.places is None:
        return
    known = prepared.content.known
    prepared.bodies.tidy(known.batch.reads)
    for read in known.batch.reads:
        if not is_settled(read.stamp[1:], started):
            read.stamp = _UNSURE
    save(job.places.files[1], known)


def _keep_build(
    job: Job, prepared: Prepared, made: list[Made], folders: dict[str, int], foreign: list[str]
) -> None:
    if job.places is None:
        return
    reads = prepared.content.known.batch.reads
    sure = all(read.stamp != _UNSURE for read in reads)
    due = prepared.plan.due
    next_due = due.next_due.isoformat() if due.next_due else ""
    since, until = prepared.plan.window
    summary = Summary(prepared.problems, due.scheduled, next_due, len(reads))
    built = Built(
        job.basis,
        job.theme,
        prepared.look,
        job.sources if sure else b"",
        since,
        until,
        summary,
        made,
        folders,
        foreign,
    )
    save(job.places.files[0], built)
    job.places.prune()


def _result(job: Job, prepared: Prepared) -> BuildResult:
    due = prepared.plan.due
    return BuildResult(
        problems=prepared.problems,
        refused=has_errors(prepared.problems),
        outputs=len(prepared.plan.outputs),
        scheduled=due.scheduled,
        next_due=due.next_due,
        to_place=places_to_fill(job.settings),
        stats=Stats(len(prepared.content.known.batch.reads), prepared.content.parsed, jobs=job.jobs),
    )
