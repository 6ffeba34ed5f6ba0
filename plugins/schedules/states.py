"""Read what became of an entry: dự kiến, hoãn, hoãn sang 18/6, 14:00, hủy; with the reason.

In: the text of the status. Out: a ``ReadState``; ``None`` where the text says nothing known. A state takes a meeting
out of calendars, so words count with their marks (hủy is not the huy of Chỉ huy) unless a text has no marks at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from plugins.records.entries import State
from plugins.vietnamese.fold import nfc

_REASON = re.compile(
    r"\s*(?:\((?P<inside>[^()]*)\)\s*\Z|[,;:–-]?\s*\b(?:do|vì|lý do:?|lí do:?)\s+(?P<after>.+)\Z)",
    re.IGNORECASE | re.DOTALL,
)
_MOVED = re.compile(
    r"\b(?:hoãn|dời|đổi|chuyển|lùi|hoan|doi|chuyen|lui)\s+(?:(?:lịch|ngày|giờ|lich|ngay|gio)\s+)?"
    r"(?:sang|đến|tới|qua|den|toi)\s+(?P<new>.+)",
    re.IGNORECASE | re.DOTALL,
)
# What a new time begins with: without it, “do chuyển sang họp trực tuyến” is a reason and no move.
_WHEN = re.compile(
    r"(?:(?:vào|lúc|ngày|buổi|vao|luc|ngay|buoi)\s+)*"
    r"(?:\d|(?:sáng|trưa|chiều|tối|thứ|chủ nhật|sang|trua|chieu|toi|thu|chu nhat)\b)",
    re.IGNORECASE,
)
_NOT = r"(?:không|chưa|chẳng|khong|chua)\s+(?:(?:bị|phải|bi|phai)\s+)?"
_HELD = re.compile(rf"\b{_NOT}(?:hủy|huỷ|hoãn|dời|đổi|chuyển|lùi|huy|hoan|doi|chuyen|lui)\b")
_KNOWN: Final = (
    (re.compile(r"\b(?:hủy|huỷ|bãi bỏ|không tổ chức)\b"), State.CANCELLED),
    (re.compile(r"\b(?:hoãn|lùi)\b"), State.POSTPONED),
    (re.compile(r"\bdự kiến\b"), State.TENTATIVE),
    (re.compile(r"\b(?:chính thức|bổ sung|thay đổi|điều chỉnh|đã xong|hoàn thành)\b"), State.PLANNED),
)
_WITHOUT_MARKS: Final = (
    (re.compile(r"\b(?:(?<!chi )huy|bai bo|khong to chuc)\b"), State.CANCELLED),
    (re.compile(r"\b(?:(?<!lien )hoan(?! thanh)|lui)\b"), State.POSTPONED),
    (re.compile(r"\bdu kien\b"), State.TENTATIVE),
    (re.compile(r"\b(?:chinh thuc|bo sung|thay doi|dieu chinh|da xong|hoan thanh)\b"), State.PLANNED),
)


@dataclass(frozen=True, slots=True)
class ReadState:
    """A state; ``moved_to`` is the text of the new day and hour, ``reason`` why."""

    state: State
    moved_to: str = ""
    reason: str = ""


@lru_cache(maxsize=4_096)  # programmes have few different ones, each many times
def read_state(text: str) -> ReadState | None:
    """Return what ``text`` says; an empty text says that nothing changed."""
    text = " ".join(nfc(text).split())
    if not text:
        return ReadState(State.PLANNED)
    said, why = _parted(text)
    plain = said.casefold()
    if _HELD.search(plain):
        return None
    if moved := _moved(text, said):
        return moved
    for pattern, state in _WITHOUT_MARKS if plain.isascii() else _KNOWN:
        if pattern.search(plain):
            return ReadState(state, "", why)
    return None


def _parted(text: str) -> tuple[str, str]:
    """Return what ``text`` says without its reason, and the reason."""
    found = _REASON.search(text)
    if not found:
        return text, ""
    return text[: found.start()], (found["inside"] or found["after"] or "").strip(" .")


def _moved(text: str, said: str) -> ReadState | None:
    """Return the move that ``text`` tells, be it before its reason, behind it, or in brackets."""
    for found in _MOVED.finditer(text):
        is_said = found.start() < len(said)
        if not is_said and not _WHEN.match(found["new"]):
            continue
        new, before = found["new"], text[: found.start()]
        if before.count("(") > before.count(")"):  # hoãn (chuyển sang 21/6)
            new, _, behind = new.partition(")")
            before = before.rpartition("(")[0]
            new = f"{new} {behind}" if behind.strip() else new
        moved_to, why = _parted(new)
        return ReadState(State.MOVED, moved_to.strip(" .;"), why or _parted(before.rstrip(" ,;.:–-"))[1])
    return None
