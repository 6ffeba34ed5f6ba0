"""Numbers of persons: found as they are written, masked; what looks like them is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.personal import may_hold_personal_data, personal_numbers


@pytest.mark.parametrize(
    "line, kind, masked",
    [
        ("Số CCCD 001099012345 cấp ngày", "citizen", "001…45"),
        ("Căn cước: 079 203 001 234", "citizen", "079…34"),
        ("CMND số 012345678 do Công an", "citizen", "012…78"),
        ("chứng minh nhân dân số: 012345678", "citizen", "012…78"),
        ("Liên hệ 0912345678.", "telephone", "091…78"),
        ("ĐT: 0912 345 678", "telephone", "091…78"),
        ("ĐT: 0912.345.678", "telephone", "091…78"),
        ("(+84 912 345 678)", "telephone", "849…78"),
        ("SĐT:0387654321", "telephone", "038…21"),
    ],
)
def test_a_number_of_a_person_is_found_and_masked(line: str, kind: str, masked: str) -> None:
    assert [(found.kind, found.masked) for found in personal_numbers([line])] == [(kind, masked)]
    assert may_hold_personal_data(line)


@pytest.mark.parametrize(
    "line",
    [
        "Điện thoại: 0243 825 1234",
        "Điện thoại: 024.38251234",
        "1900 1234",
        "Kinh phí 0912345678901 đồng",
        "12.345.678.901 đồng",
        "Số 0912/KH-UBND ngày 03/5/2021",
        "[gọi](tel:0912345678)",
        "https://a.example/0912345678",
        "Mã 001999912345678",
        "012345678",
        "20210912345678",
    ],
)
def test_landlines_money_addresses_and_other_numbers_are_left_alone(line: str) -> None:
    assert list(personal_numbers([line])) == []


@given(st.text())
def test_no_text_raises_and_nothing_is_found_that_the_quick_look_passed_over(text: str) -> None:
    found = list(personal_numbers(text.split("\n")))
    assert not found or may_hold_personal_data(text)
