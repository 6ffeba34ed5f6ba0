"""The build of the whole site: read, plan, refuse or make what changed, seal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from plugins.engine.changes.basis import template_settings, theme_content, theme_is_settled
from plugins.engine.changes.tree import Folders, Touched, look_again
from plugins.engine.job import BuildResult, Job, Stats, places_to_fill
from plugins.engine.memory.built import Built, KeptFeed, Made, Summary
from plugins.engine.memory.copies import CopiedPictures
from plugins.engine.memory.filetexts import FileTexts
from plugins.engine.memory.known import Known
from plugins.engine.memory.packs import LostError, Packs
from plugins.engine.memory.remember import Remembering, index_of, recall
from plugins.engine.memory.state import TornError, save
from plugins.engine.outputs import Planned
from plugins.engine.plan import Plan, make_plan
from plugins.engine.read import Content, Reader
from plugins.engine.seal import MANIFEST, begin, clear_the_way, finish, remove
from plugins.engine.segments import FormerSegments
from plugins.outputs.digest import NO_KEY, Key, digest
from plugins.problems import Problem, ProblemList, Severity
from plugins.problems.report import has_errors, with_stopping_warnings
from plugins.records.kinds import Programme
from plugins.records.visibility import Visibility
from plugins.site.acceptance import without_accepted
from plugins.sources.scan import scan


@dataclass(frozen=True, slots=True)
class Prepared:
    """Content read and planned. ``look`` is the fingerprint of the theme's templates."""

    content: Content
    plan: Plan
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]  # notes, for who asks for more
    bodies: Packs
    former: Known | None
    look: bytes


def checked(job: Job) -> BuildResult:
    """Return the problems of the content; nothing is kept of what was read. Raises ``TornError``."""
    bodies = Packs(None, "bodies")
    try:
        prepared = _prepared(job, None, bodies)
    finally:
        bodies.close()
    programmes = tuple(r for r in prepared.content.records if isinstance(r, Programme))
    return replace(_result(job, prepared), programmes=programmes)


def whole(job: Job, former: Built | None, look: Callable[[], Touched]) -> BuildResult:
    """Build; ``former`` and, once it is asked for, ``look`` say what stands in the output.

    Raises ``TornError`` for state that misleads.
    """
    bodies = Packs(job.places.content if job.places else None, "bodies")
    values = Packs(job.places.build if job.places else None, "values")
    try:
        prepared = _prepared(job, former, bodies)
        if has_errors(prepared.problems):
            Remembering(job, prepared.bodies, prepared.content.known, prepared.former).written()
            return _result(job, prepared)
        return _made(job, prepared, former, look(), values)
    except LostError as failure:
        raise TornError(str(failure)) from failure
    finally:
        bodies.close()
        values.close()


def _prepared(job: Job, former: Built | None, bodies: Packs) -> Prepared:
    settings = job.settings
    problems = ProblemList()
    known = recall(job.places, index_of(job.places, job.program)) if job.places else None
    found = scan(settings.content, problems, settings.file_types, job.entries)
    texts = FileTexts(job.places.texts if job.places and bodies.folder else None)
    content = Reader(settings, bodies, job.jobs, job.progress, known, texts).content(found, problems)
    look = former.look if former and former.theme == job.theme else theme_content(settings)
    job.progress("plan", 0, 0)
    plan = make_plan(
        content,
        settings,
        job.now,
        problems,
        drafts=job.drafts,
        without=job.without,
        basis=digest((job.basis, look)),
        once=job.once,
    )
    if job.compare is not None:
        job.compare(plan, problems)
    left = without_accepted(problems, content.registers.accepted, job.now)
    told = [problem for problem in left if problem.severity is not Severity.NOTE]
    remarks = tuple(problem for problem in left if problem.severity is Severity.NOTE)
    return Prepared(
        content, plan, with_stopping_warnings(told, settings.stopping), remarks, bodies, known, look
    )


def _made(job: Job, prepared: Prepared, former: Built | None, touches: Touched, values: Packs) -> BuildResult:
    output, outputs = job.settings.output, prepared.plan.outputs
    fresh = former is None and (not output.is_dir() or not any(output.iterdir()))
    rest = former.rest_of() if former else None
    known = former.made(rest) if former and rest else {}
    to_make, reasons = _to_make(outputs, known, touches, is_known=fresh or former is not None)
    paths = frozenset(planned.path for planned in outputs)
    listed = former is not None and MANIFEST not in touches.files
    before = begin(
        output,
        paths,
        (file.path for file in to_make),
        frozenset(known) - {MANIFEST} if listed else frozenset(),
    )
    removed = clear_the_way(output, before, paths)
    is_same_theme = former is not None and former.look == prepared.look and former.basis == job.basis
    plain = rest.plain if rest and is_same_theme else _shows_text_plainly(job)
    memory = Remembering(job, prepared.bodies, prepared.content.known, prepared.former)
    finished, new = _write(job, to_make, FormerSegments(output, values, known), memory, plain=plain)
    removed += remove(output, before - paths)
    made = [finished.get(planned.path) or known[planned.path] for planned in outputs]
    names = finish(output, ((file.path, file.sha256) for file in made))
    made.append(Made(MANIFEST, NO_KEY, names.sha256, names.size, names.modified))
    folders = look_again(output, paths, former, touches, [*new, *removed], fresh=fresh)
    _keep_build(job, prepared, _Outcome(made, folders, sure=memory.written(), plain=plain), values)
    stats = Stats(
        sources=len(prepared.content.known.reads),
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
        foreign=tuple(folders.foreign),
        stats=stats,
    )


def _to_make(
    outputs: Iterable[Planned], known: Mapping[str, Made], touches: Touched, *, is_known: bool
) -> tuple[list[Planned], dict[str, tuple[str, ...]]]:
    """Return what has to be made, and for each reason the paths; ``is_known``: what stands there is ``known``."""
    to_make: list[Planned] = []
    reasons: dict[str, list[str]] = {}
    for planned in outputs:
        file = known.get(planned.path)
        if file is None:
            reason = "new" if is_known else "unknown"
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


def _shows_text_plainly(job: Job) -> bool:
    """Return whether the theme shows texts plainly."""
    if template_settings(job.settings):
        return False  # what a conf gives to templates may show anything
    from plugins.engine.render import renderer_of  # noqa: PLC0415 - Jinja2, for who makes something

    environments = renderer_of(job).environments
    return environments.compiled is not None and environments.compiled.are_plain(environments["vi"])


def _write(
    job: Job,
    to_make: list[Planned],
    former: FormerSegments,
    memory: Remembering,
    *,
    plain: bool,
) -> tuple[dict[str, Made], list[str]]:
    """Make and write files; return them by path, and the paths of those whose bytes changed."""
    if not to_make:
        return {}, []
    from plugins.engine.render import make_files, renderer_of  # noqa: PLC0415 - Jinja2, for who makes something

    def meanwhile() -> None:
        memory.begin()
        for planned in to_make:
            planned.key  # noqa: B018 - found now, and asked for below

    results = make_files(to_make, renderer_of(job), former, job, meanwhile, plain=plain)
    files, new = {}, []
    for planned, (written, kept) in zip(to_make, results, strict=True):
        path = planned.path
        files[path] = Made(path, planned.key, written.sha256, written.size, written.modified, kept)
        if written.new:
            new.append(path)
    return files, new


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What stands in the output now. ``sure``: every source will be seen when it changes again."""

    made: list[Made]
    folders: Folders
    sure: bool
    plain: bool  # the theme shows texts plainly


def _keep_build(job: Job, prepared: Prepared, outcome: _Outcome, values: Packs) -> None:
    if job.places is None:
        return
    due = prepared.plan.due
    next_due = due.next_due.isoformat() if due.next_due else ""
    summary = Summary(
        prepared.problems, due.scheduled, next_due, len(prepared.content.known.reads), _withdrawn(prepared)
    )
    since, until = prepared.plan.window
    kept = values.tidied([file.kept for file in outcome.made])
    made = [
        file if file.kept is piece else msgspec.structs.replace(file, kept=piece)
        for file, piece in zip(outcome.made, kept, strict=True)
    ]
    by_path = {file.path: file.kept for file in made}
    feeds: list[KeptFeed] = []
    segments: list[KeptFeed] = []
    for planned in prepared.plan.outputs:
        if planned.group and (piece := by_path[planned.path]):
            found = KeptFeed(planned.group.files, planned.group.sources, piece)
            (segments if planned.load else feeds).append(found)
    built = Built(
        basis=job.basis,
        theme=job.theme if theme_is_settled(job.settings, job.started) else b"",
        look=prepared.look,
        sources=job.sources if outcome.sure else b"",
        walk=job.sources,
        since=since,
        until=until,
        summary=summary,
        folders=list(outcome.folders.times),
        folder_times=list(outcome.folders.times.values()),
        foreign=outcome.folders.foreign,
    )
    save(job.places.built, built.with_files(made, feeds, segments, plain=outcome.plain))
    known = prepared.content.known.files
    readings = (file.reading for file in known)
    prepared.content.file_texts.tidy(reading.sha256 for reading in readings if reading and reading.searched)
    CopiedPictures(job.places.pictures).tidy(file.picture.content for file in known if file.picture)
    job.places.prune()


def _withdrawn(prepared: Prepared) -> tuple[str, ...]:
    shown = prepared.plan.due.shown
    records = (r for r in prepared.content.records if shown[r.path] is Visibility.WITHDRAWN)
    return tuple(sorted(record.address for record in records))


def _result(job: Job, prepared: Prepared) -> BuildResult:
    due, (since, until) = prepared.plan.due, prepared.plan.window
    return BuildResult(
        problems=prepared.problems,
        remarks=prepared.remarks,
        refused=has_errors(prepared.problems),
        outputs=len(prepared.plan.outputs),
        scheduled=due.scheduled,
        next_due=due.next_due,
        to_place=places_to_fill(job.settings),
        withdrawn=_withdrawn(prepared),
        since=since,
        until=until,
        stats=Stats(len(prepared.content.known.reads), prepared.content.parsed, jobs=job.jobs),
    )
