"""A build from end to end: read, plan, refuse or render, seal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.engine.plan import PARTS, Plan, make_plan
from plugins.engine.read import Progress, read_content
from plugins.engine.render import Renderer
from plugins.engine.seal import Sealed, seal
from plugins.pages.render import theme_environment
from plugins.problems import Problem, ProblemList
from plugins.problems.report import has_errors, with_stopping_warnings
from plugins.settings import Settings
from plugins.site.acceptance import without_accepted

__all__ = ["PARTS", "BuildResult", "Progress", "build", "check"]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. ``refused``: errors were found and nothing was written.

    ``outputs`` counts the files of the site; ``foreign`` are files in the output that no build made;
    ``next_due`` is when the next of ``scheduled`` records appears; ``to_place`` are files that the
    operator must put at the root of the host, because the site lives below a path.
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


def check(settings: Settings, now: datetime) -> BuildResult:
    """Return the problems of the content at ``now``; nothing is written."""
    plan, problems = _planned(settings, now, _silent, drafts=False, without=frozenset())
    return _result(plan, problems, settings)


def build(
    settings: Settings,
    now: datetime,
    *,
    drafts: bool = False,
    without: frozenset[str] = frozenset(),
    progress: Progress | None = None,
) -> BuildResult:
    """Make the site in ``settings.output``, or refuse and write nothing when the content has errors.

    ``drafts`` shows drafts and scheduled records, marked; ``without`` leaves parts out, for measuring.
    Raises ``OSError`` when the machine fails.
    """
    report = progress or _silent
    plan, problems = _planned(settings, now, report, drafts=drafts, without=without)
    result = _result(plan, problems, settings)
    if result.refused:
        return result
    environment = theme_environment(settings.theme, settings.theme_overrides, settings.pelican)
    paths = frozenset(output.path for output in plan.outputs)
    sealed = seal(settings.output, _rendered(plan, Renderer(environment), report), paths)
    return _result(plan, problems, settings, sealed)


def _planned(
    settings: Settings, now: datetime, progress: Progress, *, drafts: bool, without: frozenset[str]
) -> tuple[Plan, tuple[Problem, ...]]:
    problems = ProblemList()
    content = read_content(settings, problems, progress)
    plan = make_plan(content, settings, now, problems, drafts=drafts, without=without)
    left = without_accepted(problems, content.registers.accepted, now)
    return plan, with_stopping_warnings(left, settings.stopping)


def _rendered(plan: Plan, renderer: Renderer, progress: Progress) -> Iterator[tuple[str, bytes]]:
    total = len(plan.outputs)
    for number, output in enumerate(plan.outputs, 1):
        yield output.path, renderer.render(output)
        progress("render", number, total)


def _result(
    plan: Plan, problems: tuple[Problem, ...], settings: Settings, sealed: Sealed | None = None
) -> BuildResult:
    return BuildResult(
        problems=problems,
        refused=has_errors(problems),
        outputs=len(plan.outputs),
        written=sealed.written if sealed else 0,
        unchanged=sealed.unchanged if sealed else 0,
        removed=sealed.removed if sealed else 0,
        foreign=sealed.foreign if sealed else (),
        scheduled=plan.due.scheduled,
        next_due=plan.due.next_due,
        to_place=("robots.txt", ".well-known/security.txt") if settings.base else (),
    )


def _silent(stage: str, done: int, total: int) -> None:
    """Report progress to nobody."""
