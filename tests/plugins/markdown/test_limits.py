"""Hostile bodies (bad-inputs 1): each one ends as text or as one problem with its line, none hangs."""

from __future__ import annotations

import pytest

from plugins.markdown import BodyConverter
from plugins.markdown.limits import excess
from plugins.problems import ProblemList
from tests.bodies import converted

REFUSED = {
    "open brackets": "[" * 13000,
    "fewer open brackets": "[" * 3000,
    "open pictures": "![" * 3000,
    "open angle in links": "[a](<b" * 5000,
    "one footnote, many uses": "[^1]" * 3000 + "\n\n[^1]: x",
    "open autolinks": "<http://" * 5000,
    "open tags": "<a " * 5000,
    "numbers in numbers": "1. " * 500,
    "bullets in bullets": "- > " * 200 + "a",
    "nested list": "\n".join("    " * level + "- a" for level in range(250)),
    "nested list of 100": "\n".join("    " * level + "- a" for level in range(100)),
    "quotes": ">" * 2000,
    "growing quotes": "\n".join(">" * level + " a" for level in range(1, 200)),
    "links without end": "[a](" * 5000,
    "open references": "[x][" * 3000,
    "underlined headings": "a\n=\n" * 5000,
    "definitions": "a\n: b\n" * 3000,
    "open CDATA": "<![CDATA[" * 3000,
    "quoted tags": "<a href='" * 3000,
    "abbreviations": "\n".join(f"*[a{number}]: x" for number in range(3000)),
    "paragraphs": "\n\n a" * 20000,
    "lines": "- a\n" * 50000,
    "attribute lists": "*a*{: .b} " * 3000,
    "unclosed div": "<div>\n" * 5000,
    "unclosed b": "".join(f"<b id=a{number}>" for number in range(1000)) + "<p>" * 1000,
    "tables in tables": "<table><tr><td>" * 2000,
    "entities": "&amp;" * 40000,
    "too long": "ă" * 1_300_000,
    "emphasis ladder": "*" * 3000 + "a" + "*" * 3000,
    "backticks": " ".join("`" * length for length in range(1, 400)),
    "definitions without an address": "[a]:\n" * 10_000,
    "short rows under many headings": "|" + "a|" * 5000 + "\n|" + "-|" * 5000 + "\n" + "x\n" * 15_000,
    "abbreviations everywhere": "*[ab]: x\n\n" + "ab " * 30_000,
    "one list of attributes": "# a {: " + "a=b " * 50_000 + "}",
    "titles that never end": "[a](b 'c) " * 6000,
    "lists in quotes in lists": ("> - 1. " * 9 + "a\n") * 2000,
    "quotes of many levels": ("> " * 29 + "a\n") * 3000,
    "open pictures in cells": "a|b\n-|-\n" + "![|" * 5000,
    "footnotes in footnotes": "".join(f"[^{n}]: [^{n + 1}]\n\n" for n in range(4000)) + "a[^0]",
    "unclosed comments": "<!-- " * 20_000,
    "style in style": "<style>" * 20_000,
    "title in title": "<title>" * 5000,
    "empty elements": "<o:p></o:p>" * 20_000,
    "numeric entities": ("&#225; " * 10 + "\n\n") * 6000,
    "addresses of mail": ("<a@b.vn> " * 10 + "\n\n") * 1500,
    "links": ("[a](/b) " * 10 + "\n\n") * 2500,
    "tags of a few letters": ("<b>a</b> " * 10 + "\n\n") * 2000,
    "pieces of code": "`a` " * 30_000,
    "ends of links without a beginning": "](" * 50_000,
}
CONVERTED = {
    "thousands of links": ("[a](/b.md) " * 10 + "\n\n") * 1500,
    "thousands of cells as HTML": "<table>" + "<tr><td>a</td><td>b</td></tr>\n" * 4000 + "</table>",
    "thousands of entities": ("&amp; " * 10 + "\n\n") * 4000,
    "a million letters": "ă" * 1_000_000,
    "fences": "```\n" * 5000,
    "other fences": "~~~\n" * 5000,
    "a rule of bullets": "- " * 500,
    "braces": "a{: " * 3000,
    "ampersands": "&" * 20000,
    "backslashes": "\\" * 10001,
    "tabs": "\t" * 20000 + "a",
    "spaces": " " * 200_000 + "a",
    "deep code": " " * 400 + "x",
    "long words before a colon": "a" * 100_000 + ":",
    "footnotes that call each other": "[^a]: x[^b]\n\n[^b]: y[^a]\n\nz[^a]",
    "a long list": "- a\n" * 5000,
    "a long table": "a|b\n-|-\n" + "[c](x.md)|`d` *e*\n" * 1000,
    "same headings": "# a\n\n" * 2000,
    "many footnotes": "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(1000)),
    "many links by name": "".join(f"[a{n}][b{n}]\n[b{n}]: https://a.vn\n\n" for n in range(1000)),
    "many cells": "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + ("|" + "b|" * 200 + "\n") * 200,
    "boxes in boxes": "".join("    " * n + "!!! note\n" for n in range(29)) + "    " * 29 + "a",
    "a paragraph of spaces": "a" + " " * 1_000_000 + "b",
    "attributes of one tag": "<a " + "b=c " * 50_000 + ">",
    "ids": "".join(f"<b id=a{n}>x</b>" for n in range(5000)),
    "code full of brackets": "```\n" + "if (a[i] < b[[) { <a <div `\n" * 5000 + "```\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_what_would_hang_is_refused_with_its_line(text: str) -> None:
    result = converted(text)
    assert result.codes == ("too-complex",)
    assert result.problems[0][1] is not None
    assert result.body.html == ""


@pytest.mark.parametrize("text", CONVERTED.values(), ids=CONVERTED.keys())
def test_what_only_looks_hostile_is_converted(text: str) -> None:
    assert "too-complex" not in converted(text).codes


def test_the_line_is_that_of_the_costly_place() -> None:
    result = converted("một\n\nhai\n\n" + "[" * 5000 + "\n\nba")
    assert result.problems == (("too-complex", 9),)


def test_a_rule_is_no_nested_list() -> None:
    assert excess("* " * 100 + "\n\n" + "- " * 100) is None


def test_a_parser_that_gives_up_is_a_problem_and_no_traceback() -> None:
    result = converted("1234567890123. " * 500)
    assert result.problems == (("too-complex", 5),)


def test_a_parser_that_gives_up_leaves_nothing_behind_for_the_next_text() -> None:
    used, text = BodyConverter(fast=False), "- một\n\n    hai\n\n1. ba\n\nbốn\n"
    for hostile in ("1234567890123. " * 500, "- một\n\n    " + "1234567890123. " * 500):
        problems = ProblemList("x.md")
        assert used.convert(hostile, first_line=5, problems=problems).html == ""
        assert [problem.code.name for problem in problems] == ["too-complex"]
        after = used.convert(text, first_line=5, problems=problems)
        assert after == BodyConverter(fast=False).convert(text, first_line=5, problems=problems)


def test_abbreviations_of_the_register_in_too_many_places_are_refused_at_the_first() -> None:
    register = {"UBND": "Ủy ban nhân dân"}
    result = converted("một\n\n" + "UBND " * 20_001, register)
    assert result.problems == (("too-complex", 7),)
    assert converted("UBND " * 2000 + "a " * 10_000, register).codes == ()
