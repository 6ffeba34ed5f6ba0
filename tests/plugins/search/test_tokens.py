"""Words are compared as readers compare them: without marks for finding, with them for the order."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.tokens import Lexicon, exact, folded, words


def test_letters_and_digits_are_words_of_their_own() -> None:
    assert words("18-KH/ĐUK, ngày 02/5/2018 (kh18)") == [
        *("18", "kh", "đuk", "ngày", "02", "5", "2018", "kh", "18"),
    ]


def test_a_word_is_found_without_marks_and_with_d() -> None:
    assert [folded(word) for word in words("Đảng ủy Khối")] == ["dang", "uy", "khoi"]


def test_zeros_before_a_number_do_not_count() -> None:
    assert [folded(word) for word in ("08", "8", "000", "100")] == ["8", "8", "0", "100"]


def test_both_tone_placements_are_one_word() -> None:
    for one, other in (("hoà", "hòa"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("thuý", "thúy")):
        assert exact(one) == exact(other) != folded(one)


def test_words_that_differ_in_a_mark_are_exactly_different() -> None:
    forms = ["dang", "đang", "đảng", "đăng", "đặng", "dâng", "dạng", "dáng", "dàng"]
    assert len({exact(form) for form in forms}) == len(forms)
    assert {folded(form) for form in forms} == {"dang"}


@given(st.text(alphabet="aàảãáạăằâầđeêuưoôơiy 0123-/", max_size=40))
def test_a_decomposed_text_has_the_same_words_when_it_is_composed_again(text: str) -> None:
    again = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text))
    assert [exact(word) for word in words(again)] == [exact(word) for word in words(text)]


@given(st.lists(st.text(max_size=20), max_size=20))
def test_a_lexicon_finds_the_words_of_any_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    lexicon = Lexicon()
    assert [lexicon.folded[word] for word in lexicon.ids(text)] == [
        folded(word) for piece in text.split() for word in words(piece)
    ]
