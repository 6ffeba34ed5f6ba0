"""The whole body of a record, whose text lies in a pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.engine.memory.known import Read, text_of
from plugins.engine.memory.packs import LostError, Packs
from plugins.records.body import Body
from plugins.records.kinds import AnyRecord


@dataclass(frozen=True, slots=True)
class WholeBodies:
    """Gives the whole body of a record; one that is not what was written down is lost (``LostError``)."""

    reads: Mapping[str, Read]
    packs: Packs

    def __call__(self, record: AnyRecord) -> Body:
        """Return the body of ``record``."""
        light = record.body
        return Body(self.html(record.path), light.references, light.headings, light.ids, "", light.lead)

    def html(self, path: str) -> str:
        """Return the HTML of the body of the source at ``path``."""
        read = self.reads[path]
        data = self.packs.data(read.body)
        if not self.packs.is_own(read.body) and text_of(data, read.outline) != read.text:
            raise LostError
        return data.decode()
