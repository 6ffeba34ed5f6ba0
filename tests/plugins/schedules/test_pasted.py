"""Tables as Word and spreadsheets put them on the clipboard: cells parted by tabs, rows by lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from plugins.records.entries import Entry
from plugins.records.kinds import Kind, Programme
from plugins.schedules.pasted import PastingConverter, with_tables
from plugins.schedules.programme import with_schedule
from tests.sites.build import TempSite, pages, programme

HEAD = "Ngày\tGiờ\tNội dung\tChủ trì\tĐịa điểm"


def read(body: str) -> tuple[Programme, list[tuple[str, int | None]]]:
    problems = ProblemList("chuong-trinh/x.md")
    converted = PastingConverter(BodyConverter()).convert(body, first_line=5, problems=problems)
    bare = Programme(
        kind=Kind.PROGRAMME, path="x", address="/x/", title="x", body=converted, period="2021-06"
    )
    made = with_schedule(bare, body, 5, lambda _day: "", problems)
    return made, [(problem.code.name, problem.line) for problem in problems]


def shown(entry: Entry) -> tuple[object, ...]:
    return entry.line, entry.days and entry.days.first.day, entry.content, entry.chair, entry.venue


def test_rows_with_tabs_below_headings_are_entries_with_their_lines() -> None:
    body = (
        f"Trọng tâm: *bầu cử*.\n\n{HEAD}\n01/6\t8:00\tGiao ban\tBí thư\tP1\n02/6\t\tĐi cơ sở\t\tXã A\n\nHết."
    )
    record, problems = read(body)
    assert [shown(entry) for entry in record.schedule] == [
        (8, 1, "Giao ban", "Bí thư", "P1"),
        (9, 2, "Đi cơ sở", "", "Xã A"),
    ]
    assert not problems
    assert "<em>bầu cử</em>" in record.body.html
    assert "Hết." in record.body.html
    assert "Giao ban" not in record.body.html


def test_a_merged_row_is_the_day_of_those_below() -> None:
    record, _ = read(f"{HEAD}\nThứ Ba, 01/6\n\t8:00\tGiao ban\tBí thư\tP1\n\t14:00\tHọp\tBí thư\tP2")
    assert [entry.days and entry.days.first.day for entry in record.schedule] == [1, 1]


def test_a_cell_of_two_paragraphs_goes_on_in_the_next_line() -> None:
    record, problems = read(
        f"{HEAD}\n01/6\t8:00\tGiao ban\ncùng các phòng\tBí thư\tP1\n02/6\t9:00\tHọp\tBí thư\tP2"
    )
    assert [(e.content, e.chair) for e in record.schedule] == [
        ("Giao ban\ncùng các phòng", "Bí thư"),
        ("Họp", "Bí thư"),
    ]
    assert not problems


def test_rows_whose_last_cells_were_trimmed_stay_rows() -> None:
    record, problems = read(
        f"{HEAD}\n01/6\t\tHọp A\n02/6\t\tHọp B\tBí thư\n\t14:00\tHọp C\nThứ Sáu, 04/6\t\tHọp D"
    )
    assert [(e.days and e.days.first.day, e.content, e.chair) for e in record.schedule] == [
        (1, "Họp A", ""),
        (2, "Họp B", "Bí thư"),
        (2, "Họp C", ""),
        (4, "Họp D", ""),
    ]
    assert problems == [("no-venue", 8)]


def test_rows_that_begin_with_free_text_are_never_joined() -> None:
    record, _ = read("Nội dung\tNgày\tChủ trì\nHọp A\t01/6\nHọp B\t02/6\tBí thư")
    assert [(e.content, e.chair) for e in record.schedule] == [("Họp A", ""), ("Họp B", "Bí thư")]


def test_cells_beyond_the_headings_are_kept() -> None:
    record, _ = read(f"{HEAD}\n01/6\t8:00\tGiao ban\tBí thư\tP1\tmang tài liệu")
    assert record.schedule[0].venue == "P1; mang tài liệu"


def test_rows_without_headings_are_told_and_stay_text() -> None:
    record, problems = read("01/6\t8:00\tGiao ban\n02/6\t9:00\tHọp")
    assert problems == [("pasted-rows", 5)]
    assert record.schedule == ()
    assert "Giao ban" in record.body.html


@pytest.mark.parametrize("body", [f"```\n{HEAD}\n01/6\t\tx\t\t\n```", "Một\tdòng có tab.", "\tMột khối mã"])
def test_tabs_elsewhere_are_left_alone(body: str) -> None:
    problems = ProblemList("x")
    assert with_tables(body, 1, problems) == body
    assert not list(problems)


CELLS = st.text(st.sampled_from("aĐ1/6|<&>*`~\t\n _[]"), max_size=60)


@given(CELLS.map(lambda text: text.replace("<", "")), CELLS)
def test_whatever_is_pasted_the_lines_stay_and_no_markup_comes_of_a_cell(before: str, rows: str) -> None:
    text = f"{before}\n\n{HEAD}\n{rows}"
    made = with_tables(text, 1, ProblemList("x"))
    assert made.count("\n") == text.count("\n")
    record, _ = read(text)
    assert "<a>" not in record.body.html


def test_a_pasted_table_becomes_the_schedule_of_the_page(site: TempSite) -> None:
    site.identity()
    rows = "01/6\t8:00\tGiao ban <b>&\tBí thư\tP1"
    site.write("chuong-trinh/2026-06.md", programme(body=f"{HEAD}\n{rows}\n"))
    page = pages(site.built())["chuong-trinh/2026-06/index.html"]
    assert "Giao ban &lt;b&gt;&amp;" in page
    assert 'datetime="2026-06-01T08:00:00+07:00"' in page
