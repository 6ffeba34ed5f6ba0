"""Workers that lose their parent, and texts that take too long, stop; nothing is written behind anybody's back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.engine.fork import shared
from tests.small_site import environment, make_site, write, write_news


def write_on_and_on(folder: Path, tick: Callable[[int], None], *, ticks: bool) -> bytes:
    for number in range(10_000_000):
        (folder / f"{os.getpid()}-{number % 50}").write_bytes(b"x")
        if ticks:
            tick(1)
    return b""


def processes_of(group: int) -> Iterator[int]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, _, owner = (entry / "stat").read_text("utf-8").rpartition(")")[2].split()[:3]
            except OSError:
                continue
            if int(owner) == group and state != "Z":
                yield int(entry.name)


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked, and found by /proc, on Linux alone")
@pytest.mark.parametrize("ticks", [True, False], ids=["between two files", "in the middle of one"])
def test_workers_do_not_write_on_when_only_their_parent_was_killed(tmp_path: Path, *, ticks: bool) -> None:
    pid = os.fork()
    if not pid:
        os.setpgid(0, 0)

        def die_once_all_write() -> None:
            while len({path.name.partition("-")[0] for path in tmp_path.iterdir()}) < 2:
                time.sleep(0.01)
            os.kill(os.getpid(), signal.SIGKILL)

        shared(
            2,
            lambda _number, tick: write_on_and_on(tmp_path, tick, ticks=ticks),
            lambda _done: None,
            lambda _number, _done: "",
            die_once_all_write,
        )
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
    try:
        for _ in range(1000):
            if not list(processes_of(pid)):
                return
            time.sleep(0.01)
        pytest.fail("workers live on")
    finally:
        for left in processes_of(pid):
            os.kill(left, signal.SIGKILL)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a system without timers")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_pelican_alone_stops_a_text_that_takes_too_long_and_tells_the_others(site: Path, jobs: str) -> None:
    """The conf takes away the limit that counts, and gives each file a second."""
    slow = (
        "from plugins.engine import deadline\nfrom plugins.markdown import slow\n"
        "deadline.SECONDS = 1.0\nslow.excess = lambda text: None\n"
    )
    write(site, "pelicanconf.py", (site / "pelicanconf.py").read_text("utf-8") + slow)
    write_news(site, "cham", "Chậm", body="[" * 13_000)
    write_news(site, "sai", "Sai", date="31/02/2026")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py"],
        cwd=site,
        env=environment(BANTIN_JOBS=jobs),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    told = done.stderr
    assert "content/tin-tuc/2026/cham.md:1: lỗi: Nội dung quá sâu/quá phức tạp: đọc quá 1 giây." in told
    assert "content/tin-tuc/2026/sai.md:3:7: lỗi: " in told
    assert "2 lỗi, 0 cảnh báo." in told
    assert "Traceback" not in told
    assert not (site / "output").exists()
