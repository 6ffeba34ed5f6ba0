"""Publish: a whole new release beside the old ones, then one atomic switch.

In: the site's folder and something that builds into a folder. Out: the new release; whoever kills this at
any point leaves readers on the old site or on the new one, whole, and the next run clears the rest away.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from plugins.releases.disk import flush_folder, settle
from plugins.releases.lock import locked
from plugins.releases.shelf import Shelf
from plugins.settings import ConfigurationError


def publish(shelf: Shelf, build: Callable[[Path], bool]) -> int | None:
    """Build a release, let readers see it, and return its number; ``None`` when the build was refused.

    ``build`` fills the folder that it is given and says whether a site is in it. Raises
    ``LockHeldError``, ``ConfigurationError`` and ``OSError``; in each case nothing changed for readers.
    """
    shelf.folder.mkdir(parents=True, exist_ok=True)
    with locked(shelf.folder):
        shelf.require_switchable()
        shelf.clear_remains()
        number = max(shelf.numbers(), default=0) + 1
        half = shelf.half(number)
        half.mkdir()
        try:
            if not build(half):
                return None
            settle(half)
            half.rename(shelf.path(number))
        finally:
            if half.exists():
                shutil.rmtree(half, ignore_errors=True)  # what cannot be removed now, the next run removes
        flush_folder(shelf.folder)
        shelf.switch(number)
        shelf.prune()
    return number


def roll_back(shelf: Shelf, number: int | None = None) -> int:
    """Let readers see release ``number`` again (default: the one before the current one) and return it."""
    numbers = shelf.numbers()
    if not numbers:
        raise ConfigurationError(
            f"{shelf.site}: chưa có đợt xuất bản nào", f"{shelf.site}: there is no release"
        )
    with locked(shelf.folder):
        shelf.require_switchable()
        current = shelf.current()
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
        shelf.switch(number)
    return number
