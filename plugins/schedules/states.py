"""Read what became of an entry: dự kiến, hoãn, hoãn sang 18/6, 14:00, hủy; with the reason.

In: the text of the status. Out: a ``ReadState``; ``None`` where the text says nothing known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from plugins.records.entries import State
from plugins.vietnamese.fold import fold

_REASON = re.compile(
    r"\s*(?:\((?P<inside>[^()]*)\)\s*\Z|[,;:–-]?\s*(?:do|vì|lý do:?|lí do:?)\s+(?P<after>.+)\Z)",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:hoan|doi|chuyen|lui)\s*(?:lich)?\s*(?:sang|den|toi|qua)\s+(.+)")
_KNOWN: Final = (
    (re.compile(r"\b(?:huy|bai bo|khong to chuc)\b"), State.CANCELLED),
    (re.compile(r"\b(?:hoan|lui)\b"), State.POSTPONED),
    (re.compile(r"\bdu kien\b"), State.TENTATIVE),
    (re.compile(r"\b(?:chinh thuc|bo sung|thay doi|dieu chinh|da xong|hoan thanh)\b"), State.PLANNED),
)


@dataclass(frozen=True, slots=True)
class ReadState:
    """A state; ``moved_to`` is the text of the new day and hour, ``reason`` why."""

    state: State
    moved_to: str = ""
    reason: str = ""


def read_state(text: str) -> ReadState | None:
    """Return what ``text`` says; an empty text says that nothing changed."""
    if not text.strip():
        return ReadState(State.PLANNED)
    reason = _REASON.search(text)
    said = text[: reason.start()] if reason else text
    why = (reason["inside"] or reason["after"] or "").strip(" .") if reason else ""
    plain = " ".join(fold(said).split())
    if match := _MOVED.search(plain):
        return ReadState(State.MOVED, match[1], why)
    for pattern, state in _KNOWN:
        if pattern.search(plain) and not (state is State.POSTPONED and "hoan thanh" in plain):
            return ReadState(state, "", why)
    return None
