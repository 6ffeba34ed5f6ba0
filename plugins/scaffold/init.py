"""A content folder of one's own: settings, registers, a first news, pages, Makefile, CI example.

In: a folder that is not there or empty. Out: the files of `skeleton/` with a few values filled in. They
call this project's program and settings where they lie, so that upgrading this project upgrades the site.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from plugins.dates import ZONE
from plugins.settings import ConfigurationError, require_folder

_SKELETON: Final = Path(__file__).with_name("skeleton")
_PROJECT: Final = Path(__file__).resolve().parents[2]


def start(folder: Path, now: datetime) -> tuple[str, ...]:
    """Write a new content repository into ``folder`` and return its files, with ``/``, sorted.

    Raises ``ConfigurationError`` when one of them is there already, and ``OSError`` where nothing can
    be written: nothing is then.
    """
    moment = now.astimezone(ZONE)
    values = {
        "@BANTIN@": _way_to_project(folder),
        "@YEAR@": f"{moment.year}",
        "@MOMENT@": f"{moment:%d/%m/%Y %H:%M}",
        "@TAG_DATE@": f"{moment:%Y-%m-%d}",
    }
    files = {_filled(path, values): _filled(text, values) for path, text in _skeleton()}
    require_folder(folder, "DIR")
    taken = sorted(path for path in files if os.path.lexists(folder / path))
    if taken:
        named = ", ".join(taken)
        raise ConfigurationError(
            f"{folder} đã có {named}; không ghi đè. Chọn một thư mục trống",
            f"{folder} holds {named} already, nothing is overwritten. Choose an empty folder",
        )
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return tuple(sorted(files))


def _skeleton() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file to make.

    In `skeleton/` a name ends in `.in`, so that no tool takes the file for one of this project, and a dot
    at its start is written `dot-`.
    """
    for source in sorted(_SKELETON.rglob("*.in")):
        parts = source.relative_to(_SKELETON).as_posix().removesuffix(".in").split("/")
        path = "/".join(
            "." + part.removeprefix("dot-") if part.startswith("dot-") else part for part in parts
        )
        yield path, source.read_text(encoding="utf-8")


def _filled(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(name, value)
    return text


def _way_to_project(folder: Path) -> str:
    """Return the path from ``folder`` to this project's checkout, relative so that both may move together."""
    try:
        way = os.path.relpath(_PROJECT, os.path.realpath(folder))
    except ValueError:  # another drive on Windows
        way = str(_PROJECT)
    return way.replace(os.sep, "/")
