"""Addresses as pages write them: what they hold, where they lead, and that nothing leads to nothing."""

from __future__ import annotations

import json
from datetime import timedelta

from tests.sites.build import NOW, TempSite, document, mapping, news, page, pages

PDF = b"%PDF-1.4\n"
ODD_NAME = "kế hoạch số 1 – 100%.pdf"
ODD_HREF = "/van-ban/2026/k%E1%BA%BF%20ho%E1%BA%A1ch%20s%E1%BB%91%201%20%E2%80%93%20100%25.pdf"


def test_banners_and_redirects_write_odd_names_as_servers_read_them(site: TempSite) -> None:
    site.write("van-ban/2026/a.md", document(attachments=[ODD_NAME]))
    site.write(f"van-ban/2026/{ODD_NAME}", PDF)
    banner = {"text": "Chào mừng", "link": f"/van-ban/2026/{ODD_NAME}", "to": "31/12/2026"}
    site.write("du-lieu/khau-hieu.yaml", json.dumps([banner]))
    site.write(
        "du-lieu/chuyen-huong.yaml", json.dumps([{"from": "/cu/a", "to": f"/van-ban/2026/{ODD_NAME}"}])
    )
    files = site.with_(url="https://a.example/bantin").built()
    assert f'href="/bantin{ODD_HREF}"' in files["index.html"].decode()
    assert json.loads(files["manh/khau-hieu.json"])["items"][0]["href"] == f"/bantin{ODD_HREF}"
    moved = files["cu/a/index.html"].decode()
    assert f'content="0; url=/bantin{ODD_HREF}"' in moved
    assert f'<link rel="canonical" href="https://a.example/bantin{ODD_HREF}">' in moved


def test_old_address_of_a_file_answers_with_a_page_and_not_with_a_file_of_its_type(site: TempSite) -> None:
    old = ["/cu/tin.aspx", "/cu/tin.pdf", "/cu/tin.html", "/cu/TIN2.HTM", "/cu/v1.2"]
    site.write("tin-tuc/2026/a.md", news(aliases=old))
    made = {path for path in site.built() if path.startswith("cu/")}
    assert made == {
        *("cu/tin.aspx/index.html", "cu/tin.pdf/index.html", "cu/v1.2/index.html"),
        *("cu/tin.html", "cu/TIN2.HTM"),
    }


def test_files_are_found_by_their_own_names_and_by_their_addresses(site: TempSite) -> None:
    names = ["kế hoạch #2.pdf", "a%20b.pdf", "a & b's.pdf", "c d.pdf"]
    for name in names:
        site.write(f"van-ban/2026/{name}", PDF)
    site.write(
        "van-ban/2026/a.md", document(attachments=names, body="[tệp](c%20d.pdf) [tệp](<c d.pdf#trang-2>)\n")
    )
    html = site.built()["van-ban/2026/a/index.html"].decode()
    for href in (
        "k%E1%BA%BF%20ho%E1%BA%A1ch%20%232.pdf",
        "a%2520b.pdf",
        "a%20&amp;%20b&#39;s.pdf",
        "c%20d.pdf",
    ):
        assert f'href="/van-ban/2026/{href}"' in html


def test_alias_of_a_scheduled_record_is_checked_before_its_hour(site: TempSite) -> None:
    site.write("tin-tuc/2026/cu.md", news("Tin cũ"))
    site.write(
        "tin-tuc/2026/hen.md", news("Hẹn", date="25/11/2026 08:00", aliases=["/tin-tuc/2026/cu/", "/cu/x"])
    )
    assert site.codes() == ["same-address"]
    assert site.codes(now=NOW + timedelta(days=7)) == ["same-address"]


def test_translation_of_something_that_is_no_other_record_is_told(site: TempSite) -> None:
    site.write("hinh-anh/x.ods", PDF)
    for name, target in (("a", "/hinh-anh/x.ods"), ("b", "/tin-tuc/"), ("c", "c.md")):
        site.write(f"tin-tuc/2026/{name}.md", news(name, lang="en", translation_of=target))
    assert site.codes() == ["broken-link"] * 3


def test_pages_do_not_change_on_the_day_a_banner_begins_or_ends(site: TempSite) -> None:
    site.write("trang/gioi-thieu.md", page())
    banner = {"text": "Chào mừng", "from": "21/11/2026", "to": "22/11/2026"}
    site.write("du-lieu/khau-hieu.yaml", f"- {json.dumps(banner)}\n")
    days = [pages(site.built(now=NOW + timedelta(days=day))) for day in (0, 1, 4)]
    assert {path for path in days[0] if days[0][path] != days[1][path]} == {"index.html"}
    assert days[0] == days[2]


def test_names_without_a_list_are_no_links(site: TempSite) -> None:
    """English records stand in no list of a category, an author, a topic or a tag."""
    record = news(
        "Blood donation day",
        category="Community",
        lang="en",
        author="Editorial Board",
        topic="Health",
        tags=["blood donation"],
    )
    site.write("tin-tuc/2026/en.md", record)
    for path, html in pages(site.built()).items():
        assert 'href=""' not in html, path
    assert "blood donation" in (site.output / "tin-tuc/2026/en/index.html").read_text(encoding="utf-8")


def test_menu_shows_no_section_without_records_however_it_is_written(site: TempSite) -> None:
    menu = [{"text": "Trống", "link": link} for link in ("/chuong-trinh/", "/chuong-trinh")]
    site.write("tin-tuc/2026/a.md", news())
    site.write(
        "du-lieu/trang-web.yaml",
        mapping({"name": "X", "domain": "x.example", "tag_date": "2024-01-01", "menu": menu}),
    )
    assert "Trống" not in site.built()["index.html"].decode()
