"""Small PDF and Word files for tests: with text, scanned, locked, torn.

In: lines of text (Latin alone, as the built-in fonts have no Vietnamese; marks of secrecy are written by ``with_map``).
Out: the bytes of a file.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

from pypdf import PdfReader, PdfWriter


def pdf(pages: Sequence[Iterable[str]], characters: str = "") -> bytes:
    """A PDF with a page for each of ``pages``.

    ``characters`` are those beyond ASCII: they are written as the bytes from 128 on and mapped to Unicode.
    """
    codes = {character: 128 + n for n, character in enumerate(dict.fromkeys(characters))}
    mapping = "".join(f"<{code:02x}> <{ord(c):04x}>\n" for c, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapping}endbfchar\nendcmap end end"
    )
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
    if codes:
        font += " /ToUnicode 4 0 R"
    objects.append(font + " >>")
    objects.append(_stream(cmap.encode("ascii")))
    kids = []
    for lines in pages:
        text = b"BT /F1 12 Tf 14 TL 72 720 Td\n"
        for line in lines:
            data = bytes(codes.get(c, ord(c)) for c in line)
            text += (
                b"(" + data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*\n"
            )
        objects.append(_stream(text + b"ET"))
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content.encode("latin-1") + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def letter(*lines: str) -> bytes:
    """A PDF of one page with ``lines`` and enough other text not to be a scan."""
    return pdf(
        [["Van ban nay co lop chu de tim kiem duoc.", *lines]],
        "".join(c for c in "".join(lines) if ord(c) > 127),
    )


def scan(pages: int = 2) -> bytes:
    """A PDF without any text."""
    return pdf([[] for _ in range(pages)])


def locked(data: bytes) -> bytes:
    """``data`` behind a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt("mat-khau", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(*paragraphs: str, before: str = "") -> bytes:
    """A Word file of ``paragraphs``; ``before`` stands before the root of its XML."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    xml = (
        f'<?xml version="1.0"?>{before}<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


def _stream(data: bytes) -> str:
    return f"<< /Length {len(data)} >>\nstream\n" + data.decode("latin-1") + "\nendstream"
