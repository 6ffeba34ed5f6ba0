"""Entries of programmes: what pages of weeks, chairs and units, and calendars show of them."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()

_HEAD = (
    "| Ngày | Buổi | Giờ | Nội dung | Chủ trì | Địa điểm | Đơn vị chuẩn bị | Trạng thái |\n"
    "|---|---|---|---|---|---|---|---|\n"
)


def _week(*rows: str) -> str:
    return "Mở đầu.\n\n" + _HEAD + "".join(f"| {row} |\n" for row in rows)


@EDITS.add("an entry in a table is at another day or hour")
def _moved(lab: Lab, draw: Random) -> None:
    day = draw.choice(["08/6", "09/6", "10-11/6", "Thứ Sáu"])
    lab.body(
        world.WEEK, _week(f"{day} | sáng | {draw.randrange(7, 11)}h | Giao ban | Văn phòng | P1 | Ban A | ")
    )


@EDITS.add("an entry is postponed, called off, or uncertain")
def _state(lab: Lab, draw: Random) -> None:
    state = draw.choice(["hoãn", "hoãn sang 17/6, 14:00 (bận)", "hủy", "dự kiến"])
    lab.body(world.WEEK, _week(f"09/6 | sáng |  | Giao ban | Văn phòng |  |  | {state}"))


@EDITS.add("an entry has another chair, another unit")
def _chair(lab: Lab, draw: Random) -> None:
    chair = draw.choice(["Bí thư", "Văn phòng; Bí thư", "Thường trực", ""])
    lab.body(
        world.WEEK, _week(f"09/6 | sáng |  | Giao ban | {chair} |  | {draw.choice(['Ban A', 'Ban B'])} | ")
    )


@EDITS.add("the entries of a header are others")
def _header(lab: Lab, draw: Random) -> None:
    entry = {
        "day": draw.choice(["02/6", "tuần 2", "trong tháng"]),
        "content": "Kiểm tra",
        "chair": "Thường trực",
    }
    lab.change(world.MONTH, entries=[{"day": "01/6", "session": "sáng", "content": "Giao ban"}, entry])


@EDITS.add("a programme is corrected, which its calendar counts")
def _changes(lab: Lab, draw: Random) -> None:
    days = ["02/06/2026", "03/06/2026"][: draw.choice([1, 2])]
    lab.change(world.MONTH, changes=[{"date": day, "note": "Đổi lịch"} for day in days])


@EDITS.add("a programme with chairs of its own is hidden, or a draft")
def _hidden(lab: Lab, draw: Random) -> None:
    lab.change(world.MONTH, status=draw.choice(["hidden", "draft"]))


@EDITS.add("the words around a schedule change")
def _words(lab: Lab, draw: Random) -> None:
    if world.WEEK in lab.texts:
        lab.body(world.WEEK, f"{lab.texts[world.WEEK].body}\n\nThêm {draw.randrange(99)}.\n")
