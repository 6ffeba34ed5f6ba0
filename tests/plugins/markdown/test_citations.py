"""Citations in texts: marked where a reader sees a number, and nowhere else; plain again where nobody answers."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.codes import STANDARD
from plugins.markdown import BodyConverter
from plugins.markdown.citations import Cited, cited
from plugins.problems import ProblemList
from plugins.records.body import UNLINKED, Body, Closing
from plugins.vietnamese.clean import clean
from plugins.vietnamese.fold import nfc
from tests.plugins.codes.written import RIGHT

ABBREVIATIONS = {"ĐUK": "Đảng ủy Khối", "UBND": "Ủy ban nhân dân"}
MARKING = BodyConverter(ABBREVIATIONS, types=STANDARD)
PLAIN = BodyConverter(ABBREVIATIONS)


def body_of(text: str, converter: BodyConverter = MARKING) -> Body:
    return converter.convert(clean(nfc(text))[0], first_line=5, problems=ProblemList())


def citations(body: Body) -> list[Cited]:
    return [cited(r.target) for r in body.references if r.role == "citation"]


def linked(body: Body) -> str:
    """The HTML in which every citation leads to /x/ and nothing else leads anywhere."""
    return body.closed([Closing("/x/") if r.role == "citation" else None for r in body.references])


@pytest.mark.parametrize(
    "text, html",
    [
        (
            "Theo Chỉ thị số 03-CT/TW, ngày 02/5/2018 của",
            '<p>Theo <a class="citation" href="/x/">Chỉ thị số 03-CT/TW, ngày 02/5/2018</a> của</p>',
        ),
        ("Nghị quyết số 10-NQ/TW", '<p><a class="citation" href="/x/">Nghị quyết số 10-NQ/TW</a></p>'),
        (
            "**Chỉ thị số 03-CT/TW**, ngày 02/5/2018.",
            '<p><a class="citation" href="/x/"><strong>Chỉ thị số 03-CT/TW</strong>, ngày 02/5/2018</a>.</p>',
        ),
        (
            "Theo **số 03-CT/TW, ngày** 02/5/2018",
            '<p>Theo <a class="citation" href="/x/"><strong>số 03-CT/TW, ngày</strong> 02/5/2018</a></p>',
        ),
        (
            "số 18-KH/ĐUK và 12/QĐ-UBND",
            (
                '<p><a class="citation" href="/x/">số 18-KH/<abbr title="Đảng ủy Khối">ĐUK</abbr></a> và '
                '<a class="citation" href="/x/">12/QĐ-<abbr title="Ủy ban nhân dân">UBND</abbr></a></p>'
            ),
        ),
        ("18-KH/TW&nbsp;và", '<p><a class="citation" href="/x/">18-KH/TW</a>&nbsp;và</p>'),
        (
            "- Kế hoạch 18-KH/TW\n- Kế hoạch 19-KH/TW",
            (
                '<ul>\n<li><a class="citation" href="/x/">Kế hoạch 18-KH/TW</a></li>\n'
                '<li><a class="citation" href="/x/">Kế hoạch 19-KH/TW</a></li>\n</ul>'
            ),
        ),
    ],
)
def test_a_number_becomes_a_link_with_its_word_and_day(text: str, html: str) -> None:
    assert linked(body_of(text)) == html


@pytest.mark.parametrize(
    "text",
    [
        "[Kế hoạch 18-KH/TW](https://a.example/)",
        "`18-KH/TW`",
        "    18-KH/TW trong mã",
        "```\n18-KH/TW\n```",
        "## Kế hoạch 18-KH/TW",
        "Kế hoạch 18-KH/TW\n======",
        "ngày 02/5/2018, tỷ lệ 1/2, 24/24, km/h, và/hoặc",
        "https://a.example/18-KH/TW",
        "",
    ],
)
def test_links_code_headings_and_what_is_no_number_are_left_alone(text: str) -> None:
    assert citations(body_of(text)) == []


def test_a_citation_says_number_word_and_day() -> None:
    text = "Quy định số 5-QĐ/TW ngày 2/5/2018, số 6 - QĐ/TW năm 2019 và 42/2022/NĐ-CP"
    assert citations(body_of(text)) == [
        Cited("5-qd-tw", "Quy định", "2018-05-02"),
        Cited("6-qd-tw", "Quy định", "2019"),
        Cited("42-2022-nd-cp", "", ""),
    ]


def test_a_citation_knows_its_line() -> None:
    text = "Một.\n\nHai: 18-KH/TW\nvà 18-KH/TW.\n\n| a | b |\n|---|---|\n| 19-KH/TW | c |\n"
    lines = [r.line for r in body_of(text).references if r.role == "citation"]
    assert lines == [7, 8, 12]


def test_a_number_that_goes_across_a_link_or_a_block_is_none() -> None:
    assert citations(body_of("số 18-[KH](https://a.example/)/TW")) == []
    assert citations(body_of("số 18-\n\nKH/TW")) == []


def test_a_day_behind_a_link_does_not_pull_the_link_into_the_citation() -> None:
    body = body_of("số 18-KH/TW của [Ban](https://a.example/) ngày 02/5/2018")
    assert linked(body).count("<a ") == 2
    assert '<a class="citation" href="/x/">số 18-KH/TW</a>' in linked(body)


SIGNS = [
    *"*_`[]()<>&\n |#-",
    "\n\n",
    "**",
    "số ",
    "Quyết định ",
    ", ngày 02/5/2018",
    " năm 2019",
    "ĐUK",
    "của Ban ",
]
MARKUP = [
    "](https://a.example/)",
    "<b>",
    "</b>",
    "<i>",
    "&nbsp;",
    "&lt;",
    "<a href='/x'>",
    "</a>",
    "<br>",
    "\n- ",
    "\n## ",
]
FORGED = ["\n| ", "<code>", "</code>", "<td>", "\ue002", "\ue003", "&#xE002;0"]
PIECES = st.one_of(RIGHT, st.sampled_from([*SIGNS, *MARKUP, *FORGED]))


@settings(deadline=None, max_examples=500)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_citations_that_nobody_answers_leave_the_text_as_it_was(text: str) -> None:
    marked, plain = body_of(text), body_of(text, PLAIN)
    closings = [UNLINKED if r.role == "citation" else Closing("/") for r in marked.references]
    assert marked.closed(closings) == plain.closed([Closing("/") for _ in plain.references])
    assert (marked.text, marked.lead, marked.ids) == (plain.text, plain.lead, plain.ids)


@settings(deadline=None, max_examples=500)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_linked_citations_are_whole_elements_inside_no_other_link(text: str) -> None:
    body = body_of(text)
    html = linked(body)
    assert "\ue002" not in html
    assert "\ue003" not in html
    tree = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    found = [node for node in tree.iter("a") if node.get("class") == "citation"]
    assert len(found) == len(citations(body))
    inside = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
    for node in tree.iter():
        if node.tag in inside:
            below = [
                child for child in node.iter("a") if child is not node and child.get("class") == "citation"
            ]
            assert not below
    lines = clean(nfc(text))[0].count("\n") + 5
    assert all(5 <= r.line <= lines for r in body.references)
