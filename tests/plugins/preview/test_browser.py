"""The preview in a real browser: it refreshes itself, and the box of problems can be read and closed by anybody."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.small_site import make_site, start, write_news

PATIENCE = 60_000  # milliseconds that a change may take to be seen before the test gives up


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.fixture
def page(site: Path, chromium: Browser) -> Iterator[Page]:
    """The news of the small site in the preview, in a fresh browser window."""
    process = start(site, "serve", "--port", "0")
    assert process.stdout is not None
    address = process.stdout.readline().split()[3]
    context = chromium.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(f"{address}tin-tuc/2026/mot/")
    yield page
    context.close()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130


def test_the_browser_follows_the_editor(page: Page, site: Path, axe: Callable[[Page], list[str]]) -> None:
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Tin thứ nhất", timeout=PATIENCE)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda failure: complaints.append(str(failure)))

    write_news(site, "mot", "Tin đã sửa")
    expect(heading).to_have_text("Tin đã sửa", timeout=PATIENCE)

    write_news(site, "hai", "<b>Hỏng</b>", date="31/02/2026 <i>x</i>")
    box = page.get_by_role("alert")
    expect(box).to_contain_text("content/tin-tuc/2026/hai.md:3:", timeout=PATIENCE)
    expect(box).to_contain_text("<i>x</i>")
    expect(heading).to_have_text("Tin đã sửa")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box.get_by_role("button", name="Đóng").click()
    expect(box).to_have_count(0)
    assert complaints == []

    write_news(site, "hai", "Tin lành")
    page.goto(page.url.replace("/mot/", "/hai/"))  # a "not found" at first, perhaps, which refreshes itself
    expect(heading).to_have_text("Tin lành", timeout=PATIENCE)
