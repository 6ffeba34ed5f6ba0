"""The service worker in a real browser, with a real host that goes away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.engine.build import build
from tests.browser.host import Host, hosted
from tests.sites.build import NOW, TempSite, news, page, programme

READ, UNREAD = "/tin-tuc/2026/da-doc/", "/tin-tuc/2026/chua-doc/"
PROGRAMME = "/chuong-trinh/2026-11/"
MOST_PAGES = 60
KEPT_STATUSES = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) found.push((await cache.match(key)).status);
  }
  return [...new Set(found)];
}"""
WORKERS = """async () => {
  const all = await navigator.serviceWorker.getRegistrations();
  for (const one of all) one.update().catch(() => {});
  return all.length;
}"""
KEPT_ADDRESSES = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    found.push(...(await (await caches.open(name)).keys()).map((key) => key.url));
  }
  return found.join(" ");
}"""
KEPT = "Đây là bản lưu trên máy này lúc"


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    (tmp_path / "output").mkdir()
    with hosted(tmp_path / "output") as found:
        yield found


@pytest.fixture
def hosted_site(site: TempSite, host: Host) -> TempSite:
    """A site of two news, a programme and a page, built for the address of its host."""
    site.write("tin-tuc/2026/da-doc.md", news("Tin đã đọc", body="Ngày hội hiến máu.\n"))
    site.write("tin-tuc/2026/chua-doc.md", news("Tin chưa đọc"))
    site.write("chuong-trinh/2026-11.md", programme("Chương trình tháng 11", period="2026-11"))
    site.write("trang/gioi-thieu.md", page("Giới thiệu"))
    found = site.with_(url=host.url)
    publish(found)
    return found


def publish(site: TempSite, **changes: object) -> None:
    result = build(site.settings(**changes), NOW)
    assert not result.refused, list(result.problems)


@pytest.fixture
def reader(chromium: Browser, hosted_site: TempSite, host: Host) -> Iterator[Page]:
    """A reader's page, after the first visit: the worker is there and has fetched what it wants."""
    assert hosted_site.output == host.folder
    context = chromium.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    found = context.new_page()
    found.goto(host.url + "/")
    found.evaluate("navigator.serviceWorker.ready.then(() => {})")
    wait_until(found, lambda kept: PROGRAMME in kept)
    yield found
    context.close()


def kept_pages(reader: Page) -> list[str]:
    """The paths of the pages that the worker keeps."""
    script = """async () => {
      const names = (await caches.keys()).filter((name) => name.endsWith(" trang"));
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map((key) => new URL(key.url).pathname);
    }"""
    found: list[str] = reader.evaluate(script)
    return found


def wait_until(reader: Page, is_so: Callable[[list[str]], bool]) -> None:
    for _ in range(400):
        if is_so(kept_pages(reader)):
            return
        reader.wait_for_timeout(25)
    message = f"never: {kept_pages(reader)}"
    raise TimeoutError(message)


def read(reader: Page, host: Host, address: str) -> None:
    """Open a page, and wait until the worker has done with it."""
    reader.goto(host.url + address)
    wait_until(reader, lambda kept: address in kept)


def test_a_page_that_was_read_opens_without_a_network_and_says_of_when_it_is(
    reader: Page, host: Host
) -> None:
    read(reader, host, READ)
    assert reader.locator(".offline").is_hidden()
    host.stop()
    reader.goto(host.url + READ)
    assert reader.locator("h1").inner_text() == "Tin đã đọc"
    assert KEPT in reader.locator(".offline").inner_text()
    size = "getComputedStyle(document.querySelector('h1')).fontFamily"
    assert "Ban Tin" in reader.evaluate(size)  # the style sheet is there as well


def test_the_latest_programme_opens_without_a_network_though_it_was_never_read(
    reader: Page, host: Host
) -> None:
    host.stop()
    reader.goto(host.url + PROGRAMME)
    assert reader.locator("h1").inner_text() == "Chương trình tháng 11"
    assert KEPT in reader.locator(".offline").inner_text()


def test_a_page_that_was_never_read_says_so_without_a_network(reader: Page, host: Host) -> None:
    host.stop()
    reader.goto(host.url + UNREAD)
    assert reader.locator("h1").inner_text() == "Chưa có bản lưu của trang này"
    assert reader.url == host.url + UNREAD


def test_a_page_that_changed_is_shown_as_it_is_now(reader: Page, host: Host, hosted_site: TempSite) -> None:
    read(reader, host, READ)
    hosted_site.write("tin-tuc/2026/da-doc.md", news("Tin đã sửa"))
    publish(hosted_site)
    reader.goto(host.url + READ)
    assert reader.locator("h1").inner_text() == "Tin đã sửa"


def test_a_kept_page_is_shown_when_the_host_is_silent(reader: Page, host: Host) -> None:
    read(reader, host, READ)
    host.silent.set()
    reader.goto(host.url + READ)
    assert KEPT in reader.locator(".offline").inner_text()


@pytest.mark.parametrize("status", ["withdrawn", "hidden", "draft"])
def test_a_page_that_was_taken_back_leaves_the_copies(
    reader: Page, host: Host, hosted_site: TempSite, status: str
) -> None:
    read(reader, host, READ)
    hosted_site.write("tin-tuc/2026/da-doc.md", news("Tin đã đọc", status=status, reason="Sai"))
    publish(hosted_site)
    reader.goto(host.url + READ)
    wait_until(reader, lambda kept: READ not in kept)
    host.stop()
    reader.goto(host.url + READ)
    assert reader.locator("h1").inner_text() == "Chưa có bản lưu của trang này"


def test_a_site_that_wants_no_worker_takes_back_what_readers_have(
    reader: Page, host: Host, hosted_site: TempSite
) -> None:
    read(reader, host, READ)
    publish(hosted_site, BANTIN_SERVICE_WORKER=False)
    reader.goto(host.url + READ)
    assert reader.locator(".offline").count() == 0
    for _ in range(400):
        if reader.evaluate(WORKERS) == 0:
            break
        reader.wait_for_timeout(25)
    assert reader.evaluate(WORKERS) == 0
    assert reader.evaluate("caches.keys()") == []


def test_search_asks_for_parts_of_the_index_past_the_worker(reader: Page, host: Host) -> None:
    reader.goto(f"{host.url}/tim-kiem/?q=hiến+máu")
    reader.locator("main a", has_text="Tin đã đọc").wait_for()
    before = host.ranges
    status = "fetch('/tim-kiem/chi-muc/1.bin', { headers: { Range: 'bytes=0-9' } }).then((answer) => answer.status)"
    assert reader.evaluate(status) == 206
    assert host.ranges == before + 1
    assert "chi-muc" not in reader.evaluate(KEPT_ADDRESSES)


def test_everything_kept_is_whole_and_there_are_not_too_many(
    reader: Page, host: Host, hosted_site: TempSite
) -> None:
    for number in range(MOST_PAGES + 2):
        hosted_site.write(f"trang/trang-{number}.md", page(f"Trang {number}"))
    publish(hosted_site)
    last = f"/trang-{MOST_PAGES + 1}/"
    for number in range(MOST_PAGES + 2):
        reader.goto(f"{host.url}/trang-{number}/")
    wait_until(reader, lambda kept: last in kept and "/trang-0/" not in kept)
    assert len(kept_pages(reader)) <= MOST_PAGES
    assert reader.evaluate(KEPT_STATUSES) == [200]


def test_the_worker_does_not_change_with_a_record(hosted_site: TempSite) -> None:
    before = (hosted_site.output / "sw.js").read_bytes()
    hosted_site.write(
        "chuong-trinh/2026-12.md", programme("Chương trình tháng 12", period="2026-12", issued="20/11/2026")
    )
    publish(hosted_site)
    assert (hosted_site.output / "sw.js").read_bytes() == before
    assert b"/chuong-trinh/2026-12/" in (hosted_site.output / "manh/chuong-trinh.json").read_bytes()
