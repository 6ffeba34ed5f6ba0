"""Go back to a release that is there: one switch, no build.

In: the shelf and a number. Out: the number that readers see then, and the pages that come back with it. What was
withdrawn or purged since does not come back unless it is asked for by force.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.locks.lock import Told, locked
from plugins.releases.purge import spoken_of
from plugins.releases.record import record_of
from plugins.releases.shelf import NoReleaseError, Shelf
from plugins.releases.verify import is_there
from plugins.releases.work import entries_in
from plugins.settings import ConfigurationError

_INDEX: Final = "/index.html"


@dataclass(frozen=True, slots=True)
class RolledBack:
    """Readers see release ``number``; ``withdrawn`` and ``gone`` are addresses that it shows again."""

    number: int
    withdrawn: tuple[str, ...]
    gone: tuple[str, ...]


class BringsBackError(Exception):
    """The release shows, or has in its lists, what was withdrawn or purged since: ``addresses``."""

    def __init__(self, number: int, addresses: tuple[str, ...]) -> None:
        """Keep what would come back."""
        super().__init__(f"release {number} shows {', '.join(addresses)}")
        self.number = number
        self.addresses = addresses


class DamagedReleaseError(Exception):
    """Files of release ``number`` are gone or changed."""

    def __init__(self, number: int) -> None:
        """Keep which one."""
        super().__init__(f"release {number} is damaged")
        self.number = number


def roll_back(
    shelf: Shelf, number: int | None = None, *, force: bool = False, wait: Told | None = None
) -> RolledBack:
    """Let readers see release ``number`` again (default: the one before the current one).

    Raises ``BringsBackError`` and ``DamagedReleaseError`` unless ``force``, ``ConfigurationError``, ``LockHeldError``.
    """
    if not shelf.numbers():
        raise NoReleaseError(shelf.site)
    with locked(shelf.lock, wait):
        shelf.require_switchable()
        number = _wanted(shelf, number)
        if not force and not is_there(shelf.path(number)):
            raise DamagedReleaseError(number)
        withdrawn = brings_back(shelf, number)
        if withdrawn and not force:
            raise BringsBackError(number, withdrawn)
        current = shelf.current()
        now = _pages(shelf.path(current)) if current else frozenset()
        gone = sorted(_pages(shelf.path(number)) - now) if current else []
        shelf.hold_back(number)
        shelf.switch(number)
    return RolledBack(number, withdrawn, tuple(gone))


def _wanted(shelf: Shelf, number: int | None) -> int:
    numbers, current = shelf.numbers(), shelf.current()
    listed = ", ".join(map(str, numbers))
    if number is None:
        number = max((n for n in numbers if current is None or n < current), default=None)
        if number is None:
            raise ConfigurationError(
                f"{shelf.site}: không còn đợt nào trước đợt {current}; hiện có: {listed}",
                f"{shelf.site}: there is no release before {current}; there are: {listed}",
            )
    if number not in numbers:
        raise ConfigurationError(
            f"{shelf.site}: không có đợt {number}; hiện có: {listed}",
            f"{shelf.site}: there is no release {number}; there are: {listed}",
        )
    return number


def brings_back(shelf: Shelf, number: int) -> tuple[str, ...]:
    """Return the addresses of what readers of release ``number`` are not to see: withdrawn since, or purged.

    Where a page was purged, the lists and feeds of its release, and the index of search, have its text all the same.
    """
    return tuple(sorted({*_withdrawn_since(shelf, number), *spoken_of(shelf, number)}))


def _withdrawn_since(shelf: Shelf, number: int) -> tuple[str, ...]:
    """Return the addresses that release ``number`` shows and that the last later release to have them withdrew."""
    later: frozenset[str] = frozenset()
    for other, place in shelf.every():
        if other > number:
            withdrawn = _withdrawn(place)
            if later:
                later -= _pages(place) - withdrawn  # published again
            later |= withdrawn
    if not later:
        return ()
    folder = shelf.path(number)
    return tuple(sorted(later & (_pages(folder) | _purged(folder)) - _withdrawn(folder)))


def _withdrawn(folder: Path) -> frozenset[str]:
    record = record_of(folder)
    return frozenset(record.withdrawn) if record else frozenset()


def _pages(folder: Path) -> frozenset[str]:
    """Return the addresses of the pages of the release in ``folder``, but for those that were purged."""
    return _addresses(entries_in(folder)) - _purged(folder)


def _purged(folder: Path) -> frozenset[str]:
    record = record_of(folder)
    return _addresses(entry.path for entry in record.purged) if record else frozenset()


def _addresses(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(f"/{path.removesuffix('index.html')}" for path in paths if path.endswith(_INDEX))
