"""`bantin init`: a content repository that checks and builds at once and calls this project's program."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from plugins.dates import ZONE
from plugins.scaffold.init import start
from plugins.settings import ConfigurationError
from tests.small_site import PROJECT, bantin, environment, tree, write

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=ZONE)


def served(paths: Iterable[str]) -> set[str]:
    return {path for path in paths if not path.startswith(".bantin/")}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "kho-tin"
    start(folder, NOW)
    return folder


def test_the_new_repository_checks_builds_and_publishes_without_a_word_of_complaint(tmp_path: Path) -> None:
    done = bantin(tmp_path, "init", "kho-tin")
    assert done.returncode == 0, done.stderr
    own = tmp_path / "kho-tin"
    assert sorted(done.stdout.split()) == sorted(f"kho-tin/{path}" for path in tree(own))
    assert bantin(own, "check").stdout == "Không có vấn đề nào.\n"
    built = bantin(own, "build")
    assert built.returncode == 0
    (told,) = built.stderr.splitlines()  # it is in no repository yet
    assert told.startswith("cảnh báo: Chưa so được với nội dung đã công bố: ")
    assert bantin(own, "publish").returncode == 0
    pages = tree(own / "output")
    assert "tin-tuc/2026/chao-mung/index.html" in pages
    released = {path for path in tree(own / "www/current") if not path.endswith((".br", ".gz"))}
    assert served(pages) == served(released)
    assert b"http://localhost:8000/" in pages["index.html"]
    assert b"https://bantin.example.vn/" in (own / "www/current/index.html").read_bytes()


def test_nothing_of_the_placeholders_is_left(own: Path) -> None:
    for path, data in tree(own).items():
        assert re.search(rb"@[A-Z_]+@", data) is None, path


def test_an_existing_file_is_never_overwritten_and_nothing_else_is_written(tmp_path: Path) -> None:
    write(tmp_path, "kho/README.md", "của tôi")
    with pytest.raises(ConfigurationError, match=r"README\.md"):
        start(tmp_path / "kho", NOW)
    assert tree(tmp_path / "kho") == {"README.md": "của tôi".encode()}
    assert bantin(tmp_path, "init", "kho").returncode == 2


def test_a_repository_that_is_only_git_so_far_is_filled(tmp_path: Path) -> None:
    write(tmp_path, "kho/.git/HEAD", "ref: refs/heads/main\n")
    assert "Makefile" in start(tmp_path / "kho", NOW)


def test_a_folder_that_cannot_be_made_ends_with_3(tmp_path: Path) -> None:
    write(tmp_path, "tep", "x")
    done = bantin(tmp_path, "init", "tep/kho")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def program_standing_in(folder: Path) -> Path:
    """Write a project whose program only says how it was called."""
    write(folder, "Makefile", "env:\n\t@true\n")
    write(folder, ".venv/bin/bantin", '#!/bin/sh\necho "bantin $*"\n').chmod(0o755)
    return folder


def run_make(own: Path, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *arguments],
        cwd=own,
        env=environment(**extra),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_makefile_finds_the_program_by_a_relative_path(own: Path) -> None:
    line = next(
        line for line in (own / "Makefile").read_text("utf-8").splitlines() if line.startswith("BANTIN ?= ")
    )
    way = Path(line.removeprefix("BANTIN ?= "))
    assert not way.is_absolute()
    assert (own / way).resolve() == PROJECT


@pytest.mark.parametrize(
    "target,called",
    [("check", "check"), ("serve", "serve --drafts"), ("build", "build"), ("publish", "publish")],
)
def test_each_target_of_the_makefile_calls_the_program(own: Path, target: str, called: str) -> None:
    project = program_standing_in(own.parent / "chuong trinh")
    assert run_make(own, target, f"BANTIN={project}", GITHUB_ACTIONS="").stdout == f"bantin {called}\n"
    assert run_make(own, target, BANTIN=str(project), GITHUB_ACTIONS="").stdout == f"bantin {called}\n"


def test_make_check_annotates_where_a_forge_runs_it(own: Path) -> None:
    project = program_standing_in(own.parent / "bantin")
    called = run_make(own, "check", f"BANTIN={project}", GITHUB_ACTIONS="true")
    assert called.stdout == "bantin check --format github\n"


def test_a_program_that_is_not_there_is_named(own: Path) -> None:
    missing = run_make(own, "check", "BANTIN=/nowhere")
    assert missing.returncode == 2
    assert "không thấy chương trình Bản Tin ở /nowhere" in missing.stdout
    assert "make publish" in run_make(own).stdout


def test_the_ci_example_is_yaml_that_runs_the_check(own: Path) -> None:
    workflow = yaml.safe_load((own / ".github/workflows/kiem-tra.yml").read_text("utf-8"))
    steps = workflow["jobs"]["check"]["steps"]
    assert steps[-1]["run"].startswith("make check BANTIN=")


def test_both_confs_differ_in_their_address_alone(own: Path) -> None:
    first = bantin(own, "build", "-o", "../mot")
    second = bantin(own, "build", "-s", "publishconf.py", "-o", "../hai")
    assert (first.returncode, second.returncode) == (0, 0)
    assert set(tree(own.parent / "mot")) == set(tree(own.parent / "hai"))


def test_plain_pelican_builds_the_same_bytes(own: Path) -> None:
    assert bantin(own, "build", "-o", "../mot").returncode == 0
    pelican = Path(sys.executable).with_name("pelican")
    done = subprocess.run(
        [pelican, "-o", "../hai", "-s", "pelicanconf.py"],
        cwd=own,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert tree(own.parent / "mot") == tree(own.parent / "hai")
