"""Turn the bytes of a file into clean text: UTF-8, NFC, line feeds, nothing invisible.

In: bytes. Out: text, or ``None`` with the reason among the problems.
"""

from __future__ import annotations

import codecs

from plugins.problems import ProblemList
from plugins.sources import problems as codes
from plugins.vietnamese.clean import clean, with_line_feeds
from plugins.vietnamese.fold import nfc

# Letters that text in an old encoding shows when it is read as Latin-1 (TCVN3: "Uû ban nh©n d©n").
_TCVN3_SIGNS = ("©", "®", "µ", "¹", "ê", "Ó", "Õ", "×")
_ENOUGH_SIGNS = 3


def decode(data: bytes, problems: ProblemList) -> str | None:
    """Return the text of ``data`` without a byte-order mark, in NFC, with line feeds.

    What is left out (control and invisible characters) and what looks garbled is warned of.
    """
    if not data.strip():
        problems.add(codes.EMPTY_FILE, 1)
        return None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_like_utf16(data):
        problems.add(codes.UTF16)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        byte = f"0x{data[failure.start]:02X}"
        problems.add(codes.NOT_UTF8, line, byte=byte, guess=_guess(data))
        return None
    cleaned, oddities = clean(with_line_feeds(text))
    for oddity in oddities:
        problems.add(codes.INVISIBLE if oddity.removed else codes.MOJIBAKE, oddity.line, what=oddity.what)
    if not cleaned.strip():
        problems.add(codes.EMPTY_FILE, 1)
        return None
    return nfc(cleaned)


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:256]
    zeros = head.count(0)
    return zeros > len(head) // 4


def _guess(data: bytes) -> str:
    shown = data[:65536].decode("latin-1")
    if sum(shown.count(sign) for sign in _TCVN3_SIGNS) >= _ENOUGH_SIGNS:
        return " (có vẻ là TCVN3, phông .VnTime / looks like TCVN3)"
    return ""
