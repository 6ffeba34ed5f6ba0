"""Read ``title: Tin: một`` as it is meant: quote the plain values that YAML would trip over.

Editors are not programmers; a colon, a quotation mark or an at-sign in a title is text to them
(contract 3). Only whole values on the line of their key are touched, and every line stays a line.
"""

from __future__ import annotations

import re

# A line is looked at when a second colon, or a sign that means something to YAML, follows a key or a dash.
_SUSPECT = re.compile(r""":[ \t].*:|[:-][ \t]+["'@%`\[{,&*!?|>]|:[ \t]*$|[ \t]#[^\s#]""", re.MULTILINE)
_KEY = re.compile(
    r"(?P<indent>[ ]*(?:-[ ]+)*)(?P<key>[^\W\d][\w -]{0,60}?|\"[^\"\\]{1,60}\")[ ]*:[ \t]+(?P<value>\S.*)$"
)
_ITEM = re.compile(r"(?P<indent>[ ]*(?:-[ ]+)+)(?P<value>[^\s-].*)$")
_BLOCK = re.compile(r"[|>][0-9+-]{0,2}[ \t]*(?:#.*)?$")
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:#.*)?$""")
_BRACKETS_THEN_TEXT = re.compile(r"\[[^\[\]]*\][^\]]+$|\{[^{}]*\}[^}]+$")
_NUMBER_SIGN = re.compile(r"[ \t]#[^\s#]")  # `Hội thi #2`, `#HienMau`; a remark has a space behind its sign
_ANCHOR = re.compile(r"[&*][\w-]+(?:\s|$)")


def quote_plain_values(text: str) -> str:
    """Return ``text`` with single quotes around values that would otherwise not be what they look like."""
    if not _SUSPECT.search(text):
        return text
    lines: list[str] = []
    block_indent = -1  # of the key whose block of text is being passed, -1 outside one
    closing = ""  # the sign that ends a quoted text or a list of several lines
    for line in text.split("\n"):
        if closing:
            closing = "" if closing in line else closing
        elif block_indent >= 0 and (not line.strip() or len(line) - len(line.lstrip(" ")) > block_indent):
            pass
        else:
            block_indent = -1
            match = _KEY.match(line) or _ITEM.match(line)
            if match:
                value = match["value"].rstrip()
                if _BLOCK.match(value):
                    block_indent = _indent_of(match)
                elif _needs_quotes(value, is_item="key" not in match.re.groupindex):
                    lines.append(f"{line[: match.start('value')]}{_in_quotes(value)}")
                    continue
                else:
                    closing = _left_open(value)
        lines.append(line)
    return "\n".join(lines)


def _indent_of(match: re.Match[str]) -> int:
    """Return the column of the key, or of the last dash of an item: a block of text stands deeper."""
    return len(match["indent"]) if "key" in match.re.groupindex else match["indent"].rindex("-")


def _needs_quotes(value: str, *, is_item: bool) -> bool:
    first = value[0]
    if first in "\"'":
        return not _QUOTED.match(value) and value.count(first) > 1  # else a quoted text of several lines
    if first in "[{":
        whole = value.split(" #", 1)[0].rstrip().endswith("]" if first == "[" else "}")
        return not is_item and not whole and bool(_BRACKETS_THEN_TEXT.match(value))
    if first in "@`%,|>":
        return True
    if first in "&*":
        return not _ANCHOR.match(value)
    if first in "!?#":  # a sign alone is text; what stands close behind ! and # is a tag and a comment
        return first != "#" and value[1:2] in {"", " "}
    colon = ": " in value or ":\t" in value or value.endswith(":")
    return bool(_NUMBER_SIGN.search(value)) or (colon and not is_item)


def _left_open(value: str) -> str:
    """Return the sign that is still to come when ``value`` goes on in the next lines, else ""."""
    first = value[0]
    if first in "\"'":
        return "" if _QUOTED.match(value) else first
    for opening, closing in ("[]", "{}"):
        if first == opening and value.count(opening) > value.count(closing):
            return closing
    return ""


def _in_quotes(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
