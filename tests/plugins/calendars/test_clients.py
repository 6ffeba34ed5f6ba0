"""Calendars in the programs of those who subscribe: right hours, days and states, and nothing twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest

from tests.calendar_clients import Khal, ical_events
from tests.sites.build import TempSite, programme

CALENDAR: Final = "chuong-trinh/lich.ics"
JUNE: Final = ("2026-06-01", "2026-07-01")
HEAD: Final = (
    "| Ngày | Buổi | Giờ | Nội dung | Chủ trì | Địa điểm | Trạng thái |\n|---|---|---|---|---|---|---|\n"
)
ROWS: Final = {
    "giao ban": "| 02/6 | | 8:00-11:30 | Giao ban | Bí thư | P1 | |",
    "sáng sớm": "| 03/6 | | 6h30 | Ra quân; dọn rác, trồng cây | Bí thư | P1 | |",
    "công dân": "| 03/6 | chiều | | Tiếp công dân | Văn phòng | P2 | dự kiến |",
    "hủy": "| 04/6 | | 9h | Khảo sát | Văn phòng | P2 | hủy (thời tiết) |",
    "tập huấn": "| 25-26/6 | | | Tập huấn | Ban Tổ chức | P3 | |",
    "kiểm tra": "| tuần 2 | | | Kiểm tra | Ủy ban Kiểm tra | | |",
    "đại hội": "| trong tháng | | | Chuẩn bị đại hội | Ban Tổ chức | | |",
}
# Days as khal tells them: the last one included.
LISTED: Final = [
    ("(trong tháng) Chuẩn bị đại hội", "2026-06-01 00:00", "2026-06-30 00:00", "CONFIRMED"),
    ("Giao ban", "2026-06-02 08:00", "2026-06-02 11:30", "CONFIRMED"),
    ("Chiều: Tiếp công dân", "2026-06-03 00:00", "2026-06-03 00:00", "TENTATIVE"),
    ("Ra quân; dọn rác, trồng cây", "2026-06-03 06:30", "2026-06-03 07:30", "CONFIRMED"),
    ("Khảo sát", "2026-06-04 09:00", "2026-06-04 10:00", "CANCELLED"),
    ("(trong tuần) Kiểm tra", "2026-06-08 00:00", "2026-06-14 00:00", "CONFIRMED"),
    ("Tập huấn", "2026-06-25 00:00", "2026-06-26 00:00", "CONFIRMED"),
]


def write(site: TempSite, rows: dict[str, str], **fields: Any) -> bytes:  # noqa: ANN401 - the fields of a programme
    """Write the programme, build, and return the calendar."""
    body = HEAD + "".join(f"{row}\n" for row in rows.values())
    site.write("chuong-trinh/2026-06.md", programme(body=body, number="05-CTr/ĐUK", **fields))
    return site.built()[CALENDAR]


def test_khal_lists_hours_days_spans_and_states(site: TempSite, tmp_path: Path) -> None:
    khal = Khal(tmp_path / "khal")
    khal.take(write(site, ROWS))
    assert sorted(khal.events(*JUNE)) == sorted(LISTED)


def test_khal_tells_somebody_abroad_the_same_instant_and_the_same_days(
    site: TempSite, tmp_path: Path
) -> None:
    khal = Khal(tmp_path / "khal", "America/New_York")
    khal.take(write(site, ROWS))
    found = {title: (start, end) for title, start, end, _ in khal.events("2026-05-31", JUNE[1])}
    assert found["Giao ban"] == ("2026-06-01 21:00", "2026-06-02 00:30")
    assert found["Ra quân; dọn rác, trồng cây"] == ("2026-06-02 19:30", "2026-06-02 20:30")
    whole = {title: (start, end) for title, start, end, _ in LISTED if start.endswith(" 00:00")}
    assert {title: found[title] for title in whole} == whole


@pytest.mark.needs("ical_js")
@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/New_York"])
def test_ical_js_reads_the_same_instants_and_days_in_any_zone(
    site: TempSite, tmp_path: Path, zone: str
) -> None:
    found = ical_events(write(site, ROWS), tmp_path, zone)
    assert {name: (event["start"], event["end"], event["status"]) for name, event in found.items()} == {
        "Giao ban": ("2026-06-02T01:00:00.000Z", "2026-06-02T04:30:00.000Z", "CONFIRMED"),
        "Ra quân; dọn rác, trồng cây": ("2026-06-02T23:30:00.000Z", "2026-06-03T00:30:00.000Z", "CONFIRMED"),
        "Khảo sát": ("2026-06-04T02:00:00.000Z", "2026-06-04T03:00:00.000Z", "CANCELLED"),
        # Whole days end on the day after.
        "Chiều: Tiếp công dân": ("2026-06-03", "2026-06-04", "TENTATIVE"),
        "Tập huấn": ("2026-06-25", "2026-06-27", "CONFIRMED"),
        "(trong tuần) Kiểm tra": ("2026-06-08", "2026-06-15", "CONFIRMED"),
        "(trong tháng) Chuẩn bị đại hội": ("2026-06-01", "2026-07-01", "CONFIRMED"),
    }


CHANGED: Final = {
    **ROWS,
    "giao ban": "| 02/6 | | 8:00-11:30 | Giao ban | Bí thư | P1 | hoãn sang 18/6, 14:00 |",
    "sáng sớm": "| 03/6 | | 6h30 | Ra quân; dọn rác, trồng cây | Bí thư | P1 | hủy |",
}
CHANGES: Final = [{"date": "01/06/2026", "note": "Dời giao ban, hủy ra quân"}]


def test_a_subscriber_to_khal_sees_a_moved_and_a_cancelled_meeting_once(
    site: TempSite, tmp_path: Path
) -> None:
    khal = Khal(tmp_path / "khal")
    khal.take(write(site, ROWS))
    uids = khal.uids(*JUNE)
    after = write(site, CHANGED, changes=CHANGES)
    khal.take(after)
    khal.take(after)
    assert sorted(khal.uids(*JUNE)) == sorted(uids)
    expected = {title: (title, *rest) for title, *rest in LISTED}
    expected["Giao ban"] = ("Giao ban", "2026-06-18 14:00", "2026-06-18 15:00", "CONFIRMED")
    off = "Ra quân; dọn rác, trồng cây"
    expected[off] = (off, "2026-06-03 06:30", "2026-06-03 07:30", "CANCELLED")
    assert sorted(khal.events(*JUNE)) == sorted(expected.values())


@pytest.mark.needs("ical_js")
def test_a_change_raises_the_sequence_of_the_same_events_and_moves_no_other(
    site: TempSite, tmp_path: Path
) -> None:
    before = ical_events(write(site, ROWS), tmp_path)
    after = ical_events(write(site, CHANGED, changes=CHANGES), tmp_path)
    assert {name: event["uid"] for name, event in after.items()} == {
        name: event["uid"] for name, event in before.items()
    }
    assert {event["sequence"] for event in before.values()} == {0}
    assert {event["sequence"] for event in after.values()} == {1}
    moved, off = "Giao ban", "Ra quân; dọn rác, trồng cây"
    assert after[moved]["start"] == "2026-06-18T07:00:00.000Z"
    assert "Dời từ: 08:00 02/06/2026" in after[moved]["description"]
    assert (after[off]["status"], after[off]["start"]) == ("CANCELLED", before[off]["start"])
    for name in before.keys() - {moved, off}:
        assert {**after[name], "sequence": 0} == before[name]
