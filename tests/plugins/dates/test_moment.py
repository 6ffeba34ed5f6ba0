"""Moments: when they begin and end, and how readers see them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from plugins.dates import ZONE, Moment, parse_moment
from plugins.dates.show import clock, day, full, in_words, weekday


def test_a_bare_day_lasts_to_its_midnight() -> None:
    moment = parse_moment("31/12/2026")
    assert moment.start == datetime(2026, 12, 31, tzinfo=ZONE)
    assert moment.end == datetime(2027, 1, 1, tzinfo=ZONE)
    assert (moment.year, moment.month) == (2026, 12)


def test_a_time_ends_when_it_begins() -> None:
    moment = parse_moment("31/12/2026 08:00")
    assert moment.start == moment.end


def test_an_aware_moment_is_seen_from_the_sites_zone() -> None:
    moment = Moment.from_datetime(datetime(2026, 12, 31, 18, 0, 0, 999, tzinfo=UTC))
    assert moment.iso == "2027-01-01T01:00:00+07:00"
    assert moment.year == 2027


def test_moments_order_by_time_and_a_day_before_its_own_midnight_hour() -> None:
    texts = ["2/1/2026", "1/1/2026 09:00", "1/1/2026", "1/1/2026 00:00"]
    ordered = [moment.iso for moment in sorted(map(parse_moment, texts))]
    assert ordered == ["2026-01-01", "2026-01-01T00:00:00+07:00", "2026-01-01T09:00:00+07:00", "2026-01-02"]


@pytest.mark.parametrize(
    "text, shown",
    [("28/10/2022 10:04", "Thứ Sáu, 28/10/2022 10:04"), ("30/10/2022", "Chủ nhật, 30/10/2022")],
)
def test_readers_see_weekday_day_and_time(text: str, shown: str) -> None:
    assert full(parse_moment(text)) == shown


def test_the_parts_of_a_moment_are_shown_alone() -> None:
    moment = parse_moment("01/07/2026 08:05")
    assert (weekday(moment), day(moment), clock(moment)) == ("Thứ Tư", "01/07/2026", "08:05")
    assert clock(parse_moment("01/07/2026")) == ""


@pytest.mark.parametrize(
    "text, words",
    [
        ("1/7/2026", "ngày 01 tháng 7 năm 2026"),
        ("15/2/2026", "ngày 15 tháng 02 năm 2026"),
        ("9/12/2026", "ngày 09 tháng 12 năm 2026"),
    ],
)
def test_a_day_in_words_has_the_zeros_of_the_decree(text: str, words: str) -> None:
    assert in_words(parse_moment(text)) == words
