"""A build in which nothing changed but texts: no plan is made, since headers, links and lists are what they were.

In: a build that stands in the output. Out: the result, or ``None`` where more than texts may have changed: then the
whole site is read and planned. What a text is shown by is its record's page and the feeds that hold the record: it was
kept where it stands in the page, and what else the feeds show (`memory/kept.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

import msgspec

from plugins.engine.changes.edit import Edit, edit_of
from plugins.engine.changes.tree import Touched, time_of
from plugins.engine.job import BuildResult, Job, Stats, places_to_fill
from plugins.engine.memory.bodies import WholeBodies
from plugins.engine.memory.built import Built, KeptFeed, Made, Rest
from plugins.engine.memory.filetexts import FileTexts
from plugins.engine.memory.kept import feed_again, hole_again, segment_again
from plugins.engine.memory.known import Index, Read, records_by_kind
from plugins.engine.memory.packs import LostError, Packs
from plugins.engine.memory.remember import index_of, tidy, write_index
from plugins.engine.memory.state import TornError, save
from plugins.engine.seal import MANIFEST, Writer, clear_leftovers, finish, require_own_folders
from plugins.engine.segments import FormerSegments, bytes_as_made
from plugins.feeds.feed import FORM_OF
from plugins.outputs import FeedFile, IndexFile, path_of
from plugins.outputs.digest import NO_KEY, Key, digest_of_texts
from plugins.pages.search_address import LIST
from plugins.records.body import Body
from plugins.search.contents import list_file, list_key, rows_again, segment_path, version
from plugins.search.partition import units_of


def only_texts(job: Job, former: Built, look: Callable[[], Touched]) -> BuildResult | None:
    """Return the result of the build, ``None`` where it is not one of texts alone. Raises ``TornError``.

    ``look`` tells what was touched in the output.
    """
    places = job.places
    index = index_of(places, job.program) if places else None
    if places is None or index is None or index.walk != former.walk or not former.sources:
        return None  # without ``sources`` one was not sure to be seen: what is kept of it may be another output's
    bodies, values = Packs(places.content, "bodies"), Packs(places.build, "values")
    try:
        edit = edit_of(job, former, index, bodies)
        return _Texts(job, former, index, edit, bodies, values).build(look) if edit else None
    except LostError as failure:
        raise TornError(str(failure)) from failure
    finally:
        bodies.close()
        values.close()


_File = tuple[str, Key, bytes]  # path, key, content


def _units(read: Read) -> int:
    return units_of(read.body.length if read.body else 0)


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
        """Make, write and keep; ``None`` where more has to be made, or something was touched."""
        rest = self.former.rest_of()
        made = self.former.made(rest)
        index = self._index()
        reads = {read.path: read for read in index.reads}
        files: list[_File] = []
        for path in self.edit.texts:
            file = made.get(path_of(self.edit.records[path].address))
            if file is None or not file.key.text:
                continue  # a draft, or withdrawn: its text is nowhere
            content = self._page(path, file)
            if content is None:
                return None
            files.append((file.path, file.key._replace(text=reads[path].text), content))
        changed = set(self.edit.texts)
        for feed in rest.feeds:
            if not changed.isdisjoint(feed.sources):
                files += self._feed(feed, made, reads)
        index_files = self._index_files(rest, made, reads)
        if index_files is None:
            return None
        files += index_files
        return None if look() else self._seal(index, rest, made, files)

    def _page(self, path: str, file: Made) -> bytes | None:
        """Return the page of the source at ``path`` with its text as it is now, ``None`` where it must be planned."""
        before, after = self.edit.before[path], self.edit.after[path]
        if (
            file.kept is None or before.outline != after.outline
        ):  # the headings may stand in a table of contents
            return None
        hole = hole_again(self.values.data(file.kept))
        page = bytes_as_made(self.job.settings.output, file)
        if hole.text.source != path or page is None:
            return None
        old, new = (
            Body(WholeBodies({path: read}, self.bodies).html(path)).closed(hole.text.closings).encode()
            for read in (before, after)
        )
        return hole.filled(page, old, new)

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

    def _feed(self, feed: KeptFeed, made: dict[str, Made], reads: dict[str, Read]) -> Iterator[_File]:
        """Yield the files of ``feed`` with the texts as they are now."""
        from plugins.engine.files import feed_file  # noqa: PLC0415 - feedgen, for who has a feed to make

        texts = WholeBodies(reads, self.bodies)
        value = feed_again(
            self.values.data(feed.kept), lambda text: Body(texts.html(text.source)).closed(text.closings)
        )
        fingerprint = digest_of_texts(reads[source].text for source in feed.sources)
        for path in feed.files:
            output = FeedFile(path, FORM_OF[path.rpartition("/")[2]], value)
            yield path, made[path].key._replace(text=fingerprint), feed_file(output)

    def _index_files(self, rest: Rest, made: dict[str, Made], reads: dict[str, Read]) -> list[_File] | None:
        """Return the segments of the index that hold the texts, and their list; ``None`` where they are parted anew."""
        changed = set(self.edit.texts)
        found = [segment for segment in rest.segments if not changed.isdisjoint(segment.sources)]
        if not found:
            return []
        if any(_units(self.edit.before[path]) != _units(self.edit.after[path]) for path in changed):
            return None
        from plugins.engine.files import index_file  # noqa: PLC0415 - for who has a segment to make

        texts, files = WholeBodies(reads, self.bodies), list[_File]()
        old_texts = WholeBodies(reads | self.edit.before, self.bodies)
        former = FormerSegments(self.job.settings.output, self.values, made)
        file_text = FileTexts(self.job.places.texts if self.job.places else None).text
        for segment in found:
            (path,) = segment.files
            value = segment_again(self.values.data(segment.kept))
            fingerprint = digest_of_texts(reads[source].text for source in segment.sources)
            key = made[path].key._replace(text=fingerprint)
            now = IndexFile(path, value, texts.html, file_text)
            content = former.again(now, value, old_texts.html, changed) or index_file(now)
            files.append((path, key, content))
        return self._with_list(files, made)

    def _with_list(self, segments: list[_File], made: dict[str, Made]) -> list[_File] | None:
        """Return ``segments`` and the list that names their versions; ``None`` where somebody touched the list."""
        path = path_of(LIST)
        content = bytes_as_made(self.job.settings.output, made[path])
        if content is None:
            return None
        versions = {segment: version(key) for segment, key, _ in segments}
        rows = [
            (name, count, versions.get(segment_path(name), old)) for name, count, old in rows_again(content)
        ]
        return [*segments, (path, list_key(rows), list_file(rows).content)]

    def _seal(self, index: Index, rest: Rest, made: dict[str, Made], files: list[_File]) -> BuildResult:
        """Write ``files``, and what the next build has to know."""
        output = self.job.settings.output
        paths = tuple(sorted(path for path, _, _ in files))
        require_own_folders(output, frozenset(paths))
        clear_leftovers(output)
        writer, new = Writer(output), []
        for path, key, content in files:
            kept = made[path].kept
            written = writer.write(path, content)
            made[path] = Made(path, key, written.sha256, written.size, written.modified, kept)
            if written.new:
                new.append(path)
        if new:
            listed = finish(output, ((f.path, f.sha256) for f in made.values() if f.path != MANIFEST))
            made[MANIFEST] = Made(MANIFEST, NO_KEY, listed.sha256, listed.size, listed.modified)
        self._keep(index, rest, made, new)
        return self._result(paths, new, len(made) - 1)

    def _keep(self, index: Index, rest: Rest, made: dict[str, Made], new: list[str]) -> None:
        places, former = self.job.places, self.former
        if places is None:
            return
        tidy(self.bodies, index.reads)
        sure = write_index(self.job, index)
        written = {path.rpartition("/")[0] for path in new}
        folder_times = [
            (time_of(f"{self.job.settings.output}/{folder}") or 0) if folder in written else modified
            for folder, modified in zip(former.folders, former.folder_times, strict=True)
        ]
        built = msgspec.structs.replace(
            former,
            folder_times=folder_times,
            summary=msgspec.structs.replace(former.summary, problems=self.edit.problems),
            walk=self.job.sources,
            sources=self.job.sources if sure else b"",
        )
        save(places.built, built.with_files(made.values(), rest.feeds, rest.segments, plain=rest.plain))

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
            withdrawn=summary.withdrawn,
            since=self.former.since,
            until=self.former.until,
            stats=Stats(summary.sources, parsed, count - len(paths), 1, (("text", paths),) if paths else ()),
        )
