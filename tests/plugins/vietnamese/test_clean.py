"""Cleaning: nothing invisible stays, nothing visible goes, and every place is told."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.clean import REMOVED, Oddity, clean, with_line_feeds

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()))
CONTROLS = "".join(map(chr, (*range(9), *range(11, 32), *range(127, 160))))


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once, _ = clean(with_line_feeds(text))
    again, oddities = clean(once)
    assert again == once
    assert not any(oddity.removed for oddity in oddities)


@given(ANY_TEXT)
def test_nothing_removable_is_left_and_the_lines_stay_lines(text: str) -> None:
    lined = with_line_feeds(text)
    cleaned, _ = clean(lined)
    assert not REMOVED.search(cleaned)
    assert cleaned.count("\n") == lined.count("\n")


@pytest.mark.parametrize("char", CONTROLS)
def test_every_control_character_is_removed_and_named(char: str) -> None:
    assert clean(f"một\nhai{char}") == ("một\nhai", (Oddity(f"U+{ord(char):04X}", 2, removed=True),))


def test_whatever_is_removed_counts_as_not_printable() -> None:
    """The search is left out for printable texts, so nothing printable may need it."""
    removable = [chr(n) for n in range(0x110000) if REMOVED.match(chr(n))]
    assert len(removable) > 2000
    assert not any(char.isprintable() for char in removable)


@pytest.mark.parametrize(
    "char",
    ["\u200b", "\u202e", "\u00ad", "\ufeff", "\ue000", "\ue001", "\ufffe", "\uffff", "\ud800", "\U000e0041"],
)
def test_invisible_characters_are_removed(char: str) -> None:
    text, (oddity,) = clean(f"Tin{char} tức")
    assert text == "Tin tức"
    assert oddity.removed


@pytest.mark.parametrize("text", ["5\u00a0000 đồng", "một\tcột", "Đảng bộ – “Khối” …", "🇻🇳 chào", "a\nb"])
def test_wanted_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == (text, ())


@pytest.mark.parametrize(
    "garbled",
    ["á»\u0099 mÃ¡y", "h\u1ed9 Ã¢m", "nh©n d©n", "lÃ£nh \u00c4\u2018áº¡o", "đồng bô&#x323;", "a\ufffd"],
)
def test_mojibake_is_told_and_kept(garbled: str) -> None:
    kept = clean(garbled)
    assert any(not oddity.removed for oddity in kept[1])
    assert kept[0] == REMOVED.sub("", garbled)


@pytest.mark.parametrize(
    "text", ["«NGÃ» ba", "NGÃ\u00a0BA", "5µm", "© 2026", "17 m²", "Số 1ª", "&#169;", "ĐÃ NẴNG"]
)
def test_good_text_is_not_called_mojibake(text: str) -> None:
    assert clean(text)[1] == ()


def test_one_kind_is_told_once_a_line_and_again_in_the_next() -> None:
    _, oddities = clean("a\u200bb\u200b\u200cc\nd\n\u200b")
    assert [(oddity.what, oddity.line) for oddity in oddities] == [
        ("U+200B", 1),
        ("U+200C", 1),
        ("U+200B", 3),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert with_line_feeds(f"một{end}hai") == "một\nhai"


def test_the_marks_of_vietnamese_letters_stay() -> None:
    decomposed = unicodedata.normalize("NFD", "Đảng ủy")
    assert clean(decomposed) == (decomposed, ())
