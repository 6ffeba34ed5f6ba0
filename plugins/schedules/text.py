"""A programme as it was understood, in lines of text, for its editor to compare (`bantin check --lich`).

In: entries. Out: lines, a heading for each day, the vague and the unread told as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from plugins.records.entries import Days, Entry, Precision, State

_PRECISION: Final = {
    Precision.TIME: "đúng giờ",
    Precision.SESSION: "theo buổi",
    Precision.DAY: "trong ngày",
    Precision.SPAN: "nhiều ngày",
    Precision.WEEK: "trong tuần",
    Precision.PART: "đầu, giữa hoặc cuối tháng",
    Precision.MONTH: "trong kỳ",
    Precision.UNKNOWN: "không rõ",
}
_STATES: Final = {
    State.TENTATIVE: "dự kiến",
    State.POSTPONED: "hoãn, chưa có ngày mới",
    State.CANCELLED: "hủy",
}


def as_text(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield ``entries`` in their order, as they were understood."""
    for entry in entries:
        yield f"{entry.line:5d}  {_days(entry.days, entry.day, entry.session):40}  {' '.join(entry.content.split())}"
        told = [
            ("dời sang", _days(entry.moved, session=entry.moved_session) if entry.moved else ""),
            ("trạng thái", _STATES.get(entry.state, "")),
            ("lý do", entry.reason),
            ("chủ trì", entry.chair),
            ("địa điểm", entry.venue),
            ("chuẩn bị", entry.unit),
        ]
        words = "; ".join(f"{term}: {text}" for term, text in told if text)
        if words:
            yield f"       {words}"


def _days(days: Days | None, written: str = "", session: str = "") -> str:
    if days is None:
        return f"KHÔNG HIỂU NGÀY “{written}”"
    day = f"{days.first:%d/%m/%Y}" if days.first == days.last else f"{days.first:%d/%m}–{days.last:%d/%m/%Y}"
    clock = f" {days.start:%H:%M}" if days.start else ""
    until = f"–{days.end:%H:%M}" if days.end else ""
    part = f" {session}" if session and not days.start else ""
    return f"{day}{clock}{until}{part} ({_PRECISION[days.precision]})"
