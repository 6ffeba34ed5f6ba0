"""Read the content folder: every record, every register, every file, and all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from plugins.records.build import is_whole
from plugins.records.kinds import AnyRecord
from plugins.records.reader import read_file
from plugins.records.register_reader import read_registers
from plugins.records.registers import Registers
from plugins.settings import Settings
from plugins.site.files import FileFacts, read_files
from plugins.sources import problems as codes
from plugins.sources.scan import Scan, Source, scan

Progress = Callable[[str, int, int], None]  # stage, done, total


@dataclass(frozen=True, slots=True)
class Content:
    """What the content folder holds, read; ``unread`` are record files that could not become records.

    Of those, ``partial`` are what could be read: their links are checked in the same run as all others.
    """

    records: tuple[AnyRecord, ...]
    partial: tuple[AnyRecord, ...]
    unread: frozenset[str]
    registers: Registers
    files: dict[str, FileFacts]


def read_content(settings: Settings, problems: ProblemList, progress: Progress) -> Content:
    """Return the content of ``settings.content``; files that cannot be read are problems and left out."""
    found: Scan = scan(settings.content, problems, settings.file_types)
    registers = read_registers(_contents(found.registers, problems), problems)
    converter = BodyConverter(dict(registers.abbreviations))
    read: list[AnyRecord] = []
    total = len(found.records)
    for number, (path, data) in enumerate(_contents(found.records, problems), 1):
        own = ProblemList(path)
        record = read_file(path, data, converter, own)
        problems.extend(own)
        if record is not None:
            read.append(record)
        progress("read", number, total)
    records = tuple(record for record in read if is_whole(record))
    partial = tuple(record for record in read if not is_whole(record))
    unread = frozenset(source.path for source in found.records) - {record.path for record in records}
    return Content(records, partial, unread, registers, read_files(found.files, problems))


def _contents(sources: Iterable[Source], problems: ProblemList) -> Iterable[tuple[str, bytes]]:
    for source in sources:
        try:
            yield source.path, source.disk.read_bytes()
        except OSError as failure:
            problems.add(codes.UNREADABLE, path=source.path, reason=failure.strerror or failure)
