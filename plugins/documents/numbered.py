"""Read the number of every document with all that is known beside it: body, type, day.

In: the site's records and registers. Out: a ``Numbered`` for each document that has a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plugins.codes import (
    STANDARD,
    DocumentNumber,
    DocumentType,
    Grammar,
    Hints,
    NumberKey,
    OwnType,
    Series,
    Term,
    Types,
    folded_key,
    key_of,
    parse_number,
    series_of,
    spellings,
)
from plugins.documents.bodies import Bodies
from plugins.records.kinds import AnyRecord, Document
from plugins.records.registers import BodyEntry, Registers
from plugins.vietnamese.fold import slug


@dataclass(frozen=True)
class Numbered:
    """A document's number as data. ``body`` is the register's entry of who issued it, ``whose`` its slug or name."""

    record: Document
    number: DocumentNumber
    body: BodyEntry | None
    whose: str
    kinds: tuple[DocumentType, ...]  # what the type word and the code allow
    grammar: Grammar
    series: Series | None
    key: NumberKey | None

    @cached_property
    def folded(self) -> str:
        """Return the form in which numbers are compared."""
        return folded_key(self.number)


class NumberReader:
    """Reads numbers with what the registers of one site say."""

    def __init__(self, registers: Registers, bodies: Bodies) -> None:
        self._bodies = bodies
        self.types = types_of(registers)
        self._profiles = {entry.name: entry.profile for entry in registers.types}
        self._shorts = spellings(entry.short for entry in bodies.entries if entry.short)
        self._terms: dict[str, tuple[Term, ...]] = {entry.slug: _terms(entry) for entry in bodies.entries}

    def read(self, record: Document) -> Numbered | None:
        """Return the number of ``record``, ``None`` where it has none."""
        if not record.number:
            return None
        day = record.moment.at.date() if record.moment else None
        body = self._bodies.find(record.issuers[0], day) if record.issuers else None
        profile = (body.profile if body else "") or self._profiles.get(record.type, "")
        hints = Hints(self.types, Grammar.of(profile), record.type, self._shorts)
        number = parse_number(record.number, hints)
        if body is None and not record.issuers and number.lead_body:
            body = self._bodies.find(number.lead_body, day)
        grammar = Grammar.of(body.profile if body else "") or number.grammar
        kinds = self.types.type_of(number.type_code, record.type, number.grammar or grammar)
        terms = self._terms[body.slug] if body else ()
        series = series_of(number, day, grammar=grammar, terms=terms)
        whose = body.slug if body else slug(record.issuers[0]) if record.issuers else ""
        named = record.type or (kinds[0].name if len(kinds) == 1 else "")
        key = key_of(number, series, body=whose, type_name=named)
        return Numbered(record, number, body, whose, kinds, grammar, series, key)


def read_numbers(records: Iterable[AnyRecord], reader: NumberReader) -> Mapping[str, Numbered]:
    """Return the numbers of all documents among ``records`` by the paths of their files."""
    found = ((r.path, reader.read(r)) for r in records if isinstance(r, Document))
    return {path: numbered for path, numbered in found if numbered}


def types_of(registers: Registers) -> Types:
    """Return the types of documents that a site knows: those of both profiles, and its own."""
    return STANDARD.with_own(OwnType(e.name, e.code, e.profile, e.slug) for e in registers.types)


def _terms(entry: BodyEntry) -> tuple[Term, ...]:
    """Return the terms of ``entry``, the earliest first, in whatever order they are written."""
    terms = [
        (term.name, term.start.at.date() if term.start else None, term.end.at.date() if term.end else None)
        for term in entry.terms
    ]
    terms.sort(key=lambda term: term[1] or date.min)
    return tuple(Term(name or _days_in_words(start, end), start, end) for name, start, end in terms)


def _days_in_words(start: date | None, end: date | None) -> str:
    return f"Nhiệm kỳ {start.year if start else ''}–{end.year if end else ''}"
