"""Releases: atomic, numbered, pruned, and whole whatever interrupts them."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from plugins.locks.lock import LockHeldError, locked
from plugins.releases import publish as publishing
from plugins.releases.publish import Published, Unpublished, publish
from plugins.releases.record import Facts
from plugins.releases.rollback import roll_back
from plugins.releases.shelf import KEPT, Shelf
from plugins.settings import ConfigurationError
from tests.small_site import bantin, make_site, tree, write, write_news


class KilledError(BaseException):
    """Stands for a process that ends in the middle."""


def publish_text(shelf: Shelf, text: str) -> int | None:
    def fill(folder: Path) -> Facts:
        (folder / "index.html").unlink(missing_ok=True)  # as a build does: replaced, never written into
        write(folder, "index.html", text)
        return Facts()

    published = publish(shelf, fill)
    return published.number if isinstance(published, Published) else None


def shown(shelf: Shelf) -> str:
    return (shelf.link / "index.html").read_text("utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "www")


def test_releases_are_counted_upwards_and_the_newest_is_shown(shelf: Shelf) -> None:
    assert [publish_text(shelf, text) for text in ("một", "hai")] == [1, 2]
    assert shown(shelf) == "hai"
    assert shelf.link.readlink() == Path("releases/2")
    assert [(r.number, r.current) for r in shelf.releases()] == [(1, False), (2, True)]


def test_a_refused_build_changes_nothing(shelf: Shelf) -> None:
    publish_text(shelf, "một")
    assert publish(shelf, lambda _folder: None) == Unpublished(refused=True)
    assert shown(shelf) == "một"
    assert sorted(path.name for path in shelf.folder.iterdir() if path.is_dir()) == [".work", "1"]


@pytest.mark.parametrize("step", ["settle", "flush_folder"])
def test_a_publish_killed_before_the_switch_leaves_the_old_site(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    publish_text(shelf, "cũ")

    def die(*_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(publishing, step, die)
        with pytest.raises(KilledError):
            publish_text(shelf, "mới")
    assert shown(shelf) == "cũ"
    assert (publish_text(shelf, "mới hơn") or 0) > 1
    assert shown(shelf) == "mới hơn"


def test_a_publish_that_cannot_clean_up_after_itself_is_cleared_by_the_next(shelf: Shelf) -> None:
    publish_text(shelf, "cũ")
    write(shelf.half(2), "index.html", "dở dang")
    write(shelf.folder / ".old-0", "index.html", "đang xóa")
    (shelf.site / ".current").symlink_to("releases/9")
    assert publish_text(shelf, "mới") == 2
    assert shown(shelf) == "mới"
    assert sorted(path.name for path in shelf.folder.iterdir()) == [".lock", ".work", "1", "2"]
    assert sorted(path.name for path in shelf.site.iterdir()) == ["current", "releases"]


def test_a_switch_that_fails_leaves_the_old_site(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_text(shelf, "cũ")

    def fail(_self: Shelf, _number: int) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "switch", fail)
        with pytest.raises(OSError, match="Read-only"):
            publish_text(shelf, "mới")
    assert shown(shelf) == "cũ"
    assert publish_text(shelf, "mới hơn") == 3
    assert shown(shelf) == "mới hơn"


def test_ten_releases_are_kept_and_the_current_one_besides(shelf: Shelf) -> None:
    for number in range(1, KEPT + 3):
        publish_text(shelf, str(number))
    assert shelf.numbers() == list(range(3, KEPT + 3))
    roll_back(shelf, 3)
    shelf.prune(kept=2)
    assert shelf.numbers() == [3, KEPT + 1, KEPT + 2]


def test_an_old_release_that_cannot_be_removed_stops_no_publish(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, KEPT + 1):
        publish_text(shelf, str(number))

    def fail(self: Shelf, kept: int = KEPT) -> None:
        raise OSError(5, "Input/output error", str(self.path(kept)))

    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "prune", fail)
        published = publish(shelf, lambda _folder: Facts())
    assert isinstance(published, Published)
    assert isinstance(published.unpruned, OSError)
    assert shelf.current() == KEPT + 1
    publish_text(shelf, "mới")
    assert shelf.numbers() == list(range(3, KEPT + 3))


def test_rolling_back_goes_to_the_release_before_and_a_publish_goes_forward_again(shelf: Shelf) -> None:
    for text in ("một", "hai", "ba"):
        publish_text(shelf, text)
    assert roll_back(shelf).number == 2
    assert roll_back(shelf).number == 1
    assert shown(shelf) == "một"
    with pytest.raises(ConfigurationError, match="no release before 1"):
        roll_back(shelf)
    assert roll_back(shelf, 3).number == 3
    with pytest.raises(ConfigurationError, match="no release 7"):
        roll_back(shelf, 7)
    roll_back(shelf, 1)
    assert publish_text(shelf, "bốn") == 4


def test_a_second_run_is_turned_away_with_the_process_of_the_first(shelf: Shelf) -> None:
    publish_text(shelf, "một")
    with locked(shelf.lock), pytest.raises(LockHeldError) as held:
        publish_text(shelf, "hai")
    assert held.value.pid == os.getpid()
    assert str(os.getpid()) in held.value.words[0]
    assert publish_text(shelf, "hai") == 2


def test_a_current_that_is_no_link_of_ours_is_left_alone(shelf: Shelf) -> None:
    write(shelf.link, "index.html", "của người khác")
    with pytest.raises(ConfigurationError):
        publish_text(shelf, "một")
    assert shown(shelf) == "của người khác"


def test_a_release_can_be_read_by_a_web_server_whatever_the_umask(shelf: Shelf) -> None:
    before = os.umask(0o077)
    try:
        publish_text(shelf, "một")
    finally:
        os.umask(before)
    assert stat.S_IMODE((shelf.path(1) / "index.html").stat().st_mode) == 0o444
    assert stat.S_IMODE(shelf.path(1).stat().st_mode) == 0o755


def test_the_program_publishes_lists_and_rolls_back(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    assert bantin(site, "publish").returncode == 0
    write_news(site, "hai", "Tin thứ hai")
    done = bantin(site, "publish")
    assert done.returncode == 0, done.stderr
    assert "Đã xuất bản đợt 2" in done.stdout
    page = site / "www/current/tin-tuc/2026/hai/index.html"
    assert "https://thu.example.vn" in page.read_text("utf-8")
    listing = bantin(site, "releases").stdout.splitlines()
    assert [line.split()[0] for line in listing] == ["1", "2"]
    assert listing[1].endswith("← đang hiện")
    assert bantin(site, "rollback").stdout == "Trang đang hiện đợt 1.\n"
    assert not page.exists()
    assert bantin(site, "rollback", "9").returncode == 2


def test_publishing_content_with_problems_ends_with_1_and_changes_nothing(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    assert bantin(site, "publish").returncode == 0
    before = tree(site / "www")
    write_news(site, "hai", "Tin hỏng", date="31/02/2026")
    done = bantin(site, "publish")
    assert done.returncode == 1
    assert done.stdout == ""
    after = tree(site / "www")
    assert {path for path in before if not path.endswith(".lock")} == {
        p for p in after if not p.endswith(".lock")
    }


def test_publishing_while_another_run_holds_the_lock_ends_with_3(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    (site / "www/releases").mkdir(parents=True)
    with locked(site / "www/releases/.lock"):
        done = bantin(site, "publish")
    assert done.returncode == 3
    assert str(os.getpid()) in done.stderr


@pytest.mark.parametrize("step", ["symlink_to", "replace"])
def test_a_switch_that_fails_names_the_link_and_leaves_nothing(
    shelf: Shelf, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2):
        shelf.path(number).mkdir(parents=True)
    shelf.switch(1)

    def fail(*_given: object, **_named: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), "releases/2")

    with monkeypatch.context() as patch:
        patch.setattr(Path, step, fail)
        with pytest.raises(OSError, match="current") as caught:
            shelf.switch(2)
    assert caught.value.filename == str(shelf.link)
    assert shelf.current() == 1
    assert shelf.remains() == []
