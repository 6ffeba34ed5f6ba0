"""Every template renders from the values of views.py alone, as whole and sound HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.theme.rendering import THEME, environment, page
from tests.theme.samples import PAGES, SITE

VOID = {"meta", "link", "img", "br", "hr", "input"}


class Outline(HTMLParser):
    """Notes what a page is made of, and every tag that is closed out of turn."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def outline(name: str) -> Outline:
    made = Outline()
    made.feed(page(name))
    return made


@pytest.mark.parametrize("name", PAGES)
def test_page_has_one_heading_and_one_main_and_closes_every_tag(name: str) -> None:
    made = outline(name)
    assert made.tags.count("h1") == 1
    assert made.tags.count("main") == 1
    assert not made.faults
    assert not made.open
    assert len(made.ids) == len(set(made.ids))


@pytest.mark.parametrize("name", PAGES)
def test_page_needs_no_exception_from_a_strict_content_security_policy(name: str) -> None:
    made = outline(name)
    assert "style" not in made.tags
    names = {attribute for _tag, attribute, _value in made.attributes}
    assert not [attribute for attribute in names if attribute == "style" or attribute.startswith("on")]
    html = page(name)
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
    assert all("src=" in head or 'type="application/ld+json"' in head for head, _text in scripts)


@pytest.mark.parametrize("name", PAGES)
def test_page_links_to_own_addresses_only(name: str) -> None:
    own = ("/", "#", "mailto:", "tel:", SITE.url, SITE.url.replace("https", "webcal"))
    addresses = [value for _tag, attribute, value in outline(name).attributes if attribute in ("href", "src")]
    assert not [address for address in addresses if not address.startswith(own) or address.startswith("//")]


@pytest.mark.parametrize("name", PAGES)
def test_every_module_that_a_page_names_has_a_behaviour(name: str) -> None:
    modules = {value for _tag, attribute, value in outline(name).attributes if attribute == "data-module"}
    assert modules <= {file.parent.name for file in (THEME / "components").glob("*/behaviour.js")}


@pytest.mark.parametrize("name, limit", [("news", 25), ("document", 25), ("programme", 25), ("home", 60)])
def test_page_keeps_within_its_budget(name: str, limit: int) -> None:
    assert len(page(name).encode()) <= limit * 1024


def test_withdrawn_and_missing_pages_are_not_indexed() -> None:
    for name in ("withdrawn", "not-found", "redirect"):
        assert '<meta name="robots" content="noindex">' in page(name)


def test_redirect_works_without_a_script() -> None:
    html = page("redirect")
    assert '<meta http-equiv="refresh" content="0; url=/tin-tuc/2026/ngay-hoi-hien-mau/">' in html
    assert '<link rel="canonical" href="https://bantin.example/tin-tuc/2026/ngay-hoi-hien-mau/">' in html
    assert '<a href="/tin-tuc/2026/ngay-hoi-hien-mau/">' in html


def test_news_shows_weekday_day_and_time() -> None:
    html = page("news")
    assert '<time datetime="2026-11-20T10:04:00+07:00">Thứ Sáu, 20/11/2026 10:04</time>' in html
    assert "Bài và ảnh:" in html
    assert "Cập nhật:" in html


def test_what_ends_carries_its_day_on_the_home_page() -> None:
    assert page("home").count('data-until="2026-12-31"') >= 4
    assert 'data-until="2099-10-10"' in page("home")


def test_every_template_is_shown_by_a_sample_page() -> None:
    used = {template for template, _values in PAGES.values()} | {"base.html", "record.html"}
    assert used == {
        name for name in environment().list_templates() if "/" not in name and name.endswith(".html")
    }
