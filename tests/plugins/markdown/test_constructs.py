"""Every construct of a body (contract 3), one line of Markdown each, and the HTML it becomes."""

from __future__ import annotations

import pytest

from plugins.records.body import Reference
from tests.bodies import converted

TABLE = '<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table>'


@pytest.mark.parametrize(
    "markdown, html",
    [
        ("Một *hai* **ba**", "<p>Một <em>hai</em> <strong>ba</strong></p>"),
        ("[x](https://vi.example/)", '<p><a href="https://vi.example/">x</a></p>'),
        ("<thu@vi.example>", '<p><a href="mailto:thu@vi.example">thu@vi.example</a></p>'),
        ("[x](../2021/a.md#b)", '<p><a href="{0}">x</a></p>'),
        (
            '![Ra quân](a.jpg "Ảnh: Văn phòng")',
            (
                '<figure><img alt="Ra quân" src="{0}"><figcaption>Ra quân '
                '<span class="credit">Ảnh: Văn phòng</span></figcaption></figure>'
            ),
        ),
        ("Chữ ![Ra quân](a.jpg) chữ", '<p>Chữ <img alt="Ra quân" src="{0}"> chữ</p>'),
        (
            "![a\\*b](a.jpg){: .wide }",
            '<figure class="wide"><img alt="a*b" src="{0}"><figcaption>a*b</figcaption></figure>',
        ),
        (
            "![Nghe](a.mp3)",
            (
                '<figure><audio controls="" preload="none" src="{0}"><a href="{1}">Tải tệp âm thanh: Nghe</a></audio>'
                "<figcaption>Nghe</figcaption></figure>"
            ),
        ),
        (
            '![Xem](A.MP4 "Video: Đài")',
            (
                '<figure><video controls="" preload="metadata" src="{0}"><a href="{1}">Tải tệp video: Xem</a></video>'
                '<figcaption>Xem <span class="credit">Video: Đài</span></figcaption></figure>'
            ),
        ),
        (
            "- ![a](1.jpg)\n- ![b](2.jpg)",
            (
                '<ul class="gallery">\n<li><figure><img alt="a" src="{0}"><figcaption>a</figcaption></figure></li>\n'
                '<li><figure><img alt="b" src="{1}"><figcaption>b</figcaption></figure></li>\n</ul>'
            ),
        ),
        (
            "1. ![a](1.jpg)\n\n2. ![b](2.jpg)",
            (
                '<ul class="gallery">\n<li><figure><img alt="a" src="{0}"><figcaption>a</figcaption></figure></li>\n'
                '<li><figure><img alt="b" src="{1}"><figcaption>b</figcaption></figure></li>\n</ul>'
            ),
        ),
        ("- ![a](1.jpg)\n- chữ", '<ul>\n<li><img alt="a" src="{0}"></li>\n<li>chữ</li>\n</ul>'),
        (
            "a | b\n--|--:\n1 | 2",
            TABLE
            + '\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col" class="align-right">b</th>\n</tr>\n'
            '</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="align-right">2</td>\n</tr>\n</tbody>\n</table></div>',
        ),
        (
            "<table><caption>Lịch</caption><tr><td rowspan=2 align=center>x</table>",
            (
                '<div class="table-scroll" role="region" tabindex="0" aria-label="Lịch"><table><caption>Lịch</caption>'
                '<tbody><tr><td rowspan="2" class="align-center">x</td></tr></tbody></table></div>'
            ),
        ),
        (
            "!!! luu-y\n    Mang theo thẻ",
            '<div class="admonition important">\n<p class="admonition-title">Lưu ý</p>\n<p>Mang theo thẻ</p>\n</div>',
        ),
        (
            '!!! warning "Chú ý giờ"\n    x',
            '<div class="admonition warning">\n<p class="admonition-title">Chú ý giờ</p>\n<p>x</p>\n</div>',
        ),
        ("Chữ\n: nghĩa", "<dl>\n<dt>Chữ</dt>\n<dd>nghĩa</dd>\n</dl>"),
        ("```python\nx < y\n```", "<pre><code>x &lt; y\n</code></pre>"),
        ("{{ 7*7 }} {% include 'x' %}", "<p>{{ 7*7 }} {% include 'x' %}</p>"),
        ("H~2~O <sub>2</sub>", "<p>H~2~O <sub>2</sub></p>"),
        ("3. ba\n4. bốn", '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'),
        (
            "<details><summary>Xem</summary>Nội dung</details>",
            "<details><summary>Xem</summary>Nội dung</details>",
        ),
    ],
)
def test_each_construct_becomes_this_html(markdown: str, html: str) -> None:
    result = converted(markdown)
    assert result.html == html
    assert result.problems == ()


def test_a_footnote_links_there_and_back() -> None:
    result = converted("Theo quyết định[^qd].\n\n[^qd]: Số 01.")
    assert '<sup id="fnref-qd"><a class="footnote-ref" href="{0}">1</a></sup>' in result.html
    assert 'title="Quay lại chỗ có cước chú 1"' in result.html
    assert {r.target for r in result.body.references} <= {f"#{name}" for name in result.body.ids}
    assert result.body.text == "Theo quyết định.\nSố 01."


def test_a_footnote_label_with_marks_and_spaces_still_links() -> None:
    result = converted("a[^chú ý] b[^chú ý]\n\n[^chú ý]: x")
    assert result.body.ids == ("fn-chu-y", "fnref-chu-y", "fnref2-chu-y")
    assert {r.target for r in result.body.references} == {f"#{name}" for name in result.body.ids}


def test_a_reference_keeps_target_role_and_line() -> None:
    result = converted(
        "`[x](a.md)`\n\n[x](a.md)\n\n```\n[x](a.md)\n```\n\n![c](b.jpg)\n[y](a.md) ![d](c.mp4)"
    )
    assert result.body.references == (
        Reference("a.md", "link", 7),
        Reference("b.jpg", "picture", 13),
        Reference("a.md", "link", 14),
        Reference("c.mp4", "picture", 14),
    )


@pytest.mark.parametrize(
    "target",
    ["{filename}/tin-tuc/x.md", "{static}a.pdf", "{attach}a.pdf", "|filename|x.md", "/van-ban/x.md", "?a=b"],
)
def test_pelicans_and_own_paths_are_open_references(target: str) -> None:
    assert converted(f"[x]({target})").body.references == (Reference(target, "link", 5),)


def test_a_reference_definition_gives_its_own_line_to_every_use() -> None:
    result = converted("[a][q] [b][q]\n\n[q]: x.md")
    assert result.body.references == (Reference("x.md", "link", 7), Reference("x.md", "link", 7))


def test_an_abbreviation_of_the_register_is_explained_where_it_is_used() -> None:
    html = converted("UBND tỉnh, HĐNDx", {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}).html
    assert html == '<p><abbr title="Ủy ban nhân dân">UBND</abbr> tỉnh, HĐNDx</p>'


def test_an_abbreviation_of_the_body_wins_over_the_register() -> None:
    assert 'title="khác"' in converted("*[UB]: khác\n\nUB", {"UB": "Ủy ban"}).html


@pytest.mark.parametrize("short", ["0", "wzxhzdk", "klzzwxh", "amp", "", " ", "a|b(", "[", "\\1"])
def test_an_odd_abbreviation_breaks_nothing(short: str) -> None:
    text = "0 <b>x</b> &amp; *y* wzxhzdk"
    assert converted(text, {short: "nghĩa"}).html == converted(text).html
    assert "<b>x</b>" in converted(f"*[{short}]: nghĩa\n\n{text}").html


def test_one_converter_keeps_nothing_between_bodies() -> None:
    first = converted("*[UB]: x\n\n[a]: b.md\n\n[^1]: y\n\n# Một\n\nUB [a] c[^1]")
    assert first.body.headings
    assert converted("UB [a] c[^1]").html == "<p>UB [a] c[^1]</p>"


def test_text_has_a_line_for_each_block_and_no_markup() -> None:
    body = converted(
        "# Tên\n\nMột *hai*\nba\n\n- x &amp; y\n- z\n\na | b\n--|--\n1 | 2\n\n![chú](a.jpg)"
    ).body
    assert body.text == "Tên\nMột hai ba\nx & y\nz\na\nb\n1\n2\nchú"


@pytest.mark.parametrize(
    "markdown, lead",
    [
        ("# Tên\n\n- mục\n\n> trích\n\n![c](a.jpg)\n\nĐoạn *đầu*\nđây\n\nhai", "Đoạn đầu đây"),
        ("!!! note\n    hộp\n\n-----\n\n\\-------\n\nĐoạn", "Đoạn"),
        ("<div>\n<p>Trong</p></div>\n\nNgoài", "Trong"),
        ("- chỉ danh sách", ""),
        ("a[^1]\n\n[^1]: b", "a"),
        ("", ""),
    ],
)
def test_lead_is_the_first_paragraph_of_running_text(markdown: str, lead: str) -> None:
    assert converted(markdown).body.lead == lead
