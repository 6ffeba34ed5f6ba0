"""What machines read beside feeds: JSON-LD, canonical addresses, site map, robots.txt, security.txt (contract 6)."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from tests.sites.build import URL, TempSite, document, news, page, pages
from tests.sites.test_golden import SITES, golden_site

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HOSTILE = '</script><script>alert("1")</script> <!-- & \\'


def blocks(html: str) -> list[Any]:
    """The data blocks of a page, parsed."""
    return [json.loads(text) for text in BLOCK.findall(html)]


@pytest.mark.parametrize("name", SITES)
def test_data_blocks_are_json_without_an_opening_bracket(name: str, tmp_path: Path) -> None:
    seen = set()
    for path, html in pages(golden_site(name, tmp_path).built()).items():
        for text in BLOCK.findall(html):
            assert "<" not in text, path
            data = json.loads(text)
            assert data["@context"] == "https://schema.org"
            seen |= {part["@type"] for part in data["@graph"]}
    assert {"WebSite", "BreadcrumbList"} <= seen
    if name == "every-kind":
        assert {"NewsArticle", "DigitalDocument", "WebPage"} <= seen


def test_hostile_title_stays_inside_its_data_block(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news(HOSTILE, summary=HOSTILE, category=f"x {HOSTILE}", author=HOSTILE))
    site.write("van-ban/2026/vb.md", document(HOSTILE, number=HOSTILE, issuer=HOSTILE, type=f"x {HOSTILE}"))
    for html in pages(site.built()).values():
        assert all(graph["@graph"] for graph in blocks(html))
        assert "<script>alert" not in html


@pytest.mark.parametrize("name", SITES)
def test_addresses_in_heads_are_absolute(name: str, tmp_path: Path) -> None:
    site = golden_site(name, tmp_path)
    for path, html in pages(site.built()).items():
        head = html.partition("</head>")[0]
        own = f"{site.url}/{path.removesuffix('index.html')}"
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)"', head)
        if "http-equiv" in head:
            assert canonical != [own]
            continue
        assert canonical == [own]
        assert re.findall(r'property="og:url" content="([^"]*)"', head) == [own]
        absolute = re.findall(r'(?:rel="(?:prev|next)"|hreflang="[a-z]+") href="([^"]*)"', head)
        absolute += re.findall(r'property="og:image" content="([^"]*)"', head)
        assert all(address.startswith(f"{site.url}/") for address in absolute)


@pytest.mark.parametrize("name", SITES)
def test_title_of_every_page_begins_with_words_of_its_own(name: str, tmp_path: Path) -> None:
    for path, html in pages(golden_site(name, tmp_path).built()).items():
        if "http-equiv" in html:
            continue
        (title,) = re.findall(r"<title>(.*)</title>", html.partition("</head>")[0])
        assert title[:1].isalnum(), path
        assert not re.search(r'property="og:title" content=""', html), path


@pytest.mark.parametrize("name", SITES)
def test_site_map_names_every_page_that_may_be_found_and_no_other(name: str, tmp_path: Path) -> None:
    site = golden_site(name, tmp_path)
    files = site.built()
    root = fromstring(files["sitemap.xml"])
    assert root.tag == f"{NAMESPACE}urlset"
    found = [loc.text or "" for loc in root.iter(f"{NAMESPACE}loc")]
    assert len(found) == len(set(found))
    public = {
        f"{site.url}/{path.removesuffix('index.html')}"
        for path, html in pages(files).items()
        if 'name="robots" content="noindex' not in html and "/trang/" not in path  # numbered pages change
    }
    assert set(found) == public
    for day in root.iter(f"{NAMESPACE}lastmod"):
        assert datetime.fromisoformat(day.text or "").year > 2000


def test_long_site_map_is_parted_and_old_parts_stay(site: TempSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.pages.machine.LONGEST_SITEMAP", 12)
    for number in range(1, 26):
        site.write(f"tin-tuc/2026/tin-{number:02d}.md", news(date=f"{number:02d}/06/2026"))
    before = site.built()
    index = fromstring(before["sitemap.xml"])
    assert index.tag == f"{NAMESPACE}sitemapindex"
    parts = [(loc.text or "").removeprefix(f"{URL}/") for loc in index.iter(f"{NAMESPACE}loc")]
    assert parts == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap-muc-1.xml"]
    sizes = [len(list(fromstring(before[part]).iter(f"{NAMESPACE}loc"))) for part in parts]
    assert sizes == [12, 12, 1, 12]
    site.write("tin-tuc/2026/tin-26.md", news(date="26/06/2026"))
    after = site.built()
    assert after["sitemap-1.xml"] == before["sitemap-1.xml"]
    assert after["sitemap-2.xml"] == before["sitemap-2.xml"]
    assert after["sitemap-3.xml"] != before["sitemap-3.xml"]


def test_robots_txt_keeps_blocks_and_index_out_and_names_the_site_map(tmp_path: Path) -> None:
    lines = golden_site("below-a-path", tmp_path).built()["robots.txt"].decode().splitlines()
    assert lines == [
        "User-agent: *",
        "Disallow: /bantin/manh/",
        "Disallow: /bantin/tim-kiem/chi-muc/",
        "",
        "Sitemap: https://a.example/bantin/sitemap.xml",
    ]


def test_site_below_a_path_names_the_files_for_the_root_of_the_host(tmp_path: Path) -> None:
    assert golden_site("below-a-path", tmp_path).build().to_place == (
        "robots.txt",
        ".well-known/security.txt",
    )
    assert golden_site("one-each", tmp_path / "b").build().to_place == ()


def security(files: dict[str, bytes]) -> dict[str, str]:
    """The fields of security.txt; RFC 9116, section 2.2: one a line, name and value parted by a colon."""
    lines = files[".well-known/security.txt"].decode().splitlines()
    assert all(re.fullmatch(r"[A-Z][A-Za-z-]+: \S.*", line) for line in lines)
    fields = dict(line.split(": ", 1) for line in lines)
    assert len(fields) == len(lines)
    return fields


def test_security_txt_has_the_fields_of_rfc_9116(site: TempSite) -> None:
    site.identity(email="bantin@example.vn")
    site.write("tin-tuc/2026/tin.md", news(date="15/06/2026"))
    fields = security(site.built())
    assert fields["Contact"] == "mailto:bantin@example.vn"
    assert fields["Canonical"] == f"{URL}/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "vi, en"
    # Less than a year after the newest change (2.5.5), with a zone (RFC 3339).
    assert fields["Expires"] == "2027-06-14T00:00:00+07:00"


def test_security_txt_stays_well_formed_whatever_the_mail_address_says(site: TempSite) -> None:
    site.identity(email="không phải <thư>: điện tử")
    assert re.fullmatch(r"mailto:[!-~]+", security(site.built())["Contact"])


def test_security_txt_without_a_mail_address_leads_to_the_contact_page(site: TempSite) -> None:
    assert security(site.built())["Contact"] == f"{URL}/"
    site.write("trang/lien-he.md", page("Liên hệ"))
    assert security(site.built())["Contact"] == f"{URL}/lien-he/"
