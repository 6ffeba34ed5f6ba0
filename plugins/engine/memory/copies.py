"""The smaller copies of pictures, each by its name: made once, whoever builds the content again, and wherever to.

In: a picture of the content and which copy of it is wanted. Out: the bytes of the copy. A name follows from the
picture's bytes and from how copies are made, so what was kept under it is what would be made.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.engine.memory.kept import opened, sealed
from plugins.engine.memory.state import TornError
from plugins.outputs import PictureCopy

if TYPE_CHECKING:
    from plugins.images.encode import Reduced


@dataclass(frozen=True, slots=True)
class CopiedPictures:
    """Makes copies, and keeps them below ``folder``; the picture that was read last is at hand for its next copy."""

    folder: Path | None
    _last: dict[str, Reduced] = field(default_factory=dict)

    def copy(self, output: PictureCopy) -> bytes:
        """Return the bytes of a copy. Raises ``OSError`` where the picture is gone, or nothing can be kept."""
        kept = self._kept(output)
        if kept is None:
            from plugins.images.encode import encoded  # noqa: PLC0415 - Pillow, for who has a copy to make

            kept = encoded(self._reduced(output), output.variant)
            self._keep(output, kept)
        return kept

    def tidy(self, contents: Iterable[str]) -> None:
        """Remove all copies but those of the pictures whose fingerprints are ``contents``."""
        wanted = frozenset(contents)
        for file in self.folder.glob("*") if self.folder and self.folder.is_dir() else ():
            if file.name.partition("-")[0] not in wanted:
                with suppress(OSError):
                    file.unlink()

    def _reduced(self, output: PictureCopy) -> Reduced:
        facts = output.file.picture
        if facts is None:
            msg = f"{output.file.path} is no picture"
            raise TypeError(msg)
        found = self._last.get(facts.content)
        if found is None:
            from plugins.images.encode import reduced  # noqa: PLC0415 - see above

            found = reduced(output.file.source.disk, facts)
            self._last.clear()
            self._last[facts.content] = found
        return found

    def _file(self, output: PictureCopy) -> Path | None:
        """Return where the copy is kept: by what it is of alone, wherever that lies."""
        return self.folder / output.path.rpartition("/")[2].partition("-")[2] if self.folder else None

    def _kept(self, output: PictureCopy) -> bytes | None:
        file = self._file(output)
        if file is None:
            return None
        try:
            return opened(file.read_bytes())
        except (OSError, TornError):
            return None  # it is made again

    def _keep(self, output: PictureCopy, content: bytes) -> None:
        file = self._file(output)
        if file is None:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_name(f"{file.name}.{os.getpid()}")
        temporary.write_bytes(sealed(content))
        temporary.replace(file)
