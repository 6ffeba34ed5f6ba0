"""Which constructs the fast path takes and which it leaves to Python-Markdown."""

from __future__ import annotations

import pytest

from plugins.markdown import BodyConverter
from plugins.markdown.fast import share
from plugins.problems import ProblemList
from tests.plugins.markdown.fast.comparing import WITH_REGISTER, WITHOUT
from tests.plugins.markdown.test_limits import CONVERTED, REFUSED

TAKEN = (
    "Một đoạn\nhai dòng",
    "# Một\n\n## Hai {#hai}\n\n### Ba {#chương-ba}\n\n[x](#chương-ba)",
    "# a\n\n# a\n\n# b {#a-2}",
    "### Điều 1\nngay dưới",
    "###\n\na",
    "**đậm** *nghiêng* _gạch_ __hai__ ***ba*** (**a**): **a *b* c**",
    "`mã` và `a < b`",
    '[x](a.md) [y](../b.md "tên") [z](https://vi.example/a?b=1&c=2) [t](tel:+84123)',
    "<https://vi.example/a?b=1>",
    '![Ra quân](a.jpg "Ảnh: Văn phòng")\n\nchữ ![b](c.png) chữ',
    "- ![a](1.jpg)\n- ![b](2.jpg)",
    "- a\n- b\n\n1. c\n2. d\n\n7. e\n\n8. f\ntiếp",
    "a | b\n:-|-:\n1 | **2**\n3 |",
    "> a\n>\n> - b\n\n> c",
    "a\n\n---\n\n* * *\n\nb",
    "a  \nb",
    "a) b\n\n1\\. c\n\nĐiều 1.\n\n1.1. d\n\n   đ) e",
    "AT&T &copy; 2026, 5 > 3, 3 < 5, 2 * 3, a_b_c, C:\\a \\* \\_",
    "UBND tỉnh, [UBND](a.md), **UBND**",
    "10\xa0kg",
    "Số: ____/QĐ-UBND",
    'a\n\n<details>\n<summary>Chi tiết 5*6</summary>\n<p>UBND  "b"</p>\n<p>c_d_</p>\n</details>\n\n- e',
    "a[^1], **b[^nguon-2]** [c](d.md).\n\n## e[^3]\n\n[^1]: Theo *UBND*.\n[^nguon-2]: [g](h.md)\n\n[^3]: i",
    "- a[^1]\n\n[^1]: b\n\n- c",
    "a\n\n[^1]: không có chỗ nào nhắc tới",
)
DECLINED = (
    "a[^1]",
    "a[^1] b[^1]\n\n[^1]: c",
    "a[^1]\n[^1]: b",
    "a[^1]\n\n[^1]: b\nc",
    "a[^1]\n\n[^1]: b\n\n    c",
    "a[^1]\n\n[^1]: - b",
    "a[^1]\n\n[^1]: b\n\n[^1]: c",
    "a[^chú]\n\n[^chú]: b",
    "![^1](a.jpg)\n\n[^1]: b",
    "- ![^1](a.jpg)\n\n[^1]: b",
    "[^1](a.md)\n\n[^1]: b",
    "a[^1]\n\n## b {#fn-1}\n\n[^1]: c",
    "a[^1]\n\n[^1]: b\n\n///Footnotes Go Here///",
    "<p>a</p>",
    "<!-- a -->",
    "a\n<details>\n<summary>b</summary>\n<p>c</p>\n</details>",
    "<details>\n<summary>b</summary>\n<p>c</p>\n</details>\nd",
    "<details open>\n<summary>b</summary>\n<p>c</p>\n</details>",
    "<details>\n<summary>b</summary>\n<p>c <b>d</b></p>\n</details>",
    "<details>\n<summary>b</summary>\n<p>c</p>\n</details>\n\n<https://a.example/>",
    "[a][b]\n\n[b]: c.md",
    "*[UB]: Ủy ban\n\nUB",
    "[TOC]",
    "!!! note\n    a",
    "```\na\n```",
    "    mã",
    "- a\n    - b",
    "a\n: b",
    "*a*{: .b }",
    "Tên\n---",
    "[x](javascript:a)",
    "![](a.jpg)",
    "![a](https://a.example/b.jpg)",
    "![a](b.mp3)",
    "a&nbsp;b",
    "&#2;",
    "a\tb",
    "a\u3000b",
    ">>>>>>> a",
    "**a *b** c*",
)


@pytest.mark.parametrize("text", TAKEN)
def test_a_plain_construct_is_taken(text: str) -> None:
    assert WITH_REGISTER.takes(text)
    assert WITHOUT.takes(text)


@pytest.mark.parametrize("text", DECLINED)
def test_what_is_not_plain_is_left_to_the_slow_path(text: str) -> None:
    assert WITHOUT.fast.convert(text, first_line=1) is None


@pytest.mark.parametrize("text", [*REFUSED.values(), *CONVERTED.values()], ids=[*REFUSED, *CONVERTED])
def test_a_hostile_body_is_declined_or_becomes_the_same(text: str) -> None:
    WITHOUT.takes(text)


def test_the_converter_works_without_the_fast_path_on_demand() -> None:
    problems = ProblemList("x.md")
    text = "a **b** [c](d.md)\n\n- e"
    bodies = [
        BodyConverter(fast=fast).convert(text, first_line=1, problems=problems) for fast in (True, False)
    ]
    assert bodies[0] == bodies[1]
    assert BodyConverter(fast=False).fast is None


def test_an_abbreviation_whose_meaning_is_marked_up_is_left_to_the_slow_path() -> None:
    assert BodyConverter({"UB": "Ủy <b>ban</b>"}).fast is not None
    fast = BodyConverter({"UB": "Ủy <b>ban</b>"}).fast
    assert fast is not None
    assert fast.convert("UB", first_line=1) is None
    assert fast.convert("Ủy ban", first_line=1) is not None


def test_the_share_counts_what_is_taken_and_names_what_stood_in_the_way() -> None:
    counted = share(["a", "<p>", "b", "<b>"], WITHOUT.fast)
    assert (counted.taken, counted.total, counted.part) == (2, 4, 0.5)
    assert dict(counted.declined) == {"HTML": 2}
