"""Part a file into its header and its body: YAML between ``---`` lines, or Pelican's ``Key: value`` lines.

In: the clean text of a file. Out: the header as a mapping that knows its lines, and the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.problems import ProblemList
from plugins.records import problems as codes
from plugins.records.values import MappingValue, Scalar, Value, read_yaml

LARGEST_HEADER = 256 * 1024  # characters

_FENCE = re.compile(r"^---[ \t]*$")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$")
_PELICAN = re.compile(r"^(?P<key>[A-Za-z][\w -]*?)[ \t]*:(?P<value>.*)$")
_CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} )")


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a file, the rest of it, and the number of the rest's first line."""

    mapping: MappingValue
    body: str
    body_line: int
    is_pelican: bool = False


def read_header(text: str, problems: ProblemList) -> Header | None:
    """Return header and body of ``text``, or ``None`` (with a problem) when there is no readable header."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.match(lines[first]):
        return _yaml_header(lines, first, problems)
    if _PELICAN.match(lines[first]):
        return _pelican_header(lines, first, problems)
    if _CONFLICT.match(lines[first]):
        problems.add(codes.CONFLICT_MARKER, first + 1)
    else:
        problems.add(codes.NO_HEADER, first + 1)
    return None


def _yaml_header(lines: list[str], first: int, problems: ProblemList) -> Header | None:
    end = next((n for n in range(first + 1, len(lines)) if _CLOSING.match(lines[n])), None)
    if end is None:
        problems.add(codes.HEADER_NOT_CLOSED, first + 1)
        return None
    for number in range(first + 1, end):
        if _CONFLICT.match(lines[number]):
            problems.add(codes.CONFLICT_MARKER, number + 1)
            return None
    text = "\n".join(lines[first + 1 : end])
    if len(text) > LARGEST_HEADER:
        problems.add(codes.YAML_REFUSED, first + 1, what="quá dài / too long")
        return None
    found = len(problems)
    value = read_yaml(text, problems, first_line=first + 2)
    if value is None and len(problems) > found:
        return None
    if not isinstance(value, MappingValue):
        problems.add(codes.NO_HEADER, first + 1)
        return None
    return Header(value, "\n".join(lines[end + 1 :]), end + 2)


def _pelican_header(lines: list[str], first: int, problems: ProblemList) -> Header | None:
    pairs: list[tuple[Scalar, Value]] = []
    number = first
    while number < len(lines) and lines[number].strip():
        line = lines[number]
        match = _PELICAN.match(line)
        if line[:1] in " \t" and pairs:  # a continued value
            key, before = pairs.pop()
            text = f"{before.text if isinstance(before, Scalar) else ''} {line.strip()}"
            pairs.append((key, Scalar(text, before.line, before.column)))
        elif match:
            key = Scalar(match["key"].strip(), number + 1, 1)
            pairs.append((key, Scalar(match["value"].strip(), number + 1, match.start("value") + 1)))
        else:
            problems.add(
                codes.CONFLICT_MARKER if _CONFLICT.match(line) else codes.HEADER_LINE, number + 1, text=line
            )
            return None
        number += 1
    mapping = MappingValue(tuple(pairs), first + 1, 1)
    return Header(mapping, "\n".join(lines[number:]), number + 1, is_pelican=True)
