"""Former versions of records, out of git: those that were public and free of problems (contract 4, 5).

In: the versions of a file. Out: rows, as the ledger of a release has them. A version that could not have been
published, as it is today, is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Final

from plugins.history.repository import Repository
from plugins.history.versions import Version, Versions, contents_of
from plugins.ledger.published import id_of
from plugins.ledger.rows import Row, row_of
from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from plugins.problems.report import has_errors
from plugins.records.build import is_whole
from plugins.records.kinds import AnyRecord
from plugins.records.visibility import Visibility, visibility
from plugins.schedules.reader import read_with_schedule
from plugins.site.site import Site

_ID: Final = re.compile(rb"^[ \t]*id[ \t]*:", re.IGNORECASE | re.MULTILINE)
_LAST: Final = 2  # versions of a file that is still there: today's, and the one before


@dataclass(slots=True)
class FormerRecords:
    """Reads former versions; those of one file are read newest first, and no further than is asked for."""

    repository: Repository
    versions: Versions
    site: Site
    now: datetime
    _converter: BodyConverter = field(default_factory=BodyConverter)

    def of(self, paths: Iterable[str]) -> Iterator[tuple[str, Iterator[tuple[Version, Row]]]]:
        """Yield each of ``paths`` with its former public versions. Raises ``GitError``."""
        wanted = {path: [v for v in self.versions.files.get(path, ()) if v.blob] for path in paths}
        blobs = [version.blob for found in wanted.values() for version in found]
        contents = dict(contents_of(self.repository, blobs))
        for path, found in wanted.items():
            yield path, self._rows(path, found, contents)

    def newest(self, paths: Iterable[str], *, ids: bool = False) -> Iterator[tuple[Version, Row]]:
        """Yield the newest public version of each of ``paths``; with ``ids``, of those where an `id` was written.

        Raises ``GitError``.
        """
        wanted = {
            path: [v for v in self.versions.files[path] if v.blob][: _LAST if ids else None] for path in paths
        }
        contents = dict(
            contents_of(self.repository, (version.blob for found in wanted.values() for version in found))
        )
        for path, found in wanted.items():
            if ids and not any(_ID.search(contents.get(version.blob, b"")) for version in found):
                continue
            yield from islice(self._rows(path, found, contents), 1)

    def _rows(
        self, path: str, versions: Iterable[Version], contents: Mapping[str, bytes]
    ) -> Iterator[tuple[Version, Row]]:
        for version in versions:
            data = contents.get(version.blob)
            record = self._record(path, data) if data is not None else None
            if record is not None:
                yield version, row_of(record, id_of(record, self.site), self.site.domain)

    def _record(self, path: str, data: bytes) -> AnyRecord | None:
        problems = ProblemList(path)
        record = read_with_schedule(path, data, self._converter, problems)
        if record is None or not is_whole(record) or has_errors(problems):
            return None
        return record if visibility(record, self.now) is Visibility.PUBLIC else None
