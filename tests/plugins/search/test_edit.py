"""A segment in which records were changed has the bytes of one that was made of them as they are now."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.edit import edited
from plugins.search.searched import Indexed, Searched, Segment
from plugins.search.segment import segment_bytes
from plugins.search.tokens import Lexicon

SYLLABLES = (
    *("đảng", "đang", "dang", "hoà", "hòa", "bộ", "khối", "08", "8", "2021", "Kế", "hoạch,", "–", "kh18"),
    *("ΣΑΣ", "một\u00a0hai", "x" * 200, "e\u0301"),
)
texts = st.lists(st.sampled_from(SYLLABLES), max_size=20).map(" ".join)


def said(title: str, number: str, text: str) -> Searched:
    row = json.dumps(["/a/", title, number, ""], ensure_ascii=False)
    return Searched(title, text, row, json.dumps({"k": number[:2]}), len(title), number)


records = st.builds(said, texts, texts, texts)


def made(documents: list[Searched], units: int) -> bytes:
    return segment_bytes(documents, units, Lexicon())


def segment(documents: list[Searched], units: int) -> Segment:
    records = (
        Indexed(f"{n}.md", one.title, one.number, "", one.row, one.profile, one.day)
        for n, one in enumerate(documents)
    )
    return Segment(units, tuple(records))


def changed(before: list[Searched], after: list[Searched], units: int) -> bytes | None:
    texts = {f"{n}.md" for n, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}
    return edited(
        made(before, units),
        (segment(before, units), lambda record: before[int(record.source[:-3])]),
        (segment(after, units), lambda record: after[int(record.source[:-3])]),
        texts,
    )


@given(st.lists(st.tuples(records, st.none() | records), min_size=1, max_size=25), st.integers(1, 400))
def test_changed_records_make_the_bytes_of_a_clean_segment(
    parts: list[tuple[Searched, Searched | None]], units: int
) -> None:
    before = [old for old, _ in parts]
    after = [new or old for old, new in parts]
    assert changed(before, after, units) == made(after, units)


def test_a_list_that_becomes_dense_or_short_has_the_form_of_a_clean_one() -> None:
    for count in (13, 14, 15, 16, 99):
        before = [said("", "", "khối" if n < count else "khác") for n in range(100)]
        more, fewer = list(before), list(before)
        more[count] = said("", "", "khối")
        fewer[0] = said("", "", "khác")
        assert changed(before, more, 30) == made(more, 30)
        assert changed(before, fewer, 30) == made(fewer, 30)


def test_far_apart_records_stay_where_they_are() -> None:
    before = [said("", "", "khối bộ" if n in {0, 130, 2999} else "khác") for n in range(3000)]
    after = [*before[:131], said("Khối", "18", "khối bộ"), *before[132:]]
    assert changed(before, after, 3000) == made(after, 3000)


def test_records_that_came_went_or_moved_make_a_segment_from_the_beginning() -> None:
    former = [said("Một", "", "khối"), said("Hai", "", "bộ")]
    now = segment(former, 4)

    def says(record: Indexed) -> Searched:
        return former[int(record.source[:-3])]

    def again(other: Segment) -> bytes | None:
        return edited(made(former, 4), (now, says), (other, says), ())

    assert again(now) == made(former, 4)
    assert again(Segment(4, now.records[:1])) is None
    assert again(Segment(4, now.records[::-1])) is None
    assert again(Segment(5, now.records)) is None
    with_file = replace(now.records[0], files=("ab" * 32,))
    assert again(Segment(4, (with_file, now.records[1]))) is None


def test_many_changed_records_make_a_segment_from_the_beginning() -> None:
    former = [said("", "", f"khối {n}") for n in range(60)]
    assert changed(former, [said("", "", "bộ")] * 60, 8) is None
