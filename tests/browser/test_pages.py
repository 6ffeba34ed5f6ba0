"""Every type of page, as readers meet it: accessible, quiet, whole, within its budget."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Final, get_args

import pytest

from tests.browsing import DESKTOP, PHONE, ColorScheme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browsing import BuiltSite

# one of every type of page, and of every way that a news can look
PAGES: Final = {
    "home": "/",
    "section of news": "/tin-tuc/",
    "older page of news": "/tin-tuc/trang/1/",
    "section of documents": "/van-ban/",
    "section of programmes": "/chuong-trinh/",
    "category": "/chuyen-muc/chuyen-doi-so/",
    "type": "/van-ban/loai/ke-hoach/",
    "archive": "/luu-tru/",
    "year": "/luu-tru/2026/",
    "news with a cover": "/tin-tuc/2026/mot-nam-van-phong-khong-giay/",
    "news with a gallery": "/tin-tuc/2026/tet-trong-cay-2026/",
    "news with a footnote": "/tin-tuc/2025/ngay-sach-2025/",
    "news with an admonition": "/tin-tuc/2026/nop-ho-so-noi-gan-nhat/",
    "news that has expired": "/tin-tuc/2026/tiep-nhan-hang-ung-ho/",
    "news in English": "/tin-tuc/2026/tree-planting-festival-2026/",
    "document": "/van-ban/2026/18-kh-duk/",
    "document that was amended": "/van-ban/2025/09-qd-duk/",
    "draft for comment": "/van-ban/2026/du-thao-quy-che-van-hoa-cong-so/",
    "document of a body that ended": "/van-ban/2024/1042-stttt-cntt/",
    "body": "/van-ban/co-quan/dang-uy-khoi/",
    "registers of numbers": "/van-ban/so/",
    "register of a term": "/van-ban/so/dang-uy-khoi/nhiem-ky-2025-2030/",
    "verify": "/xac-minh/",
    "search": "/tim-kiem/",
    "results of a search": "/tim-kiem/?q=hien+mau&loai=tin-tuc",
    "meeting notice": "/van-ban/2026/61-gm-duk/",
    "programme": "/chuong-trinh/2026-11/",
    "standing page": "/gioi-thieu/",
    "hidden": "/tin-tuc/2026/khao-sat-ban-doc/",
    "withdrawn": "/tin-tuc/2026/lich-nghi-quoc-khanh-du-kien/",
    "feeds": "/rss/",
    "site map": "/so-do-trang/",
    "not found": "/khong-co-trang-nay/",
    "English front": "/en/",
    "standing page in English": "/contact/",
}
SMALLEST: Final = 320  # CSS pixels: WCAG 2.1, 1.4.10 (and 1280 at 400 %)
MOST_REQUESTS: Final = 10
FIRST_VIEW: Final = 190 * 1024
ARTICLE_HTML: Final = 25 * 1024
HOME_HTML: Final = 60 * 1024


@pytest.mark.parametrize("colors", get_args(ColorScheme))
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_page_is_accessible_quiet_and_asks_nobody_outside(
    sample: BuiltSite, axe: Callable[[Page], list[str]], address: str, width: int, colors: ColorScheme
) -> None:
    visit = sample.visit(address, width=width, colors=colors)
    assert axe(visit.page) == []
    assert visit.outside == []
    wrong_on_purpose = [f"{sample.siteurl}{address}"] if address == PAGES["not found"] else []
    assert visit.not_found == wrong_on_purpose
    assert [error for error in visit.errors if not wrong_on_purpose or "404" not in error] == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_page_needs_no_sideways_scrolling_on_the_smallest_screen(sample: BuiltSite, address: str) -> None:
    page = sample.visit(address, width=SMALLEST).page
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST


def test_all_pages_are_valid_html(sample_output: Path, html_checker: Callable[..., list[str]]) -> None:
    assert html_checker(sample_output) == []


@pytest.mark.parametrize("address", ["/", PAGES["news with a cover"], PAGES["document"]])
def test_first_view_stays_within_its_budget(sample: BuiltSite, sample_output: Path, address: str) -> None:
    visit = sample.visit(address)
    paths = [url.removeprefix(sample.siteurl).lstrip("/") for url in visit.requests]
    files = [
        sample_output / (f"{path}index.html" if not path or path.endswith("/") else path) for path in paths
    ]
    assert len(files) <= MOST_REQUESTS, paths
    sent = sum(_sent_bytes(file) for file in files)
    assert sent <= FIRST_VIEW, {str(file.name): _sent_bytes(file) for file in files}


def _sent_bytes(file: Path) -> int:
    """Return what a server with compressed copies sends: text is gzipped, fonts and pictures are as they are."""
    content = file.read_bytes()
    packed = file.suffix in {".html", ".css", ".js", ".json", ".svg", ".xml"}
    return len(gzip.compress(content, 9)) if packed else len(content)


def test_html_stays_within_its_budget(sample_output: Path) -> None:
    assert (sample_output / "index.html").stat().st_size <= HOME_HTML
    articles = [*(sample_output / "tin-tuc").glob("20*/*/index.html")]
    assert articles
    assert [str(file) for file in articles if file.stat().st_size > ARTICLE_HTML] == []


def test_page_is_whole_without_scripts(sample: BuiltSite) -> None:
    address = PAGES["news with a cover"]
    with_scripts = sample.visit(address)
    context = sample.browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 800})
    page = context.new_page()
    folder = sample.folder

    def answer(route: object) -> None:
        path = route.request.url.removeprefix(sample.siteurl).lstrip("/")  # type: ignore[attr-defined]
        file = folder / (f"{path}index.html" if not path or path.endswith("/") else path)
        route.fulfill(path=file)  # type: ignore[attr-defined]

    page.route("**/*", answer)
    page.goto(sample.siteurl + address)
    text = "main p, main h2, main li"
    assert page.locator("main article").inner_text()
    assert page.locator(text).count() <= with_scripts.page.locator(text).count()
    assert page.get_by_role("link", name="Tất cả văn bản").count() == 1
    context.close()


def test_keyboard_reaches_the_content_first(sample: BuiltSite) -> None:
    page = sample.visit("/", width=DESKTOP).page
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    assert target.startswith("#")
    page.keyboard.press("Enter")
    assert page.evaluate("id => document.querySelector(id) !== null", target)
    assert page.evaluate("location.hash") == target


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_keyboard_reaches_the_other_language_and_back(sample: BuiltSite, width: int) -> None:
    page = sample.visit("/", width=width).page
    for address in ("/en/", "/"):
        for _ in range(3):  # past the way to the content and the site's name
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == address
        page.keyboard.press("Enter")
        page.wait_for_url(f"{sample.siteurl}{address}")


def test_script_fills_the_boxes_with_text_and_own_addresses(sample: BuiltSite) -> None:
    visit = sample.visit(PAGES["document"], width=DESKTOP)
    visit.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    visit.page.wait_for_timeout(200)
    visit.settle()
    links = visit.page.locator("[data-module=block] li a")
    assert links.count() > 1
    addresses = [links.nth(n).get_attribute("href") or "" for n in range(links.count())]
    assert all(address.startswith((sample.siteurl, "/")) for address in addresses)
    assert visit.errors == []
