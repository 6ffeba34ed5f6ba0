"""A segment says of every word, and of every two neighbours, which records hold them."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.searched import Searched
from plugins.search.segment import segment_bytes
from plugins.search.tokens import Lexicon, exact, folded, words
from tests.plugins.search.opened import Opened, opened

SYLLABLES = [
    "đảng",
    "đang",
    "dang",
    "hoà",
    "hòa",
    "bộ",
    "khối",
    "08",
    "8",
    "2021",
    "Kế",
    "hoạch,",
    "–",
    "kh18",
]


def searched(
    text: str, *, title: str = "", number: str = "", day: int = 0, kind: str = "tin-tuc"
) -> Searched:
    row = json.dumps([f"/{len(text)}/", title, number, ""], ensure_ascii=False)
    return Searched(title, text, row, json.dumps({"k": kind}), day, number)


def made(documents: list[Searched], units: int = 4) -> Opened:
    return opened(segment_bytes(documents, units, Lexicon()))


texts = st.lists(st.sampled_from(SYLLABLES), max_size=30).map(" ".join)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=25), st.integers(1, 400))
def test_every_word_and_pair_leads_to_the_records_that_hold_it(
    parts: list[tuple[str, str]], units: int
) -> None:
    found = made([searched(text, title=title) for title, text in parts], units)
    forms: dict[tuple[str, str], list[int]] = {}
    titles: dict[str, list[int]] = {}
    pairs: dict[tuple[str, str], list[int]] = {}
    for n, (title, text) in enumerate(parts):
        for word in dict.fromkeys(words(f"{title} {text}")):
            place = forms.setdefault((folded(word), exact(word)), [])
            if n not in place:
                place.append(n)
        for plain in {folded(word) for word in words(title)}:
            titles.setdefault(plain, []).append(n)
        for part in (title, text):
            plains = [folded(word) for word in words(part)]
            for two in pairwise(plains):
                if n not in pairs.setdefault(two, []):
                    pairs[two].append(n)
    whole = {word: term for word, term in found.terms.items() if not word.endswith("*")}
    assert {(w, form): held for w, term in whole.items() for form, held in term.forms.items()} == forms
    assert {word: term.titles for word, term in whole.items() if term.titles} == titles
    assert {two: found.pair(*two) for two in pairs} == pairs


def test_a_list_of_nearly_all_records_is_as_right_as_a_short_one() -> None:
    held = [n for n in range(300) if n % 10]
    found = made([searched("khối" if n in held else "") for n in range(300)])
    assert found.terms["khoi"].forms["khôi2"] == held


def test_far_apart_records_are_found() -> None:
    found = made([searched("khối" if n in {0, 130, 2999} else "khác") for n in range(3000)], 3000)
    assert found.terms["khoi"].forms["khôi2"] == [0, 130, 2999]


def test_what_is_typed_of_a_title_leads_to_it() -> None:
    found = made([searched("", title="Kế hoạch"), searched("hoạt động", title="Hoan nghênh", number="18-KH")])
    assert found.terms["ho*"].titles == [0, 1]
    assert found.terms["hoac*"].titles == [0]
    assert found.terms["kh*"].titles == [1]
    assert "h*" not in found.terms
    assert "hoat*" not in found.terms  # of no title


def test_number_and_title_are_told_apart() -> None:
    found = made([searched("", title="Kế hoạch 18"), searched("", title="Về việc", number="18-KH/ĐUK")])
    assert found.terms["18"].numbers == [1]
    assert found.terms["18"].titles == [0]
    assert found.terms["duk"].numbers == [1]


def test_a_record_keeps_its_row_day_and_profile() -> None:
    documents = [
        searched("a", day=18_000, title="Một hai"),
        searched("bb", kind="trang"),
        searched("ccc", day=20_000),
    ]
    found = made(documents)
    assert found.days == [18_000, 0, 20_000]
    assert [profile["k"] for profile in found.profiles] == ["tin-tuc", "trang", "tin-tuc"]
    assert [row[0] for row in found.rows] == ["/1/", "/2/", "/3/"]
    assert found.title_words == [2, 0, 0]


def test_words_across_two_texts_are_no_neighbours() -> None:
    found = made([searched("bộ", title="đảng"), searched("khối")])
    assert found.pair("dang", "bo") == []
    assert found.pair("bo", "khoi") == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_records_without_a_word_make_a_segment(count: int) -> None:
    assert made([searched("")] * count).terms == {}


def test_the_same_records_make_the_same_bytes_whatever_was_read_before() -> None:
    documents = [searched("Đảng bộ Khối", title="Kế hoạch"), searched("hoà hòa")]
    used = Lexicon()
    segment_bytes([searched("trước đó hòa hoạch khối")], 3, used)
    assert segment_bytes(documents, 4, used) == segment_bytes(documents, 4, Lexicon())
