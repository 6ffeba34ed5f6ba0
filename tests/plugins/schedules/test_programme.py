"""Whole programmes: tables in every layout that portals have, entries from headers, what is odd; nothing is dropped."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from plugins.records.entries import Entry, Precision, State
from plugins.records.kinds import Kind, Programme, ProgrammeEntry
from plugins.schedules.programme import with_schedule

CONVERTER = BodyConverter({"ĐUK": "Đảng ủy Khối"})


def programme(
    body: str = "", period: str = "2021-06", entries: tuple[ProgrammeEntry, ...] = ()
) -> tuple[Programme, list[tuple[str, int | None]]]:
    problems = ProblemList("chuong-trinh/x.md")
    converted = CONVERTER.convert(body, first_line=5, problems=problems)
    record = Programme(
        kind=Kind.PROGRAMME,
        path="x",
        address="/x/",
        title="x",
        body=converted,
        period=period,
        entries=entries,
    )
    holidays = {date(2021, 6, 8): "Ngày nghỉ thử"}
    made = with_schedule(record, body, 5, lambda day: holidays.get(day, ""), problems)
    return made, [(problem.code.name, problem.line) for problem in problems]


def shown(entry: Entry) -> tuple[str, ...]:
    days = entry.days
    when = f"{days.first:%d/%m}-{days.last:%d/%m}" if days else "?"
    start = days.start.strftime("%H:%M") if days and days.start else ""
    return (when, start, entry.session, entry.content)


PLAIN = """Mở đầu.

| Ngày | Buổi | Giờ | Nội dung | Chủ trì | Địa điểm |
|---|---|---|---|---|---|
| 01/6 | sáng | 8h00 | Giao ban | Bí thư | P1 |
|  | chiều | 14h | Họp chi bộ | Phó Bí thư | P2 |
| 25-26/6 | cả ngày |  | Tập huấn | Ban Tổ chức | Hội trường |
| tuần 2 |  |  | Kiểm tra | Ủy ban Kiểm tra |  |
| trong tháng |  |  | Số hóa | Văn phòng |  |

Kết thúc.
"""


def test_a_plain_table_is_read_and_taken_out_of_the_text() -> None:
    made, problems = programme(PLAIN)
    assert [shown(entry) for entry in made.schedule] == [
        ("01/06-01/06", "08:00", "sáng", "Giao ban"),
        ("01/06-01/06", "14:00", "chiều", "Họp chi bộ"),
        ("25/06-26/06", "", "cả ngày", "Tập huấn"),
        ("07/06-13/06", "", "", "Kiểm tra"),
        ("01/06-30/06", "", "", "Số hóa"),
    ]
    assert [entry.line for entry in made.schedule] == [9, 10, 11, 12, 13]
    assert made.body.html == "<p>Mở đầu.</p>\n<p>Kết thúc.</p>"
    assert problems == []
    assert made.chairs == ("Bí thư", "Phó Bí thư", "Ban Tổ chức", "Ủy ban Kiểm tra", "Văn phòng")


@pytest.mark.parametrize(
    "headings",
    ["Nội dung công việc|Chủ trì|THỜI GIAN|Ngày tháng|Nơi họp", "noi dung|chu tri|gio|ngay|dia diem"],
)
def test_columns_stand_in_any_order_and_spelling(headings: str) -> None:
    first = f"| {headings.replace('|', ' | ')} |\n|---|---|---|---|---|\n"
    body = f"{first}| Giao ban | Bí thư | 8:00-11:30 | 01/6 | P1 |\n"
    made, problems = programme(body)
    (entry,) = made.schedule
    assert shown(entry) == ("01/06-01/06", "08:00", "", "Giao ban")
    assert entry.days is not None
    assert (entry.days.end, entry.venue, entry.chair) == (time(11, 30), "P1", "Bí thư")
    assert problems == []


WEEKLY = """<table>
<tr><th>Ngày</th><th>Thời gian</th><th>Nội dung</th><th>Địa điểm</th></tr>
<tr><td rowspan="2">Thứ Hai<br>(07/6)</td><td>Sáng (8h00)</td><td>Giao ban</td><td>P1</td></tr>
<tr><td>Chiều</td><td>Tiếp công dân</td><td>P2</td></tr>
<tr><td colspan="4"><b>Thứ Ba, ngày 08/6</b></td></tr>
<tr><td></td><td>7h30</td><td>Đi cơ sở</td><td>Xã A</td></tr>
<tr><td colspan="4">CÁC BAN</td></tr>
<tr><td>Thứ Tư</td><td>14 giờ</td><td>Họp tổ</td><td>P3</td></tr>
</table>
"""


def test_merged_cells_and_rows_of_days_are_read() -> None:
    made, problems = programme(WEEKLY, "2021-w23")
    assert [shown(entry) for entry in made.schedule] == [
        ("07/06-07/06", "08:00", "sáng", "Giao ban"),
        ("07/06-07/06", "", "chiều", "Tiếp công dân"),
        ("08/06-08/06", "07:30", "", "Đi cơ sở"),
        ("09/06-09/06", "14:00", "", "Họp tổ"),
    ]
    assert [entry.section for entry in made.schedule] == ["", "", "", "CÁC BAN"]
    assert problems == [("day-off", 10)]


def test_entries_of_a_header_are_read() -> None:
    cells: tuple[tuple[str, str], ...] = (
        ("day", "05/6"),
        ("session", "chiều"),
        ("content", "Kiểm tra"),
        ("status", "hoãn"),
        ("moved_to", "12/6"),
    )
    cells += (("moved_start", "14:00"), ("moved_end", "16:00"), ("reason", "trùng lịch"))
    made, _ = programme(entries=(ProgrammeEntry(cells, 7),))
    (entry,) = made.schedule
    assert (entry.state, entry.reason, entry.line) == (State.MOVED, "trùng lịch", 7)
    assert entry.moved is not None
    assert (entry.moved.first, entry.moved.start, entry.moved.end) == (date(2021, 6, 12), time(14), time(16))
    assert entry.days is not None
    assert (entry.days.first, entry.days.precision) == (date(2021, 6, 5), Precision.SESSION)


def table(*rows: str) -> str:
    return (
        "| Ngày | Giờ | Nội dung | Chủ trì | Địa điểm | Trạng thái |\n|---|---|---|---|---|---|\n"
        + "".join(f"| {row} |\n" for row in rows)
    )


@pytest.mark.parametrize(
    "row, codes",
    [
        ("hôm nào đó | | Họp | | | ", ["unread-day"]),
        ("01/6 | 25h | Họp | | P1 | ", ["unread-hour"]),
        ("01/6 | | | Bí thư | | ", ["no-content"]),
        ("01/6 | | Họp | | | ???", ["unread-state"]),
        ("01/6 | | Họp | | | hoãn sang hôm khác", ["unread-new-day"]),
        ("25, 28/6 | | Họp | | | ", ["days-apart"]),
        ("Thứ Hai 01/6 | | Họp | | | ", ["wrong-weekday"]),
        ("02/7 | | Họp | | | ", ["outside-period"]),
        ("01/6 | 11:00-8:00 | Họp | | P1 | ", ["end-before-start"]),
        ("01/6 | 8:00 | Họp | | | ", ["no-venue"]),
        ("05/6 | | Họp | | | ", ["day-off"]),
        ("08/6 | | Họp | | | ", ["day-off"]),
    ],
)
def test_what_is_wrong_or_odd_is_told_with_its_line_and_kept(row: str, codes: list[str]) -> None:
    made, problems = programme(table("02/6 | | Việc đầu | | | ", row))
    assert problems == [(code, 8) for code in codes]
    assert len(made.schedule) == 2


def test_an_entry_without_a_day_above_it_is_told_and_kept() -> None:
    made, problems = programme(table(" | | Họp | | | "))
    assert problems == [("no-day", 7)]
    assert [entry.content for entry in made.schedule] == ["Họp"]


def test_one_chair_or_venue_at_one_time_is_told() -> None:
    rows = (
        "01/6 | 8:00-10:00 | A | Bí thư | P1 | ",
        "01/6 | 9:00 | B | bí thư | P2 | ",
        "01/6 | 10:00 | C | Phó | P1 | ",
    )
    _, problems = programme(table(*rows))
    assert problems == [("clash", 8)]
    _, moved = programme(table(rows[0], "01/6 | 9:00 | B | Bí thư | P2 | hủy"))
    assert moved == []


def test_a_table_that_is_no_schedule_stays_in_the_text() -> None:
    made, problems = programme("| Đơn vị | Số lượng |\n|---|---|\n| A | 3 |\n")
    assert made.schedule == ()
    assert "<table>" in made.body.html
    assert problems == []


CELLS = st.sampled_from(
    ["", "01/6", "Thứ Hai", "25-26/6", "sáng", "8h", "Họp", "Bí thư", "hủy", "???", "tuần 2", "a b", "30/2"]
)


@settings(deadline=None)
@given(st.lists(st.lists(CELLS, min_size=6, max_size=6), min_size=1, max_size=8))
def test_no_row_is_dropped_that_says_anything(rows: list[list[str]]) -> None:
    made, _ = programme(table(*(" | ".join(row) for row in rows)))
    contents = [row[2] for row in rows if row[2] and sum(map(bool, row)) > 1]
    kept = [entry.content for entry in made.schedule]
    assert all(kept.count(content) >= contents.count(content) for content in contents)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.integers(0, 3000), st.integers(0, 3000))
def test_any_table_ends_in_bounded_work(text: str, columns: int, rows: int) -> None:
    cell = text.replace("<", "").replace("&", "")
    row = f'<tr><td colspan="{columns}" rowspan="{rows}">{cell}</td></tr>'
    made, _ = programme(f"<table><tr><th>Ngày</th><th>Nội dung</th></tr>{row}</table>")
    assert len(made.schedule) <= 2


EMPTY_BESIDE = """<table>
<tr><th>Ngày</th><th>Giờ</th><th>Nội dung</th><th>Chủ trì</th></tr>
<tr><td rowspan="2">21/6</td><td rowspan="2"></td><td>Một</td><td>Bí thư</td></tr>
<tr><td>Hai</td><td>Chánh Văn phòng</td></tr>
<tr><td>22/6</td><td>8h</td><td>Ba</td><td>Bí thư</td></tr>
</table>
"""
WIDE_BESIDE = """<table>
<tr><th>Ngày</th><th>Giờ</th><th>Nội dung</th><th>Chủ trì</th></tr>
<tr><td rowspan="2" colspan="2">21/6</td><td>Một</td><td>Bí thư</td></tr>
<tr><td>Hai</td><td>Chánh Văn phòng</td></tr>
</table>
"""


@pytest.mark.parametrize("html, count", [(EMPTY_BESIDE, 3), (WIDE_BESIDE, 2)])
def test_a_cell_over_several_rows_keeps_its_columns_though_they_are_empty(html: str, count: int) -> None:
    made, _ = programme(html)
    found = [(f"{entry.day}", entry.content, entry.chair) for entry in made.schedule]
    first = [("21/6", "Một", "Bí thư"), ("21/6", "Hai", "Chánh Văn phòng"), ("22/6", "Ba", "Bí thư")]
    assert found == first[:count]


def test_a_cell_behind_the_last_column_is_kept_in_that() -> None:
    made, _ = programme(
        "<table><tr><th>Ngày</th><th>Nội dung</th><th>Địa điểm</th></tr>"
        "<tr><td>21/6</td><td>Giao ban</td><td>P1</td><td>mang tài liệu</td></tr></table>"
    )
    assert [(entry.content, entry.venue) for entry in made.schedule] == [("Giao ban", "P1; mang tài liệu")]


def test_a_column_may_be_named_viec() -> None:
    made, problems = programme("| Ngày | Việc | Ai |\n|---|---|---|\n| 01/6 | Giao ban | Bí thư |\n")
    assert [(shown(entry)[3], entry.note) for entry in made.schedule] == [("Giao ban", "Bí thư")]
    assert problems == []


@pytest.mark.parametrize(
    "headings, told", [("Ngày | Làm gì", True), ("Giờ | Ai", True), ("Đơn vị | Số lượng", False)]
)
def test_a_table_of_days_without_contents_is_told_and_stays(headings: str, told: bool) -> None:  # noqa: FBT001
    made, problems = programme(f"Mở đầu.\n\n| {headings} |\n|---|---|\n| 01/6 | Giao ban |\n")
    assert (made.schedule, "<table>" in made.body.html) == ((), True)
    assert problems == ([("no-content-column", 7)] if told else [])


@pytest.mark.parametrize("count, told", [(30, []), (31, [("too-large-schedule", 5)])])
def test_columns_past_the_limit_are_told(count: int, told: list[tuple[str, int]]) -> None:
    headings = ["Ngày", "Nội dung", *(f"Cột {n}" for n in range(count - 2))]
    cells = ["01/6", "Họp", *("x" for _ in range(count - 2))]
    rows = (headings, ["---"] * count, cells)
    _, problems = programme("".join(f"| {' | '.join(row)} |\n" for row in rows))
    assert problems == told
