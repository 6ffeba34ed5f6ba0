"""Parse the sources that changed: from a Markdown file to a record, its fingerprints, and its body in a pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from plugins.codes import STANDARD, OwnType
from plugins.engine.deadline import Deadline, OutOfTimeError, deadline
from plugins.engine.fork import Tick
from plugins.engine.memory.known import (
    Batch,
    Read,
    Vocabulary,
    face_of,
    outline_of,
    records_by_kind,
    stamp_of,
    text_of,
    without_text,
)
from plugins.engine.memory.packs import PackWriter
from plugins.markdown import BodyConverter
from plugins.markdown.problems import TOO_COMPLEX
from plugins.outputs.digest import digest, digest_of_bytes
from plugins.problems import ProblemList
from plugins.problems.machine import reason_of
from plugins.records.kinds import AnyRecord
from plugins.schedules.reader import read_with_schedule
from plugins.sources import problems as codes
from plugins.sources.scan import Source, is_of_the_machine


def read_sources(
    sources: Iterable[Source],
    former: Mapping[str, Read],
    vocabulary: Vocabulary,
    pack: PackWriter,
    tick: Tick,
) -> Batch:
    """Return ``sources`` read. One whose bytes are those of ``former`` is not parsed and brings no record."""
    reads: list[Read] = []
    records: list[AnyRecord] = []
    with deadline() as clock:
        reader = _Reader(vocabulary, clock)
        for source in sources:
            stamp = stamp_of(source)
            own = ProblemList(source.path)
            tick(1)
            try:
                data = source.read()
            except OSError as failure:
                if is_of_the_machine(failure):
                    raise
                own.add(codes.UNREADABLE, reason=reason_of(failure))
                reads.append(Read(source.path, (-1, 0, 0), b"", tuple(own)))  # looked at again next time
                continue
            same = digest_of_bytes(data)
            known = former.get(source.path)
            if known is not None and known.source == same:
                reads.append(msgspec.structs.replace(known, stamp=stamp))
                continue
            record, own = reader.read(source, data)
            if record is None:
                reads.append(Read(source.path, stamp, same, tuple(own)))
                continue
            light, html = without_text(record), record.body.html.encode()
            outline = outline_of(record.body)
            place, text = pack.add(html), text_of(html, outline)
            places, last = digest(light.lines), max((line for _, line in light.lines), default=0)
            face = face_of(light)
            reads.append(Read(source.path, stamp, same, tuple(own), place, face, text, outline, places, last))
            records.append(light)
    return Batch(reads, records_by_kind(records))


class _Reader:
    """Reads one source after the other, each within its time."""

    def __init__(self, vocabulary: Vocabulary, clock: Deadline) -> None:
        self._abbreviations = dict(vocabulary.abbreviations)
        self._types = STANDARD.with_own(
            OwnType(name, code, profile) for name, code, profile in vocabulary.types
        )
        self._clock = clock
        self._converter = self._new_converter()

    def _new_converter(self) -> BodyConverter:
        return BodyConverter(self._abbreviations, types=self._types)

    def read(self, source: Source, data: bytes) -> tuple[AnyRecord | None, ProblemList]:
        """Return the record of ``data`` and its problems; what takes too long is one problem, and no record."""
        problems = ProblemList(source.path)
        try:
            self._clock.begin()
            record = read_with_schedule(source.path, data, self._converter, problems)
            self._clock.rest()
        except OutOfTimeError:
            self._converter = self._new_converter()  # it was left in the middle of something
            problems = ProblemList(source.path)
            problems.add(TOO_COMPLEX, 1, value=f"đọc quá {self._clock.seconds:g} giây")
            return None, problems
        return record, problems
