"""Rows B01 to B32: what can be wrong with a header."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

import feedparser

from tests.hostile.row import Row, nowhere, page_of, text
from tests.sites.build import TempSite, document, news, page

SCRIPT: Final = '<script>alert("1")</script> & "hai"'


def _no_title(site: TempSite) -> None:
    site.write("tin-tuc/2026/khong.md", "---\ndate: 15/06/2026\ncategory: Tin\n---\nx\n")
    site.write("tin-tuc/2026/trong.md", news(title="  "))
    site.write("tin-tuc/2026/dau.md", news(title="!!!"))


def _no_date(site: TempSite) -> None:
    site.write("van-ban/2026/tb.md", "---\ntitle: Thông báo\n---\nx\n")


def _wrong_day(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(date="31/02/2026"))


def _day_first(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(date="05/11/2026"))


def _is_november(files: Mapping[str, bytes]) -> None:
    assert '<time datetime="2026-11-05">' in page_of(files, "a")


def _day_in_words(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(date="ngày 20 tháng 11 năm 2026"))
    site.write("tin-tuc/2026/b.md", news(date="ngày 15  tháng  6 năm 2026"))


def _are_read(files: Mapping[str, bytes]) -> None:
    assert '<time datetime="2026-11-20">' in page_of(files, "a")
    assert '<time datetime="2026-06-15">' in page_of(files, "b")


def _odd_years(site: TempSite) -> None:
    for year in ("0026", "20226", "1900", "2999"):
        site.write(f"tin-tuc/2026/n{year}.md", news(date=f"{year}-06-15"))


def _zones(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(date="2026-06-15T23:30:00Z"))
    site.write("tin-tuc/2026/b.md", news(date="15/06/2026 24:00"))
    site.write("tin-tuc/2026/c.md", news(date="2026-06-15 08:00"))


def _are_in_our_zone(files: Mapping[str, bytes]) -> None:
    for slug, iso in (("a", "2026-06-16T06:30"), ("b", "2026-06-16T00:00"), ("c", "2026-06-15T08:00")):
        assert f'datetime="{iso}:00+07:00"' in page_of(files, slug)


def _future(site: TempSite) -> None:
    site.write("tin-tuc/2026/sau.md", news(title="Tin ngày mai", date="21/11/2026"))
    site.write("tin-tuc/2026/nay.md", news())


def _is_nowhere(files: Mapping[str, bytes]) -> None:
    nowhere(files, "Tin ngày mai", "/tin-tuc/2026/sau/")
    assert "tin-tuc/2026/sau/index.html" not in files


def _expired_before_born(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(expires="14/06/2026"))


def _status(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(status="da-duyet"))


def _unknown_keys(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(Titel="x", ngay_ban_hang="x"))


def _twice(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", '---\ntitle: Một\ndate: 15/06/2026\ntitle: Hai\ncategory: "Tin"\n---\nx\n'
    )


def _yaml_in_pelican(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", 'Title: "Tin: mới"\nDate: 2026-06-15\nCategory: Tin\nTags: [một, hai]\n\nx\n'
    )


def _is_unquoted(files: Mapping[str, bytes]) -> None:
    assert ">Tin: mới</h1>" in page_of(files, "a")
    assert {"tu-khoa/mot/index.html", "tu-khoa/hai/index.html"} <= files.keys()


def _json_header(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", '---json\n{"title": "Tin", "date": "2026-06-15"}\n---\nx\n')


def _aliases(site: TempSite) -> None:
    bomb = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 9))
    site.write("tin-tuc/2026/a.md", f"---\ntitle: Tin\nl0: &l0 [x, x]\n{bomb}---\nx\n")


def _tags(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", "---\ntitle: !!python/object/apply:os.system [touch /tmp/x]\n---\nx\n")


def _surprises(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", "---\ntitle: no\ndate: 2026-11-20\ncategory: 01\ntags: [1:20, null]\n---\nx\n"
    )
    site.write("tin-tuc/2026/b.md", "---\ntitle: [a, b]\ndate: ~\ncategory: {a: b}\n---\nx\n")


def _not_closed(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", "---\ntitle: Tin\ndate: 15/06/2026\n\nx\n")


def _long_title(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(title="nghiêng " * 480, tags=["nghiêng " * 100]))


def _is_short(files: Mapping[str, bytes]) -> None:
    assert "tin-tuc/2026/a/index.html" in files
    assert all(len(part.encode()) <= 200 for path in files for part in path.split("/"))


def _script_title(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(title=SCRIPT))


def _is_escaped(files: Mapping[str, bytes]) -> None:
    pages = [content for path, content in files.items() if path.endswith(".html")]
    assert not any(b'<script>alert("1")' in content for content in pages)
    assert "&lt;script&gt;alert(" in page_of(files, "a")
    for path in ("rss.xml", "atom.xml"):
        feed = feedparser.parse(files[path])
        assert not feed.bozo
        assert feed.entries[0].title.startswith("&lt;script") or "script" in feed.entries[0].title
    assert json.loads(files["feed.json"])["items"][0]["title"] == SCRIPT


def _script_category(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(category='"><script>alert(1)</script>'))


def _category_is_escaped(files: Mapping[str, bytes]) -> None:
    nowhere({p: c for p, c in files.items() if p.endswith(".html")}, "<script>alert(1)")


def _odd_categories(site: TempSite) -> None:
    for number, name in enumerate(("..", "/", "", "Tin tức ")):
        site.write(f"tin-tuc/2026/n{number}.md", news(category=name))


def _spellings(site: TempSite) -> None:
    for number, name in enumerate(("Tin tức", "Tin Tức", "Tin tức")):
        site.write(f"tin-tuc/2026/n{number}.md", news(category=name))


def _is_one(files: Mapping[str, bytes]) -> None:
    assert [path for path in files if path.startswith("chuyen-muc/") and path.endswith("/index.html")] == [
        "chuyen-muc/tin-tuc/index.html"
    ]


def _parted_letters(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(title="Tin tức", body="Tiếng Việt\n"))


def _are_joined(files: Mapping[str, bytes]) -> None:
    assert "Tin tức" in page_of(files, "a")
    assert "Tiếng Việt" in page_of(files, "a")


def _controls(site: TempSite) -> None:
    site.write(
        "tin-tuc/2026/a.md", "---\ntitle: Tin\x0bmới\x02 \x00hay\ndate: 15/06/2026\ncategory: Tin\n---\nx\n"
    )


def _controls_are_gone(files: Mapping[str, bytes]) -> None:
    assert "Tinmới hay" in page_of(files, "a")
    assert not feedparser.parse(files["rss.xml"]).bozo


def _hidden_letters(site: TempSite) -> None:
    title = "Tin\u202e mới\u200b ở\u00a0tỉnh\u00ad"
    site.write("tin-tuc/2026/a.md", f"---\ntitle: {title}\ndate: 15/06/2026\ncategory: Tin\n---\nx\n")


def _hidden_are_gone(files: Mapping[str, bytes]) -> None:
    nowhere(files, "\u202e", "Tin\u200b", "tỉnh\u00ad")


def _noncharacters(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(title="Tin").encode() + "một\ufffehai\uffff\n".encode())
    site.write("tin-tuc/2026/b.md", news(title="Tin").encode() + b"\xed\xa0\x80\n")


def _repeated_numbers(site: TempSite) -> None:
    for name, issuer in (("a", "Sở A"), ("b", "Sở B")):
        site.write(
            f"van-ban/2026/{name}.md",
            document(number="12/QĐ-SA" if name == "a" else "12/QĐ-SB", issuer=issuer),
        )
    site.write("van-ban/2026/c.md", document(number="12/QĐ-SA", issuer="Sở A"))


def _forms_of_numbers(site: TempSite) -> None:
    for name, number in (("a", "112/2026/NĐ-CP"), ("b", "18- kh/đuk"), ("c", "11/2026")):
        site.write(f"van-ban/2026/{name}.md", document(number=number))


def _are_kept(files: Mapping[str, bytes]) -> None:
    assert "18- kh/đuk" in text(files, "van-ban/2026/b/index.html")


def _persons(site: TempSite) -> None:
    body = "Liên hệ 0912 345 678, CCCD 001099012345, thư a@vidu.vn.\n"
    site.write("tin-tuc/2026/a.md", news(body=body))
    site.write("trang/b.md", page(body="Điện thoại cơ quan: 024 3823 4567.\n"))


ROWS: Final = (
    Row("B01", "empty file", lambda site: void(site, "")),
    Row("B02", "no header", lambda site: void(site, "Chỉ có chữ.\n")),
    Row("B03", "no title, a blank one, one of signs", _no_title),
    Row("B04", "no day on a notice", _no_date),
    Row("B05", "31/02/2026", _wrong_day),
    Row("B06", "05/11/2026 is 5 November", _day_first, _is_november),
    Row("B07", "a day in words", _day_in_words, _are_read),
    Row("B08", "years out of range", _odd_years),
    Row("B09", "zones, 24:00, naive times", _zones, _are_in_our_zone),
    Row("B10", "a day to come", _future, _is_nowhere),
    Row("B11", "expires before its date", _expired_before_born),
    Row("B12", "an unknown status", _status),
    Row("B13", "unknown keys", _unknown_keys),
    Row("B14", "a key twice", _twice),
    Row("B15", "YAML values in a Pelican header", _yaml_in_pelican, _is_unquoted),
    Row("B16", "a header in JSON", _json_header),
    Row("B17", "a bomb of aliases", _aliases),
    Row("B18", "tags that name objects", _tags),
    Row("B19", "what YAML takes for something else", _surprises),
    Row("B20", "a header without an end", _not_closed),
    Row("B21", "a title of 480 syllables", _long_title, _is_short),
    Row("B22", "a script in a title", _script_title, _is_escaped),
    Row("B23", "a script in a category", _script_category, _category_is_escaped),
    Row("B24", "categories without a name", _odd_categories),
    Row("B25", "one category in three spellings", _spellings, _is_one),
    Row("B26", "letters and marks apart", _parted_letters, _are_joined),
    Row("B27", "control characters in a title", _controls, _controls_are_gone),
    Row("B28", "hidden characters in a title", _hidden_letters, _hidden_are_gone),
    Row("B29", "lone surrogates and noncharacters", _noncharacters),
    Row("B30", "a number twice", _repeated_numbers),
    Row("B31", "numbers in any form", _forms_of_numbers, _are_kept),
    Row("B32", "numbers of persons", _persons),
)


def void(site: TempSite, content: str) -> None:
    """Write one news that is nothing but ``content``."""
    site.write("tin-tuc/2026/a.md", content)
