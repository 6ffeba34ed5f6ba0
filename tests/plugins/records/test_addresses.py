"""Addresses come from file names, periods are months or weeks, and a wrong place says the right one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.problems import ProblemList
from plugins.records.addresses import RESERVED, place_of
from plugins.records.kinds import Kind
from plugins.records.periods import period_of
from tests.plugins.records.records import NEWS, places, read


@pytest.mark.parametrize(
    "path, kind, year, address",
    [
        ("tin-tuc/2026/hien-mau.md", Kind.NEWS, 2026, "/tin-tuc/2026/hien-mau/"),
        ("van-ban/2021/18-kh-duk.md", Kind.DOCUMENT, 2021, "/van-ban/2021/18-kh-duk/"),
        ("chuong-trinh/2021-06.md", Kind.PROGRAMME, 0, "/chuong-trinh/2021-06/"),
        ("chuong-trinh/2021-w23.md", Kind.PROGRAMME, 0, "/chuong-trinh/2021-w23/"),
        ("trang/gioi-thieu.md", Kind.PAGE, 0, "/gioi-thieu/"),
    ],
)
def test_the_place_of_a_file_gives_kind_year_and_address(
    path: str, kind: Kind, year: int, address: str
) -> None:
    problems = ProblemList(path)
    place = place_of(path, problems)
    assert place is not None
    assert (place.kind, place.year, place.address) == (kind, year, address)
    assert not problems


@pytest.mark.parametrize(
    "path, address",
    [
        ("tin-tuc/2026/Hiến máu.md", "/tin-tuc/2026/hien-mau/"),
        ("tin-tuc/2026/x.md.md", "/tin-tuc/2026/x-md/"),
        ("tin-tuc/2026/-x.md", "/tin-tuc/2026/x/"),
        ("tin-tuc/2026/50%#?.md", "/tin-tuc/2026/50/"),
        ("trang/Giới thiệu.MD", "/gioi-thieu/"),
        ("chuong-trinh/2021-W23.md", "/chuong-trinh/2021-w23/"),
    ],
)
def test_an_odd_file_name_is_made_plain_with_a_warning(path: str, address: str) -> None:
    problems = ProblemList(path)
    place = place_of(path, problems)
    assert place is not None
    assert place.address == address
    assert places(problems) == [(1, "odd-name")]


@pytest.mark.parametrize(
    "path, code",
    [
        ("tin-tuc/x.md", "wrong-place"),
        ("tin-tuc/2026/06/x.md", "wrong-place"),
        ("tin-tuc/26/x.md", "wrong-place"),
        ("tin-tuc/２０２６/x.md", "wrong-place"),
        ("van-ban/x.md", "wrong-place"),
        ("trang/a/x.md", "wrong-place"),
        ("chuong-trinh/2026/2026-06.md", "wrong-place"),
        ("chuong-trinh/2026-13.md", "bad-period"),
        ("chuong-trinh/2026-w54.md", "bad-period"),
        ("chuong-trinh/2025-w53.md", "bad-period"),
        ("chuong-trinh/0000-01.md", "bad-period"),
        ("chuong-trinh/２０２６-06.md", "bad-period"),
        ("chuong-trinh/thang-6.md", "bad-period"),
        ("tin-tuc/2026/!!!.md", "nameless-file"),
        ("tin-tuc/2026/con!.md", "windows-name"),
        ("trang/rss.md", "reserved-address"),
        ("trang/Tìm kiếm.md", "reserved-address"),
        ("trang/sha256sums.md", "reserved-address"),
    ],
)
def test_a_wrong_place_is_told_and_makes_no_record(path: str, code: str) -> None:
    record, problems = read(NEWS, path)
    assert record is None
    assert (1, code) in places(problems)


@pytest.mark.parametrize("name", sorted(RESERVED - {"404"}))
def test_every_reserved_name_is_a_plain_one(name: str) -> None:
    problems = ProblemList()
    assert place_of(f"trang/{name}.md", problems) is None
    assert [problem.code.name for problem in problems] == ["reserved-address"]


def test_the_wanted_place_is_said_in_each_language() -> None:
    _, problems = read(NEWS, "tin-tuc/x.md")
    (problem,) = problems
    assert problem.remedy("vi") == "Đặt tệp tại tin-tuc/<năm>/<tên-không-dấu>.md"
    assert problem.remedy("en") == "Put it at tin-tuc/<year>/<plain-name>.md"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="/"), min_size=1))
def test_any_file_name_gives_a_plain_address_or_a_problem(stem: str) -> None:
    problems = ProblemList()
    place = place_of(f"tin-tuc/2026/{stem}.md", problems)
    if place is None:
        assert problems
    else:
        assert place.address.isascii()
        assert place.address == place.address.lower()
        assert place.address.count("/") == 4


@pytest.mark.parametrize(
    "name, first, last, title",
    [
        ("2021-06", date(2021, 6, 1), date(2021, 6, 30), "Tháng 6/2021"),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31), "Tháng 12/2021"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "Tháng 2/2024"),
        ("2021-w23", date(2021, 6, 7), date(2021, 6, 13), "Tuần 23/2021 (07/06–13/06/2021)"),
        ("2026-w53", date(2026, 12, 28), date(2027, 1, 3), "Tuần 53/2026 (28/12–03/01/2027)"),
    ],
)
def test_a_period_has_its_days_and_a_title(name: str, first: date, last: date, title: str) -> None:
    period = period_of(name)
    assert period is not None
    assert (period.first, period.last, period.title) == (first, last, title)


@given(st.from_regex(r"[0-9]{4}-(w[0-9]{2}|[0-9]{2})", fullmatch=True))
def test_no_period_raises(name: str) -> None:
    period = period_of(name)
    if period is not None:
        assert period.first <= period.last
        assert 6 <= (period.last - period.first).days <= 30
