"""The codes of all problems, for who names some: every capability declares its own in a module called `problems`."""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import plugins
from plugins.problems.codes import Code
from plugins.settings import ConfigurationError


def require_codes(conf: Path, stopping: Sequence[str]) -> None:
    """Raise ``ConfigurationError`` where ``stopping`` names a code that no problem has: it would stop nothing."""
    known = _every_code()
    for name in stopping:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            vi, en = (f". Có phải “{near[0]}”?", f". Is it “{near[0]}”?") if near else ("", "")
            raise ConfigurationError(
                f"{conf}: BANTIN_STOPPING_WARNINGS: không có mã “{name}”{vi}",
                f"{conf}: BANTIN_STOPPING_WARNINGS: there is no code “{name}”{en}",
            )


def _every_code() -> list[str]:
    """Return the names of all codes, each once."""
    folders = (module.name for module in pkgutil.iter_modules(plugins.__path__))
    names = (f"plugins.{folder}.problems" for folder in folders)
    modules = [import_module(name) for name in names if find_spec(name)]
    codes = (value for module in modules for value in vars(module).values() if isinstance(value, Code))
    return sorted({code.name for code in codes})
