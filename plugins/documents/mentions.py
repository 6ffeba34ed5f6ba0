"""Who speaks of a document: texts that cite its number or link to its page.

In: where the references of every text lead. Out: for each document the public records that speak of it, newest first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from plugins.records.kinds import AnyRecord, Document
from plugins.site.site import Site


def mentions_of(
    site: Site, leads_to: Callable[[AnyRecord], Sequence[AnyRecord]]
) -> Mapping[str, tuple[AnyRecord, ...]]:
    """Return the public records whose texts lead to a public document, by that document's path, newest first.

    ``leads_to`` gives the records that the references of a text lead to. Standing pages, which have no day, come last.
    """
    found: dict[str, list[AnyRecord]] = {}
    for record in (*site.public, *site.pages):
        for other in dict.fromkeys(r.path for r in leads_to(record) if isinstance(r, Document)):
            if other != record.path and site.is_public(site.records[other]):
                found.setdefault(other, []).append(record)
    return {path: tuple(records) for path, records in found.items()}
