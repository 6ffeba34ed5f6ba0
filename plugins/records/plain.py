"""Read the headers that most files have, ``key: value`` lines and short lists, without a YAML parser.

In: the text of a header. Out: the same mapping that ``values.read_yaml`` makes of it, some ten times
faster, or ``None`` when a line is not so plain that this is certain. A test holds the two together.
"""

from __future__ import annotations

import re

from plugins.records.values import ListValue, MappingValue, Scalar, Value

_LINE = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z_]{0,40}):[ ]+(?:"
    r"(?P<text>[\w/(“](?:[^\t#]|(?<=[^ ])#)*)"
    r"|\"(?P<quoted>[^\"\\\t]*)\""
    r"|\[(?P<items>[^\[\]{}#\"'\t:]*)\]"
    r")[ ]*"
)
_ITEM = re.compile(r"[ ]*(?P<text>[^\W_](?:[^,?]*[^,? ])?|/[^,? ]+)[ ]*")


def read_plain(text: str, first_line: int) -> MappingValue | None:
    """Return the mapping of ``text``, whose first line is line ``first_line``, when it is a plain one."""
    pairs: list[tuple[Scalar, Value]] = []
    for number, line in enumerate(text.split("\n"), first_line):
        match = _LINE.fullmatch(line)
        if match is None:
            return None
        key = Scalar(match["key"], number, 1)
        if match["text"]:
            pairs.append((key, Scalar(match["text"].rstrip(" "), number, match.start("text") + 1)))
        elif match["items"] is None:
            pairs.append((key, Scalar(match["quoted"], number, match.start("quoted"))))
        else:
            items = _items(match["items"], number, match.start("items") + 1)
            if items is None:
                return None
            pairs.append((key, ListValue(items, number, match.start("items"))))
    return MappingValue(tuple(pairs), first_line, 1)


def _items(text: str, line: int, column: int) -> tuple[Scalar, ...] | None:
    if not text.strip(" "):
        return ()
    items = []
    for part in text.split(","):
        match = _ITEM.fullmatch(part)
        if match is None:
            return None
        items.append(Scalar(match["text"], line, column + match.start("text")))
        column += len(part) + 1
    return tuple(items)
