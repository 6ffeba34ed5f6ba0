"""For any text at all: nothing is raised, nothing runs, ids are unique, references are whole."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.markdown import BodyConverter
from plugins.markdown.addresses import AddressKind, address_kind
from plugins.markdown.sanitise import ATTRIBUTES, TAGS
from plugins.problems import ProblemList
from plugins.records.body import Body
from plugins.vietnamese.clean import clean
from plugins.vietnamese.fold import nfc
from tests.bodies import elements

PIECES = [
    *"\n\t `*_[]()<>#!|:-+=~\\\"'{}&;^/.1aăđ",
    *(
        "\n\n",
        "    ",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n# ",
        "\n## ",
        "```",
        "~~~",
        "![",
        "](",
        "[^1]",
        "[^1]: ",
        "{: ",
        "!!! note\n    ",
    ),
    *(
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<table><tr><td>",
        "</table>",
        "<h1>",
        "</h1>",
        "<!--",
        "-->",
    ),
    *(
        "<script>",
        "</script>",
        "<style>",
        "<svg>",
        "<math>",
        "<img src=",
        "<a href=",
        " onclick=x",
        " style=x",
        " id=a",
        " id=_a",
    ),
    *(
        "javascript:",
        "data:",
        "https://a.example/",
        "//a",
        "a.jpg",
        "a.mp3",
        "&#2;",
        "&#xE000;",
        "&#xE001;",
        "&amp;",
        "&lt;",
    ),
    *(
        "[TOC]",
        "<audio src=x>",
        "<source src=https://a.example>",
        "a|b\n-|-\n",
        "*[a]: b\n",
        "[a]: b\n",
        "UBND",
        "\n: ",
    ),
]
MARKDOWN = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
TOKEN = re.compile("\ue000(\\d+)\ue001")
CONVERTER = BodyConverter({"UBND": "Ủy ban nhân dân", "a": "b"})


def _converted(text: str) -> Body:
    return CONVERTER.convert(clean(nfc(text))[0], first_line=1, problems=ProblemList())


@settings(deadline=None, max_examples=600)
@given(MARKDOWN)
def test_any_text_is_converted_to_inert_html(text: str) -> None:
    body = _converted(text)
    ids: list[str] = []
    for element in elements(body.html):
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        assert element.tag in TAGS | {"nav"}
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(element.tag, frozenset())
        for name, value in element.attributes.items():
            assert name in allowed | {"role", "tabindex", "aria-label", "aria-labelledby"}
            if name in {"href", "src", "poster"}:
                assert address_kind(value) is not AddressKind.UNSAFE
                assert name == "href" or TOKEN.fullmatch(value)
            if name == "id":
                ids.append(value)
    assert sorted(ids) == list(body.ids)
    assert len(set(ids)) == len(ids)


@settings(deadline=None, max_examples=300)
@given(MARKDOWN)
def test_every_reference_stands_in_the_html_once(text: str) -> None:
    body = _converted(text)
    numbers = [int(number) for number in TOKEN.findall(body.html)]
    assert len(numbers) == body.html.count("\ue000") == body.html.count("\ue001")
    assert len(set(numbers)) == len(numbers)
    assert set(numbers) <= set(range(len(body.references)))
    lines = clean(nfc(text))[0].count("\n") + 1
    assert all(1 <= reference.line <= lines for reference in body.references)


@settings(deadline=None, max_examples=200)
@given(MARKDOWN)
def test_a_converter_that_has_worked_gives_what_a_new_one_gives(text: str) -> None:
    new = BodyConverter({"UBND": "Ủy ban nhân dân", "a": "b"})
    assert _converted(text) == new.convert(clean(nfc(text))[0], first_line=1, problems=ProblemList())


@settings(deadline=None, max_examples=200)
@given(MARKDOWN)
def test_headings_begin_at_two_and_none_is_skipped(text: str) -> None:
    level = 1
    for heading in _converted(text).headings:
        assert 2 <= heading.level <= min(level + 1, 6)
        level = heading.level
