"""A site that holds every vector in every place that content can reach.

In: an empty site. Out: it, built; and the addresses of its pages.
"""

from __future__ import annotations

import json
from typing import Final

from tests.hostile.vectors import ADDRESSES, EVERY, TEXTS
from tests.pdfs import letter
from tests.sites.build import TempSite, document, news, page, picture, programme

SHARED: Final = 8  # vectors in each register: all of them in turn


def write(site: TempSite) -> None:
    """Write the content."""
    site.write("hinh-anh/anh.png", picture())
    _registers(site)
    for number, vector in enumerate(EVERY):
        site.write(f"tin-tuc/2026/tin-{number}.md", _news(number, vector))
        site.write(f"van-ban/2026/vb-{number}.md", _document(number, vector))
    site.write("van-ban/2026/' onload=xss() x='&#34;.pdf", letter("xin chao"))
    site.write("van-ban/2026/te p;xss()&lt;b&gt;.csv", "a,b\n")
    for number, vector in enumerate(ADDRESSES):
        site.write(f"trang/dia-chi-{number}.md", page(title=f"Địa chỉ {number}", body=_links(vector)))
    _programmes(site)


def _named(number: int, vector: str) -> str:
    """A name that no other vector shares, so that each has a page of its own."""
    return f"{vector} t{number}"


def _chair(number: int, vector: str) -> str:
    """A chair or unit: several are parted by commas and semicolons, and signs alone name nobody."""
    return _named(number, vector).replace(";", "").replace(",", "")


def _news(number: int, vector: str) -> str:
    name = _named(number, vector)
    return news(
        title=name,
        body=_body(vector),
        tags=[name],
        topic=name,
        author=[name],
        position=name,
        photos=name,
        source=name,
        summary=name,
        cover="/hinh-anh/anh.png",
        cover_caption=name,
        cover_credit=name,
        changes=[{"date": "16/06/2026", "note": name}],
        featured_until="30/12/2026" if number < 5 else "01/07/2026",
    )


def _body(vector: str) -> str:
    """A text with ``vector`` as text, as HTML, in links, captions, cells, headings, notes, lists of attributes."""
    line = " ".join(vector.split())
    cell = line.replace("|", "&#124;")
    inside = line.replace("]", "").replace("[", "")
    quoted = line.replace('"', "'")
    bare = quoted.replace("'", "")
    return "\n\n".join(
        (
            vector,
            f"Chữ {line} giữa dòng, **{line}**, `{line}`.",
            f"## Đề mục {line}",
            f'[{inside}](https://vidu.example/ "{quoted}")',
            f'![{inside}](/hinh-anh/anh.png "Ảnh: {bare}")',
            f"| a {cell} | b |\n|---|---|\n| {cell} | {cell} |",
            f"- {line}\n- {line}",
            f"> {line}",
            f"Chú[^1].\n\n[^1]: {line}",
            f"*[XSS]: {quoted}\n\nXSS",
            f"đoạn{{: title='{inside}' onclick='xss()' style='x' data-module='xss' #{'x'} }}",
            f'!!! note "{quoted}"\n    {line}',
            f"```\n{vector}\n```",
            f"<div>{line}</div>",
            f'<p title="{line}">x</p>',
        )
    )


def _document(number: int, vector: str) -> str:
    name = _named(number, vector)
    names = ["' onload=xss() x='&#34;.pdf", "te p;xss()&lt;b&gt;.csv"] if number % 10 == 0 else []
    return document(
        title=name,
        number=f"{number + 1}/QĐ-{vector}",
        type=name,
        issuer=_chair(number, vector),
        signer=_chair(number, vector),
        signer_position=name,
        signer_form="KT.",
        fields=[name],
        place=name,
        recipients=[name],
        summary=name,
        validity_reason=name,
        validity="con",
        based_on=[f"99/{vector}"],
        attachments=names,
        meeting={
            "start": "25/11/2026 08:00",
            "venue": name,
            "chair": _chair(number, vector),
            "participants": name,
        },
        body=_links(ADDRESSES[number % len(ADDRESSES)]) + f"\n\n{' '.join(vector.split())}\n",
    )


def _links(address: str) -> str:
    between = "" if "<" in address else f"[y](<{address}>)\n\n<{address}>\n\n"
    return (
        f"{between}[x]({address})\n\n[z][1]\n\n[1]: {address}\n\n<a href='{address}'>t</a>\n\n"
        f'<a href="{address}">u</a>\n\n<img src="{address}" alt="x">\n\n![x]({address})\n'
    )


def _registers(site: TempSite) -> None:
    def some(start: int) -> str:
        return " ".join(TEXTS[(start * SHARED + n) % len(TEXTS)] for n in range(SHARED))

    site.identity(
        name=f"Tên {some(0)}",
        owner=some(1),
        licence=some(2),
        editor=some(3),
        address=some(4),
        phone=some(5),
        footer=list(TEXTS),
        menu=[{"text": text, "link": "/tin-tuc/"} for text in TEXTS],
    )
    site.write(
        "du-lieu/chuyen-muc.yaml",
        _list({"name": "Tin hoạt động", "slug": "tin", "description": " ".join(TEXTS)}),
    )
    banners = [
        {"text": text, "link": "/tin-tuc/", "from": "01/11/2026", "to": "30/12/2026"} for text in TEXTS
    ]
    site.write("du-lieu/khau-hieu.yaml", _list(*banners))
    site.write("du-lieu/viet-tat.yaml", _list(*({"short": f"VT{n}", "long": t} for n, t in enumerate(TEXTS))))
    words = " ".join(f"VT{n}" for n in range(len(TEXTS)))
    site.write("trang/viet-tat.md", page(title="Viết tắt", body=f"{words}\n"))


def _programmes(site: TempSite) -> None:
    entries = [
        {
            "day": f"{1 + number % 28}/11",
            "start": f"{7 + number % 10}:{number % 60:02}",
            "content": _named(number, vector),
            "chair": _chair(number, vector),
            "venue": _named(number, vector),
            "unit": _chair(number, vector),
            "participants": vector,
            "note": vector,
            "reason": vector,
        }
        for number, vector in enumerate(EVERY)
    ]
    site.write("chuong-trinh/2026-11.md", programme(title="Tháng 11", entries=entries))
    rows = "".join(
        f"| {1 + n % 28}/12 | 8h | Việc {n} {cell} | Chủ trì {n} {_chair(n, cell)} | {cell} |\n"
        for n, cell in enumerate(" ".join(v.split()).replace("|", "&#124;") for v in EVERY)
    )
    head = "| Ngày | Giờ | Nội dung | Chủ trì | Địa điểm |\n|---|---|---|---|---|\n"
    site.write("chuong-trinh/2026-12.md", programme(title="Tháng 12", body=head + rows))


def _list(*entries: dict[str, str]) -> str:
    return "".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)
