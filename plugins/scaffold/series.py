"""The next free number of a series of documents, read off the numbers that are there already.

In: documents, a type, a body and a day. Out: a number such as `19-KH/ĐUK` (Party) or `126/KH-UBND` (State), or the mere
form of it where nothing is found to go on from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from plugins.codes import DocumentNumber, Grammar, Hints, Term, canonical, parse_number, series_of
from plugins.records.kinds import Document
from plugins.records.registers import BodyEntry, NameEntry
from plugins.vietnamese.fold import fold


def next_number(
    documents: Iterable[Document], kind: NameEntry, body: BodyEntry | None, now: datetime
) -> tuple[str, bool]:
    """Return the next number of type ``kind`` that ``body`` gives at ``now``, and whether it is one to use.

    The series is a calendar year's; a body with terms in the register counts through its term. Where no
    number of the series is found, the form with dots is returned ("" when not even that is known).
    """
    own = sorted(
        (record for record in documents if record.moment and _is_of(record, kind, body)),
        key=lambda record: (record.moment.at if record.moment else now, record.path),
    )
    read = [
        (record, number) for record in own if (number := _read(record.number, kind, body)).number is not None
    ]
    read = [
        (record, number) for record, number in read if number.body and number.grammar is not Grammar.UNKNOWN
    ]
    model = read[-1][1] if read else _from_registers(kind, body)
    if model is None:
        return "", False
    grammar, terms = model.grammar, _terms(body)
    model = replace(model, suffix="", year=now.year if model.year else None)
    series = series_of(model, now.date(), grammar=grammar, terms=terms)
    used = [
        number.number
        for record, number in read
        if number.number is not None
        and record.moment
        and _symbol(number) == _symbol(model)
        and series_of(number, record.moment.at.date(), grammar=grammar, terms=terms) == series
    ]
    return canonical(replace(model, number=max(used) + 1 if used else None)), bool(used)


def _read(text: str, kind: NameEntry, body: BodyEntry | None) -> DocumentNumber:
    profile = kind.profile or (body.profile if body else "")
    return parse_number(text, Hints(grammar=Grammar.of(profile), word=kind.name))


def _symbol(number: DocumentNumber) -> tuple[object, ...]:
    """Return what is equal in all numbers of one series."""
    parts = (number.type_code, number.body, number.unit)
    return (number.grammar, number.year is not None, *(fold(part) for part in parts))


def _is_of(record: Document, kind: NameEntry, body: BodyEntry | None) -> bool:
    if fold(record.type) != fold(kind.name):
        return False
    return body is None or fold(body.name) in {fold(issuer) for issuer in record.issuers}


def _from_registers(kind: NameEntry, body: BodyEntry | None) -> DocumentNumber | None:
    if not kind.code or body is None or not body.short:
        return None
    grammar = Grammar.PARTY if (kind.profile or body.profile) == "dang" else Grammar.STATE
    return DocumentNumber("", type_code=kind.code, body=body.short, grammar=grammar)


def _terms(body: BodyEntry | None) -> tuple[Term, ...]:
    return tuple(
        Term(
            term.name,
            term.start.at.date() if term.start else None,
            term.end.at.date() if term.end else None,
        )
        for term in (body.terms if body else ())
    )
