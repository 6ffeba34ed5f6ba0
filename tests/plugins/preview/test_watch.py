"""The watch: no edit is lost, and what editors leave lying about is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.preview.watch import Watched, Watcher
from tests.small_site import write

PATIENCE = 60.0  # seconds that a change may take to be noticed before the test gives up
QUIET = 1.0  # seconds in which nothing may happen


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "pelicanconf.py", "")
    write(tmp_path, "content/trang/a.md", "a")
    (tmp_path / "theme").mkdir()
    return tmp_path


def watched(root: Path) -> Watched:
    return Watched((root / "content", root / "theme"), root)


def test_the_first_wait_ends_when_the_watch_has_begun(root: Path) -> None:
    with Watcher(watched(root)) as watcher:
        assert watcher.wait(PATIENCE)
        assert not watcher.wait(QUIET)


@pytest.mark.parametrize(
    "path", ["content/trang/a.md", "content/tin-tuc/2026/moi.md", "theme/x.html", "pelicanconf.py"]
)
def test_an_edit_is_noticed(root: Path, path: str) -> None:
    with Watcher(watched(root)) as watcher:
        watcher.wait(PATIENCE)
        write(root, path, "khác đi")
        assert watcher.wait(PATIENCE)


def test_an_edit_while_nobody_waits_is_kept_for_the_next_wait(root: Path) -> None:
    with Watcher(watched(root)) as watcher:
        watcher.wait(PATIENCE)
        write(root, "content/trang/a.md", "một")
        assert watcher.wait(PATIENCE)
        write(root, "content/trang/a.md", "hai")  # while a build would be running
        assert watcher._changed.wait(PATIENCE)
        assert watcher.wait(0)


@pytest.mark.parametrize(
    "path",
    [
        "content/trang/.a.md.swp",
        "content/trang/a.md~",
        "content/trang/.#a.md",
        "content/.git/x",
        "ghi-chu.txt",
    ],
)
def test_swap_files_and_what_lies_beside_the_conf_are_ignored(root: Path, path: str) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    with Watcher(watched(root)) as watcher:
        watcher.wait(PATIENCE)
        write(root, path, "x")
        assert not watcher.wait(QUIET)


def test_the_removal_and_the_return_of_the_conf_are_noticed(root: Path) -> None:
    with Watcher(watched(root)) as watcher:
        watcher.wait(PATIENCE)
        (root / "pelicanconf.py").unlink()
        assert watcher.wait(PATIENCE)
        write(root, "pelicanconf.py", "# lại đây")
        assert watcher.wait(PATIENCE)


def test_a_content_folder_that_was_replaced_is_watched_again(root: Path) -> None:
    with Watcher(watched(root)) as watcher:
        watcher.wait(PATIENCE)
        (root / "content").rename(root / "cu")
        assert watcher.wait(PATIENCE)
        (root / "cu").rename(root / "content")
        while watcher.wait(QUIET):
            pass
        write(root, "content/trang/a.md", "sau khi trở lại")
        assert watcher.wait(PATIENCE)


def test_other_folders_can_be_watched_from_one_moment_to_the_next(root: Path) -> None:
    write(root, "other/x.md", "x")
    with Watcher(watched(root)) as watcher:
        watcher.wait(PATIENCE)
        watcher.watched = Watched((root / "other",), root)
        assert watcher.wait(PATIENCE)
        write(root, "other/x.md", "y")
        assert watcher.wait(PATIENCE)
