"""Open the pages of a built site in a real Chromium, with nothing but the built files behind them.

In: an output folder and the SITEURL that it was built with. Out: a `Visit`, with the page, and what it
asked for and complained about. Requests to the site are answered out of the folder, at whatever address
SITEURL names and with the strict policy of contract section 6; every other request is refused and noted. No
port is opened.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import unquote, urlsplit

from tests.tooling import AXE_SCRIPT, find_chromium

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright, Request, Route

CHROMIUM_OPTIONS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Not even a name is looked up: whatever slips past the routing below finds no host.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
)
CONTENT_POLICY: Final = "default-src 'self'"
PHONE: Final = 360
DESKTOP: Final = 1280

ColorScheme = Literal["light", "dark"]


def launch(playwright: Playwright) -> Browser:
    """The system's Chromium, headless; Playwright's own download is never used."""
    return playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_OPTIONS))


@dataclass(eq=False)
class Visit:
    """One opened page, and what happened until now: requests by kind, errors of console and scripts."""

    page: Page
    scripts: bool = True  # whether the page may run any
    requests: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    not_found: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    _open_requests: set[Request] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        self.page.on("request", self._on_request)
        self.page.on("requestfinished", self._on_answer)
        self.page.on("requestfailed", self._on_answer)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", self._on_error)

    def settle(self) -> None:
        """Wait until every request that scripts have made by now is answered, and the page is drawn.

        Raises TimeoutError after half a minute.
        """
        for _ in range(6000):
            if not self._open_requests:
                break
            self.page.wait_for_timeout(5)
        else:
            message = f"never answered: {[request.url for request in self._open_requests]}"
            raise TimeoutError(message)
        if self.scripts:  # where there are none, no callback is ever called
            self.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")

    def close(self) -> None:
        """Give the page back, in a test that opens many; the others are closed when their test ends."""
        self.page.context.close()

    def _on_request(self, request: Request) -> None:
        self._open_requests.add(request)

    def _on_answer(self, request: Request) -> None:
        self._open_requests.discard(request)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _on_error(self, error: Error) -> None:
        self.errors.append(str(error))


@dataclass(frozen=True)
class BuiltSite:
    """A built site in the browser: `folder` as the host of `siteurl` (no slash at its end) would serve it.

    `policy` is the content policy that it is served with; "" is none.
    """

    browser: Browser
    folder: Path
    siteurl: str
    policy: str = CONTENT_POLICY

    def visit(
        self,
        address: str = "/",
        *,
        width: int = PHONE,
        colors: ColorScheme = "light",
        now: datetime | None = None,
        zone: str = "Asia/Ho_Chi_Minh",
        scripts: bool = True,
    ) -> Visit:
        """Open an address, written from the site's root, and wait until its files have arrived.

        ``now`` is what the reader's clock says, where it is not the machine's; ``zone`` is where the reader is.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=colors,
            locale="vi-VN",
            timezone_id=zone,
            java_script_enabled=scripts,
            service_workers="block",  # what is asked for is seen; `tests/browser/test_offline.py` lets them in
        )
        visit = Visit(context.new_page(), scripts)
        if now and scripts:
            visit.page.clock.set_fixed_time(now)
        context.route("**/*", lambda route: self._answer(route, visit))
        visit.page.goto(self.siteurl + address)
        visit.settle()
        return visit

    def _answer(self, route: Route, visit: Visit) -> None:
        url = route.request.url
        visit.requests.append(url)
        if not url.startswith(f"{self.siteurl}/"):
            visit.outside.append(url)
            route.abort()
            return
        file = self._file_at(url)
        status = 200
        if file is None:
            visit.not_found.append(url)
            file, status = self.folder / "404.html", 404
        route.fulfill(
            status=status,
            body=file.read_bytes() if file.is_file() else b"",
            headers={
                "Content-Type": _type_of(file),
                **({"Content-Security-Policy": self.policy} if self.policy else {}),
            },
        )

    def _file_at(self, url: str) -> Path | None:
        path = unquote(urlsplit(url).path[len(urlsplit(self.siteurl).path) :])
        file = self.folder / path.lstrip("/")
        if path.endswith("/"):
            file /= "index.html"
        return file if file.is_file() else None


def _type_of(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the open page: a line for each rule, with the elements meant."""
    page.evaluate(AXE_SCRIPT.read_text(encoding="utf-8"))
    result: dict[str, Any] = page.evaluate("axe.run()")
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: "
        + ", ".join(" ".join(map(str, node["target"])) for node in rule["nodes"])
        for rule in result["violations"]
    ]
