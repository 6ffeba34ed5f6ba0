"""What a build left in the output, so that the next one knows what it may leave as it is.

In: the files that were made. Out: ``Built``, whose columns say what to look at on the disk; all else is decoded by
who needs it.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from plugins.engine.memory.packs import Piece
from plugins.engine.memory.state import decoded
from plugins.outputs.digest import Key
from plugins.problems import Problem


class Made(msgspec.Struct, frozen=True):
    """A file of the site as it was made: its key, the SHA-256 of its bytes, its size and time of writing.

    ``kept`` is where lies what another text is put into (`kept.py`), if anything.
    """

    path: str
    key: Key
    sha256: bytes
    size: int
    modified: int
    kept: Piece | None = None


class Summary(msgspec.Struct, array_like=True, frozen=True):
    """What a build told, for the next one; ``next_due`` in ISO 8601, "" for never."""

    problems: tuple[Problem, ...]
    scheduled: int
    next_due: str
    sources: int
    withdrawn: tuple[str, ...] = ()


class KeptFeed(msgspec.Struct, array_like=True, frozen=True):
    """A feed, or a segment of the index, of which the values were kept: its files, and the sources of what it shows."""

    files: tuple[str, ...]
    sources: tuple[str, ...]
    kept: Piece


class Rest(msgspec.Struct, array_like=True):
    """What a build needs that has something to do; ``plain`` is whether the theme shows texts plainly."""

    keys: list[Key]
    sums: list[bytes]
    kept: list[Piece | None]
    feeds: list[KeptFeed]
    segments: list[KeptFeed]
    plain: bool


class Built(msgspec.Struct, array_like=True):
    """A finished build.

    ``basis`` is what it was made by (program, settings), ``theme`` and ``walk`` what of, by sizes and times;
    ``sources`` is the same as ``walk``, or empty when a source may change again unseen; ``look`` is the fingerprint of
    the theme's bytes. ``since`` and ``until`` are the moments between which the same records are due. ``paths``,
    ``sizes`` and ``times`` go together, as do ``folders`` and ``folder_times``.
    """

    basis: bytes
    theme: bytes
    look: bytes
    sources: bytes
    walk: bytes
    since: float
    until: float
    summary: Summary
    folders: list[str]
    folder_times: list[int]
    foreign: list[str]
    paths: list[str] = []
    sizes: list[int] = []
    times: list[int] = []
    rest: msgspec.Raw = msgspec.Raw(b"")

    def rest_of(self) -> Rest:
        """Return what is only decoded for who has something to do. Raises ``TornError``."""
        return decoded(self.rest, Rest)

    def made(self, rest: Rest) -> dict[str, Made]:
        """Return the files by path; ``rest`` is what ``rest_of`` gave."""
        rows = zip(self.paths, rest.keys, rest.sums, self.sizes, self.times, rest.kept, strict=True)
        return {row[0]: Made(*row) for row in rows}

    def with_files(
        self, made: Iterable[Made], feeds: list[KeptFeed], segments: list[KeptFeed], *, plain: bool
    ) -> Built:
        """Return this build with other files."""
        files = list(made)
        rest = Rest(
            [file.key for file in files],
            [file.sha256 for file in files],
            [file.kept for file in files],
            feeds,
            segments,
            plain,
        )
        return msgspec.structs.replace(
            self,
            paths=[file.path for file in files],
            sizes=[file.size for file in files],
            times=[file.modified for file in files],
            rest=msgspec.Raw(msgspec.msgpack.encode(rest)),
        )
