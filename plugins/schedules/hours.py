"""Read the hours and the session of an entry: 7h30, 14 giờ, 8:00-11:30, sáng, cả ngày.

In: a text. Out: ``Hours``; what is left of the text when they are taken out may hold a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from plugins.vietnamese.fold import fold

_HOUR = r"(\d{1,2})\s*(?:gio|h|g|:)\s*(\d{2})?(?:\s*phut|\s*ph?)?"
_RANGE = re.compile(rf"(?<![\d/]){_HOUR}\s*(?:-|–|den)\s*{_HOUR}(?![\d/])")
_SINGLE = re.compile(rf"(?<![\d/]){_HOUR}(?![\d/])")
_SESSIONS: Final = {"sang": "sáng", "trua": "trưa", "chieu": "chiều", "toi": "tối", "ca ngay": "cả ngày"}
_SESSION = re.compile(r"\b(?:buoi )?(ca ngay|sang|trua|chieu|toi)\b(?! thu| ngay)")
_NOON: Final = 12
_AFTERNOON: Final = frozenset({"chiều", "tối"})


@dataclass(frozen=True, slots=True)
class Hours:
    """``start`` and ``end`` where they are said, the ``session`` in words, and the folded ``rest`` of the text.

    ``is_wrong``: something like an hour is none (25h).
    """

    start: time | None = None
    end: time | None = None
    session: str = ""
    rest: str = ""
    is_wrong: bool = False


def read_hours(text: str, session: str = "") -> Hours:
    """Return the hours in ``text``; ``session`` is known from another cell and makes 2h of an afternoon 14:00."""
    plain = " ".join(fold(text).split())
    found = _SESSION.search(plain)
    said = _SESSIONS[found[1]] if found else session
    rest = _SESSION.sub(" ", plain)
    match = _RANGE.search(rest)
    if match:
        start, end = _time(match[1], match[2], said), _time(match[3], match[4], said)
        wrong = start is None or end is None
        return Hours(start, end, said, _RANGE.sub(" ", rest).strip(), is_wrong=wrong)
    match = _SINGLE.search(rest)
    if match:
        start = _time(match[1], match[2], said)
        return Hours(start, None, said, _SINGLE.sub(" ", rest, count=1).strip(), is_wrong=start is None)
    return Hours(session=said, rest=rest.strip())


def _time(hour: str, minute: str | None, session: str) -> time | None:
    number = int(hour)
    if session in _AFTERNOON and number < _NOON and not (session == "tối" and number < 5):
        number += _NOON
    try:
        return time(number, int(minute or 0))
    except ValueError:
        return None
