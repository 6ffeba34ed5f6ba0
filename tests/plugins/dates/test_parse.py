"""Days and times: every form of contract 3 is read, everything else is refused with a reason."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.dates import ZONE, Moment, NotADayError, parse_moment
from plugins.dates.parse import EARLIEST_YEAR, LATEST_YEAR

# Before 1976 the clocks of Ho Chi Minh City were changed: some hours came twice, others never.
TIMES = st.datetimes(datetime(1976, 1, 1), datetime(LATEST_YEAR, 12, 30)).map(  # noqa: DTZ001 - the zone follows
    lambda value: value.replace(microsecond=0, tzinfo=ZONE)
)
DAYS = st.datetimes(datetime(EARLIEST_YEAR, 1, 1), datetime(LATEST_YEAR, 12, 31)).map(  # noqa: DTZ001
    lambda value: datetime(value.year, value.month, value.day, tzinfo=ZONE)
)


@pytest.mark.parametrize(
    "text, iso",
    [
        ("2021-06-15", "2021-06-15"),
        ("2021-6-5", "2021-06-05"),
        ("2021-06-15 08:30", "2021-06-15T08:30:00+07:00"),
        ("2021-06-15T08:30", "2021-06-15T08:30:00+07:00"),
        ("2021-06-15T08:30:59", "2021-06-15T08:30:59+07:00"),
        ("2021-06-15T08:30:59.123Z", "2021-06-15T15:30:59+07:00"),
        ("2021-06-15T20:30Z", "2021-06-16T03:30:00+07:00"),
        ("2021-06-15T08:30+07:00", "2021-06-15T08:30:00+07:00"),
        ("2021-06-15 08:30:00 +0900", "2021-06-15T06:30:00+07:00"),
        ("2021-06-15T08:30-12", "2021-06-16T03:30:00+07:00"),
        ("2021-06-15T24:00", "2021-06-16T00:00:00+07:00"),
        ("31/12/2100 24:00", "2101-01-01T00:00:00+07:00"),
        ("15/06/2021", "2021-06-15"),
        ("1/7/2026", "2026-07-01"),
        ("03/08/2017", "2017-08-03"),
        ("05/11/2026", "2026-11-05"),
        ("18-7-2008", "2008-07-18"),
        ("18.7.2008", "2008-07-18"),
        ("29/02/2024", "2024-02-29"),
        ("ngày 1 tháng 7 năm 2026", "2026-07-01"),
        ("Ngày 20 tháng 11 năm 2026", "2026-11-20"),
        ("20 tháng 11 năm 2026", "2026-11-20"),
        ("15/06/2021 08:55", "2021-06-15T08:55:00+07:00"),
        ("15/06/2021, 08:55", "2021-06-15T08:55:00+07:00"),
        ("28/10/2022 10:04 SA", "2022-10-28T10:04:00+07:00"),
        ("28/10/2022 2:30 CH", "2022-10-28T14:30:00+07:00"),
        ("28/10/2022 2:30 pm", "2022-10-28T14:30:00+07:00"),
        ("28/10/2022 12:00 SA", "2022-10-28T00:00:00+07:00"),
        ("28/10/2022 12:00 CH", "2022-10-28T12:00:00+07:00"),
        ("15/06/2021 08h30", "2021-06-15T08:30:00+07:00"),
        ("15/06/2021 8 giờ", "2021-06-15T08:00:00+07:00"),
        ("ngày 1 tháng 7 năm 2026 lúc 2:30 CH", "2026-07-01T14:30:00+07:00"),
        ("Thứ Sáu, 28/10/2022 10:04", "2022-10-28T10:04:00+07:00"),
        ("Chủ nhật, 30/10/2022", "2022-10-30"),
        ("  15/06/2021   08:55 ", "2021-06-15T08:55:00+07:00"),
    ],
)
def test_every_form_of_a_day_is_read(text: str, iso: str) -> None:
    assert parse_moment(text).iso == iso
    assert parse_moment(unicodedata.normalize("NFD", text)).iso == iso


@pytest.mark.parametrize(
    "text, reason",
    [
        ("31/02/2026", "là một ngày không có trong lịch"),
        ("29/02/2023", "là một ngày không có trong lịch"),
        ("00/01/2026", "là một ngày không có trong lịch"),
        ("13/13/2026", "là một ngày không có trong lịch"),
        ("15/06/21", "có năm không đủ bốn chữ số"),
        ("15/06/0026", "có năm ngoài khoảng 1930–2100"),
        ("0026-06-15", "có năm ngoài khoảng 1930–2100"),
        ("15/06/20226", "có năm ngoài khoảng 1930–2100"),
        ("1/1/1900", "có năm ngoài khoảng 1930–2100"),
        ("1/1/2999", "có năm ngoài khoảng 1930–2100"),
        ("1/1/" + "9" * 5000, "có năm ngoài khoảng 1930–2100"),
        ("hôm qua", "không phải là một ngày đọc được"),
        ("", "không phải là một ngày đọc được"),
        ("2026", "không phải là một ngày đọc được"),
        ("15-06/2026", "không phải là một ngày đọc được"),
        ("2021/06/15", "không phải là một ngày đọc được"),
        ("١٥/٠٦/٢٠٢١", "không phải là một ngày đọc được"),
        ("１５/06/2021", "không phải là một ngày đọc được"),
        ("20-02-2026 und", "có giờ không đọc được (und)"),
        ("15/06/2021 8:", "có giờ không đọc được (8:)"),
        ("15/06/2021 8::30", "có giờ không đọc được (8::30)"),
        ("15/06/2021 8:5", "có giờ không đọc được (8:5)"),
        ("15/06/2021 25:00", "có giờ không có trên đồng hồ (25:00)"),
        ("15/06/2021 24:01", "có giờ không có trên đồng hồ (24:01)"),
        ("15/06/2021 08:60", "có giờ không có trên đồng hồ (08:60)"),
        ("15/06/2021 15:00 CH", "có giờ không hợp với CH (15:00 CH)"),
        ("15/06/2021 0:30 SA", "có giờ không hợp với SA (0:30 SA)"),
        ("15/06/2021 08:30+25:00", "có múi giờ không có thật (+25:00)"),
        ("15/06/2021 08:30+07:99", "có múi giờ không có thật (+07:99)"),
    ],
)
def test_whatever_else_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotADayError) as refused:
        parse_moment(text)
    vietnamese, english = refused.value.reason
    assert vietnamese == reason
    assert english
    assert english != vietnamese


@given(
    st.text(alphabet=st.characters(exclude_categories=()))
    | st.text(alphabet="0123456789/-.:T Zh+,giờSACHngàythánăm")
)
def test_no_text_raises_anything_but_not_a_day(text: str) -> None:
    try:
        moment = parse_moment(text)
    except NotADayError:
        return
    assert parse_moment(moment.iso) == moment


@given(TIMES)
def test_a_moment_with_time_comes_back_from_its_machine_form(value: datetime) -> None:
    moment = Moment(value, has_time=True)
    assert parse_moment(moment.iso) == moment
    assert parse_moment(f"{value:%d/%m/%Y %H:%M:%S}") == moment


@given(DAYS)
def test_a_day_comes_back_from_every_form(day: datetime) -> None:
    moment = Moment(day)
    assert parse_moment(moment.iso) == moment
    for separator in "/-.":
        assert parse_moment(separator.join((str(day.day), str(day.month), str(day.year)))) == moment
    assert parse_moment(f"ngày {day.day} tháng {day.month} năm {day.year}") == moment


@given(TIMES, st.integers(-23 * 60, 23 * 60))
def test_a_zone_is_turned_into_the_sites_own(value: datetime, minutes: int) -> None:
    shifted = value + timedelta(minutes=minutes - 7 * 60)
    sign, size = ("-" if minutes < 0 else "+"), abs(minutes)
    text = f"{shifted:%Y-%m-%dT%H:%M:%S}{sign}{size // 60:02}:{size % 60:02}"
    if EARLIEST_YEAR <= shifted.year <= LATEST_YEAR:
        assert parse_moment(text) == Moment(value, has_time=True)
