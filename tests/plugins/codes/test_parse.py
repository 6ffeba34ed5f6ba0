"""Numbers of documents: every form of the State and the Party is read, and every dirty one that was met."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.codes.forms import canonical
from plugins.codes.number import DoubtKind, Grammar
from plugins.codes.parse import parse_number
from plugins.codes.reading import Hints, spellings
from tests.plugins.codes.written import ANYTHING, RIGHT

S, P, U = Grammar.STATE, Grammar.PARTY, Grammar.UNKNOWN


@pytest.mark.parametrize(
    "text, meaning",
    [
        # the State: Decree 30/2020/NĐ-CP, and legal documents with the year
        ("12/KH-UBND", (12, "", None, "KH", "UBND", "", S)),
        ("01/QĐ-UBND", (1, "", None, "QĐ", "UBND", "", S)),
        ("1012/QĐ-TTg", (1012, "", None, "QĐ", "TTg", "", S)),
        ("42/2022/NĐ-CP", (42, "", 2022, "NĐ", "CP", "", S)),
        ("44/2005/QĐ-UBND", (44, "", 2005, "QĐ", "UBND", "", S)),
        ("17/2005/CT-TTg", (17, "", 2005, "CT", "TTg", "", S)),
        ("16/2023/QH15", (16, "", 2023, "", "QH15", "", S)),
        ("208/2014/TTLT-BTC-BGDĐT", (208, "", 2014, "TTLT", "BTC-BGDĐT", "", S)),
        ("604/VBHN-BVHTTDL", (604, "", None, "VBHN", "BVHTTDL", "", S)),
        ("12/KH-UBND-BCH", (12, "", None, "KH", "UBND-BCH", "", S)),
        ("123/UBND-VX", (123, "", None, "", "UBND", "VX", S)),
        ("123/UBND-VP-KT", (123, "", None, "", "UBND", "VP-KT", S)),
        ("87/CP", (87, "", None, "", "CP", "", S)),
        ("12b/KH-UBND", (12, "b", None, "KH", "UBND", "", S)),
        # the Party: Guide 36-HD/VPTW
        ("18-KH/ĐUK", (18, "", None, "KH", "ĐUK", "", P)),
        ("399-QĐ/TW", (399, "", None, "QĐ", "TW", "", P)),
        ("24-BS/UBKTTU", (24, "", None, "BS", "UBKTTU", "", P)),
        ("11977-CV/VPTW", (11977, "", None, "CV", "VPTW", "", P)),
        ("08-QĐi/TW", (8, "", None, "QĐi", "TW", "", P)),
        ("12a-KH/ĐUK", (12, "a", None, "KH", "ĐUK", "", P)),
        ("05-NQ/ĐU-HĐND", (5, "", None, "NQ", "ĐU-HĐND", "", P)),
    ],
)
def test_a_right_number_is_read_without_a_doubt(text: str, meaning: tuple[object, ...]) -> None:
    number = parse_number(text)
    assert number.meaning == meaning
    assert number.written == text
    assert not number.doubts
    assert canonical(number) == text


@pytest.mark.parametrize(
    "text, right, kinds",
    [
        ("1676 - QĐ/TU", "1676-QĐ/TU", "SPACES"),
        ("KH 18- ĐUK", "18-KH-ĐUK", "SPACES SHAPE_UNCLEAR"),
        ("Ctr -6/2021", "06-2021-CTr", "CASE SPACES BODY_MISSING SHAPE_UNCLEAR"),
        ("KH - HT/ĐUK", "…-KH-HT/ĐUK", "SPACES NUMBER_MISSING"),
        ("CV 236", "236-CV", "SPACES BODY_MISSING SHAPE_UNCLEAR"),
        ("21-KL/TWvà", "21-KL/TW", "EXTRA_TEXT"),
        ("NQ/ĐU-HĐND", "…-NQ/ĐU-HĐND", "NUMBER_MISSING"),
        ("18-kh/đuk", "18-KH/ĐUK", "CASE"),
        ("18-kh/duk", "18-KH/DUK", "CASE"),
        ("12/Kh-Ubnd", "12/KH-UBND", "CASE"),
        ("05-CTR/TU", "05-CTr/TU", "CASE"),
        ("07/QYĐ-UBND", "07/QyĐ-UBND", "CASE"),
        ("12/QD-UBND", "12/QĐ-UBND", "SPELLING"),
        ("12/QĐ-TTG", "12/QĐ-TTg", "CASE"),
        ("98-QĐ/TƯ", "98-QĐ/TW", "SPELLING"),
        ("98-QĐ/T.Ư", "98-QĐ/TW", "SPELLING"),
        ("Số: 05/QĐ-UBND", "05/QĐ-UBND", ""),
        ("số 18-KH/ĐUK", "18-KH/ĐUK", ""),
        ("số31-QĐ/TW", "31-QĐ/TW", ""),
        ("Số hiệu: 12/QĐ-UBND", "12/QĐ-UBND", ""),
        ("Số, ký hiệu: 18-KH/ĐUK", "18-KH/ĐUK", ""),
        ("5/KH-UBND", "05/KH-UBND", ""),
        ("005-CT/TW", "05-CT/TW", ""),
        ("12A/QĐ-UBND", "12a/QĐ-UBND", ""),
        ("18-KH/\u0110UK\u00a0", "18-KH/ĐUK", ""),
        ("18\u2011KH/ĐUK", "18-KH/ĐUK", "SEPARATORS"),
        ("18–KH/ĐUK", "18-KH/ĐUK", "SEPARATORS"),
        ("18--KH/ĐUK", "18-KH/ĐUK", "SEPARATORS"),
        ("18KH/ĐUK", "18-KH/ĐUK", "SEPARATORS"),
        ("84 QĐ/TWĐTN", "84-QĐ/TWĐTN", "SPACES SEPARATORS"),
        ("72/QĐ.UB", "72/QĐ-UB", "SEPARATORS"),
        ("1234/QĐ/UB", "1234/QĐ-UB", "SEPARATORS"),
        ("1.676-QĐ/TU", "1676-QĐ/TU", "SEPARATORS"),
        ("42 /2022/ NĐ-CP", "42/2022/NĐ-CP", "SPACES"),
        ("165/VH-QĐ", "165/QĐ-VH", "TURNED"),
        ("/2026/TT-BGDĐT", "…/2026/TT-BGDĐT", "NUMBER_MISSING"),
        ("…/KH-UBND", "…/KH-UBND", "NUMBER_MISSING"),
        ("....-KH/ĐUK", "…-KH/ĐUK", "NUMBER_MISSING"),
        ("Số:…../KH-UBND", "…/KH-UBND", "NUMBER_MISSING"),
        ("Số      /QĐ-UBND", "…/QĐ-UBND", "NUMBER_MISSING"),
        ("18-KH/ĐUK./.", "18-KH/ĐUK", ""),
        ("18-XYZ/ĐUK", "18-XYZ/ĐUK", "TYPE_UNKNOWN"),
        ("217-HĐBT", "217-HĐBT", "SHAPE_UNCLEAR"),
        ("42/2022 NĐ-CP", "42-2022-NĐ-CP", "SPACES SHAPE_UNCLEAR"),
        ("Kế hoạch số 18-KH/ĐUK", "18-KH/ĐUK", "EXTRA_TEXT"),
        ("Nghị quyết 04-NQ/TW", "04-NQ/TW", "EXTRA_TEXT"),
        ("NQ 04-NQ/TW", "04-NQ/TW", "EXTRA_TEXT"),
        ("QĐ 12/UBND", "12-QĐ-UBND", "SPACES SHAPE_UNCLEAR"),
        ("CV 12/UBND-VX", "12/UBND-VX", "EXTRA_TEXT"),
        ("**12/QĐ-UBND**", "12/QĐ-UBND", ""),
        ("12/QĐ-UBND ngày 5/6/2021", "12/QĐ-UBND", "EXTRA_TEXT"),
        ("18-KH/ĐUK - Kế hoạch hội thi", "18-KH/ĐUK", "EXTRA_TEXT"),
        ("18-KH/ĐUK/2021", "18/2021-KH/ĐUK", ""),
        ("", "", "NOT_A_NUMBER"),
        ("không số", "không số", "NOT_A_NUMBER"),
        ("Kế  hoạch\u00a0năm", "Kế hoạch năm", "NOT_A_NUMBER"),
        ("12 tháng 6", "12", "BODY_MISSING SHAPE_UNCLEAR EXTRA_TEXT"),
        ("9" * 5000 + "/QĐ-UBND", "9" * 5000 + "/QĐ-UBND", "NOT_A_NUMBER"),
    ],
)
def test_a_dirty_number_is_read_and_says_what_is_doubtful(text: str, right: str, kinds: str) -> None:
    number = parse_number(text)
    assert canonical(number) == right
    assert {doubt.kind.name for doubt in number.doubts} == set(kinds.split())
    assert number.written == text


def test_a_doubt_quotes_what_it_is_about() -> None:
    doubts = {doubt.kind: doubt.text for doubt in parse_number("Theo Số: 21-kl/TWvà các văn bản").doubts}
    assert doubts == {DoubtKind.CASE: "kl", DoubtKind.EXTRA_TEXT: "và các văn bản"}
    assert "Theo" in {doubt.text for doubt in parse_number("Theo Số: 21-kl/TWvà các văn bản").doubts}


def test_the_profile_of_the_body_decides_where_the_form_does_not() -> None:
    number = parse_number("KH 18- ĐUK", Hints(grammar=Grammar.PARTY))
    assert canonical(number) == "18-KH/ĐUK"
    assert DoubtKind.SHAPE_UNCLEAR in {doubt.kind for doubt in number.doubts}
    assert canonical(parse_number("217-HĐBT", Hints(grammar=Grammar.STATE))) == "217/HĐBT"
    assert parse_number("CV 236", Hints(grammar=Grammar.PARTY)).grammar is Grammar.UNKNOWN


def test_a_party_number_in_the_form_of_the_state_stays_so_and_is_doubtful() -> None:
    number = parse_number("12/KH-ĐUK", Hints(grammar=Grammar.PARTY))
    assert number.grammar is Grammar.STATE
    assert [doubt.kind for doubt in number.doubts] == [DoubtKind.OTHER_GRAMMAR]


def test_the_type_word_of_an_official_letter_says_that_no_group_is_a_type_code() -> None:
    assert parse_number("1234/CT-TTHT").type_code == "CT"
    letter = parse_number("1234/CT-TTHT", Hints(word="Công văn"))
    assert (letter.type_code, letter.body, letter.unit) == ("", "CT", "TTHT")
    assert parse_number("1234/CT-TTHT", Hints(word="Chỉ thị")).type_code == "CT"


def test_the_register_of_bodies_gives_marks_and_capitals_back() -> None:
    hints = Hints(bodies=spellings(["ĐUK", "ND", "hai từ"]))
    assert canonical(parse_number("18-kh/duk", hints)) == "18-KH/ĐUK"
    assert canonical(parse_number("18-KH/nd", hints)) == "18-KH/ND"


@given(ANYTHING)
def test_every_text_is_read_and_kept_as_written(text: str) -> None:
    number = parse_number(text)
    assert number.written == text
    assert number.is_read or number.doubts


@given(ANYTHING)
def test_the_canonical_form_is_canonical_and_means_the_same(text: str) -> None:
    number = parse_number(text)
    again = parse_number(canonical(number))
    assert again.meaning == number.meaning
    assert canonical(again) == canonical(number)


@given(ANYTHING, st.sampled_from(Grammar), st.sampled_from(["", "Công văn", "Quyết định"]))
def test_hints_change_nothing_about_that(text: str, grammar: Grammar, word: str) -> None:
    hints = Hints(grammar=grammar, word=word, bodies=spellings(["ĐUK", "TU"]))
    number = parse_number(text, hints)
    again = parse_number(canonical(number), hints)
    assert again.meaning == number.meaning
    assert canonical(again) == canonical(number)


@given(RIGHT)
def test_a_right_number_has_no_doubt_and_is_its_own_canonical_form(text: str) -> None:
    number = parse_number(text)
    assert canonical(number) == text
    assert not number.doubts
