"""Read the content folder: every record, every register, every file, and all that is wrong with them.

In: the folder, and what a former build knew of it. Out: ``Content``. A source with the same size and times
is not opened, one with the same bytes is not parsed; many changed ones are shared between processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field

import msgspec

from plugins.engine.fork import Tick, shared
from plugins.engine.job import Progress
from plugins.engine.memory.bodies import WholeBodies
from plugins.engine.memory.filetexts import FileTexts
from plugins.engine.memory.known import (
    Batch,
    Known,
    Read,
    ReadFile,
    ReadRegisters,
    Vocabulary,
    stamp_of,
    vocabulary_of,
)
from plugins.engine.memory.packs import Packs
from plugins.outputs.digest import digest
from plugins.pages.keys import Facts
from plugins.problems import ProblemList
from plugins.problems.machine import reason_of
from plugins.records.body import Body
from plugins.records.build import is_whole
from plugins.records.kinds import AnyRecord
from plugins.records.registers import Registers
from plugins.settings import Settings
from plugins.site.files import FileFacts, is_shared, read_files
from plugins.sources import problems as codes
from plugins.sources.names import DOCUMENT_TYPES, suffix
from plugins.sources.scan import Scan, Source, is_of_the_machine

_FEWEST = 40  # sources that are worth a process of their own


@dataclass(frozen=True, slots=True)
class Content:
    """What the content folder holds, read; ``unread`` are record files that could not become records.

    Of those, ``partial`` are what could be read: their links are checked in the same run as all others.
    Bodies of ``records`` have no text: ``bodies`` gives the whole one, ``facts`` the fingerprints.
    ``parsed`` counts the sources that were opened and parsed.
    """

    records: tuple[AnyRecord, ...]
    partial: tuple[AnyRecord, ...]
    unread: frozenset[str]
    registers: Registers
    files: dict[str, FileFacts]
    bodies: Callable[[AnyRecord], Body]
    facts: Callable[[AnyRecord], Facts]
    file_texts: FileTexts
    known: Known
    parsed: int


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for one build. ``known`` is what the former one read, if its program was this one."""

    settings: Settings
    bodies: Packs
    jobs: int
    progress: Progress
    known: Known | None = None
    file_texts: FileTexts = field(default_factory=lambda: FileTexts(None))

    def content(self, found: Scan, problems: ProblemList) -> Content:
        """Return the content of the sources ``found``; what cannot be read is a problem and left out."""
        registers = self._registers(found.registers, problems)
        files = self._files(found.files, problems)
        known, parsed = self._records(found.records, registers, [file for _, file in files])
        for read in known.reads.values():
            problems.extend(read.problems)
        every = [known.records[path] for path in sorted(known.records)]
        whole = tuple(record for record in every if is_whole(record))
        return Content(
            records=whole,
            partial=tuple(record for record in every if not is_whole(record))
            if len(whole) < len(every)
            else (),
            unread=frozenset(known.reads) - {record.path for record in whole},
            registers=registers.registers,
            files={file.path: FileFacts(source, file.picture, file.reading) for source, file in files},
            bodies=WholeBodies(known.reads, self.bodies),
            facts=_fingerprints(known.reads),
            file_texts=self.file_texts,
            known=known,
            parsed=parsed,
        )

    def _registers(self, sources: tuple[Source, ...], problems: ProblemList) -> ReadRegisters:
        found = list(_contents(sources, problems))
        same = digest(found)
        if self.known and self.known.registers.sources == same:
            problems.extend(self.known.registers.problems)
            return self.known.registers
        from plugins.records.register_reader import read_registers  # noqa: PLC0415 - YAML, for who changed one

        own = ProblemList()
        read = read_registers(found, own)
        problems.extend(own)
        return ReadRegisters(same, read, tuple(own))

    def _files(self, sources: tuple[Source, ...], problems: ProblemList) -> list[tuple[Source, ReadFile]]:
        former = {file.path: file for file in self.known.files} if self.known else {}
        new = [s for s in sources if (f := former.get(s.path)) is None or f.stamp != stamp_of(s)]
        read = {file.path: file for file in _looked_at(new, self.file_texts.keep)} if new else {}
        files = [(source, read.get(source.path) or former[source.path]) for source in sources]
        for _, file in files:
            problems.extend(file.problems)
        return files

    def _records(
        self, sources: tuple[Source, ...], registers: ReadRegisters, files: list[ReadFile]
    ) -> tuple[Known, int]:
        """Return everything known now, and how many sources were parsed for it."""
        vocabulary = vocabulary_of(registers.registers)
        former = self.known
        if former is None or former.vocabulary != vocabulary:
            former = Known(vocabulary, {}, {}, registers, files, set())
        changed = [s for s in sources if (r := former.reads.get(s.path)) is None or r.stamp != stamp_of(s)]
        reads, records = dict(former.reads), dict(former.records)
        parsed: set[str] = set()
        for batch in self._parse(changed, former.reads, vocabulary) if changed else ():
            for read in batch.reads:
                before = former.reads.get(read.path)
                reads[read.path] = read
                if before is None or before.source != read.source:
                    parsed.add(read.path)
                    records.pop(read.path, None)
            records.update((record.path, record) for record in batch.records)
        gone = reads.keys() - {source.path for source in sources}
        for path in gone:
            del reads[path]
            records.pop(path, None)
        newer = (former.newer | parsed) & records.keys()
        return Known(vocabulary, reads, records, registers, files, newer, former.store), len(parsed)

    def _parse(
        self, sources: list[Source], former: Mapping[str, Read], vocabulary: Vocabulary
    ) -> list[Batch]:
        jobs = min(self.jobs, max(1, len(sources) // _FEWEST))
        packs = self.bodies.prepare(jobs)
        done = 0

        def tick(more: int) -> None:
            nonlocal done
            done += more
            self.progress("read", done, len(sources))

        def work(number: int, tick: Tick) -> bytes:
            share = sources[number::jobs]
            return _read_share(share, former, vocabulary, self.bodies, packs[number], tick)

        if jobs > 1:
            from plugins.engine import parse  # noqa: F401, PLC0415 - loaded once, before the workers part

        def name(number: int, ticks: int) -> str:
            return sources[number::jobs][max(0, ticks - 1)].file

        return [_decode(data) for data in shared(jobs, work, tick, name)]


def _looked_at(sources: list[Source], keep: Callable[[str, str], None]) -> Iterable[ReadFile]:
    """Yield what new files are. Papers are read wherever they lie; pictures in `hinh-anh/` are nobody's attachment."""
    from plugins.attachments.inspect import inspect_files  # noqa: PLC0415 - for who has a new file

    problems = {source.path: ProblemList(source.path) for source in sources}
    pictures = {s.path: read_files([s], problems[s.path])[s.path].picture for s in sources}
    offered = [s for s in sources if not is_shared(s.path) or suffix(s.path) in DOCUMENT_TYPES]
    readings = inspect_files(offered, pictures, problems, keep)
    for source in sources:
        path = source.path
        yield ReadFile(path, stamp_of(source), pictures[path], tuple(problems[path]), readings.get(path))


def _read_share(
    sources: list[Source],
    former: Mapping[str, Read],
    vocabulary: Vocabulary,
    bodies: Packs,
    pack: int,
    tick: Tick,
) -> bytes:
    from plugins.engine.parse import read_sources  # noqa: PLC0415 - Markdown and YAML, for who changed a source

    with closing(bodies.writer(pack)) as writer:
        return msgspec.msgpack.encode(read_sources(sources, former, vocabulary, writer, tick))


_decode = msgspec.msgpack.Decoder(Batch).decode


def _fingerprints(reads: Mapping[str, Read]) -> Callable[[AnyRecord], Facts]:
    def facts(record: AnyRecord) -> Facts:
        read = reads[record.path]
        return Facts(read.face, read.text, read.body.length if read.body else 0)

    return facts


def _contents(sources: Iterable[Source], problems: ProblemList) -> Iterable[tuple[str, bytes]]:
    for source in sources:
        try:
            yield source.path, source.read()
        except OSError as failure:
            if is_of_the_machine(failure):
                raise
            problems.add(codes.UNREADABLE, path=source.path, reason=reason_of(failure))
