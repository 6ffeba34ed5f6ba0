"""Compressed copies beside texts: small, the same for the same bytes, shared with the release before."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from plugins.releases.making import Making
from plugins.servers.compress import compress

TEXT = "Tiếng Việt có dấu. " * 100


@pytest.fixture
def making(tmp_path: Path) -> Making:
    folder = tmp_path / "1"
    for name, content in (
        ("index.html", TEXT),
        ("ngan.html", "ngắn"),
        ("anh.png", TEXT),
        (".bantin/files.txt", TEXT),
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return Making(folder, None, 1)


def test_texts_that_are_worth_it_have_two_copies(making: Making) -> None:
    assert compress(making) == ()
    assert sorted(making.files()) == [
        ".bantin/files.txt", "anh.png", "index.html", "index.html.br", "index.html.gz", "ngan.html",
    ]  # fmt: skip
    assert brotli.decompress((making.folder / "index.html.br").read_bytes()).decode() == TEXT
    assert gzip.decompress((making.folder / "index.html.gz").read_bytes()).decode() == TEXT


def test_the_same_bytes_make_the_same_copy_whenever_and_wherever(making: Making, tmp_path: Path) -> None:
    compress(making)
    other = Making(tmp_path / "khac", None, 2)
    (other.folder).mkdir()
    (other.folder / "ten-khac.html").write_text(TEXT, encoding="utf-8")
    compress(other)
    for ending in ("br", "gz"):
        first = (making.folder / f"index.html.{ending}").read_bytes()
        assert (other.folder / f"ten-khac.html.{ending}").read_bytes() == first


def test_what_did_not_change_shares_the_copies_of_the_release_before(making: Making, tmp_path: Path) -> None:
    compress(making)
    folder = tmp_path / "2"
    folder.mkdir()
    (folder / "index.html").hardlink_to(making.folder / "index.html")
    (folder / "ngan.html").write_text(TEXT + "nữa", encoding="utf-8")
    compress(Making(folder, making.folder, 2))
    for ending in ("br", "gz"):
        assert (folder / f"index.html.{ending}").samefile(making.folder / f"index.html.{ending}")
        assert (folder / f"ngan.html.{ending}").is_file()
