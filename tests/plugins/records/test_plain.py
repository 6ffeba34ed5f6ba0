"""What the quick way of reading a header takes, it reads exactly as the YAML parser does.

``BANTIN_HEADERS`` is how many headers are made; its default keeps the suite quick.
"""

from __future__ import annotations

import os
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.problems import ProblemList
from plugins.records.plain import read_plain
from plugins.records.values import read_yaml
from plugins.vietnamese.clean import clean
from plugins.vietnamese.fold import nfc
from tests.plugins.records.records import NEWS

HEADERS: Final = int(os.environ.get("BANTIN_HEADERS", "300"))
SIGNS: Final = "aZđ9 :#,[]\"'-/.(“?&*!|>%@`{}~_=<\\\t\xa0"


def is_taken(text: str) -> bool:
    """Return whether the quick way takes ``text``, having made sure that it is right to."""
    text = clean(nfc(text))[0]
    quick = read_plain(text, 2)
    if quick is None:
        return False
    problems = ProblemList()
    assert read_yaml(text, problems, first_line=2) == quick, text
    assert not problems
    return True


keys = st.sampled_from(["title", "date", "tags", "no", "b_c", "Tags", "title ", "đ", "- a", "  a", '"a"'])
SCALARS: Final = (
    *("a", "“a” b", '"a: b"', '""', '" a  b "', '"a"b', '"a" "b"', '"a', "a, b", "/x#y", "a #b", "a# b"),
    *("~", "null", "2026-01-01", "1:20", "a?", "?a", "-a", "- a", '"a\\"b"', "'a'", '"[a"', '"a]"', '"#a"'),
    *("a:b", '"x #y"', "[a]", "a b", '"a,b"', "a: b", '"đ"', "", " ", "a:\xa0"),
)
scalars = st.sampled_from(SCALARS) | st.text(SIGNS, max_size=8)
flows = st.builds(
    lambda items, comma, end: f"[{comma.join(items)}{end}",
    st.lists(scalars, max_size=4),
    st.sampled_from([", ", ",", " , ", ",  "]),
    st.sampled_from(["]", "]", "]", "] ", ",]", "", "] a", "]]"]),
)
lines = st.one_of(
    st.builds(
        lambda key, space, value: f"{key}:{space}{value}",
        keys,
        st.sampled_from([" ", " ", "  ", ""]),
        scalars,
    ),
    st.builds(lambda key, value: f"{key}: {value}", keys, flows),
    st.builds(lambda key, end: f"{key}:{end}", keys, st.sampled_from(["", "", " "])),
    st.builds(
        lambda indent, dash, value, end: f"{indent}{dash}{value}{end}",
        st.sampled_from(["  ", "  ", "", "    ", " "]),
        st.sampled_from(["- ", "- ", "-", "-  ", "", "- - "]),
        scalars,
        st.sampled_from(["", "", " ", "  "]),
    ),
    st.sampled_from(["", "", " ", "# chú thích", "#a: b", "  # a", "# [", '# "', "---", "...", "%a"]),
    st.text(SIGNS, max_size=14),
)
lists = st.builds(
    lambda key, indent, items: "\n".join([f"{key}:", *(f"{indent}- {item}" for item in items)]),
    st.sampled_from(["tags", "fields"]),
    st.sampled_from(["  ", "", "    "]),
    st.lists(scalars, max_size=4),
)


@settings(deadline=None, max_examples=HEADERS, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(lines, lines, lists), min_size=1, max_size=6).map("\n".join))
def test_lines_in_any_order_are_read_as_the_yaml_parser_reads_them(text: str) -> None:
    is_taken(text)


@settings(deadline=None, max_examples=HEADERS)
@given(st.lists(scalars, min_size=1, max_size=4), st.sampled_from([", ", ",", " , "]))
def test_lists_are_read_as_the_yaml_parser_reads_them(items: list[str], comma: str) -> None:
    is_taken(f"tags: [{comma.join(items)}]\ntitle: a")
    is_taken("\n  - ".join(["tags:", *items]))


@settings(deadline=None, max_examples=HEADERS)
@given(st.text(SIGNS, max_size=12), st.text(max_size=6))
def test_any_value_is_read_as_the_yaml_parser_reads_it(signs: str, characters: str) -> None:
    for value in (signs, characters, signs + characters):
        for form in (f"a: {value}", f'a: "{value}"', f"a: [{value}]", f'a: ["{value}", b]', f"a:\n- {value}"):
            is_taken(f"{form}\nb: c")


@pytest.mark.parametrize(
    "text",
    [
        NEWS + 'tags: [hiến máu, đoàn thanh niên]\ncover: /hinh-anh/a.jpg\nsummary: "Một, hai: ba"',
        NEWS + 'tags: ["hiến máu", "đoàn: thanh niên"]\nauthor: ["a", b]',
        NEWS + 'tags:\n  - hiến máu\n  - "đoàn: thanh niên"\naliases:\n- /cu/a.html\nlang: vi',
        f"# Tiêu đề\n{NEWS}\n# từ khóa: không bắt buộc\ntags: []",
    ],
)
def test_a_usual_header_is_read_the_quick_way(text: str) -> None:
    assert is_taken(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# a",
        "a:",
        "a:\nb: c",
        "a: |\n  b",
        "a: [b,\nc]",
        "a:\n  b: c",
        "a:\n- b: c",
        "a:\n- b\n - c",
        "a:\n- b\n# c\n- d",
    ],
)
def test_what_is_not_plain_is_left_to_the_yaml_parser(text: str) -> None:
    assert read_plain(text, 2) is None
