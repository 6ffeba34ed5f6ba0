"""Take one value out of Pelican's settings, of the type that it has to have.

In: the settings and a name. Out: the value, or ``ConfigurationError``: a conf is Python, so anything may stand there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final

from plugins.settings.faults import ConfigurationError

LARGEST_PAGE: Final = 10_000  # records on one page of a list: no browser bears more
_MAPPINGS: Final = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


def text(name: str, pelican: Mapping[str, Any], default: str = "") -> str:
    """Return the setting ``name`` as text that a file can hold, ``default`` where it is empty."""
    value = str(pelican.get(name) or default)
    if not value.isprintable() or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise ConfigurationError(
            f"{name}: {value!a} có ký tự không phải là chữ",
            f"{name}: {value!a} holds characters that are no text",
        )
    return value


def texts(name: str, pelican: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the setting ``name``, a list of texts; a text alone would be taken letter by letter."""
    value = pelican.get(name) or ()
    if not isinstance(value, list | tuple | set | frozenset) or not all(
        isinstance(one, str) for one in value
    ):
        raise ConfigurationError(
            f'{name} phải là một danh sách, ví dụ {name} = ["…"]', f'{name} must be a list: {name} = ["…"]'
        )
    return tuple(value)


def page_size(pelican: Mapping[str, Any]) -> int:
    """Return how many records stand on one page of a list."""
    size = pelican.get("DEFAULT_PAGINATION") or 20
    if not isinstance(size, int) or size is True or not 1 <= size <= LARGEST_PAGE:
        raise ConfigurationError(
            f"DEFAULT_PAGINATION phải là một số nguyên từ 1 đến {LARGEST_PAGE}",
            f"DEFAULT_PAGINATION must be a whole number from 1 to {LARGEST_PAGE}",
        )
    return size


def is_wanted(name: str, pelican: Mapping[str, Any]) -> bool:
    """Return the setting ``name``, which is on unless it is turned off."""
    value = pelican.get(name, True)
    if not isinstance(value, bool):
        raise ConfigurationError(f"{name} phải là True hoặc False", f"{name} must be True or False")
    return value


def require_mappings(pelican: Mapping[str, Any]) -> None:
    """Raise where what is meant for Jinja2 is no mapping."""
    for name in _MAPPINGS:
        if not isinstance(pelican.get(name) or {}, Mapping):
            raise ConfigurationError(f"{name} phải là một từ điển {{…}}", f"{name} must be a mapping {{…}}")


def require_path(name: str, value: object) -> None:
    """Raise where ``value``, of the setting ``name``, cannot be a path."""
    if not isinstance(value, str | os.PathLike) or "\0" in os.fspath(value):
        raise ConfigurationError(
            f'{name} phải là đường dẫn viết bằng chữ, ví dụ {name} = "content"', f"{name} must be a path"
        )
