"""What the content holds already: registers to choose from, and documents whose numbers are taken.

In: the content folder. Out: both as values. Faults of other files are `bantin check`'s to tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.problems import ProblemList
from plugins.records.body import Body
from plugins.records.kinds import Document
from plugins.records.reader import read_record
from plugins.records.reading import did_you_mean
from plugins.records.register_reader import read_registers
from plugins.records.registers import BodyEntry, NameEntry, Registers
from plugins.settings import ConfigurationError
from plugins.sources.scan import Scan, Source, scan
from plugins.vietnamese.fold import fold


@dataclass(frozen=True, slots=True)
class Existing:
    """The registers, and all records that have a number."""

    registers: Registers
    documents: tuple[Document, ...]


class _HeaderOnly:
    """A converter for who needs headers alone."""

    def convert(self, text: str, *, first_line: int, problems: ProblemList) -> Body:  # noqa: ARG002 - a protocol
        """Return an empty body."""
        return Body()


def look(content: Path) -> Existing:
    """Return what ``content`` holds."""
    ignored = ProblemList()
    found = scan(content, ignored)
    registers = read_registers([(source.path, source.read()) for source in found.registers], ignored)
    return Existing(registers, tuple(_documents(found)))


def _documents(found: Scan) -> Iterable[Document]:
    for source in found.records:
        record = read_record(source.path, _bytes(source), _HeaderOnly(), ProblemList(source.path))
        if isinstance(record, Document):
            yield record


def _bytes(source: Source) -> bytes:
    try:
        return source.read()
    except OSError:  # an unreadable file takes no number; `check` names it
        return b""


def choose_name(
    entries: tuple[NameEntry, ...], wanted: str, *, present: bool, option: str
) -> NameEntry | None:
    """Return the entry called ``wanted``, the first one for "", ``None`` when there is none.

    Where a register is there, a name that is not in it raises ``ConfigurationError`` with a suggestion;
    where there is none, any name will do.
    """
    if not wanted:
        return entries[0] if entries else None
    for entry in entries:
        if fold(wanted) in {fold(entry.name), fold(entry.slug), fold(entry.code)}:
            return entry
    if present:
        raise _unknown(option, wanted, tuple(entry.name for entry in entries))
    return NameEntry(wanted, "")


def choose_body(bodies: tuple[BodyEntry, ...], wanted: str) -> BodyEntry | None:
    """Return the body called ``wanted`` (its name, short name or slug), the first one for ""."""
    if not wanted:
        return bodies[0] if bodies else None
    for body in bodies:
        if fold(wanted) in {fold(body.name), fold(body.slug), fold(body.short)}:
            return body
    return BodyEntry(wanted, "")


def _unknown(option: str, wanted: str, names: tuple[str, ...]) -> ConfigurationError:
    known, hint = ", ".join(names), did_you_mean(wanted, names)
    return ConfigurationError(
        f"{option} “{wanted}” không có trong danh bạ{hint.vi}; có: {known}",
        f"{option} “{wanted}” is not in the register{hint.en}; there are: {known}",
    )
