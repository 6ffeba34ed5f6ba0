"""Headers: their forms, the titles that editors write, and every fault with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.problems import ProblemList
from plugins.records.header import LARGEST_HEADER
from plugins.records.kinds import News
from plugins.records.quoting import quote_plain_values
from plugins.records.values import DEEPEST_NESTING, ListValue, MappingValue, Scalar, Value, read_yaml
from tests.plugins.records.records import NEWS, news_of, places, problems_of, read, read_bytes, record_of

DAY = "date: 15/06/2026\ncategory: Tin\n"


@pytest.mark.parametrize(
    "written, meant",
    [
        ("Tin: một", "Tin: một"),
        ("Tin: một: hai", "Tin: một: hai"),
        ('"Tin" mới: hai', '"Tin" mới: hai'),
        ('"Lễ" và "Hội"', '"Lễ" và "Hội"'),
        ("'Lễ' và 'Hội'", "'Lễ' và 'Hội'"),
        ('"Tin: mới"', "Tin: mới"),
        ("'Tin: ''mới'''", "Tin: 'mới'"),
        ('"Tin: mới" # ghi chú', "Tin: mới"),
        ("[Ảnh] Lễ hội", "[Ảnh] Lễ hội"),
        ("{1} Lễ hội", "{1} Lễ hội"),
        ("%giảm", "%giảm"),
        ("@baochi đưa tin", "@baochi đưa tin"),
        ("`mã`", "`mã`"),
        ("& các đơn vị", "& các đơn vị"),
        ("*đậm* chữ", "*đậm* chữ"),
        ("? gì", "? gì"),
        ("! chú ý", "! chú ý"),
        ("> 5 triệu đồng", "> 5 triệu đồng"),
        ("| Bản tin", "| Bản tin"),
        ("Kết thúc:", "Kết thúc:"),
        ("http://a.example/b", "http://a.example/b"),
        ("8:30 khai mạc", "8:30 khai mạc"),
        ("Hội thi #2 #HienMau", "Hội thi #2 #HienMau"),
        ("Chung kết #2: kết quả", "Chung kết #2: kết quả"),
        ("Số 5 # ghi chú", "Số 5"),
        ("Số 5 ## ghi chú", "Số 5"),
        ("C#: một ngôn ngữ", "C#: một ngôn ngữ"),
        ("no", "no"),
        ("01", "01"),
        ("1:20", "1:20"),
        ("2026-11-20", "2026-11-20"),
        ("một\n  hai", "một hai"),
        ('>\n  một: hai\n  “ba”: "bốn"', 'một: hai “ba”: "bốn"'),
        ("|-\n\n  một: hai\n\n  @ba\n", "một: hai @ba"),
        ('"một\n  hai: ba: bốn"', "một hai: ba: bốn"),
        ("'một: hai\n  @ba: bốn: năm'", "một: hai @ba: bốn: năm"),
        ('"a\\u0301"', "á"),
    ],
)
def test_a_title_is_read_as_it_is_meant(written: str, meant: str) -> None:
    record = record_of(f"{DAY}title: {written}\ntags: [a]\n")
    assert record.title == meant
    assert record.line("tags") == 2 + 3 + written.rstrip("\n").count("\n") + written.endswith("\n")


@pytest.mark.parametrize("key", ["Title", "TITLE", '"title"', "title "])
def test_a_key_may_be_written_in_other_case(key: str) -> None:
    assert record_of(f"{DAY}{key}: Tin: một").title == "Tin: một"


def test_a_vietnamese_key_is_unknown_and_named_even_with_a_colon_in_its_value() -> None:
    record, problems = read(f"{DAY}Tiêu đề: Tin: một")
    assert record is None
    assert places(problems) == [(1, "missing-field"), (4, "unknown-key")]
    assert "(có phải “title”?)" in next(p for p in problems if p.line == 4).message("vi")
    assert "(did you mean “title”?)" in next(p for p in problems if p.line == 4).message("en")


def test_values_after_a_block_of_text_in_a_list_are_quoted_too() -> None:
    header = f'{NEWS}changes:\n- note: |\n    a: b: c\n    "x" y\n  date: 16/06/2026\nsummary: "q" w: z'
    record = record_of(header)
    assert [change.note for change in record.changes] == ['a: b: c "x" y']
    assert record.summary == '"q" w: z'


def test_list_items_that_begin_with_a_sign_are_text() -> None:
    record = news_of(NEWS + 'tags:\n- "c" d\n- @e\n- %f\n- g')
    assert record.tags == ('"c" d', "@e", "%f", "g")


def test_lists_over_several_lines_are_left_as_they_are() -> None:
    record = news_of(NEWS + 'tags: [\n  "a: b",\n  c ]\naliases:\n  - /x\n  - /y')
    assert record.tags == ("a: b", "c")
    assert (record.line("aliases"), record.line("aliases", "/y"), record.line("aliases", "/z")) == (8, 10, 8)


HEADER_TEXT = st.lists(
    st.text(alphabet="ab:- \"'[]{}|>#&*!%@`,?\\đ\t", max_size=12).map(lambda tail: f"k{tail}")
    | st.text(alphabet="ab:- \"'[]{}|>#&*!%@`,?\\đ", max_size=14)
    | st.sampled_from(["title: x", "title: >", "  a: b: c", "- a: |", 'k: "x', "tags: [a,", "b]", "", "---"]),
    max_size=8,
).map("\n".join)


@given(HEADER_TEXT)
def test_quoting_leaves_the_lines_their_count_and_their_keys(text: str) -> None:
    before, after = text.split("\n"), quote_plain_values(text).split("\n")
    assert len(after) == len(before)
    for old, new in zip(before, after, strict=True):
        start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
        assert new == old or any(
            new == old[:n] + "'" + old[n:].rstrip().replace("'", "''") + "'" for n in range(start + 1)
        )


@given(HEADER_TEXT)
def test_quoting_twice_is_quoting_once(text: str) -> None:
    once = quote_plain_values(text)
    assert quote_plain_values(once) == once


def depth_of(value: Value) -> int:
    if isinstance(value, Scalar):
        return 0
    inner = value.items if isinstance(value, ListValue) else [pair[1] for pair in value.items]
    return 1 + max(map(depth_of, inner), default=0)


@given(HEADER_TEXT)
def test_no_header_raises_and_every_value_has_a_place_in_it(text: str) -> None:
    problems = ProblemList()
    value = read_yaml(text, problems, first_line=1)
    last = text.count("\n") + 1
    assert all(problem.line is None or 1 <= problem.line <= last + 1 for problem in problems)
    if isinstance(value, MappingValue):
        assert all(1 <= key.line <= last and key.column >= 1 for key, _ in value.items)
        assert depth_of(value) <= DEEPEST_NESTING


@pytest.mark.parametrize(
    "header, line, code",
    [
        ("title: *a\nb: &a x", 2, "refused-yaml"),
        ("a: &a [x, x]\nb: &b [*a, *a]", 2, "refused-yaml"),
        ("title: !!python/object/apply:os.system [id]", 2, "refused-yaml"),
        ("title: a\nx: !quan trọng", 3, "refused-yaml"),
        ("title: a\n? [a]\n: b", 3, "refused-yaml"),
        ("title: a\nx: " + "[" * 40 + "]" * 40, 3, "refused-yaml"),
        ("x:\n" + "".join(" " * n + "a:\n" for n in range(1, 40)), 22, "refused-yaml"),
        ("x:\n" + "- " * 40 + "a", 3, "refused-yaml"),
        ("x: " + "[[[[[[[[[[[[[[[ # ]]]]]]]]]]]]]]]\n  " * 2000, 3, "refused-yaml"),
        ('date: 1/1/2026\ntitle: "Lễ\ntags: [a]', 3, "unreadable-header"),
        ("title: a\ntitle:b\ndate: 1/1/2026", 3, "unreadable-header"),
        ("title:a\ndate: 1/1/2026", 2, "unreadable-header"),
        ("title: a\n\tdate: b", 3, "unreadable-header"),
        ("title: một\n  hai: ba", 3, "unreadable-header"),
        ("title: a\n- b", 3, "unreadable-header"),
        ("tags: [a,\ntitle: b", 2, "unreadable-header"),
        ("title: " + "a" * LARGEST_HEADER, 2, "refused-yaml"),
        ("", 1, "no-header"),
        ("# chỉ có ghi chú", 1, "no-header"),
        ("chữ", 1, "no-header"),
        ("- a\n- b", 1, "no-header"),
    ],
)
def test_a_header_that_cannot_be_read_is_told_at_its_line(header: str, line: int, code: str) -> None:
    assert problems_of(header) == [(line, code)]


def test_every_conflict_marker_of_a_header_is_told() -> None:
    header = "title: a\n<<<<<<< HEAD\ntitle: b\n=======\n>>>>>>> x"
    assert problems_of(header) == [(line, "conflict-marker") for line in (3, 5, 6)]


@pytest.mark.parametrize(
    "text, line, code",
    [
        ("Chỉ có chữ.\n", 1, "no-header"),
        ("\n\n# Tiêu đề\n", 3, "no-header"),
        ("---\ntitle: a\n\nThân.\n", 1, "header-not-closed"),
        ("\n---\ntitle: a\n", 2, "header-not-closed"),
        ("<<<<<<< HEAD\n---\ntitle: a\n---\n", 1, "conflict-marker"),
        ("---json\n{}\n---\n", 1, "no-header"),
        ("", 1, "empty-file"),
    ],
)
def test_a_file_without_a_header_is_told_where_it_should_begin(text: str, line: int, code: str) -> None:
    record, problems = read_bytes(text.encode())
    assert record is None
    assert places(problems) == [(line, code)]


def test_the_body_begins_after_the_closing_line() -> None:
    record, problems = read_bytes(f"\n---  \n{NEWS}...\nThân\n---\nbài".encode())
    assert record is not None
    assert not problems
    assert (record.body.text, record.body.lead) == ("Thân\n---\nbài", "7")


def test_a_file_may_be_a_header_and_nothing_else() -> None:
    record, problems = read_bytes(f"---\n{NEWS}---".encode())
    assert record is not None
    assert not problems
    assert record.body.text == ""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_count_alike_on_every_system(end: str) -> None:
    _, problems = read_bytes(f"---\n{NEWS}Slug: x\n---\nThân".replace("\n", end).encode())
    assert places(problems) == [(5, "address-key")]


def test_pelicans_own_header_is_read() -> None:
    text = (
        "Title: Tin: một\nDate: 2026-06-15 08:30\nCategory: Tin\nTags: a, b\n"
        "Authors: Văn phòng; Ban Biên tập\n"
        "Modified: 2026-06-16\nSummary: Một\n    hai\n\nThân\n"
    )
    record, problems = read_bytes(text.encode())
    assert isinstance(record, News)
    assert places(problems) == []
    assert (record.title, record.summary, record.body.text) == ("Tin: một", "Một hai", "\nThân\n")
    assert record.tags == ("a", "b")
    assert record.authors == ("Văn phòng", "Ban Biên tập")
    assert record.updated is not None
    assert record.updated.iso == "2026-06-16"
    assert record.body.lead == "9"


def test_yaml_values_in_pelicans_header_are_read_as_yaml() -> None:
    text = (
        'Title: "Tin: mới"\nDate: 15/06/2026\nCategory: \'Tin\'\nTags: [a, "b, c"]\n'
        'Summary: "Một" và "hai"\n\nx'
    )
    record, problems = read_bytes(text.encode())
    assert isinstance(record, News)
    assert places(problems) == []
    assert (record.title, record.summary) == ("Tin: mới", '"Một" và "hai"')
    assert record.tags == ("a", "b, c")


def test_a_yaml_header_without_its_first_line_is_read() -> None:
    record, problems = read_bytes(f"{NEWS}tags:\n  - a\n---\nThân".encode())
    assert isinstance(record, News)
    assert not problems
    assert (record.tags, record.body.text, record.body.lead) == (("a",), "Thân", "7")


@pytest.mark.parametrize(
    "text, found",
    [
        ("title: a\nkhông phải\ndate: 1/1/2026\ncũng không\n\nx", [(2, "header-line"), (4, "header-line")]),
        ("title: a\n<<<<<<< HEAD\ntitle: b\n\nx", [(2, "conflict-marker")]),
        ("title: a\n" + " b\n" * (LARGEST_HEADER // 2), [(1, "refused-yaml")]),
        ("a" + " " * 200_000, [(1, "no-header")]),
    ],
)
def test_faults_of_pelicans_header_are_told_at_their_lines(text: str, found: list[tuple[int, str]]) -> None:
    assert places(read_bytes(text.encode())[1]) == found
