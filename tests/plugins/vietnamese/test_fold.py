"""Folding and slugs: what people hold equal is equal, and every slug can stand in an address."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.fold import LONGEST_SLUG, fold, nfc, slug, without_marks

ANY_TEXT = st.text(alphabet=st.characters(codec="utf-8"))


@given(ANY_TEXT | st.text(alphabet=[chr(number) for number in range(0x300, 0x370)] + list("aâơ–")))
def test_what_is_taken_off_is_what_unicode_calls_combining(text: str) -> None:
    plain = unicodedata.normalize("NFD", text.translate({0x111: "d", 0x110: "D"}))
    assert without_marks(text) == "".join(c for c in plain if not unicodedata.combining(c))


@given(ANY_TEXT)
def test_a_slug_is_short_plain_ascii(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert len(made) <= LONGEST_SLUG


@given(ANY_TEXT)
def test_the_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(st.text(alphabet="abcđêộ -", min_size=101, max_size=300))
def test_long_slugs_stay_within_bounds_and_stay_themselves(text: str) -> None:
    assert len(slug(text)) <= LONGEST_SLUG
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("18-KH/ĐUK", "18-kh-duk"),
        ("Đảng ủy Khối", "dang-uy-khoi"),
        ("1676 - QĐ/TU", "1676-qd-tu"),
        ("Điều 1. Phạm vi", "dieu-1-pham-vi"),
        ("  Tin   tức!  ", "tin-tuc"),
        ("!!!", ""),
        ("../../etc/passwd", "etc-passwd"),
        ("đồng bộ", "dong-bo"),
        ('"><script>', "script"),
    ],
)
def test_slugs_of_known_texts(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_two_long_titles_with_one_beginning_have_different_slugs() -> None:
    start = "hội nghị " * 60
    one, two = slug(start + "sáng"), slug(start + "chiều")
    assert one != two
    assert one.startswith("hoi-nghi-hoi-nghi-")
    assert re.fullmatch(r".*-hoi(?:-nghi)?-[0-9a-f]{8}", one)


def test_a_long_title_without_spaces_is_cut_too() -> None:
    assert len(slug("a" * 500)) == LONGEST_SLUG


@pytest.mark.parametrize(
    "one, other",
    [
        ("hoà", "hòa"),
        ("uỷ ban", "ủy ban"),
        ("khoẻ", "khỏe"),
        ("Tin tức", "Tin  TỨC"),
        ("Tin tức", unicodedata.normalize("NFD", "Tin tức")),
        ("QĐ", "qđ"),
        ("Đảng", "dang"),
        ("CTr", "Ctr"),
    ],
)
def test_names_that_people_hold_equal_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_folding_knows_no_composed_and_decomposed(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text))


def test_marks_go_and_letters_stay() -> None:
    assert without_marks("Nguyễn Ái, Đường lối") == "Nguyen Ai, Duong loi"
