"""A segment of the index of search out of its former self, where few of its records say something else.

In: what the former build made, and what is to be searched now. Out: the same bytes as from the beginning, sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.engine.memory.built import Made
from plugins.engine.memory.kept import segment_again
from plugins.engine.memory.packs import Packs
from plugins.outputs import IndexFile, Output
from plugins.search.edit import edited
from plugins.search.searched import Segment

if TYPE_CHECKING:  # a build of texts alone has no plan
    from plugins.engine.outputs import Planned


def bytes_as_made(output: Path, file: Made) -> bytes | None:
    """Return the bytes of ``file`` below ``output``, ``None`` unless they are those that were made."""
    path = output / file.path
    try:
        content = path.read_bytes() if path.is_file() else None
    except OSError:  # it is planned, and told what is wrong
        return None
    return content if content is not None and sha256(content).digest() == file.sha256 else None


@dataclass(frozen=True, slots=True)
class FormerSegments:
    """Segments as they were ``made`` in ``output``, and in ``values`` what was kept of them."""

    output: Path
    values: Packs
    made: Mapping[str, Made]

    def with_same_texts(self, planned: Planned, now: Output) -> bytes | None:
        """Return the bytes of ``now``, a segment with the same texts as its former self by the same program."""
        file = self.made.get(planned.path)
        if file is None or file.kept is None or not isinstance(now, IndexFile):
            return None
        if (file.key.frame, file.key.text) != (planned.key.frame, planned.key.text):
            return None
        return self.again(now, segment_again(self.values.data(file.kept)), now.html)

    def again(
        self, now: IndexFile, before: Segment, html: Callable[[str], str], texts: Collection[str] = ()
    ) -> bytes | None:
        """Return the bytes of ``now`` out of its former self; ``None`` where that does not help.

        ``before`` is what the former self holds; ``texts`` are the sources whose text is another one; ``html`` gives
        the bodies as they were.
        """
        former = bytes_as_made(self.output, self.made[now.path])
        if former is None or not isinstance(now.segment, Segment):
            return None
        return edited(
            former,
            (before, lambda record: record.said(html, now.file_text)),
            (now.segment, lambda record: record.said(now.html, now.file_text)),
            texts,
        )
