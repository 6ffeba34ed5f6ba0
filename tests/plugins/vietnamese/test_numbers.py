"""Numbers and sizes as Vietnamese readers write them."""

from __future__ import annotations

import pytest

from plugins.vietnamese.numbers import file_size, grouped


@pytest.mark.parametrize("number, text", [(0, "0"), (999, "999"), (4129, "4.129"), (1234567, "1.234.567")])
def test_groups_of_three_are_parted_by_dots(number: int, text: str) -> None:
    assert grouped(number) == text


@pytest.mark.parametrize(
    "size, text",
    [
        (0, "1 KB"),
        (1, "1 KB"),
        (319_488, "312 KB"),
        (1024 * 1024 - 1, "1,0 MB"),
        (1024 * 1024, "1,0 MB"),
        (1_468_006, "1,4 MB"),
        (200 * 1024 * 1024, "200,0 MB"),
    ],
)
def test_sizes_are_said_as_readers_expect(size: int, text: str) -> None:
    assert file_size(size) == text
