"""What scripts tell of documents: whether one holds on the reader's day, what is over, and the filter of their list.

The pages are the theme's samples with its own styles and script; the filter's data are made here.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Final

import pytest

from plugins.styles import theme_assets
from tests.browsing import DESKTOP, PHONE
from tests.theme.rendering import THEME, page
from tests.theme.samples import SITE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browsing import BuiltSite, Visit

SITEURL: Final = "http://localhost:8000"
SMALLEST: Final = 320
NOW: Final = datetime.fromisoformat("2026-11-26T09:00:00+07:00")
EVE: Final = datetime.fromisoformat("2026-12-31T23:59:59+07:00")
NEW_YEAR: Final = datetime.fromisoformat("2027-01-01T00:00:00+07:00")
ALL: Final = 120


def row(number: int) -> list[object]:
    """Return a row of the filter's data: even numbers are plans of 2026 that end with it, others decisions of 2025."""
    even = number % 2 == 0
    return [
        f"/van-ban/so-{number}/",
        f"{number}-{'KH' if even else 'QĐ'}/ĐUK",
        f"Văn bản thứ {number} <b>không đậm</b>",
        "2026-06-15" if even else "2025-02-01",
        0 if even else 1,
        [0] if even else [0, 1],
        [1] if number % 10 == 0 else [],
        [["", "con"], ["2027-01-01", "het"]] if even else [["", "bai-bo"]] if number % 5 else [],
        [["PDF", "312 KB", f"/van-ban/so-{number}.pdf"], ["DOCX", "48 KB", f"/van-ban/so-{number}.docx"]],
        number,
    ]


DATA: Final = {
    "types": ["Kế hoạch", "Quyết định"],
    "bodies": ["Đảng ủy Khối", "Ủy ban nhân dân tỉnh"],
    "fields": ["Y tế", "Xây dựng Đảng"],
    "rows": [row(number) for number in [*range(ALL, 0, -2), *range(ALL - 1, 0, -2)]],
}


@pytest.fixture
def documents(tmp_path: Path, built_site: Callable[[Path, str], BuiltSite], chromium: Browser) -> BuiltSite:
    """The sample page of a document at /van-ban/mot/, and of the list with its filter at /van-ban/."""
    assert chromium.is_connected()
    assets = theme_assets(THEME)
    contents = {asset.path: asset.content for asset in assets.files}
    files = {
        "van-ban/mot/index.html": page("document").encode(),
        "van-ban/index.html": page("listing-filtered").encode(),
        "manh/van-ban.json": json.dumps(DATA).encode(),
        "404.html": b"",
        SITE.style.lstrip("/"): contents[assets.style],
        SITE.script.lstrip("/"): contents[assets.script],
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return built_site(tmp_path, SITEURL)


def opened(documents: BuiltSite, query: str = "", *, width: int = DESKTOP, now: datetime = NOW) -> Visit:
    """Open the list with ``query``, and its filter where the query does not."""
    visit = documents.visit(f"/van-ban/{query}", width=width, now=now)
    if not query:
        visit.page.locator("summary", has_text="Lọc").click()
    visit.page.locator(".filter__form").wait_for(state="visible")
    visit.settle()
    return visit


def numbers(page: Page) -> list[str]:
    """Return the numbers of the documents that the filter shows."""
    return page.locator(".filter .document-row__number").all_inner_texts()


def faults(visit: Visit) -> list[str]:
    """Return what went wrong but for fonts and pictures, which are not there."""
    return [error for error in visit.errors if "404" not in error]


def said(page: Page) -> str:
    return page.get_by_role("status").first.inner_text()


@pytest.mark.parametrize(
    "now, state, words", [(EVE, "con", "Còn hiệu lực"), (NEW_YEAR, "thay-the", "Bị thay thế")]
)
def test_status_is_that_of_the_readers_day_in_vietnam(
    documents: BuiltSite, now: datetime, state: str, words: str
) -> None:
    box = documents.visit("/van-ban/mot/", now=now).page.locator(".validity")
    assert box.get_attribute("data-state") == state
    assert box.locator(".validity__now").inner_text() == words
    row = documents.visit("/van-ban/", now=now).page.locator(".document-row .validity").first
    assert (row.get_attribute("data-state"), row.inner_text()) == (state, words)


@pytest.mark.parametrize("now, told", [("2026-11-10T12:00:00+07:00", 0), ("2026-11-20T11:30:01+07:00", 3)])
def test_meeting_and_comments_say_that_they_are_over(documents: BuiltSite, now: str, told: int) -> None:
    page = documents.visit("/van-ban/mot/", now=datetime.fromisoformat(now)).page
    words = ("Cuộc họp đã diễn ra", "Đã hết thời hạn góp ý", "Tin, văn bản sau cuộc họp")
    assert sum(page.get_by_text(text).is_visible() for text in words) == told
    assert page.get_by_role("link", name="gopy@bantin.example").is_visible() == (told == 0)


def test_filter_fetches_nothing_until_it_is_opened(documents: BuiltSite) -> None:
    visit = documents.visit("/van-ban/", now=NOW)
    assert not [url for url in visit.requests if url.endswith("/manh/van-ban.json")]
    assert not visit.page.locator(".filter__form").is_visible()
    visit.page.locator("summary", has_text="Lọc").click()
    visit.page.locator(".filter__form").wait_for(state="visible")
    assert visit.page.locator(".browse__list > div .document-row").first.is_visible()
    assert visit.page.url == f"{SITEURL}/van-ban/"
    assert faults(visit) == []


def test_choice_stands_in_the_address_and_is_told(documents: BuiltSite) -> None:
    page = opened(documents).page
    page.get_by_label("Loại văn bản").select_option("Kế hoạch")
    assert said(page) == "60 văn bản phù hợp"
    page.get_by_label("Lĩnh vực").select_option("Xây dựng Đảng")
    assert said(page) == "12 văn bản phù hợp"
    assert page.url == f"{SITEURL}/van-ban/?loai=ke-hoach&linh-vuc=xay-dung-dang"
    assert not page.locator(".browse__list > div .document-row").first.is_visible()
    page.get_by_label("Năm ban hành").select_option("2025")
    assert said(page) == "Không có văn bản nào phù hợp."
    page.get_by_role("button", name="Bỏ lọc").click()
    page.locator(".browse__list > div .document-row").first.wait_for(state="visible")
    assert page.url == f"{SITEURL}/van-ban/"
    assert numbers(page) == []


def test_address_is_answered_at_once(documents: BuiltSite) -> None:
    visit = opened(documents, "?co-quan=uy-ban-nhan-dan-tinh&sap=so")
    page = visit.page
    assert said(page) == "60 văn bản phù hợp"
    assert numbers(page)[:6] == [f"{number}-QĐ/ĐUK" for number in (1, 3, 5, 7, 9, 11)]
    assert page.get_by_label("Cơ quan ban hành").input_value() == "uy-ban-nhan-dan-tinh"
    first = page.locator(".filter .document-row").first
    assert first.get_by_role("link").first.inner_text() == "Văn bản thứ 1 <b>không đậm</b>"
    links = first.get_by_role("link").all()
    addresses = [link.get_attribute("href") for link in links]
    assert addresses == ["/van-ban/so-1/", "/van-ban/so-1.pdf", "/van-ban/so-1.docx"]
    assert "Quyết định · Đảng ủy Khối · Ủy ban nhân dân tỉnh" in first.inner_text()
    assert "01/02/2025" in first.inner_text()
    assert "Bị bãi bỏ" in first.inner_text()
    assert faults(visit) == []


def test_unknown_words_in_the_address_ask_for_nothing(documents: BuiltSite) -> None:
    visit = opened(documents, "?loai=khong-co&action=x&length=1")
    assert numbers(visit.page) == []
    assert visit.page.locator(".browse__list > div .document-row").first.is_visible()
    assert faults(visit) == []


@pytest.mark.parametrize("now, held", [(EVE, 60), (NEW_YEAR, 0)])
def test_filter_knows_the_status_of_the_readers_day(documents: BuiltSite, now: datetime, held: int) -> None:
    page = opened(documents, "?hieu-luc=con", now=now).page
    assert said(page) == (f"{held} văn bản phù hợp" if held else "Không có văn bản nào phù hợp.")
    page.get_by_label("Hiệu lực").select_option("Hết hiệu lực")
    assert len(numbers(page)) == (0 if held else 50)


def test_more_rows_come_fifty_at_a_time_and_take_the_focus(documents: BuiltSite) -> None:
    page = opened(documents, "?sap=cu").page
    assert len(numbers(page)) == 50
    page.get_by_role("button", name="Hiện thêm").click()
    assert len(numbers(page)) == 100
    assert page.evaluate("document.activeElement.pathname") == "/van-ban/so-101/"
    page.get_by_role("button", name="Hiện thêm").click()
    assert len(numbers(page)) == ALL
    assert not page.get_by_role("button", name="Hiện thêm").is_visible()


def test_data_that_did_not_come_are_asked_for_again(documents: BuiltSite) -> None:
    data = documents.folder / "manh/van-ban.json"
    held = data.read_bytes()
    data.unlink()
    page = documents.visit("/van-ban/", now=NOW).page
    page.locator("summary", has_text="Lọc").click()
    page.get_by_text("Không tải được dữ liệu").wait_for(state="visible")
    data.write_bytes(held)
    page.locator("summary", has_text="Lọc").click()
    page.locator(".filter__form").wait_for(state="attached")
    page.locator("summary", has_text="Lọc").click()
    page.locator(".filter__form").wait_for(state="visible")
    assert page.get_by_label("Năm ban hành").locator("option").count() == 3


def test_list_stays_where_the_data_do_not_come(documents: BuiltSite) -> None:
    (documents.folder / "manh/van-ban.json").unlink()
    visit = documents.visit("/van-ban/?loai=ke-hoach", now=NOW)
    visit.page.get_by_text("Không tải được dữ liệu").wait_for(state="visible")
    assert visit.page.locator(".browse__list > div .document-row").first.is_visible()
    assert not visit.page.locator(".filter__form").is_visible()


@pytest.mark.parametrize("width", [SMALLEST, PHONE, DESKTOP])
def test_filtered_list_is_accessible_and_fits(
    documents: BuiltSite, axe: Callable[[Page], list[str]], width: int
) -> None:
    page = opened(documents, "?loai=ke-hoach", width=width).page
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [SMALLEST, DESKTOP])
def test_document_with_all_its_parts_is_accessible_and_fits(
    documents: BuiltSite, axe: Callable[[Page], list[str]], width: int
) -> None:
    page = documents.visit("/van-ban/mot/", width=width, now=NOW).page
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_printed_document_is_an_official_sheet(documents: BuiltSite) -> None:
    page = documents.visit("/van-ban/mot/", width=DESKTOP, now=NOW).page
    assert not page.locator(".sheet").first.is_visible()
    page.emulate_media(media="print")
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 45/KH-UBND", "Nơi nhận:", "TM. CHỦ TỊCH"):
        assert page.get_by_text(words, exact=True).is_visible()
    for part in (".masthead", "h1", ".facts", ".box", ".relations", ".cited-by", ".attachments", ".validity"):
        assert not page.locator(part).first.is_visible()
    assert page.locator(".prose").is_visible()
