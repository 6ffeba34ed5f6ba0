"""Days as programmes write them: every form, and no text that raises."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.records.entries import Precision
from plugins.records.periods import Period, period_of
from plugins.schedules.days import read_days, weeks_of_month


def period(name: str) -> Period:
    found = period_of(name)
    assert found is not None
    return found


JUNE, WEEK, NEW_YEAR = period("2021-06"), period("2021-w23"), period("2020-w53")


@pytest.mark.parametrize(
    "text, first, last, precision",
    [
        ("01/6", "06-01", "06-01", Precision.DAY),
        ("1/6/2021", "06-01", "06-01", Precision.DAY),
        ("01-6", "06-01", "06-01", Precision.DAY),
        ("01.6.2021", "06-01", "06-01", Precision.DAY),
        ("Thứ Ba (15/6)", "06-15", "06-15", Precision.DAY),
        ("Thứ ba, 15/6", "06-15", "06-15", Precision.DAY),
        ("T3 15/6", "06-15", "06-15", Precision.DAY),
        ("ngày 15/6", "06-15", "06-15", Precision.DAY),
        ("Ngày 15 tháng 6", "06-15", "06-15", Precision.DAY),
        ("ngày 15", "06-15", "06-15", Precision.DAY),
        ("15", "06-15", "06-15", Precision.DAY),
        ("25-26/6", "06-25", "06-26", Precision.SPAN),
        ("25 – 26/6", "06-25", "06-26", Precision.SPAN),
        ("25/6-26/6", "06-25", "06-26", Precision.SPAN),
        ("25/6 đến 02/7", "06-25", "07-02", Precision.SPAN),
        ("28-02/7", "06-28", "07-02", Precision.SPAN),
        ("từ ngày 25 đến 26/6", "06-25", "06-26", Precision.SPAN),
        ("từ ngày 25 đến ngày 26/6/2021", "06-25", "06-26", Precision.SPAN),
        ("từ 25 đến 26", "06-25", "06-26", Precision.SPAN),
        ("25, 26/6", "06-25", "06-26", Precision.SPAN),
        ("25 và 26/6", "06-25", "06-26", Precision.SPAN),
        ("24, 25, 26/6", "06-24", "06-26", Precision.SPAN),
        ("25 tới 26/6", "06-25", "06-26", Precision.SPAN),
        ("từ 25/6 tới 27/6", "06-25", "06-27", Precision.SPAN),
        ("24/6, 25/6 và 26/6", "06-24", "06-26", Precision.SPAN),
        ("30/6, 01/7", "06-30", "07-01", Precision.SPAN),
        ("Thứ Hai 07/6 và thứ Ba 08/6", "06-07", "06-08", Precision.SPAN),
        ("07/6 (thứ Hai) - 09/6 (thứ Tư)", "06-07", "06-09", Precision.SPAN),
        ("22-23", "06-22", "06-23", Precision.SPAN),
        ("2021-06-05", "06-05", "06-05", Precision.DAY),
        ("2021-06-05 - 2021-06-07", "06-05", "06-07", Precision.SPAN),
        ("05-06-2021", "06-05", "06-05", Precision.DAY),
        ("Tuần 23: 07/6", "06-07", "06-07", Precision.DAY),
        ("trong tháng", "06-01", "06-30", Precision.MONTH),
        ("Trong tháng 6", "06-01", "06-30", Precision.MONTH),
        ("đầu tháng", "06-01", "06-10", Precision.PART),
        ("giữa tháng", "06-11", "06-20", Precision.PART),
        ("Cuối tháng", "06-21", "06-30", Precision.PART),
        ("thượng tuần", "06-01", "06-10", Precision.PART),
        ("tuần 1", "05-31", "06-06", Precision.WEEK),
        ("tuần 2", "06-07", "06-13", Precision.WEEK),
        ("Tuần thứ hai", "06-07", "06-13", Precision.WEEK),
        ("tuần cuối", "06-28", "07-04", Precision.WEEK),
        ("15/6 (dự kiến)", "06-15", "06-15", Precision.DAY),
    ],
)
def test_a_day_of_a_month_is_read(text: str, first: str, last: str, precision: Precision) -> None:
    found = read_days(text, JUNE)
    assert found is not None
    days = found.days
    assert (f"{days.first:%m-%d}", f"{days.last:%m-%d}", days.precision) == (first, last, precision)
    assert (days.first.year, found.is_ambiguous, found.weekday) == (2021, False, 0)


@pytest.mark.parametrize(
    "text, day",
    [("Thứ Hai", 7), ("thứ 3", 8), ("T7", 12), ("Chủ nhật", 13), ("CN", 13), ("Thứ Tư 09/6", 9), ("09", 9)],
)
def test_a_day_of_a_week_is_read(text: str, day: int) -> None:
    found = read_days(text, WEEK)
    assert found is not None
    assert found.days.first == found.days.last == date(2021, 6, day)


def test_a_week_over_the_turn_of_the_year_has_days_of_both() -> None:
    days = [read_days(text, NEW_YEAR) for text in ("31/12", "01/01", "Thứ Sáu")]
    assert [found.days.first for found in days if found] == [
        date(2020, 12, 31),
        date(2021, 1, 1),
        date(2021, 1, 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sáng",
        "31/6",
        "32",
        "30/02",
        "tuần 7",
        "hôm nào đó",
        "Thứ Hai",
        "13/13",
        "1/6/21",
        "tuần 2, tuần 4",
        "tuần 1, 2",
        "7/6/2021/5",
        "25-26/6 và 28/6",
        "31/6 và 01/7",
        "05/6 lúc 8 rồi 9",
    ],
)
def test_what_says_no_day_is_not_read(text: str) -> None:
    assert read_days(text, JUNE) is None


@pytest.mark.parametrize(
    "text, first, last", [("26/6-25/6", 25, 26), ("5-6", 5, 5), ("8-10", 8, 10), ("05-06", 5, 5)]
)
def test_days_that_can_be_read_in_two_ways_are_doubtful(text: str, first: int, last: int) -> None:
    found = read_days(text, JUNE)
    assert found is not None
    assert found.is_ambiguous
    assert (found.days.first, found.days.last) == (date(2021, 6, first), date(2021, 6, last))


@pytest.mark.parametrize("text", ["25, 28/6", "7/6 và 9/6", "7/6, 14/6, 21/6", "7/6, 8/6, 21/6", "3, 5"])
def test_days_with_others_between_are_no_span(text: str) -> None:
    found = read_days(text, JUNE)
    assert found is not None
    assert found.is_apart


@pytest.mark.parametrize("text", ["thứ Hai, thứ Tư", "thứ Hai - thứ Tư 40"])
def test_several_weekdays_are_no_single_one(text: str) -> None:
    assert read_days(text, WEEK) is None


@pytest.mark.parametrize("text", ["Thứ Hai - Thứ Tư", "từ thứ Hai tới thứ Tư"])
def test_weekdays_from_one_to_another_are_a_span_of_the_week(text: str) -> None:
    found = read_days(text, WEEK)
    assert found is not None
    assert (found.days.first, found.days.last) == (date(2021, 6, 7), date(2021, 6, 9))


def test_a_weekday_that_goes_against_the_date_is_told() -> None:
    found = read_days("Thứ Hai (15/6)", JUNE)
    assert found is not None
    assert (found.days.first, found.weekday) == (date(2021, 6, 15), 1)


def test_weeks_of_a_month_begin_with_the_one_that_holds_the_first() -> None:
    assert len(weeks_of_month(date(2021, 2, 1), date(2021, 2, 28))) == 4
    assert len(weeks_of_month(date(2021, 8, 1), date(2021, 8, 31))) == 6
    assert weeks_of_month(date(2021, 8, 1), date(2021, 8, 31))[0] == (date(2021, 7, 26), date(2021, 8, 1))


PIECES = st.sampled_from(
    [*"0123456789/-., ", "ngày ", "từ ", "đến ", "thứ ba", "tuần ", "tháng", "cuối ", "và ", "CN"]
)


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join)), st.sampled_from([JUNE, WEEK, NEW_YEAR])
)
def test_any_text_is_read_or_not_and_days_are_in_order(text: str, where: Period) -> None:
    found = read_days(text, where)
    assert found is None or found.days.first <= found.days.last


@given(
    st.dates(date(2021, 6, 1), date(2021, 6, 30)),
    st.sampled_from(["{0.day}/{0.month}", "{0:%d/%m/%Y}", "ngày {0.day}"]),
)
def test_a_written_day_is_read_as_itself(day: date, form: str) -> None:
    found = read_days(form.format(day), JUNE)
    assert found is not None
    assert found.days.first == found.days.last == day
