"""A build in which nothing changed but texts: no plan is made, since headers, links and lists are what they were.

In: a build that stands in the output. Out: the result, or ``None`` where more than texts may have changed: then the
whole site is read and planned. What a text is shown by is its record's page and the feeds that hold the record; their
other values were kept (`kept.py`).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

import msgspec

from plugins.engine.bodies import WholeBodies
from plugins.engine.built import Built, KeptFeed, Made, Rest
from plugins.engine.job import BuildResult, Job, Stats, places_to_fill
from plugins.engine.kept import Around, feed_again, page_again
from plugins.engine.known import Index, Read, records_by_kind
from plugins.engine.packs import LostError, Packs
from plugins.engine.remember import index_of, tidy, write_index
from plugins.engine.seal import MANIFEST, Writer, Written, finish, require_own_folders
from plugins.engine.state import TornError, decoded, save
from plugins.engine.tree import time_of
from plugins.feeds.feed import FORM_OF
from plugins.outputs import FeedFile, Output, Text, path_of
from plugins.outputs.digest import NO_KEY, Key, digest_of_texts
from plugins.pages.contents import contents_of
from plugins.pages.views import Contents
from plugins.problems import Problem
from plugins.problems.report import has_errors, with_stopping_warnings
from plugins.records.body import Body
from plugins.records.kinds import AnyRecord
from plugins.sources.scan import LARGEST_TEXT, Source
from plugins.sources.walk import Entry

_MOST: Final = 200  # sources beyond which planning costs less than it saves


@dataclass(frozen=True, slots=True)
class _Edit:
    """The sources that changed, as they were and as they are."""

    before: dict[str, Read]
    after: dict[str, Read]
    records: dict[str, AnyRecord]
    problems: tuple[Problem, ...]  # of the whole site, now

    @property
    def texts(self) -> list[str]:
        """Return the sources that show another text."""
        return [path for path, read in self.after.items() if read.text != self.before[path].text]


def only_texts(job: Job, former: Built) -> BuildResult | None:
    """Return the result of the build, ``None`` where it is not one of texts alone. Raises ``TornError``."""
    places = job.places
    index = index_of(places, job.program) if places else None
    if places is None or index is None or index.walk != former.walk:
        return None
    sources = _changed(job, index)
    if not sources:
        return None
    bodies, values = Packs(places.content, "bodies"), Packs(places.build, "values")
    try:
        edit = _edit(job, former, index, sources, bodies)
        return _Texts(job, former, index, edit, bodies, values).build() if edit else None
    except LostError as failure:
        raise TornError(str(failure)) from failure
    finally:
        bodies.close()
        values.close()


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


def _is_text(entry: Entry) -> bool:
    return stat.S_ISREG(entry.mode) and entry.size <= LARGEST_TEXT


def _edit(job: Job, former: Built, index: Index, sources: list[Source], bodies: Packs) -> _Edit | None:
    """Return ``sources`` read, ``None`` where more of them than the text changed, or what is wrong in them."""
    from plugins.engine.parse import read_sources  # noqa: PLC0415 - Markdown, for who has a text

    paths = {source.path for source in sources}
    before = {read.path: read for read in index.reads if read.path in paths}
    (number,) = bodies.prepare(1)
    batch = read_sources(sources, before, index.abbreviations, bodies.writer(number), lambda _done: None)
    after = {read.path: read for read in batch.reads}
    if any(not read.face or read.face != before[path].face for path, read in after.items()):
        return None
    own = with_stopping_warnings((p for r in after.values() for p in r.problems), job.settings.stopping)
    told = with_stopping_warnings((p for r in before.values() for p in r.problems), job.settings.stopping)
    others = [problem for problem in former.summary.problems if problem not in told]
    if has_errors(own) or any(problem.path in paths for problem in others):
        return None  # what a plan found in these sources may stand at another line now
    if index.accepts and own != told:
        return None  # what is accepted is found among all problems
    problems = tuple(sorted((*others, *own), key=lambda problem: problem.sort_key))
    return _Edit(before, after, {record.path: record for record in batch.records}, problems)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The making of what shows the texts of ``edit``."""

    job: Job
    former: Built
    index: Index
    edit: _Edit
    bodies: Packs
    values: Packs

    def build(self) -> BuildResult | None:
        """Make, write and keep; ``None`` where a page was not kept."""
        rest, made = self.former.rest_of(), self.former.made()
        index = self._index()
        reads = {read.path: read for read in index.reads}
        texts = WholeBodies(reads, self.bodies)
        around = decoded(rest.around, Around)
        outputs: list[tuple[Key, Output]] = []
        for path in self.edit.texts:
            file = made.get(path_of(self.edit.records[path].address))
            if file is None or not file.key.text:
                continue  # a draft, or withdrawn: its text is nowhere
            if file.kept is None:
                return None
            page = page_again(self.values.data(file.kept), file.path, around, self._page_text(texts))
            if page.text is None or page.text.source != path:
                return None
            outputs.append((file.key._replace(text=reads[path].text), page))
        changed = set(self.edit.texts)
        for feed in rest.feeds:
            if not changed.isdisjoint(feed.sources):
                outputs += self._feed(feed, made, reads, texts)
        return self._seal(index, rest, made, outputs)

    def _index(self) -> Index:
        """Return the index with what was read now."""
        newer = {record.path: record for record in self.index.newer} | self.edit.records
        return msgspec.structs.replace(
            self.index,
            walk=self.job.sources,
            entries=self.job.entries,
            reads=[self.edit.after.get(read.path, read) for read in self.index.reads],
            newer=records_by_kind(newer[path] for path in sorted(newer)),
        )

    def _page_text(self, texts: WholeBodies) -> Callable[[Text], tuple[str, tuple[Contents, ...]]]:
        def text_of(text: Text) -> tuple[str, tuple[Contents, ...]]:
            body = replace(self.edit.records[text.source].body, html=texts.html(text.source))
            return body.closed(text.closings), contents_of(body)

        return text_of

    def _feed(
        self, feed: KeptFeed, made: dict[str, Made], reads: dict[str, Read], texts: WholeBodies
    ) -> Iterator[tuple[Key, Output]]:
        """Yield the files of ``feed`` with the texts as they are now."""
        value = feed_again(
            self.values.data(feed.kept), lambda text: Body(texts.html(text.source)).closed(text.closings)
        )
        fingerprint = digest_of_texts(reads[source].text for source in feed.sources)
        for path in feed.files:
            yield (
                made[path].key._replace(text=fingerprint),
                FeedFile(path, FORM_OF[path.rpartition("/")[2]], value),
            )

    def _seal(
        self, index: Index, rest: Rest, made: dict[str, Made], outputs: list[tuple[Key, Output]]
    ) -> BuildResult:
        """Write ``outputs``, and what the next build has to know."""
        output = self.job.settings.output
        new = []
        for file, written in zip(outputs, self._written([value for _, value in outputs]), strict=True):
            key, value = file
            before = made[value.path]
            made[value.path] = Made(
                value.path, key, written.sha256, written.size, written.modified, before.kept
            )
            if written.new:
                new.append(value.path)
        if new:
            listed = finish(output, ((f.path, f.sha256) for f in made.values() if f.path != MANIFEST))
            made[MANIFEST] = Made(MANIFEST, NO_KEY, listed.sha256, listed.size, listed.modified)
        self._keep(index, rest, made, new)
        return self._result(outputs, new, len(made) - 1)

    def _written(self, outputs: list[Output]) -> list[Written]:
        if not outputs:
            return []
        from plugins.engine.render import renderer_of  # noqa: PLC0415 - Jinja2, for who makes something

        output = self.job.settings.output
        require_own_folders(output, frozenset(made.path for made in outputs))
        renderer, writer = renderer_of(self.job), Writer(output)
        return [writer.write(made.path, renderer.render(made)) for made in outputs]

    def _keep(self, index: Index, rest: Rest, made: dict[str, Made], new: list[str]) -> None:
        places, former = self.job.places, self.former
        if places is None:
            return
        tidy(self.bodies, index.reads)
        sure = write_index(self.job, index)
        written = {path.rpartition("/")[0] for path in new}
        former.folder_times = [
            (time_of(f"{self.job.settings.output}/{folder}") or 0) if folder in written else modified
            for folder, modified in zip(former.folders, former.folder_times, strict=True)
        ]
        former.summary = msgspec.structs.replace(former.summary, problems=self.edit.problems)
        former.walk, former.sources = self.job.sources, self.job.sources if sure else b""
        save(places.built, former.with_files(made.values(), rest.feeds, rest.around))

    def _result(self, outputs: list[tuple[Key, Output]], new: list[str], count: int) -> BuildResult:
        summary, before = self.former.summary, self.edit.before
        paths = tuple(sorted(output.path for _, output in outputs))
        parsed = sum(read.source != before[path].source for path, read in self.edit.after.items())
        return BuildResult(
            problems=self.edit.problems,
            refused=False,
            outputs=count,
            written=len(new),
            unchanged=count - len(new),
            foreign=tuple(self.former.foreign),
            scheduled=summary.scheduled,
            next_due=datetime.fromisoformat(summary.next_due) if summary.next_due else None,
            to_place=places_to_fill(self.job.settings),
            stats=Stats(summary.sources, parsed, count - len(paths), 1, (("text", paths),) if paths else ()),
        )
