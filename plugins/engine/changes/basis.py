"""Fingerprints of what no page shows but every page is made by: the program, the settings, the theme."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from plugins.engine.changes.stamps import content_of, folder_stamp, is_settled
from plugins.outputs.digest import digest, digest_of_bytes
from plugins.settings import Settings
from plugins.sources.walk import walk

_TEMPLATE_SETTINGS: Final = ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


def settings_stamp(settings: Settings, drafts: bool, without: frozenset[str]) -> bytes:  # noqa: FBT001
    """Return the fingerprint of all in ``settings`` that a build depends on, but for folders."""
    return digest(
        (
            *(settings.url, settings.name, settings.page_size, sorted(settings.file_types)),
            *(settings.stopping, settings.picture_copies, settings.service_worker, drafts, sorted(without)),
            *(str(path) for path in (settings.theme, *settings.theme_overrides)),
            _described(template_settings(settings)),
        )
    )


def template_settings(settings: Settings) -> dict[str, Any]:
    """Return what the conf gives to the templates; what is empty, as Pelican's own defaults are, is not there."""
    given = {name: settings.pelican.get(name) for name in _TEMPLATE_SETTINGS}
    given["extensions"] = (settings.pelican.get("JINJA_ENVIRONMENT") or {}).get("extensions")
    return {name: value for name, value in given.items() if value}


def theme_stamp(settings: Settings) -> bytes:
    """Return the fingerprint of the sizes and times of the theme's files."""
    return digest([folder_stamp(folder) for folder in _folders(settings)])


def theme_is_settled(settings: Settings, started: int) -> bool:
    """Return whether every file of the theme is sure to be seen when it changes again."""
    entries = (entry for folder in _folders(settings) for entry in walk(str(folder)))
    return all(is_settled((entry.modified, entry.changed), started) for entry in entries if entry.size > 0)


def theme_content(settings: Settings) -> bytes:
    """Return the fingerprint of the bytes of the theme's templates; other files stand in pages by their own."""
    return digest([content_of(folder, ".html") for folder in _folders(settings)])


def _folders(settings: Settings) -> tuple[Path, ...]:
    return (settings.theme, *settings.theme_overrides)


def _described(value: Any) -> object:  # noqa: ANN401 - whatever a conf holds
    """Return a value by what it does: data as it is written, a function with the code around it."""
    if isinstance(value, Mapping):
        return [(str(name), _described(value[name])) for name in sorted(value, key=str)]
    if isinstance(value, list | tuple):
        return [_described(item) for item in value]
    if isinstance(value, Callable):  # type: ignore[arg-type]
        module = sys.modules.get(getattr(value, "__module__", None) or "")
        file = getattr(module, "__file__", None)
        code = digest_of_bytes(Path(file).read_bytes()) if file and Path(file).is_file() else b""
        return (getattr(value, "__qualname__", repr(value)), code)
    return repr(value)
