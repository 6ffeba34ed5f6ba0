"""Take out of a text what nobody sees and programs choke on, and say what was taken.

Control characters make feeds malformed, zero-width and direction marks hide text, the private-use
characters U+E000 and U+E001 are this program's own marks. Mojibake is recognised but kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

REMOVED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 but tab, line feed and next line
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # soft hyphen, zero width, direction
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, noncharacters
    "\ue000\ue001"
    "]"
)
_MOJIBAKE = re.compile("Ã[\u0080-\u00bf¡-¿]|á»|áº|Ä[\u0090-\u0091‘’]|Æ[°¡]|â€[œ\u009d™“”]|\ufffd")

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something odd in a text: what (``U+200B`` or the mojibake itself), in which line, and whether it went."""

    what: str
    line: int
    removed: bool


def with_line_feeds(text: str) -> str:
    """Return ``text`` with every line end (CRLF, CR, NEL, LS, PS) as a line feed."""
    return _LINE_ENDS.sub("\n", text)


def clean(text: str) -> tuple[str, tuple[Oddity, ...]]:
    """Return ``text`` without invisible characters, and the oddities found, one a kind and line.

    ``text`` has line feeds only. No-break spaces stay: they are wanted in numbers and names.
    """
    found: dict[tuple[str, int], Oddity] = {}
    if text.isascii() and text.isprintable():
        return text, ()
    for pattern, removed in ((REMOVED, True), (_MOJIBAKE, False)):
        for match in pattern.finditer(text):
            what = f"U+{ord(match[0]):04X}" if removed or match[0] == "\ufffd" else match[0]
            line = text.count("\n", 0, match.start()) + 1
            found.setdefault((what, line), Oddity(what, line, removed))
    if any(oddity.removed for oddity in found.values()):
        text = REMOVED.sub("", text)
    return text, tuple(found.values())
