"""How documents relate, seen from both ends.

In: what each document says (`replaces amends repeals based_on guides`: numbers, numbers with a day, paths), and where
those lead. Out: ``Relations``; numbers that no document has, or several have, and circles are noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from plugins.documents import problems as codes
from plugins.documents.circles import circles_of
from plugins.documents.lookup import Lookup
from plugins.problems import ProblemList
from plugins.records.kinds import AnyRecord, Document
from plugins.site.site import Site, order

RELATIONS: Final = ("replaces", "amends", "repeals", "based_on", "guides")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation as a document states it; ``target`` is the record that it means, when the site has it."""

    name: str
    text: str
    target: AnyRecord | None


@dataclass(frozen=True, slots=True)
class Relations:
    """All relations. ``stated`` is what a document says itself, ``returned`` what public documents say of it."""

    stated: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)
    returned: Mapping[str, tuple[tuple[str, Document], ...]] = field(default_factory=dict)

    def of(self, record: AnyRecord) -> tuple[Relation, ...]:
        """Return what ``record`` says of others."""
        return self.stated.get(record.path, ())

    def to(self, record: AnyRecord) -> tuple[tuple[str, Document], ...]:
        """Return the names of relations with the public documents that state them of ``record``, newest first."""
        return self.returned.get(record.path, ())


def relate(
    site: Site,
    lookups: Sequence[Lookup],
    by_path: Callable[[AnyRecord, str], AnyRecord | None],
    problems: ProblemList,
) -> Relations:
    """Return how the documents of ``site`` relate; ``by_path`` gives the record that a written path leads to.

    The first of ``lookups`` that knows a number decides: public documents come before all, lest a draft with the same
    number change what readers see.
    """
    stated: dict[str, tuple[Relation, ...]] = {}
    returned: dict[str, list[tuple[str, Document]]] = {}
    documents = [record for record in site.records.values() if isinstance(record, Document)]
    for record in sorted(documents, key=order, reverse=True):
        texts = [(name, text) for name in RELATIONS for text in getattr(record, name)]
        if not texts:
            continue
        found = tuple(
            Relation(name, text, _target(record, name, text, lookups, by_path, problems))
            for name, text in texts
        )
        stated[record.path] = found
        if site.is_public(record) and not record.translation_of:  # its original says the same
            for name, target in dict.fromkeys((r.name, r.target.path) for r in found if r.target):
                returned.setdefault(target, []).append((name, record))
    _note_circles(stated, site.records, problems)
    return Relations(stated, {path: tuple(others) for path, others in returned.items()})


def _target(
    record: Document,
    name: str,
    text: str,
    lookups: Sequence[Lookup],
    by_path: Callable[[AnyRecord, str], AnyRecord | None],
    problems: ProblemList,
) -> AnyRecord | None:
    if text.endswith(".md"):
        return by_path(record, text)
    found = next(filter(None, (lookup.find(lookup.read(text)) for lookup in lookups)), ())
    if len(found) == 1:
        return found[0].record
    line = record.line(name, text)
    if found:
        others = ", ".join(one.record.path for one in found)
        problems.add(codes.AMBIGUOUS_RELATION, line, path=record.path, name=name, value=text, others=others)
    else:
        problems.add(codes.UNKNOWN_NUMBER, line, path=record.path, name=name, value=text)
    return None


def _note_circles(
    stated: Mapping[str, Iterable[Relation]], records: Mapping[str, AnyRecord], problems: ProblemList
) -> None:
    """Note circles: whatever replaces, amends, is based on or guides another came after it."""
    after = {path: [r.target.path for r in found if r.target] for path, found in stated.items()}
    for circle in circles_of(after):
        first = records[circle[0]]
        inside = frozenset(circle)
        relation = next(r for r in stated[first.path] if r.target and r.target.path in inside)
        line = first.line(relation.name, relation.text)
        others = ", ".join(circle[1:]) or first.path
        problems.add(codes.CIRCLE, line, path=first.path, name=relation.name, others=others)
