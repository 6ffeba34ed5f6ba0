"""What a build leaves in the output: its own files and nothing stale, others' files untouched, always whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.engine import seal
from tests.sites.build import TempSite, news, page, picture, tree


@pytest.fixture
def built(site: TempSite) -> TempSite:
    """A built site of two news, a page and a picture."""
    site.write("tin-tuc/2026/mot.md", news("Tin một", body="![Ảnh](mot.png)", aliases=["/cu/mot.html"]))
    site.write("tin-tuc/2026/mot.png", picture())
    site.write("tin-tuc/2026/hai.md", news("Tin hai", tags=["riêng"]))
    site.write("trang/gioi-thieu.md", page())
    site.built()
    return site


def fresh(site: TempSite, folder: Path) -> dict[str, bytes]:
    """The files of a first build of the same content."""
    return site.with_(folder=folder).take(site.content).built()


def test_what_is_removed_or_renamed_leaves_no_file_and_no_folder(built: TempSite, tmp_path: Path) -> None:
    (built.content / "tin-tuc/2026/hai.md").unlink()
    (built.content / "tin-tuc/2026/mot.md").rename(built.content / "tin-tuc/2026/ba.md")
    (built.content / "tin-tuc/2026/mot.png").unlink()
    built.write("tin-tuc/2026/ba.md", news("Tin một"))
    result = built.build()
    assert result.removed > 0
    assert tree(built.output) == fresh(built, tmp_path / "moi")
    for gone in ("tin-tuc/2026/hai", "tin-tuc/2026/mot", "tu-khoa", "cu"):
        assert not (built.output / gone).exists()


def test_link_in_the_output_leads_no_file_out_of_it(built: TempSite, tmp_path: Path) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (built.output / "tin-tuc").rename(tmp_path / "cu")
    (built.output / "tin-tuc").symlink_to(outside, target_is_directory=True)
    with pytest.raises(NotADirectoryError) as failed:
        built.build()
    assert failed.value.filename == str(built.output / "tin-tuc")
    assert not list(outside.iterdir())


def test_files_that_no_build_made_are_left_alone_and_named(built: TempSite) -> None:
    (built.output / "google-xac-minh.html").write_text("của máy chủ", encoding="utf-8")
    (built.output / "rieng").mkdir()
    (built.output / "rieng" / "tep.txt").write_text("của người khác", encoding="utf-8")
    result = built.build()
    assert result.foreign == ("google-xac-minh.html", "rieng/tep.txt")
    assert (built.output / "rieng" / "tep.txt").read_text(encoding="utf-8") == "của người khác"


def test_lost_list_of_files_makes_old_ones_foreign_and_removes_nothing(built: TempSite) -> None:
    (built.output / ".bantin/files.txt").unlink()
    (built.content / "tin-tuc/2026/hai.md").unlink()
    result = built.build()
    assert "tin-tuc/2026/hai/index.html" in result.foreign
    assert (built.output / "tin-tuc/2026/hai/index.html").exists()


def test_list_of_files_that_somebody_wrote_over_removes_nothing_outside(built: TempSite) -> None:
    outside = built.folder / "ngoai.txt"
    outside.write_text("x", encoding="utf-8")
    lines = f"{'0' * 64}  ../ngoai.txt\n{'0' * 64}  {outside}\n{'0' * 64}  a/../../ngoai.txt\n"
    (built.output / ".bantin/files.txt").write_text(lines, encoding="utf-8")
    built.build()
    assert outside.exists()


def test_refused_build_changes_nothing(built: TempSite) -> None:
    before = tree(built.output)
    built.write("tin-tuc/2026/sai.md", news(date="31/02/2026"))
    built.write("tin-tuc/2026/moi.md", news("Tin mới"))
    assert built.build().refused
    assert tree(built.output) == before


def test_spoiled_file_is_made_right_again(built: TempSite) -> None:
    page_file = built.output / "tin-tuc/2026/mot/index.html"
    right = page_file.read_bytes()
    page_file.write_bytes(b"x" * len(right))
    assert built.build().written == 1
    assert page_file.read_bytes() == right


@pytest.mark.parametrize(
    "before,after",
    [(["/cu/tin.html"], ["/cu/tin.html/them/"]), (["/cu/tin.html/them/"], ["/cu/tin.html"])],
    ids=["a file becomes a folder", "a folder becomes a file"],
)
def test_address_may_change_between_file_and_folder(
    before: list[str], after: list[str], site: TempSite, tmp_path: Path
) -> None:
    site.write("tin-tuc/2026/tin.md", news(aliases=before))
    site.built()
    site.write("tin-tuc/2026/tin.md", news(aliases=after))
    assert site.built() == fresh(site, tmp_path / "moi")


class KilledError(BaseException):
    """Stands for the end of the process: nothing catches it."""


def killed_after(count: int, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the ``count``-th call of ``method`` on a file of the output be the last thing that happens."""
    owner: object = {"_put": seal, "replace": os, "mkdir": os}.get(method, Path)
    done: Callable[..., object] = getattr(owner, method)
    calls = 0

    def last(path: Path | str, *args: object, **kwargs: object) -> object:
        nonlocal calls
        if {".bantin", "output"} & set(Path(path).parts):
            calls += 1
        if calls == count:
            if method == "_put":
                done(path, b"half")
            raise KilledError
        return done(path, *args, **kwargs)

    monkeypatch.setattr(owner, method, last)


@pytest.mark.parametrize(
    "count,method",
    [
        *((count, method) for method in ("_put", "replace", "unlink") for count in (1, 2, 3, 7)),
        *((count, "mkdir") for count in (1, 2, 3, 5)),
    ],
)
def test_killed_build_leaves_whole_files_and_the_next_one_is_right(
    count: int, method: str, built: TempSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tree(built.output)
    (built.content / "tin-tuc/2026/hai.md").unlink()
    built.write("tin-tuc/2026/mot.md", news("Tin một, sửa lại", body="Khác.", aliases=["/cu/hai.html"]))
    for number in range(3):
        built.write(f"tin-tuc/2026/moi-{number}.md", news(f"Tin mới {number}", tags=["mới"]))
    new = fresh(built, tmp_path / "moi")
    with monkeypatch.context() as patch:
        killed_after(count, method, patch)
        with pytest.raises(KilledError):
            built.build()
    left = {path: content for path, content in tree(built.output).items() if not path.startswith(".bantin/")}
    assert all(content in {old.get(path), new.get(path)} for path, content in left.items())
    result = built.build()
    assert result.foreign == ()
    assert tree(built.output) == new


def _killed_at_the_second_call() -> Callable[[Path, object], list[str]]:
    """Let a build write everything and clear away nothing."""
    calls = iter([0])

    def remove(_output: Path, _paths: object) -> list[str]:
        for _ in calls:
            return []
        raise KilledError

    return remove


def test_builds_killed_one_after_another_leave_nothing_behind(
    built: TempSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        file = built.write(f"tin-tuc/2026/lan-{number}.md", news(f"Lần {number}", tags=[f"lần {number}"]))
        with monkeypatch.context() as patch:
            killed = _killed_at_the_second_call()
            patch.setattr("plugins.engine.seal.remove", killed)
            patch.setattr("plugins.engine.whole.remove", killed)
            with pytest.raises(KilledError):
                built.build()
        file.unlink()
    result = built.build()
    assert result.foreign == ()
    assert tree(built.output) == fresh(built, tmp_path / "moi")


def test_build_in_a_broken_machine_says_so_and_leaves_no_half_file(
    built: TempSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(built.output)
    built.write("tin-tuc/2026/moi.md", news("Tin mới"))

    def full(path: str, *_: object) -> int:
        raise OSError(28, "No space left on device", path)

    with monkeypatch.context() as patch:
        patch.setattr(seal, "_put", full)
        with pytest.raises(OSError, match="No space left"):
            built.build()
    assert tree(built.output) == before
    assert not built.build().refused


def test_empty_content_folder_makes_a_whole_site(tmp_path: Path) -> None:
    files = TempSite(tmp_path).built()
    for address in ("index.html", "tin-tuc/index.html", "van-ban/index.html", "chuong-trinh/index.html"):
        assert address in files
    for address in (
        "rss.xml",
        "tin-tuc/atom.xml",
        "luu-tru/feed.json",
        "404.html",
        "robots.txt",
        "sitemap.xml",
    ):
        assert address in files
