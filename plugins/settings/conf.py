"""Read a Pelican configuration file without Pelican, whose import takes longer than a whole small build.

In: a conf and the values that a command line sets. Out: the dictionary that Pelican 4.12 makes of it
(`pelican/settings.py`, ``read_settings``), as far as the names go that this program uses.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from plugins.settings.values import require_path

_PATHS: Final = ("PATH", "OUTPUT_PATH", "THEME", "CACHE_PATH")
_LISTS: Final = ("THEME_TEMPLATES_OVERRIDES",)
# Pelican's own values of the names that are read here, where a conf is silent.
_DEFAULTS: Final[Mapping[str, Any]] = {
    "PATH": os.curdir,
    "OUTPUT_PATH": "output",
    "SITEURL": "",
    "SITENAME": "A Pelican Blog",
    "THEME": "",
    "THEME_TEMPLATES_OVERRIDES": [],
    "DEFAULT_PAGINATION": False,
    "CACHE_PATH": "cache",
}


class NoFolderError(Exception):
    """A setting names a folder that is not there; ``name`` is the setting, ``path`` its value."""

    def __init__(self, name: str, path: str) -> None:
        """Keep the setting and what it says."""
        super().__init__(f"{name}: {path}")
        self.name = name
        self.path = path


def read_conf(conf: Path, override: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings in ``conf``, ``override`` put over them, every path absolute (seen from the conf).

    Raises whatever the conf's Python raises, ``ImportError`` for a file that is no Python, and
    ``NoFolderError``, ``ConfigurationError`` for a path that is none.
    """
    settings = {**_DEFAULTS, **_values(conf), **override}
    for name in _PATHS:
        if settings[name] is not None or name != "CACHE_PATH":
            require_path(name, settings[name])
            absolute = os.path.abspath(conf.parent / settings[name])  # noqa: PTH100 - links are kept, as in Pelican
            if name != "THEME" or os.path.exists(absolute):  # noqa: PTH110 - a theme may be a name
                settings[name] = absolute
    for name in ("PATH", "THEME"):
        if not settings[name] or not Path(settings[name]).is_dir():
            raise NoFolderError(name, str(settings[name]))
    for name in _LISTS:
        if isinstance(
            settings[name], str
        ):  # Pelican takes a text for a mistake, and the default in its place
            settings[name] = _DEFAULTS[name]
    return settings


def _values(conf: Path) -> dict[str, Any]:
    """Run ``conf`` as a module of its own name, as Pelican does, and return its names in capitals."""
    spec = importlib.util.spec_from_file_location(conf.stem, conf)
    if spec is None or spec.loader is None:
        raise ImportError(f"not a Python file: {conf.name}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[conf.stem] = module
    spec.loader.exec_module(module)
    return {name: value for name, value in vars(module).items() if name.isupper()}
