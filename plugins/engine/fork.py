"""Share work between processes by `fork`: each worker begins with all that this process knows.

In: how many workers, and a function of the worker's number that returns bytes. Out: the bytes of each. What
a worker could not do is done again here, so a failure is told as if there were one process. A worker that the
system killed (fault F17: no memory is left) is not: this process would be the next. No worker outlives this
process to write on behalf of nobody.
"""

from __future__ import annotations

import gc
import mmap
import os
import selectors
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache

Tick = Callable[[int], None]  # how many more things are done
Work = Callable[[int, Tick], bytes]  # number of the worker, its tick → result

Name = Callable[[int, int], str]  # number of the worker, how many things it has done → what it is at

_HEAD = struct.Struct("<cQ")
_COUNT = struct.Struct("=Q")
_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)
_TICK, _RESULT = b"t", b"r"
_PATIENCE = 32  # things done between two words to the parent


class WorkerKilledError(OSError):
    """The system killed a worker while it was at ``path``; ``signal`` is the number of the signal."""

    def __init__(self, path: str, number: int) -> None:
        """Keep what it was at."""
        super().__init__(f"worker killed by signal {number}: {path}")
        self.path = path
        self.number = number

    @property
    def words(self) -> tuple[str, str]:
        """Return what to tell, in Vietnamese and English."""
        vi = f"tiến trình con bị hệ thống dừng (tín hiệu {self.number}) khi đang xử lý tệp này"
        en = f"the system killed the process that was at this file (signal {self.number})"
        return (
            f"{self.path}: {vi}; thường là do hết bộ nhớ. Thử lại với ít tiến trình hơn (BANTIN_JOBS=1)",
            f"{self.path}: {en}; mostly for want of memory. Try fewer processes (BANTIN_JOBS=1)",
        )


def can_fork() -> bool:
    """Return whether work may be shared: a system with `fork`, and no other thread that could hold a lock."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def wanted_jobs(given: int = 0) -> int:
    """Return how many workers to use: ``given``, else BANTIN_JOBS, else one for each core of this process."""
    text = os.environ.get("BANTIN_JOBS", "").strip()
    if given > 0:
        return given
    if text.isdigit() and int(text) > 0:
        return int(text)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared(
    jobs: int, work: Work, tick: Tick, name: Name, meanwhile: Callable[[], None] = lambda: None
) -> list[bytes]:
    """Return what ``work`` gives for each of ``jobs`` workers, in their order; one job is done right here.

    ``meanwhile`` is what this process does while the others work; without others it is done first. Raises
    ``WorkerKilledError`` with what ``name`` says for a worker that was killed.
    """
    if jobs < 2 or not can_fork():
        meanwhile()
        return [work(number, tick) for number in range(jobs)]
    gc.freeze()  # a collection in a worker would copy every page of memory it shares with this process
    workers: list[_Worker] = []
    done = mmap.mmap(-1, jobs * _COUNT.size)  # what each worker has done, readable when it is dead
    try:
        workers.extend(_started(number, work, done) for number in range(jobs))
        meanwhile()
        _listen(workers, tick)
        return [w.outcome(work, tick, name) for w in workers]
    finally:
        for worker in workers:
            worker.end()
        done.close()
        gc.unfreeze()


@contextmanager
def beside(work: Callable[[], bytes], jobs: int) -> Iterator[Callable[[], bytes]]:
    """Do ``work`` in another process while the block runs; what it is given returns the result.

    With one job, or where nothing can be shared, the work is done when its result is asked for.
    """
    if jobs < 2 or not can_fork():
        yield work
        return
    with mmap.mmap(-1, _COUNT.size) as done:
        worker = _started(0, lambda _number, _tick: work(), done)

        def result() -> bytes:
            _listen([worker], lambda _done: None)
            return worker.result if worker.wait() == 0 and worker.result is not None else work()

        try:
            yield result
        finally:
            worker.end()


@dataclass(slots=True)
class _Worker:
    number: int
    pid: int
    pipe: int
    done: mmap.mmap
    result: bytes | None = None
    ended: bool = False
    _heard: bytearray = field(default_factory=bytearray)

    def hear(self, data: bytes, tick: Tick) -> None:
        """Take in what came through the pipe: ticks at once, the result when it is whole."""
        self._heard += data
        while len(self._heard) >= _HEAD.size:
            kind, length = _HEAD.unpack_from(self._heard)
            if kind == _TICK:
                tick(length)
                del self._heard[: _HEAD.size]
            elif len(self._heard) < _HEAD.size + length:
                return
            else:
                self.result = bytes(self._heard[_HEAD.size : _HEAD.size + length])
                self._heard.clear()

    def outcome(self, work: Work, tick: Tick, name: Name) -> bytes:
        """Return the result, or do the work again where there is none. Raises ``WorkerKilledError``."""
        code = self.wait()
        if code == 0 and self.result is not None:
            return self.result
        if code < 0 and -code != signal.SIGINT:
            (done,) = _COUNT.unpack_from(self.done, self.number * _COUNT.size)
            raise WorkerKilledError(name(self.number, done), -code)
        return work(self.number, tick)

    def wait(self) -> int:
        """Return the exit code once the process has ended."""
        _, status = os.waitpid(self.pid, 0)
        self.ended = True
        return os.waitstatus_to_exitcode(status)

    def end(self) -> None:
        """Stop the process, if it still runs."""
        os.close(self.pipe)
        if not self.ended:
            with suppress(ProcessLookupError):
                os.kill(self.pid, 9)
            with suppress(ChildProcessError):
                os.waitpid(self.pid, 0)


def _started(number: int, work: Work, done: mmap.mmap) -> _Worker:
    prctl = _prctl()
    read, write = os.pipe()
    parent = os.getpid()
    pid = os.fork()
    if pid:
        os.close(write)
        return _Worker(number, pid, read, done)
    code = 1
    try:
        os.close(read)
        if prctl:
            prctl(_DEATH_OF_PARENT, signal.SIGKILL)
        _do(number, work, write, done, parent)
        code = 0
    except BaseException:  # noqa: BLE001, S110 - the parent does it again, and so tells what is wrong
        pass
    finally:
        os._exit(code)  # nothing of the parent's is put away twice


@cache
def _prctl() -> Callable[[int, int], int] | None:
    """Return what lets a process die with its parent, ``None`` where the system has no such thing."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - for who shares work

    try:
        found: Callable[[int, int], int] = ctypes.CDLL(None).prctl
    except (OSError, AttributeError):
        return None
    return found


def _do(number: int, work: Work, write: int, done: mmap.mmap, parent: int) -> None:
    waiting = total = 0

    def tick(more: int) -> None:
        nonlocal waiting, total
        if os.getppid() != parent:
            os._exit(1)  # nobody waits for this any more, and another build may be at work
        total += more
        _COUNT.pack_into(done, number * _COUNT.size, total)
        waiting += more
        if waiting >= _PATIENCE:
            _send(write, _HEAD.pack(_TICK, waiting))
            waiting = 0

    result = work(number, tick)
    _send(write, _HEAD.pack(_RESULT, len(result)))
    _send(write, result)


def _send(pipe: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(pipe, view) :]


def _listen(workers: list[_Worker], tick: Tick) -> None:
    """Hear all workers out."""
    with selectors.DefaultSelector() as selector:
        for worker in workers:
            selector.register(worker.pipe, selectors.EVENT_READ, worker)
        while selector.get_map():
            for key, _ in selector.select():
                data = os.read(key.fd, 1 << 20)
                if data:
                    key.data.hear(data, tick)
                else:
                    selector.unregister(key.fd)
