"""What git knows of the content folder, and what is said where it knows nothing."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.history.repository import Repository, State, repository_of
from plugins.history.run import GitError
from plugins.history.versions import commit_of, contents_of, missing_submodule, versions_of
from tests.repositories import begin, commit, git, isolate


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder inside a repository."""
    folder = begin(tmp_path / "kho") / "content"
    folder.mkdir()
    return folder


def ready(folder: Path) -> Repository:
    found = repository_of(folder)
    assert found.state is State.READY
    return found


def texts(content: Path, path: str) -> list[bytes | None]:
    """Return the bytes of every version of ``path``, newest first, ``None`` where it was removed."""
    repository = ready(content)
    found = versions_of(repository).files[path]
    read = dict(contents_of(repository, [version.blob for version in found if version.blob]))
    return [read[version.blob] if version.blob else None for version in found]


def test_a_folder_outside_any_repository_is_told(tmp_path: Path) -> None:
    assert repository_of(tmp_path).state is State.NO_REPOSITORY


def test_a_machine_without_git_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(content))
    assert repository_of(content).state is State.NO_GIT


def test_a_repository_without_a_commit_is_told(content: Path) -> None:
    assert repository_of(content).state is State.NO_COMMIT


def test_the_folder_of_git_itself_is_no_content(content: Path) -> None:
    assert repository_of(content.parent / ".git").state is State.NO_REPOSITORY


def test_a_repository_of_another_user_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert repository_of(content).state is State.NOT_TRUSTED


def test_a_folder_that_is_not_there_is_a_failure_and_no_exception(tmp_path: Path) -> None:
    assert repository_of(tmp_path / "khong-co").state is State.FAILED


def test_a_broken_repository_is_told_in_the_words_of_git(content: Path) -> None:
    (content.parent / ".git/config").write_text("[core\n", encoding="ascii")
    found = repository_of(content)
    assert found.state is State.FAILED
    assert "config" in found.reason


def test_a_branch_is_told_from_a_detached_head(content: Path) -> None:
    first = commit(content)
    assert not ready(content).detached
    git(content, "checkout", "-q", first)
    assert ready(content).detached


def test_a_shallow_clone_is_told(content: Path, tmp_path: Path) -> None:
    for text in ("một", "hai"):
        (content / "a.md").write_text(text, encoding="utf-8")
        commit(content, text)
    assert not ready(content).shallow
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{content.parent}", "can")
    assert ready(tmp_path / "can/content").shallow


def test_every_version_is_found_newest_first_and_a_removal_is_one(content: Path) -> None:
    file = content / "tin-tuc/2026/a.md"
    file.parent.mkdir(parents=True)
    for text in ("một", "hai"):
        file.write_text(text, encoding="utf-8")
        commit(content, text)
    file.unlink()
    commit(content, "bỏ")
    assert texts(content, "tin-tuc/2026/a.md") == [None, b"hai", "một".encode()]
    assert [path for path, _ in versions_of(ready(content)).gone] == ["tin-tuc/2026/a.md"]


def test_a_renamed_file_is_gone_at_its_old_place(content: Path) -> None:
    (content / "cu.md").write_text("một văn bản dài\n" * 20, encoding="utf-8")
    commit(content)
    git(content, "mv", "cu.md", "moi.md")
    commit(content)
    found = versions_of(ready(content))
    assert [path for path, _ in found.gone] == ["cu.md"]
    assert len(found.files["moi.md"]) == 1


def test_files_outside_the_content_folder_are_not_looked_at(content: Path) -> None:
    (content.parent / "README.md").write_text("ngoài", encoding="utf-8")
    (content / "a.md").write_text("trong", encoding="utf-8")
    commit(content.parent)
    assert set(versions_of(ready(content)).files) == {"a.md"}


HOSTILE = (
    "xuống\ndòng.md",
    "tab\t.md",
    '"nháy".md',
    ":100644 100644 a b M.md",
    ">abc 1.md",
    "-rf.md",
    "\\x.md",
    " cách .md",
)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_hostile_names_are_names_and_nothing_else(content: Path) -> None:
    for name in HOSTILE:
        (content / name).write_text(name, encoding="utf-8")
    commit(content)
    assert sorted(versions_of(ready(content)).files) == sorted(HOSTILE)
    assert [texts(content, name) for name in HOSTILE] == [[name.encode()] for name in HOSTILE]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_utf_8_does_not_stop_the_others(content: Path) -> None:
    with open(os.fsencode(content) + b"/\xff\xfe.md", "wb") as file:  # noqa: PTH123 - `Path` takes no bytes
        file.write(b"x")
    (content / "a.md").write_text("a", encoding="utf-8")
    commit(content)
    assert set(versions_of(ready(content)).files) == {"a.md", "\udcff\udcfe.md"}


def test_a_decomposed_name_is_the_composed_one(content: Path) -> None:
    (content / "a\u0302.md").write_text("x", encoding="utf-8")
    commit(content)
    assert set(versions_of(ready(content)).files) == {"\u00e2.md"}


def test_a_merge_is_a_version_and_its_side_branch_is_none(content: Path) -> None:
    file = content / "a.md"
    file.write_text("một", encoding="utf-8")
    commit(content)
    git(content, "checkout", "-q", "-b", "nhanh")
    for text in ("nháp", "xong"):
        file.write_text(text, encoding="utf-8")
        commit(content, text)
    git(content, "checkout", "-q", "main")
    git(content, "merge", "-q", "--no-ff", "-m", "gộp", "nhanh")
    assert texts(content, "a.md") == [b"xong", "một".encode()]


def test_a_commit_is_found_by_any_name_and_an_option_is_no_name(content: Path) -> None:
    name = commit(content)
    repository = ready(content)
    assert commit_of(repository, "HEAD") == commit_of(repository, "main") == name
    for wrong in ("khong-co", "--help", "", "HEAD:content"):
        with pytest.raises(GitError):
            commit_of(repository, wrong)


def test_versions_up_to_a_commit_know_nothing_of_later_ones(content: Path) -> None:
    (content / "a.md").write_text("một", encoding="utf-8")
    first = commit(content)
    (content / "b.md").write_text("hai", encoding="utf-8")
    commit(content)
    assert set(versions_of(ready(content), first).files) == {"a.md"}


def test_a_submodule_is_told_and_its_absence_too(content: Path, tmp_path: Path) -> None:
    other = begin(tmp_path / "khac")
    (other / "a.md").write_text("x", encoding="utf-8")
    commit(other)
    git(
        content,
        *("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other), str(content / "con")),
    )
    commit(content)
    assert versions_of(ready(content)).submodules == ("con",)
    git(tmp_path, "clone", "-q", str(content.parent), "ban-sao")
    empty = tmp_path / "ban-sao/content/con"
    assert missing_submodule(ready(empty))
    assert not missing_submodule(ready(tmp_path / "ban-sao/content"))


def test_a_missing_object_is_left_out_and_the_others_come(content: Path) -> None:
    (content / "a.md").write_text("x", encoding="utf-8")
    commit(content)
    repository = ready(content)
    there = versions_of(repository).files["a.md"][0].blob
    assert dict(contents_of(repository, ["0" * 39 + "1", there])) == {there: b"x"}


def test_history_is_asked_with_two_processes_however_many_files(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        (content / f"{number}.md").write_text(str(number), encoding="utf-8")
    commit(content)
    repository = ready(content)
    started: list[object] = []

    def counted(arguments: list[str], **options: object) -> object:
        started.append(arguments)
        return real(arguments, **options)

    real: Callable[..., object] = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", counted)
    found = versions_of(repository)
    read = dict(contents_of(repository, [v.blob for versions in found.files.values() for v in versions]))
    assert len(read) == 30
    assert len(started) == 2


def test_nothing_is_written_by_asking(content: Path) -> None:
    (content / "a.md").write_text("x", encoding="utf-8")
    commit(content)
    os.utime(content / "a.md", (1, 1))  # an index that git would like to refresh
    before = {p: p.stat().st_mtime_ns for p in content.parent.rglob("*") if p.is_file()}
    versions_of(ready(content))
    assert {p: p.stat().st_mtime_ns for p in content.parent.rglob("*") if p.is_file()} == before


def test_what_a_hook_set_for_its_own_repository_is_not_followed(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (content / "a.md").write_text("x", encoding="utf-8")
    commit(content)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "khong-co"))
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    assert set(versions_of(ready(content)).files) == {"a.md"}
