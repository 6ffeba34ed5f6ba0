"""Read the headers that most files have, ``key: value`` lines and short lists, without a YAML parser.

In: the text of a header. Out: the same mapping that ``values.read_yaml`` makes of it, some ten times
faster, or ``None`` when a line is not so plain that this is certain. A test holds the two together.
"""

from __future__ import annotations

import re

from plugins.records.values import ListValue, MappingValue, Scalar, Value

_LINE = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z_]{0,40}):(?:[ ]+(?:"
    r"\"(?P<quoted>[^\"\\\t]*+)\""
    r"|(?P<text>[\w/(“](?:[^\t#]|(?<=[^ ])#)*)"
    r"|\[(?P<items>(?:[^\[\]{}#\"'\t:]++|\"[^\"\\\t\[\]{}]*+\")*+)\]"
    r"))?[ ]*"
)
_ITEM = re.compile(
    r"[ ]*(?:\"(?P<quoted>[^\"]*)\"|(?P<text>[^\W_](?:[^,?\"]*[^,?\" ])?|/[^,?\" ]+))[ ]*(?P<comma>,|$)"
)
_ENTRY = re.compile(
    r"[ ]*(?P<dash>-)[ ]+(?:\"(?P<quoted>[^\"\\\t]*)\"|(?P<text>[^\W_][^\t#:]*|/[^\t#: ]+))[ ]*"
)


def read_plain(text: str, first_line: int) -> MappingValue | None:
    """Return the mapping of ``text``, whose first line is line ``first_line``, when it is a plain one."""
    pairs: list[tuple[Scalar, Value]] = []
    lines = text.split("\n")
    below = 0  # the index of the first line below a list
    for index, line in enumerate(lines):
        number = first_line + index
        match = _LINE.fullmatch(line)
        if match is None:
            if index >= below and line and line[0] != "#":
                return None
            continue
        form = match.lastgroup or ""
        key = Scalar(match["key"], number, 1)
        value: Value | None
        if form == "quoted":
            value = Scalar(match["quoted"], number, match.start("quoted"))
        elif form == "text":
            value = _scalar(match, number, 0)
            if value.text[-1].isspace():  # a no-break space, which quoting may take off
                return None
        elif form == "items":
            value = _items(match["items"], number, match.start("items"))
        else:
            below = _end_of_list(lines, index + 1)
            value = _block_list(lines[index + 1 : below], number + 1)
        if value is None:
            return None
        pairs.append((key, value))
    return MappingValue(tuple(pairs), pairs[0][0].line, 1) if pairs else None


def _items(text: str, line: int, column: int) -> ListValue | None:
    """Return the list that ``text`` is, which follows its bracket at ``column``."""
    items: list[Scalar] = []
    place, comma = 0, text.strip(" ")
    while comma:
        match = _ITEM.match(text, place)
        if match is None:
            return None
        items.append(_scalar(match, line, column))
        place, comma = match.end(), match["comma"]
    return ListValue(tuple(items), line, column)


def _end_of_list(lines: list[str], start: int) -> int:
    """Return the index of the first of ``lines``, from ``start`` on, that does not begin with a dash."""
    return next((n for n in range(start, len(lines)) if not lines[n].lstrip(" ").startswith("-")), len(lines))


def _block_list(lines: list[str], first_line: int) -> ListValue | None:
    """Return the list whose items ``lines`` are, one below the other."""
    matches = [_ENTRY.fullmatch(line) for line in lines]
    items: list[Scalar] = []
    dashes: set[int] = set()
    for line, match in enumerate(matches, first_line):
        if match is None:
            return None
        items.append(_scalar(match, line, 0))
        dashes.add(match.start("dash"))
    return ListValue(tuple(items), first_line, dashes.pop() + 1) if len(dashes) == 1 else None


def _scalar(match: re.Match[str], line: int, column: int) -> Scalar:
    """Return the text that ``match`` found behind ``column`` characters of ``line``."""
    if match["text"] is None:
        return Scalar(match["quoted"], line, column + match.start("quoted"))
    return Scalar(match["text"].rstrip(" "), line, column + match.start("text") + 1)
