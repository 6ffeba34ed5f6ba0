"""The text of a day or hour in the form that is read: folded, the words that only marks tell apart made different.

In: a text as written. Out: that text folded; tới and đến are both ``den``, a session with its marks has ``buoi``.
"""

from __future__ import annotations

import re

from plugins.vietnamese.fold import fold, nfc

_UNTIL = re.compile(r"\btới\b")
_SESSION = re.compile(r"\b(?=(?:sáng|trưa|chiều|tối)\b)")
# Without marks, toi and sang between two days or two hours are tới and sang, not tối and sáng.
_HOUR = r"\d{1,2} ?(?:gio|h|g|:) ?(?:\d{2})?"
_BETWEEN = re.compile(
    rf"(?<=\d) (?:toi|sang) (?=(?:ngay )?\d{{1,2}} ?[/.-] ?\d)|(?P<before>{_HOUR}) (?:toi|sang) (?={_HOUR})"
)


def plain_of(text: str) -> str:
    """Return ``text`` folded for reading; what is in that form already stays as it is."""
    if text.isascii():
        plain = fold(text)
    else:
        marked = _SESSION.sub("buổi ", _UNTIL.sub("đến", nfc(text).casefold()))
        plain = fold(marked)
    return (
        _BETWEEN.sub(lambda found: f"{found['before'] or ''} den ", plain)
        if "toi" in plain or "sang" in plain
        else plain
    )
