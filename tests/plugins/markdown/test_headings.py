"""Levels, ids, anchors and contents of the headings in a body."""

from __future__ import annotations

import re

import pytest

from plugins.records.body import Heading
from tests.bodies import converted


@pytest.mark.parametrize(
    "written, shown",
    [
        ([1, 2, 3], [2, 3, 4]),
        ([2, 4, 6], [2, 3, 4]),
        ([3, 3], [2, 2]),
        ([3, 1, 2], [2, 2, 3]),
        ([2, 4, 3, 2], [2, 3, 3, 2]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_levels_begin_at_two_and_none_is_skipped(written: list[int], shown: list[int]) -> None:
    text = "\n\n".join("#" * level + " Mục" for level in written)
    body = converted(text).body
    assert [heading.level for heading in body.headings] == shown
    assert [int(level) for level in re.findall(r"<h([1-6])", body.html)] == shown


@pytest.mark.parametrize(
    "markdown, name",
    [
        ("# Điều 1. Phạm vi", "dieu-1-pham-vi"),
        ("# Đường *đi*", "duong-di"),
        ("# Chương I {#chương-i}", "chuong-i"),
        ("# Chương I {#C1}", "C1"),
        ("# Tên {#_menu}", "ten"),
        ("# !!!", "muc-1"),
        ("<h1>Điều 2</h1>", "dieu-2"),
        ("# Có cước chú[^1]\n\n[^1]: x", "co-cuoc-chu"),
    ],
)
def test_each_heading_has_a_readable_id(markdown: str, name: str) -> None:
    assert converted(markdown).body.headings[0].id == name


def test_ids_are_unique_and_written_ones_come_first() -> None:
    result = converted('# a\n\n# a\n\n<p id="a">x</p>\n\n# b {#a-2}')
    assert [heading.id for heading in result.body.headings] == ["a-3", "a-4", "a-2"]
    assert result.body.ids == ("a", "a-2", "a-3", "a-4")


def test_a_link_to_the_id_as_written_finds_the_id_as_let_through() -> None:
    result = converted("# Chương I {#chương-i}\n\n[x](#chương-i) [y](#ch%C6%B0%C6%A1ng-i)")
    assert [r.target for r in result.body.references] == ["#chuong-i"] * 3


def test_second_and_third_level_have_an_anchor_named_by_the_heading() -> None:
    html = converted("# a\n\n## b\n\n### c").html
    assert '<h2 id="a">a <a class="permalink" href="{0}" aria-labelledby="a"></a></h2>' in html
    assert '<h3 id="b">b <a class="permalink" href="{1}" aria-labelledby="b"></a></h3>' in html
    assert '<h4 id="c">c</h4>' in html


def test_toc_lists_every_heading_and_leads_to_it() -> None:
    result = converted("[TOC]\n\n# a < b\n\n### c\n\n# d\n\n[TOC]")
    contents = re.search(r"<nav.*</nav>", result.html)
    assert contents is not None
    assert contents[0] == (
        '<nav class="toc"><ul><li><a href="{3}">a &lt; b</a><ul><li><a href="{4}">c</a></li></ul></li>'
        '<li><a href="{5}">d</a></li></ul></nav>'
    )
    assert [result.body.references[n].target for n in (3, 4, 5)] == ["#a-b", "#c", "#d"]
    assert result.body.text == "a < b\nc\nd"


def test_toc_without_headings_leaves_nothing() -> None:
    assert converted("[TOC]").body.html == ""


def test_a_heading_with_nothing_in_it_is_left_out() -> None:
    assert converted("<h2> &nbsp;</h2>\n\n# x").body.headings == (Heading(2, "x", "x"),)


@pytest.mark.parametrize("inside", ["<h2>b</h2>", "<p>[TOC]</p><h2>b</h2>"])
def test_no_anchor_is_put_into_a_link_that_encloses_the_heading(inside: str) -> None:
    html = converted(f"<div><a href='x.md'>{inside}</a></div>").html
    assert html.count("<a ") == 1
    assert '<h2 id="b">b</h2>' in html
