"""Notice every edit: one long-lived watch on the folders, and a look at the configuration files.

In: folders, and the folder of the configuration. Out: a flag that says "something changed since you last
asked". It is raised in a thread of its own, so that an edit during a rebuild is never lost, and cleared
before the next rebuild reads.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from watchfiles import watch

from plugins.sources.names import is_ignored

_TICK: Final = 100  # milliseconds between two looks at what the watch itself cannot see

_STEP: Final = 20  # milliseconds without another change, after which those seen are told

Signature = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Watched:
    """What is looked at: folders with all in them, and the Python files right in ``confs``."""

    folders: tuple[Path, ...]
    confs: Path

    def existing(self) -> tuple[Path, ...]:
        """Return the folders that are there now."""
        return tuple(folder for folder in self.folders if folder.is_dir())

    def signature(self) -> Signature:
        """Return what changes when a configuration file is edited, removed or replaced, or a folder as a whole."""
        confs = (path for path in _listed(self.confs) if path.suffix == ".py")
        found = []
        for path in sorted({*confs, *self.folders}):
            try:
                status = path.stat()
            except OSError:
                continue
            times = (0, 0) if path in self.folders else (status.st_mtime_ns, status.st_size)
            found.append((str(path), status.st_ino, *times))
        return tuple(found)


class Watcher:
    """Watches in a thread as long as its context lasts."""

    def __init__(self, watched: Watched) -> None:
        """Watch ``watched``; the first ``wait`` returns as soon as the watch has begun."""
        self.watched = watched
        self._changed = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the thread."""
        self._stop.set()
        self._thread.join()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for a change, ``seconds`` at most; return whether there was one, and forget it."""
        changed = self._changed.wait(seconds)
        self._changed.clear()
        return changed

    def _run(self) -> None:
        polling = False
        while not self._stop.is_set():
            watched = self.watched
            signature, folders = watched.signature(), watched.existing()
            if not folders:
                self._changed.set()
                while (
                    watched.signature() == signature and watched is self.watched and not self._stop.is_set()
                ):
                    self._stop.wait(_TICK / 1000)
                continue
            try:
                self._follow(watched, signature, folders, polling=polling)
            except OSError:  # the system's limit of watches is reached: look at the files instead
                if polling:
                    self._stop.wait(1)
                polling = True

    def _follow(
        self, watched: Watched, signature: Signature, folders: tuple[Path, ...], *, polling: bool
    ) -> None:
        """Follow one watch until it has to be begun anew: other folders, or one of them replaced."""
        begun = False
        changes = watch(
            *folders,
            watch_filter=lambda _change, path: _counts(Path(path), folders),
            stop_event=self._stop,
            step=_STEP,
            rust_timeout=_TICK,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=polling or None,
        )
        for found in changes:
            if found or not begun:  # what changed before the watch had begun is read by the build after it
                self._changed.set()
            begun = True
            if self.watched is not watched or watched.signature() != signature:
                self._changed.set()
                return


def _counts(path: Path, folders: tuple[Path, ...]) -> bool:
    """Return whether a change of ``path`` matters: the swap and lock files of editors do not."""
    for folder in folders:
        if path.is_relative_to(folder):
            return not any(is_ignored(part) for part in path.relative_to(folder).parts)
    return True


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
