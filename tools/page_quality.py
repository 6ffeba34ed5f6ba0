"""Measure every type of page of the sample site with Lighthouse, axe and the HTML checker: `make quality`.

In: the sample content; the machine's Chromium, nginx, Node.js and Java. Out: a table on standard output, what is below
100 on standard error. A release is published to a temporary folder and served by the nginx configuration that operators
copy, with compressed copies. Figures are medians of the rounds that the first argument names (3). Nothing leaves the
machine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from tests.browsing import CHROMIUM_OPTIONS, PHONE, axe_violations, launch
from tests.html_checker import html_errors
from tests.servers.web import free_port, nginx
from tests.tooling import find_chromium

ROOT: Final = Path(__file__).resolve().parents[1]
PROGRAM: Final = ROOT / "tools/lighthouse/node_modules/lighthouse/cli/index.js"
NOW: Final = "2026-11-22T09:00"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
PAGES: Final = {
    "home": "/",
    "listing": "/tin-tuc/",
    "documents": "/van-ban/",
    "news": "/tin-tuc/2026/mot-nam-van-phong-khong-giay/",
    "gallery": "/tin-tuc/2026/tet-trong-cay-2026/",
    "document": "/van-ban/2026/18-kh-duk/",
    "programme": "/chuong-trinh/2026-11/",
    "week": "/chuong-trinh/tuan/2026-w47/",
    "search": "/tim-kiem/",
    "page": "/gioi-thieu/",
    "withdrawn": "/tin-tuc/2026/lich-nghi-quoc-khanh-du-kien/",
    "verify": "/xac-minh/",
    "feeds": "/rss/",
    "numbers": "/van-ban/so/",
    "archive": "/luu-tru/2026/",
    "not found": "/404.html",
}
CONF: Final = """
from plugins.engine.defaults import SETTINGS

globals().update(SETTINGS)
PATH = {content!r}
SITEURL = {url!r}
"""


def main() -> None:
    """Publish, serve, measure, print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with TemporaryDirectory(prefix="bantin-") as temporary:
        folder, port = Path(temporary), free_port()
        url = f"http://127.0.0.1:{port}"
        conf = folder / "conf.py"
        conf.write_text(CONF.format(content=str(ROOT / "content"), url=url), encoding="utf-8")
        publish = [
            str(part) for part in (ROOT / ".venv/bin/bantin", "publish", "-s", conf, "-o", folder / "www")
        ]
        subprocess.run(
            publish, check=True, cwd=folder, env={**os.environ, "BANTIN_NOW": NOW}, stdout=sys.stderr
        )
        current = folder / "www/current"
        (folder / "nginx").mkdir()
        with nginx(current, current, folder / "nginx", port=port):
            found = _axe(url)
            print("| page | performance | accessibility | best practices | SEO | axe | HTML checker |")
            print("|---|---|---|---|---|---|---|", flush=True)
            for name, address in PAGES.items():
                scores = [_lighthouse(url + address, folder) for _ in range(rounds)]
                figures = " | ".join(f"{median(score[c] for score in scores):.0f}" for c in CATEGORIES)
                file = current / address.lstrip("/")
                wrong = len(html_errors(file if file.is_file() else file / "index.html"))
                print(f"| {name} | {figures} | {found[name]} | {wrong} |", flush=True)


def _parted(options: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return options as name, sign and value: Lighthouse reads quotation marks round a value alone."""
    return [option.partition("=") for option in options]


def _axe(url: str) -> dict[str, int]:
    """Return how many rules of axe each page breaks on a phone."""
    found = {}
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name, address in PAGES.items():
            context = browser.new_context(
                viewport={"width": PHONE, "height": 800}, bypass_csp=True, service_workers="block"
            )
            page = context.new_page()
            page.goto(url + address)
            found[name] = len(axe_violations(page))
            context.close()
        browser.close()
    return found


def _lighthouse(url: str, folder: Path) -> dict[str, float]:
    """Return the scores of one run on Lighthouse's own phone (0 to 100); what is below 100 is told."""
    report = folder / "report.json"
    flags = " ".join(f'{n}{mark}"{value}"' if mark else n for n, mark, value in _parted(CHROMIUM_OPTIONS))
    command = [
        *("node", str(PROGRAM), url, "--quiet", "--output=json", f"--output-path={report}"),
        *(f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {flags}"),
    ]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": str(find_chromium())})
    result = json.loads(report.read_bytes())
    for name in CATEGORIES:
        for reference in result["categories"][name]["auditRefs"]:
            audit = result["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                words = f"{url}: {name}: {audit['id']} {audit['score']} {audit.get('displayValue', '')}"
                print(words, file=sys.stderr, flush=True)
    return {name: 100 * result["categories"][name]["score"] for name in CATEGORIES}


if __name__ == "__main__":
    main()
