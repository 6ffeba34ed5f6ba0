"""Moved entries: to another day, to another hour of the same day, to a session; and states that contradict a move."""

from __future__ import annotations

import pytest

from plugins.problems import ProblemList
from plugins.records.entries import Entry, State
from plugins.records.periods import period_of
from plugins.schedules.entries import entry_of
from plugins.schedules.rows import RawEntry


def read(**texts: str) -> tuple[Entry, list[str]]:
    period = period_of("2021-06")
    assert period is not None
    problems = ProblemList("chuong-trinh/x.md")
    entry = entry_of(RawEntry({"day": "11/6", "content": "Họp", **texts}, 9), period, problems)
    assert {problem.line for problem in problems} <= {9}
    return entry, [problem.code.name for problem in problems]


def moved(entry: Entry) -> tuple[str, str]:
    days = entry.moved
    if days is None:
        return ("", "")
    hours = [f"{one:%H:%M}" for one in (days.start, days.end) if one]
    return (f"{days.first:%d/%m}", "-".join(hours) or entry.moved_session)


@pytest.mark.parametrize(
    "status, day, hours, reason",
    [
        ("hoãn do mưa, chuyển sang 18/6, 15:00", "18/06", "15:00", "mưa"),
        ("hoãn (chuyển sang 21/6)", "21/06", "", ""),
        ("hoãn sang chiều 18/6", "18/06", "chiều", ""),
        ("lùi đến 15:00", "11/06", "15:00", ""),
        ("chuyển sang 14h cùng ngày", "11/06", "14:00", ""),
        ("chuyển sang 9:10-11:00", "11/06", "09:10-11:00", ""),
        ("chuyển sang buổi chiều", "11/06", "chiều", ""),
    ],
)
def test_a_move_is_read_wherever_it_stands(status: str, day: str, hours: str, reason: str) -> None:
    entry, problems = read(start="8:00", status=status)
    assert (entry.state, *moved(entry), entry.reason) == (State.MOVED, day, hours, reason)
    assert problems == []


@pytest.mark.parametrize("status", ["", "hoãn"])
def test_a_new_hour_alone_is_one_of_the_same_day(status: str) -> None:
    entry, problems = read(start="8:00", status=status, moved_start="15:00", moved_end="16:00")
    assert (entry.state, *moved(entry), problems) == (State.MOVED, "11/06", "15:00-16:00", [])


@pytest.mark.parametrize(
    "status, state, new, problem",
    [
        ("dự kiến", State.MOVED, "18/06", "state-and-move"),
        ("hủy", State.CANCELLED, "", "state-and-move"),
        ("bàn sau", State.MOVED, "18/06", "unread-state"),
        ("hoãn", State.MOVED, "18/06", ""),
    ],
)
def test_a_state_that_contradicts_a_move_is_told(status: str, state: State, new: str, problem: str) -> None:
    entry, problems = read(status=status, moved_to="18/6")
    assert (entry.state, moved(entry)[0], problems) == (state, new, [problem] if problem else [])


@pytest.mark.parametrize(
    "texts",
    [
        {"status": "hoãn sang hôm khác"},
        {"status": "hoãn", "moved_to": "18/6", "moved_end": "16:00"},
        {"status": "hoãn", "moved_to": "18/6", "moved_start": "sau giao ban"},
        {"day": "tuần 2", "status": "lùi đến 15:00"},  # no day that the hour could be of
    ],
)
def test_a_new_time_that_cannot_be_read_is_a_problem(texts: dict[str, str]) -> None:
    entry, problems = read(**texts)
    assert (entry.moved, problems) == (None, ["unread-new-day"])


def test_a_new_day_that_goes_against_its_weekday_is_told() -> None:
    assert read(status="hoãn sang Thứ Hai 18/6")[1] == ["wrong-weekday"]
