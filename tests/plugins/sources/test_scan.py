"""The content folder: what is taken up, what is passed over, and what is refused."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from plugins.problems import ProblemList
from plugins.sources import scan as scanning
from plugins.sources.scan import DEEPEST_FOLDER, LARGEST_TEXT, scan


def put(root: Path, *paths: str, data: str = "x") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(data, encoding="utf-8")


def problems_of(root: Path) -> list[tuple[str, int | None, str]]:
    problems = ProblemList()
    scan(root, problems)
    return [(p.path, p.line, p.code.name) for p in problems]


def paths_of(root: Path) -> tuple[list[str], list[str], list[str]]:
    found = scan(root, ProblemList())
    return (
        [source.path for source in found.records],
        [source.path for source in found.registers],
        [source.path for source in found.files],
    )


def test_records_registers_and_files_are_parted_and_sorted(tmp_path: Path) -> None:
    put(tmp_path, "tin-tuc/2026/b.md", "tin-tuc/2026/a.md", "tin-tuc/2026/a.pdf", "trang/lien-he.MD")
    put(tmp_path, "du-lieu/co-quan.yaml", "du-lieu/viet-tat.yml", "hinh-anh/2026/A.JPG")
    assert paths_of(tmp_path) == (
        ["tin-tuc/2026/a.md", "tin-tuc/2026/b.md", "trang/lien-he.MD"],
        ["du-lieu/co-quan.yaml", "du-lieu/viet-tat.yml"],
        ["hinh-anh/2026/A.JPG", "tin-tuc/2026/a.pdf"],
    )
    assert problems_of(tmp_path) == []


def test_a_source_knows_its_size_and_how_to_open_it(tmp_path: Path) -> None:
    put(tmp_path, "trang/a.md", data="năm")
    (source,) = scan(tmp_path, ProblemList()).records
    assert source.size == 4
    assert source.disk.read_text(encoding="utf-8") == "năm"
    assert source.modified == source.disk.stat().st_mtime_ns


@pytest.mark.parametrize(
    "name",
    [".gitignore", ".x.md.swp", "x.md~", "x.swo", "#x.md#", "Thumbs.db", "desktop.ini", ".~lock.a.odt#"],
)
def test_litter_of_systems_and_editors_is_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"tin-tuc/2026/{name}", ".git/config")
    assert problems_of(tmp_path) == []
    assert paths_of(tmp_path) == ([], [], [])


@pytest.mark.parametrize(
    "path, line, code",
    [
        ("README.md", 1, "misplaced-file"),
        ("tintuc/2026/x.md", 1, "misplaced-file"),
        ("hinh-anh/x.md", 1, "misplaced-file"),
        ("tin-tuc/2026/x.html", None, "forbidden-type"),
        ("tin-tuc/2026/x.js", None, "forbidden-type"),
        ("tin-tuc/2026/khong-duoi", None, "forbidden-type"),
        ("tin-tuc/2026/x.yaml", None, "forbidden-type"),
        ("du-lieu/anh.png", None, "forbidden-type"),
        ("tin-tuc/2026/~$ke-hoach.docx", None, "lock-file"),
        ("tin-tuc/2026/con.md", None, "windows-name"),
        ("tin-tuc/2026/AUX.pdf", None, "windows-name"),
        ("tin-tuc/2026/lpt1", None, "windows-name"),
        ("tin-tuc/2026/x.md.", None, "windows-name"),
        ("tin-tuc/2026/hỏi?.md", None, "windows-name"),
        ('tin-tuc/2026/"x".md', None, "windows-name"),
        ("tin-tuc/2026/a\nb.md", None, "windows-name"),
        ("tin-tuc/2026/a\u202eb.md", None, "windows-name"),
        ("tin-tuc/2026/" + "ă" * 101 + ".md", None, "windows-name"),
        ("tin-tuc/2026/" + "a" * 252 + ".md", None, "windows-name"),
    ],
)
def test_what_may_not_lie_there_is_named(tmp_path: Path, path: str, line: int | None, code: str) -> None:
    put(tmp_path, path)
    assert problems_of(tmp_path) == [(path, line, code)]
    assert paths_of(tmp_path) == ([], [], [])


@pytest.mark.parametrize("name", ["-x.md", "a b.md", "a#b.md", "50%.md", "x.md.md", "it's.md", "Tin tức.md"])
def test_odd_names_are_taken_up(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"tin-tuc/2026/{name}")
    assert problems_of(tmp_path) == []
    assert paths_of(tmp_path)[0] == [f"tin-tuc/2026/{name}"]


def test_a_decomposed_file_name_is_read_composed_and_still_opens(tmp_path: Path) -> None:
    put(tmp_path, unicodedata.normalize("NFD", "tin-tuc/2026/tết.md"), data="chào")
    (source,) = scan(tmp_path, ProblemList()).records
    assert source.path == "tin-tuc/2026/tết.md"
    assert source.disk.read_text(encoding="utf-8") == "chào"


def test_a_name_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "trang").mkdir()
    (tmp_path / "trang" / os.fsdecode(b"t\xe1.md")).write_bytes(b"x")
    assert problems_of(tmp_path) == [("trang/t\ufffd.md", None, "windows-name")]


def test_names_equal_but_for_case_are_a_problem(tmp_path: Path) -> None:
    put(tmp_path, "trang/Gioi-thieu.md", "trang/gioi-thieu.md")
    problems = ProblemList()
    scan(tmp_path, problems)
    (problem,) = problems
    assert (problem.path, problem.code.name) == ("trang/gioi-thieu.md", "case-clash")
    assert "Gioi-thieu.md" in problem.message("vi")


def test_folders_equal_but_for_case_are_told_once_and_hide_no_file(tmp_path: Path) -> None:
    put(
        tmp_path, "Tin-tuc/2026/mot.md", "tin-tuc/2026/hai.md", "tin-tuc/2026/HAI.pdf", "tin-tuc/2026/hai.pdf"
    )
    problems = ProblemList()
    found = scan(tmp_path, problems)
    assert [source.path for source in found.records] == ["tin-tuc/2026/hai.md"]
    assert [source.path for source in found.files] == ["tin-tuc/2026/HAI.pdf", "tin-tuc/2026/hai.pdf"]
    assert [(p.path, p.code.name) for p in problems] == [
        ("Tin-tuc/2026/mot.md", "misplaced-file"),
        ("tin-tuc", "case-clash"),
        ("tin-tuc/2026/hai.pdf", "case-clash"),
    ]


def test_one_name_put_together_in_two_ways_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, "tin-tuc/2026/năm.md")
    put(tmp_path, unicodedata.normalize("NFD", "tin-tuc/2026/năm.md"))
    assert [(path, code) for path, _, code in problems_of(tmp_path)] == [
        ("tin-tuc/2026/năm.md", "case-clash")
    ]


def test_another_type_is_taken_up_when_the_setting_names_it(tmp_path: Path) -> None:
    put(tmp_path, "tin-tuc/2026/ban-do.kmz")
    problems = ProblemList()
    found = scan(tmp_path, problems, frozenset({".kmz"}))
    assert not problems
    assert [source.path for source in found.files] == ["tin-tuc/2026/ban-do.kmz"]


@pytest.mark.parametrize("path, line", [("trang/x.md", 1), ("du-lieu/co-quan.yaml", 1)])
def test_a_text_beyond_the_limit_is_not_read(tmp_path: Path, path: str, line: int) -> None:
    put(tmp_path, path, data="x" * (LARGEST_TEXT + 1))
    assert problems_of(tmp_path) == [(path, line, "too-large")]


def test_a_file_beyond_the_limit_is_not_copied(tmp_path: Path) -> None:
    put(tmp_path, "hinh-anh/x.zip")
    os.truncate(tmp_path / "hinh-anh/x.zip", scanning.LARGEST_FILE + 1)  # sparse: takes no room
    assert problems_of(tmp_path) == [("hinh-anh/x.zip", None, "too-large")]


def test_links_out_of_the_content_in_circles_and_to_folders_are_problems(tmp_path: Path) -> None:
    content = tmp_path / "content"
    put(tmp_path, "secret.txt", "content/trang/a.md", "content/.git/config")
    links = {
        "out.txt": "../../secret.txt",
        "passwd.txt": "/etc/passwd",
        "loop.txt": "loop.txt",
        "one.txt": "two.txt",
        "two.txt": "one.txt",
        "gone.txt": "nothing",
        "folder": "..",
        "hidden.txt": "../.git/config",
        "null.txt": "/dev/null",
    }
    for name, target in links.items():
        (content / "trang" / name).symlink_to(target)
    assert problems_of(content) == sorted((f"trang/{name}", None, "symlink") for name in links)
    assert paths_of(content) == (["trang/a.md"], [], [])


def test_a_link_to_a_file_of_the_content_is_that_file(tmp_path: Path) -> None:
    put(tmp_path, "trang/a.pdf")
    (tmp_path / "trang/b.pdf").symlink_to("a.pdf")
    assert problems_of(tmp_path) == []
    assert paths_of(tmp_path)[2] == ["trang/a.pdf", "trang/b.pdf"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_named_and_never_opened(tmp_path: Path) -> None:
    (tmp_path / "trang").mkdir()
    os.mkfifo(tmp_path / "trang/x.md")
    assert problems_of(tmp_path) == [("trang/x.md", None, "not-a-file")]


def test_a_folder_that_cannot_be_read_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "trang/a.md", "tin-tuc/2026/x.md")
    real = os.scandir

    def refusing(folder: bytes) -> object:
        if os.fsdecode(folder).endswith("trang"):
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    assert problems_of(tmp_path) == [("trang", None, "unreadable")]
    assert paths_of(tmp_path)[0] == ["tin-tuc/2026/x.md"]


def test_a_content_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "khong-co") == [(".", None, "unreadable")]


def test_folders_without_end_are_stopped(tmp_path: Path) -> None:
    put(tmp_path, "trang/" + "a/" * DEEPEST_FOLDER + "x.pdf")
    deepest = "/".join(["trang", *"a" * DEEPEST_FOLDER])
    assert problems_of(tmp_path) == [(deepest, None, "too-deep")]


def test_the_order_is_not_the_disks(tmp_path: Path) -> None:
    put(tmp_path, *(f"trang/{name}.md" for name in "bca"), "trang/b/x.pdf", "trang/B-1.pdf")
    before = paths_of(tmp_path)
    assert before[0] == ["trang/a.md", "trang/b.md", "trang/c.md"]
    assert before[2] == ["trang/B-1.pdf", "trang/b/x.pdf"]
