"""All edits, by family."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.plugins.engine.edits import (
    bodies,
    documents,
    faults,
    files,
    folders,
    headers,
    headings,
    outputs,
    programmes,
    references,
    registers,
    searches,
    surroundings,
    visibility,
    webs,
)
from tests.plugins.engine.edits.book import Book, Edit

FAMILIES: Final[Mapping[str, Book]] = {
    "bodies": bodies.EDITS,
    "headings": headings.EDITS,
    "references": references.EDITS,
    "faults": faults.EDITS,
    "headers": headers.EDITS,
    "webs": webs.EDITS,
    "documents": documents.EDITS,
    "programmes": programmes.EDITS,
    "visibility": visibility.EDITS,
    "folders": folders.EDITS,
    "files": files.EDITS,
    "registers": registers.EDITS,
    "searches": searches.EDITS,
    "surroundings": surroundings.EDITS,
    "outputs": outputs.EDITS,
}
EVERY: Final[tuple[Edit, ...]] = tuple(edit for book in FAMILIES.values() for edit in book)
