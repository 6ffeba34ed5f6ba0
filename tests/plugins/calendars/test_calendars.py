"""Calendars as a subscriber gets them: right hours, spans and states; the same event again when it moves."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from plugins.dates import ZONE
from tests.sites.build import TempSite, document, programme

HEAD = "| Ngày | Buổi | Giờ | Nội dung | Chủ trì | Địa điểm | Trạng thái |\n|---|---|---|---|---|---|---|\n"
ROWS = {
    "giao ban": "| 02/6 | | 8:00-11:30 | Giao ban | Bí thư | P1 | |\n",
    "công dân": "| 03/6 | chiều | | Tiếp công dân | Văn phòng | P2 | dự kiến |\n",
    "tập huấn": "| 25-26/6 | | | Tập huấn | Ban Tổ chức | | |\n",
    "kiểm tra": "| tuần 2 | | | Kiểm tra | Ủy ban Kiểm tra | | |\n",
}


def month(site: TempSite, rows: dict[str, str], **fields: Any) -> None:  # noqa: ANN401 - the fields of a programme
    site.write(
        "chuong-trinh/2026-06.md",
        programme(body=HEAD + "".join(rows.values()), number="05-CTr/ĐUK", **fields),
    )


@pytest.fixture
def made(site: TempSite) -> TempSite:
    site.identity()
    month(site, ROWS)
    return site


def events(site: TempSite, path: str = "chuong-trinh/lich.ics") -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(site.built()[path])
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


def span(event: Any) -> tuple[object, object]:  # noqa: ANN401 - of a library with a type for each property
    return event["DTSTART"].dt, event["DTEND"].dt


def test_hours_are_in_vietnams_time_and_days_whole(made: TempSite) -> None:
    found = events(made)
    start = datetime(2026, 6, 2, 8, 0, tzinfo=ZONE)
    assert span(found["Giao ban"]) == (start, start + timedelta(hours=3, minutes=30))
    assert span(found["Chiều: Tiếp công dân"]) == (date(2026, 6, 3), date(2026, 6, 4))
    assert span(found["Tập huấn"]) == (date(2026, 6, 25), date(2026, 6, 27))
    assert span(found["(trong tuần) Kiểm tra"]) == (date(2026, 6, 8), date(2026, 6, 15))
    assert {
        name: str(event["STATUS"]) for name, event in found.items() if str(event["STATUS"]) != "CONFIRMED"
    } == {"Chiều: Tiếp công dân": "TENTATIVE"}


def test_a_moved_meeting_is_the_same_event_at_its_new_time(made: TempSite) -> None:
    before = events(made)["Giao ban"]
    changes = [{"date": "01/06/2026", "note": "Dời giao ban"}]
    moved = "| 02/6 | | 8:00-11:30 | Giao ban | Bí thư | P1 | hoãn sang 18/6, 14:00 |\n"
    month(made, {**ROWS, "giao ban": moved}, changes=changes)
    after = events(made)["Giao ban"]
    assert after["UID"] == before["UID"]
    assert (int(before["SEQUENCE"]), int(after["SEQUENCE"])) == (0, 1)
    assert after["DTSTART"].dt == datetime(2026, 6, 18, 14, 0, tzinfo=ZONE)
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt
    assert "Dời từ: 08:00 02/06/2026" in str(after["DESCRIPTION"])


@pytest.mark.parametrize("status", ["hủy", "hoãn", "Hủy (thời tiết)"])
def test_a_meeting_called_off_is_the_same_event_cancelled(status: str, made: TempSite) -> None:
    before = events(made)["Giao ban"]
    off = f"| 02/6 | | 8:00-11:30 | Giao ban | Bí thư | P1 | {status} |\n"
    month(made, {**ROWS, "giao ban": off}, changes=[{"date": "01/06/2026", "note": "Hủy"}])
    after = events(made)["Giao ban"]
    assert (after["UID"], str(after["STATUS"])) == (before["UID"], "CANCELLED")
    assert span(after) == span(before)


def test_uids_are_each_one_s_own_and_stay_when_other_rows_come_and_go(made: TempSite) -> None:
    before = {name: str(event["UID"]) for name, event in events(made).items()}
    assert len(set(before.values())) == len(ROWS)
    month(made, {"mới": "| 01/6 | | 8:00 | Việc mới | | P3 | |\n", **dict(reversed(ROWS.items()))})
    after = {name: str(event["UID"]) for name, event in events(made).items()}
    assert {name: after[name] for name in before} == before


def test_an_id_keeps_the_event_when_its_words_change(site: TempSite) -> None:
    site.identity()
    entry = {"day": "02/6", "start": "08:00", "content": "Giao ban", "venue": "P1", "id": "giao-ban"}
    site.write("chuong-trinh/2026-06.md", programme(entries=[entry]))
    before = events(site)["Giao ban"]["UID"]
    site.write(
        "chuong-trinh/2026-06.md", programme(entries=[{**entry, "content": "Giao ban tháng", "day": "03/6"}])
    )
    assert events(site)["Giao ban tháng"]["UID"] == before


def test_every_week_chair_unit_and_programme_has_its_calendar(made: TempSite) -> None:
    files = made.built()
    names = {path.removeprefix("chuong-trinh/") for path in files if path.endswith("lich.ics")}
    assert {"lich.ics", "2026-06/lich.ics", "tuan/2026-w23/lich.ics", "chu-tri/bi-thu/lich.ics"} <= names
    assert list(events(made, "chuong-trinh/tuan/2026-w23/lich.ics")) == ["Giao ban", "Chiều: Tiếp công dân"]
    assert list(events(made, "chuong-trinh/chu-tri/bi-thu/lich.ics")) == ["Giao ban"]


def test_meetings_of_notices_are_in_the_calendar_and_the_week(made: TempSite) -> None:
    meeting = {"start": "04/06/2026 14:00", "end": "04/06/2026 16:00", "venue": "Hội trường A"}
    made.write("van-ban/2026/moi.md", document("Mời họp", "01/06/2026", number="20-GM/ĐUK", meeting=meeting))
    found = events(made)["Mời họp"]
    assert found["DTSTART"].dt == datetime(2026, 6, 4, 14, 0, tzinfo=ZONE)
    week = made.built()["chuong-trinh/tuan/2026-w23/index.html"].decode()
    assert "Mời họp" in week
    assert 'href="/van-ban/2026/moi/"' in week


def test_what_a_programme_and_a_notice_both_announce_is_one_event_that_leads_to_the_notice(
    made: TempSite,
) -> None:
    before = events(made)["Giao ban"]
    meeting = {"start": "2026-06-02T08:00", "venue": "Phòng họp P1", "chair": "Bí thư"}
    made.write("van-ban/2026/08-tb.md", document("08-TB/ĐUK", type="Thông báo", meeting=meeting))
    other = {"start": "2026-06-02T09:00", "venue": "P1", "chair": "Phó Bí thư"}
    made.write("van-ban/2026/09-tb.md", document("09-TB/ĐUK", type="Thông báo", meeting=other))
    for path in ("", "2026-06/", "tuan/2026-w23/"):
        found = made.built()[f"chuong-trinh/{path}lich.ics"]
        held: list[Any] = icalendar.Calendar.from_ical(found).walk("VEVENT")
        starts = sorted(
            str(event["DTSTART"].dt.time()) for event in held if str(event["UID"]) == before["UID"]
        )
        assert starts == ["08:00:00"]
        links = [str(event["URL"]) for event in held]
        assert not any(url.endswith("/08-tb/") for url in links)
        assert sum(url.endswith("/09-tb/") for url in links) == 1
    assert "/van-ban/2026/08-tb/" in str(events(made)["Giao ban"]["DESCRIPTION"])


def test_the_meeting_of_a_notice_that_was_moved_with_its_id_is_the_same_event(made: TempSite) -> None:
    meeting = {"start": "04/06/2026 14:00", "venue": "Hội trường A"}
    file = made.write("van-ban/2026/moi.md", document("Mời họp", "01/06/2026", meeting=meeting))
    uid = events(made)["Mời họp"]["UID"]
    file.unlink()
    own_id = "tag:thu.example.vn,2024-01-01:/van-ban/2026/moi/"
    made.write("van-ban/2026/moi-hop.md", document("Mời họp", "01/06/2026", meeting=meeting, id=own_id))
    assert events(made)["Mời họp"]["UID"] == uid


def test_the_calendar_exists_on_an_empty_site(site: TempSite) -> None:
    site.identity()
    assert icalendar.Calendar.from_ical(site.built()["chuong-trinh/lich.ics"]).walk("VEVENT") == []


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_what_is_not_public_is_in_no_calendar_week_or_listing(status: str, made: TempSite) -> None:
    before = made.built()
    body = HEAD + "| 07/7 | | 8:00 | Việc kín | Trưởng ban | P9 | |\n"
    made.write("chuong-trinh/2026-07.md", programme(body=body, status=status))
    after = made.built()
    shared = [path for path in before if path != ".bantin/files.txt"]
    assert {path: before[path] for path in shared} == {path: after[path] for path in shared}
    assert not [path for path in after if "2026-w28" in path or "truong-ban" in path]


def test_bytes_follow_from_content_alone(made: TempSite) -> None:
    first = made.built(datetime(2026, 7, 1, tzinfo=ZONE))
    second = made.built(datetime(2027, 7, 1, tzinfo=ZONE))
    assert first["chuong-trinh/lich.ics"] == second["chuong-trinh/lich.ics"]
