"""Whatever an author writes, the HTML that comes out is inert (bad-inputs B46 to B51)."""

from __future__ import annotations

import pytest

from plugins.markdown.addresses import AddressKind, address_kind
from plugins.markdown.entities import without_controls
from plugins.markdown.sanitise import ATTRIBUTES, CLASSES, TAGS
from plugins.vietnamese.clean import REMOVED
from tests.bodies import converted, elements

VECTORS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    '<img src="x" onerror="alert(1)" onload=alert(1)>',
    '<img """><script>alert(1)</script>">',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math href='javascript:alert(1)'>x</math>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src='javascript:alert(1)'>",
    "<form action='javascript:alert(1)'><input type=submit></form>",
    "<button formaction='javascript:alert(1)'>x</button>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<style><img src='</style><img src=x onerror=alert(1)>'>",
    "<div style='position:fixed;top:0;width:expression(alert(1))'>x</div>",
    "<p style=background:url(javascript:alert(1))>x</p>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video onloadstart=alert(1)><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' \x01javascript:alert(1)'>x</a>".replace("\x01", "&#1;"),
    "<a href='java&#9;script:alert(1)'>x</a>",
    "<a href='java&NewLine;script:alert(1)'>x</a>",
    "<a href='&#106;&#97;&#118;&#97;&#115;cript:alert(1)'>x</a>",
    "<a href='jav&#x0A;ascript&colon;alert(1)'>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='blob:https://evil.example/1'>x</a>",
    "<a href='//evil.example/x'>x</a>",
    "<a href='/\\evil.example/x'>x</a>",
    "<a href='\\\\evil.example/x'>x</a>",
    "<a href='https://a.example' target=_blank onclick=alert(1) ping=https://evil.example/>x</a>",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x 'title')",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<javascript://x%0aalert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![x](https://evil.example/x.png)",
    '![x" onerror="alert(1)](a.png)',
    '![x](a.png "c" onerror="alert(1)")',
    "*x*{: onclick=alert(1) style=color:red data-module=share }",
    "# x {: #_menu onclick='alert(1)' }",
    "[x](a.md){: href=javascript:alert(1) target=_blank }",
    "*x*{: class=site-header id=_search }",
    '*[x]: a" onclick="alert(1)\n\nx',
    "x[^1]\n\n[^1]: <script>alert(1)</script>",
    "x[^<script>]\n\n[^<script>]: y",
    '!!! note "<script>alert(1)</script>"\n    x',
    "a | b\n--|--\n<script>alert(1)</script> | <b onclick=x>y</b>",
    "```{: onclick=alert(1) }\nx\n```",
    "``` <script>alert(1)</script>\nx\n```",
    "<p data-module=share data-until=2000-01-01>x</p>",
    "<div role=banner aria-hidden=true tabindex=1>x</div>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<template><script>alert(1)</script></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php echo '<img src=x onerror=alert(1)>'; ?>",
    "<isindex type=image src=1 onerror=alert(1)>",
    "<table background='javascript:alert(1)'><tr><td background=x>y</table>",
    "<input onfocus=alert(1) autofocus>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<a name=location href=#x id=document>x</a>",
    "<h1 onclick=alert(1) style=x data-x=y>x</h1>",
]
ADDED = {"table-scroll", "toc", "permalink"}  # classes that only our own steps after nh3 give
ADDED_ATTRIBUTES = {"role", "tabindex", "aria-label", "aria-labelledby"}


@pytest.mark.parametrize("markdown", VECTORS)
def test_a_vector_comes_out_inert(markdown: str) -> None:
    for element in elements(converted(markdown).body.html):
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        assert element.tag in TAGS | {"nav"}
        for name, value in element.attributes.items():
            assert name in ATTRIBUTES["*"] | ATTRIBUTES.get(element.tag, frozenset()) | ADDED_ATTRIBUTES
            assert address_kind(value) is not AddressKind.UNSAFE or name not in {"href", "src", "poster"}
            if name == "class":
                assert set(value.split()) <= CLASSES | ADDED
            if name == "id":
                assert not value.startswith("_")
            if name == "src":
                assert value.startswith("\ue000")


@pytest.mark.parametrize(
    "markdown",
    ["<div role=region tabindex=0 aria-label=x>y</div>", "*x*{: role=region aria-label=y .table-scroll }"],
)
def test_what_our_own_steps_add_cannot_be_written(markdown: str) -> None:
    html = converted(markdown).body.html
    assert "role" not in html
    assert "aria-" not in html
    assert "table-scroll" not in html


@pytest.mark.parametrize(
    "entity",
    [
        "&#2;",
        "&#0;",
        "&#x0;",
        "&#xE000;",
        "&#57344;",
        "&#xe001",
        "&#x1b;",
        "&#0127;",
        "&#xFFFE;",
        "&#x1FFFF;",
        "&#xB;",
    ],
)
@pytest.mark.parametrize(
    "place", ["a {} b", "[a](x{}.md)", "![{}](a.jpg '{}')", "<p title='{}' id='{}'>{}</p>"]
)
def test_no_control_character_comes_out_of_an_entity(entity: str, place: str) -> None:
    body = converted(place.replace("{}", entity)).body
    outside_tokens = body.html
    for number in range(len(body.references)):
        outside_tokens = outside_tokens.replace(f'="\ue000{number}\ue001"', "")
    for text in (outside_tokens, body.text, *(r.target for r in body.references)):
        assert not any(c in "\ue000\ue001" or (ord(c) < 32 and c != "\n") or ord(c) == 127 for c in text)
        assert not any(ord(c) & 0xFFFE == 0xFFFE for c in text)


@pytest.mark.parametrize("html", ["a\x02b", "a\ue0000\ue001b", "a\x03\x1bb", "<p title='a\ufffeb'>"])
def test_a_raw_control_character_is_taken_out_before_sanitising(html: str) -> None:
    assert REMOVED.search(without_controls(html)) is None


def test_entities_cannot_be_put_together_from_pieces() -> None:
    assert "\x02" not in converted("&#&#2;2; &&#2;#2;").body.html


def test_an_unclosed_element_ends_with_the_body() -> None:
    html = converted("</div></article></body></html><div>\n\nmột\n\n<!-- hai").html
    assert html.count("<div>") == html.count("</div>") == 1
    assert "hai" in html


def test_word_paste_is_cleaned() -> None:
    html = converted(
        "<p class='MsoNormal' style='mso-margin-top-alt:auto'>Kính&nbsp;gửi:&nbsp; &nbsp;&nbsp;&nbsp; <o:p>Sở</o:p></p>"
        "\n\n<p class=MsoNormal>&nbsp;</p>\n\nHết"
    ).html
    assert html.split("\n") == ["<p>Kính&nbsp;gửi: Sở</p>", "", "", "<p>Hết</p>"]


@pytest.mark.parametrize(
    "attribute",
    [
        'colspan="100000"',
        'rowspan="-1"',
        'dir="x"',
        'lang="vi onclick"',
        'align="justify"',
        'class="site-header"',
        'id="_x"',
    ],
)
def test_a_value_out_of_bounds_is_left_out_and_named(attribute: str) -> None:
    result = converted(f"một\n\n<table><tr><td {attribute}>x</td></tr></table>")
    assert "<td>x</td>" in result.html
    assert result.problems == (("removed-html", 7),)
    assert attribute in result.messages[0]


def test_a_picture_without_address_leaves_its_words() -> None:
    result = converted("a ![Cờ & hoa](https://evil.example/a.png) b")
    assert result.html == "<p>a Cờ &amp; hoa b</p>"


@pytest.mark.parametrize(
    "address, kind",
    [
        ("https://a.example", AddressKind.OUTSIDE),
        (" HTTP://a.example", AddressKind.OUTSIDE),
        ("mailto:a@b.example", AddressKind.OUTSIDE),
        ("tel:+84", AddressKind.OUTSIDE),
        ("/van-ban/x.md", AddressKind.OWN),
        ("anh: 1.jpg", AddressKind.UNSAFE),
        ("Ảnh: 1.jpg", AddressKind.OWN),
        ("{static}a:b.pdf", AddressKind.OWN),
        ("#x", AddressKind.OWN),
        ("", AddressKind.OWN),
        ("C:\\anh\\a.jpg", AddressKind.UNSAFE),
        ("//a.example", AddressKind.UNSAFE),
        ("/\t/a.example", AddressKind.UNSAFE),
        ("\x01javascript:x", AddressKind.UNSAFE),
    ],
)
def test_an_address_is_judged_as_a_browser_reads_it(address: str, kind: AddressKind) -> None:
    assert address_kind(address) is kind
