"""Types by code, word and profile."""

from __future__ import annotations

import re

import pytest

from plugins.codes.number import Grammar
from plugins.codes.profiles import STANDARD, Agreement, OwnType
from plugins.codes.type_table import ROWS

S, P, U = Grammar.STATE, Grammar.PARTY, Grammar.UNKNOWN


@pytest.mark.parametrize(
    "code, word, grammar, names",
    [
        ("KH", "", S, "Kế hoạch"),
        ("KH", "", P, "Kế hoạch"),
        ("TT", "", S, "Thông tư"),
        ("TT", "", P, "Thông tri"),
        ("TT", "", U, "Thông tri, Thông tư"),
        ("TT", "Thông tri", U, "Thông tri"),
        ("QĐ", "", P, "Quyết định, Quy định"),
        ("QĐ", "", S, "Quyết định, Quy định"),
        ("QĐ", "Quy định", P, "Quy định"),
        ("QĐ", "quyết định", P, "Quyết định"),
        ("QyĐ", "", S, "Quy định"),
        ("CTR", "", P, "Chương trình"),
        ("QD", "", U, "Quyết định, Quy định"),
        ("HD", "", U, "Hướng dẫn"),
        ("HĐ", "", U, "Hợp đồng"),
        ("NĐ", "", S, "Nghị định"),
        ("KL", "", S, ""),
        ("CV", "", P, "Công văn"),
        ("", "Công văn", S, "Công văn"),
        ("", "Bộ luật", S, "Bộ luật"),
        ("KH", "Báo cáo", S, "Báo cáo"),  # the word outranks the code
        ("CTr", "Chương trình công tác tháng", P, "Chương trình"),
        ("BTT", "Bản thoả thuận", S, "Bản thỏa thuận"),
        ("XYZ", "", P, ""),
    ],
)
def test_a_code_a_word_and_a_profile_give_the_types(
    code: str, word: str, grammar: Grammar, names: str
) -> None:
    assert ", ".join(entry.name for entry in STANDARD.type_of(code, word, grammar)) == names


@pytest.mark.parametrize(
    "code, word, grammar, agreement",
    [
        ("KH", "Kế hoạch", P, Agreement.AGREES),
        ("KH", "Báo cáo", P, Agreement.DISAGREES),
        ("QĐ", "Quy định", P, Agreement.AGREES),
        ("QĐ", "Quyết định", P, Agreement.AGREES),
        ("QyĐ", "Quyết định", S, Agreement.DISAGREES),
        ("TT", "Thông tư", S, Agreement.AGREES),
        ("TT", "Thông tri", S, Agreement.DISAGREES),
        ("TT", "Thông tri", P, Agreement.AGREES),
        ("", "Kế hoạch", S, Agreement.CANNOT_TELL),
        ("KH", "", S, Agreement.CANNOT_TELL),
        ("XYZ", "Kế hoạch", P, Agreement.CANNOT_TELL),
        ("KH", "Sổ tay", P, Agreement.CANNOT_TELL),
        ("CT", "Công văn", S, Agreement.CANNOT_TELL),  # 1234/CT-TTHT is a letter of a body called CT
        ("CT", "Công văn", P, Agreement.DISAGREES),
        ("CV", "Công văn", S, Agreement.AGREES),
        ("TB", "Lời kêu gọi", P, Agreement.CANNOT_TELL),
        ("KL", "Kết luận", S, Agreement.AGREES),  # no State type, yet in use
    ],
)
def test_word_and_code_agree_or_not(code: str, word: str, grammar: Grammar, agreement: Agreement) -> None:
    assert STANDARD.agreement(code, word, grammar) is agreement


def test_own_types_are_laid_over_the_profiles() -> None:
    types = STANDARD.with_own(
        [
            OwnType("Quy định", code="QĐi", profile="dang", slug="quy-dinh-dang"),
            OwnType("Lịch tiếp công dân", code="LTCD", profile="nha-nuoc"),
            OwnType("Sổ tay", code="ST"),
            OwnType("Kế hoạch"),
        ]
    )
    own = types.of_word("Quy định", P)[0]
    assert own.party_codes == ("QĐi", "QĐ", "QyĐ")
    assert own.state_codes == ("QyĐ", "QĐ")
    assert own.slug == "quy-dinh-dang"
    assert types.of_word("lịch tiếp công dân", S)[0].slug == "lich-tiep-cong-dan"
    assert not types.of_code("LTCD", P)
    assert types.of_code("ST", P) == types.of_code("ST", S) != ()
    assert types.of_word("Kế hoạch", S) == STANDARD.of_word("Kế hoạch", S)
    assert types.agreement("QĐ", "Quy định", P) is Agreement.AGREES
    assert not STANDARD.of_word("Sổ tay", S)


def test_every_type_has_a_name_a_slug_and_a_profile_of_its_own() -> None:
    assert len(STANDARD.by_name) == len(STANDARD.entries) == len(ROWS)
    assert len({entry.slug for entry in STANDARD.entries}) == len(ROWS)
    for entry in STANDARD.entries:
        assert re.fullmatch(r"[a-z-]+", entry.slug)
        assert entry.state_codes is not None or entry.party_codes is not None


def test_legal_types_carry_the_year_in_their_symbol() -> None:
    years = {entry.name: entry.year for entry in STANDARD.entries}
    assert years["Nghị định"] == years["Luật"] == years["Thông tư"] == "always"
    assert years["Quyết định"] == "may"
    assert years["Kế hoạch"] == years["Thông tri"] == "never"
