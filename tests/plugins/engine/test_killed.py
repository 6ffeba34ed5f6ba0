"""A build that is killed, wherever it is, leaves every file whole, and the next build is right."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from random import Random

import pytest

from plugins.engine.build import build
from tests.plugins.engine.turns import Turns

_EVENTS = frozenset({"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.scandir", "os.truncate"})
KILLS = 6


def _kill_group() -> None:
    os.killpg(0, signal.SIGKILL)


def _kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def build_killed(turns: Turns, point: int, jobs: int, kill: Callable[[], None]) -> int:
    """Build in a process that is killed when it touches the output or what builds keep for the ``point``-th time.

    Returns the process group, in which workers may live on.
    """
    settings, places = turns.lab.settings(), (str(turns.lab.site.output), str(turns.lab.cache))
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return pid
    try:
        os.setpgid(0, 0)
        count = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            if event in _EVENTS and str(arguments[0]).startswith(places):
                count += 1
                if count == point:
                    kill()

        sys.addaudithook(hook)
        build(settings, turns.lab.now, jobs=jobs)
    finally:
        os._exit(0)


def wait_for_orphans(group: int) -> None:
    """Wait until no process of ``group`` is left."""
    for _ in range(500):
        try:
            os.killpg(group, 0)
        except (ProcessLookupError, PermissionError):
            return
        time.sleep(0.01)


@pytest.fixture(scope="module")
def turns(tmp_path_factory: pytest.TempPathFactory) -> Turns:
    return Turns(tmp_path_factory.mktemp("killed"))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("kill", [_kill_group, _kill_self], ids=["with its workers", "alone"])
def test_the_next_build_is_right(turns: Turns, jobs: int, kill: Callable[[], None]) -> None:
    draw = Random(f"{jobs}{kill.__name__}")  # noqa: S311 - not for secrets
    for _ in range(KILLS):
        turns.turn()
        group = build_killed(turns, int(draw.lognormvariate(4, 1.2)), jobs, kill)
        if draw.random() < 0.3:
            turns.turn()  # what was killed half-way is taken back
        turns.right(draw.choice([1, 2]))
        wait_for_orphans(group)
        turns.right()


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_is_whole_old_or_new(turns: Turns, jobs: int) -> None:
    draw = Random(jobs)  # noqa: S311 - not for secrets
    clean = [site.files for _, site in turns.sites]
    for _ in range(KILLS):
        turns.right()
        turns.turn()
        wait_for_orphans(build_killed(turns, int(draw.lognormvariate(4, 1.2)), jobs, _kill_group))
        left = turns.lab.files()
        torn = [
            path
            for path in left
            if not path.startswith(".bantin/") and left[path] not in _either(clean, path)
        ]
        assert torn == []
    turns.right()


def _either(sites: list[dict[str, bytes]], path: str) -> list[bytes]:
    return [files[path] for files in sites if path in files]


def test_a_build_whose_worker_was_killed_fails_and_the_next_one_is_right(turns: Turns) -> None:
    own = os.getpid()

    def kill_workers() -> None:
        if os.getpid() not in {own, os.getpgid(0)}:
            os.kill(os.getpid(), signal.SIGKILL)

    for point in (1, 5, 30, 31, 32, 60):
        turns.turn()
        build_killed(turns, point, 2, kill_workers)
        turns.right()
