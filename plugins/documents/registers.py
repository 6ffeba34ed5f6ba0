"""The public registers of numbers: of each body, its series, and in each series its types.

In: the numbers of public documents. Out: ``NumberRegister`` values with what the auditor finds odd. Only what is public
counts, for gaps as well: what is missing on the site may be guessed by nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.codes import Entry, Series, Types, audit_series, by_series
from plugins.codes.audit import Gaps, OutOfOrder, Repeated
from plugins.documents.audit import entry_of
from plugins.documents.numbered import Numbered
from plugins.vietnamese.collate import collation_key
from plugins.vietnamese.fold import slug

FOLDER: Final = "/van-ban/so/"
_REPEATED: Final = "Trùng số với văn bản khác trong sổ này"
_OUT_OF_ORDER: Final = "Ngày ban hành không theo thứ tự số"
_OTHER_TYPE: Final = "Loại văn bản khác với ký hiệu trong số"


@dataclass(frozen=True, slots=True)
class TypePart:
    """The numbers of one type in one series, in their order; ``notes`` by path; ``gaps`` as ranges, both ends in."""

    name: str
    numbers: tuple[Numbered, ...]
    notes: Mapping[str, tuple[str, ...]]
    gaps: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """One series of a body: a year or a term."""

    name: str
    address: str
    types: tuple[TypePart, ...]

    @property
    def count(self) -> int:
        """Return how many documents stand in it."""
        return sum(len(part.numbers) for part in self.types)


@dataclass(frozen=True, slots=True)
class NumberRegister:
    """The register of one body, its newest series first."""

    slug: str
    name: str
    address: str
    series: tuple[SeriesPart, ...]


def number_registers(public: Iterable[Numbered], types: Types) -> tuple[NumberRegister, ...]:
    """Return the registers of all bodies that have numbers, in Vietnamese order of their names."""
    known = {one.record.path: one for one in public if one.key and one.key.series and one.whose}
    parts: dict[str, dict[Series, list[TypePart]]] = {}
    for (_, _, series), entries in by_series(entry_of(one) for one in known.values()).items():
        numbers = tuple(known[entry.place] for entry in entries)
        if series:
            part = _type_part(numbers, entries, types)
            parts.setdefault(numbers[0].whose, {}).setdefault(series, []).append(part)
    registers = [_register(whose, found) for whose, found in parts.items()]
    return tuple(sorted(registers, key=lambda register: (collation_key(register.name), register.slug)))


def _type_part(numbers: tuple[Numbered, ...], entries: list[Entry], types: Types) -> TypePart:
    notes: dict[str, list[str]] = {}
    gaps: tuple[tuple[int, int], ...] = ()
    for finding in audit_series(entries, grammar=numbers[0].grammar, types=types):
        if isinstance(finding, Repeated):
            for entry in finding.entries:
                notes.setdefault(entry.place, []).append(_REPEATED)
        elif isinstance(finding, Gaps):
            gaps = finding.ranges
        else:
            word = _OUT_OF_ORDER if isinstance(finding, OutOfOrder) else _OTHER_TYPE
            notes.setdefault(finding.entry.place, []).append(word)
    first = numbers[0]
    name = first.record.type or (first.kinds[0].name if len(first.kinds) == 1 else first.number.type_code)
    said = {path: tuple(words) for path, words in notes.items()}
    return TypePart(name or "Văn bản không ghi loại", numbers, said, gaps)


def _register(whose: str, found: Mapping[Series, list[TypePart]]) -> NumberRegister:
    parts = next(iter(found.values()))
    first = parts[0].numbers[0]
    name = first.body.name if first.body else (first.record.issuers[0] if first.record.issuers else whose)
    address = f"{FOLDER}{whose}/"
    series = []
    places = _places(found)
    for one in sorted(found, reverse=True):
        title = one.name if one.is_term else f"Năm {one.name}"
        types = tuple(sorted(found[one], key=lambda part: collation_key(part.name)))
        series.append(SeriesPart(title, f"{address}{places[one]}/", types))
    return NumberRegister(whose, name, address, tuple(series))


def _places(found: Iterable[Series]) -> Mapping[Series, str]:
    """Return the part of the address of each series; of equal ones the earlier keeps it, the others add their year."""
    places: dict[Series, str] = {}
    for one in sorted(found):
        name = place = slug(one.name) or "nhiem-ky"
        count = 1
        while place in places.values():
            place = f"{name}-{one.start.year}" if count == 1 else f"{name}-{one.start.year}-{count}"
            count += 1
        places[one] = place
    return places
