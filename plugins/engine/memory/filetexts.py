"""The texts of files beside records, each by the SHA-256 of its file: read once, however often a segment is made.

In: a text when a file is read. Out: the same, for search. They lie in a folder of their own, since only who makes a
segment wants them; a build that keeps nothing has them in memory.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from plugins.engine.memory.packs import LostError


@dataclass(frozen=True, slots=True)
class FileTexts:
    """Keeps texts below ``folder``, or in memory."""

    folder: Path | None
    _held: dict[str, str] = field(default_factory=dict)

    def keep(self, sha256: str, text: str) -> None:
        """Keep the text of a file."""
        if self.folder is None:
            self._held[sha256] = text
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self.folder / f"{sha256}.{os.getpid()}"
        temporary.write_bytes(text.encode())
        temporary.replace(self.folder / f"{sha256}.txt")

    def text(self, sha256: str) -> str:
        """Return the text of a file. Raises ``LostError`` where it is gone."""
        try:
            if self.folder is None:
                return self._held[sha256]
            return (self.folder / f"{sha256}.txt").read_bytes().decode()
        except (KeyError, OSError, UnicodeDecodeError) as failure:
            raise LostError(sha256) from failure

    def tidy(self, kept: Iterable[str]) -> None:
        """Remove all texts but those of the files ``kept``."""
        names = {f"{sha256}.txt" for sha256 in kept}
        for file in self.folder.glob("*") if self.folder and self.folder.is_dir() else ():
            if file.name not in names:
                with suppress(OSError):
                    file.unlink()
