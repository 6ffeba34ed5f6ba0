"""`python -m bench.search`: ask Bản Tin's search and Pagefind the same questions in Chromium, side by side.

In: `--site CONTENT` for a folder of real content, `--articles N` for the corpus; the sample site is always asked. Out:
a table on standard output, and `bench/SEARCH.md`: first hits, what was found at all, bytes moved, time to results.
"""

from __future__ import annotations

import argparse
import gzip
import mimetypes
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any, Final
from urllib.parse import quote, unquote, urlsplit

from bench.corpus import articles
from bench.peers import WORK, install
from bench.questions import CORPUS, SAMPLE, Question, drawn
from bench.sites.bantin import BanTinSite
from plugins.dates import ZONE
from plugins.engine.build import build
from plugins.settings import from_pelican
from tests.browsing import launch

ROOT: Final = Path(__file__).resolve().parents[1]
RESULTS: Final = Path(__file__).resolve().with_name("SEARCH.md")
NOW: Final = datetime(2026, 11, 26, 8, 0, tzinfo=ZONE)
PAGEFIND_PAGE: Final = "pagefind.html"
_ASK: Final = """async ([text, most]) => {
    const start = performance.now();
    window.own ??= await import("/pagefind/pagefind.js");
    const { results } = await window.own.search(text);
    const first = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return [first.map(({ url }) => url), results.length, performance.now() - start];
}"""


@dataclass(frozen=True)
class Answer:
    """What one search answered: the first addresses, how many results, bytes moved cold and warm, seconds."""

    found: list[str]
    count: int
    cold: int
    warm: int
    seconds: float


@dataclass
class Served:
    """A folder on a port of this machine, and the bytes that were asked for; texts go out compressed by gzip."""

    folder: Path
    policy: str = "default-src 'self'"
    moved: int = 0
    port: int = 0
    counts: Callable[[str], bool] = field(default=lambda _path: True)

    @contextmanager
    def running(self) -> Iterator[Served]:
        """Answer as long as the context lasts."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"served": self}))
        self.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()

    def address(self, path: str) -> str:
        """Return where ``path`` is asked for."""
        return f"http://127.0.0.1:{self.port}{path}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served: Served

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.served.folder / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
        data = file.read_bytes() if file.is_file() else b""
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        part = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if part:
            first, total = int(part[1]), len(data)
            data = data[first : int(part[2]) + 1]
            headers["Content-Range"] = f"bytes {first}-{first + len(data) - 1}/{total}"
        elif kind.startswith("text/") or kind.endswith(("json", "javascript", "xml")):
            data = gzip.compress(data, 6)
            headers["Content-Encoding"] = "gzip"
        self.send_response(206 if part else 200 if file.is_file() else 404)
        for name, value in {
            **headers,
            "Content-Length": str(len(data)),
            "Content-Security-Policy": self.served.policy,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        if self.served.counts(path):
            self.served.moved += len(data)

    def log_message(self, *_given: Any) -> None:  # noqa: ANN401 - the base class's signature
        """Say nothing."""


def ask_ours(browser: Any, site: Served, question: Question, other: Question) -> Answer:  # noqa: ANN401 - Playwright's
    """Ask with an empty cache, then ``other`` on the same page."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    site.moved = 0
    start = time.perf_counter()
    page.goto(site.address(f"/tim-kiem/?q={quote(question.text)}"))
    count = _told(page)
    seconds = time.perf_counter() - start
    page.wait_for_load_state("networkidle")
    cold = site.moved
    while question.among and page.locator(".search__more").is_visible():
        shown = page.locator(".search__link").count()
        page.click(".search__more")
        page.locator(".search__link").nth(shown).wait_for()
    found = [urlsplit(a.get_attribute("href") or "").path for a in page.query_selector_all(".search__link")]
    site.moved = 0
    page.fill("#_tim", other.text)
    page.press("#_tim", "Enter")
    page.wait_for_timeout(200)
    _told(page)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    warm = site.moved
    context.close()
    return Answer(found, count, cold, warm, seconds)


def _told(page: Any) -> int:  # noqa: ANN401 - Playwright's
    text = ""
    for _ in range(6000):
        text = page.locator(".search__said").inner_text()
        if match := re.match(r"(\d+) kết quả", text):
            return int(match[1])
        if "Không" in text:
            return 0
        page.wait_for_timeout(10)
    raise TimeoutError(text)


def ask_pagefind(browser: Any, site: Served, question: Question, other: Question) -> Answer:  # noqa: ANN401 - Playwright's
    """Ask Pagefind the same, through its own interface for scripts."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(site.address(f"/{PAGEFIND_PAGE}"))
    site.moved = 0
    found, count, time_taken = page.evaluate(_ASK, [question.text, 10])
    cold, site.moved = site.moved, 0
    page.evaluate(_ASK, [other.text, 10])
    warm = site.moved
    if question.among:
        found, *_ = page.evaluate(_ASK, [question.text, count])
    context.close()
    return Answer([urlsplit(url).path for url in found], count, cold, warm, time_taken / 1000)


@dataclass(frozen=True)
class Site:
    """One site that is asked: its name, its content, and the questions."""

    name: str
    content: Path
    questions: Sequence[Question]


def sites(asked: argparse.Namespace) -> Iterator[Site]:
    """Yield the sites that the command line asks for."""
    sample = ROOT / "content"
    yield Site("sample site", sample, [*SAMPLE, *drawn(sample, 12)])
    for folder in asked.site:
        yield Site(folder.name, folder, drawn(folder, 16))
    if asked.articles:
        folder = WORK / f"search-{asked.articles}"
        corpus = folder / "content" / "tin-tuc"
        if not corpus.is_dir():
            writer = BanTinSite()
            writer.write(folder)
            for article in articles(asked.articles):
                writer.write_article(folder, article)
        questions = [*CORPUS, *drawn(corpus, 12)]
        moved = [Question(q.text, frozenset(f"/tin-tuc{address}" for address in q.first)) for q in questions]
        yield Site(f"{asked.articles:,} articles", folder / "content", moved)


def main(arguments: list[str] | None = None) -> int:
    """Ask everything; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--site", type=Path, action="append", default=[], help="a folder of content to ask as well"
    )
    parser.add_argument(
        "--articles", type=int, default=0, help="the corpus of the bench with so many articles"
    )
    parser.add_argument("--no-pagefind", action="store_true", help="ask Bản Tin alone")
    asked = parser.parse_args(arguments)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the test tools

    heads = (
        "site",
        "search",
        "build s",
        "index MB",
        "files",
        "questions",
        "first hit right",
        "all found",
        "results",
    )
    rows = [
        _line(*heads, "cold KB: median, most", "warm KB: median, most", "median s"),
        _line("---", "---", *["---:"] * 10),
    ]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for site in sites(asked):
            for row in _asked(browser, site, pagefind=not asked.no_pagefind):
                rows.append(row)
                _keep(rows)  # an interrupted run leaves what it has
        browser.close()
    print("\n".join(rows))
    return 0


def _keep(rows: Sequence[str]) -> None:
    text = "\n".join(("# Search beside Pagefind", "", "Made by `python -m bench.search`.", "", *rows, ""))
    RESULTS.write_text(text, encoding="utf-8", newline="\n")


def _asked(browser: Any, site: Site, *, pagefind: bool) -> Iterator[str]:  # noqa: ANN401 - Playwright's
    output = WORK / f"out-{re.sub('[^a-z0-9]+', '-', site.name.lower())}"
    settings = from_pelican(
        {
            "PATH": site.content,
            "OUTPUT_PATH": output,
            "THEME": ROOT / "theme",
            "SITEURL": "http://localhost:8000",
        }
    )
    build(settings, NOW)
    ours = Served(
        output, counts=lambda path: "/chi-muc/" in path or "/search." in path or path.count("/") > 3
    )
    with ours.running():
        yield _row(site, "Bản Tin", output / "tim-kiem", 0.0, lambda q, o: ask_ours(browser, ours, q, o))
    if pagefind:
        program = [str(install().parents[2] / "bin" / "python"), "-m", "pagefind", "--site", str(output)]
        start = time.perf_counter()
        subprocess.run(
            [*program, "--output-path", str(output / "pagefind")], check=True, stdout=subprocess.DEVNULL
        )
        seconds = time.perf_counter() - start
        (output / PAGEFIND_PAGE).write_text('<!doctype html><html lang="vi"><title>Pagefind</title>')
        theirs = Served(output, "default-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'")
        with theirs.running():
            yield _row(
                site,
                "Pagefind",
                output / "pagefind",
                seconds,
                lambda q, o: ask_pagefind(browser, theirs, q, o),
            )


def _row(
    site: Site, name: str, folder: Path, seconds: float, ask: Callable[[Question, Question], Answer]
) -> str:
    files = [file for file in folder.rglob("*") if file.is_file()]
    answers = [
        (question, ask(question, site.questions[(n + 1) % len(site.questions)]))
        for n, question in enumerate(site.questions)
    ]
    first = [answer.found[:1] and answer.found[0] in q.first for q, answer in answers if q.first]
    for question, answer in answers:
        if question.first and not (answer.found and answer.found[0] in question.first):
            print(f"{site.name} · {name} · {question.text}: {answer.found[:2]}", file=sys.stderr)
    among = [q.among <= set(answer.found) for q, answer in answers if q.among]
    cold, warm = ([getattr(a, part) / 1000 for _, a in answers] for part in ("cold", "warm"))
    return _line(
        *(site.name, name, f"{seconds:.1f}" if seconds else "with the site"),
        *(f"{sum(file.stat().st_size for file in files) / 1e6:.2f}", len(files), len(answers)),
        *(f"{sum(map(bool, first))} of {len(first)}", f"{sum(among)} of {len(among)}"),
        sum(answer.count for _, answer in answers),
        *(f"{median(moved):.0f}, {max(moved):.0f}" for moved in (cold, warm)),
        f"{median(answer.seconds for _, answer in answers):.2f}",
    )


def _line(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    sys.exit(main())
