"""A build in which nothing changed but texts: no plan is made, since headers, links and lists are what they were.

In: a build that stands in the output. Out: the result, or ``None`` where more than texts may have changed: then the
whole site is read and planned. What a text is shown by is its record's page and the feeds that hold the record; their
other values were kept (`kept.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from plugins.engine.bodies import WholeBodies
from plugins.engine.built import Built, KeptFeed, Made, Rest
from plugins.engine.edit import Edit, edit_of
from plugins.engine.job import BuildResult, Job, Stats, places_to_fill
from plugins.engine.kept import Around, feed_again, page_again
from plugins.engine.known import Index, Read, records_by_kind
from plugins.engine.packs import LostError, Packs
from plugins.engine.remember import index_of, tidy, write_index
from plugins.engine.seal import MANIFEST, Writer, finish, require_own_folders
from plugins.engine.state import TornError, decoded, save
from plugins.engine.tree import Touched, time_of
from plugins.feeds.feed import FORM_OF
from plugins.outputs import FeedFile, Output, Text, path_of
from plugins.outputs.digest import NO_KEY, Key, digest_of_texts
from plugins.pages.contents import contents_of
from plugins.pages.views import Contents
from plugins.records.body import Body


def only_texts(job: Job, former: Built, look: Callable[[], Touched]) -> BuildResult | None:
    """Return the result of the build, ``None`` where it is not one of texts alone. Raises ``TornError``.

    ``look`` tells what was touched in the output.
    """
    places = job.places
    index = index_of(places, job.program) if places else None
    if places is None or index is None or index.walk != former.walk:
        return None
    bodies, values = Packs(places.content, "bodies"), Packs(places.build, "values")
    try:
        edit = edit_of(job, former, index, bodies)
        return _Texts(job, former, index, edit, bodies, values).build(look) if edit else None
    except LostError as failure:
        raise TornError(str(failure)) from failure
    finally:
        bodies.close()
        values.close()


@dataclass(frozen=True, slots=True)
class _Texts:
    """The making of what shows the texts of ``edit``."""

    job: Job
    former: Built
    index: Index
    edit: Edit
    bodies: Packs
    values: Packs

    def build(self, look: Callable[[], Touched]) -> BuildResult | None:
        """Make, write and keep; ``None`` where a page was not kept, or something was touched."""
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
        contents = self._rendered([output for _, output in outputs])
        return None if look() else self._seal(index, rest, made, list(zip(outputs, contents, strict=True)))

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
        self, index: Index, rest: Rest, made: dict[str, Made], files: list[tuple[tuple[Key, Output], bytes]]
    ) -> BuildResult:
        """Write ``files``, and what the next build has to know."""
        output = self.job.settings.output
        paths = tuple(sorted(value.path for (_, value), _ in files))
        require_own_folders(output, frozenset(paths))
        writer, new = Writer(output), []
        for (key, value), content in files:
            path, kept = value.path, made[value.path].kept
            written = writer.write(path, content)
            made[path] = Made(path, key, written.sha256, written.size, written.modified, kept)
            if written.new:
                new.append(path)
        if new:
            listed = finish(output, ((f.path, f.sha256) for f in made.values() if f.path != MANIFEST))
            made[MANIFEST] = Made(MANIFEST, NO_KEY, listed.sha256, listed.size, listed.modified)
        self._keep(index, rest, made, new)
        return self._result(paths, new, len(made) - 1)

    def _rendered(self, outputs: list[Output]) -> list[bytes]:
        if not outputs:
            return []
        from plugins.engine.render import renderer_of  # noqa: PLC0415 - Jinja2, for who makes something

        renderer = renderer_of(self.job)
        return [renderer.render(output) for output in outputs]

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

    def _result(self, paths: tuple[str, ...], new: list[str], count: int) -> BuildResult:
        summary, before = self.former.summary, self.edit.before
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
