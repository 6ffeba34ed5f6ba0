"""Ask a search in Chromium, Bản Tin's own page or Pagefind's interface for scripts, and count what was moved.

In: a served folder, a question. Out: an ``Answer``.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, unquote, urlsplit

from bench.questions import Question

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
        server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"served": self}))
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


class _Server(ThreadingHTTPServer):
    # A browser opens several connections at once; with 5 some are refused on a busy machine.
    request_queue_size = 128


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served: Served

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.served.folder / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        part = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        is_part = part is not None and file.is_file()
        data = b""
        if part and is_part:
            first = int(part[1])
            with file.open("rb") as opened:
                opened.seek(first)
                data = opened.read(int(part[2]) + 1 - first)
            headers["Content-Range"] = f"bytes {first}-{first + len(data) - 1}/{file.stat().st_size}"
        elif file.is_file():
            data = file.read_bytes()
        if not is_part and (kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))):
            data = gzip.compress(data, 6)
            headers["Content-Encoding"] = "gzip"
        self.send_response(206 if is_part else 200 if file.is_file() else 404)
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
