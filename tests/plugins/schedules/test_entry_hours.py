"""Hours of entries: what stands in the columns of hours and sessions is read whole, or is a problem."""

from __future__ import annotations

import pytest

from plugins.problems import ProblemList
from plugins.records.entries import Entry, Precision
from plugins.records.periods import period_of
from plugins.schedules.entries import entry_of
from plugins.schedules.rows import RawEntry


def read(**texts: str) -> tuple[Entry, list[str]]:
    period = period_of("2021-06")
    assert period is not None
    problems = ProblemList("chuong-trinh/x.md")
    entry = entry_of(RawEntry({"day": "11/6", "content": "Họp", **texts}, 9), period, problems)
    return entry, [problem.code.name for problem in problems]


@pytest.mark.parametrize(
    "texts",
    [
        *({"start": text} for text in ("8.30", "9", "sau giao ban", "7h30, 14h00", "8h theo giấy mời")),
        {"time": "8h-11h30 và 14h-17h"},
        {"end": "10:00"},
        {"start": "8:00", "end": "10"},
        {"session": "ca 1"},
        {"session": "sáng, chiều"},
        {"day": "11/6 8h, 14h"},
    ],
)
def test_what_is_no_hour_is_a_problem_and_its_text_is_kept(texts: dict[str, str]) -> None:
    entry, problems = read(**texts)
    assert "unread-hour" in problems
    assert entry.start == (f"- {texts['end']}" if texts == {"end": "10:00"} else entry.start)
    assert "start" not in texts or texts["start"] in entry.start


@pytest.mark.parametrize(
    "texts, start, end, session",
    [
        ({"start": "2:30 CH"}, "14:30", "", ""),
        ({"start": "2:30", "end": "4:00", "session": "chiều"}, "14:30", "16:00", "chiều"),
        ({"time": "từ 8h00 tới 10h00"}, "08:00", "10:00", ""),
        ({"time": "lúc 8h (dự kiến)"}, "08:00", "", ""),
        ({"session": "Sáng (8h)"}, "08:00", "", "sáng"),
        ({"day": "Sáng 11/6, 8h"}, "08:00", "", "sáng"),
        ({"time": "cả ngày"}, "", "", "cả ngày"),
        ({"day": "", "time": "14h ngày 11/6"}, "14:00", "", ""),
    ],
)
def test_hours_are_read_in_any_column(texts: dict[str, str], start: str, end: str, session: str) -> None:
    entry, problems = read(**texts)
    days = entry.days
    assert days is not None
    shown = [f"{one:%H:%M}" if one else "" for one in (days.start, days.end)]
    assert (*shown, entry.session, problems) == (start, end, session, [])


@pytest.mark.parametrize("day, precision", [("tuần 2", Precision.WEEK), ("13-14/6", Precision.SPAN)])
def test_the_hour_of_several_days_is_kept(day: str, precision: Precision) -> None:
    entry, problems = read(day=day, start="14h")
    assert entry.days is not None
    assert (entry.days.precision, f"{entry.days.start:%H:%M}", problems) == (precision, "14:00", [])
