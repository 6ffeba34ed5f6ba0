"""Read one Markdown file into its record: decode, header, fields, body.

In: the place and bytes of a file, and a converter for its body. Out: the record, or ``None`` when
the file cannot be one; everything that is wrong with it is in the problems either way.
"""

from __future__ import annotations

from typing import Protocol

from plugins.disclosure.notes import note_disclosures
from plugins.problems import ProblemList
from plugins.records.addresses import Place, kind_of, place_of
from plugins.records.body import Body
from plugins.records.build import build_record, is_whole
from plugins.records.fields import FIELDS
from plugins.records.header import read_header
from plugins.records.kinds import AnyRecord
from plugins.records.reading import FieldReader
from plugins.sources.decode import decode


class Converter(Protocol):
    """What turns a body's Markdown into a ``Body`` (`plugins/markdown`); it never raises for a text."""

    def convert(self, text: str, *, first_line: int, problems: ProblemList) -> Body:
        """Return the converted ``text``, whose first line is line ``first_line`` of its file."""
        ...


def read_record(path: str, data: bytes, converter: Converter, problems: ProblemList) -> AnyRecord | None:
    """Return the record of the file ``path`` (below the content folder) that holds ``data``."""
    record = read_file(path, data, converter, problems)
    return record if record is not None and is_whole(record) else None


def read_file(path: str, data: bytes, converter: Converter, problems: ProblemList) -> AnyRecord | None:
    """Return what the file ``path`` says, whole or not, or ``None`` where it has no place or no header.

    A file in the wrong place or with a broken header is read on, so that all its faults are told at once.
    """
    place = place_of(path, problems)
    text = decode(data, problems)
    if text is None:
        return None
    note_disclosures(text, data, problems)
    header = read_header(text, problems)
    if header is None:
        return None
    body = converter.convert(header.body, first_line=header.body_line, problems=problems)
    if header.mapping is None:
        return None
    kind = kind_of(path)
    fields = FieldReader(
        header.mapping, problems, FIELDS[kind], parts_commas=header.is_pelican, line_when_missing=1
    )
    record = build_record(place or Place(path, kind, 0, "", ""), fields, body)
    return record if place else None
