"""A reader compares a file with the published ones, on a site that came by plain http."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from tests.browsing import DESKTOP, PHONE
from tests.sites.build import TempSite, document

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from tests.browsing import BuiltSite

URL: Final = "http://tin.example.vn"
NOW_PUBLISHED: Final = b"ban dang hien hanh"
FORMER: Final = b"ban truoc khi sua"


@pytest.fixture
def site(tmp_path: Path, built_site: Callable[[Path, str], BuiltSite], chromium: Browser) -> BuiltSite:
    """A site whose plan has a file that a correction replaced."""
    assert chromium.is_connected()
    made = TempSite(tmp_path, URL)
    made.identity()
    made.write("van-ban/2026/ke-hoach.csv", NOW_PUBLISHED)
    change = {"date": "16/06/2026", "note": "Thay tệp", "former_sha256": sha256(FORMER).hexdigest()}
    made.write(
        "van-ban/2026/a.md",
        document("Kế hoạch", number="18-KH/ĐUK", attachments=["ke-hoach.csv"], changes=[change]),
    )
    made.built()
    return built_site(made.output, URL)


def told(page: Page, name: str, content: bytes) -> str:
    """What the page says of a file."""
    page.get_by_label("Chọn tệp").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    page.locator(".verify__sum, output:not(:empty)").last.wait_for()
    # Not wait_for_function, which the page's policy refuses once it must ask a second time.
    expect(page.locator("output")).not_to_contain_text("Đang tính")
    return page.locator("output").inner_text()


def test_a_file_is_the_published_one_a_former_one_or_not_in_the_list(site: BuiltSite) -> None:
    visit = site.visit("/xac-minh/", width=DESKTOP)
    page = visit.page
    assert page.evaluate("window.isSecureContext") is False
    same = told(page, "tai-ve.csv", NOW_PUBLISHED)
    assert "Đúng là tệp đăng trên trang này" in same
    assert page.locator("output a").get_attribute("href") == "/van-ban/2026/a/"
    former = told(page, "cu.csv", FORMER)
    assert "đã được thay ngày 16/06/2026" in former
    unknown = told(page, "khac.csv", b"khac")
    assert "Không có trong danh sách" in unknown
    assert "không có nghĩa là tệp giả" in unknown
    assert not visit.errors
    assert not visit.outside


@pytest.mark.parametrize(
    "size", [0, 1, 55, 56, 63, 64, 65, 119, 120, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000]
)
def test_the_sum_is_that_of_the_system(size: int, site: BuiltSite) -> None:
    content = bytes((7 * n + n // 251) % 256 for n in range(size))
    visit = site.visit("/xac-minh/", width=PHONE)
    assert sha256(content).hexdigest() in told(visit.page, "tep.bin", content)
    visit.close()


def test_a_file_can_be_dropped(site: BuiltSite) -> None:
    page = site.visit("/xac-minh/", width=DESKTOP).page
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["ban dang hien hanh"], "tha.csv"));
            const drop = document.querySelector(".verify__drop");
            for (const type of ["dragover", "drop"])
                drop.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }"""
    )
    page.locator(".verify__sum").wait_for()
    assert "Đúng là tệp" in page.locator("output").inner_text()


def test_the_page_says_what_it_is_not_and_how_to_do_without_it(site: BuiltSite) -> None:
    text = site.visit("/xac-minh/", width=PHONE).page.locator("main").inner_text()
    assert "không thay cho chữ ký số" in text
    assert "không được gửi đi đâu" in text
    assert "sha256sum" in text
    assert "certutil" in text
