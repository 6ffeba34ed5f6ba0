"""Whatever stands where a folder is wanted: words and an exit code before any work, and nothing is written."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from plugins.cli.main import main
from plugins.problems.machine import machine_words, reason_of
from tests.small_site import make_site, tree

Capture = pytest.CaptureFixture[str]
NOT_A_FOLDER = "là tệp, không phải thư mục"
NOWHERE = "là liên kết tượng trưng không dẫn tới đâu"
ODD = {"tep": NOT_A_FOLDER, "tep/duoi": NOT_A_FOLDER, "ong": NOT_A_FOLDER, "treo": NOWHERE, "vong": NOWHERE}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site beside things that are no folders."""
    made = make_site(tmp_path / "site")
    (made / "tep").write_text("x", encoding="utf-8")
    os.mkfifo(made / "ong")
    (made / "treo").symlink_to("khong/co")
    (made / "vong").symlink_to("vong")
    monkeypatch.chdir(made)
    monkeypatch.setenv("BANTIN_NOW", "2026-11-20T08:00:00+07:00")
    return made


@pytest.mark.parametrize("command", [["build"], ["build", "--verify"], ["publish"], ["publish", "--if-due"]])
@pytest.mark.parametrize("place", ODD)
def test_what_is_no_folder_is_told_before_anything_is_written(
    site: Path, capsys: Capture, command: list[str], place: str
) -> None:
    before = sorted(site.rglob("*"))
    assert main([*command, "-o", place]) == 3
    told = capsys.readouterr().err
    assert str(site / place.split("/", maxsplit=1)[0]) in told
    assert ODD[place] in told
    assert told.rstrip().endswith("hoặc chọn thư mục khác bằng -o")
    assert sorted(site.rglob("*")) == before


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "command", [["releases"], ["rollback"], ["verify"], ["doctor"], ["releases", "--purge", "/a/"]]
)
@pytest.mark.parametrize("place", ["tep", "ong", "treo", "vong"])
def test_releases_are_not_looked_for_in_what_is_no_folder(
    capsys: Capture, command: list[str], place: str
) -> None:
    assert main([*command, "-o", place]) == 2
    assert capsys.readouterr().err == (
        f"lỗi: {place}: không phải là thư mục. Chỉ đúng thư mục chứa các đợt xuất bản bằng -o\n"
    )


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("command", [["rollback"], ["verify"], ["doctor"], ["releases", "--purge", "/a/"]])
def test_where_there_is_no_release_it_is_said_how_to_get_one(capsys: Capture, command: list[str]) -> None:
    assert main([*command, "-o", "content"]) == 2
    assert "content: chưa có đợt xuất bản nào. Chạy bantin publish trước" in capsys.readouterr().err


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("place", ODD)
def test_a_new_repository_is_not_begun_in_what_is_no_folder(capsys: Capture, place: str) -> None:
    assert main(["init", place]) == 3
    assert ODD[place] in capsys.readouterr().err


@pytest.mark.parametrize("cache", ["tep", "vong"])
def test_a_cache_that_is_no_folder_is_told_with_its_own_name(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, cache: str
) -> None:
    monkeypatch.setenv("BANTIN_CACHE", cache)
    assert main(["build"]) == 3
    told = capsys.readouterr().err
    assert str(site / cache) in told
    assert told.rstrip().endswith("hoặc chọn thư mục khác bằng BANTIN_CACHE")
    assert not (site / "output").exists()


@pytest.mark.usefixtures("site")
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no system that refuses folders")
@pytest.mark.parametrize("command", ["build", "publish"])
def test_a_place_in_which_the_system_makes_no_folder_is_a_failing_machine(
    capsys: Capture, command: str
) -> None:
    assert main([command, "-o", "/proc/bantin"]) == 3
    told = capsys.readouterr().err
    assert "/proc" in told
    assert "chọn thư mục khác" in told


@pytest.mark.parametrize(
    "arguments", [["build", "-o", ""], ["publish", "-o", ""], ["build", "-s", " "], ["check", ""]]
)
def test_an_empty_path_is_a_wrong_use(site: Path, capsys: Capture, arguments: list[str]) -> None:
    """A variable without a value, in a script, would mean the folder that the script runs in."""
    before = tree(site / "content")
    assert main(arguments) == 2
    assert "không nhận ''" in capsys.readouterr().err.replace("' '", "''")
    assert tree(site / "content") == before
    assert not (site / "output").exists()


@pytest.mark.parametrize("content", ["tep", "ong", "treo", "vong", "khong-co", "tep/x"])
@pytest.mark.parametrize("command", ["build", "check", "publish"])
def test_a_content_that_is_no_folder_is_told(site: Path, capsys: Capture, command: str, content: str) -> None:
    assert main([command, content]) == 2
    assert f"Không có thư mục nội dung {content}" in capsys.readouterr().err
    assert not (site / "www").exists()


def test_every_reason_that_is_known_is_told_in_vietnamese_with_the_path() -> None:
    for number in (
        errno.ENOSPC,
        errno.EACCES,
        errno.EEXIST,
        errno.ELOOP,
        errno.EBUSY,
        errno.ENOENT,
        errno.ENOTDIR,
    ):
        system = os.strerror(number)
        vi, en = machine_words(OSError(number, system, "/srv/a"))
        assert vi.startswith(f"/srv/a: {reason_of(OSError(number, system)).vi}. ")
        assert system not in vi
        assert en.startswith("/srv/a: ")
