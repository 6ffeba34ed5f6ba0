"""The next free number of a series of documents, read off the numbers that are there already.

In: documents, a type, a body and a day. Out: a number such as `19-KH/ĐUK` (Guide 36-HD/VPTW, Party) or
`126/KH-UBND` (Decree 30/2020/NĐ-CP, State), or the mere form of it where nothing is found to go on from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from plugins.records.kinds import Document
from plugins.records.registers import BodyEntry, NameEntry
from plugins.vietnamese.fold import fold

_PARTY = re.compile(r"(?P<number>\d{1,6})\s*-\s*(?P<code>[^\W\d]+)\s*/\s*(?P<body>\S.*)")
_STATE = re.compile(
    r"(?P<number>\d{1,6})\s*/\s*(?:(?P<year>\d{4})\s*/\s*)?(?P<code>[^\W\d]+)\s*-\s*(?P<body>\S.*)"
)


@dataclass(frozen=True, slots=True)
class Code:
    """A number taken apart: its form, and the tail that all numbers of one series share."""

    number: int
    is_party: bool
    with_year: bool
    tail: str  # "KH/ĐUK" or "KH-UBND", as written

    @property
    def series(self) -> tuple[bool, bool, str]:
        """Return what is equal in all numbers of one series."""
        return self.is_party, self.with_year, fold(self.tail)

    def with_number(self, number: int | None, year: int) -> str:
        """Return the whole number; ``None`` leaves dots to fill in. Below 10 a zero is added (Decree 30)."""
        first = "…" if number is None else f"{number:02d}"
        if self.is_party:
            return f"{first}-{self.tail}"
        return f"{first}/{year}/{self.tail}" if self.with_year else f"{first}/{self.tail}"


def code_of(text: str) -> Code | None:
    """Return ``text`` taken apart, or ``None`` when it has neither form."""
    for pattern, is_party in ((_PARTY, True), (_STATE, False)):
        if match := pattern.fullmatch(text.strip()):
            tail = f"{match['code']}{'/' if is_party else '-'}{match['body'].strip()}"
            with_year = not is_party and match["year"] is not None
            return Code(int(match["number"]), is_party, with_year, tail)
    return None


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
    coded = [(record, code) for record in own if (code := code_of(record.number))]
    model = coded[-1][1] if coded else _from_registers(kind, body)
    if model is None:
        return "", False
    start = _start_of_series(body, now)
    used = [
        code.number
        for record, code in coded
        if code.series == model.series and record.moment and record.moment.at.date() >= start
    ]
    if not used:
        return model.with_number(None, now.year), False
    return model.with_number(max(used) + 1, now.year), True


def _is_of(record: Document, kind: NameEntry, body: BodyEntry | None) -> bool:
    if fold(record.type) != fold(kind.name):
        return False
    return body is None or fold(body.name) in {fold(issuer) for issuer in record.issuers}


def _from_registers(kind: NameEntry, body: BodyEntry | None) -> Code | None:
    if not kind.code or body is None or not body.short:
        return None
    is_party = (kind.profile or body.profile) == "dang"
    return Code(0, is_party, with_year=False, tail=f"{kind.code}{'/' if is_party else '-'}{body.short}")


def _start_of_series(body: BodyEntry | None, now: datetime) -> date:
    for term in body.terms if body else ():
        if term.start and term.start.start <= now and (term.end is None or now < term.end.end):
            return term.start.at.date()
    return date(now.year, 1, 1)
