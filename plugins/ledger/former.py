"""Former versions of records, out of git: those that were public and free of problems (contract 4, 5).

In: the versions of a file. Out: rows, as the ledger of a release has them. A version that could not have been
published, as it is today, is passed over.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from typing import Final
from urllib.parse import quote, unquote

from plugins.history.repository import Repository
from plugins.history.versions import Version, Versions, contents_of
from plugins.ledger.published import id_of
from plugins.ledger.rows import Row, What, row_of
from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from plugins.problems.report import has_errors
from plugins.records.build import is_whole
from plugins.records.kinds import AnyRecord, Document
from plugins.records.visibility import Visibility, visibility
from plugins.schedules.reader import read_with_schedule
from plugins.site.site import Site
from plugins.vietnamese.fold import nfc

_ID: Final = re.compile(rb"^[ \t]*id[ \t]*:", re.IGNORECASE | re.MULTILINE)
_PELICAN: Final = re.compile(r"^[{|](?:filename|static|attach)[}|]")
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

    def files_beside(self, gone: Iterable[str]) -> Iterator[Row]:
        """Yield each of the files ``gone`` that a public version of a record in the same folder showed or linked.

        Raises ``GitError``.
        """
        beside: dict[str, list[str]] = {}
        for path in gone:
            beside.setdefault(posixpath.dirname(path), []).append(path)
        wanted = {
            path: [version.blob for version in found if version.blob]
            for path, found in self.versions.files.items()
            if path.endswith(".md") and posixpath.dirname(path) in beside
        }
        contents = dict(contents_of(self.repository, chain.from_iterable(wanted.values())))
        told: set[str] = set()
        for path, blobs in wanted.items():
            left = [file for file in beside[posixpath.dirname(path)] if file not in told]
            for data in filter(None, map(contents.get, blobs)):
                named = [file for file in left if file not in told and _may_name(data, file)]
                record = self._record(path, data) if named else None
                if record is not None:
                    shown = frozenset(_files_of(record))
                    for file in named:
                        if file in shown:
                            told.add(file)
                            yield Row(f"/{file}", What.FILE, path=file, of=(record.address,))

    def _record(self, path: str, data: bytes) -> AnyRecord | None:
        problems = ProblemList(path)
        record = read_with_schedule(path, data, self._converter, problems)
        if record is None or not is_whole(record) or has_errors(problems):
            return None
        return record if visibility(record, self.now) is Visibility.PUBLIC else None


def _may_name(data: bytes, file: str) -> bool:
    """Return whether it is worth reading ``data`` for the name of ``file``."""
    name = posixpath.basename(file)
    return name.encode() in data or quote(name).encode() in data or not name.isascii()


def _files_of(record: AnyRecord) -> Iterator[str]:
    """Yield the paths, below the content folder, that ``record`` shows or links."""
    written = [reference.target for reference in record.body.references]
    if isinstance(record, Document):
        written += record.attachments
    folder = posixpath.dirname(record.path)
    for target in written:
        path = unquote(_PELICAN.sub("", target.partition("#")[0].partition("?")[0]))
        yield nfc(
            posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
        )
