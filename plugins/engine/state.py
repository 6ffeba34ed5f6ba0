"""What a build leaves for the next one: typed values in msgpack, with a check of every byte.

In: values. Out: the same values, or ``None`` with a note when the file is torn, foreign or of another
format; the build is then one from the beginning. Two files: `build.state` is small and says whether
anything changed, `content.state` holds all that was read.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from plugins.outputs.digest import Key, digest
from plugins.problems import Problem
from plugins.settings import Settings

if TYPE_CHECKING:
    from plugins.engine.known import Known

_MAGIC: Final = b"Ban Tin state\n"
FORMAT: Final = b"1\n"
_SUM: Final = 16

BUILD: Final = "build.state"
CONTENT: Final = "content.state"
_MOST_BUILDS: Final = 12

_Value = TypeVar("_Value")


class Made(msgspec.Struct, array_like=True, frozen=True):
    """A file of the site as it was made: its key, the SHA-256 of its bytes, its size and time of writing."""

    path: str
    key: Key
    sha256: str
    size: int
    modified: int


class Summary(msgspec.Struct, array_like=True, frozen=True):
    """What a build told, for the next one that has nothing to do; ``next_due`` in ISO 8601, "" for never."""

    problems: tuple[Problem, ...]
    scheduled: int
    next_due: str
    sources: int


class Built(msgspec.Struct, array_like=True):
    """A finished build.

    ``basis`` is what it was made by (program, settings), ``theme`` and ``sources`` what of, by sizes and
    times; ``look`` is the fingerprint of the theme's bytes. ``since`` and ``until`` are the moments between which
    the same records are due. ``folders`` are the folders of the output with their times.
    """

    basis: bytes
    theme: bytes
    look: bytes
    sources: bytes
    since: float
    until: float
    summary: Summary
    made: list[Made]
    folders: dict[str, int]
    foreign: list[str]


class TornError(Exception):
    """A state file is not what a build of this program wrote."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the state of a site lies: ``content`` for what was read, ``build`` for what stands in one output."""

    content: Path
    build: Path

    @property
    def files(self) -> tuple[Path, Path]:
        """Return the two state files: of the build, of the content."""
        return self.build / BUILD, self.content / CONTENT

    def discard(self) -> None:
        """Remove the state, whatever it is."""
        for file in self.files:
            with suppress(OSError):
                file.unlink()
            rmtree(file, ignore_errors=True)  # where somebody put a folder in its place

    def prune(self) -> None:
        """Forget the builds into outputs that nobody built into for long."""
        with suppress(OSError):
            states = sorted(
                self.build.parent.glob("build-*"), key=lambda f: f.stat().st_mtime_ns, reverse=True
            )
            for folder in states[_MOST_BUILDS:]:
                (folder / BUILD).unlink(missing_ok=True)
                folder.rmdir()


def places_of(settings: Settings) -> Places | None:
    """Return where the state of this site and output lies, ``None`` for a build that keeps nothing."""
    if settings.cache is None:
        return None
    content, output = str(settings.content.absolute()), str(settings.output.absolute())
    return Places(
        settings.cache / f"content-{digest(content).hex()[:16]}",
        settings.cache / f"build-{digest((content, output)).hex()[:16]}",
    )


def load(file: Path, kind: type[_Value]) -> _Value | None:
    """Return the value in ``file``, ``None`` where there is none. Raises ``TornError``."""
    try:
        data = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as failure:
        raise TornError(str(file)) from failure
    start = len(_MAGIC) + len(FORMAT)
    payload = memoryview(data)[start + _SUM :]
    if data[:start] != _MAGIC + FORMAT or data[start : start + _SUM] != _sum(payload):
        raise TornError(str(file))
    try:
        return msgspec.msgpack.Decoder(kind).decode(payload)
    except (msgspec.DecodeError, ValueError, OverflowError) as failure:
        raise TornError(str(file)) from failure


def save(file: Path, value: Built | Known) -> None:
    """Write ``value`` whole or not at all."""
    payload = msgspec.msgpack.encode(value)
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as out:
            out.writelines((_MAGIC, FORMAT, _sum(payload), payload))
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def _sum(payload: bytes | memoryview) -> bytes:
    return blake2b(payload, digest_size=_SUM).digest()
