"""Read named fields out of a mapping, each into its type, every fault noted and none fatal.

One reader serves front matter, the mappings inside it and the registers; what it returns for a
field that is missing or cannot be read is an empty value, and the problem tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from plugins.dates import Moment, NotADayError, parse_moment
from plugins.problems import Phrase, ProblemList
from plugins.records import problems as codes
from plugins.records.fields import ADDRESS_KEYS, OTHER_NAMES, PELICAN_NAMES
from plugins.records.values import ListValue, MappingValue, Scalar, Value
from plugins.vietnamese.fold import fold

_WANTED_TEXT = Phrase("một dòng chữ", "one text")
_LONGEST_QUOTED: Final = 60  # characters of a wrong value in a message
_WANTED_LIST = Phrase("một danh sách", "a list")
_WANTED_MAPPING = Phrase("các dòng “tên: giá trị”", "a mapping")
MOST_ITEMS: Final = 500  # of one list in a header
_NO_HINT = Phrase("", "")
_LONGEST_GUESS = 60  # characters of a name that a nearest one is looked for
_MOST_GUESSES = 20  # unknown keys of one mapping that get a hint: whoever has more has another file in hand


def did_you_mean(name: str, known: Mapping[str, object] | tuple[str, ...]) -> Phrase:
    """Return " (có phải “…”?)" with the nearest of ``known``, or nothing."""
    if len(name) > _LONGEST_GUESS:
        return _NO_HINT
    folded = re.sub(r"[\s-]+", "_", fold(name))
    other = OTHER_NAMES.get(folded, "")
    if other in known:
        return _hint(other)
    by_fold = {fold(candidate): candidate for candidate in known}
    near = get_close_matches(folded, by_fold, n=1, cutoff=0.6) or get_close_matches(fold(name), by_fold, n=1)
    return _hint(by_fold[near[0]]) if near else _NO_HINT


def _hint(name: str) -> Phrase:
    return Phrase(f" (có phải “{name}”?)", f" (did you mean “{name}”?)")


class FieldReader:
    """The fields of one mapping. ``known`` names the fields that it may have, with an example of each."""

    def __init__(
        self,
        mapping: MappingValue,
        problems: ProblemList,
        known: Mapping[str, str],
        *,
        parts_commas: bool = False,
        line_when_missing: int | None = None,
    ) -> None:
        """Take the fields of ``mapping``; unknown and repeated keys are noted at once.

        ``parts_commas``: a list may be one text parted by commas or semicolons, as Pelican's header has it.
        ``line_when_missing``: where a missing field is told, else at the first line of the mapping.
        """
        self.problems = problems
        self.known = known
        self.line_of_mapping = mapping.line
        self._parts_commas = parts_commas
        self._line_when_missing = mapping.line if line_when_missing is None else line_when_missing
        unknown = 0
        self._values: dict[str, Value] = {}
        self.lines: dict[str, int] = {}
        self.item_lines: dict[str, int] = {}  # "aliases: /cu/tin.html" → its line, where not the key's
        for key, value in mapping.items:
            name = key.text if key.text in known else _canonical(key.text, known)
            if name in self.lines:
                problems.add(codes.DUPLICATE_KEY, key.line, name=name, first=self.lines[name])
            elif name in known:
                if not (isinstance(value, Scalar) and not value.text.strip()):
                    self._values[name] = value
                self.lines[name] = key.line
            elif name in ADDRESS_KEYS:
                problems.add(codes.ADDRESS_KEY, key.line, name=key.text)
            else:
                unknown += 1
                hint = did_you_mean(key.text, known) if unknown <= _MOST_GUESSES else _NO_HINT
                problems.add(codes.UNKNOWN_KEY, key.line, column=key.column, name=key.text, hint=hint)

    def has(self, name: str) -> bool:
        """Return whether the field is there and not empty."""
        return name in self._values

    def missing(self, name: str) -> None:
        """Note that a required field is missing; a field that is there but empty is reported at its line."""
        line = self.lines.get(name, self._line_when_missing)
        self.problems.add(codes.MISSING_FIELD, line, name=name, example=self.known[name])

    def text(self, name: str, *, required: bool = False) -> str:
        """Return the field as one line of text."""
        value = self._values.get(name)
        if value is not None:
            return self._text_of(name, value)
        if required:
            self.missing(name)
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the field as texts, each one once, in the order written: one text or a list of them."""
        if not self.has(name):
            return ()
        value = self._values[name]
        if isinstance(value, ListValue):
            found = [self._item_of(name, item) for item in value.items]
        elif isinstance(value, Scalar) and self._parts_commas:
            found = [
                " ".join(part.split()) for part in re.split(";" if ";" in value.text else ",", value.text)
            ]
        else:
            found = [self._text_of(name, value)]
        texts = tuple(dict.fromkeys(text for text in found if text))
        if len(texts) > MOST_ITEMS:  # each tag, author or field is a page and three feeds
            self.problems.add(codes.TOO_MANY, value.line, name=name, count=len(texts), limit=MOST_ITEMS)
            return texts[:MOST_ITEMS]
        return texts

    def line_of(self, name: str, item: str) -> int:
        """Return the line of one text of the list ``name``, as ``texts`` returned it."""
        return self.item_lines.get(f"{name}: {item}", self.lines[name])

    def moment(self, name: str, *, required: bool = False) -> Moment | None:
        """Return the field as a day, with its time when it has one."""
        text = self.text(name, required=required)
        if not text:
            return None
        try:
            return parse_moment(text)
        except NotADayError as failure:
            value = self._values[name]
            why = Phrase(*failure.reason)
            self.problems.add(codes.BAD_DAY, value.line, column=value.column, name=name, value=text, why=why)
            return None

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """Return the field as one of ``choices``, or "" (with a problem when it is something else)."""
        text = self.text(name)
        if not text:
            return ""
        found = next((choice for choice in choices if fold(choice) == fold(text)), "")
        if not found:
            self.problems.add(
                codes.BAD_CHOICE,
                self.lines[name],
                name=name,
                value=text,
                hint=did_you_mean(text, choices),
                choices=", ".join(choices),
            )
        return found

    def mapping(self, name: str, known: Mapping[str, str]) -> FieldReader | None:
        """Return the field as a mapping of its own fields ``known``."""
        if not self.has(name):
            return None
        value = self._values[name]
        if not isinstance(value, MappingValue):
            self._wrong_type(name, value, _WANTED_MAPPING)
            return None
        return FieldReader(value, self.problems, known)

    def mappings(self, name: str, known: Mapping[str, str]) -> tuple[FieldReader, ...]:
        """Return the field as a list of mappings, each with the fields ``known``."""
        if not self.has(name):
            return ()
        value = self._values[name]
        items = value.items if isinstance(value, ListValue) else (value,)
        readers = []
        for item in items:
            if isinstance(item, MappingValue):
                readers.append(FieldReader(item, self.problems, known))
            else:
                self._wrong_type(name, item, _wanted_item(item) if item is not value else _WANTED_LIST)
        return tuple(readers)

    def _item_of(self, name: str, item: Value) -> str:
        text = self._text_of(name, item)
        if item.line != self.lines[name]:
            self.item_lines.setdefault(f"{name}: {text}", item.line)
        return text

    def _text_of(self, name: str, value: Value) -> str:
        if isinstance(value, Scalar):
            return " ".join(value.text.split())
        self._wrong_type(name, value, _WANTED_TEXT)
        return ""

    def _wrong_type(self, name: str, value: Value, wanted: Phrase) -> None:
        example = f"{name}: {self.known[name]}"
        self.problems.add(codes.WRONG_TYPE, value.line, name=name, wanted=wanted, example=example)


def _wanted_item(item: Value) -> Phrase:
    """Return what a list wants whose ``item`` has no keys: the list is right, the item is not."""
    if not isinstance(item, Scalar):
        return Phrase("danh sách các mục có khóa", "a list of items with keys")
    text = " ".join(item.text.split())[:_LONGEST_QUOTED]
    return Phrase(
        f"danh sách các mục có khóa, mà mục “{text}” chỉ có chữ",
        f"a list of items with keys, “{text}” is text",
    )


def _canonical(name: str, known: Mapping[str, object]) -> str:
    """Return the field that ``name`` spells with other case or with hyphens, else ``name`` as it is."""
    plain = name.casefold().replace("-", "_").replace(" ", "_")
    own = PELICAN_NAMES.get(plain, "")
    if own in known:
        return own
    return plain if plain in known or plain in ADDRESS_KEYS else name
