"""Canonical form, address, comparing key and order of numbers."""

from __future__ import annotations

import itertools
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.codes.forms import canonical, folded_key, number_slug, sort_key
from plugins.codes.parse import parse_number
from plugins.codes.series import Series
from tests.plugins.codes.written import ANYTHING, RIGHT, WAYS

SERIES = st.sampled_from(
    [
        None,
        Series(date(2020, 1, 1), "2020"),
        Series(date(2021, 1, 1), "2021"),
        Series(date(2020, 8, 15), "Nhiệm kỳ 2020–2025", is_term=True),
    ]
)


@pytest.mark.parametrize(
    "text, slug",
    [
        ("18-KH/ĐUK", "18-kh-duk"),
        ("42/2022/NĐ-CP", "42-2022-nd-cp"),
        ("1/KH-UBND", "01-kh-ubnd"),
        ("1676 - QĐ/TU", "1676-qd-tu"),
        ("KH 18- ĐUK", "18-kh-duk"),
        ("…/KH-UBND", "kh-ubnd"),
        ("11/2026", "11-2026"),
        ("…", ""),
    ],
)
def test_an_address_is_made_from_the_canonical_form(text: str, slug: str) -> None:
    assert number_slug(parse_number(text)) == slug


@given(ANYTHING)
def test_an_address_is_ascii_and_stays_the_same(text: str) -> None:
    number = parse_number(text)
    slug = number_slug(number)
    assert re.fullmatch(r"[a-z0-9-]*", slug)
    assert number_slug(parse_number(canonical(number))) == slug


@pytest.mark.parametrize("way", WAYS)
@given(text=RIGHT)
def test_numbers_are_equal_however_they_are_written(way: str, text: str) -> None:
    assert folded_key(parse_number(WAYS[way](text))) == folded_key(parse_number(text))


@pytest.mark.parametrize(
    "one, other", [("05-CTr/TU", "5 - CTR/tu"), ("7/QyĐ-UBND", "07/QYĐ-UBND"), ("18-KH/ĐUK", "KH 18- ĐUK")]
)
def test_codes_are_compared_folded(one: str, other: str) -> None:
    assert folded_key(parse_number(one)) == folded_key(parse_number(other))


@pytest.mark.parametrize(
    "one, other", [("12-KH/TU", "12a-KH/TU"), ("1-KH/TU", "11-KH/TU"), ("98-QĐ/TƯ", "98-QĐ/TU")]
)
def test_what_is_another_number_has_another_key(one: str, other: str) -> None:
    assert folded_key(parse_number(one)) != folded_key(parse_number(other))


@given(st.lists(st.tuples(ANYTHING, SERIES), max_size=6))
def test_the_order_is_total(written: list[tuple[str, Series | None]]) -> None:
    keys = [sort_key(parse_number(text), series) for text, series in written]
    for (one, left), (other, right) in itertools.combinations(zip(keys, written, strict=True), 2):
        assert (one < other) + (one > other) + (one == other) == 1
        if one == other:
            assert left[0] == right[0]
            assert left[1] == right[1]


def test_the_order_is_by_series_then_number_then_suffix() -> None:
    old, new = Series(date(2020, 1, 1), "2020"), Series(date(2021, 1, 1), "2021")
    wanted: list[tuple[str, Series]] = [
        ("9-KH/TU", old),
        ("12-KH/TU", old),
        ("12a-KH/TU", old),
        ("12b-KH/TU", old),
        ("100-KH/TU", old),
        ("1-KH/TU", new),
        ("KH/TU", old),
    ]
    mixed = wanted[::-1]
    mixed.sort(key=lambda pair: sort_key(parse_number(pair[0]), pair[1]))
    assert mixed == wanted
