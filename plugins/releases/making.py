"""A release in the making, as the steps between the build and the switch see it.

In: the folder that will be the release. Out: what a step puts there, or the reasons for which it refuses the release.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from plugins.releases.disk import files_in, put, share

Words: TypeAlias = tuple[str, str]  # Vietnamese, English


@dataclass(frozen=True, slots=True)
class Making:
    """The release that is made in ``folder``; ``base`` is the newest one before it, if there is one.

    Files of ``folder`` may be shared with ``base``: a step changes them by ``put`` alone, never in place.
    """

    folder: Path
    base: Path | None
    number: int

    def files(self) -> Iterable[str]:
        """Return the paths of all files as they are now."""
        return files_in(self.folder)

    def put(self, path: str, content: bytes) -> None:
        """Write a file of its own."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        put(target, content, settled=False)

    def is_unchanged(self, path: str) -> bool:
        """Return whether the file at ``path`` is the very file of ``base``."""
        if self.base is None:
            return False
        try:
            return (self.base / path).samefile(self.folder / path)
        except OSError:
            return False

    def take(self, path: str) -> bool:
        """Put the file at ``path`` of ``base`` here as well and return whether it has one."""
        if self.base is None or not (self.base / path).is_file():
            return False
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).unlink(missing_ok=True)
        share(self.base / path, self.folder / path)
        return True


# A step works on the release and returns why the release may not be published: nothing, when it may.
Step: TypeAlias = Callable[[Making], Iterable[Words]]


class RefusedReleaseError(Exception):
    """A step found that the release may not be published; ``reasons`` say why, each in both languages."""

    def __init__(self, reasons: tuple[Words, ...]) -> None:
        """Keep the reasons."""
        super().__init__("; ".join(en for _, en in reasons))
        self.reasons = reasons
