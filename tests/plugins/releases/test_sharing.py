"""A release costs what it changed: files are shared, and nothing that is done to one reaches another."""

from __future__ import annotations

import os
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.releases.costs import costs
from plugins.releases.making import Making, RefusedReleaseError, Words
from plugins.releases.manifest import manifest_of
from plugins.releases.publish import Steps, publish
from plugins.releases.record import Facts
from plugins.releases.shelf import Shelf
from plugins.releases.verify import differences
from tests.plugins.releases.shelves import SITE, overwrite, page, publish_files


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "www")


def test_files_that_did_not_change_are_the_very_files_of_the_release_before(shelf: Shelf) -> None:
    publish_files(shelf, SITE)
    publish_files(shelf, SITE | {"tin/mot/index.html": page("Một, sửa")})
    one, two = shelf.path(1), shelf.path(2)
    assert (one / "index.html").samefile(two / "index.html")
    assert not (one / "tin/mot/index.html").samefile(two / "tin/mot/index.html")
    assert (one / "tin/mot/index.html").read_text("utf-8") == page("Một")


def test_a_release_is_listed_with_what_it_alone_costs(shelf: Shelf) -> None:
    publish_files(shelf, SITE | {"tin/lon.csv": "x" * 500_000})
    publish_files(shelf, SITE | {"tin/lon.csv": "x" * 500_000, "tin/mot/index.html": page("y" * 50_000)})
    cost = costs(shelf)
    assert cost[2].files == len(SITE) + 1 + 2  # the list and the record
    assert 50_000 <= cost[2].own < 200_000


def test_without_hard_links_files_are_copied(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    publish_files(shelf, SITE)
    publish_files(shelf, SITE)
    assert not (shelf.path(1) / "index.html").samefile(shelf.path(2) / "index.html")
    assert differences(shelf.path(2)) == []


def test_a_lost_work_folder_begins_again_with_the_files_of_the_newest_release(shelf: Shelf) -> None:
    publish_files(shelf, SITE)
    shutil.rmtree(shelf.work)
    publish_files(shelf, SITE)
    assert (shelf.path(1) / "index.html").samefile(shelf.path(2) / "index.html")


def test_a_work_folder_in_which_somebody_wrote_is_thrown_away_and_built_anew(shelf: Shelf) -> None:
    """The list of the build tells: a size and a time can be set back, a checksum cannot."""
    text = page("Thật")
    sums = f"{sha256(text.encode()).hexdigest()}  index.html\n"
    files = {"index.html": text, ".bantin/files.txt": sums}
    publish_files(shelf, files)
    work = shelf.work / "index.html"
    overwrite(work, page("Giả!"))
    fills: list[Path] = []

    def fill_lazily(folder: Path) -> Facts:
        """Take what has the right size for unchanged, as a build does."""
        fills.append(folder)
        for name, content in files.items():
            target = folder / name
            if not target.is_file() or target.stat().st_size != len(content.encode()):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(content, "utf-8")
        return Facts()

    publish(shelf, fill_lazily)
    assert len(fills) == 2
    assert (shelf.link / "index.html").read_text("utf-8") == text


def test_a_step_adds_files_takes_unchanged_ones_from_before_and_sees_what_changed(shelf: Shelf) -> None:
    seen: list[tuple[bool, bool]] = []

    def pack(making: Making) -> list[Words]:
        unchanged = making.is_unchanged("index.html")
        taken = unchanged and making.take("index.html.gz")
        seen.append((unchanged, taken))
        if not taken:
            making.put("index.html.gz", b"packed")
        return []

    steps = Steps(finish=(pack,))
    publish_files(shelf, SITE, steps=steps)
    publish_files(shelf, SITE, steps=steps)
    assert seen == [(False, False), (True, True)]
    assert (shelf.path(1) / "index.html.gz").samefile(shelf.path(2) / "index.html.gz")
    entry = manifest_of(shelf.path(2))["index.html.gz"]
    assert entry.added
    assert not (shelf.work / "index.html.gz").exists()
    assert differences(shelf.path(2)) == []


def test_what_a_step_puts_into_a_release_never_reaches_another(shelf: Shelf) -> None:
    publish_files(shelf, SITE)

    def change(making: Making) -> list[Words]:
        making.put("index.html", b"<html></html>")
        return []

    publish_files(shelf, SITE, steps=Steps(finish=(change,)))
    assert (shelf.path(1) / "index.html").read_text("utf-8") == SITE["index.html"]
    assert (shelf.link / "index.html").read_bytes() == b"<html></html>"


def test_a_step_with_reasons_refuses_the_release_and_nothing_changes(shelf: Shelf) -> None:
    publish_files(shelf, SITE)

    def refuse(_making: Making) -> list[Words]:
        return [("không được", "not so")]

    for steps in (Steps(finish=(refuse,)), Steps(checks=(refuse,))):
        with pytest.raises(RefusedReleaseError, match="not so"):
            publish_files(shelf, SITE | {"index.html": page("mới")}, steps=steps)
        assert shelf.numbers() == [1]
        assert (shelf.link / "index.html").read_text("utf-8") == SITE["index.html"]
        assert shelf.remains() == []
