"""Content lines of iCalendar (RFC 5545, 3.1): what is special escaped, long lines folded, CR LF at the end.

In: a property's name and value. Out: bytes. The library icalendar reads and writes the same bytes, which a test holds
this to; it needs many times as long, and a site of ten years has thousands of events in a thousand calendars.
"""

from __future__ import annotations

from typing import Final

_LONGEST: Final = 74  # octets; 75 are allowed, and the lines that follow begin with a space
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def line(name: str, value: str) -> bytes:
    """Return the line of a property; ``name`` has its parameters, ``value`` is written as it is."""
    data = f"{name}:{value}".encode()
    if len(data) <= _LONGEST:
        return data + b"\r\n"
    parts, start = [], 0
    while len(data) - start > _LONGEST:
        end = _cut(data, start)
        parts.append(data[start:end])
        start = end
    parts.append(data[start:])
    return b"\r\n ".join(parts) + b"\r\n"


def text(name: str, value: str) -> bytes:
    """Return the line of a property whose ``value`` is text (RFC 5545, 3.3.11)."""
    return line(name, value.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPED))


def _cut(data: bytes, start: int) -> int:
    """Return where the line that begins at ``start`` ends: inside no character, and behind no backslash."""
    end = start + _LONGEST
    while data[end] & 0xC0 == 0x80:  # not the first octet of a character
        end -= 1
    return end - 1 if data[end - 1 : end] in {b"\\", b"^"} else end
