"""Part a file into its header and its body: YAML between ``---`` lines, or Pelican's ``Key: value`` lines.

In: the clean text of a file. Out: the header as a mapping that knows its lines, and the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.problems import Phrase, ProblemList
from plugins.records import problems as codes
from plugins.records.plain import read_plain
from plugins.records.values import ListValue, MappingValue, Scalar, Value, read_yaml

LARGEST_HEADER = 256 * 1024  # characters

_FENCE = re.compile(r"---[ \t]*")
_OPENING = "---\n"
_CLOSING_LINE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
_PELICAN = re.compile(r"(?P<key>[^\W\d_][\w -]{0,60}?)[ \t]{0,60}:(?P<value>.*)")
_CONFLICT = re.compile(r"<{7} |={7}$|>{7} ")
_TOO_LONG = Phrase("phần đầu dài quá 256 KB", "a header of more than 256 KB")


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a file, the rest of it, and the number of the rest's first line.

    ``mapping`` is ``None`` when the header cannot be read (a problem says why) but its end is known.
    """

    mapping: MappingValue | None
    body: str
    body_line: int
    is_pelican: bool = False


def read_header(text: str, problems: ProblemList) -> Header | None:
    """Return header and body of ``text``, or ``None`` (with a problem) when it has no header with an end."""
    if text.startswith(_OPENING):
        return _fenced_header(text, len(_OPENING), 1, problems)
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.fullmatch(lines[first]):
        return _fenced_header(text, _offset(lines, first + 1), first + 1, problems)
    if _PELICAN.match(lines[first]):
        return _pelican_header(text, lines, first, problems)
    if _CONFLICT.match(lines[first]):
        problems.add(codes.CONFLICT_MARKER, first + 1, value=lines[first])
    else:
        problems.add(codes.NO_HEADER, first + 1)
    return None


def _offset(lines: list[str], number: int) -> int:
    """Return where ``lines[number]`` begins in the text that they are."""
    return sum(len(line) + 1 for line in lines[:number])


def _fenced_header(text: str, start: int, first: int, problems: ProblemList) -> Header | None:
    """Read the YAML from ``start`` on, which is where line ``first`` (from 0) begins, to the line that closes it."""
    closing = _CLOSING_LINE.search(text, start)
    if closing is None:
        problems.add(codes.HEADER_NOT_CLOSED, first)
        return None
    inner = text[start : closing.start()].removesuffix("\n")
    mapping = _yaml_mapping(inner, first + 1, problems)
    end = first + text.count("\n", start, closing.start())
    return Header(mapping, text[closing.end() :], end + 2)


def _yaml_mapping(text: str, first_line: int, problems: ProblemList) -> MappingValue | None:
    if len(text) <= LARGEST_HEADER and (plain := read_plain(text, first_line)) is not None:
        return plain
    lines = enumerate(text.split("\n"), first_line)
    conflicts = [(number, line) for number, line in lines if _CONFLICT.match(line)]
    for number, line in conflicts:
        problems.add(codes.CONFLICT_MARKER, number, value=line)
    if conflicts:
        return None
    if len(text) > LARGEST_HEADER:
        problems.add(codes.YAML_REFUSED, first_line, what=_TOO_LONG)
        return None
    known = len(problems)
    value = read_yaml(text, problems, first_line=first_line)
    if isinstance(value, MappingValue):
        return value
    if value is not None or len(problems) == known:
        problems.add(codes.NO_HEADER, max(first_line - 1, 1))
    return None


def _pelican_header(text: str, lines: list[str], first: int, problems: ProblemList) -> Header | None:
    """Read ``Key: value`` lines to the first empty one; before ``---`` they are YAML without its opening."""
    end = next((n for n in range(first, len(lines)) if not lines[n].strip()), len(lines))
    closing = next((n for n in range(first, end) if _CLOSING.fullmatch(lines[n])), None)
    if closing is not None:
        return _fenced_header(text, _offset(lines, first), first, problems)
    body, body_line = "\n".join(lines[end:]), end + 1
    if sum(len(line) + 1 for line in lines[first:end]) > LARGEST_HEADER:
        problems.add(codes.YAML_REFUSED, first + 1, what=_TOO_LONG)
        return Header(None, body, body_line)
    found: list[tuple[Scalar, int, list[str]]] = []  # key, column of its value, the value's lines
    readable = True
    for number in range(first, end):
        line = lines[number]
        match = _PELICAN.fullmatch(line)
        if line[0] in " \t" and found:
            found[-1][2].append(line.strip())
        elif match:
            column = match.start("value") + len(match["value"]) - len(match["value"].lstrip()) + 1
            found.append((Scalar(match["key"].strip(), number + 1, 1), column, [match["value"].strip()]))
        else:
            readable = False
            if _CONFLICT.match(line):
                problems.add(codes.CONFLICT_MARKER, number + 1, value=line)
                break
            problems.add(codes.HEADER_LINE, number + 1, text=line)
    pairs = tuple((key, _pelican_value(" ".join(texts), key.line, column)) for key, column, texts in found)
    return Header(MappingValue(pairs, first + 1, 1) if readable else None, body, body_line, is_pelican=True)


def _pelican_value(text: str, line: int, column: int) -> Value:
    """Return ``text`` as it stands; a list in brackets or a text in quotes as YAML reads it (B15)."""
    if len(text) > 1 and text[0] + text[-1] in {"[]", '""', "''"}:
        value = read_yaml(text, ProblemList(), first_line=line)
        if isinstance(value, Scalar):
            return Scalar(value.text, line, column)
        if isinstance(value, ListValue):
            return value
    return Scalar(text, line, column)
