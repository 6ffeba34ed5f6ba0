"""Listings and their pages, numbered from the oldest, and every link of every page (contract 4)."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.sites.build import TempSite, file_at, news, pages
from tests.sites.test_golden import SITES, golden_site

PAGED = ("tin-tuc/", "chuyen-muc/tin-hoat-dong/", "luu-tru/", "luu-tru/2026/", "luu-tru/2026/06/")


def with_news(site: TempSite, count: int, first: int = 1) -> dict[str, bytes]:
    """Build ``site`` with news numbered from ``first`` to ``count``, each newer than the one before."""
    for number in range(first, count + 1):
        date = f"{1 + number // 24:02d}/06/2026 {number % 24:02d}:00"
        site.write(f"tin-tuc/2026/tin-{number:03d}.md", news(f"Tin số {number}", date=date))
    return site.built()


def numbers(page: bytes) -> list[int]:
    """The numbers of the news whose cards ``page`` shows, in their order."""
    main = page.decode().partition("<main")[2].partition("</main>")[0]
    return [int(n) for n in re.findall(r'href="/tin-tuc/2026/tin-(\d+)/"[^>]*>Tin số', main)]


def address_of(rel: str, page: bytes) -> str:
    """Where `<link rel=…>` of ``page`` leads, or nothing."""
    found = re.search(rf'<link rel="{rel}" href="https://tin\.example\.vn([^"]*)"', page.decode())
    return found[1] if found else ""


def test_a_listing_of_one_page_has_no_numbered_ones(site: TempSite) -> None:
    files = with_news(site, 20)
    assert numbers(files["tin-tuc/index.html"]) == list(range(20, 0, -1))
    assert not any("/trang/" in path for path in files)
    assert address_of("next", files["tin-tuc/index.html"]) == ""


@pytest.mark.parametrize("full", [20, 40, 60])
def test_a_full_page_keeps_its_bytes_when_newer_records_come(full: int, site: TempSite) -> None:
    before = with_news(site, full + 1)
    highest = full // 20
    for listing in PAGED:
        first = before[f"{listing}trang/{highest}/index.html"]
        assert numbers(first) == list(range(full, full - 20, -1))
        assert file_at(f"/{listing}trang/{highest + 1}/") in before  # redirects to the front
        assert address_of("next", before[f"{listing}index.html"]) == f"/{listing}trang/{highest}/"
    after = with_news(site, full + 41, full + 2)
    for listing in PAGED:
        for number in range(1, highest + 1):
            path = f"{listing}trang/{number}/index.html"
            assert after[path] == before[path], path


@pytest.mark.parametrize("count,highest", [(20, 0), (21, 1), (40, 1), (41, 2), (60, 2), (61, 3)])
def test_the_front_links_the_highest_page_with_a_record_that_it_does_not_show(
    count: int, highest: int, site: TempSite
) -> None:
    files = with_news(site, count)
    front = files["tin-tuc/index.html"]
    assert numbers(front) == list(range(count, max(0, count - 20), -1))
    assert address_of("next", front) == (f"/tin-tuc/trang/{highest}/" if highest else "")
    seen = set(numbers(front))
    for number in range(highest, 0, -1):
        page = files[f"tin-tuc/trang/{number}/index.html"]
        assert numbers(page) == list(range(number * 20, number * 20 - 20, -1))
        assert address_of("next", page) == (f"/tin-tuc/trang/{number - 1}/" if number > 1 else "")
        assert address_of("prev", page) == f"/tin-tuc/trang/{number + 1}/"
        seen |= set(numbers(page))
    assert seen == set(range(1, count + 1))


def test_order_is_by_day_then_time_then_address(site: TempSite) -> None:
    for name, date in (
        ("tin-001", "15/06/2026"),
        ("tin-002", "15/06/2026 08:00"),
        ("tin-003", "15/06/2026 08:00"),
        ("tin-004", "14/06/2026 23:00"),
        ("tin-005", "2026-06-15T02:00:00Z"),
    ):
        site.write(f"tin-tuc/2026/{name}.md", news(f"Tin số {name}", date=date))
    assert numbers(site.built()["tin-tuc/index.html"]) == [5, 3, 2, 1, 4]


def test_a_new_record_changes_no_page_but_those_that_show_it(site: TempSite) -> None:
    before = with_news(site, 30)
    after = with_news(site, 31, 31)
    changed = {path for path in before if before[path] != after[path] and path.endswith(".html")}
    # Its neighbour, the front pages of its listings, home, and the pages that count records.
    assert changed == {
        *(f"{listing}index.html" for listing in PAGED),
        *("index.html", "so-do-trang/index.html", "tin-tuc/2026/tin-030/index.html"),
    }


class _Page(HTMLParser):
    """The addresses that a page leads to or loads, and the ids in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        for name, value in attrs:
            if name in {"href", "src", "poster", "data-source"}:
                self.links.append(value or "")
            elif name == "id":
                self.ids.append(value or "")
            elif name == "content" and (value or "").startswith("0; url="):
                self.links.append((value or "").removeprefix("0; url="))
            elif name in {"aria-labelledby", "aria-controls", "popovertarget", "for"}:
                self.links += [f"#{part}" for part in (value or "").split()]


@pytest.mark.parametrize("name", SITES)
def test_every_link_of_every_page_leads_somewhere(name: str, tmp_path: Path) -> None:
    site = golden_site(name, tmp_path)
    files = site.built()
    read = {path: _Page(html) for path, html in pages(files).items()}
    origin, base = f"{urlsplit(site.url).scheme}://{urlsplit(site.url).netloc}", urlsplit(site.url).path
    dead = []
    for path, page in read.items():
        assert len(page.ids) == len(set(page.ids)), f"{path} has an id twice"
        own = f"{site.url}/{path.removesuffix('index.html')}"
        for link in page.links:
            target = urlsplit(urljoin(own, link))
            if f"{target.scheme}://{target.netloc}" != origin:
                assert target.scheme in {"https", "mailto", "tel", "webcal"}, link
                continue
            file = file_at(target.path.removeprefix(base)) if target.path.startswith(f"{base}/") else ""
            if file not in files or (target.fragment and target.fragment not in read[file].ids):
                dead.append(f"{path}: {link}")
    assert dead == []


@pytest.mark.parametrize("name", SITES)
def test_every_public_page_is_reached_from_the_home_page(name: str, tmp_path: Path) -> None:
    site = golden_site(name, tmp_path)
    read = {path: _Page(html) for path, html in pages(site.built()).items()}
    base, reached, waiting = urlsplit(site.url).path, {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for link in read[path].links:
            target = urlsplit(urljoin(f"{site.url}/{path}", link))
            file = file_at(target.path.removeprefix(base))
            if link.startswith((base or "/", site.url)) and file in read and file not in reached:
                reached.add(file)
                waiting.append(file)
    public = {
        path for path, html in pages(site.built()).items() if 'name="robots" content="noindex' not in html
    }
    assert public - reached == set()
