"""The output folder as a former build left it: what was touched since, and which files are nobody's.

In: the folder and what is known of it. Out: paths. Folders whose time is unchanged are not opened.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.engine.seal import COMING, STATE, folders_of
from plugins.engine.state import Made


@dataclass(frozen=True, slots=True)
class Touched:
    """What is not as the former build left it: ``files`` of its own, and ``folders`` ("" for the output)."""

    files: frozenset[str]
    folders: frozenset[str]

    def __bool__(self) -> bool:
        """Return whether there is anything."""
        return bool(self.files or self.folders)


def touched(output: Path, made: Iterable[Made], folders: dict[str, int]) -> Touched:
    """Return what somebody changed, added or removed below ``output`` since the former build."""
    root, stat = f"{output}/", os.stat
    files = []
    for file in made:
        try:
            status = stat(root + file.path)
        except OSError:
            files.append(file.path)
            continue
        if status.st_mtime_ns != file.modified or status.st_size != file.size:
            files.append(file.path)
    changed = [folder for folder, modified in folders.items() if _time(root + folder) != modified]
    if os.path.exists(root + COMING):  # noqa: PTH110 - a build was killed
        changed.append("")
    return Touched(frozenset(files), frozenset(changed))


def times(output: Path, folders: Iterable[str]) -> dict[str, int]:
    """Return when something in each of ``folders`` was last added or removed; those that are there."""
    found = ((folder, _time(f"{output}/{folder}")) for folder in folders)
    return {folder: modified for folder, modified in found if modified is not None}


def folders_with(paths: Iterable[str]) -> set[str]:
    """Return every folder that holds one of ``paths``, however deep, and the output itself ("")."""
    found = {""}
    for path in paths:
        for folder in folders_of(path):
            if folder in found:
                break
            found.add(folder)
    return found


def strangers(
    output: Path, paths: frozenset[str], known: set[str], folders: Iterable[str]
) -> Iterator[tuple[str, bool]]:
    """Yield (path, is a folder) of all that no build made in ``folders``, with everything below it.

    ``paths`` are the site's files, ``known`` its folders: those are not gone into.
    """
    waiting = list(folders)
    while waiting:
        folder = waiting.pop()
        prefix = f"{folder}/" if folder else ""
        try:
            with os.scandir(output / folder) as found:
                entries = list(found)
        except (FileNotFoundError, NotADirectoryError):
            continue
        for entry in entries:
            path = prefix + entry.name
            if path in paths or path in known or path == STATE:
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            yield path, is_folder
            if is_folder:
                waiting.append(path)


def _time(path: str) -> int | None:
    try:
        return os.stat(path).st_mtime_ns  # noqa: PTH116 - thousands of paths
    except OSError:
        return None
