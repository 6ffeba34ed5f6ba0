"""Parse the sources that changed: from a Markdown file to a record, its fingerprints, and its body in a pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.engine.bodies import PackWriter
from plugins.engine.fork import Tick
from plugins.engine.known import Batch, Read, empty_batch, face_of, text_of, without_text
from plugins.markdown import BodyConverter
from plugins.outputs.digest import digest_of_bytes
from plugins.problems import ProblemList
from plugins.records.reader import read_file
from plugins.records.registers import Registers
from plugins.sources import problems as codes
from plugins.sources.scan import Source


def read_sources(
    sources: Iterable[Source],
    former: Mapping[str, Read],
    registers: Registers,
    pack: PackWriter,
    tick: Tick,
) -> Batch:
    """Return ``sources`` read. One whose bytes are those of ``former`` is not parsed and brings no record."""
    batch = empty_batch()
    converter = BodyConverter(dict(registers.abbreviations))
    for source in sources:
        stamp = (source.size, source.modified, source.changed)
        own = ProblemList(source.path)
        tick(1)
        try:
            data = source.disk.read_bytes()
        except OSError as failure:
            own.add(codes.UNREADABLE, reason=failure.strerror or failure)
            batch.reads.append(Read(source.path, (-1, 0, 0), b"", tuple(own)))  # looked at again next time
            continue
        same = digest_of_bytes(data)
        known = former.get(source.path)
        if known is not None and known.source == same:
            batch.reads.append(
                Read(source.path, stamp, same, known.problems, known.body, known.face, known.text)
            )
            continue
        record = read_file(source.path, data, converter, own)
        if record is None:
            batch.reads.append(Read(source.path, stamp, same, tuple(own)))
            continue
        light = without_text(record)
        place = pack.add(record.body.html)
        batch.reads.append(
            Read(source.path, stamp, same, tuple(own), place, face_of(light), text_of(record.body))
        )
        batch.add(light)
    pack.close()
    return batch
