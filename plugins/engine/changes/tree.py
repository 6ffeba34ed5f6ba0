"""The output folder as a former build left it: what was touched since, and which files are nobody's.

In: the folder and what is known of it. Out: paths. Folders whose time is unchanged are not opened.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from plugins.engine.memory.built import Built
from plugins.engine.seal import COMING, STATE, folders_of


@dataclass(frozen=True, slots=True)
class Touched:
    """What is not as the former build left it: ``files`` of its own, and ``folders`` ("" for the output)."""

    files: frozenset[str]
    folders: frozenset[str]

    def __bool__(self) -> bool:
        """Return whether there is anything."""
        return bool(self.files or self.folders)

    def packed(self) -> bytes:
        """Return this as bytes, for another process."""
        return msgspec.msgpack.encode((sorted(self.files), sorted(self.folders)))

    @classmethod
    def unpacked(cls, data: bytes) -> Touched:
        """Return what ``packed`` gave."""
        files, folders = msgspec.msgpack.decode(data, type=tuple[frozenset[str], frozenset[str]])
        return cls(files, folders)


UNTOUCHED: Final = Touched(frozenset(), frozenset())


def touched(output: Path, former: Built) -> Touched:
    """Return what somebody changed, added or removed below ``output`` since the build ``former``."""
    root, stat = f"{output}/", os.stat
    files = []
    for path, size, modified in zip(former.paths, former.sizes, former.times, strict=True):
        try:
            status = stat(root + path)
        except OSError:
            files.append(path)
            continue
        if status.st_mtime_ns != modified or status.st_size != size:
            files.append(path)
    known = zip(former.folders, former.folder_times, strict=True)
    changed = [folder for folder, modified in known if time_of(root + folder) != modified]
    if os.path.exists(root + COMING):  # noqa: PTH110 - a build was killed
        changed.append("")
    return Touched(frozenset(files), frozenset(changed))


def times(output: Path, folders: Iterable[str]) -> dict[str, int]:
    """Return when something in each of ``folders`` was last added or removed; those that are there."""
    found = ((folder, time_of(f"{output}/{folder}")) for folder in folders)
    return {folder: modified for folder, modified in found if modified is not None}


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of the output with the times of their last change, and the files in them that nobody made."""

    times: dict[str, int]
    foreign: list[str]


def look_again(
    output: Path,
    paths: frozenset[str],
    former: Built | None,
    touches: Touched,
    moved: Iterable[str],
    *,
    fresh: bool,
) -> Folders:
    """Return the folders after a build that made ``paths`` and moved ``moved``; ``fresh``: there was nothing before."""
    own = folders_with(paths)
    if former is None:
        found = dict(strangers(output, paths, own, () if fresh else own))
        times_now = times(output, own | {path for path, is_folder in found.items() if is_folder})
        return Folders(times_now, sorted(path for path, is_folder in found.items() if not is_folder))
    known = dict(zip(former.folders, former.folder_times, strict=True))
    looked_into = (touches.folders | folders_with(moved) | {""}) & (own | known.keys())
    found = dict(strangers(output, paths, own, sorted(looked_into & own)))
    old = {folder for folder in known if folder not in own and folder not in touches.folders}
    new = {path for path, is_folder in found.items() if is_folder}
    kept = [
        path
        for path in former.foreign
        if path not in paths and path.rpartition("/")[0] in (old | own) - looked_into
    ]
    times_now = {folder: known[folder] for folder in (own | old) & known.keys()}
    times_now |= times(output, looked_into | new | (own - known.keys()))
    return Folders(times_now, sorted({*kept, *(path for path, is_folder in found.items() if not is_folder)}))


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


def time_of(path: str) -> int | None:
    """Return when ``path`` was last written (a folder: when a name in it last changed), ``None`` where it is gone."""
    try:
        return os.stat(path).st_mtime_ns  # noqa: PTH116 - thousands of paths
    except OSError:
        return None
