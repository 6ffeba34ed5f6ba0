"""Share work between processes by `fork`: each worker begins with all that this process knows.

In: how many workers, and a function of the worker's number that returns bytes. Out: the bytes of each. What
a worker could not do is done again here, so a failure is told as if there were one process.
"""

from __future__ import annotations

import gc
import os
import selectors
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Tick = Callable[[int], None]  # how many more things are done
Work = Callable[[int, Tick], bytes]  # number of the worker, its tick → result

_HEAD = struct.Struct("<cQ")
_TICK, _RESULT = b"t", b"r"
_PATIENCE = 32  # things done between two words to the parent


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


def shared(jobs: int, work: Work, tick: Tick, meanwhile: Callable[[], None] = lambda: None) -> list[bytes]:
    """Return what ``work`` gives for each of ``jobs`` workers, in their order; one job is done right here.

    ``meanwhile`` is what this process does while the others work; without others it is done first.
    """
    if jobs < 2 or not can_fork():
        meanwhile()
        return [work(number, tick) for number in range(jobs)]
    gc.freeze()  # a collection in a worker would copy every page of memory it shares with this process
    workers: list[_Worker] = []
    try:
        workers.extend(_started(number, work) for number in range(jobs))
        meanwhile()
        _listen(workers, tick)
        return [
            w.result if w.wait() == 0 and w.result is not None else work(number, tick)
            for number, w in enumerate(workers)
        ]
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


def _started(number: int, work: Work) -> _Worker:
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return _Worker(pid, read)
    code = 1
    try:
        os.close(read)
        _do(number, work, write)
        code = 0
    except BaseException:  # noqa: BLE001, S110 - the parent does it again, and so tells what is wrong
        pass
    finally:
        os._exit(code)  # nothing of the parent's is put away twice


def _do(number: int, work: Work, write: int) -> None:
    waiting = 0

    def tick(done: int) -> None:
        nonlocal waiting
        waiting += done
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
