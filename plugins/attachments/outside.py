"""Have files read by a process of its own (`reading.py`), one after the other, each within its time.

In: paths. Out: an answer for each, ``{"error": …}`` where the process was too slow or died: it is then started again
for the others, so that one file costs nothing to the rest.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

SECONDS: Final = 40.0  # for one file, on a slow machine
_ROOT: Final = Path(__file__).resolve().parents[2]
_TOO_SLOW: Final = {"error": "slow"}
_DIED: Final = {"error": "died"}


def answers(paths: Sequence[str], seconds: float = SECONDS) -> Iterator[dict[str, Any]]:
    """Yield an answer for each of ``paths``, in their order."""
    reader: _Reader | None = None
    try:
        for path in paths:
            if "\n" in path:
                yield _DIED
                continue
            reader = reader or _Reader()
            answer = reader.ask(path, seconds)
            yield answer
            if answer in (_TOO_SLOW, _DIED):
                reader.end()
                reader = None
    finally:
        if reader:
            reader.end()


class _Reader:
    """The process, and a thread that hears its answers: a pipe cannot be waited for on every system."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "plugins.attachments.reading"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            text=True,
            encoding="utf-8",
            errors="surrogateescape",
        )
        self._heard: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._hearing = threading.Thread(target=_hear, args=(self._process.stdout, self._heard), daemon=True)
        self._hearing.start()

    def ask(self, path: str, seconds: float) -> dict[str, Any]:
        try:
            if self._process.stdin:
                self._process.stdin.write(f"{path}\n")
                self._process.stdin.flush()
            line = self._heard.get(timeout=seconds)
        except queue.Empty:
            return _TOO_SLOW
        except OSError:
            return _DIED
        try:
            answer = json.loads(line)
        except ValueError:
            return _DIED
        return answer if isinstance(answer, dict) else _DIED

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._hearing.join()  # with another thread about, no work is shared by `fork`
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()


def _hear(pipe: IO[str] | None, heard: queue.SimpleQueue[str]) -> None:
    try:
        for line in pipe or ():
            heard.put(line)
    except ValueError:  # closed while it was read
        pass
    heard.put("")
