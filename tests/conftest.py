"""Fixtures of the whole suite, and the rule for missing tools: skip, name them at the end, or fail.

A test asks for a tool by its fixture (`chromium`, `html_checker`, `axe`) or with
`@pytest.mark.needs("chromium")`. Where the tool is missing it is skipped, and named before the closing
line; with `BANTIN_TEST_ALL=1` it fails.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests import tooling
from tests.html_checker import html_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browsing import BuiltSite
    from tests.sites.build import TempSite

NOT_RUN = "bantin-not-run"

# No test is timed: on a busy machine the deadline of an example fails what is right.
settings.register_profile("bantin", deadline=None)
settings.load_profile("bantin")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one way in which golden files are rewritten."""
    text = "write what the golden sites give today over their expected files; review the difference"
    parser.addoption("--update-golden", action="store_true", help=text)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that open a browser, so that `-m "not browser"` leaves them out."""
    for item in items:
        if "chromium" in _tools_of(item):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Stop a test whose tool is missing before any of its fixtures is made."""
    for tool in _tools_of(item):
        if reason := tooling.why_missing(tool):
            item.user_properties.append((NOT_RUN, f"{tool}: {reason}"))
            if tooling.everything_must_run():
                pytest.fail(f"BANTIN_TEST_ALL is set, but {reason}", pytrace=False)
            pytest.skip(reason)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Name what could not be run, and why, in the last lines before the closing one."""
    yield
    reports = [
        report
        for outcome in ("skipped", "error")
        for report in terminalreporter.getreports(outcome)
        if isinstance(report, pytest.TestReport)
    ]
    missing = Counter(str(why) for report in reports for key, why in report.user_properties if key == NOT_RUN)
    for reason, count in sorted(missing.items()):
        line = f"Không chạy được · Not run: {count} tests need {reason}"
        terminalreporter.write_line(line, yellow=True)


def _tools_of(item: pytest.Item) -> list[str]:
    fixtures = set(item.fixturenames) if isinstance(item, pytest.Function) else set()
    named = {str(name) for mark in item.iter_markers("needs") for name in mark.args}
    return sorted(named | (fixtures & set(tooling.TOOLS)))


@pytest.fixture
def site(tmp_path: Path) -> TempSite:
    """A site without content in a temporary folder, with an identity so that nothing warns."""
    from tests.sites.build import TempSite  # noqa: PLC0415

    empty = TempSite(tmp_path)
    empty.identity()
    return empty


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One headless Chromium for all tests of a worker; open pages through `built_site`.

    Playwright keeps an event loop in this thread from here on: code with a loop of its own is
    tested in a subprocess.
    """
    # Imported here: most runs of a single test open no browser, and need not wait for Playwright.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    from tests import browsing  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = browsing.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def built_site(chromium: Browser) -> Iterator[Callable[[Path, str], BuiltSite]]:
    """Put an output folder behind its SITEURL in the browser: `built_site(folder, siteurl).visit("/")`."""
    from tests.browsing import BuiltSite  # noqa: PLC0415

    yield lambda folder, siteurl: BuiltSite(chromium, folder, siteurl)
    for context in chromium.contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """What axe-core finds wrong with an open page."""
    from tests.browsing import axe_violations  # noqa: PLC0415

    return axe_violations


@pytest.fixture(scope="session")
def html_checker() -> Callable[..., list[str]]:
    """The errors that the Nu HTML checker finds in files and folders."""
    return html_errors
