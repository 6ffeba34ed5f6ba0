"""What a programme, a week and a chair's page mark as today and as on now, by the clock of a reader anywhere."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import pytest

from tests.sites.build import TempSite, programme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Locator

    from tests.browsing import BuiltSite

URL: Final = "http://tin.example.vn"
TABLE: Final = """
| Ngày | Buổi | Giờ | Nội dung | Chủ trì | Địa điểm | Trạng thái |
|---|---|---|---|---|---|---|
| 09/6 | | 23:30 | Trực đêm | Bí thư | P1 | |
| 10/6 | | 8:00-9:30 | Giao ban | Bí thư | P1 | |
| 10/6 | | 8:00-9:30 | Việc hủy | Bí thư | P2 | hủy |
| 10/6 | | 8:00-9:30 | Việc hoãn | Bí thư | P3 | hoãn |
| 10/6 | | 8:00-9:30 | Việc dời | Bí thư | P4 | hoãn sang 11/6, 14:00 |
| 10-12/6 | | | Tập huấn | Bí thư | P5 | |
| tuần 2 | | | Kiểm tra | Bí thư | P6 | |
"""
PAGES: Final = ("/chuong-trinh/2026-06/", "/chuong-trinh/tuan/2026-w24/", "/chuong-trinh/chu-tri/bi-thu/")
NINTH, TENTH, SPAN = "Thứ Ba, 09/06/2026", "Thứ Tư, 10/06/2026", "Từ 10/06 – 12/06/2026"
ELEVENTH: Final = "Thứ Năm, 11/06/2026"
# hour in Vietnam → days marked as today, what is on now
MOMENTS: Final = {
    "2026-06-09T23:29:59": ({NINTH}, set()),
    "2026-06-09T23:30:00": ({NINTH}, {"Trực đêm"}),
    "2026-06-10T00:00:00": ({TENTH, SPAN}, {"Trực đêm"}),
    "2026-06-10T00:30:00": ({TENTH, SPAN}, set()),
    "2026-06-10T07:59:59": ({TENTH, SPAN}, set()),
    "2026-06-10T08:00:00": ({TENTH, SPAN}, {"Giao ban"}),
    "2026-06-10T09:29:59": ({TENTH, SPAN}, {"Giao ban"}),
    "2026-06-10T09:30:00": ({TENTH, SPAN}, set()),
    "2026-06-11T14:59:59": ({ELEVENTH, SPAN}, {"Việc dời"}),
    "2026-06-12T23:59:59": ({SPAN}, set()),
    "2026-06-13T00:00:00": (set(), set()),
}


@pytest.fixture
def site(tmp_path: Path, built_site: Callable[[Path, str], BuiltSite], chromium: Browser) -> BuiltSite:
    """A site with the programme of a month."""
    assert chromium.is_connected()
    made = TempSite(tmp_path, URL)
    made.identity()
    made.write("chuong-trinh/2026-06.md", programme(body=TABLE, number="05-CTr/ĐUK"))
    made.built()
    return built_site(made.output, URL)


def vietnam(clock: str) -> datetime:
    return datetime.fromisoformat(f"{clock}+07:00")


def marked(page: Locator) -> tuple[set[str], set[str]]:
    """Return the headings marked as today, and the entries marked as on now."""
    days = page.locator(".schedule__day", has=page.page.locator(".schedule__today:visible"))
    titles = days.locator(".schedule__title").all_inner_texts()
    entries = page.locator(".schedule__entry", has=page.page.locator(".schedule__now:visible"))
    return {title.removesuffix("Hôm nay").strip() for title in titles}, set(
        entries.locator(".schedule__what").evaluate_all(
            "cells => cells.map(cell => cell.firstChild.textContent.trim())"
        )
    )


@pytest.mark.parametrize("address", PAGES)
def test_today_and_now_are_marked_before_during_and_after(site: BuiltSite, address: str) -> None:
    for clock, expected in MOMENTS.items():
        visit = site.visit(address, now=vietnam(clock))
        assert (clock, marked(visit.page.locator("main"))) == (clock, expected)
        visit.close()


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati", "UTC"])
def test_marks_are_by_vietnams_time_wherever_the_reader_is(site: BuiltSite, zone: str) -> None:
    for clock in ("2026-06-10T00:00:00", "2026-06-10T08:00:00", "2026-06-13T00:00:00"):
        visit = site.visit(PAGES[1], now=vietnam(clock), zone=zone)
        assert visit.page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == zone
        assert (clock, marked(visit.page.locator("main"))) == (clock, MOMENTS[clock])
        visit.close()


def test_a_page_left_open_goes_on_with_the_clock(site: BuiltSite) -> None:
    visit = site.visit(PAGES[0])
    visit.page.clock.install(time=vietnam("2026-06-10T07:59:30"))
    visit.page.reload()
    assert marked(visit.page.locator("main")) == ({TENTH, SPAN}, set())
    visit.page.clock.run_for(60_000)
    assert marked(visit.page.locator("main")) == ({TENTH, SPAN}, {"Giao ban"})
    visit.page.clock.run_for(24 * 3600_000)
    assert marked(visit.page.locator("main")) == ({ELEVENTH, SPAN}, set())


@pytest.mark.parametrize("address", PAGES)
def test_without_scripts_the_page_is_whole_and_marks_nothing(site: BuiltSite, address: str) -> None:
    visit = site.visit(address, now=vietnam("2026-06-10T08:00:00"), scripts=False)
    main = visit.page.locator("main")
    assert marked(main) == (set(), set())
    for words in ("Giao ban", "Việc hủy", "Việc hoãn", "Việc dời", "Tập huấn", "Kiểm tra", "08:00–09:30"):
        assert main.get_by_text(words, exact=True).first.is_visible()
    assert visit.errors == []
