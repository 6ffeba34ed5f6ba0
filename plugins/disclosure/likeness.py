"""Read letters as an eye does: full-width, mathematical and foreign ones that look like ours, and nothing invisible.

In: text. Out: the text as it looks, NFC. For comparison only: what is published stays as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Cyrillic and Greek capitals that no font tells from Latin ones (Unicode TR 39, confusables).
_ALIKE: Final = str.maketrans("АВЕКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYXABEZHIKMNOPTYX")
_HIDDEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def plainly(text: str) -> str:
    """Return ``text`` as it looks, in NFC."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", _HIDDEN.sub("", text)).translate(_ALIKE)
    return unicodedata.normalize("NFC", parted)
