"""The rest of the catalogue of faults: outputs that cannot be written, two at once, limits, power cuts, half copies."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.cli.main import main
from plugins.engine.memory.state import places_of
from plugins.locks.lock import locked
from plugins.releases.shelf import Shelf
from plugins.settings import load_settings
from plugins.sources.scan import Source
from tests.plugins.releases.shelves import SITE, page, publish_files
from tests.small_site import bantin, command, environment, make_site, start, tree, write, write_news


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


def limited(folder: Path, limit: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program under a limit of the shell's `ulimit`."""
    return subprocess.run(
        ["sh", "-c", f'ulimit {limit} && exec "$@"', "sh", *command(*arguments)],
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("arguments", [("build",), ("publish",)])
def test_an_output_that_cannot_be_written_is_told_before_any_work(
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    """Root may write everywhere, so what the system says is put in its place."""
    monkeypatch.chdir(site)
    output = (site / ("output" if arguments == ("build",) else "www")).resolve()
    output.mkdir()
    real = os.access
    monkeypatch.setattr(
        os, "access", lambda path, *rest: not str(path).startswith(str(output)) and real(path, *rest)
    )
    read: list[str] = []
    real_read = Source.read

    def reading(self: Source) -> bytes:
        read.append(self.path)
        return real_read(self)

    monkeypatch.setattr(Source, "read", reading)
    assert main(list(arguments)) == 3
    told = capsys.readouterr().err
    assert str(output) in told
    assert "không có quyền" in told
    assert read == []
    assert tree(output) in ({}, {"releases/.lock": b""})


def test_a_second_build_into_the_same_output_is_turned_away_with_the_process_of_the_first(site: Path) -> None:
    places = places_of(load_settings(site / "pelicanconf.py"))
    assert places
    places.build.mkdir(parents=True)
    with locked(places.build / "lock"):
        done = bantin(site, "build")
        assert done.returncode == 3
        assert f"(tiến trình {os.getpid()})" in done.stderr
        assert not (site / "output").exists()
        assert bantin(site, "build", "-o", "elsewhere").returncode == 0
        waits = start(site, "build", "--wait")
        assert waits.stderr is not None
        assert str(os.getpid()) in waits.stderr.readline()
        assert not (site / "output").exists()
    waits.communicate(timeout=60)
    assert waits.returncode == 0
    assert (site / "output/index.html").is_file()


def test_a_publish_that_waits_goes_on_when_the_other_one_is_done(site: Path) -> None:
    shelf = Shelf(site / "www")
    shelf.folder.mkdir(parents=True)
    with locked(shelf.lock):
        waits = start(site, "publish", "--wait")
        assert waits.stderr is not None
        assert "Đang chờ lần chạy khác" in waits.stderr.readline()
        assert shelf.numbers() == []
    waits.communicate(timeout=60)
    assert waits.returncode == 0
    assert shelf.numbers() == [1]


def test_a_content_with_problems_leaves_what_is_published_as_it_is(site: Path) -> None:
    assert bantin(site, "publish").returncode == 0
    before = tree(site / "www/current/")
    write_news(site, "hai", "Hỏng", date="31/02/2026")
    done = bantin(site, "publish")
    assert done.returncode == 1
    assert tree(site / "www/current/") == before


def test_a_template_that_is_wrong_or_missing_ends_with_2_file_and_line(site: Path) -> None:
    conf = (site / "pelicanconf.py").read_text("utf-8")
    write(site, "pelicanconf.py", conf + 'THEME_TEMPLATES_OVERRIDES = ["rieng"]\n')
    override = write(site, "rieng/news.html", "<p>\n{% if %}\n")
    done = bantin(site, "build")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert "rieng/news.html:2: lỗi trong mẫu giao diện" in done.stderr
    write(site, "rieng/news.html", '<p>\n{% include "khong-co.html" %}\n')
    done = bantin(site, "build")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert "khong-co.html" in done.stderr
    override.unlink()
    assert bantin(site, "build").returncode == 0


def test_a_full_disk_is_told_with_the_path_and_the_bytes_and_the_next_publish_is_right(site: Path) -> None:
    """A real one where this may be mounted; elsewhere `test_failing_machine.py` stands for it."""
    www = site / "www"
    www.mkdir()
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(www)], check=False, capture_output=True
        ).returncode
    )
    if not mounted:
        pytest.skip("a file system of a few kilobytes cannot be mounted here")
    try:
        assert bantin(site, "publish").returncode == 0
        before = tree(www / "current/")
        for number in range(40):
            write_news(site, f"tin-{number}", f"Tin {number}", body="Một đoạn dài. " * 200)
        done = bantin(site, "publish")
        assert done.returncode == 3
        assert f"{www}/releases/" in done.stderr
        assert "đĩa đã đầy" in done.stderr
        assert " byte" in done.stderr
        assert "Traceback" not in done.stderr
        assert tree(www / "current/") == before
        subprocess.run(["mount", "-o", "remount,size=64m", str(www)], check=True)
        assert bantin(site, "publish").returncode == 0
        assert (www / "current/tin-tuc/2026/tin-39/index.html").is_file()
    finally:
        subprocess.run(["umount", str(www)], check=True)


def test_few_files_are_open_at_once_however_many_there_are(site: Path) -> None:
    for number in range(150):
        write_news(site, f"tin-{number}", f"Tin {number}")
    done = limited(site, "-n 40", "publish")
    assert done.returncode == 0, done.stderr


def test_releases_are_readable_and_not_writable_whatever_the_umask(site: Path) -> None:
    before = os.umask(0o077)
    try:
        assert bantin(site, "publish").returncode == 0
    finally:
        os.umask(before)
    for place, _, names in os.walk((site / "www/current").resolve()):
        assert stat.S_IMODE(Path(place).stat().st_mode) == 0o755, place
        for name in names:
            assert stat.S_IMODE(Path(place, name).stat().st_mode) == 0o444, name
    for path in (site / "www", site / "www/releases"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o755, path


def test_every_new_file_and_every_folder_is_flushed_before_the_switch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, flushed, seen = Shelf(tmp_path / "www"), set[str](), set[str]()
    real_fsync, real_switch = os.fsync, Shelf.switch

    def fsync(handle: int) -> None:
        flushed.add(str(Path(f"/proc/self/fd/{handle}").readlink()))
        real_fsync(handle)

    def switch(self: Shelf, number: int) -> None:
        seen.update(flushed)
        real_switch(self, number)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Shelf, "switch", switch)
    publish_files(shelf, SITE)
    flushed.clear()
    seen.clear()
    publish_files(shelf, SITE | {"tin/mot/index.html": page("Mới"), "tin/ba/index.html": page("Ba")})
    half = str(shelf.half(2))
    new = {f"{half}/tin/mot/index.html", f"{half}/tin/ba/index.html"}
    folders = {half, *(f"{half}/{name}" for name in ("tin", "tin/mot", "tin/hai", "tin/ba", ".bantin"))}
    own = {f"{half}/.bantin/manifest.txt", f"{half}/.bantin/release.json"}
    assert seen == new | folders | own | {str(shelf.folder)}
    assert str(shelf.site) in flushed, "the switch itself has to be flushed as well"


def test_nothing_is_asked_of_the_network(site: Path) -> None:
    pid = os.fork()
    if not pid:
        code = 1
        try:
            os.chdir(site)

            def hook(event: str, _arguments: tuple[object, ...]) -> None:
                if event.startswith("socket."):
                    os._exit(88)

            sys.addaudithook(hook)
            code = main(["publish"])
        finally:
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
