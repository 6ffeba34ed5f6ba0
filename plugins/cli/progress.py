"""Show how far a build is, on one line of the terminal, once it has taken a second.

In: the stages that the engine reports. Out: a line on standard error that is gone when the build is done;
nothing at all where standard error is not a terminal.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from types import TracebackType
from typing import Final, Self

from plugins.cli.console import Console

PATIENCE: Final = 1.0  # seconds without a bar
_INTERVAL: Final = 0.1  # seconds between two drawings
_WIDTH: Final = 24  # characters of the bar itself
_STAGES: Final = {
    "read": ("Đọc nội dung", "Reading"),
    "plan": ("Lập danh mục", "Planning"),
    "render": ("Dựng trang", "Rendering"),
}


class Progress:
    """A progress bar to call with (stage, done, total); a context manager that leaves a clean line."""

    def __init__(self, console: Console) -> None:
        """Start the clock; nothing is shown yet."""
        self._console = console
        self._shows = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + PATIENCE
        self._drawn = False

    def __enter__(self) -> Self:
        """Return the bar itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self.clear()

    def clear(self) -> None:
        """Take the bar away, if it was drawn."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` things of ``stage`` are done (``total`` 0: not known)."""
        if not self._shows or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _INTERVAL
        self._drawn = True
        room = shutil.get_terminal_size().columns - 1
        sys.stderr.write("\r" + bar_line(self._console, stage, done, total)[:room] + "\x1b[K")
        sys.stderr.flush()


def bar_line(console: Console, stage: str, done: int, total: int) -> str:
    """Return the line ``Đọc nội dung  ████░░░░  512/1024``."""
    name = console.text(*_STAGES.get(stage, (stage, stage)))
    if total <= 0:
        return f"{name}…"
    filled = _WIDTH * min(done, total) // total
    return f"{name}  {'█' * filled}{'░' * (_WIDTH - filled)}  {done}/{total}"
