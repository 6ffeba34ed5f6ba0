"""Read the hours and the session of an entry: 7h30, 14 giờ, 8:00-11:30, sáng, cả ngày.

In: a text. Out: ``Hours``; what is left of the text when they are taken out may hold a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from typing import Final

from plugins.schedules.words import plain_of

_HOUR = r"(\d{1,2})\s*(?:gio|h|g|:)\s*(\d{2}(?!\d)|ruoi\b)?(?:\s*ph?(?:ut)?\b)?(?:\s*(sa|ch)\b)?"
_RANGE = re.compile(rf"(?<![\d/]){_HOUR}\s*(?:-|–|den)\s*{_HOUR}(?![\d/])")
_SINGLE = re.compile(rf"(?<![\d/]){_HOUR}(?![\d/])")
_SESSIONS: Final = {"sang": "sáng", "trua": "trưa", "chieu": "chiều", "toi": "tối", "ca ngay": "cả ngày"}
_SESSION = re.compile(
    r"\b(?:(?:buoi )+(ca ngay|sang|trua|chieu|toi)\b|(ca ngay|sang|trua|chieu|toi)\b(?! thu| ngay))"
)
_SMALL = re.compile(r"\b(?:tu|luc|vao|khoang|bat dau|du kien)\b|[\s,;.()]+")
_NOON: Final = 12
_AFTERNOON: Final = frozenset({"chiều", "tối"})


@dataclass(frozen=True, slots=True)
class Hours:
    """``start`` and ``end`` where they are said, the ``session`` in words, and the folded ``rest`` of the text.

    ``is_wrong``: something like an hour is none (25h), or there are several where one is asked for.
    """

    start: time | None = None
    end: time | None = None
    session: str = ""
    rest: str = ""
    is_wrong: bool = False

    @property
    def is_all(self) -> bool:
        """Return whether the text says nothing but hours and a session."""
        return not _SMALL.sub("", self.rest)


@lru_cache(maxsize=4_096)  # programmes have few different ones, each many times
def read_hours(text: str, session: str = "") -> Hours:
    """Return the hours in ``text``; ``session`` is known from another cell and makes 2h of an afternoon 14:00."""
    plain = plain_of(text)
    sessions = {_SESSIONS[one or other]: None for one, other in _SESSION.findall(plain)}
    said = next(iter(sessions), session)
    rest = _SESSION.sub(" ", plain)
    match = _RANGE.search(rest) or _SINGLE.search(rest)
    if match is None:
        return Hours(session=said, rest=rest.strip(), is_wrong=len(sessions) > 1)
    hour, minute, half, *until = match.groups()
    start = _time(hour, minute, half, said)
    end = _time(until[0], until[1], until[2], said) if until else None
    left = f"{rest[: match.start()]} {rest[match.end() :]}".strip()
    wrong = start is None or (until and end is None) or len(sessions) > 1 or _SINGLE.search(left)
    return Hours(start, end, said, left, is_wrong=bool(wrong))


def _time(hour: str, minute: str | None, half: str | None, session: str) -> time | None:
    """Return the time of day; ``half`` is SA or CH, before and after noon, ``minute`` may be rưỡi."""
    number = int(hour)
    if half and not 1 <= number <= _NOON:
        return None
    if half:
        number = number % _NOON + (_NOON if half == "ch" else 0)
    elif session in _AFTERNOON and number < _NOON and not (session == "tối" and number < 5):
        number += _NOON
    try:
        return time(number, 30 if minute == "ruoi" else int(minute or 0))
    except ValueError:
        return None
