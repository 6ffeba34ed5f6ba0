"""Rows B33 to B40: how a file is encoded, and what it is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

from tests.hostile.row import Row, nowhere, page_of
from tests.sites.build import TempSite, news

TEXT: Final = "Sáng nay, Đảng ủy Khối tổ chức hội nghị tổng kết phong trào hiến máu tình nguyện.\n"

# The same sentence as old programs kept it: TCVN3 of the .VnTime fonts, VNI, VIQR.
TCVN3: Final = (
    "S¸ng nay, §¶ng ñy Khèi tæ chøc héi nghÞ tæng kÕt phong trµo hiÕn m¸u t×nh nguyÖn; c¸c ®oµn thÓ cña "
    "®Þa ph­¬ng b¸o c¸o ®ît vËn ®éng.\n"
).encode("latin-1")
VNI: Final = (
    b"Sa\xf9ng nay, \xd1a\xfbng u\xfby to\xe5 ch\xf6\xf9c ho\xe4i ngh\xf2 to\xe5ng ke\xe1t "
    b"phong tra\xf8o hie\xe1n ma\xf9u"
)


def _with_mark(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", b"\xef\xbb\xbf" + news().encode())


def _is_read(files: Mapping[str, bytes]) -> None:
    assert "<h1" in page_of(files, "a")
    assert "\ufeff" not in page_of(files, "a")


def _utf16(site: TempSite) -> None:
    for name in ("utf-16-le", "utf-16-be", "utf-16"):
        site.write(f"tin-tuc/2026/{name}.md", news().encode(name))


def _old(site: TempSite) -> None:
    head = b"---\ntitle: Tin\ndate: 15/06/2026\ncategory: Tin\n---\n"
    cp1258 = (
        unicodedata.normalize("NFD", TEXT)
        .replace("a\u0302", "â")
        .replace("e\u0302", "ê")
        .replace("o\u0302", "ô")
    )
    cp1258 = cp1258.replace("o\u031b", "ơ").replace("u\u031b", "ư").replace("a\u0306", "ă")
    site.write("tin-tuc/2026/cp1258.md", head + cp1258.encode("cp1258", "ignore"))
    site.write("tin-tuc/2026/tcvn3.md", head + TCVN3)
    site.write("tin-tuc/2026/vni.md", head + VNI)
    site.write("tin-tuc/2026/viqr.md", head + b"Sa'ng nay, DDa?ng u?y to^? chu+'c ho^.i nghi. to^?ng ke^'t\n")


def _controls(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(body="một\x0c\n\nhai\x08 ba\x1a\n\nbốn\x00\n"))


def _controls_are_gone(files: Mapping[str, bytes]) -> None:
    nowhere(files, "\x0c", "\x08", "\x1a", "\x00")
    assert "<p>hai ba</p>" in page_of(files, "a")


def _line_ends(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(body="một\n\nhai\n").replace("\n", "\r\n"))
    site.write("tin-tuc/2026/b.md", news(body="một\n\nhai\n").replace("\n", "\r"))
    site.write("tin-tuc/2026/c.md", news(body="một\r\n\nhai\u2028\u2028ba\n"))


def _are_lines(files: Mapping[str, bytes]) -> None:
    for slug in "abc":
        assert "<p>một</p>" in page_of(files, slug)
        assert "<p>hai</p>" in page_of(files, slug)


def _broken_byte(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", news(body="một\nhai \xff\n").encode("utf-8").replace(b"\xc3\xbf", b"\xff")
    )


def _garbled(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(body="Ä\u0090á»§ng ủy\n\nHô&#x323;i nghị\n"))


def _is_composed(files: Mapping[str, bytes]) -> None:
    assert "<p>Hội nghị</p>" in page_of(files, "a")


def _names(site: TempSite) -> None:
    apart = unicodedata.normalize("NFD", "ảnh đẹp.png")
    from tests.sites.build import picture  # noqa: PLC0415 - Pillow, for this row alone

    site.write(f"hinh-anh/{apart}", picture())
    site.write("tin-tuc/2026/a.md", news(body="![x](</hinh-anh/ảnh đẹp.png>)\n"))
    for name in ("hai chữ", "#1", "50%", "'x'", "-x", "b.md"):
        site.write(f"tin-tuc/2026/{name}.md", news())
    site.write("tin-tuc/2026/" + "d" * 250 + ".md", news())


ROWS: Final = (
    Row("B33", "a byte-order mark", _with_mark, _is_read),
    Row("B34", "UTF-16", _utf16),
    Row("B35", "old encodings", _old),
    Row("B36", "control characters in a text", _controls, _controls_are_gone),
    Row("B37", "line ends of every kind", _line_ends, _are_lines),
    Row("B38", "a byte that is not UTF-8", _broken_byte),
    Row("B39", "garbled letters, letters parted by a reference", _garbled, _is_composed),
    Row("B40", "names that systems and addresses choke on", _names),
)
