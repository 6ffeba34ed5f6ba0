"""Tell whether nothing changed but texts, and what they are now.

In: the content folder as it is, and what the last build knew of it. Out: an ``Edit``, or ``None`` where more than texts
may have changed.
"""

from __future__ import annotations

import os
import stat
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from plugins.engine.job import Job
from plugins.engine.memory.built import Built
from plugins.engine.memory.known import Index, Read
from plugins.engine.memory.packs import Packs
from plugins.problems import Problem
from plugins.problems.report import has_errors, with_stopping_warnings
from plugins.records.kinds import AnyRecord
from plugins.sources.scan import LARGEST_TEXT, Source
from plugins.sources.walk import Entry

_MOST: Final = 200  # sources beyond which planning costs less than it saves


@dataclass(frozen=True, slots=True)
class Edit:
    """The sources that changed, as they were and as they are."""

    before: dict[str, Read]
    after: dict[str, Read]
    records: dict[str, AnyRecord]
    problems: tuple[Problem, ...]  # of the whole site, now

    @property
    def texts(self) -> list[str]:
        """Return the sources that show another text."""
        return [path for path, read in self.after.items() if read.text != self.before[path].text]


def edit_of(job: Job, former: Built, index: Index, bodies: Packs) -> Edit | None:
    """Return what changed since ``former``; the bodies of what was read go into ``bodies``."""
    sources = _changed(job, index)
    return _read(job, former, index, sources, bodies) if sources else None


def _changed(job: Job, index: Index) -> list[Source]:
    """Return the record files that changed; none where anything else did."""
    if len(index.entries) != len(job.entries):
        return []
    known = {read.path for read in index.reads}
    found = []
    for before, now in zip(index.entries, job.entries, strict=True):
        if before == now:
            continue
        path = os.fsdecode(now.path)
        if before.path != now.path or path not in known or not _is_text(now):
            return []
        disk = f"{job.settings.content}{os.sep}{path}"
        found.append(Source(path, disk, now.size, now.modified, now.changed))
    return found if len(found) <= _MOST else []


def _stands(problem: Problem, before: dict[str, Read], after: dict[str, Read]) -> bool:
    """Return whether what a plan found stands at its line still: in another source, or a header that did not move."""
    old, new = before.get(problem.path), after.get(problem.path)
    if old is None or new is None:
        return True
    return problem.line is not None and problem.line <= new.last and old.places == new.places


def _is_text(entry: Entry) -> bool:
    return stat.S_ISREG(entry.mode) and entry.size <= LARGEST_TEXT


def _read(job: Job, former: Built, index: Index, sources: list[Source], bodies: Packs) -> Edit | None:
    """Return ``sources`` read, ``None`` where more of them than the text changed, or what is wrong in them."""
    from plugins.engine.parse import read_sources  # noqa: PLC0415 - Markdown, for who has a text

    paths = {source.path for source in sources}
    before = {read.path: read for read in index.reads if read.path in paths}
    (number,) = bodies.prepare(1)
    with closing(bodies.writer(number)) as writer:
        batch = read_sources(sources, before, index.vocabulary, writer, lambda _done: None)
    after = {read.path: read for read in batch.reads}
    if any(not read.face or read.face != before[path].face for path, read in after.items()):
        return None
    own = with_stopping_warnings((p for r in after.values() for p in r.problems), job.settings.stopping)
    told = with_stopping_warnings((p for r in before.values() for p in r.problems), job.settings.stopping)
    others = [problem for problem in former.summary.problems if problem not in told]
    if has_errors(own) or not all(_stands(problem, before, after) for problem in others):
        return None
    if not index.accepted.isdisjoint(paths):
        return None  # what is accepted stands at its line, and is found among all problems
    problems = tuple(sorted((*others, *own), key=lambda problem: problem.sort_key))
    return Edit(before, after, {record.path: record for record in batch.records}, problems)
