"""Feeds as feed readers see them: RSS and Atom through feedparser, JSON Feed through json (contract 5)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import feedparser
import pytest

from tests.sites.build import NOW, URL, TempSite, document, file_at, news, page, picture, programme

FORMS = ("rss.xml", "atom.xml", "feed.json")
CONTENT = Path(__file__).parent / "golden" / "every-kind" / "content"
ATOM = "{http://www.w3.org/2005/Atom}"


def ids(files: dict[str, bytes], form: str, listing: str = "") -> list[str]:
    """The ids of the entries of a feed, in their order."""
    content = files[f"{listing}{form}"]
    if form == "feed.json":
        return [item["id"] for item in json.loads(content)["items"]]
    return [entry.id for entry in parsed(content).entries]


def parsed(content: bytes) -> Any:  # noqa: ANN401 - feedparser has no types
    feed = feedparser.parse(content)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def feeds(files: dict[str, bytes]) -> list[str]:
    return [path for path in files if path.endswith(FORMS)]


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return TempSite(tmp_path_factory.mktemp("every-kind")).take(CONTENT).built()


def test_every_feed_is_read_without_complaint(every_kind: dict[str, bytes]) -> None:
    assert len(feeds(every_kind)) > 30
    for path in feeds(every_kind):
        if path.endswith(".json"):
            assert json.loads(every_kind[path])["version"] == "https://jsonfeed.org/version/1.1"
        else:
            assert parsed(every_kind[path]).version == ("rss20" if path.endswith("rss.xml") else "atom10")


def test_three_forms_say_the_same(every_kind: dict[str, bytes]) -> None:
    for path in feeds(every_kind):
        folder = path.rpartition("/")[0]
        listing = f"{folder}/" if folder else ""
        rss, atom = parsed(every_kind[f"{listing}rss.xml"]), parsed(every_kind[f"{listing}atom.xml"])
        items = json.loads(every_kind[f"{listing}feed.json"])["items"]
        shown = [(item["id"], item["title"], item["url"]) for item in items]
        assert [(e.id, e.title, e.link) for e in rss.entries] == shown
        assert [(e.id, e.title, e.link) for e in atom.entries] == shown


def test_every_entry_leads_to_a_page_and_every_enclosure_to_a_file(every_kind: dict[str, bytes]) -> None:
    for path in feeds(every_kind):
        if path.endswith(".json"):
            items = json.loads(every_kind[path])["items"]
            addresses = [item["url"] for item in items]
            addresses += [file["url"] for item in items for file in item.get("attachments", ())]
        else:
            addresses = [link.href for entry in parsed(every_kind[path]).entries for link in entry.links]
        for address in addresses:
            assert address.startswith(f"{URL}/")
            assert file_at(address) in every_kind


@pytest.mark.parametrize("form", FORMS)
def test_feeds_hold_absolute_addresses_only(form: str, every_kind: dict[str, bytes]) -> None:
    for path in feeds(every_kind):
        if path.endswith(form):
            text = every_kind[path].decode().replace("&lt;", "<").replace("&gt;", ">").replace('\\"', '"')
            addresses = re.findall(r'(?:href|src|poster)="([^"]*)"', text)
            assert all(address.startswith(("https://", "mailto:", "tel:")) for address in addresses), path


def test_guid_of_rss_is_no_permanent_link(every_kind: dict[str, bytes]) -> None:
    items = fromstring(every_kind["rss.xml"]).findall("channel/item")
    assert items
    for item in items:
        guid = item.find("guid")
        assert guid is not None
        assert guid.get("isPermaLink") == "false"
        assert (guid.text or "").startswith("tag:tin.example.vn,2024-01-01:/")


def test_links_of_atom_keep_rel_type_and_length(site: TempSite) -> None:
    site.write("van-ban/2026/kh.pdf", b"%PDF-1.4 abc")
    site.write("van-ban/2026/phu luc.csv", "a,b")
    site.write("van-ban/2026/kh.md", document(attachments=["kh.pdf", "phu luc.csv"], number="01-KH/ĐU"))
    files = site.built()
    entry = fromstring(files["van-ban/atom.xml"]).find(f"{ATOM}entry")
    assert entry is not None
    found = {link.get("href"): dict(link.attrib) for link in entry.findall(f"{ATOM}link")}
    page_link = found.pop(f"{URL}/van-ban/2026/kh/")
    assert (page_link["rel"], page_link["type"]) == ("alternate", "text/html")
    assert found == {
        f"{URL}/van-ban/2026/{name}": {
            "href": f"{URL}/van-ban/2026/{name}",
            "rel": "enclosure",
            "type": kind,
            "length": length,
            "title": title,
        }
        for name, kind, length, title in (
            ("kh.pdf", "application/pdf", "12", "kh.pdf"),
            ("phu%20luc.csv", "text/csv", "3", "phu luc.csv"),
        )
    }
    (rss,) = parsed(files["van-ban/rss.xml"]).entries
    assert [(e.href, e.type, e.length) for e in rss.enclosures] == [
        (f"{URL}/van-ban/2026/kh.pdf", "application/pdf", "12")
    ]
    assert "phu%20luc.csv" in rss.content[0].value if "content" in rss else "phu%20luc.csv" in rss.summary
    assert rss.link == f"{URL}/van-ban/2026/kh/"
    (item,) = json.loads(files["van-ban/feed.json"])["items"]
    assert [file["size_in_bytes"] for file in item["attachments"]] == [12, 3]


@pytest.mark.parametrize("form", FORMS)
def test_corrected_title_and_date_keep_the_id(form: str, site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news("Tin sai", date="15/06/2026"))
    before = ids(site.built(), form)
    site.write(
        "tin-tuc/2026/tin.md",
        news("Tin đã sửa", date="20/07/2026 10:00", aliases=["/cu/"], updated="21/07/2026"),
    )
    assert ids(site.built(), form) == before == ["tag:tin.example.vn,2024-01-01:/tin-tuc/2026/tin/"]


@pytest.mark.parametrize("form", FORMS)
def test_moved_record_keeps_its_id_when_it_is_given(form: str, site: TempSite) -> None:
    file = site.write("tin-tuc/2026/ten-sai.md", news())
    (before,) = ids(site.built(), form)
    file.unlink()
    site.write("tin-tuc/2026/ten-dung.md", news(id=before, aliases=["/tin-tuc/2026/ten-sai/"]))
    files = site.built()
    assert ids(files, form) == [before]
    assert "tin-tuc/2026/ten-sai/index.html" in files


def test_another_address_of_the_site_changes_no_id(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news())
    before = ids(site.built(), "rss.xml")
    assert ids(site.with_(url="https://moi.example.vn/bantin").built(), "rss.xml") == before


def test_empty_feeds_are_valid_and_carry_the_day_of_the_tags(site: TempSite) -> None:
    files = site.built()
    assert len(feeds(files)) == 15
    for path in feeds(files):
        if path.endswith("atom.xml"):
            feed = parsed(files[path])
            assert feed.entries == []
            assert feed.feed.updated == "2024-01-01T00:00:00+07:00"
        elif path.endswith("rss.xml"):
            assert parsed(files[path]).feed.updated == "Mon, 01 Jan 2024 00:00:00 +0700"
        else:
            assert json.loads(files[path])["items"] == []


def test_date_of_a_feed_is_its_newest_items(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(date="15/06/2026 08:00"))
    site.write("tin-tuc/2026/b.md", news(date="14/06/2026", updated="16/06/2026 09:30"))
    files = site.built()
    assert parsed(files["atom.xml"]).feed.updated == "2026-06-16T09:30:00+07:00"
    assert parsed(files["rss.xml"]).feed.updated == "Tue, 16 Jun 2026 09:30:00 +0700"
    entries = parsed(files["atom.xml"]).entries
    assert [entry.updated for entry in entries] == ["2026-06-15T08:00:00+07:00", "2026-06-16T09:30:00+07:00"]


def test_a_correction_updates_its_item_and_is_told_in_it(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(changes=[{"date": "18/06/2026 07:00", "note": "Sửa <số> liệu"}]))
    files = site.built()
    (entry,) = parsed(files["atom.xml"]).entries
    assert (entry.published, entry.updated) == ("2026-06-15T08:00:00+07:00", "2026-06-18T07:00:00+07:00")
    (item,) = json.loads(files["feed.json"])["items"]
    assert item["date_modified"] == "2026-06-18T07:00:00+07:00"
    assert "18/06/2026: Sửa &lt;số&gt; liệu" in item["content_html"]


def test_expired_records_leave_feeds_and_stay_in_archives(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news("Tin hết hạn", expires="19/11/2026"))
    site.write("tin-tuc/2026/b.md", news("Tin còn hạn", expires="20/11/2026"))
    files = site.built()
    for form in FORMS:
        assert ids(files, form) == ["tag:tin.example.vn,2024-01-01:/tin-tuc/2026/b/"]
    assert "Tin hết hạn" not in files["index.html"].decode() + files["manh/moi-nhat.json"].decode()
    assert "Tin hết hạn" in files["luu-tru/2026/06/index.html"].decode()
    assert "tin-tuc/2026/a/index.html" in files


def test_twenty_newest_entries_newest_first(site: TempSite) -> None:
    for number in range(1, 24):
        site.write(f"tin-tuc/2026/tin-{number:02d}.md", news(date=f"{number:02d}/06/2026"))
    files = site.built()
    expected = [f"tag:tin.example.vn,2024-01-01:/tin-tuc/2026/tin-{n:02d}/" for n in range(23, 3, -1)]
    for listing in ("", "tin-tuc/", "chuyen-muc/tin-hoat-dong/", "luu-tru/"):
        for form in FORMS:
            assert ids(files, form, listing) == expected


def test_site_feed_holds_news_documents_and_programmes_but_no_page(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news())
    site.write("van-ban/2026/vb.md", document())
    site.write("chuong-trinh/2026-06.md", programme())
    site.write("trang/trang-mot.md", page(updated="15/06/2026"))
    assert sorted(entry.link for entry in parsed(site.built()["rss.xml"]).entries) == [
        f"{URL}/chuong-trinh/2026-06/",
        f"{URL}/tin-tuc/2026/tin/",
        f"{URL}/van-ban/2026/vb/",
    ]


def test_english_records_have_feeds_of_their_own(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news())
    site.write("tin-tuc/2026/news.md", news("News", lang="en"))
    files = site.built()
    for form in FORMS:
        assert ids(files, form, "en/") == ["tag:tin.example.vn,2024-01-01:/tin-tuc/2026/news/"]
        for listing in ("", "tin-tuc/", "chuyen-muc/tin-hoat-dong/", "luu-tru/"):
            assert ids(files, form, listing) == ["tag:tin.example.vn,2024-01-01:/tin-tuc/2026/tin/"]
    assert parsed(files["en/rss.xml"]).feed.language == "en"
    assert json.loads(files["feed.json"])["language"] == "vi"


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "end of cdata": "Hết ]]> rồi ]]&gt;",
    "ampersands": "A & B &amp; C &lt;d&gt; &#60;",
    "emoji": "Chúc mừng 🎉 năm mới 👩‍👩‍👧",
    "control characters": "a\x00b\x0bc\x1bd\x7fe",
    "not characters": "a\ufffe b\uffff c",
    "private use": "a\ue000 b\ue001 c",
    "quotes": "\"'`{{ 7*7 }}{% raw %}",
}


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_leave_feeds_well_formed(title: str, site: TempSite) -> None:
    fields: dict[str, Any] = {
        "summary": title,
        "tags": [f"x {title}"],
        "author": f"x {title}",
        "topic": f"x {title}",
    }
    fields |= {"category": f"x {title}", "cover_caption": title, "cover": "/hinh-anh/a.png"}
    site.write("hinh-anh/a.png", picture())
    site.write("tin-tuc/2026/tin.md", news(f"x {title}", body=f"{title}\n\n`{title}`\n", **fields))
    site.write("van-ban/2026/vb.md", document(f"x {title}", number=title, issuer=f"x {title}"))
    site.identity(name=f"Bản tin {title}", owner=f"x {title}")
    files = site.built()
    for path in feeds(files):
        if path.endswith("feed.json"):
            items = json.loads(files[path])["items"]
            titles = [item["title"] for item in items]
            markup = "".join(item["content_html"] for item in items)
        else:
            assert fromstring(files[path]) is not None
            entries = parsed(files[path]).entries
            titles = [entry.title for entry in entries]
            markup = files[path].decode()
        assert all("x " in title for title in titles)
        assert "<script" not in markup
    shown = json.loads(files["tin-tuc/feed.json"])["items"][0]["title"]
    assert shown == " ".join("".join(c for c in f"x {title}" if c.isprintable()).split())


def test_no_feed_knows_the_clock(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news())
    files = site.built()
    assert not any(f"{NOW:%Y-%m-%d}".encode() in files[path] for path in feeds(files))
    assert not any(b"2025" in files[path] for path in feeds(files))
