"""Read ``title: Tin: một`` as it is meant: quote the plain values that YAML would trip over.

Editors are not programmers; a colon, a quotation mark or an at-sign in a title is text to them
(contract 3). Only whole values on the line of their key are touched, and every line stays a line.
"""

from __future__ import annotations

import re

_KEY = re.compile(r"^(?P<indent>[ ]*(?:-[ ]+)*)(?P<key>[^\W\d][\w-]*)[ ]*:[ \t]+(?P<value>\S.*)$")
_ITEM = re.compile(r"^(?P<indent>[ ]*(?:-[ ]+)+)(?P<value>[^\s-].*)$")
_BLOCK = re.compile(r":[ \t]+[|>][0-9+-]*[ \t]*(?:#.*)?$")
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:#.*)?$""")


def quote_plain_values(text: str) -> str:
    """Return ``text`` with single quotes around values that would otherwise not be what they look like."""
    if not re.search(r""":[ \t].*:|[:-][ \t]+["'@%`\[{,]|:[ \t]*$""", text, re.MULTILINE):
        return text
    lines, block_indent = [], None
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent is not None and (not line.strip() or indent > block_indent):
            lines.append(line)
            continue
        block_indent = indent if _BLOCK.search(line) else None
        lines.append(line if block_indent is not None else _quoted_line(line))
    return "\n".join(lines)


def _quoted_line(line: str) -> str:
    match = _KEY.match(line)
    if match:
        value = match["value"].rstrip()
        if not _needs_quotes(value):
            return line
        return f"{line[: match.start('value')]}{_in_quotes(value)}"
    match = _ITEM.match(line)
    if match and _item_needs_quotes(match["value"].rstrip()):
        return f"{match['indent']}{_in_quotes(match['value'].rstrip())}"
    return line


def _needs_quotes(value: str) -> bool:
    first = value[0]
    if first in "\"'":
        return not _QUOTED.match(value) and _is_closed_here(value, first)
    if first in "[{":
        return not value.split(" #", 1)[0].rstrip().endswith("]" if first == "[" else "}") and _has_end(value)
    if first in "@`%,":
        return True
    if first in "|>&*!#":
        return False
    return ": " in value or ":\t" in value or value.endswith(":")


def _item_needs_quotes(value: str) -> bool:
    """Judge a list item that is not a mapping: quoted text with a tail, or a forbidden first sign."""
    first = value[0]
    if first in "\"'":
        return not _QUOTED.match(value) and _is_closed_here(value, first)
    return first in "@`%,"


def _is_closed_here(value: str, quote: str) -> bool:
    """Return whether the opening quote is closed on this line (else it is a quoted text of several lines)."""
    return value.count(quote) > 1


def _has_end(value: str) -> bool:
    """Return whether a bracket that opens ``value`` closes within it, with text after: ``[Ảnh] Lễ …``."""
    return bool(re.match(r"\[[^\[\]]*\][^\]]+$|\{[^{}]*\}[^}]+$", value))


def _in_quotes(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
