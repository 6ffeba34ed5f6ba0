"""The program as a whole: exit codes, streams, languages (contract 2)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from plugins.cli.console import Console, language_of
from plugins.cli.main import main
from plugins.cli.progress import Progress, bar_line
from plugins.problems.machine import machine_words
from tests.small_site import bantin, command, environment, make_site, start, tree, write, write_news

COMMANDS = ("build", "check", "serve", "publish", "releases", "rollback", "verify", "doctor", "new", "init")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


def test_a_good_build_ends_with_0_and_one_line_on_standard_output(site: Path) -> None:
    done = bantin(site, "build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Đã dựng ")
    assert done.stdout.count("\n") == 1
    (told,) = done.stderr.splitlines()  # it is in no repository
    assert told.startswith("cảnh báo: Chưa so được với nội dung đã công bố: ")
    assert (site / "output/tin-tuc/2026/mot/index.html").is_file()


def test_a_build_writes_nothing_outside_the_output_and_the_cache(site: Path) -> None:
    before = tree(site)
    assert bantin(site, "build", "-o", site.parent / "elsewhere").returncode == 0
    after = {path: data for path, data in tree(site).items() if not path.startswith(".cache/")}
    assert after == before


def test_a_second_build_says_that_everything_is_unchanged(site: Path) -> None:
    bantin(site, "build")
    assert "written, 0 " not in (done := bantin(site, "build", "--lang", "en")).stdout
    assert ": 0 written, " in done.stdout
    assert " 0 removed." in done.stdout


def test_a_build_says_how_many_records_are_scheduled_and_when_the_next_is_due(site: Path) -> None:
    write_news(site, "hai", "Tin hẹn giờ", date="01/12/2026 07:30")
    write_news(site, "ba", "Tin hẹn giờ sau", date="05/12/2026 07:30")
    done = bantin(site, "build")
    assert done.returncode == 0
    assert "2 bài hẹn giờ" in done.stdout
    assert "07:30 01/12/2026" in done.stdout


def test_a_build_leaves_foreign_files_alone_and_names_them(site: Path) -> None:
    foreign = write(site, "output/google123.html", "x")
    done = bantin(site, "build")
    assert done.returncode == 0
    assert "google123.html" in done.stdout
    assert foreign.read_text("utf-8") == "x"


def test_content_problems_end_with_1_on_standard_error_and_nothing_is_written(site: Path) -> None:
    write_news(site, "hai", "Tin hỏng", date="31/02/2026")
    done = bantin(site, "build")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "content/tin-tuc/2026/hai.md:3:" in done.stderr
    assert "lỗi:" in done.stderr
    assert not (site / "output").exists()


def test_check_tells_problems_on_standard_output_and_writes_nothing(site: Path) -> None:
    write_news(site, "hai", "Tin hỏng", date="31/02/2026")
    before = tree(site)
    done = bantin(site, "check")
    assert done.returncode == 1
    assert "content/tin-tuc/2026/hai.md:3:" in done.stdout
    assert "hai.md" not in done.stderr
    assert tree(site) == before


def test_check_gives_json_and_github_annotations(site: Path) -> None:
    write_news(site, "hai", "Tin hỏng", date="31/02/2026")
    (problem,) = json.loads(bantin(site, "check", "--format", "json").stdout)
    assert list(problem) == ["path", "line", "column", "severity", "code", "message", "remedy"]
    assert (problem["path"], problem["line"]) == ("content/tin-tuc/2026/hai.md", 3)
    annotated = bantin(site, "check", "--format", "github").stdout
    assert annotated.startswith("::error file=content/tin-tuc/2026/hai.md,line=3")


def test_check_of_good_content_says_so_and_gives_an_empty_json_list(site: Path) -> None:
    assert bantin(site, "check").stdout == "Không có vấn đề nào.\n"
    assert json.loads(bantin(site, "check", "--format", "json").stdout) == []


def test_warnings_alone_end_with_0(site: Path) -> None:
    write_news(site, "hai", "Tin hai", body="x").write_text(
        '---\ntitle: "Tin"\ndate: 15/06/2026\ncategory: "Tin hoạt động"\nnhiet_do: 30\n---\n\nx\n', "utf-8"
    )
    done = bantin(site, "check", "--verbose")
    assert done.returncode == 0
    assert "cảnh báo:" in done.stdout
    assert "Giao diện:" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("xyz",),
        ("build", "--jobs", "-2"),
        ("build", "--verified"),
        ("check", "--base", "HEAD"),
        ("check", "--format", "xml"),
        ("build", "--without", "xyz"),
        ("build", "no-such-folder"),
        ("build", "-s", "no-such-conf.py"),
        ("serve", "--port", "70000"),
        ("serve", "--port", "x"),
        ("new", "tin-tuc"),
        ("new", "bai-viet", "x"),
        ("rollback", "-o", "no-such-site"),
        ("--lang", "fr", "check"),
    ],
)
def test_a_wrong_use_ends_with_2_and_no_traceback(site: Path, arguments: tuple[str, ...]) -> None:
    before = tree(site)
    done = bantin(site, *arguments)
    assert done.returncode == 2
    assert "lỗi: " in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert tree(site) == before


@pytest.mark.parametrize(
    "arguments, meant",
    [
        (("build", "--without", "feed"), "feeds"),
        (("new", "tin-tuc", "x", "--category", "Tin hoạt độn"), "Tin hoạt động"),
    ],
)
def test_a_name_that_is_not_known_is_answered_with_the_nearest_one(
    site: Path, arguments: tuple[str, ...], meant: str
) -> None:
    assert f"(có phải “{meant}”?)" in bantin(site, *arguments).stderr
    assert f"(did you mean “{meant}”?)" in bantin(site, "--lang", "en", *arguments).stderr


def test_a_fault_in_the_configuration_ends_with_2_and_names_its_line(site: Path) -> None:
    write(site, "pelicanconf.py", "SITEURL = 'http://localhost'\nx = = 1\n")
    done = bantin(site, "build")
    assert done.returncode == 2
    assert "pelicanconf.py:2:" in done.stderr


@pytest.mark.parametrize("jobs", ["hai", "0", "-1", "1.5", "9999"])
def test_a_number_of_processes_that_is_none_ends_with_2_and_is_named(site: Path, jobs: str) -> None:
    done = bantin(site, "check", BANTIN_JOBS=jobs)
    assert done.returncode == 2
    assert f"BANTIN_JOBS “{jobs}”" in done.stderr


def test_a_warning_that_is_to_stop_and_is_none_ends_with_2_and_names_the_nearest(site: Path) -> None:
    conf = (site / "pelicanconf.py").read_text(encoding="utf-8")
    write(site, "pelicanconf.py", f'{conf}BANTIN_STOPPING_WARNINGS = ["missing-alt", "unknown-keys"]\n')
    done = bantin(site, "check")
    assert done.returncode == 2
    assert "không có mã “unknown-keys”. Có phải “unknown-key”?" in done.stderr
    write(site, "pelicanconf.py", f'{conf}BANTIN_STOPPING_WARNINGS = ["missing-alt", "unknown-key"]\n')
    assert bantin(site, "check").returncode in {0, 1}


def test_a_conf_whose_content_folder_is_missing_ends_with_2(site: Path) -> None:
    (site / "content").rename(site / "noi-dung")
    done = bantin(site, "build")
    assert done.returncode == 2
    assert "PATH" in done.stderr
    assert bantin(site, "build", "noi-dung").returncode == 0


def test_an_output_that_cannot_be_written_ends_with_3_and_names_it(site: Path) -> None:
    write(site, "output", "a file where the folder should be")
    done = bantin(site, "build")
    assert done.returncode == 3
    assert f"{site.name}/output" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_machine_that_stops_writing_half_way_is_told_with_the_file(site: Path) -> None:
    """A limit on the size of files stands for a full disk: both fail in the middle of a write."""
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 8 && exec "$@"', "sh", *command("publish")],
        cwd=site,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 3
    assert "www/releases/.work/" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (site / "www/current").exists()
    assert bantin(site, "publish").returncode == 0
    folders = {path.name for path in (site / "www/releases").iterdir() if path.is_dir()}
    assert folders == {".work", "1"}  # what the next release is built in stays


@pytest.mark.parametrize("number,code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_the_program_cleanly(site: Path, number: signal.Signals, code: int) -> None:
    process = start(site, "serve", "--port", "0")
    assert process.stdout is not None
    assert process.stdout.readline().startswith("Xem thử tại http://localhost:")
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == code
    assert "Traceback" not in errors


def test_every_subcommand_has_help_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        assert main([name, "--help"]) == 0
        assert "cách dùng: bantin" in capsys.readouterr().out
        assert main([name, "--help", "--lang", "en"]) == 0
        english = capsys.readouterr().out
        assert "usage: bantin" in english
        assert "hiện trợ giúp" not in english


def test_version_names_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("bantin 0.")


def test_the_language_is_vietnamese_whatever_lang_says() -> None:
    assert language_of([], {"LANG": "en_US.UTF-8"}) == "vi"
    assert language_of([], {"BANTIN_LANG": "en"}) == "en"
    assert language_of(["check", "--lang=en"], {"BANTIN_LANG": "vi"}) == "en"
    assert language_of(["--lang", "vi", "check"], {"BANTIN_LANG": "en"}) == "vi"
    assert language_of(["new", "--", "--lang", "en"], {}) == "vi"


def test_a_problem_is_told_in_english_when_asked_for(site: Path) -> None:
    write_news(site, "hai", "Tin hỏng", date="31/02/2026")
    assert "error:" in bantin(site, "check", BANTIN_LANG="en").stdout


def test_output_is_utf8_in_a_machine_without_a_locale(site: Path) -> None:
    done = bantin(site, "check", LC_ALL="C", LANG="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stdout == "Không có vấn đề nào.\n"


def test_a_reader_that_leaves_early_is_no_failure(site: Path) -> None:
    read, written = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            command("check"), cwd=site, env=environment(), stdout=written, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(written)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


def test_what_the_machine_refused_is_said_in_words_with_the_path() -> None:
    vi, en = machine_words(OSError(28, "No space left on device", "/srv/trang/a.html"))
    assert vi.startswith("/srv/trang/a.html: đĩa đã đầy")
    assert en.startswith("/srv/trang/a.html: the disk is full")
    assert machine_words(OSError(9999, "strange")) == ("hệ thống báo: strange", "strange")


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(Console()) as progress:
        progress._next = 0
        progress("read", 1, 2)
    assert capsys.readouterr().err == ""


def test_a_progress_line_names_the_stage_and_counts() -> None:
    assert bar_line(Console(), "read", 1, 2) == f"Đọc nội dung  {'█' * 12}{'░' * 12}  1/2"
    assert bar_line(Console("en"), "render", 0, 0) == "Rendering…"
