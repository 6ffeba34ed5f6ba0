"""Numbers in running text: found with the word before them and the date after them, and nothing else is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.codes.find import Found, NumberFinder
from plugins.codes.profiles import STANDARD, OwnType
from tests.plugins.codes.written import ANYTHING, RIGHT


def found_in(text: str) -> list[Found]:
    return list(NumberFinder().find(text))


@pytest.mark.parametrize(
    "text, cited, word, day, year",
    [
        ("Chỉ thị số 03-CT/ĐUK, ngày 02/5/2018 của", "03-CT/ĐUK", "Chỉ thị", date(2018, 5, 2), 2018),
        ("Nghị quyết số 10-NQ/ĐUK", "10-NQ/ĐUK", "Nghị quyết", None, None),
        ("Nghị quyết số 10-NQ/ĐUK năm 2018", "10-NQ/ĐUK", "Nghị quyết", None, 2018),
        (
            "theo Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của",
            "42/2022/NĐ-CP",
            "Nghị định",
            date(2022, 6, 24),
            2022,
        ),
        (
            "Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05-3-2020",
            "30/2020/NĐ-CP",
            "Nghị định",
            date(2020, 3, 5),
            2020,
        ),
        ("Kế hoạch 18-KH/ĐUK.", "18-KH/ĐUK", "Kế hoạch", None, None),
        ("[Kế hoạch số 18-KH/ĐUK]", "18-KH/ĐUK", "Kế hoạch", None, None),
        ("(kèm theo 12/QĐ-UBND)", "12/QĐ-UBND", "", None, None),
        ("Công văn số 123/UBND-VX", "123/UBND-VX", "Công văn", None, None),
        ("công văn số: 11977-CV/VPTW", "11977-CV/VPTW", "công văn", None, None),
        ("tại Quy định số 368-QĐ/TW, Đảng ủy", "368-QĐ/TW", "Quy định", None, None),
        ("Luật Giá số 16/2023/QH15", "16/2023/QH15", "Luật", None, None),
        ("Luật Phòng cháy, chữa cháy (số 55/2024/QH15)", "55/2024/QH15", "Luật", None, None),
        ("quy phạm pháp luật số 64/2025/QH15", "64/2025/QH15", "", None, None),
        ("Nghị định số 87/CP ngày 12/12/1995", "87/CP", "Nghị định", date(1995, 12, 12), 1995),
        (
            "Thông tư liên tịch số 208/2014/TTLT-BTC-BGDĐT",
            "208/2014/TTLT-BTC-BGDĐT",
            "Thông tư liên tịch",
            None,
            None,
        ),
        ("Quyết định số 1676 - QĐ/TU", "1676 - QĐ/TU", "Quyết định", None, None),
        ("Kết luận số 21-KL/TWvà các văn bản", "21-KL/TW", "Kết luận", None, None),
        (
            "BÃI BỎ THÔNG TƯ SỐ 55/2010/TT-BTC NGÀY 16 THÁNG 4 NĂM 2010",
            "55/2010/TT-BTC",
            "THÔNG TƯ",
            date(2010, 4, 16),
            2010,
        ),
        ("Nghị định sô 111/2022/NĐ-CP", "111/2022/NĐ-CP", "Nghị định", None, None),
        ("Kế hoạch số 12a-KH/ĐUK ngày 31/02/2021", "12a-KH/ĐUK", "Kế hoạch", None, None),
        ("Quyết định\nsố 75/2009/QĐ-TTg", "75/2009/QĐ-TTg", "Quyết định", None, None),
        ("Chương trình số 05-CTr/TU", "05-CTr/TU", "Chương trình", None, None),
        ("Công văn số 99/PC07-Đ2", "99/PC07-Đ2", "Công văn", None, None),
    ],
)
def test_a_citation_is_found_with_word_and_date(
    text: str, cited: str, word: str, day: date | None, year: int | None
) -> None:
    (found,) = found_in(text)
    assert text[found.start : found.end] == cited
    assert (found.word, found.day, found.year) == (word, day, year)


def test_the_outer_place_reaches_from_the_word_to_the_date() -> None:
    text = "Theo Chỉ thị số 03-CT/ĐUK, ngày 02/5/2018, các cơ quan"
    (found,) = found_in(text)
    assert text[found.outer_start : found.outer_end] == "Chỉ thị số 03-CT/ĐUK, ngày 02/5/2018"


def test_in_a_row_the_word_is_said_once() -> None:
    found = found_in("các Quy định số 08-QĐ/TW, số 37-QĐ/TW và 41-QĐ/TW; Kết luận số 21-KL/TW")
    assert [one.word for one in found] == ["Quy định", "Quy định", "Quy định", "Kết luận"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 23/3/2010, lúc 7 giờ; từ 18-7-2008 đến 02/5/2018",
        "đạt 1/2 số phiếu, 2/3 đại biểu, 17,8%, 4.129 đảng viên",
        "trực 24/7, tốc độ 60 km/h, 5 m/s, 120 mg/L, 10 triệu/năm",
        "điện thoại 024/3826-1234, 0912-345-678, fax (024) 38.26/12",
        "tỷ số 2-1, 3/1, đội A thắng 2-0/HAGL",
        "TP.HCM, UBND/HĐND, Sở TN&MT/Sở XD",
        "https://example.vn/van-ban/12/QĐ-UBND và http://example.vn/2022/42/NĐ-CP.pdf",
        "tệp 42/2022/NĐ-CP.pdf",
        "?so=12/QĐ-UBND&nam=2021",
        "thư a@1/KH-UBND",
        "số nhà 15/AB, tổ 3/KP-5, lô 12/ABC-XYZ, ngõ 5/Quý",
        "quý 1/2021, tháng 6/2021, năm 2020/2021, Khoản 1/Điều 5",
        "xe 29A-123.45, 51F-1234, chuyến VN-123/HAN-SGN",
        "kế hoạch 5/10 chỉ tiêu; báo cáo 3/4",
        "12 / KH - UBND",
        "1.500/KW, 0,5/HK",
        "/".join("ABCDEF"),
        "",
    ],
)
def test_ordinary_prose_has_no_number(text: str) -> None:
    assert found_in(text) == []


def test_a_sites_own_types_are_known_to_the_finder() -> None:
    types = STANDARD.with_own([OwnType("Lịch tiếp dân", code="LTD", profile="dang")])
    text = "Lịch tiếp dân số 3 - LTD/HU và 4-LTD/HU"
    assert [one.word for one in NumberFinder(types).find(text)] == ["Lịch tiếp dân", "Lịch tiếp dân"]
    assert not list(NumberFinder().find("4-LTD/HU"))


PROSE = st.lists(
    st.one_of(
        RIGHT,
        ANYTHING,
        st.sampled_from(
            ["Nghị định số ", "Luật ", " ngày 02/5/2018", " và ", ", ", "24/7", "\n", "1/2", "số "]
        ),
    ),
    max_size=12,
).map("".join)


@given(PROSE)
def test_what_is_found_lies_in_the_text_without_overlap_and_is_a_number(text: str) -> None:
    free = 0
    for found in found_in(text):
        assert free <= found.start < found.end <= len(text)
        assert found.outer_start <= found.start
        assert found.end <= found.outer_end <= len(text)
        assert found.number.number is not None
        assert found.number.written == text[found.start : found.end]
        free = found.end


@given(RIGHT)
def test_a_right_number_behind_its_word_is_found_whole(text: str) -> None:
    (found,) = found_in(f"Theo Công văn số {text}, ngày 02/5/2018.")
    assert found.number.written == text
    assert found.day == date(2018, 5, 2)


@pytest.mark.parametrize(
    "unit",
    ["1/A", "1-KH/", "A/", "/", "1-", "số ", "12/QĐ-", "1 / A", "1/AAAAAAAAAAAA-", "1/2/", "Luật số 1/"],
)
def test_a_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = unit * 20_000
    assert all(found.end <= len(text) for found in found_in(text))
