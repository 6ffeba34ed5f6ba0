"""Records are parted so that a new one changes the newest segment alone, and that one is small."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.partition import SIZES, UNIT, partition, units_of

WEIGHTS = st.lists(st.integers(1, 40), max_size=900)


@given(WEIGHTS)
def test_every_record_is_in_one_segment(weights: list[int]) -> None:
    counts = partition(weights)
    assert sum(counts) == len(weights)
    assert all(counts)


@given(WEIGHTS)
def test_segments_go_down_in_size_and_the_last_is_not_full(weights: list[int]) -> None:
    counts = partition(weights)
    ends = list(accumulate(counts))
    held = [sum(weights[end - count : end]) for count, end in zip(counts, ends, strict=True)]
    assert all(weight < SIZES[0] + max(weights, default=0) for weight in held)
    if sum(held) and len(held) > 1:
        assert held[-1] < SIZES[-2]


def test_most_new_records_leave_all_segments_but_the_newest_as_they_were() -> None:
    before = partition([2] * 5000)
    changed = []
    for more in range(1, 200):
        now = partition([2] * (5000 + more))
        same = sum(1 for one, other in zip(before, now, strict=False) if one == other)
        changed.append(len(before) - same)
        before = now
    assert sum(1 for count in changed if count > 1) <= 3  # the newest are joined to larger ones
    assert max(changed) <= 2 * 4


def test_a_small_edit_of_a_text_seldom_moves_a_record() -> None:
    assert units_of(0) == units_of(UNIT - 1) == 1
    assert units_of(UNIT) == 2


def test_twenty_thousand_articles_are_few_segments() -> None:
    assert len(partition([2] * 20_000)) <= 26
