"""Pages of programmes: a table that says what is known, events for search engines, a sheet for the board."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.sites.build import TempSite, document, pages, programme, record

HEAD = "| Ngày | Giờ | Nội dung | Chủ trì | Địa điểm | Trạng thái |\n|---|---|---|---|---|---|\n"
ROWS = """\
| 02/6 | 8:00-11:30 | Giao ban | Bí thư | Phòng họp 1 | |
| 03/6 | chiều | Tiếp công dân | | Trụ sở | |
| 25-26/6 | | Tập huấn | | Trường | |
| tuần 2 | | Kiểm tra | | | |
| trong tháng | | Rà soát | | | dự kiến |
| 09/6 | 14:00 | Tọa đàm | | Hội trường | hoãn sang 16/6, 15:00 |
| 10/6 | 9:00 | Sơ kết | | Hội trường | hoãn |
| 11/6 | | Hội thao | | Sân | hủy (mưa) |
"""
PAGE = "chuong-trinh/2026-06/index.html"


@pytest.fixture
def month(site: TempSite) -> TempSite:
    site.identity()
    site.write("chuong-trinh/2026-06.md", programme(body=HEAD + ROWS))
    return site


def events(page: str) -> dict[str, dict[str, Any]]:
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block
    return {one["name"]: one for one in json.loads(block[1])["@graph"] if one["@type"] == "Event"}


def heads(page: str) -> list[str]:
    return re.findall(r'<th scope="col">(.*?)</th>', page)


def test_entries_whose_day_is_known_are_events(month: TempSite) -> None:
    found = events(pages(month.built())[PAGE])
    assert sorted(found) == ["Giao ban", "Hội thao", "Sơ kết", "Tiếp công dân", "Tập huấn", "Tọa đàm"]
    assert found["Giao ban"] == {
        "@type": "Event",
        "name": "Giao ban",
        "url": "https://tin.example.vn/chuong-trinh/2026-06/",
        "startDate": "2026-06-02T08:00:00+07:00",
        "endDate": "2026-06-02T11:30:00+07:00",
        "location": {"@type": "Place", "name": "Phòng họp 1", "address": "Phòng họp 1"},
        "organizer": {"@type": "Organization", "name": "Bí thư"},
    }
    assert found["Tiếp công dân"]["startDate"] == "2026-06-03"
    assert (found["Tập huấn"]["startDate"], found["Tập huấn"]["endDate"]) == ("2026-06-25", "2026-06-26")


def test_an_event_says_that_it_was_moved_postponed_or_called_off(month: TempSite) -> None:
    found = events(pages(month.built())[PAGE])
    moved = found["Tọa đàm"]
    assert moved["startDate"] == "2026-06-16T15:00:00+07:00"
    assert moved["previousStartDate"] == "2026-06-09T14:00:00+07:00"
    states = {name: one["eventStatus"] for name, one in found.items() if "eventStatus" in one}
    assert states == {
        "Tọa đàm": "https://schema.org/EventRescheduled",
        "Sơ kết": "https://schema.org/EventPostponed",
        "Hội thao": "https://schema.org/EventCancelled",
    }


def test_a_table_has_no_column_that_is_empty_throughout(month: TempSite) -> None:
    made = pages(month.built())
    assert heads(made[PAGE]) == ["Thời gian", "Nội dung", "Chủ trì", "Địa điểm"]
    assert heads(made["chuong-trinh/tuan/2026-w24/index.html"])[-1] == "Theo"
    spans = set(re.findall(r'scope="rowgroup" colspan="(\d+)"', made[PAGE]))
    assert spans == {"4"}


def test_what_was_moved_stands_at_both_days(month: TempSite) -> None:
    page = pages(month.built())[PAGE]
    days = dict(re.findall(r'data-first="([\d-]+)" data-last="[\d-]+">(.*?)</tbody>', page, re.DOTALL))
    assert "<s>Tọa đàm</s>" in days["2026-06-09"]
    assert "Dời sang 15:00 ngày 16/06/2026" in days["2026-06-09"]
    assert "<s>" not in days["2026-06-16"]
    assert "Dời từ 14:00 ngày 09/06/2026" in days["2026-06-16"]


def test_what_has_no_exact_hour_claims_none(month: TempSite) -> None:
    page = pages(month.built())[PAGE]
    assert re.findall(r'data-start="([^"]+)"', page) == [
        "2026-06-02T08:00:00+07:00",
        "2026-06-16T15:00:00+07:00",
    ]


def test_a_meeting_of_a_notice_stands_in_its_week_beside_programmes(month: TempSite) -> None:
    meeting = {"start": "10/06/2026 08:00", "venue": "Hội trường A", "chair": "Bí thư"}
    month.write("van-ban/2026/m.md", document(title="Mời họp", issued="05/06/2026", meeting=meeting))
    made = pages(month.built())
    week = made["chuong-trinh/tuan/2026-w24/index.html"]
    assert 'href="/van-ban/2026/m/"' in week
    assert "Mời họp" in made["chuong-trinh/chu-tri/bi-thu/index.html"]


def called(month: TempSite, **fields: object) -> str:
    """Return the page of the month once a notice calls to a meeting in it."""
    meeting = {"start": "10/06/2026 08:00", "venue": "Hội trường A", "chair": "Bí thư"}
    given = {"title": "Mời họp", "number": "7-GM/ĐUK", "issued": "05/06/2026", "meeting": meeting, **fields}
    month.write("van-ban/2026/m.md", record(given, ""))
    return pages(month.built())[PAGE]


def test_a_meeting_of_a_notice_stands_in_the_programme_of_its_month(month: TempSite) -> None:
    page = called(month)
    assert page.count("Mời họp") == 1
    assert 'Theo: </span><a class="schedule__link" href="/van-ban/2026/m/">7-GM/ĐUK</a>' in page
    table = page.partition("<tbody")[2]
    assert table.index("Giao ban") < table.index("Mời họp") < table.index("Hội thao")
    calendar = month.built()["chuong-trinh/2026-06/lich.ics"].decode()
    assert "SUMMARY:Mời họp" in calendar


def test_a_meeting_of_another_month_stands_in_no_programme(month: TempSite) -> None:
    assert "Mời họp" not in called(month, meeting={"start": "01/07/2026 08:00", "venue": "Hội trường"})


def test_a_meeting_of_another_body_stands_in_no_programme(month: TempSite) -> None:
    month.write("chuong-trinh/2026-06.md", programme(issuer="Đảng ủy Khối", body=HEAD + ROWS))
    assert "Mời họp" not in called(month, issuer="Công đoàn Khối")
    assert "Mời họp" in called(month, issuer="Đảng ủy Khối")


def test_what_a_programme_and_a_notice_both_announce_stands_once_and_leads_to_the_notice(
    month: TempSite,
) -> None:
    same = {"start": "02/06/2026 08:00", "venue": "phòng họp 1"}
    table = called(month, title="Mời dự giao ban tháng 6", meeting=same).partition("<tbody")[2]
    assert "Mời dự giao ban" not in table.partition("</table>")[0]
    row = table[table.index("Giao ban") :].partition("</tr>")[0]
    assert 'href="/van-ban/2026/m/"' in row
    week = pages(month.built())["chuong-trinh/tuan/2026-w23/index.html"]
    assert "Mời dự giao ban" not in week
    assert 'href="/van-ban/2026/m/"' in week


def test_meetings_at_one_hour_in_different_places_are_two(month: TempSite) -> None:
    page = called(month, meeting={"start": "02/06/2026 08:00", "venue": "Phòng họp 2", "chair": "Phó Bí thư"})
    assert "Mời họp" in page
