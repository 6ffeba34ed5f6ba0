"""Read the content folder: every record, every register, every file, and all that is wrong with them.

In: the folder, and what a former build knew of it. Out: ``Content``. A source with the same size and times
is not opened, one with the same bytes is not parsed; many changed ones are shared between processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import msgspec

from plugins.engine.bodies import Bodies, LostBodyError
from plugins.engine.fork import Tick, shared
from plugins.engine.known import (
    Batch,
    Known,
    Read,
    ReadFile,
    ReadRegisters,
    Stamp,
    empty_batch,
    text_of,
)
from plugins.outputs.digest import digest
from plugins.pages.keys import Facts
from plugins.problems import ProblemList
from plugins.records.body import Body
from plugins.records.build import is_whole
from plugins.records.kinds import AnyRecord
from plugins.records.registers import Registers
from plugins.settings import Settings
from plugins.site.files import FileFacts, read_files
from plugins.sources import problems as codes
from plugins.sources.scan import Scan, Source

Progress = Callable[[str, int, int], None]  # stage, done, total
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
    known: Known
    parsed: int


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for one build. ``known`` is what the former one read, if its program was this one."""

    settings: Settings
    basis: bytes
    bodies: Bodies
    jobs: int
    progress: Progress
    known: Known | None = None

    def content(self, found: Scan, problems: ProblemList) -> Content:
        """Return the content of the sources ``found``; what cannot be read is a problem and left out."""
        registers = self._registers(found.registers, problems)
        abbreviations = digest(registers.registers.abbreviations)
        usable = self.known is not None and self.known.abbreviations == abbreviations
        batch, parsed = self._batch(found.records, registers.registers, usable=usable)
        reads = {read.path: read for read in batch.reads}
        for read in batch.reads:
            problems.extend(read.problems)
        every = list(batch.records())
        whole = tuple(record for record in every if is_whole(record))
        files = self._files(found.files, problems)
        return Content(
            records=whole,
            partial=tuple(record for record in every if not is_whole(record))
            if len(whole) < len(every)
            else (),
            unread=frozenset(source.path for source in found.records) - {record.path for record in whole},
            registers=registers.registers,
            files={file.path: FileFacts(source, file.picture) for source, file in files},
            bodies=_Whole(reads, self.bodies),
            facts=_fingerprints(reads),
            known=Known(self.basis, abbreviations, batch, registers, [file for _, file in files]),
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
        files = []
        for source in sources:
            file = former.get(source.path)
            if file is None or file.stamp != stamp_of(source):
                own = ProblemList()
                picture = read_files([source], own)[source.path].picture
                file = ReadFile(source.path, stamp_of(source), picture, tuple(own))
            problems.extend(file.problems)
            files.append((source, file))
        return files

    def _batch(self, sources: tuple[Source, ...], registers: Registers, *, usable: bool) -> tuple[Batch, int]:
        """Return all sources read, and how many of them were parsed for it."""
        former = self.known.batch if self.known and usable else empty_batch()
        by_path = {read.path: read for read in former.reads}
        changed = [s for s in sources if (r := by_path.get(s.path)) is None or r.stamp != stamp_of(s)]
        if not changed and len(sources) == len(by_path):
            return former, 0
        left = by_path.keys() - {source.path for source in sources}
        parts = self._parse(changed, by_path, registers) if changed else []
        again = {read.path for part in parts for read in part.reads}
        gone = again | left
        same = {read.path for part in parts for read in part.reads if _is_same(read, by_path.get(read.path))}
        joined = Batch(
            [read for read in former.reads if read.path not in gone],
            [],
            [],
            [],
            [],
        )
        for record in former.records():
            if record.path not in gone or record.path in same:
                joined.add(record)
        for part in parts:
            joined.reads.extend(part.reads)
            for record in part.records():
                joined.add(record)
        joined.reads.sort(key=lambda read: read.path)
        for kind in _kinds(joined):
            kind.sort(key=lambda record: record.path)
        return joined, len(again) - len(same)

    def _parse(self, sources: list[Source], former: Mapping[str, Read], registers: Registers) -> list[Batch]:
        jobs = min(self.jobs, max(1, len(sources) // _FEWEST))
        packs = self.bodies.new_numbers(jobs)
        self.bodies.prepare(packs)
        done = 0

        def tick(more: int) -> None:
            nonlocal done
            done += more
            self.progress("read", done, len(sources))

        def work(number: int, tick: Tick) -> bytes:
            return _read_share(sources[number::jobs], former, registers, self.bodies, packs[number], tick)

        if jobs > 1:
            from plugins.engine import parse  # noqa: F401, PLC0415 - loaded once, before the workers part
        return [_decode(data) for data in shared(jobs, work, tick)]


def _read_share(
    sources: list[Source],
    former: Mapping[str, Read],
    registers: Registers,
    bodies: Bodies,
    pack: int,
    tick: Tick,
) -> bytes:
    from plugins.engine.parse import read_sources  # noqa: PLC0415 - Markdown and YAML, for who changed a source

    return msgspec.msgpack.encode(read_sources(sources, former, registers, bodies.writer(pack), tick))


def _kinds(batch: Batch) -> tuple[list[AnyRecord], ...]:
    return (batch.news, batch.documents, batch.programmes, batch.pages)  # type: ignore[return-value]


def _is_same(read: Read, former: Read | None) -> bool:
    return former is not None and read.source == former.source


_decode = msgspec.msgpack.Decoder(Batch).decode


def stamp_of(source: Source) -> Stamp:
    """Return what tells a source apart from its earlier self without opening it."""
    return (source.size, source.modified, source.changed)


@dataclass(frozen=True, slots=True)
class _Whole:
    """Gives the whole body of a record; one that is not what was written down is lost."""

    reads: Mapping[str, Read]
    bodies: Bodies

    def __call__(self, record: AnyRecord) -> Body:
        read = self.reads[record.path]
        light = record.body
        html = self.bodies.html(read.body)
        body = Body(html, light.references, light.headings, light.ids, "", light.lead)
        if text_of(body) != read.text:
            raise LostBodyError
        return body


def _fingerprints(reads: Mapping[str, Read]) -> Callable[[AnyRecord], Facts]:
    def facts(record: AnyRecord) -> Facts:
        read = reads[record.path]
        return Facts(read.face, read.text)

    return facts


def _contents(sources: Iterable[Source], problems: ProblemList) -> Iterable[tuple[str, bytes]]:
    for source in sources:
        try:
            yield source.path, source.disk.read_bytes()
        except OSError as failure:
            problems.add(codes.UNREADABLE, path=source.path, reason=failure.strerror or failure)
