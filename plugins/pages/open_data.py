"""Documents as open data (contract 4), and the data that a script filters the list of documents by.

In: the world. Out: `du-lieu.csv` and `du-lieu.json` for whoever works with them, `/manh/van-ban.json` for the page. All
follow from public documents alone and stand on an empty site too.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from plugins.codes import sort_key
from plugins.outputs import DataFile, path_of
from plugins.pages.world import World
from plugins.records.kinds import Document
from plugins.site.names import Facet

CSV: Final = "/van-ban/du-lieu.csv"
JSON: Final = "/van-ban/du-lieu.json"
FILTER: Final = "/manh/van-ban.json"
COLUMNS: Final = (
    *("address", "number", "type", "title", "issued", "effective", "valid_until", "status", "issuer"),
    *("signer", "fields", "attachments"),
)
_BETWEEN: Final = "; "
_FORMULA: Final = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
)  # a cell that begins so is run by a spreadsheet (OWASP, CSV injection)
_MARK: Final = "\ufeff"  # without it a common spreadsheet reads UTF-8 as an old Vietnamese code page


def open_data_files(world: World) -> tuple[DataFile, DataFile]:
    """Return the CSV (RFC 4180, with a byte order mark) and the JSON, newest first.

    Programmes are documents with a number, a signer and files, so they are in. A translation is no document of its own.
    """
    records = (r for r in world.site.public if isinstance(r, Document) and not r.translation_of)
    rows = [_row(world, record) for record in records]
    return (
        DataFile(path_of(CSV), _csv(rows)),
        DataFile(path_of(JSON), (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()),
    )


def filter_file(world: World) -> DataFile:
    """Return the data of the filter: names once, then a row a document (`theme/README.md`), newest first."""
    types, bodies, fields = _Numbered(), _Numbered(), _Numbered()
    rows = []
    shown = [r for r in world.site.public if isinstance(r, Document) and r.lang == "vi"]
    places = {r.path: place for place, r in enumerate(sorted(shown, key=partial(_by_number, world)))}
    for record in shown:
        validity = world.validity(record)
        kinds = types.of(world, record, Facet.TYPE)
        rows.append(
            [
                world.href(record.address),
                record.number,
                record.title,
                record.moment.at.date().isoformat() if record.moment else "",
                kinds[0] if kinds else -1,
                bodies.of(world, record, Facet.ISSUER),
                fields.of(world, record, Facet.FIELD),
                [[step.since, step.state] for step in validity.steps] if validity else [],
                [[file.form, file.size, file.href] for file in world.attachments(record)],
                places[record.path],
            ]
        )
    data = {"types": types.names, "bodies": bodies.names, "fields": fields.names, "rows": rows}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return DataFile(path_of(FILTER), f"{text}\n".encode())


def _by_number(world: World, record: Document) -> tuple[object, ...]:
    """Return the key of ``record`` among all by series and number; what has no number comes last."""
    numbered = world.documents.numbered.get(record.path)
    key = sort_key(numbered.number, numbered.series) if numbered else ()
    return (not key, key, record.address)


class _Numbered:
    """Names in the order in which they come, each standing for its place."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._places: dict[str, int] = {}

    def of(self, world: World, record: Document, facet: Facet) -> list[int]:
        return [self._place(name.text) for name in world.site.names.of(record, facet)]

    def _place(self, name: str) -> int:
        if name not in self._places:
            self._places[name] = len(self.names)
            self.names.append(name)
        return self._places[name]


def _row(world: World, record: Document) -> dict[str, object]:
    names = world.site.names
    kinds, signers = names.of(record, Facet.TYPE), names.of(record, Facet.SIGNER)
    validity = world.validity(record)
    values: Mapping[str, object] = {
        "address": world.url(record.address),
        "number": record.number,
        "type": kinds[0].text if kinds else "",
        "title": record.title,
        "issued": record.moment.iso if record.moment else "",
        "effective": record.effective.iso if record.effective else "",
        "valid_until": record.valid_until.iso if record.valid_until else "",
        "status": validity.state if validity else "",
        "issuer": [name.text for name in names.of(record, Facet.ISSUER)],
        "signer": signers[0].text if signers else "",
        "fields": [name.text for name in names.of(record, Facet.FIELD)],
        "attachments": [file.url for file in world.attachments(record)],
    }
    return {column: values[column] for column in COLUMNS}


def _csv(rows: Iterable[Mapping[str, object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in COLUMNS])
    return (_MARK + out.getvalue()).encode()


def _cell(value: object) -> str:
    """Return ``value`` as a cell: lists joined, and nothing that a spreadsheet would run."""
    text = _BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
