"""Compare an output with a build from nothing, byte by byte, and make it right where it differs.

In: the settings of the output. Out: the paths that differed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.engine.build import Progress, build
from plugins.engine.memory.state import places_of
from plugins.engine.seal import MANIFEST
from plugins.settings import Settings


def verify(
    settings: Settings, now: datetime, *, without: frozenset[str], jobs: int, progress: Progress | None = None
) -> tuple[str, ...]:
    """Return the files of ``settings.output`` that are not as a build from nothing makes them.

    Where there are any, the state is thrown away and the output built anew.
    """
    with TemporaryDirectory(prefix="bantin-") as folder:
        clean = Path(folder) / "output"
        fresh = replace(settings, output=clean, cache=None)
        build(fresh, now, without=without, jobs=jobs, progress=progress)
        different = tuple(_different(settings.output, clean))
    if different:
        places = places_of(settings)
        if places:
            places.discard()
        build(settings, now, without=without, jobs=jobs, progress=progress)
    return different


def _different(output: Path, clean: Path) -> list[str]:
    names = {*_names(output), *_names(clean), MANIFEST}
    return sorted(name for name in names if _bytes(output / name) != _bytes(clean / name))


def _names(folder: Path) -> list[str]:
    try:
        return [line[66:] for line in (folder / MANIFEST).read_text(encoding="utf-8").splitlines()]
    except FileNotFoundError:
        return []


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
