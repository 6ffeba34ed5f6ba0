"""The series of a number, and the key that one document alone may have."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.codes.number import Grammar
from plugins.codes.parse import parse_number
from plugins.codes.series import NumberKey, SeriesKind, Term, key_of, series_of

S, P, U = Grammar.STATE, Grammar.PARTY, Grammar.UNKNOWN
TERMS = (
    Term("2015–2020", date(2015, 7, 11), date(2020, 8, 14)),
    Term("2020–2025", date(2020, 8, 15), date(2025, 7, 10)),
    Term("2025–2030", date(2025, 7, 10)),
)


@pytest.mark.parametrize(
    "text, issued, grammar, name",
    [
        ("12/KH-UBND", date(2021, 3, 1), S, "2021"),
        ("42/2022/NĐ-CP", date(2022, 6, 24), S, "2022"),
        ("42/2022/NĐ-CP", None, S, "2022"),
        ("42/2021/NĐ-CP", date(2022, 1, 3), S, "2021"),  # the symbol's year counts
        ("18-KH/ĐUK", date(2020, 8, 14), P, "2015–2020"),
        ("18-KH/ĐUK", date(2020, 8, 15), P, "2020–2025"),
        ("18-KH/ĐUK", date(2025, 7, 10), P, "2020–2025"),  # the day of a congress is of the old term
        ("18-KH/ĐUK", date(2031, 1, 1), P, "2025–2030"),
        ("18-KH/ĐUK", date(2012, 1, 1), P, "2012"),  # outside all terms
        ("18-KH/ĐUK", None, P, None),
        ("KH 18- ĐUK", date(2021, 1, 1), U, "2021"),
        ("12/KH-UBND", None, S, None),
    ],
)
def test_the_state_counts_by_years_and_the_party_by_terms(
    text: str, issued: date | None, grammar: Grammar, name: str | None
) -> None:
    series = series_of(parse_number(text), issued, grammar=grammar, terms=TERMS)
    assert (series.name if series else None) == name
    if series:
        assert (series.kind is SeriesKind.TERM) == ("–" in series.name)


def test_without_terms_the_party_counts_by_years() -> None:
    series = series_of(parse_number("18-KH/ĐUK"), date(2021, 1, 1), grammar=P)
    assert series
    assert series.kind is SeriesKind.YEAR


def test_the_same_number_recurs_in_the_next_term_and_is_another_one() -> None:
    number = parse_number("18-KH/ĐUK")
    keys = {
        key_of(number, series_of(number, day, grammar=P, terms=TERMS))
        for day in (date(2019, 1, 1), date(2021, 1, 1), date(2024, 1, 1))
    }
    assert len(keys) == 2


def test_a_key_is_body_type_number_suffix_and_series_compared_folded() -> None:
    number = parse_number("5/QĐ-UBND")
    series = series_of(number, date(2021, 1, 1), grammar=S)
    assert key_of(number, series) == NumberKey("ubnd", "qd", 5, "", series)
    named = key_of(number, series, body="Ủy ban nhân dân", type_name="Quyết định")
    assert named == key_of(
        parse_number("05 /qđ-ubnd"), series, body="Uỷ ban nhân dân", type_name="quyết định"
    )
    assert key_of(parse_number("5a/QĐ-UBND"), series) != key_of(number, series)
    assert key_of(parse_number("…/QĐ-UBND"), series) is None


def test_a_joint_document_counts_in_the_series_of_its_first_body() -> None:
    joint, alone = parse_number("05-NQ/ĐU-HĐND"), parse_number("05-NQ/ĐU")
    assert key_of(joint, None) == key_of(alone, None)
