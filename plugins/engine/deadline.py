"""Stop what takes too long to read: the last resort behind all limits that count (decision 30).

In: so many seconds of this process's own time. Out: ``OutOfTimeError`` raised in what is running. The clock runs only
while this process works, so that a busy machine changes nothing; it ticks for one process and for each worker alike.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 20.0  # for one file; no text within the limits needs an eighth of it


class OutOfTimeError(BaseException):
    """A file took too long. No ``Exception``: nothing that parses may take it for a fault of the text."""


class Deadline:
    """Gives each file its time. ``begin`` starts the clock anew, ``rest`` stops it."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def begin(self) -> None:
        """Give the next file its time."""
        if self.seconds:
            signal.setitimer(signal.ITIMER_VIRTUAL, self.seconds)

    def rest(self) -> None:
        """Stop the clock."""
        if self.seconds:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@contextmanager
def deadline() -> Iterator[Deadline]:
    """Let the block give ``SECONDS`` to each file; where signals cannot be heard, nothing is ever stopped.

    They are heard by the main thread alone, and not on Windows.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield Deadline(0)
        return
    former = signal.signal(signal.SIGVTALRM, _stop)
    clock = Deadline(SECONDS)
    try:
        yield clock
    finally:
        clock.rest()
        signal.signal(signal.SIGVTALRM, former)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError
