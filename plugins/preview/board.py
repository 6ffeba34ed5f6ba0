"""What the preview knows at one moment, shared between the thread that builds and those that serve.

In: states, one after another. Out: the newest one, at once or as soon as it differs.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """One state. ``build`` names the site's bytes, ``revision`` counts the states.

    ``ready`` is whether there is a site to show; ``heading`` and ``lines`` are what stands in its way, if anything.
    """

    build: str = ""
    revision: int = 0
    ready: bool = False
    heading: str = ""
    lines: tuple[str, ...] = ()

    def as_json(self) -> str:
        """Return the state as the browser's script reads it."""
        told = {"build": self.build, "revision": self.revision, "heading": self.heading, "lines": self.lines}
        return json.dumps(told, ensure_ascii=False)


class Board:
    """The board on which the newest state stands."""

    def __init__(self, state: State) -> None:
        """Start with ``state``."""
        self._state = state
        self._changed = threading.Condition()
        self._closed = False

    @property
    def state(self) -> State:
        """Return the newest state."""
        with self._changed:
            return self._state

    @property
    def closed(self) -> bool:
        """Return whether nothing more will come."""
        with self._changed:
            return self._closed

    def show(self, *, heading: str, lines: tuple[str, ...], build: str | None = None) -> None:
        """Put up a new state; a new ``build`` means that there is a site with other bytes than before."""
        with self._changed:
            before = self._state
            self._state = State(
                build=before.build if build is None else build,
                revision=before.revision + 1,
                ready=before.ready or build is not None,
                heading=heading,
                lines=lines,
            )
            self._changed.notify_all()

    def after(self, revision: int, patience: float) -> State | None:
        """Return the newest state once it is not ``revision``; ``None`` after ``patience`` seconds, or when closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._state.revision != revision, patience)
            return None if self._closed or self._state.revision == revision else self._state

    def close(self) -> None:
        """Let everybody who waits go home."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
