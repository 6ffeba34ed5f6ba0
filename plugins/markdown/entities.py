"""Take control characters out of HTML, also those that hide in a character reference.

``&#2;`` is no control character until HTML is parsed; then it makes feeds malformed, and
``&#xE000;`` would forge the marks of an open reference. In: HTML. Out: HTML whose parse holds none.
"""

from __future__ import annotations

import re
from typing import Final

from plugins.vietnamese.clean import REMOVED

_REFERENCE = re.compile(r"&#(?:0*([0-9]{1,7})(?![0-9])|[xX]0*([0-9a-fA-F]{1,6})(?![0-9a-fA-F]));?")
_WANTED: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060")  # line-break marks; as entities they are meant
_PLACEHOLDER: Final = "\ufffd"  # not nothing: what stands around it must not grow together into a new one


def _is_control(match: re.Match[str]) -> bool:
    number = int(match[1]) if match[1] else int(match[2], 16)
    if number > 0x10FFFF:
        return False  # a parser makes U+FFFD of it
    character = chr(number)
    if number & 0xFFFE == 0xFFFE:
        return True
    return (
        REMOVED.fullmatch(character) is not None and character not in _WANTED and not 0x80 <= number <= 0x9F
    )


def control_references(text: str) -> list[tuple[int, str]]:
    """Return offset and text of each character reference in ``text`` that stands for a control character."""
    if "&#" not in text:
        return []
    return [(match.start(), match[0]) for match in _REFERENCE.finditer(text) if _is_control(match)]


def without_controls(html: str) -> str:
    """Return ``html`` without control characters, raw or referred to."""
    if not html.replace("\n", "").replace("\u00a0", "").isprintable():  # ten times as fast as the pattern
        html = REMOVED.sub("", html)
    if "&#" not in html:
        return html
    return _REFERENCE.sub(lambda match: _PLACEHOLDER if _is_control(match) else match[0], html)
