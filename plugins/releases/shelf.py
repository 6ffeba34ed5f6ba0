"""The folder of a site's releases: `releases/<n>/` beside the link `current`.

In: the site's folder. Out: its releases in order, which one is current, and the atomic switch between them.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from plugins.dates import ZONE
from plugins.releases.disk import flush_folder, put, remove_tree
from plugins.releases.record import record_of
from plugins.settings import ConfigurationError

KEPT: Final = 10  # releases; the current one is kept besides
HALF: Final = ".half-"  # a release being made
OLD: Final = ".old-"  # a release being removed
BROKEN: Final = ".broken-"  # one that was set aside, for a person to look at
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")
_ASIDE: Final = re.compile(rf"{re.escape(BROKEN)}([1-9][0-9]{{0,8}})-*")
_LINK: Final = ".current"  # the link being made


class NoReleaseError(ConfigurationError):
    """There is no release yet, or they lie elsewhere."""

    def __init__(self, site: Path) -> None:
        """Keep what to say of ``site``."""
        super().__init__(
            f"{site}: chưa có đợt xuất bản nào. Chạy bantin publish trước, hoặc chỉ đúng thư mục bằng -o",
            f"{site}: there is no release. Run bantin publish first, or name their folder with -o",
        )


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

    @property
    def lock(self) -> Path:
        """Return the file that is locked by who changes anything here."""
        return self.folder / ".lock"

    @property
    def work(self) -> Path:
        """Return the folder that is built in: it goes on from release to release, so a build makes what changed."""
        return self.folder / ".work"

    @property
    def fresh_link(self) -> Path:
        """Return the link that is made beside `current` and then takes its place."""
        return self.site / _LINK

    def path(self, number: int) -> Path:
        """Return the folder of release ``number``."""
        return self.folder / str(number)

    def half(self, number: int) -> Path:
        """Return the folder in which release ``number`` is made."""
        return self.folder / f"{HALF}{number}"

    def numbers(self) -> list[int]:
        """Return the numbers of the whole releases, oldest first."""
        if not self.folder.is_dir():
            return []
        with os.scandir(self.folder) as entries:
            found = [entry for entry in entries if _NUMBER.fullmatch(entry.name)]
        return sorted(int(entry.name) for entry in found if entry.is_dir(follow_symlinks=False))

    def newest(self) -> int | None:
        """Return the number of the newest release, which need not be the one that readers see."""
        return max(self.numbers(), default=None)

    def set_aside(self) -> list[tuple[int, Path]]:
        """Return the damaged releases that were set aside, each with its number, the lowest first."""
        if not self.folder.is_dir():
            return []
        with os.scandir(self.folder) as entries:
            found = [(_ASIDE.fullmatch(entry.name), entry) for entry in entries]
        return sorted(
            (int(m[1]), Path(entry.path)) for m, entry in found if m and entry.is_dir(follow_symlinks=False)
        )

    def every(self) -> list[tuple[int, Path]]:
        """Return all releases, those set aside too, each with its number, the lowest first."""
        return sorted([*((number, self.path(number)) for number in self.numbers()), *self.set_aside()])

    def unused(self) -> int:
        """Return the next number: above every release, set aside or not, since a number means one release for ever."""
        return max((number for number, _ in self.every()), default=0) + 1

    @property
    def _held(self) -> Path:
        return self.folder / ".held"

    def hold_back(self, number: int) -> None:
        """Note that somebody went back from the newest release to ``number``, which is not to be undone by a timer."""
        newest = self.newest()
        if number == newest:
            self._held.unlink(missing_ok=True)
        else:
            put(self._held, f"{newest}\n".encode())

    def is_unseen(self) -> bool:
        """Return whether readers see another release than the newest though nobody went back: a run was killed."""
        newest = self.newest()
        if newest is None or newest == self.current():
            return False
        try:
            return self._held.read_text("ascii").strip() != str(newest)
        except (OSError, UnicodeDecodeError):
            return True

    def current(self) -> int | None:
        """Return the number of the release that readers see, or ``None``."""
        try:
            target = self.link.readlink()
        except OSError:
            return None
        name = target.name
        if not _NUMBER.fullmatch(name) or not self.path(int(name)).is_dir():
            return None
        return int(name) if self.link.resolve() == self.path(int(name)).resolve() else None

    def releases(self) -> tuple[Release, ...]:
        """Return the whole releases, oldest first."""
        current = self.current()
        return tuple(Release(number, self._made(number), number == current) for number in self.numbers())

    def _made(self, number: int) -> datetime:
        record = record_of(self.path(number))
        moment = record.moment if record else None
        return moment or datetime.fromtimestamp(self.path(number).stat().st_mtime, ZONE)

    def require_switchable(self) -> None:
        """Raise ``ConfigurationError`` when `current` is something that is not ours to replace."""
        if self.link.exists() and not self.link.is_symlink():
            raise ConfigurationError(
                f"{self.link} không phải là liên kết do Bản Tin tạo. Chuyển nó đi nơi khác rồi chạy lại",
                f"{self.link} is not a link made by this program. Move it away and run this again",
            )

    def switch(self, number: int) -> None:
        """Let readers see release ``number`` from one moment to the next: a rename replaces the link.

        Raises ``OSError`` that names the link; what was begun is put away.
        """
        fresh = self.fresh_link
        fresh.unlink(missing_ok=True)
        try:
            fresh.symlink_to(Path("releases") / str(number), target_is_directory=True)
            fresh.replace(self.link)
        except OSError as failure:
            with suppress(OSError):
                fresh.unlink()
            failure.filename, failure.filename2 = str(self.link), None
            raise
        flush_folder(self.site)

    def remains(self) -> list[Path]:
        """Return what a killed run left: half releases, half removed ones, a link not yet in place."""
        with os.scandir(self.folder) as entries:
            found = sorted(Path(entry.path) for entry in entries if entry.name.startswith((HALF, OLD)))
        return found + ([self.fresh_link] if self.fresh_link.is_symlink() else [])

    def clear_remains(self) -> None:
        """Remove what a killed run left."""
        for left in self.remains():
            if left.is_symlink() or not left.is_dir():
                left.unlink()
            elif left.name.startswith(OLD):
                shutil.rmtree(left, ignore_errors=True)  # in nobody's way
            else:
                remove_tree(left)

    def prune(self, kept: int = KEPT) -> None:
        """Remove all but the newest ``kept`` releases, never the current one. Raises ``OSError``."""
        current = self.current()
        for number in self.numbers()[:-kept]:
            if number != current:
                # Renamed first: a release that is half removed is never taken for a whole one.
                going = self.folder / f"{OLD}{number}"
                self.path(number).rename(going)
                remove_tree(going)
