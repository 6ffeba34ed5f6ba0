"""PDF files made to hang, to fill the memory or to fall into themselves: each is told, and the next one is read."""

from __future__ import annotations

import os
import zlib
from typing import TYPE_CHECKING, Final

import pytest

from tests.pdfs import letter
from tests.sites.build import TempSite

if TYPE_CHECKING:
    from collections.abc import Sequence

CATALOG: Final = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES: Final = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT: Final = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT: Final = b"BT /F1 12 Tf 72 720 Td (Van ban nay co lop chu de tim kiem duoc.) Tj ET"


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\n" % (
        len(objects) + 1,
        trailer.replace(b"HERE", b"%d" % start),
    )
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


def page(
    extra: bytes = b"", resources: bytes = b"/Font << /F1 5 0 R >>", contents: bytes = b"4 0 R"
) -> bytes:
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << %s >> /Contents %s %s >>" % (
        resources,
        contents,
        extra,
    )


def one_page(content: bytes = TEXT, extra: bytes = b"", font: bytes = FONT, *more: bytes) -> bytes:
    return pdf([CATALOG, PAGES, page(), stream(content, extra), font, *more])


def form(content: bytes, inner: int) -> bytes:
    resources = b"/Resources << /XObject << /X %d 0 R >> >>" % inner
    return stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources)


WITH_MAP: Final = FONT[:-2] + b"/ToUnicode 6 0 R >>"
MAP: Final = b"begincmap 1 begincodespacerange <0000> <ffffffff> endcodespacerange 1 beginbfrange %s endbfrange endcmap"

FILES: Final[dict[str, tuple[bytes, list[str]]]] = {
    "pages in themselves": (pdf([CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), ["unread-file"]),
    "pages that double": (
        pdf(
            [
                CATALOG,
                b"<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 9 >>",
                b"<< /Type /Pages /Kids [2 0 R 2 0 R] >>",
            ]
        ),
        ["unread-file"],
    ),
    "a page its own parent": (
        pdf(
            [
                CATALOG,
                PAGES[:-2] + b"/Parent 3 0 R >>",
                b"<< /Type /Page /Parent 2 0 R >>",
                stream(TEXT),
                FONT,
            ]
        ),
        ["unread-part"],
    ),
    "a table that points to itself": (pdf([CATALOG, PAGES, page(), stream(TEXT), FONT], b"/Prev HERE"), []),
    "lists in lists": (
        pdf([CATALOG, PAGES, page(b"/A " + b"[" * 100_000), stream(TEXT), FONT]),
        ["unread-file"],
    ),
    "one page of many pieces": (
        pdf([CATALOG, PAGES, page(contents=b"[" + b"4 0 R " * 50_000 + b"]"), stream(TEXT), FONT]),
        ["unread-part"],
    ),
    "a bomb": (
        one_page(zlib.compress(b"\0" * 200_000_000, 9), b"/Filter /FlateDecode"),
        ["unread-part"],
    ),
    "a bomb in a bomb": (
        one_page(
            zlib.compress(zlib.compress(b"\0" * 200_000_000, 9), 9), b"/Filter [/FlateDecode /FlateDecode]"
        ),
        ["unread-part"],
    ),
    "many filters": (one_page(TEXT, b"/Filter [" + b"/ASCIIHexDecode " * 50_000 + b"]"), ["unread-part"]),
    "a form in itself": (
        pdf(
            [
                CATALOG,
                PAGES,
                page(resources=b"/XObject << /X 5 0 R >>"),
                stream(b"/X Do"),
                form(b"/X Do /X Do", 5),
            ]
        ),
        ["scan"],
    ),
    "forms that multiply": (
        pdf(
            [
                *(CATALOG, PAGES, page(resources=b"/XObject << /X 5 0 R >>"), stream(b"/X Do")),
                *(form(b"/X Do " * 10, number) for number in range(6, 18)),
                form(TEXT, 5),
            ]
        ),
        ["scan"],
    ),
    "a map of all characters": (
        one_page(TEXT, b"", WITH_MAP, stream(MAP % b"<00000000> <ffffffff> <0000>")),
        ["unread-part"],
    ),
    "a length that is the text": (
        pdf([CATALOG, PAGES, page(), b"<< /Length 4 0 R >>\nstream\nabc\nendstream", FONT]),
        ["unread-part"],
    ),
    "noise": (b"%PDF-1.4\n" + os.urandom(100_000), ["unread-file"]),
    "objects that never end": (b"%PDF-1.4\n" + b"1 0 obj\n" * 50_000, ["unread-file"]),
}


def test_every_hostile_paper_is_told_and_the_others_are_read(site: TempSite) -> None:
    for number, (data, _) in enumerate(FILES.values()):
        site.write(f"van-ban/2026/p{number:02}.pdf", data)
    site.write("van-ban/2026/z.pdf", letter("MẬT"))
    told = [(problem.path, problem.code.name) for problem in site.check().problems]
    expected = [
        (f"van-ban/2026/p{number:02}.pdf", code)
        for number, (_, codes) in enumerate(FILES.values())
        for code in codes
    ]
    assert told == [*expected, ("van-ban/2026/z.pdf", "secrecy-mark")]


@pytest.mark.parametrize("name", ["noise"])
def test_what_is_no_paper_stops_nothing(name: str, site: TempSite) -> None:
    site.write("van-ban/2026/a.pdf", FILES[name][0])
    assert not site.build().refused
