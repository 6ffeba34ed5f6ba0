"""Nothing that content says runs: every vector in every place, in a real browser without a content policy.

What a browser must not do is looked at as it happens (a function that is called, a dialog, a request that leaves), and
the pages are gone through for what would only wait for a reader's hand.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

import feedparser
import html5lib
import icalendar
import pytest

from tests.browsing import BuiltSite
from tests.hostile import poisoned
from tests.hostile.vectors import EVERY
from tests.sites.build import URL, TempSite, tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser, Dialog, Page

    from tests.browsing import Visit

SENTINEL: Final = "window.ran = []; window.xss = () => window.ran.push(document.URL);"
LIVE: Final = """
() => {
  const found = [];
  const documents = [document, ...[...document.querySelectorAll("template")].map((one) => one.content)];
  for (const root of documents) for (const node of root.querySelectorAll("*")) {
    for (const { name, value } of node.attributes) {
      if (/^on/i.test(name) || name === "style" || name === "srcdoc") found.push(`${node.localName} ${name}`);
      if (/^(href|src|action|formaction|data|poster|srcset|background|ping|xlink:href)$/i.test(name)) {
        const { protocol, origin } = new URL(value, document.baseURI);
        const mayLeave = node.localName === "a" || node.localName === "link" && node.rel !== "stylesheet";
        const isOwn = origin === location.origin || protocol === "webcal:"; // the calendar of this site, for programs
        const isSafe = /^(https?|mailto|tel|webcal):$/.test(protocol) && (isOwn || mayLeave);
        if (!isSafe) found.push(`${node.localName} ${name}=${value}`);
      }
    }
    if (node.localName === "script" && !node.src && node.type !== "application/ld+json") found.push("script");
    const never = /^(iframe|object|embed|base|style|frameset|portal|math|marquee)$/;
    if (never.test(node.localName)) found.push(node.localName);
    if (node.localName === "meta" && /refresh/i.test(node.httpEquiv)) found.push("refresh");
  }
  return found;
}
"""
LISTS: Final = (
    *(
        "/",
        "/tin-tuc/",
        "/van-ban/",
        "/chuong-trinh/",
        "/chuong-trinh/2026-11/",
        "/chuong-trinh/2026-12/",
        "/rss/",
    ),
    *(
        "/so-do-trang/",
        "/luu-tru/",
        "/luu-tru/2026/",
        "/luu-tru/2026/06/",
        "/van-ban/so/",
        "/xac-minh/",
        "/404.html",
    ),
    *("/chuyen-muc/tin/", "/viet-tat/", "/chuong-trinh/nam/2026/", "/tin-tuc/trang/1/", "/van-ban/trang/1/"),
)
KINDS: Final = ("tu-khoa", "chuyen-de", "tac-gia", "van-ban/loai", "van-ban/co-quan", "van-ban/linh-vuc")
KINDS_MORE: Final = ("van-ban/nguoi-ky", "chuong-trinh/chu-tri", "chuong-trinh/don-vi", "chuong-trinh/tuan")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> TempSite:
    made = TempSite(tmp_path_factory.mktemp("poisoned"))
    poisoned.write(made)
    result = made.build()
    assert not result.refused, [
        problem.message("vi") for problem in result.problems if problem.severity.name == "ERROR"
    ]
    return made


@pytest.fixture(scope="module")
def files(site: TempSite) -> dict[str, bytes]:
    return tree(site.output)


def addresses(files: Mapping[str, bytes]) -> list[str]:
    """The pages to open: every record, the lists that there is one of, and some of each kind of list."""
    records = [f"/tin-tuc/2026/tin-{n}/" for n in range(len(EVERY))] + [
        f"/van-ban/2026/vb-{n}/" for n in range(len(EVERY))
    ]
    records += sorted(f"/{path[: -len('index.html')]}" for path in files if path.startswith("dia-chi-"))
    some = []
    for kind in (*KINDS, *KINDS_MORE):
        pages = sorted(
            p for p in files if p.startswith(f"{kind}/") and p.endswith("/index.html") and "/trang/" not in p
        )
        assert pages, kind
        some += [f"/{path[: -len('index.html')]}" for path in pages[:: max(1, len(pages) // 4)][:4]]
    return [*LISTS, *some, *records]


def test_there_are_enough_vectors() -> None:
    assert len(set(EVERY)) == len(EVERY) >= 60


def test_nothing_runs_asks_or_leaves_without_a_policy(
    site: TempSite, files: dict[str, bytes], chromium: Browser
) -> None:
    visit = BuiltSite(chromium, site.output, URL, policy="").visit("/404.html")
    page, dialogs = visit.page, _watched(visit.page)
    for address in addresses(files):
        page.goto(URL + address)
        _use(page, visit)
        assert page.evaluate("window.ran") == [], address
        assert page.evaluate(LIVE) == [], address
        assert page.url.startswith(URL), address
        if address == "/van-ban/":  # the script put data into the list: otherwise nothing was shown
            assert page.locator(".filter ul li").count() > len(EVERY) // 3
    names = ("van-ban", "khau-hieu", "moi-nhat", "thong-bao")
    assert {f"{URL}/manh/{name}.json" for name in names} <= set(visit.requests)
    assert dialogs == []
    assert visit.outside == []
    assert visit.not_found == [f"{URL}/404.html"] * visit.not_found.count(f"{URL}/404.html")
    assert visit.errors == []
    page.context.close()


def _watched(page: Page) -> list[str]:
    """Note from now on what runs in ``page``; return what will hold the dialogs and windows that it opens."""
    opened: list[str] = []
    page.context.add_init_script(SENTINEL)

    def on_dialog(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", on_dialog)
    page.on("popup", lambda popup: opened.append(popup.url))
    return opened


def _use(page: Page, visit: Visit) -> None:
    """Do what makes scripts put data into the page: come near the boxes, open the filter and other folds, choose."""
    page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true; });"
        "window.scrollTo(0, document.body.scrollHeight);"
    )
    page.evaluate(
        "(async () => { for (const one of document.querySelectorAll('[data-module=block]')) {"
        "  one.scrollIntoView(); await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));"
        "} })()"
    )
    visit.settle()
    page.evaluate(
        "document.querySelectorAll('select[name=nam]').forEach((one) => {"
        "  one.selectedIndex = one.options.length - 1; one.dispatchEvent(new Event('change', { bubbles: true })); });"
    )
    visit.settle()


@pytest.mark.slow
def test_nothing_runs_when_what_was_poisoned_is_found_by_search(site: TempSite, chromium: Browser) -> None:
    """Each vector is looked for, its results are shown with the place in the text, and titles are suggested."""
    visit = BuiltSite(chromium, site.output, URL, policy="").visit("/404.html")
    page, dialogs = visit.page, _watched(visit.page)
    seen: set[str] = set()
    for number, vector in enumerate(EVERY):
        page.goto(f"{URL}/tim-kiem/?q={quote(f't{number}')}")
        results = page.locator(".search__hits a")
        results.first.wait_for()
        visit.settle()
        seen |= {urlsplit(str(link.get_attribute("href"))).path for link in results.all()}
        assert page.evaluate("window.ran") == [], vector
        assert page.evaluate(LIVE) == [], vector
        assert page.url.startswith(URL), vector
        if number % 5 == 0:  # what was asked is shown again by the page, and titles below the field
            page.goto(f"{URL}/tim-kiem/?q={quote(vector)}")
            page.locator(".search__query").fill(f"t{number}")
            visit.settle()
            assert page.evaluate("window.ran") == [], vector
            assert page.evaluate(LIVE) == [], vector
    missing = [n for n in range(len(EVERY)) if f"/tin-tuc/2026/tin-{n}/" not in seen]
    assert missing == []
    assert dialogs == []
    assert visit.outside == []
    page.context.close()


def test_the_sentinel_sees_what_runs(site: TempSite, chromium: Browser) -> None:
    """Otherwise nothing above could fail."""
    visit = BuiltSite(chromium, site.output, URL, policy="").visit("/404.html")
    visit.page.context.add_init_script(SENTINEL)
    visit.page.goto(f"{URL}/404.html")
    visit.page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=/hinh-anh/anh.png onload=xss()>')"
    )
    visit.page.wait_for_function("window.ran.length > 0")
    assert "img onload" in visit.page.evaluate(LIVE)
    visit.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=https://evil.example/x>')")
    visit.settle()
    assert visit.outside == ["https://evil.example/x"]


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml", "tin-tuc/rss.xml", "van-ban/atom.xml"])
def test_feeds_are_whole_and_their_html_is_inert(path: str, files: dict[str, bytes]) -> None:
    feed = feedparser.parse(files[path], sanitize_html=False)
    assert not feed.bozo
    assert len(feed.entries) == 20
    for entry in feed.entries:
        for html in [part.value for part in entry.get("content", [])] or [entry.summary]:
            assert _live(html) == [], (path, entry.link)


def test_json_feeds_and_data_are_json_and_their_html_is_inert(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".json") and not path.startswith(".bantin/"):
            data = json.loads(content)
            for item in data.get("items", []) if path.endswith("feed.json") else []:
                assert _live(item.get("content_html", "")) == [], (path, item["url"])


def test_data_blocks_of_pages_are_json_that_no_markup_ends(files: dict[str, bytes]) -> None:
    blocks = 0
    for path, content in files.items():
        if path.endswith(".html"):
            for block in re.findall(
                r'<script type="application/ld\+json">(.*?)</script>', content.decode(), re.DOTALL
            ):
                json.loads(block)
                assert "<" not in block, path
                blocks += 1
    assert blocks > 2 * len(EVERY)


def test_calendars_are_calendars(files: dict[str, bytes]) -> None:
    calendars = [content for path, content in files.items() if path.endswith(".ics")]
    assert len(calendars) > len(EVERY)
    for content in calendars:
        icalendar.Calendar.from_ical(content)


def _live(html: str) -> list[str]:
    """What of ``html`` could run or load from elsewhere, as a real parser sees it."""
    found = []
    for node in html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False).iter():
        if not isinstance(node.tag, str):
            continue
        if node.tag in {
            "script",
            "iframe",
            "object",
            "embed",
            "base",
            "style",
            "meta",
            "form",
            "svg",
            "math",
            "link",
        }:
            found.append(node.tag)
        for name, value in node.attrib.items():
            scheme = re.match(r"[\s\x00-\x1f]*([a-zA-Z][a-zA-Z0-9+.-]*):", str(value))
            if str(name).startswith("on") or name == "style":
                found.append(f"{node.tag} {name}")
            if (
                name in {"href", "src"}
                and scheme
                and scheme[1].lower() not in {"http", "https", "mailto", "tel"}
            ):
                found.append(f"{node.tag} {name}={value}")
            if name == "src" and not str(value).startswith(URL):
                found.append(f"{node.tag} {name}={value}")
    return found
