"""Files in which a build leaves typed values for the next one: msgpack, with a check of every byte.

In: values. Out: the same values, or ``None`` where there is no file; one that is torn, foreign or of another format
raises ``TornError``, and the build is then one from the beginning.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from typing import Final, TypeVar

import msgspec

from plugins.outputs.digest import digest
from plugins.settings import Settings

_MAGIC: Final = b"Ban Tin state\n"
FORMAT: Final = b"2\n"
_SUM: Final = 16
_START: Final = len(_MAGIC) + len(FORMAT)

_MOST_BUILDS: Final = 12

_Value = TypeVar("_Value")
_encode = msgspec.msgpack.Encoder().encode


class TornError(Exception):
    """A state file is not what a build of this program wrote."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the state of a site lies: ``content`` for what was read, ``build`` for what stands in one output."""

    content: Path
    build: Path

    @property
    def built(self) -> Path:
        """Return the file of what a build made."""
        return self.build / "build.state"

    @property
    def index(self) -> Path:
        """Return the file that tells what changed in the content."""
        return self.content / "index.state"

    @property
    def store(self) -> Path:
        """Return the file of what was read."""
        return self.content / "store.state"

    @property
    def texts(self) -> Path:
        """Return the folder of the texts of files."""
        return self.content / "texts"

    @property
    def pictures(self) -> Path:
        """Return the folder of the smaller copies of pictures."""
        return self.content / "pictures"

    def discard(self) -> None:
        """Remove the state, whatever it is."""
        for file in (self.built, self.index, self.store):
            forget(file)

    def prune(self) -> None:
        """Forget the builds into outputs that nobody built into for long."""
        with suppress(OSError):
            states = sorted(
                self.build.parent.glob("build-*"), key=lambda f: f.stat().st_mtime_ns, reverse=True
            )
            for folder in states[_MOST_BUILDS:]:
                for file in folder.iterdir():
                    file.unlink(missing_ok=True)
                folder.rmdir()


def forget(file: Path) -> None:
    """Remove ``file``, or a folder in its place."""
    with suppress(OSError):
        file.unlink()
    rmtree(file, ignore_errors=True)


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
    found = load_checked(file, kind)
    return found and found[0]


def load_checked(file: Path, kind: type[_Value]) -> tuple[_Value, bytes] | None:
    """Return the value in ``file`` and its checksum, ``None`` where there is none. Raises ``TornError``."""
    try:
        data = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as failure:
        raise TornError(str(file)) from failure
    payload, checksum = memoryview(data)[_START + _SUM :], data[_START : _START + _SUM]
    if data[:_START] != _MAGIC + FORMAT or checksum != _sum(payload):
        raise TornError(str(file))
    return decoded(payload, kind), checksum


def decoded(data: bytes | memoryview | msgspec.Raw, kind: type[_Value]) -> _Value:
    """Return the value that ``data`` holds. Raises ``TornError``."""
    try:
        return msgspec.msgpack.Decoder(kind).decode(data)
    except (msgspec.DecodeError, ValueError, OverflowError) as failure:
        raise TornError from failure


def save(file: Path, value: msgspec.Struct) -> bytes:
    """Write ``value`` whole or not at all; return its checksum."""
    payload = _encode(value)
    checksum = _sum(payload)
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as out:
            out.writelines((_MAGIC, FORMAT, checksum, payload))
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
    return checksum


def _sum(payload: bytes | memoryview) -> bytes:
    return blake2b(payload, digest_size=_SUM).digest()
