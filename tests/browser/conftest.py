"""The sample site of `content/`, built once for each worker, as a visitor of it finds it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.dates import ZONE
from plugins.engine.build import build
from plugins.settings import from_pelican

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

    from tests.browsing import BuiltSite

ROOT = Path(__file__).parents[2]
SITEURL = "http://localhost:8000"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=ZONE)


@pytest.fixture(scope="session")
def sample_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the sample content as it is on 22 November 2026."""
    output = tmp_path_factory.mktemp("sample") / "output"
    settings = from_pelican(
        {"PATH": ROOT / "content", "OUTPUT_PATH": output, "THEME": ROOT / "theme", "SITEURL": SITEURL}
    )
    result = build(settings, NOW)
    assert not result.refused, [problem.message("en") for problem in result.problems]
    return output


@pytest.fixture
def sample(sample_output: Path, built_site: Callable[[Path, str], BuiltSite], chromium: Browser) -> BuiltSite:
    """The sample site in the browser."""
    assert chromium.is_connected()
    return built_site(sample_output, SITEURL)
