"""What a release says of itself: when and of what it was made, what is due after it, who is withdrawn in it.

In: facts of the build. Out: ``.bantin/release.json`` in the release, never served. It holds the checksum of the
manifest, so one torn is told from one whole.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from plugins.releases.disk import put
from plugins.releases.manifest import MANIFEST, RECORD, TornManifestError

_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """What a build tells of the release that it fills.

    ``sources`` is the fingerprint of content, settings, theme and program ("" where it is not sure); the same records
    are due from ``since`` until ``until`` (seconds of the epoch, ``None`` for ever); ``withdrawn`` are the addresses of
    withdrawn records; ``foreign`` are files in the folder that the build did not make.
    """

    made: datetime | None = None
    sources: str = ""
    since: float | None = None
    until: float | None = None
    withdrawn: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Purged:
    """A file that was taken out of a release: its path, the SHA-256 that it had, when (ISO 8601)."""

    path: str
    sha256: str
    when: str


@dataclass(frozen=True, slots=True)
class Record:
    """The record of one release; ``manifest`` is the SHA-256 of its list of files.

    While files are purged the list is the one with ``manifest_before`` still, or the new one already.
    """

    number: int
    made: str
    manifest: str
    files: int
    size: int
    sources: str = ""
    since: float | None = None
    until: float | None = None
    withdrawn: tuple[str, ...] = ()
    purged: tuple[Purged, ...] = ()
    manifest_before: str = ""

    @property
    def moment(self) -> datetime | None:
        """Return when the release was made."""
        return datetime.fromisoformat(self.made) if self.made else None


def record_of(folder: Path) -> Record | None:
    """Return the record in ``folder``, ``None`` where there is none or a torn one. Raises ``OSError``."""
    try:
        content = (folder / RECORD).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        found = json.loads(content)
        purged = tuple(Purged(**entry) for entry in found.pop("purged"))
        withdrawn = tuple(found.pop("withdrawn"))
        if found.pop("format") != _FORMAT:
            return None
        record = Record(**found, withdrawn=withdrawn, purged=purged)
        record.moment  # noqa: B018 - raises where it is none
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return record


def write_record(folder: Path, record: Record, *, settled: bool = True) -> None:
    """Write ``record`` into ``folder``."""
    values: dict[str, Any] = {"format": _FORMAT, **asdict(record)}
    text = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    put(folder / RECORD, text.encode(), settled=settled)


def manifest_sum(folder: Path) -> str:
    """Return the SHA-256 of the list of files in ``folder``. Raises ``TornManifestError``."""
    file = folder / MANIFEST
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError) as failure:
        raise TornManifestError(file) from failure
