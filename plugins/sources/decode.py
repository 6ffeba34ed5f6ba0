"""Turn the bytes of a file into clean text: UTF-8, NFC, line feeds, nothing invisible.

In: bytes. Out: text, or ``None`` with the reason among the problems.
"""

from __future__ import annotations

import codecs
import re

from plugins.problems import Phrase, ProblemList
from plugins.sources import problems as codes
from plugins.vietnamese.clean import clean, with_line_feeds
from plugins.vietnamese.fold import nfc

_ENOUGH_LETTERS = 8  # of an old encoding, before it is named to the editor
_SAMPLE = 65536  # bytes that are looked at for a guess

# Encoding → a pattern for letters that its Vietnamese is full of and the others' is not.
_OLD_ENCODINGS = {
    # TCVN3 keeps đ, ă, â, ê, ô, ơ, ư at A8–AE and à, ả, ã, á, ạ at B5–B9, inside words
    "TCVN3 (.VnTime)": re.compile(rb"[A-Za-z][\xa8-\xae\xb5-\xbe]|[\xa8-\xae\xb5-\xbe][a-z]"),
    # VNI writes a vowel and then its mark; đ is F1, ơ F4, ư F6
    "VNI": re.compile(rb"[aeouy\xf4\xf6][\xd8\xf8\xfb\xf5\xef\xe0-\xe5\xe8-\xeb\xfa\xfc]|\xf1[a-z\xf4\xf6]"),
    # Windows-1258 has đ at F0, ư at FD, and tones as combining bytes CC, D2, DE, EC, F2
    "Windows-1258": re.compile(rb"[aeiouy\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]|\xf0[a-z\xe0-\xfd]"),
}


def decode(data: bytes, problems: ProblemList) -> str | None:
    """Return the text of ``data`` without a byte-order mark, in NFC, with line feeds.

    What is left out (control and invisible characters) and what looks garbled is warned of.
    """
    if not data or data.isspace():
        problems.add(codes.EMPTY_FILE, 1)
        return None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_like_utf16(data):
        problems.add(codes.UTF16)
        return None
    data = data.removeprefix(
        codecs.BOM_UTF8
    )  # here and not by "utf-8-sig", which counts bytes from behind it
    try:
        text = data.decode()
    except UnicodeDecodeError as failure:
        before = with_line_feeds(data[: failure.start].decode())
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        byte = f"0x{data[failure.start]:02X}"
        problems.add(codes.NOT_UTF8, line, column=column, byte=byte, guess=_guess(data))
        return None
    cleaned, oddities = clean(with_line_feeds(text))
    for oddity in oddities:
        problems.add(codes.INVISIBLE if oddity.removed else codes.MOJIBAKE, oddity.line, what=oddity.what)
    if not cleaned or cleaned.isspace():
        problems.add(codes.EMPTY_FILE, 1)
        return None
    return nfc(cleaned)


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:256]
    zeros = head.count(0)
    return zeros > len(head) // 4


def _guess(data: bytes) -> Phrase:
    sample = data[:_SAMPLE]
    broken = sample.decode("utf-8", "replace")
    well_read = sum(c > "\x7f" and c != "\ufffd" for c in broken)
    counts = {name: len(letters.findall(sample)) for name, letters in _OLD_ENCODINGS.items()}
    name = max(counts, key=lambda encoding: counts[encoding])
    if broken.count("\ufffd") <= well_read or counts[name] < _ENOUGH_LETTERS:
        return Phrase("", "")  # UTF-8 with a broken place, or nothing to tell by
    return Phrase(f" (có vẻ là {name})", f" (it looks like {name})")
