"""Documents for comparing both paths: troublesome characters, fragments, and blocks made of them.

Out: what a document may be put together from. Many should be taken by the fast path and many declined,
and most differ from another in one sign only.
"""

from __future__ import annotations

from typing import Final


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(text.split("¦"))


WORDS: Final = _pieces("Điều¦a¦UBND¦UB¦đ¦1¦ngày 5¦x.y¦ừ¦(a)¦b)¦2026¦10\xa0kg¦🙂")
SIGNS: Final = _pieces(
    "*¦_¦`¦\\¦[¦]¦(¦)¦!¦#¦>¦-¦+¦=¦:¦|¦.¦~¦\"¦'¦&¦;¦,¦/¦ ¦1¦a¦**¦***¦__¦``¦  ¦  \n¦\\*¦\\_¦\\.¦"
    "\\\\¦\\a¦ * ¦ _ ¦](¦![¦[TOC]¦{¦}¦&amp;¦&nbsp;¦&lt;¦&copy;¦&x;¦& ¦<¦> ¦\xa0¦“¦”¦…¦–¦\u3000¦UBND¦"
    "\t"
)
SPANS: Final = _pieces(
    "**đậm**¦*nghiêng*¦_gạch_¦__hai__¦***ba***¦**a *b* c**¦*a **b** c*¦(**a**)¦**a**: b¦"
    'a_b_c¦`mã`¦`a|b`¦`<b> &amp;`¦` `¦[x](a.md)¦[x](/a/b.md#c)¦[x](a.md "tên")¦'
    "[**x** y](../a.md)¦[x](https://vi.example/a_b?c=1&d=2)¦[x](mailto:a@b.example)¦"
    '[x](tel:+84-123)¦[x](#dieu-1)¦[a_b](b_c.pdf)¦![ảnh](a.jpg)¦![ảnh](a.jpg "Ảnh: A")¦'
    '![a "b"](c_d.png)¦![](a.jpg)¦![a](b.mp3)¦[x]¦[1]¦[x][y]¦[]¦[x](javascript:a)¦'
    "[x](//a)¦[x](a b.md)¦[x](<a>)¦[x]( a )¦[ x ](a)¦[`x`](a)¦[x\ny](a.md)¦[UBND](a.md)¦"
    "____¦___/QĐ¦5 * 6¦a*b*c¦1 < 2¦3 > 2¦a & b¦AT&T¦R&D;¦C:\\a¦1\\. a¦\\[a](b)¦\\![a](b)¦"
    "[x](A.MD)¦[x](%C4%91.md)¦[x](#fn-a)¦[x](http://a)¦[x](https://1.2.3.4/)¦"
    "[x](ftp://a.b/)¦[x](a.md?b=c)¦<https://vi.example/a?b=1&c=2>¦<http://a/>¦<b>¦"
    "[x](https://vi.example/tệp?q=đ#ừ)¦[x](https://VI.example/)¦"
    "[x](https://a.example:80/)¦[TOC\\]¦&lbrack;TOC]¦**a _b_ c**¦_a **b** c_¦*a* _b_¦"
    '![10\xa0kg](a.jpg)¦![a](a.jpg "10\xa0kg")¦[x](a.md "10\xa0kg")¦**10\xa0kg**¦`10\xa0kg`'
)
LINES: Final = _pieces(
    "# ¦## ¦### ¦#¦####### ¦- ¦* ¦+ ¦-¦1. ¦2. ¦03. ¦1) ¦10. ¦> ¦>¦> > ¦>- ¦    ¦  ¦ ¦"
    "   - ¦    - ¦    1. ¦: ¦!!! note ¦---¦***¦___¦* * *¦- - -¦--¦===¦=====¦| ¦"
    "a | b\n--|--\n¦|a|b|\n|:-|-:|\n|1|2|\n¦-|-¦|¦:--|--:¦[x]: ¦*[UB]: ¦[^1]: ¦```¦~~~¦<div>¦"
    "   ¦   1. ¦>>>>>>> a | ¦- - a | "
)
ENDS: Final = _pieces("¦¦¦ ¦  ¦ {#a}¦ {#chương-i}¦ {: .b }¦ #¦ ##¦\\¦:¦ |¦{#a_b}")
BREAKS: Final = _pieces("\n\n¦\n\n¦\n\n¦\n¦\n¦  \n¦\n\n\n¦\n \n¦\n    \n¦")

BLOCKS: Final = (
    "## Mục",
    "### Điều 1. Tên {#dieu-1}",
    "- a\n- b\n- c",
    "- a\n\n- b",
    "1. a\n2. b",
    "3. c\ntiếp\n4. d",
    "a | b | c\n--|:-:|--:\n1 | **2** | UBND\n4 | 5",
    "| a | b |\n|---|---|\n| 1 | |\n| x |",
    "> a\n> b\n>\n> - c\n> - d",
    "> ## Tên\n> chữ",
    "---",
    "* * *",
    '![ảnh](a.jpg "Ảnh: B")',
    "![](b.jpg)",
    "- ![a](1.jpg)\n- ![b](2.jpg)",
    "a  \nb",
    "**1.** UBND tỉnh",
    "1\\. a",
    "a) b",
    "Tên\n---",
    "Tên\n===",
    "#\tb",
    "    mã",
    "<p>a</p>",
    "a\n: b",
    "a|b\n-|-\n>>>>>>> x|y",
    "   a) b\n   c) d",
    "**-----**",
    "###",
    '<details>\n<summary>a</summary>\n<p>b "c" *d* _e_ UBND 10\xa0kg</p>\n</details>',
)

RAW: Final = (
    *(
        "<details>\n",
        "<summary>",
        "a",
        "</summary>\n",
        "<p>",
        "UBND  b",
        "</p>\n",
        "</details>",
        "</details>\n\n",
        "\n",
    ),
    *(
        "<details>\n<summary>a</summary>\n<p>b</p>\n</details>\n\n",
        "<details>\n<summary>a</summary>\n<p>",
        "\n\n",
        " ",
    ),
    *(
        "</p>\n</details>\n\n",
        "*a*",
        "- a",
        "> ",
        "[x](a.md)",
        "&amp;",
        "& b",
        "`",
        "'\"",
        "\\",
        "<b>c</b>",
        "< ",
        "\xa0",
    ),
    *(
        "<https://a.example/b>",
        "<details>",
        "</details>",
        "<p>",
        "</p>",
        "[^1]",
        "\n\n[^1]: b",
        "# a\n\n",
        "    ",
        "<!-- a -->",
    ),
    *(
        "<details open>\n",
        "<p class=x>",
        "<script>",
        "{: .a }",
        "\n\n- a\n\n",
        "a | b\n-|-\nc | d\n\n",
        "![a](b.jpg)\n\n",
        "&",
    ),
)
"""What raw HTML is made of, right and wrong."""

NOTED: Final = _pieces(
    "[^1]¦[^1]¦[^a-b]¦[^2]¦[^1]:¦![^1]¦[^1](a.md)¦![^1](a.jpg)¦[x[^1]](a.md)¦[x](a.md)[^1]¦**a[^1]**¦*[^1]*¦[^1]*¦"
    "`[^1]`¦\\[^1]¦[^1]_¦[^]¦[^x]¦[^ 1]¦[^1¦^1]¦[x][^1]¦<https://a.example/>[^1]¦[^1] :¦UBND[^1]¦[^1]UBND¦"
    "![a[^1]](a.jpg)¦[^đ]"
)
"""Marks of footnotes, and what is nearly one."""

NOTES: Final = (
    *(
        "a",
        "UBND",
        "*a*",
        "a*",
        "*a",
        "a **b**",
        "`x`",
        "[x](a.md)",
        "a[^2]",
        "[^1]",
        "![a](a.jpg)",
        "10\xa0kg",
        "a  ",
    ),
    *(
        "- a",
        "1. a",
        "1.",
        "# a",
        "> a",
        "---",
        "***",
        "* a",
        "_ _",
        "+ a",
        ": a",
        "",
        "|",
        "===",
        "a | b",
        "a\\",
        "_a_",
    ),
    *(
        "    a",
        "a\n    b",
        "a\nb",
        "a\n\n    b",
        "<b>",
        "a & b",
        "&amp;",
        "[^1]: b",
        "1) a",
        "1.a",
        "đ",
        '"a"',
        "*",
    ),
    *(
        "a]: b",
        "![](a.jpg)",
        "a  \nb",
        "[x](b.md) [^a-b]",
        "!",
        "!!! note",
        "{: .a }",
        "a <https://a.example/b>",
    ),
)
"""What may stand behind ``[^1]:``."""
