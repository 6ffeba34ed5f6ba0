"""Hours and sessions that an event cannot begin at stand in its text, and leave nobody busy."""

from __future__ import annotations

from datetime import date, time

import pytest

from plugins.calendars.event import event_text
from plugins.records.body import Body
from plugins.records.entries import Days, Entry, Precision, State
from plugins.records.kinds import Kind, Programme
from plugins.timetable.timetable import Held


def lines(entry: Entry) -> dict[str, str]:
    record = Programme(
        kind=Kind.PROGRAMME, path="x", address="/x/", title="x", body=Body(""), period="2026-07"
    )
    made = event_text(Held(entry, record, "a@b"), "https://a.example/x/")
    assert made is not None
    text = made.decode().replace("\r\n ", "")
    return dict(line.split(":", 1) for line in text.split("\r\n") if line)


@pytest.mark.parametrize(
    "last, precision, hours",
    [(14, Precision.SPAN, "Giờ: 08:00–17:00"), (13, Precision.TIME, "")],
)
def test_hours_of_several_days_are_text_and_leave_the_days_free(
    last: int, precision: Precision, hours: str
) -> None:
    days = Days(date(2026, 7, 13), date(2026, 7, last), precision, time(8), time(17))
    made = lines(Entry("Tập huấn", 9, days=days))
    assert (made.get("DESCRIPTION"), "TRANSP" in made) == (hours or None, bool(hours))


def test_the_session_of_a_vague_day_stands_in_the_text() -> None:
    days = Days(date(2026, 7, 6), date(2026, 7, 12), Precision.WEEK)
    made = lines(Entry("Kiểm tra", 9, session="chiều", days=days))
    assert (made["SUMMARY"], made["DESCRIPTION"]) == ("(trong tuần) Kiểm tra", "Giờ: chiều")


def test_a_move_to_a_session_has_it_in_the_summary_and_the_old_one_in_the_text() -> None:
    old, new = (Days(date(2026, 7, day), date(2026, 7, day), Precision.SESSION) for day in (6, 7))
    entry = Entry("Họp", 9, session="sáng", days=old, moved=new, moved_session="chiều", state=State.MOVED)
    made = lines(entry)
    assert (made["SUMMARY"], made["DESCRIPTION"]) == ("Chiều: Họp", "Dời từ: sáng 06/07/2026")
