"""The test tools do find what they are there to find, and a missing one is named and never passed over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import tooling
from tests.browsing import DESKTOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browsing import BuiltSite

ROOT = Path(__file__).resolve().parent.parent
SITE = "https://a.example/bantin"
GOOD_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Bản tin</title><link rel="icon" href="/bantin/icon.png">
<link rel="stylesheet" href="/bantin/site.css"></head>
<body><main><h1>Ngày hội hiến máu</h1><p>Đăng ký tại bộ phận một cửa.</p></main></body></html>
"""
OUTSIDE_PAGE = GOOD_PAGE.replace("</main>", '<img src="https://b.example/x.png" alt="Ảnh"></main>')
FETCHING_PAGE = GOOD_PAGE.replace("</head>", '<script type="module" src="/bantin/late.js"></script></head>')
LATE_SCRIPT = "document.title = await (await fetch('/bantin/manh/moi.json')).text()"
SCRIPT_PAGE = GOOD_PAGE.replace("</main>", "<script>document.title = 'đã chạy'</script></main>")


def write_site(folder: Path, page: str) -> Path:
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "site.css").write_text("h1 { color: rgb(1, 2, 3) }", encoding="utf-8")
    (folder / "icon.png").write_bytes(b"")
    return folder


def test_html_checker_passes_a_right_page_and_names_a_planted_error(
    html_checker: Callable[..., list[str]], tmp_path: Path
) -> None:
    good = tmp_path / "đúng.html"
    good.write_text(GOOD_PAGE, encoding="utf-8")
    bad = tmp_path / "sai.html"
    bad.write_text(GOOD_PAGE.replace("<p>", "<p><div>").replace("</p>", "</div></p>"), encoding="utf-8")

    errors = html_checker(tmp_path)

    assert [line for line in errors if "đúng.html" in line] == []
    assert any(line.startswith(f"{bad}:4:") and "p" in line for line in errors)


def test_html_checker_refuses_a_folder_without_pages(
    html_checker: Callable[..., list[str]], tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError, match="no HTML page"):
        html_checker(tmp_path)


def test_axe_passes_a_right_page_and_names_a_planted_violation(
    built_site: Callable[[Path, str], BuiltSite], axe: Callable[[Page], list[str]], tmp_path: Path
) -> None:
    site = built_site(write_site(tmp_path, GOOD_PAGE), SITE)
    assert axe(site.visit("/").page) == []

    write_site(tmp_path, GOOD_PAGE.replace("</main>", '<img src="icon.png"></main>'))

    (violation,) = axe(site.visit("/").page)
    assert violation.startswith("image-alt (critical)")


def test_visit_logs_the_sites_own_requests_and_finds_its_files(
    built_site: Callable[[Path, str], BuiltSite], tmp_path: Path
) -> None:
    visit = built_site(write_site(tmp_path, GOOD_PAGE), SITE).visit("/", width=DESKTOP)

    assert visit.page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"
    assert visit.page.evaluate("innerWidth") == DESKTOP
    assert {f"{SITE}/", f"{SITE}/site.css"} <= set(visit.requests)
    assert (visit.outside, visit.not_found, visit.errors) == ([], [], [])


def test_visit_waits_for_what_the_pages_script_fetches(
    built_site: Callable[[Path, str], BuiltSite], tmp_path: Path
) -> None:
    site = write_site(tmp_path, FETCHING_PAGE)
    (site / "late.js").write_text(LATE_SCRIPT, encoding="utf-8")
    (site / "manh").mkdir()
    (site / "manh/moi.json").write_text("Tin mới", encoding="utf-8")

    visit = built_site(site, SITE).visit("/")

    assert visit.page.title() == "Tin mới"
    assert f"{SITE}/manh/moi.json" in visit.requests


def test_visit_refuses_and_notes_a_request_outside_the_site(
    built_site: Callable[[Path, str], BuiltSite], tmp_path: Path
) -> None:
    visit = built_site(write_site(tmp_path, OUTSIDE_PAGE), SITE).visit("/")

    # The policy stops a picture of another host before it is asked for: the console tells.
    assert visit.outside or any("b.example" in error for error in visit.errors)
    assert visit.page.evaluate("document.querySelector('img').naturalWidth") == 0


def test_visit_follows_no_address_above_the_sites_path(
    built_site: Callable[[Path, str], BuiltSite], tmp_path: Path
) -> None:
    page = GOOD_PAGE.replace("/bantin/site.css", "/site.css").replace("/bantin/icon.png", "/bantin/mat.png")
    visit = built_site(write_site(tmp_path, page), SITE).visit("/")

    assert visit.outside == ["https://a.example/site.css"]


def test_visit_reports_an_inline_script_as_an_error_of_the_policy(
    built_site: Callable[[Path, str], BuiltSite], tmp_path: Path
) -> None:
    visit = built_site(write_site(tmp_path, SCRIPT_PAGE), SITE).visit("/")

    assert visit.page.title() == "Bản tin"
    assert any("Content Security Policy" in error for error in visit.errors)


def run_with_missing_chromium(**environment: str) -> subprocess.CompletedProcess[str]:
    test = "tests/test_tooling.py::test_visit_refuses_and_notes_a_request_outside_the_site"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", test]
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "BANTIN_"))}
    return subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**clean, "PYTHONUTF8": "1", "BANTIN_CHROMIUM": "no-such-browser", **environment},
    )


def test_missing_tool_skips_the_test_and_is_named_before_the_closing_line() -> None:
    run = run_with_missing_chromium()

    assert run.returncode == 0
    *_, named, closing = run.stdout.splitlines()
    assert named == (
        "Không chạy được · Not run: 1 tests need chromium: BANTIN_CHROMIUM=no-such-browser is no program"
    )
    assert closing.startswith("1 skipped")


def test_missing_tool_is_a_failure_where_everything_must_run() -> None:
    run = run_with_missing_chromium(BANTIN_TEST_ALL="1")

    assert run.returncode == 1
    assert "BANTIN_TEST_ALL is set, but BANTIN_CHROMIUM=no-such-browser is no program" in run.stdout


def test_every_named_tool_can_be_asked_for() -> None:
    for tool in tooling.TOOLS:
        tooling.why_missing(tool)
    with pytest.raises(KeyError):
        tooling.why_missing("no-such-tool")
