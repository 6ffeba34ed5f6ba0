"""The version of the program, from the installed package or, run from a bare checkout, from `pyproject.toml`."""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def program_version() -> str:
    """Return the version, such as ``0.1.0``."""
    try:
        return version("bantin")
    except PackageNotFoundError:
        project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
        return str(project["project"]["version"])
