"""What is wrong with a body is told with its code and the line of the author's file."""

from __future__ import annotations

import pytest

from plugins.markdown.problems import CODES
from tests.bodies import converted


@pytest.mark.parametrize(
    "markdown, problems",
    [
        (
            "a\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x",
            [("conflict-marker", 7), ("conflict-marker", 9), ("conflict-marker", 11)],
        ),
        ("Tên\n=======\n\nb", []),
        ("```\n<<<<<<< HEAD\n```", []),
        ("a\n\n![](b.jpg)", [("missing-alt", 7)]),
        ("a\n<img src=b.jpg>", [("missing-alt", 6)]),
        ("a\n\n![c](https://a.example/b.jpg)", [("outside-picture", 7)]),
        ("a\n\n![c](http://a.example/b.jpg)", [("insecure-picture", 7)]),
        ("![c](https://a.example/b.mp4)", [("outside-picture", 5)]),
        ("a\n\n[b](javascript:x)", [("unsafe-link", 7)]),
        ("a\n\n<a href='java&#9;script:x'>b</a>", [("unsafe-link", 7)]),
        ("`//x`\n\n[b](//x)", [("unsafe-link", 7)]),
        ("a\n\n<script>x</script>", [("removed-html", 7)]),
        ("a <u onclick=x style=y>b</u>", [("removed-html", 5), ("removed-html", 5)]),
        ("a\n\n*b*{: style=y }", [("removed-html", 7)]),
        ("a\n\n*b*{: .red }\n*c*{: .red }", [("removed-html", 7), ("removed-html", 8)]),
        ("`<script>` và\n\n    <script>\n", []),
        ("<!-- <script> -->\n\na", []),
        ("a\n\n&#2; `&#2;`", [("control-entity", 7)]),
        ("a[^1]\n\n`[^2]`", [("footnote-missing", 5)]),
        ("a[^1]\n\n[^1]: b\n[^1]: c", [("defined-twice", 8)]),
        ("[a][b]\n\n[b]: c.md\n[B]: d.md", [("defined-twice", 8)]),
        ("- [ ] việc\n- [x] xong", []),
        ("Điều 1 < Điều 2 & {a}", []),
    ],
)
def test_a_problem_has_its_line(markdown: str, problems: list[tuple[str, int]]) -> None:
    assert list(converted(markdown).problems) == problems


def test_the_same_address_twice_is_named_in_both_lines() -> None:
    result = converted("![](a.jpg)\n\nx\n\n![](a.jpg)")
    assert result.problems == (("missing-alt", 5), ("missing-alt", 9))


def test_a_message_quotes_what_was_written() -> None:
    assert "javascript:alert(1)" in converted("[x](javascript:alert(1))").messages[0]
    assert "<iframe>" in converted("<iframe src=x></iframe>").messages[0]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_words_are_sentences_without_their_full_stop(code: object) -> None:
    assert code in CODES
    for words in (getattr(code, "vi"), getattr(code, "en")):  # noqa: B009
        for text in (words.message, words.remedy):
            assert text
            assert not text.endswith(".")
