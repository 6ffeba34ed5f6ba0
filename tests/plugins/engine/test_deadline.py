"""What cannot be stopped by counting is stopped by its time, and a worker that is lost is told with its file."""

from __future__ import annotations

import errno
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from plugins.engine import deadline, fork, parse
from plugins.engine.fork import LostWorkerError
from plugins.markdown import slow
from plugins.schedules.reader import read_with_schedule
from tests.sites.build import TempSite, news

MANY = 100  # sources: enough for two workers
HOSTILE = "[" * 13_000  # more than fifteen seconds, if nobody counted its brackets
needs_signals = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a system without timers")


def with_many(site: TempSite, odd: str = "Nội dung.\n") -> TempSite:
    for number in range(MANY):
        site.write(f"tin-tuc/2026/tin-{number}.md", news(body=f"Một <b>đoạn</b> {number}.\n\n    mã\n"))
    site.write("tin-tuc/2026/le.md", news(body=odd))
    return site


@needs_signals
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_text_that_takes_too_long_is_one_problem_and_the_others_are_read(
    jobs: str, site: TempSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANTIN_JOBS", jobs)
    monkeypatch.setattr(deadline, "SECONDS", 2.0)
    monkeypatch.setattr(slow, "excess", lambda _text: None)  # the limit that would have refused it
    with_many(site, HOSTILE).write("tin-tuc/2026/z.md", news(body="[x](/khong-co.md)\n"))
    assert site.lines() == [
        (
            "content/tin-tuc/2026/le.md:1: lỗi: Nội dung quá sâu/quá phức tạp: đọc quá 2 giây. Viết lại chỗ này "
            "đơn giản hơn hoặc tách thành nhiều bài. [too-complex]"
        ),
        (
            "content/tin-tuc/2026/z.md:6: lỗi: Liên kết “/khong-co.md” không dẫn tới đâu. Ghi đường dẫn của tệp .md "
            "hoặc tệp đính kèm có trong kho. [broken-link]"
        ),
    ]


@needs_signals
def test_the_clock_runs_while_files_are_read_alone(site: TempSite) -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    site.write("tin-tuc/2026/a.md", news())
    site.built()
    assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0
    assert signal.getsignal(signal.SIGVTALRM) is before


@pytest.mark.skipif(sys.platform != "linux", reason="a system without fork")
@pytest.mark.parametrize(
    "fault, kind",
    [("killed", errno.ECHILD), ("memory", errno.ENOMEM), ("hangs", errno.ETIMEDOUT)],
)
def test_a_lost_worker_fails_the_build_with_the_file_it_worked_on(
    fault: str, kind: int, site: TempSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANTIN_JOBS", "2")
    monkeypatch.setattr(fork, "HANGING", 1.0)
    # A thread that an earlier test left in this process would have all work done in it.
    monkeypatch.setattr(fork, "can_fork", lambda: True)
    parent = os.getpid()

    def faulty(path: str, *rest: Any) -> Any:  # noqa: ANN401 - those of the function it stands for
        if path.endswith("/le.md") and os.getpid() != parent:
            if fault == "memory":
                raise MemoryError
            os.kill(os.getpid(), signal.SIGKILL if fault == "killed" else signal.SIGSTOP)
        return read_with_schedule(path, *rest)

    monkeypatch.setattr(parse, "read_with_schedule", faulty)
    with_many(site)
    with pytest.raises(LostWorkerError) as lost:
        site.build()
    assert lost.value.errno == kind
    assert lost.value.filename == str(site.content / "tin-tuc/2026/le.md")
    assert not site.output.exists()
    monkeypatch.undo()
    assert not site.build().refused


def test_too_little_memory_in_the_only_process_is_told_with_the_file(
    site: TempSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(path: str, *rest: Any) -> Any:  # noqa: ANN401 - those of the function it stands for
        if path.endswith("/b.md"):
            raise MemoryError
        return read_with_schedule(path, *rest)

    monkeypatch.setattr(parse, "read_with_schedule", faulty)
    for name in "abc":
        site.write(f"tin-tuc/2026/{name}.md", news())
    with pytest.raises(LostWorkerError) as lost:
        site.build()
    assert (lost.value.errno, Path(lost.value.filename).name) == (errno.ENOMEM, "b.md")
