"""Share work between processes by `fork`: each worker begins with all that this process knows.

In: how many workers, and a function of the worker's number that returns bytes. Out: the bytes of each. What
a worker could not do is done again here, so a failure is told as if there were one process. The work of one that the
system ended, that ran out of memory or that hangs is not: it would end this process as well. No worker outlives
this process to write on behalf of nobody.
"""

from __future__ import annotations

import errno
import gc
import mmap
import os
import selectors
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from plugins.settings import ConfigurationError

Tick = Callable[[int], None]  # how many more things are done
Work = Callable[[int, Tick], bytes]  # number of the worker, its tick → result
Names = Callable[[int, int], str]  # number of a worker, its ticks so far → the path of what it works on

_HEAD = struct.Struct("<cQ")
_TICK, _RESULT = b"t", b"r"
_PATIENCE = 32  # things done between two words to the parent
_COUNT = struct.Struct("<Q")
_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)
_MOST_JOBS: Final = 256
_NO_MEMORY = 70  # the exit code of a worker that asked for more memory than there is
HANGING: Final = 300.0  # seconds in which a worker does nothing that can be seen


class LostWorkerError(OSError):
    """A worker ended without a result, or hangs, at the file ``filename``: the machine's failure, like a full disk."""

    def __init__(self, number: int, path: str) -> None:
        """Keep the kind of failure (``errno``) and the path."""
        super().__init__(number, os.strerror(number), path)


def can_fork() -> bool:
    """Return whether work may be shared: a system with `fork`, and no other thread that could hold a lock."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def wanted_jobs(given: int = 0) -> int:
    """Return how many workers to use: ``given``, else BANTIN_JOBS, else one for each core of this process.

    Raises ``ConfigurationError`` for a BANTIN_JOBS that is no number of processes.
    """
    text = os.environ.get("BANTIN_JOBS", "").strip()
    if given > 0:
        return given
    if text:
        if text.isascii() and text.isdigit() and 0 < int(text) <= _MOST_JOBS:
            return int(text)
        vi = f"BANTIN_JOBS “{text}” phải là số tiến trình, từ 1 đến {_MOST_JOBS}"
        raise ConfigurationError(vi, f"BANTIN_JOBS “{text}” must be a number of processes, 1 to {_MOST_JOBS}")
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared(
    jobs: int, work: Work, tick: Tick, names: Names, meanwhile: Callable[[], None] = lambda: None
) -> list[bytes]:
    """Return what ``work`` gives for each of ``jobs`` workers, in their order; one job is done right here.

    ``meanwhile`` is what this process does while the others work; without others it is done first. Raises
    ``LostWorkerError`` for a worker that the system ended, that hangs or that has no memory left.
    """
    if jobs < 2 or not can_fork():
        meanwhile()
        return [_done_here(number, work, tick, names) for number in range(jobs)]
    gc.freeze()  # a collection in a worker would copy every page of memory it shares with this process
    workers: list[_Worker] = []
    try:
        workers.extend(_started(number, work) for number in range(jobs))
        meanwhile()
        _listen(workers, tick)
        return [_result(number, worker, work, tick, names) for number, worker in enumerate(workers)]
    finally:
        for worker in workers:
            worker.end()
        gc.unfreeze()


@contextmanager
def beside(work: Callable[[], bytes], jobs: int) -> Iterator[Callable[[], bytes]]:
    """Do ``work`` in another process while the block runs; what it is given returns the result.

    With one job, or where nothing can be shared, the work is done when its result is asked for.
    """
    if jobs < 2 or not can_fork():
        yield work
        return
    worker = _started(0, lambda _number, _tick: work())

    def result() -> bytes:
        _listen([worker], lambda _done: None)
        return worker.result if worker.wait() == 0 and worker.result is not None else work()

    try:
        yield result
    finally:
        worker.end()


@dataclass(slots=True)
class _Worker:
    pid: int
    pipe: int
    progress: mmap.mmap  # shared with the process: how far it has come
    result: bytes | None = None
    ended: bool = False
    hangs: bool = False
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

    @property
    def ticks(self) -> int:
        return int(_COUNT.unpack_from(self.progress)[0])

    def wait(self) -> int:
        """Return the exit code once the process has ended."""
        _, status = os.waitpid(self.pid, 0)
        self.ended = True
        return os.waitstatus_to_exitcode(status)

    def stop(self) -> None:
        """Stop the process, which does nothing any more."""
        self.hangs = True
        with suppress(ProcessLookupError):
            os.kill(self.pid, 9)

    def end(self) -> None:
        """Stop the process, if it still runs."""
        os.close(self.pipe)
        if not self.ended:
            with suppress(ProcessLookupError):
                os.kill(self.pid, 9)
            with suppress(ChildProcessError):
                os.waitpid(self.pid, 0)


def _started(number: int, work: Work) -> _Worker:
    prctl = _prctl()
    read, write = os.pipe()
    progress = mmap.mmap(-1, _COUNT.size)
    parent = os.getpid()
    pid = os.fork()
    if pid:
        os.close(write)
        return _Worker(pid, read, progress)
    code = 1
    try:
        os.close(read)
        if prctl:
            prctl(_DEATH_OF_PARENT, signal.SIGKILL)
        _do(number, work, write, progress, parent)
        code = 0
    except MemoryError:
        code = _NO_MEMORY
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


def _result(number: int, worker: _Worker, work: Work, tick: Tick, names: Names) -> bytes:
    """Return what ``worker`` gave, or do its work again where it merely failed."""
    code = worker.wait()
    was_ended = code < 0 and code != -signal.SIGINT  # Ctrl-C reaches all of them; this process answers for it
    if worker.hangs or was_ended or code == _NO_MEMORY:
        kind = errno.ETIMEDOUT if worker.hangs else errno.ENOMEM if code == _NO_MEMORY else errno.ECHILD
        raise LostWorkerError(kind, names(number, worker.ticks))
    if code == 0 and worker.result is not None:
        return worker.result
    return _done_here(number, work, tick, names)


def _done_here(number: int, work: Work, tick: Tick, names: Names) -> bytes:
    done = 0

    def counted(more: int) -> None:
        nonlocal done
        done += more
        tick(more)

    try:
        return work(number, counted)
    except MemoryError:
        raise LostWorkerError(errno.ENOMEM, names(number, done)) from None


def _do(number: int, work: Work, write: int, progress: mmap.mmap, parent: int) -> None:
    waiting = total = 0

    def tick(done: int) -> None:
        nonlocal waiting, total
        if os.getppid() != parent:
            os._exit(1)  # nobody waits for this any more, and another build may be at work
        waiting += done
        total += done
        _COUNT.pack_into(progress, 0, total)
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
    """Hear all workers out, and stop those that do nothing any more."""
    seen = {worker.pid: (0, time.monotonic()) for worker in workers}
    with selectors.DefaultSelector() as selector:
        for worker in workers:
            selector.register(worker.pipe, selectors.EVENT_READ, worker)
        while selector.get_map():
            for key, _ in selector.select(HANGING / 10):
                data = os.read(key.fd, 1 << 20)
                if data:
                    key.data.hear(data, tick)
                else:
                    selector.unregister(key.fd)
            for key in list(selector.get_map().values()):
                worker, now = key.data, time.monotonic()
                ticks, since = seen[worker.pid]
                if worker.ticks != ticks:
                    seen[worker.pid] = (worker.ticks, now)
                elif now - since > HANGING:
                    worker.stop()
