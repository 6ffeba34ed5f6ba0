"""Go back to a release that is there: one switch, no build.

In: the shelf and a number. Out: the number that readers see then.
"""

from __future__ import annotations

from plugins.locks.lock import Told, locked
from plugins.releases.shelf import Shelf
from plugins.settings import ConfigurationError


def roll_back(shelf: Shelf, number: int | None = None, *, wait: Told | None = None) -> int:
    """Let readers see release ``number`` again (default: the one before the current one) and return it."""
    numbers = shelf.numbers()
    if not numbers:
        raise ConfigurationError(
            f"{shelf.site}: chưa có đợt xuất bản nào", f"{shelf.site}: there is no release"
        )
    with locked(shelf.lock, wait):
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
