"""The folder of a site's releases: `releases/<n>/` beside the link `current`.

In: the site's folder. Out: its releases in order, which one is current, and the atomic switch between them.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from plugins.dates import ZONE
from plugins.releases.disk import flush_folder
from plugins.settings import ConfigurationError

KEPT: Final = 10  # releases; the current one is kept besides
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")
_HALF: Final = ".half-"  # a release being made
_OLD: Final = ".old-"  # a release being removed
_LINK: Final = ".current"  # the link being made


@dataclass(frozen=True, slots=True)
class Release:
    """One release: its number, when it was made, and whether readers see it."""

    number: int
    made: datetime
    current: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """The releases below ``site``; nothing here builds anything."""

    site: Path

    @property
    def folder(self) -> Path:
        """Return the folder that holds the releases."""
        return self.site / "releases"

    @property
    def link(self) -> Path:
        """Return the link that a web server serves."""
        return self.site / "current"

    def path(self, number: int) -> Path:
        """Return the folder of release ``number``."""
        return self.folder / str(number)

    def half(self, number: int) -> Path:
        """Return the folder in which release ``number`` is made."""
        return self.folder / f"{_HALF}{number}"

    def numbers(self) -> list[int]:
        """Return the numbers of the whole releases, oldest first."""
        if not self.folder.is_dir():
            return []
        found = (entry for entry in os.scandir(self.folder) if _NUMBER.fullmatch(entry.name))
        return sorted(int(entry.name) for entry in found if entry.is_dir(follow_symlinks=False))

    def current(self) -> int | None:
        """Return the number of the release that readers see, or ``None``."""
        try:
            name = self.link.readlink().name
        except OSError:
            return None
        return int(name) if _NUMBER.fullmatch(name) and self.path(int(name)).is_dir() else None

    def releases(self) -> tuple[Release, ...]:
        """Return the whole releases, oldest first."""
        current = self.current()
        return tuple(
            Release(
                number, datetime.fromtimestamp(self.path(number).stat().st_mtime, ZONE), number == current
            )
            for number in self.numbers()
        )

    def require_switchable(self) -> None:
        """Raise ``ConfigurationError`` when `current` is something that is not ours to replace."""
        if self.link.exists() and not self.link.is_symlink():
            raise ConfigurationError(
                f"{self.link} không phải là liên kết do Bản Tin tạo. Chuyển nó đi nơi khác rồi chạy lại",
                f"{self.link} is not a link made by this program. Move it away and run this again",
            )

    def switch(self, number: int) -> None:
        """Let readers see release ``number`` from one moment to the next: a rename replaces the link."""
        fresh = self.site / _LINK
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(Path("releases") / str(number), target_is_directory=True)
        fresh.replace(self.link)
        flush_folder(self.site)

    def clear_remains(self) -> None:
        """Remove what a killed run left: half releases, half removed ones, a link not yet in place."""
        (self.site / _LINK).unlink(missing_ok=True)
        for entry in sorted(os.scandir(self.folder), key=lambda found: found.name):
            if entry.name.startswith((_HALF, _OLD)):
                shutil.rmtree(entry.path)

    def prune(self, kept: int = KEPT) -> None:
        """Remove all but the newest ``kept`` releases, never the current one."""
        current = self.current()
        for number in self.numbers()[:-kept]:
            if number != current:
                # Renamed first: a release that is half removed is never taken for a whole one.
                going = self.folder / f"{_OLD}{number}"
                self.path(number).rename(going)
                shutil.rmtree(going)
