"""Rows B41 to B61: what can be wrong with a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import html5lib

from tests.hostile.row import Row, nowhere, page_of
from tests.sites.build import TempSite, document, news, picture

BOMB: Final = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>'
)
SVG: Final = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def _conflict_in_header(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md",
        "---\n<<<<<<< HEAD\ntitle: Một\n=======\ntitle: Hai\n>>>>>>> nhanh\ndate: 15/06/2026\n---\nx\n",
    )


def _conflict(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(body="<<<<<<< HEAD\nmột\n=======\nhai\n>>>>>>> nhanh\n"))


def _broken_links(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", news(body="[x](/tin-tuc/2026/khong.md)\n\n[y](b.md#khong)\n\n[z](#khong)\n")
    )
    site.write("tin-tuc/2026/b.md", news())


def _missing_files(site: TempSite) -> None:
    site.write("van-ban/2026/a.md", document(body="![Ảnh](/hinh-anh/khong.png)\n", attachments=["khong.pdf"]))


def _case(site: TempSite) -> None:
    site.write("hinh-anh/anh.jpg", picture(form="JPEG"))
    site.write("tin-tuc/2026/a.md", news(body="![Ảnh](/hinh-anh/Anh.JPG)\n"))


def _unsafe_links(site: TempSite) -> None:
    body = (
        "[a](javascript:alert(1))\n\n[b](java&#115;cript:alert(2))\n\n[c](java&#9;script:alert(3))\n\n"
        "[d](data:text/html,x)\n\n[e](vbscript:x)\n\n<a href='  jAvAsCrIpT:alert(4)'>f</a>\n"
    )
    site.write("tin-tuc/2026/a.md", news(body=body))


def _leads_nowhere_unsafe(files: Mapping[str, bytes]) -> None:
    page = html5lib.parse(page_of(files, "a"), treebuilder="etree", namespaceHTMLElements=False)
    for element in page.iter("a"):
        address = "".join(str(element.get("href", "")).split()).lower()
        assert not address.startswith(("javascript:", "data:", "vbscript:")), address


def _unsafe_html(site: TempSite) -> None:
    body = (
        "<script>x()</script>\n\n<b onerror=x() onclick='x()'>a</b>\n\n<iframe src=/x></iframe>\n\n"
        "<form action=/x><input></form>\n\n<base href=//a.example/>\n\n"
        '<meta http-equiv=refresh content="0;url=//a.example">\n\n<object data=/x></object>\n'
    )
    site.write("tin-tuc/2026/a.md", news(body=body))


def _nothing_unsafe(files: Mapping[str, bytes]) -> None:
    nowhere(
        files, "x()", "<iframe", "onerror", "onclick", "<base", "http-equiv=refresh", "<object", "a.example"
    )


def _svgs(site: TempSite) -> None:
    site.write("hinh-anh/bom.svg", BOMB)
    site.write("hinh-anh/ma.svg", SVG.format("<script>x()</script>"))
    site.write("hinh-anh/ngoai.svg", SVG.format('<image xlink:href="https://a.example/x.png"/>'))
    site.write(
        "hinh-anh/lo.svg",
        SVG.format(f'<rect fill="url({" " * 200_000}"/>' + '<a b="' + "(" * 200_000 + '"/>'),
    )
    site.write("tin-tuc/2026/a.md", news(body="<svg onload=x()><script>x()</script></svg>\n"))


def _style(site: TempSite) -> None:
    body = (
        "<style>body{display:none}</style>\n\n"
        "<div style='position:fixed;inset:0;width:expression(x())' class=site-header id=main>a</div>\n"
    )
    site.write("tin-tuc/2026/a.md", news(body=body))


def _no_style(files: Mapping[str, bytes]) -> None:
    nowhere(
        {p: c for p, c in files.items() if p.startswith("tin-tuc/")},
        "display:none",
        "position:fixed",
        "expression(",
    )


def _unclosed(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(body="<div>một\n\n</body></html>\n\nhai <!-- ba\n"))
    site.write("tin-tuc/2026/b.md", news())


def _is_contained(files: Mapping[str, bytes]) -> None:
    odd, plain = page_of(files, "a"), page_of(files, "b")
    assert odd.count("</body>") == odd.count("</main>") == 1
    assert odd.partition("</main>")[2].count("<div") == plain.partition("</main>")[2].count("<div")
    assert "<!-- ba" not in odd


def _from_word(site: TempSite) -> None:
    body = (
        '<p class="MsoNormal" style="mso-margin-top-alt:auto">một<o:p></o:p></p>\n\n'
        "hai&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;ba\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"
    )
    site.write("tin-tuc/2026/a.md", news(body=body))


def _is_clean(files: Mapping[str, bytes]) -> None:
    nowhere(files, "Mso", "mso-", "<o:p", "&nbsp;&nbsp;")
    assert "<p>hai ba</p>" in page_of(files, "a")


def _tables(site: TempSite) -> None:
    wide = "|" + "a|" * 40 + "\n|" + "-|" * 40 + "\n|" + "b|" * 40 + "\n"
    spans = "<table><tr><th rowspan=2>a</th><td colspan=3>b</td></tr><tr><td>c</td></tr></table>\n"
    site.write("tin-tuc/2026/a.md", news(body=f"{wide}\n{spans}\na|b\n-|-\n1\n1|2|3\n"))


def _are_tables(files: Mapping[str, bytes]) -> None:
    page = page_of(files, "a")
    assert page.count("<table>") == 3
    assert page.count("<td>b</td>") == 40
    assert 'rowspan="2"' in page
    assert 'colspan="3"' in page


def _large(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(body="a\n" * 5_000_000))
    site.write("tin-tuc/2026/b.md", news(body="a" * 1_900_000))


def _templates(site: TempSite) -> None:
    text = "{{ 7*7 }} {% include 'x' %} {# y #} ${7*7} <%= 7*7 %>"
    site.write("tin-tuc/2026/a.md", news(title=text, body=f"{text}\n"))


def _is_literal(files: Mapping[str, bytes]) -> None:
    page = page_of(files, "a")
    assert "{{ 7*7 }}" in page
    assert "{% include" in page
    assert " 49 " not in page


def _outside(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", news(body="[x]({static}/../../etc/passwd)\n\n[y]({attach}../../../../x.pdf)\n")
    )


def _headings(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md",
        news(body="## Điều 1. Phạm vi\n\na\n\n## Điều 1. Phạm vi\n\n## Điều 1. Phạm vi\n"),
    )


def _have_ids(files: Mapping[str, bytes]) -> None:
    page = page_of(files, "a")
    for ending in ("", "-2", "-3"):
        assert f'id="dieu-1-pham-vi{ending}"' in page


def _footnotes(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md",
        news(body="a[^1] [x][y]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n\n[y]: /x.md\n[y]: /z.md\n"),
    )


def _no_alternative(site: TempSite) -> None:
    site.write("hinh-anh/a.png", picture())
    site.write("tin-tuc/2026/a.md", news(body="![](/hinh-anh/a.png)\n"))


def _from_elsewhere(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", news(body="![x](http://a.example/b.png)\n\n![y](https://a.example/c.png)\n")
    )


def _nothing_is_loaded(files: Mapping[str, bytes]) -> None:
    nowhere(files, 'src="http://a.example', 'src="https://a.example')


ROWS: Final = (
    Row("B41", "git's markers in a header", _conflict_in_header),
    Row("B42", "git's markers in a text", _conflict),
    Row("B43", "links and anchors that are not there", _broken_links),
    Row("B44", "pictures and attachments that are not there", _missing_files),
    Row("B45", "a name in another case", _case),
    Row("B46", "addresses that run something", _unsafe_links, _leads_nowhere_unsafe),
    Row("B47", "elements and attributes that run something", _unsafe_html, _nothing_unsafe),
    Row("B48", "SVG with scripts, entities, outside references", _svgs),
    Row("B49", "styles of one's own", _style, _no_style),
    Row("B50", "elements and comments without an end", _unclosed, _is_contained),
    Row("B51", "what Word pastes", _from_word, _is_clean),
    Row("B52", "merged, wide and ragged tables", _tables, _are_tables),
    Row("B53", "10 MB, and a line of 2 MB", _large),
    Row(
        "B54",
        "what would hang the parser",
        shown_by=(
            "tests/plugins/markdown/test_limits.py::test_what_would_hang_is_refused_with_its_line",
            "tests/plugins/markdown/test_limits.py::test_what_only_looks_hostile_is_converted",
            "tests/hostile/test_costs.py::test_a_pathological_text_costs_no_other_file_anything",
        ),
    ),
    Row("B55", "text that looks like a template", _templates, _is_literal),
    Row("B56", "files outside the content", _outside),
    Row("B57", "equal headings", _headings, _have_ids),
    Row("B58", "footnotes in circles, a link defined twice", _footnotes),
    Row(
        "B59",
        "includes in circles",
        reason="nothing includes: a text is one file, and relations in circles are told",
    ),
    Row("B60", "a picture without an alternative", _no_alternative),
    Row("B61", "pictures from elsewhere", _from_elsewhere, _nothing_is_loaded),
)
