"""Vietnamese order: the alphabet, then the tones, and always the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.collate import collation_key

WORDS = st.text(alphabet="aăâbcdđeêhoôơuưy áàảãạĐÂắờự19", max_size=8)


@pytest.mark.parametrize(
    "ordered",
    [
        list("aăâbcdđeêghiklmnoôơpqrstuưvxy"),
        ["ba", "bà", "bả", "bã", "bá", "bạ"],
        ["ăn", "ằn", "ẳn", "ẵn", "ắn", "ặn", "ân", "ần", "ẩn", "ẫn", "ấn", "ận"],
        ["An", "Anh", "Ánh", "Ân", "Ba", "Dung", "Dũng", "Đan", "Đông", "Em"],
        ["da", "đa", "e"],
        ["hoa", "hoà", "hoa hồng", "hoàng"],
        ["thu", "thù", "thư", "tu"],
    ],
)
def test_known_sequences_come_back_in_their_order(ordered: list[str]) -> None:
    assert sorted(ordered[2:] + ordered[:2], key=collation_key) == ordered
    assert sorted(ordered[1::2] + ordered[::2], key=collation_key) == ordered


@given(WORDS, WORDS)
def test_only_equal_texts_are_equal(one: str, other: str) -> None:
    assert (collation_key(one) == collation_key(other)) == (one == other)


@given(WORDS, WORDS, WORDS)
def test_the_order_is_total_and_transitive(one: str, two: str, three: str) -> None:
    a, b, c = sorted((one, two, three), key=collation_key)
    assert collation_key(a) <= collation_key(b) <= collation_key(c)
    assert collation_key(a) <= collation_key(c)


def test_case_counts_only_between_texts_that_are_else_equal() -> None:
    assert sorted(["đan", "Đan", "dan", "đAO"], key=collation_key) == ["dan", "Đan", "đan", "đAO"]
