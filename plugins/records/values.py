"""Structured text with its places: YAML read into scalars, lists and mappings that know their line.

Every scalar stays the text that the editor wrote, so that ``no``, ``01``, ``1:20`` and days mean
nothing to YAML (bad input B19). Aliases, tags and deep nesting are refused (B17, B18).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

import yaml

from plugins.problems import Phrase, ProblemList
from plugins.records import problems as codes
from plugins.records.quoting import quote_plain_values
from plugins.records.yaml_faults import fault_of
from plugins.sources.problems import INVISIBLE
from plugins.vietnamese.clean import clean, with_line_feeds
from plugins.vietnamese.fold import nfc

DEEPEST_NESTING = 20

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C parser where the package has it
_ALIAS = "“&”, “*” (alias)"
_TOO_DEEP = Phrase("cấu trúc lồng nhau quá sâu", "nesting this deep")
_KEY_NOT_TEXT = Phrase("khóa không phải là chữ", "a key that is not text")


class Scalar(NamedTuple):  # a header makes dozens: a tuple is made in a third of a data class's time
    """One text, as written but for the quotes; ``line`` and ``column`` count from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class ListValue:
    """A list of values."""

    items: tuple[Value, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class MappingValue:
    """Keys with their values, in the order written."""

    items: tuple[tuple[Scalar, Value], ...]
    line: int
    column: int


Value: TypeAlias = Scalar | ListValue | MappingValue


class _RefusedError(Exception):
    """Something that YAML knows and content may not use: an alias, a tag, too deep nesting."""

    def __init__(self, line: int, what: str | Phrase) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


def read_yaml(text: str, problems: ProblemList, *, first_line: int) -> Value | None:
    """Return the value that ``text`` holds, or ``None`` (with a problem) when it cannot be read.

    ``first_line`` is the number of the first line of ``text`` in the author's file.
    """
    try:
        return _Reader(quote_plain_values(text), problems, first_line).read()
    except _RefusedError as refused:
        problems.add(codes.YAML_REFUSED, refused.line, what=refused.what)
    except yaml.MarkedYAMLError as failure:
        fault = fault_of(failure, text)
        line = first_line + fault.line
        problems.add(codes.YAML_BROKEN, line, column=fault.column, text=fault.text, remedy=fault.remedy)
    return None


class _Reader:
    """Makes values of the parser's events: what is refused is refused before it is built."""

    def __init__(self, text: str, problems: ProblemList, first_line: int) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
        self._has_escapes = "\\" in text
        self._problems = problems
        self._first_line = first_line

    def read(self) -> Value | None:
        """Return the value of the only document, ``None`` when there is none."""
        found: Value | None = None
        documents = 0
        for event in self._events:
            mark = event.start_mark
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _RefusedError(self._first_line + mark.line, "“---”")
                found = self._value(next(self._events), 0)
        return found

    def _value(self, event: Any, depth: int) -> Value:  # noqa: ANN401 - yaml's types know no anchor and no tag
        mark = event.start_mark
        line, column = self._first_line + mark.line, mark.column + 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise _RefusedError(line, _ALIAS)
        if event.tag and event.tag != "!":  # "!" means "this is text", as all is here
            raise _RefusedError(line, f"“{event.tag}” (tag)")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(self._cleaned(event.value, line), line, column)
        if depth >= DEEPEST_NESTING:
            raise _RefusedError(line, _TOO_DEEP)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
                items.append(self._value(item, depth + 1))
            return ListValue(tuple(items), line, column)
        pairs = []
        while not isinstance(item := next(self._events), yaml.MappingEndEvent):
            key = self._value(item, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(key.line, _KEY_NOT_TEXT)
            pairs.append(
                (Scalar(key.text.strip(), key.line, key.column), self._value(next(self._events), depth + 1))
            )
        return MappingValue(tuple(pairs), line, column)

    def _cleaned(self, text: str, line: int) -> str:
        """Clean a text once more: what YAML's escapes stand for was not there when the file was cleaned."""
        if not self._has_escapes:
            return text
        cleaned, oddities = clean(with_line_feeds(text))
        for oddity in oddities:
            if oddity.removed:  # what was garbled in the file has been told
                self._problems.add(INVISIBLE, line, what=oddity.what)
        return nfc(cleaned)
