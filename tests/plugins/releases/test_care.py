"""`verify` names what is not as it was published; `doctor` mends what can be mended and says so."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.cli.comparison import Comparison
from plugins.ledger.book import LEDGER, Ledger
from plugins.ledger.rows import Row
from plugins.locks.lock import LockHeldError, locked
from plugins.releases.doctor import Finding, examine
from plugins.releases.making import Making
from plugins.releases.manifest import MANIFEST, RECORD
from plugins.releases.publish import Steps
from plugins.releases.shelf import Shelf
from plugins.releases.verify import Fault, differences
from tests.plugins.releases.shelves import NOW, SITE, overwrite, page, publish_files, replace

SECOND = SITE | {"tin/mot/index.html": page("Một, lần hai")}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Two releases that share all but one page."""
    shelf = Shelf(tmp_path / "www")
    publish_files(shelf, SITE)
    publish_files(shelf, SECOND)
    return shelf


def found_in(shelf: Shelf, number: int) -> list[tuple[Fault, str]]:
    return [(found.fault, found.path) for found in differences(shelf.path(number))]


def told(findings: list[Finding]) -> str:
    return "\n".join(finding.words[0] for finding in findings)


def is_right(shelf: Shelf) -> bool:
    return not examine(shelf) and not any(found_in(shelf, number) for number in shelf.numbers())


def lead_away(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


TAMPERINGS: dict[str, tuple[Callable[[Path], object], tuple[Fault, str]]] = {
    "a page written over": (
        lambda folder: overwrite(folder / "tin/mot/index.html", page("Giả")),
        (Fault.CHANGED, "tin/mot/index.html"),
    ),
    "a page of the same size": (
        lambda folder: replace(folder / "tin/mot/index.html", page("Mọt, lần hai")),
        (Fault.CHANGED, "tin/mot/index.html"),
    ),
    "a page that is gone": (
        lambda folder: (folder / "tin/hai/index.html").unlink(),
        (Fault.MISSING, "tin/hai/index.html"),
    ),
    "a file put beside": (
        lambda folder: (folder / "tin/ba.html").write_text("x", "utf-8"),
        (Fault.ADDED, "tin/ba.html"),
    ),
    "a link in a page's place": (
        lambda folder: lead_away(folder / "tin/a.pdf"),
        (Fault.CHANGED, "tin/a.pdf"),
    ),
    "a file that may be written": (
        lambda folder: (folder / "tin/mot/index.html").chmod(0o666),
        (Fault.MODE, "tin/mot/index.html"),
    ),
    "a folder that may be written": (lambda folder: (folder / "tin").chmod(0o777), (Fault.MODE, "tin/")),
    "a list with one line less": (
        lambda folder: replace(folder / MANIFEST, (folder / MANIFEST).read_text("utf-8").partition("\n")[2]),
        (Fault.TORN, MANIFEST),
    ),
    "a torn list": (lambda folder: overwrite(folder / MANIFEST, "abc"), (Fault.TORN, MANIFEST)),
    "a torn record": (lambda folder: overwrite(folder / RECORD, '{"number"'), (Fault.TORN, RECORD)),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_verify_names_what_was_tampered_with(shelf: Shelf, name: str) -> None:
    tamper, expected = TAMPERINGS[name]
    assert found_in(shelf, 2) == []
    tamper(shelf.path(2))
    assert expected in found_in(shelf, 2)


def test_doctor_finds_nothing_where_nothing_is_wrong(shelf: Shelf) -> None:
    assert examine(shelf) == []
    assert shelf.numbers() == [1, 2]


@pytest.mark.parametrize("broken", ["dangling", "missing", "elsewhere"])
def test_doctor_leads_readers_to_the_newest_whole_release(shelf: Shelf, tmp_path: Path, broken: str) -> None:
    shelf.link.unlink()
    if broken == "dangling":
        shelf.link.symlink_to("releases/7")
    elif broken == "elsewhere":
        (tmp_path / "2").mkdir()
        shelf.link.symlink_to("../2")
    found = examine(shelf)
    assert "nay dẫn tới đợt 2" in told(found)
    assert all(finding.mended for finding in found)
    assert (shelf.link / "tin/mot/index.html").read_text("utf-8") == SECOND["tin/mot/index.html"]
    assert is_right(shelf)


def test_doctor_leaves_a_current_that_is_no_link_of_ours(shelf: Shelf) -> None:
    shelf.link.unlink()
    shelf.link.mkdir()
    (found,) = examine(shelf)
    assert not found.mended
    assert shelf.link.is_dir()


def test_doctor_clears_what_killed_runs_left(shelf: Shelf) -> None:
    for name in (".half-3", ".old-1"):
        (shelf.folder / name / "tin").mkdir(parents=True)
    shelf.fresh_link.symlink_to("releases/3")
    shelf.lock.write_text("  4194304", "ascii")  # beyond the highest process number of Linux
    found = examine(shelf)
    assert [finding.mended for finding in found] == [True] * 4
    assert ".half-3: phần dở dang: đã xóa" in told(found)
    assert "4194304 đã chết" in told(found)
    assert is_right(shelf)


def test_doctor_sets_modes_right(shelf: Shelf) -> None:
    (shelf.path(2) / "tin/mot/index.html").chmod(0o600)
    (shelf.path(2) / "tin").chmod(0o700)
    assert [finding.mended for finding in examine(shelf)] == [True, True]
    assert is_right(shelf)


def test_doctor_takes_a_damaged_file_from_another_release(shelf: Shelf) -> None:
    replace(shelf.path(2) / "tin/hai/index.html", "hỏng")
    (shelf.path(2) / "index.html").unlink()
    found = examine(shelf)
    assert [finding.mended for finding in found] == [True, True]
    assert "đã lấy lại từ đợt khác" in told(found)
    assert (shelf.path(1) / "index.html").samefile(shelf.path(2) / "index.html")
    assert is_right(shelf)


def test_doctor_sets_a_damaged_release_aside_and_leads_readers_to_a_whole_one(shelf: Shelf) -> None:
    replace(shelf.path(2) / "tin/mot/index.html", "hỏng")
    found = examine(shelf)
    assert shelf.numbers() == [1]
    assert shelf.current() == 1
    assert (shelf.folder / ".broken-2/tin/mot/index.html").is_file()
    assert "không dẫn tới đợt lành: nay dẫn tới đợt 1" in told(found)
    assert not all(finding.mended for finding in found)
    assert publish_files(shelf, SECOND) == 3  # the number of a release that is set aside is not used again
    assert is_right(shelf)


def test_the_ledger_of_a_release_that_was_set_aside_is_compared_with(shelf: Shelf) -> None:
    rows = {"/tin/ba/": Row("/tin/ba/")}
    ledger = Ledger("x.example.vn", "2026-01-01", rows)

    def keep(making: Making) -> tuple[()]:
        making.put(LEDGER, ledger.to_bytes())
        return ()

    publish_files(shelf, SITE, steps=Steps(finish=(keep,)))
    shelf.path(3).rename(shelf.folder / ".broken-3")
    found = Comparison(shelf.site, NOW, shelf.site).newest
    assert found is not None
    assert (found[0], list(found[1].rows)) == (3, ["/tin/ba/"])


@pytest.mark.parametrize("seen", [3, None])
def test_doctor_does_not_lead_readers_to_what_was_withdrawn_since(shelf: Shelf, seen: int | None) -> None:
    publish_files(shelf, SITE | {"tin/mot/index.html": page("Đã thu hồi")}, withdrawn=("/tin/mot/",))
    replace(shelf.path(3) / "tin/mot/index.html", "hỏng")
    if seen is None:
        shelf.link.unlink()
    for _ in range(2):  # a second run knows no less
        assert any(
            "đã thu hồi hoặc đã gỡ: /tin/mot/. Chạy make publish" in f.words[0] for f in examine(shelf)
        )
        assert shelf.current() == seen
    assert publish_files(shelf, SITE | {"tin/mot/index.html": page("Thu hồi")}, withdrawn=("/tin/mot/",)) == 4
    assert shelf.current() == 4


def test_doctor_leaves_the_only_release_where_readers_see_it(shelf: Shelf) -> None:
    for number in (1, 2):
        replace(shelf.path(number) / "tin/mot/index.html", "hỏng")
    found = examine(shelf)
    assert shelf.current() == 2
    assert "không có đợt lành nào thay được. Chạy make publish" in told(found)


def test_doctor_writes_a_torn_record_again_where_every_file_is_right(shelf: Shelf) -> None:
    overwrite(shelf.path(2) / RECORD, "")
    assert [finding.mended for finding in examine(shelf)] == [True]
    assert is_right(shelf)


def test_doctor_throws_a_work_folder_away_that_is_not_as_it_was_built(shelf: Shelf) -> None:
    sums = f"{'0' * 64}  index.html\n"
    publish_files(shelf, SITE)
    (shelf.work / ".bantin").mkdir(exist_ok=True)
    (shelf.work / ".bantin/files.txt").write_text(sums, "ascii")
    assert "đã xóa thư mục dựng" in told(examine(shelf))
    assert not shelf.work.exists()
    assert publish_files(shelf, SITE) == 4
    assert is_right(shelf)


def test_doctor_leaves_what_somebody_added_and_names_it(shelf: Shelf) -> None:
    (shelf.path(2) / "google123.html").write_text("x", "utf-8")
    (found,) = examine(shelf)
    assert not found.mended
    assert "google123.html: tệp lạ" in found.words[0]
    assert (shelf.path(2) / "google123.html").is_file()


def test_doctor_does_not_work_while_another_run_does(shelf: Shelf) -> None:
    with locked(shelf.lock), pytest.raises(LockHeldError, match=str(os.getpid())):
        examine(shelf)
