"""The names that records share: categories, tags, topics, authors, types, issuers, fields, signers.

Names are compared folded (contract 3). Each gets one spelling and one address part: the register's
where there is one, else the spelling used most, and the slug of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from plugins.problems import ProblemList
from plugins.records.kinds import AnyRecord, Document, News, Programme
from plugins.records.reading import did_you_mean
from plugins.records.registers import BodyEntry, NameEntry, Registers
from plugins.site import problems as codes
from plugins.vietnamese.collate import collation_key
from plugins.vietnamese.fold import fold, slug


class Facet(Enum):
    """Something that records are listed by: the folder of its listings, the field it comes from, its attribute."""

    __hash__ = object.__hash__  # each is one object; Enum's own hash is a call in Python

    CATEGORY = ("/chuyen-muc/", "category", "category")
    TAG = ("/tu-khoa/", "tags", "tags")
    TOPIC = ("/chuyen-de/", "topic", "topic")
    AUTHOR = ("/tac-gia/", "author", "authors")
    TYPE = ("/van-ban/loai/", "type", "type")
    ISSUER = ("/van-ban/co-quan/", "issuer", "issuers")
    FIELD = ("/van-ban/linh-vuc/", "fields", "fields")
    SIGNER = ("/van-ban/nguoi-ky/", "signer", "signer")
    CHAIR = ("/chuong-trinh/chu-tri/", "entries", "chairs")
    UNIT = ("/chuong-trinh/don-vi/", "entries", "units")

    def __init__(self, folder: str, field: str, attribute: str) -> None:
        """Name the parts of the value."""
        self.folder = folder
        self.field = field
        self.attribute = attribute


@dataclass(frozen=True, slots=True, eq=False)  # of each name there is one value: `collect_names`
class Name:
    """One name: how it is spelled, its part of the address, and its description from a register."""

    facet: Facet
    text: str
    slug: str
    description: str = ""

    @property
    def address(self) -> str:
        """Return the address of the listing of this name."""
        return f"{self.facet.folder}{self.slug}/"


def values_of(record: AnyRecord, facet: Facet) -> tuple[str, ...]:
    """Return the names of ``facet`` in ``record``, as written."""
    if not isinstance(record, _KIND_OF.get(facet, Document)):
        return ()
    found: str | tuple[str, ...] = getattr(record, facet.attribute)
    if isinstance(found, str):
        return (found,) if found else ()
    return found if all(found) else tuple(filter(None, found))


_KIND_OF = {
    **dict.fromkeys((Facet.CATEGORY, Facet.TAG, Facet.TOPIC, Facet.AUTHOR), News),
    Facet.UNIT: Programme,
}
_OF_ENTRIES = frozenset({Facet.CHAIR, Facet.UNIT})


class Names:
    """The names of all records: ask ``of(record, facet)``."""

    def __init__(self, known: dict[tuple[Facet, str], Name]) -> None:
        """Keep the names by facet and folded text; made by ``collect_names``."""
        self._known = known
        self._written: dict[Facet, dict[str, Name | None]] = {facet: {} for facet in Facet}
        self._several: dict[Facet, dict[tuple[str, ...], tuple[Name, ...]]] = {facet: {} for facet in Facet}
        self._gathered: dict[tuple[str, Facet], tuple[str, ...]] = {}

    def of(self, record: AnyRecord, facet: Facet) -> tuple[Name, ...]:
        """Return the names of ``facet`` that ``record`` has, in its order, each once."""
        texts = self._texts(record, facet)
        found = self._several[facet].get(texts)
        if found is None:
            names = (self.named(facet, text) for text in texts)
            found = self._several[facet][texts] = tuple(dict.fromkeys(name for name in names if name))
        return found

    def _texts(self, record: AnyRecord, facet: Facet) -> tuple[str, ...]:
        """Return the names as written; those of a programme are gathered from its entries, so only once."""
        if facet not in _OF_ENTRIES:
            return values_of(record, facet)
        texts = self._gathered.get((record.path, facet))
        if texts is None:
            texts = self._gathered[record.path, facet] = values_of(record, facet)
        return texts

    def named(self, facet: Facet, text: str) -> Name | None:
        """Return the name that ``text`` is a spelling of, ``None`` where no record has it."""
        written = self._written[facet]
        if text not in written:
            written[text] = self._known.get((facet, fold(text)))
        return written[text]


def _uses(records: Iterable[AnyRecord]) -> dict[tuple[Facet, str], list[tuple[str, AnyRecord]]]:
    """Return where each name stands, by facet and folded text."""
    uses: dict[tuple[Facet, str], list[tuple[str, AnyRecord]]] = {}
    folded: dict[str, str] = {}
    for record in records:
        for facet in facets_of(record):
            for text in values_of(record, facet):
                if text not in folded:
                    folded[text] = fold(text)
                uses.setdefault((facet, folded[text]), []).append((text, record))
    return uses


def collect_names(records: Iterable[AnyRecord], registers: Registers, problems: ProblemList) -> Names:
    """Return the names that ``records`` use; what no register knows and what is spelled two ways is noted."""
    uses = _uses(records)
    registered = dict(_registered(registers))
    known: dict[tuple[Facet, str], Name] = {}
    for (facet, key), found in sorted(uses.items(), key=lambda item: (item[0][0].folder, item[0][1])):
        entry = registered.get((facet, key))
        if entry is None:
            _note_unknown(facet, found, registers, problems)
        usual = entry.name if entry else _usual(text for text, _ in found)
        name = Name(
            facet, usual, entry.slug if entry else slug(usual), getattr(entry, "description", "") or ""
        )
        if not name.slug:
            for text, record in found:
                problems.add(codes.NAMELESS_NAME, _line(record, facet), path=record.path, value=text)
            continue
        for text, record in found:
            if text != usual and not (entry and isinstance(entry, BodyEntry) and text == entry.short):
                problems.add(codes.SPELLING, _line(record, facet), path=record.path, value=text, usual=usual)
        known[facet, key] = name
    return Names(_one_address_each(known))


def _line(record: AnyRecord, facet: Facet) -> int:
    """Return the line of the field that names of ``facet`` stand in; a notice names who chairs in ``meeting``."""
    of_meeting = facet is Facet.CHAIR and not isinstance(record, Programme)
    return record.line("meeting" if of_meeting else facet.field)


def facets_of(record: AnyRecord) -> tuple[Facet, ...]:
    """Return what a record of this kind is listed by."""
    if isinstance(record, News):
        return (Facet.CATEGORY, Facet.TAG, Facet.TOPIC, Facet.AUTHOR)
    if not isinstance(record, Document):
        return ()
    of_documents = (Facet.TYPE, Facet.ISSUER, Facet.FIELD, Facet.SIGNER, Facet.CHAIR)
    return (*of_documents, Facet.UNIT) if isinstance(record, Programme) else of_documents


def _one_address_each(known: dict[tuple[Facet, str], Name]) -> dict[tuple[Facet, str], Name]:
    """Give names whose slugs meet (``A/B`` and ``A B``) one name, so that one address has one listing."""
    first: dict[tuple[Facet, str], Name] = {}
    return {key: first.setdefault((name.facet, name.slug), name) for key, name in known.items()}


def _usual(spellings: Iterable[str]) -> str:
    """Return the spelling used most; among equals the first in Vietnamese order."""
    counted = Counter(spellings)
    return min(counted, key=lambda text: (-counted[text], collation_key(text)))


def _registered(registers: Registers) -> Iterator[tuple[tuple[Facet, str], NameEntry | BodyEntry]]:
    for category in registers.categories:
        yield (Facet.CATEGORY, fold(category.name)), category
    for kind in registers.types:
        yield (Facet.TYPE, fold(kind.name)), kind
    for body in registers.bodies:
        if body.short:
            yield (Facet.ISSUER, fold(body.short)), body
        yield (Facet.ISSUER, fold(body.name)), body


def registered_addresses(registers: Registers) -> frozenset[str]:
    """Return the addresses of the listings that the registers name, whether a record stands there or not."""
    return frozenset(f"{facet.folder}{entry.slug}/" for (facet, _), entry in _registered(registers))


def _note_unknown(
    facet: Facet, found: list[tuple[str, AnyRecord]], registers: Registers, problems: ProblemList
) -> None:
    strict: dict[Facet, tuple[str, tuple[NameEntry | BodyEntry, ...]]] = {
        Facet.CATEGORY: ("chuyen-muc", registers.categories),
        Facet.TYPE: ("loai-van-ban", registers.types),
        Facet.ISSUER: ("co-quan", registers.bodies),
    }
    register, entries = strict.get(facet, ("", ()))
    if register not in registers.present:
        return
    code = codes.UNKNOWN_BODY if facet is Facet.ISSUER else codes.UNKNOWN_NAME
    for text, record in found:
        hint = did_you_mean(text, tuple(entry.name for entry in entries))
        line = record.line(facet.field)
        problems.add(code, line, path=record.path, value=text, register=register, hint=hint)
