"""Hours, sessions and states as programmes write them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.records.entries import State
from plugins.schedules.hours import read_hours
from plugins.schedules.states import read_state


@pytest.mark.parametrize(
    "text, start, end, session",
    [
        ("7h30", "07:30", None, ""),
        ("7h", "07:00", None, ""),
        ("14h", "14:00", None, ""),
        ("14 giờ", "14:00", None, ""),
        ("14 giờ 30", "14:30", None, ""),
        ("14 giờ 30 phút", "14:30", None, ""),
        ("14g30", "14:30", None, ""),
        ("08:00", "08:00", None, ""),
        ("8:00-11:30", "08:00", "11:30", ""),
        ("8h00 – 11h30", "08:00", "11:30", ""),
        ("từ 8h đến 11h", "08:00", "11:00", ""),
        ("sáng", None, None, "sáng"),
        ("Buổi chiều", None, None, "chiều"),
        ("tối", None, None, "tối"),
        ("Cả ngày", None, None, "cả ngày"),
        ("Sáng 8h", "08:00", None, "sáng"),
        ("chiều 2h30", "14:30", None, "chiều"),
        ("Chiều (14h00)", "14:00", None, "chiều"),
        ("tối 7h", "19:00", None, "tối"),
        ("2:30 CH", "14:30", None, ""),
        ("12:15 SA", "00:15", None, ""),
        ("10:04 sa", "10:04", None, ""),
        ("từ 8h00 tới 10h00", "08:00", "10:00", ""),
        ("tu 8h toi 10h", "08:00", "10:00", ""),
        ("25/6 toi 27/6", None, None, ""),
        ("25/6 toi", None, None, "tối"),
        ("tối 25/6", None, None, "tối"),
        ("sáng thứ Hai", None, None, "sáng"),
        ("14 giờ rưỡi", "14:30", None, ""),
        ("", None, None, ""),
    ],
)
def test_hours_and_sessions_are_read(text: str, start: str | None, end: str | None, session: str) -> None:
    found = read_hours(text)
    shown = [one.strftime("%H:%M") if one else None for one in (found.start, found.end)]
    assert (*shown, found.session, found.is_wrong) == (start, end, session, False)


@pytest.mark.parametrize(
    "text",
    [
        *("25h", "8h75", "8:00-26:00", "14:30 CH"),
        *("7h30, 14h00", "8h-11h30 và 14h-17h", "sáng, chiều"),  # several where one is asked for
    ],
)
def test_an_hour_that_is_none_or_not_one_is_wrong(text: str) -> None:
    assert read_hours(text).is_wrong


def test_the_session_of_another_cell_makes_two_o_clock_afternoon() -> None:
    assert read_hours("2h30", "chiều").start == time(14, 30)


@pytest.mark.parametrize(
    "text, state, moved_to, reason",
    [
        ("", State.PLANNED, "", ""),
        ("dự kiến", State.TENTATIVE, "", ""),
        ("hoãn", State.POSTPONED, "", ""),
        ("Hoãn (trùng lịch)", State.POSTPONED, "", "trùng lịch"),
        ("hoãn sang 18/6, 14:00", State.MOVED, "18/6, 14:00", ""),
        ("Hoãn sang 18/6 do mưa bão", State.MOVED, "18/6", "mưa bão"),
        ("dời đến ngày 18/6", State.MOVED, "ngày 18/6", ""),
        ("hoãn do mưa, chuyển sang 18/6, 15:00", State.MOVED, "18/6, 15:00", "mưa"),
        ("hoãn (chuyển sang 21/6)", State.MOVED, "21/6", ""),
        ("hoãn (do mưa), lùi đến 15:00", State.MOVED, "15:00", "do mưa"),
        ("chuyển sang 14h cùng ngày", State.MOVED, "14h cùng ngày", ""),
        ("lùi tới chiều 18/6 vì bão", State.MOVED, "chiều 18/6", "bão"),
        ("hoan sang 18/6", State.MOVED, "18/6", ""),
        ("hủy do chuyển sang họp trực tuyến", State.CANCELLED, "", "chuyển sang họp trực tuyến"),
        ("huy", State.CANCELLED, "", ""),
        ("hoàn thành", State.PLANNED, "", ""),
        ("hủy", State.CANCELLED, "", ""),
        ("huỷ", State.CANCELLED, "", ""),
        ("HỦY, lý do: thời tiết", State.CANCELLED, "", "thời tiết"),
        ("bổ sung", State.PLANNED, "", ""),
    ],
)
def test_states_are_read(text: str, state: State, moved_to: str, reason: str) -> None:
    found = read_state(text)
    assert found is not None
    assert (found.state, found.moved_to, found.reason) == (state, moved_to, reason)


@pytest.mark.parametrize(
    "text",
    [
        *("???", "Đồng chí Bí thư", "xong rồi"),
        *("không hủy", "chưa hoãn, vẫn họp", "không bị hoãn"),  # it is held
        *("Ban Chỉ huy đã duyệt", "Ban chi huy da duyet", "liên hoan"),
    ],
)
def test_an_unknown_state_is_not_guessed(text: str) -> None:
    assert read_state(text) is None


@given(st.text())
def test_no_text_raises(text: str) -> None:
    read_hours(text)
    read_state(text)
