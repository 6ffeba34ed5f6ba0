"""Structured text with its places: YAML read into scalars, lists and mappings that know their line.

Every scalar stays the text that the editor wrote, so that ``no``, ``01``, ``1:20`` and days mean
nothing to YAML (bad input B19). Aliases, tags and deep nesting are refused (B17, B18).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from plugins.problems import ProblemList
from plugins.records import problems as codes
from plugins.records.quoting import quote_plain_values

DEEPEST_NESTING = 20
_PLAIN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C parser where the package has it


@dataclass(frozen=True, slots=True)
class Scalar:
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

    def __init__(self, node: yaml.Node | yaml.Event, what: str) -> None:
        super().__init__(what)
        self.line = node.start_mark.line
        self.what = what


def read_yaml(text: str, problems: ProblemList, *, first_line: int) -> Value | None:
    """Return the value that ``text`` holds, or ``None`` (with a problem) when it cannot be read.

    ``first_line`` is the number of the first line of ``text`` in the author's file.
    """
    try:
        _refuse_nesting(text)
        quoted = quote_plain_values(text)
        if "*" in quoted or "&" in quoted:
            _refuse_aliases(quoted)
        node = yaml.compose(quoted, Loader=_Loader)
        return None if node is None else _value(node, first_line, 0)
    except _RefusedError as refused:
        problems.add(codes.YAML_REFUSED, first_line + refused.line, what=refused.what)
    except yaml.MarkedYAMLError as failure:
        mark = failure.problem_mark or failure.context_mark
        line = mark.line if mark else 0
        lines = text.split("\n")
        shown = lines[line] if line < len(lines) else ""
        column = mark.column + 1 if mark else None
        problems.add(codes.YAML_BROKEN, first_line + line, column=column, text=shown.strip())
    except (yaml.YAMLError, RecursionError, ValueError):
        problems.add(codes.YAML_BROKEN, first_line, text="")
    return None


def _refuse_nesting(text: str) -> None:
    """Refuse what would make the parser recurse too deep, before it starts."""
    depth = 0
    for number, line in enumerate(text.split("\n")):
        depth = max(0, depth + sum(line.count(c) for c in "[{") - sum(line.count(c) for c in "]}"))
        ladder = re.match(r"(?:\s*[-?]\s){%d,}" % DEEPEST_NESTING, line)
        opened = sum(line.count(c) for c in "[{")
        if depth > DEEPEST_NESTING or ladder or opened > DEEPEST_NESTING * DEEPEST_NESTING:
            raise _RefusedError(_Place(number), "lồng nhau quá sâu / nesting too deep")


class _Place(yaml.Node):
    """A bare place for ``_RefusedError`` where there is no node yet."""

    def __init__(self, line: int) -> None:
        self.start_mark = yaml.Mark("", 0, line, 0, None, 0)


def _refuse_aliases(text: str) -> None:
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(event, "“&”, “*” (alias)")


def _value(node: yaml.Node, first_line: int, depth: int) -> Value:
    line = first_line + node.start_mark.line
    column = node.start_mark.column + 1
    if node.tag not in _PLAIN_TAGS:
        raise _RefusedError(node, f"“{node.tag}” (tag)")
    if depth > DEEPEST_NESTING:
        raise _RefusedError(node, "lồng nhau quá sâu / nesting too deep")
    if isinstance(node, yaml.MappingNode):
        pairs = tuple(
            (_key(key, first_line), _value(value, first_line, depth + 1)) for key, value in node.value
        )
        return MappingValue(pairs, line, column)
    if isinstance(node, yaml.SequenceNode):
        return ListValue(tuple(_value(item, first_line, depth + 1) for item in node.value), line, column)
    return Scalar(str(node.value), line, column)


def _key(node: yaml.Node, first_line: int) -> Scalar:
    if not isinstance(node, yaml.ScalarNode):
        raise _RefusedError(node, "khóa không phải là chữ / key that is not text")
    return Scalar(str(node.value).strip(), first_line + node.start_mark.line, node.start_mark.column + 1)
