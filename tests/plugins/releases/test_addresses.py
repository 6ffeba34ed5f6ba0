"""A purge by the program takes records and files alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.releases.shelf import Shelf
from tests.small_site import bantin, make_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site of one news."""
    folder = make_site(tmp_path_factory.mktemp("site"))
    done = bantin(folder, "publish")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("address", ["/index.html", "/tin-tuc/", "/robots.txt", "/rss.xml", "/404.html"])
def test_lists_feeds_and_standing_files_are_not_purged(site: Path, address: str) -> None:
    done = bantin(site, "releases", "--purge", address)
    assert done.returncode == 2
    assert f"{address}: không phải địa chỉ của một bài" in done.stderr
    assert not (Shelf(site / "www").folder / ".purged.json").exists()


@pytest.mark.parametrize(
    "address", ["/tin-tuc/2026/mot", "/tin-tuc/2026/mot/index.html", "/tin-tuc/2026/mot/"]
)
def test_a_record_is_purged_however_its_address_is_written(tmp_path: Path, address: str) -> None:
    folder = make_site(tmp_path)
    assert bantin(folder, "publish").returncode == 0
    done = bantin(folder, "releases", "--purge", address)
    assert done.returncode == 0, done.stderr
    assert not (folder / "www/current/tin-tuc/2026/mot/index.html").exists()


def test_a_publish_into_the_content_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    folder = make_site(tmp_path)
    assert bantin(folder, "publish", "-o", "content").returncode == 2
    assert not (folder / "content/releases").exists()
    assert bantin(folder, "publish", "--if-due").returncode == 0
    assert "chưa có gì mới" in bantin(folder, "publish", "--if-due").stdout
