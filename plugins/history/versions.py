"""The committed versions of the files below a folder, as the main line of its history saw them.

In: a repository. Out: for each path, newest first, the versions that it had; bytes of those that are asked for. Of a
merge counts what it changed on the line that it was made on: what stood on a side branch alone is no version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from plugins.history.repository import Repository
from plugins.history.run import GitError, ask, ask_for_objects
from plugins.vietnamese.fold import nfc

_SUBMODULE = "160000"
_LINK = "120000"


@dataclass(frozen=True, slots=True)
class Version:
    """What a commit made of a file: ``blob`` names its bytes, "" where the commit removed it."""

    commit: str
    when: datetime
    blob: str


@dataclass(frozen=True, slots=True)
class Versions:
    """``files`` maps a path below the folder (NFC, as sources have it) to its versions, newest first.

    ``submodules`` are folders whose history is that of another repository.
    """

    files: Mapping[str, tuple[Version, ...]]
    submodules: tuple[str, ...] = ()

    @property
    def gone(self) -> Iterator[tuple[str, tuple[Version, ...]]]:
        """Yield the files that the newest commit does not have any more, with the versions before they went."""
        for path, versions in self.files.items():
            if not versions[0].blob and len(versions) > 1:
                yield path, versions[1:]


def versions_of(repository: Repository, commit: str = "HEAD") -> Versions:
    """Return every version up to ``commit``; one process. Raises ``GitError``."""
    said = ask(
        repository.folder,
        *("log", "-z", "--raw", "--no-abbrev", "--no-renames", "--relative"),
        *("--first-parent", "--diff-merges=first-parent", "--format=>%H %ct", "--end-of-options", commit),
        *("--", "."),
    )
    files: dict[str, list[Version]] = {}
    submodules: dict[str, bool] = {}
    for commit_name, when, mode, blob, path in _changes(said):
        if mode == _SUBMODULE:
            submodules.setdefault(path, True)
            continue
        submodules.setdefault(path, False)
        if mode != _LINK:
            files.setdefault(path, []).append(Version(commit_name, when, blob))
    there = tuple(sorted(path for path, is_there in submodules.items() if is_there))
    return Versions({path: tuple(found) for path, found in files.items()}, there)


def commit_of(repository: Repository, name: str) -> str:
    """Return the full name of the commit that ``name`` means. Raises ``GitError`` where there is none."""
    said = ask(repository.folder, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}")
    return said.decode("ascii", "replace").strip()


def contents_of(repository: Repository, blobs: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of ``blobs``, each once, by one process for all. Raises ``GitError``."""
    wanted = dict.fromkeys(blobs)
    if wanted:
        yield from ask_for_objects(repository.folder, wanted)


def missing_submodule(repository: Repository) -> bool:
    """Return whether the folder itself is a submodule whose files were not fetched. Raises ``GitError``."""
    if not repository.prefix:
        return False
    name = repository.prefix.rstrip("/")
    said = ask(repository.folder, "ls-tree", "-z", "--full-tree", "HEAD", "--", name)
    return said.startswith(_SUBMODULE.encode())


def _changes(said: bytes) -> Iterator[tuple[str, datetime, str, str, str]]:
    """Yield (commit, time, mode, blob, path) of each change; a path is told by its place, whatever it holds."""
    commit, when = "", datetime.fromtimestamp(0, UTC)
    tokens = iter(said.split(b"\0"))
    for token in tokens:
        text = token.lstrip(b"\n").decode("ascii", "replace")
        if text.startswith(">"):
            commit, _, seconds = text[1:].partition(" ")
            when = _moment(seconds)
        elif text.startswith(":"):
            _, mode, _, blob, status = text[1:].split(" ")
            path = nfc(next(tokens, b"").decode("utf-8", "surrogateescape"))
            yield commit, when, mode, "" if status == "D" else blob, path
        elif text:
            raise GitError(text)


def _moment(seconds: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):  # a commit may claim any time
        return datetime.fromtimestamp(0, UTC)
