"""All that a build depends on, as a value, so that edits can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.plugins.engine.world import Text


@dataclass(frozen=True)
class Kept:
    """Everything that a build of a lab depends on."""

    content: dict[str, bytes]
    theme: dict[str, bytes]
    overrides: dict[str, bytes]
    texts: dict[str, Text]
    now: datetime
    conf: dict[str, object]


def below(folder: Path) -> Iterator[str]:
    """Yield the paths of all files below ``folder``."""
    return (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below ``folder``, by path."""
    return {path: (folder / path).read_bytes() for path in sorted(below(folder))}
