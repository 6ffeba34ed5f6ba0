"""Take out of a text what nobody sees and programs choke on, and say what was taken.

Control characters make feeds malformed, zero-width and direction marks hide text, the private-use
characters U+E000 to U+E003 are this program's own marks. Mojibake is recognised but kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NONCHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)

REMOVED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 but tab and line feed
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, direction
    "\U000e0000-\U000e007f"  # tags: text that only machines read
    f"\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}"  # surrogates, noncharacters
    "\ue000-\ue003"
    "]"
)
# UTF-8 that was read as Latin-1 or Windows-1252; TCVN3 that was read so ("Uû ban nh©n d©n"); marks
# beside their letter as entities. Capital à with a no-break space or a guillemet after it is Vietnamese.
_MOJIBAKE = re.compile(
    "Ã[\u0080-\u009f¡-ª¬-º¼-¿]|á»|áº|Ä[\u0090\u0091‘’]|Æ[°¡]|â€[œ\u009d™“”]|\ufffd"
    "|[A-Za-z][©®ª¬µ¶¸¹][a-z]"
    "|[^\\W\\d_]&#(?:x0*3(?:00|01|03|09|23)|0*(?:768|769|771|777|803));"
)
# VIQR, the marks typed behind their letters ("to^?ng ke^'t"): several words of a line, since formulas have one.
_VIQR = re.compile(r"\w*(?:[aeoAEO]\^|[uoUO]\+|[aA]\()['`?~.]?[a-zA-Z]{1,3}\b")
_VIQR_WORDS = 3
_MOJIBAKE_SIGNS = "Ã»ºÄÆ€\ufffd©®ª¬µ¶¸¹"  # without one of these, or a reference by number, there is none

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something odd in a text: what (``U+200B`` or the mojibake itself), its line, and whether it went."""

    what: str
    line: int
    removed: bool


def with_line_feeds(text: str) -> str:
    """Return ``text`` with every line end (CRLF, CR, NEL, LS, PS) as a line feed."""
    if "\r" in text or "\u0085" in text or "\u2028" in text or "\u2029" in text:
        return _LINE_ENDS.sub("\n", text)
    return text


def clean(text: str) -> tuple[str, tuple[Oddity, ...]]:
    """Return ``text`` without invisible characters, and the oddities found, one a kind and line.

    ``text`` has line feeds only. No-break spaces stay: they are wanted in numbers and names.
    """
    # Whatever is removed counts as not printable, so most texts need no search.
    hidden = not text.replace("\n", "").isprintable() and REMOVED.search(text) is not None
    garbled = any(sign in text for sign in _MOJIBAKE_SIGNS) or ("&" in text and "&#" in text)
    found = [
        *(_oddities(REMOVED, text, removed=True) if hidden else ()),
        *(_oddities(_MOJIBAKE, text, removed=False) if garbled else ()),
        *(_viqr(text) if "^" in text else ()),
    ]
    return (REMOVED.sub("", text) if hidden else text), tuple(found)


def _viqr(text: str) -> Iterator[Oddity]:
    """Yield the first word of each line that is written in VIQR."""
    for number, line in enumerate(text.split("\n"), 1):
        words: list[str] = _VIQR.findall(line) if line.count("^") > 1 else []
        if len(words) >= _VIQR_WORDS:
            yield Oddity(words[0], number, removed=False)


def _oddities(pattern: re.Pattern[str], text: str, *, removed: bool) -> Iterator[Oddity]:
    line, counted = 1, 0
    told: set[str] = set()  # of this line
    for match in pattern.finditer(text):
        passed = text.count("\n", counted, match.start())
        if passed:
            line += passed
            told.clear()
        counted = match.start()
        what = f"U+{ord(match[0]):04X}" if removed or match[0] == "\ufffd" else match[0]
        if what not in told:
            told.add(what)
            yield Oddity(what, line, removed)
