"""Tell editors what is odd about numbers: written oddly, repeated, missing, out of order, not of their type.

In: the documents with numbers. Out: warnings with the line of the number; never an error (decision 20).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from plugins.codes import DoubtKind, Entry, Types, audit_series, by_series, canonical
from plugins.codes.audit import Finding, Gaps, OutOfOrder, Repeated
from plugins.dates import Moment, show
from plugins.documents import problems as codes
from plugins.documents.numbered import Numbered
from plugins.problems import Phrase, ProblemList
from plugins.records.kinds import Document

_DOUBTS: Final = {
    DoubtKind.NOT_A_NUMBER: Phrase("không đọc được thành số, ký hiệu", "cannot be read as a number"),
    DoubtKind.NUMBER_MISSING: Phrase("thiếu số", "has no number"),
    DoubtKind.BODY_MISSING: Phrase("thiếu tên viết tắt của cơ quan", "has no body"),
    DoubtKind.TYPE_UNKNOWN: Phrase("có ký hiệu loại văn bản lạ", "has an unknown type code"),
    DoubtKind.SHAPE_UNCLEAR: Phrase(
        "không theo kiểu 12/KH-UBND hay 18-KH/ĐUK", "is neither like 12/KH-UBND nor like 18-KH/ĐUK"
    ),
    DoubtKind.OTHER_GRAMMAR: Phrase(
        "viết theo kiểu của hệ thống khác (Đảng: 18-KH/ĐUK, Nhà nước: 12/KH-UBND)",
        "is in the form of the other system (Party: 18-KH/ĐUK, State: 12/KH-UBND)",
    ),
    DoubtKind.TURNED: Phrase("đảo loại văn bản và cơ quan", "has type and body in each other's place"),
    DoubtKind.SPACES: Phrase("có khoảng trắng", "has blanks inside"),
    DoubtKind.SEPARATORS: Phrase("có dấu phân cách lạ", "has odd separators"),
    DoubtKind.CASE: Phrase("viết hoa khác lệ thường", "has unusual capitals"),
    DoubtKind.SPELLING: Phrase("viết khác lệ thường", "has an unusual spelling"),
    DoubtKind.EXTRA_TEXT: Phrase("có chữ thừa", "has text around it"),
}


def note_odd_numbers(numbered: Iterable[Numbered], problems: ProblemList) -> None:
    """Note every number that is not written as it should be, with its right form where that is sure."""
    for one in numbered:
        if not one.number.doubts:
            continue
        kinds = dict.fromkeys(doubt.kind for doubt in one.number.doubts)
        doubts = Phrase(
            "; ".join(_DOUBTS[kind].vi for kind in kinds), "; ".join(_DOUBTS[kind].en for kind in kinds)
        )
        record, right = one.record, canonical(one.number)
        hint = Phrase("", "")
        if right != record.number and one.number.number is not None and one.number.grammar:
            hint = Phrase(f" (có phải “{right}”?)", f" (did you mean “{right}”?)")
        line = record.line("number")
        problems.add(codes.ODD_NUMBER, line, path=record.path, value=record.number, doubts=doubts, hint=hint)


def note_odd_series(numbered: Iterable[Numbered], types: Types, problems: ProblemList) -> None:
    """Note what is odd about the numbers of each body, type and series."""
    for found in findings_of(numbered, types):
        for finding in found[1]:
            _note(finding, found[0], problems)


def findings_of(
    numbered: Iterable[Numbered], types: Types
) -> Iterator[tuple[dict[str, Numbered], tuple[Finding, ...]]]:
    """Yield for each series its documents by path, and what is odd about them."""
    every = {one.record.path: one for one in numbered if one.key}
    for entries in by_series(entry_of(one) for one in every.values()).values():
        inside = {entry.place: every[entry.place] for entry in entries}
        grammar = next(iter(inside.values())).grammar
        yield inside, audit_series(entries, grammar=grammar, types=types)


def entry_of(one: Numbered) -> Entry:
    """Return a document as the auditor takes it; its place is the path of its file."""
    record = one.record
    if one.key is None:
        raise ValueError(record.path)
    day = record.moment.at.date() if record.moment else None
    return Entry(one.key, one.number, day, record.type, record.path)


def ranges_in_words(ranges: Iterable[tuple[int, int]]) -> str:
    """Return ``3, 5–7``."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)


def _note(finding: Finding, numbered: dict[str, Numbered], problems: ProblemList) -> None:
    if isinstance(finding, Repeated):
        first, *others = (numbered[entry.place].record for entry in finding.entries)
        for record in others:
            line, path = _place(record)
            problems.add(codes.REPEATED_NUMBER, line, path=path, value=record.number, other=first.path)
        return
    if isinstance(finding, Gaps):
        record = _after(finding, numbered).record
        line, path = _place(record)
        series = finding.key.series.name if finding.key.series else ""
        missing = ranges_in_words(finding.ranges)
        problems.add(codes.SERIES_GAP, line, path=path, value=record.number, missing=missing, series=series)
        return
    record = numbered[finding.entry.place].record
    line, path = _place(record)
    if isinstance(finding, OutOfOrder):
        day, between = _day(record.moment), _between(finding, numbered)
        problems.add(codes.NUMBER_ORDER, line, path=path, value=record.number, day=day, between=between)
    else:
        types = " / ".join(kind.name for kind in finding.types)
        mark = finding.entry.number.type_code
        problems.add(codes.TYPE_AGAINST_NUMBER, line, path=path, value=record.type, mark=mark, types=types)


def _after(finding: Gaps, numbered: dict[str, Numbered]) -> Numbered:
    """Return the document behind the last gap: a warning that was accepted there stays while no other gap comes."""
    _, missing = finding.ranges[-1]
    return next(one for one in numbered.values() if one.number.number == missing + 1)


def _place(record: Document) -> tuple[int, str]:
    """Return where the number of ``record`` stands: line and file."""
    return record.line("number"), record.path


def _between(finding: OutOfOrder, numbered: dict[str, Numbered]) -> Phrase:
    """Return which documents the number stands between, with their days."""
    around = [numbered[entry.place].record for entry in (finding.before, finding.after) if entry]
    shown = [f"{record.number} ({_day(record.moment)})" for record in around]
    return Phrase(" và ".join(shown), " and ".join(shown))


def _day(moment: Moment | None) -> str:
    return show.day(moment) if moment else ""
