"""What the fast path takes, it turns into exactly what the slow path does: generated documents.

``BANTIN_DOCUMENTS`` is how many of them each test makes; its default keeps the suite quick.
"""

from __future__ import annotations

import os
from itertools import product
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.plugins.markdown.fast.comparing import WITH_REGISTER, WITHOUT
from tests.plugins.markdown.fast.documents import (
    BLOCKS,
    BREAKS,
    ENDS,
    LINES,
    NOTED,
    NOTES,
    RAW,
    SIGNS,
    SPANS,
    WORDS,
)

DOCUMENTS: Final = int(os.environ.get("BANTIN_DOCUMENTS", "300"))

pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(SPANS), st.sampled_from(SIGNS))
texts = st.builds(str.join, st.sampled_from((" ", " ", "")), st.lists(pieces, min_size=1, max_size=6))
openings = st.one_of(st.just(""), st.sampled_from(LINES))
written = st.builds(lambda *parts: "".join(parts), openings, texts, st.sampled_from(ENDS))
blocks = st.one_of(st.sampled_from(BLOCKS), texts, written)
documents = st.lists(st.tuples(blocks, st.sampled_from(BREAKS)).map("".join), min_size=1, max_size=5).map(
    "".join
)
soups = st.lists(st.one_of(pieces, st.sampled_from(LINES), st.sampled_from(BREAKS)), max_size=14).map("".join)
runs = st.lists(
    st.sampled_from(
        ("*", "**", "***", "_", "__", "a", " ", "(", ".", "đ", "`x`", "[y](z)", "\\*", "  \n", "\n")
    ),
    max_size=12,
).map("".join)
notes = st.builds(
    lambda name, space, text: f"[^{name}]:{space}{text}",
    st.sampled_from(("1", "1", "a-b", "2", "đ")),
    st.sampled_from((" ", " ", "", "  ")),
    st.one_of(st.sampled_from(NOTES), texts),
)
noted = st.one_of(
    blocks,
    st.builds(
        lambda block, mark, rest: f"{block}{mark}{rest}",
        blocks,
        st.sampled_from(NOTED),
        st.one_of(st.just(""), texts),
    ),
    notes,
    st.lists(notes, min_size=2, max_size=3).map("\n".join),
)
with_notes = st.builds(
    lambda parts, last: "".join(parts) + last,
    st.lists(
        st.tuples(noted, st.sampled_from(("\n\n", "\n\n", *BREAKS))).map("".join), min_size=1, max_size=4
    ),
    notes,
)


def _numbered(parts: list[tuple[str, str, str, bool]]) -> str:
    """Return each (before, behind, note, whether the note comes first) with a mark of its own."""
    pieces: list[str] = []
    for number, (before, behind, note, is_first) in enumerate(parts, 1):
        pair = [f"{before}[^{number}]{behind}", f"[^{number}]: {note}"]
        pieces += reversed(pair) if is_first else pair
    return "\n\n".join(pieces)


plain = st.one_of(st.sampled_from(WORDS), st.sampled_from(SPANS), st.sampled_from(BLOCKS), texts)
in_order = st.lists(
    st.tuples(plain, st.one_of(st.just(""), plain), st.one_of(st.sampled_from(NOTES), plain), st.booleans()),
    min_size=1,
    max_size=3,
).map(_numbered)
words = st.one_of(st.sampled_from(RAW), texts)
details = st.builds(
    lambda name, *lines: "\n".join(("<details>", f"<summary>{name}</summary>", *lines, "</details>")),
    st.one_of(st.just("a"), words),
    st.builds("<p>{}</p>".format, st.one_of(st.just("b"), words)),
    st.builds("<p>{}</p>".format, words),
)
with_html = st.one_of(
    st.lists(
        st.tuples(st.one_of(blocks, details, details), st.sampled_from(("\n\n", "\n\n", *BREAKS))).map(
            "".join
        ),
        min_size=1,
        max_size=5,
    ),
    st.lists(words, max_size=12),
).map("".join)
many = settings(
    deadline=None,
    max_examples=DOCUMENTS,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@many
@given(documents)
def test_blocks_in_any_order_become_the_same(text: str) -> None:
    WITH_REGISTER.takes(text)
    WITHOUT.takes(text)


@many
@given(soups)
def test_signs_in_any_order_become_the_same(text: str) -> None:
    WITH_REGISTER.takes(text)


@many
@given(runs)
def test_asterisks_and_underscores_in_any_order_become_the_same(text: str) -> None:
    WITHOUT.takes(text)


@many
@given(with_notes)
def test_footnotes_among_any_blocks_become_the_same(text: str) -> None:
    WITH_REGISTER.takes(text)


@many
@given(in_order)
def test_footnotes_in_good_order_become_the_same(text: str) -> None:
    WITH_REGISTER.takes(text)


@many
@given(with_html)
def test_raw_html_among_any_blocks_becomes_the_same(text: str) -> None:
    WITH_REGISTER.takes(text)


@many
@given(st.text(max_size=40))
def test_any_characters_become_the_same(text: str) -> None:
    WITHOUT.takes(text)


@pytest.mark.parametrize("between", ["\n\n", "\n", "  \n", "\n\n\n", "\n \n"])
def test_every_two_blocks_become_the_same(between: str) -> None:
    taken = sum(WITH_REGISTER.takes(f"{a}{between}{b}") for a, b in product(BLOCKS, repeat=2))
    assert taken > len(BLOCKS) ** 2 / 4


@pytest.mark.parametrize("between", [" ", "", "\n"])
def test_every_two_spans_become_the_same(between: str) -> None:
    taken = sum(WITH_REGISTER.takes(f"{a}{between}{b}") for a, b in product(SPANS, repeat=2))
    assert taken > len(SPANS) ** 2 / 4


@pytest.mark.parametrize("between", ["\n\n", "\n", "\n\n\n", "\n    \n"])
def test_a_footnote_next_to_every_block_becomes_the_same(between: str) -> None:
    taken = 0
    for block, note in product(BLOCKS, NOTES):
        taken += WITH_REGISTER.takes(f"a[^1]{between}{block}{between}[^1]: {note}")
        taken += WITH_REGISTER.takes(f"{block}{between}[^1]: {note}{between}{block}[^1]")
    assert taken > len(BLOCKS) * len(NOTES) / 4 or not between.startswith("\n\n")


def test_every_mark_of_a_footnote_in_every_span_becomes_the_same() -> None:
    notes = "[^1]: a\n[^a-b]: b"
    taken = sum(
        WITH_REGISTER.takes(f"{before}{span}{mark}{behind}\n\n{notes}")
        for span, mark in product(("", *SPANS), NOTED)
        for before, behind in (
            ("", ""),
            ("## ", ""),
            ("- ", " [^a-b]"),
            ("- ", ""),
            (" ", ""),
            ("a | b\n-|-\n", " | x"),
            ("> ", "\n"),
        )
    )
    assert taken > len(SPANS) * len(NOTED)


@pytest.mark.parametrize("opening", LINES)
def test_every_beginning_of_a_line_with_every_block_becomes_the_same(opening: str) -> None:
    for text, before in product((*BLOCKS, *SPANS), ("", "a\n", "- a\n", "1. a\n\n", "> a\n")):
        WITHOUT.takes(f"{before}{opening}{text}")
