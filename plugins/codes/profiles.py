"""Which type a code or a type word stands for, by profile.

In: codes and words as plain text, a site's own types. Out: the types that they can mean. A code alone never
decides: `QĐ` is Quyết định and Quy định, `TT` is Thông tư at the State and Thông tri in the Party.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import Final

from plugins.codes.number import Grammar
from plugins.codes.type_table import ROWS, YearInSymbol
from plugins.vietnamese.fold import fold, slug

_MOST_WORDS = 6  # of a type's name


class Agreement(Enum):
    """How a type word and a code go together."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document. ``None`` codes: no such type in that profile; a first code "": right without one."""

    name: str
    slug: str
    state_codes: tuple[str, ...] | None
    party_codes: tuple[str, ...] | None
    year: YearInSymbol = "never"

    def codes(self, grammar: Grammar) -> tuple[str, ...] | None:
        """Return the codes in the profile ``grammar``; in an unknown one, those of both."""
        if grammar is Grammar.STATE:
            return self.state_codes
        if grammar is Grammar.PARTY:
            return self.party_codes
        return tuple(dict.fromkeys((*(self.state_codes or ()), *(self.party_codes or ()))))


@dataclass(frozen=True, slots=True)
class OwnType:
    """A site's own type, as `loai-van-ban.yaml` has it; "" where it says nothing."""

    name: str
    code: str = ""
    profile: str = ""
    slug: str = ""


@dataclass(frozen=True)
class Types:
    """All types of documents that a site knows."""

    entries: tuple[DocumentType, ...]

    def with_own(self, own: Iterable[OwnType]) -> Types:
        """Return these types with a site's ``own`` laid over them.

        A name that is here already gets the code before those it has, which are still read (older documents
        bear them), and the slug; another name is added. No profile means both.
        """
        entries = {fold(entry.name): entry for entry in self.entries}
        for one in own:
            known = entries.get(fold(one.name))
            entries[fold(one.name)] = _laid_over(known, one) if known else _added(one)
        return Types(tuple(entries.values()))

    def spelling(self, code: str) -> str | None:
        """Return ``code`` as a profile spells it (`CTR` → `CTr`, `QD` → `QĐ`), or ``None`` when none has it.

        What is equal with its marks goes first: `HD` is Hướng dẫn, although Hợp đồng (`HĐ`) folds to it.
        """
        return self._by_case.get(code.casefold()) or self._by_fold.get(fold(code))

    def of_code(self, code: str, grammar: Grammar) -> tuple[DocumentType, ...]:
        """Return the types that bear ``code`` ("" for none) in the profile ``grammar``."""
        wanted = self.spelling(code) if code else ""
        return tuple(entry for entry in self.entries if wanted in (entry.codes(grammar) or ()))

    def of_word(self, word: str, grammar: Grammar) -> tuple[DocumentType, ...]:
        """Return the types named by ``word`` or its beginning (`Chương trình công tác`), best in ``grammar``."""
        words = fold(word).split()
        for count in range(min(len(words), _MOST_WORDS), 0, -1):
            if found := self.by_name.get(" ".join(words[:count])):
                return tuple(entry for entry in found if entry.codes(grammar) is not None) or found
        return ()

    def type_of(self, code: str, word: str, grammar: Grammar) -> tuple[DocumentType, ...]:
        """Return the types that a document can have which bears ``code`` and is called ``word``.

        The word outranks the code: where they disagree, it is the word's type. Empty: nothing is known.
        """
        by_word = self.of_word(word, grammar)
        by_code = self.of_code(code, grammar)
        return tuple(entry for entry in by_word if entry in by_code) or by_word or by_code

    def agreement(self, code: str, word: str, grammar: Grammar) -> Agreement:
        """Tell whether the type word and the code go together.

        A code that the profile has not is looked up in both (`12/KL-TTr`, an inspectorate's Kết luận). Where one
        is missing or unknown, or the type is right without a code (an official letter of the State,
        whose first group may look like one: `1234/CT-TTHT`), it cannot be told.
        """
        by_word = self.of_word(word, grammar)
        by_code = self.of_code(code, grammar) or self.of_code(code, Grammar.UNKNOWN)
        if not (code and by_word and by_code):
            return Agreement.CANNOT_TELL
        if any(entry in by_code for entry in by_word):
            return Agreement.AGREES
        if any("" in (entry.codes(grammar) or ()) for entry in by_word):
            return Agreement.CANNOT_TELL
        return Agreement.DISAGREES

    @cached_property
    def by_name(self) -> Mapping[str, tuple[DocumentType, ...]]:
        """The types by folded name."""
        found: defaultdict[str, list[DocumentType]] = defaultdict(list)
        for entry in self.entries:
            found[fold(entry.name)].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def _by_case(self) -> Mapping[str, str]:
        return self._spellings(str.casefold)

    @cached_property
    def _by_fold(self) -> Mapping[str, str]:
        return self._spellings(fold)

    def _spellings(self, form: Callable[[str], str]) -> Mapping[str, str]:
        codes = [code for entry in self.entries for code in entry.codes(Grammar.UNKNOWN) or () if code]
        return {form(code): code for code in reversed(codes)}  # of equal ones the first stays


def _laid_over(entry: DocumentType, own: OwnType) -> DocumentType:
    code, grammar = own.code.strip(), Grammar.of(own.profile)
    state, party = entry.state_codes, entry.party_codes
    if code and (grammar is Grammar.STATE or (grammar is Grammar.UNKNOWN and state is not None)):
        state = tuple(dict.fromkeys((code, *(state or ()))))
    if code and (grammar is Grammar.PARTY or (grammar is Grammar.UNKNOWN and party is not None)):
        party = tuple(dict.fromkeys((code, *(party or ()))))
    return replace(entry, slug=slug(own.slug) or entry.slug, state_codes=state, party_codes=party)


def _added(own: OwnType) -> DocumentType:
    codes, grammar = (own.code.strip(),), Grammar.of(own.profile)
    return DocumentType(
        own.name,
        slug(own.slug or own.name),
        None if grammar is Grammar.PARTY else codes,
        None if grammar is Grammar.STATE else codes,
    )


def _codes(cell: str | None) -> tuple[str, ...] | None:
    return None if cell is None else tuple("" if code == "-" else code for code in cell.split())


STANDARD: Final = Types(
    tuple(
        DocumentType(name, slug(name), _codes(state), _codes(party), year)
        for name, state, party, year in ROWS
    )
)
