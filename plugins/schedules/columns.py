"""Tell what the columns of a table are, by their Vietnamese headings in any order, marks and case ignored (contract 3).

In: the texts of a row of headings. Out: a key for each column, or ``None`` where the table is no schedule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from plugins.vietnamese.fold import fold

_NAMES: Final = {
    "day": (
        "ngay",
        "ngay thang",
        "thu ngay",
        "ngay thu",
        "thu, ngay",
        "ngay thuc hien",
        "thoi gian thuc hien",
    ),
    "weekday": ("thu",),
    "time": ("gio", "thoi gian", "thoi diem", "gio hop"),
    "session": ("buoi",),
    "content": (
        "noi dung",
        "noi dung cong viec",
        "cong viec",
        "noi dung cong tac",
        "noi dung lam viec",
        "noi dung hoat dong",
        "viec",
        "hoat dong",
    ),
    "chair": (
        "chu tri",
        "nguoi chu tri",
        "lanh dao chu tri",
        "dong chi chu tri",
        "chu tri thuc hien",
        "lanh dao",
    ),
    "participants": (
        "thanh phan",
        "thanh phan tham du",
        "thanh phan du",
        "tham du",
        "cung du",
        "nguoi du",
        "thanh phan moi",
    ),
    "venue": ("dia diem", "noi hop", "dia diem hop", "noi to chuc"),
    "unit": (
        "don vi chuan bi",
        "co quan chuan bi",
        "don vi thuc hien",
        "don vi tham muu",
        "chuan bi",
        "don vi chu tri chuan bi",
    ),
    "status": ("trang thai", "tinh trang"),
    "note": ("ghi chu",),
    "id": ("ma",),
    "": ("stt", "tt", "so tt", "so thu tu"),
}
_KEYS: Final = {name: key for key, names in _NAMES.items() for name in names}
_LETTERS = re.compile(r"[^a-z, ]+")
_WHEN: Final = frozenset({"day", "weekday", "time", "session"})


def column_of(heading: str) -> str | None:
    """Return the key of a column by its ``heading``; "" for one that says nothing, ``None`` for an unknown one."""
    plain = " ".join(_LETTERS.sub(" ", fold(heading)).split())
    if plain in _KEYS:
        return _KEYS[plain]
    longest = max((name for name in _KEYS if plain.startswith(f"{name} ")), key=len, default=None)
    return _KEYS[longest] if longest and len(longest) > len("gio") else None


def has_day_alone(headings: Sequence[str]) -> bool:
    """Return whether a row of headings has a day or an hour and nothing that says what is done then."""
    keys = {column_of(heading) for heading in headings}
    return len(headings) > 1 and "content" not in keys and not keys.isdisjoint(_WHEN)


def columns_of(headings: Sequence[str]) -> tuple[str | None, ...] | None:
    """Return the keys of all columns, each at most once, or ``None`` where they are not those of a schedule."""
    seen: set[str] = set()
    keys: list[str | None] = []
    for heading in headings:
        key = column_of(heading)
        if key and key in seen:
            key = None
        if key:
            seen.add(key)
        keys.append(key)
    is_schedule = "content" in seen and not seen.isdisjoint(_WHEN)
    return tuple(keys) if is_schedule else None
