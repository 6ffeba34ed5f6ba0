"""A configuration that cannot be right is told in words, whatever it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.settings import ConfigurationError, Settings, from_pelican, now_from
from tests.sites.build import ROOT


def settings(tmp_path: Path, **given: Any) -> Settings:  # noqa: ANN401 - Pelican's settings are of every kind
    (tmp_path / "content").mkdir()
    whole = {
        "PATH": tmp_path / "content",
        "OUTPUT_PATH": tmp_path / "output",
        "THEME": ROOT / "theme",
        "SITEURL": "https://tin.example.vn",
    }
    return from_pelican(whole | given)


@pytest.mark.parametrize(
    "url",
    [
        *("", "tin.example.vn", "ftp://tin.example.vn", "https://", "http://[::1", "https://a.example:cong"),
        *(
            "https://a.example/bản tin",
            'https://a.example/"><script>',
            "https://a.example/?x",
            "https://a.example/#x",
        ),
        *("https://a.example/../x", "https://a.example/a/./b"),
    ],
)
def test_a_siteurl_that_is_no_root_of_a_site_is_told(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigurationError) as told:
        settings(tmp_path, SITEURL=url)
    assert all("SITEURL" in words for words in told.value.words)


@pytest.mark.parametrize(
    "url, base",
    [
        ("https://a.example/", ""),
        ("https://a.example:8443/bantin/", "/bantin"),
        ("http://[::1]:8000", ""),
        ("https://a.example/bản-tin", "/b%E1%BA%A3n-tin"),
        ("https://a.example/b%E1%BA%A3n-tin", "/b%E1%BA%A3n-tin"),
    ],
)
def test_the_path_of_siteurl_is_kept_as_addresses_are_written(tmp_path: Path, url: str, base: str) -> None:
    found = settings(tmp_path, SITEURL=url)
    assert found.base == base
    assert found.url.endswith(base)
    assert found.url.isascii()


@pytest.mark.parametrize("types", [".epub", ["epub"], [".epub", 7], ["."], [".a/b"]])
def test_file_types_that_could_match_no_file_are_told(tmp_path: Path, types: object) -> None:
    with pytest.raises(ConfigurationError) as told:
        settings(tmp_path, BANTIN_FILE_TYPES=types)
    assert all("BANTIN_FILE_TYPES" in words for words in told.value.words)


def test_file_types_of_the_conf_are_added_in_lower_case(tmp_path: Path) -> None:
    assert {".epub", ".pdf"} <= settings(tmp_path, BANTIN_FILE_TYPES=[".EPUB"]).file_types


def test_stopping_warnings_are_a_list(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        settings(tmp_path, BANTIN_STOPPING_WARNINGS="odd-name")


@pytest.mark.parametrize("now", ["hôm nay", "2026-02-30", "9999-12-31T23:59Z", "0001-01-01T00:00+14:00"])
def test_a_now_that_is_no_moment_is_told(now: str) -> None:
    with pytest.raises(ConfigurationError) as told:
        now_from({"BANTIN_NOW": now})
    assert all("BANTIN_NOW" in words for words in told.value.words)
