"""A programme, its timetable, and a week."""

from __future__ import annotations

from plugins.pages.views import DayView, EntryView, Link, ProgrammeView, ScheduleView
from tests.theme.samples.cards import PROGRAMME_CARD
from tests.theme.samples.records import DOCUMENT
from tests.theme.samples.site import PDF, SITE_URL, head

PROGRAMME_HEAD = head(
    PROGRAMME_CARD.title, PROGRAMME_CARD.href, Link("Chương trình công tác", "/chuong-trinh/")
)

SCHEDULE = ScheduleView(
    days=(
        DayView(
            "Thứ Hai, 02/11/2026",
            "2026-11-02",
            "2026-11-02",
            (
                EntryView(
                    "08:00",
                    "Giao ban đầu tháng",
                    chairs=(Link("Chánh Văn phòng", "/chuong-trinh/chu-tri/chanh-van-phong/"),),
                    participants="Lãnh đạo các phòng",
                    venue="Phòng họp số 1",
                    start="2026-11-02T08:00:00+07:00",
                ),
                EntryView("Chiều", "Tiếp công dân", "cancelled", "Hủy: thời tiết"),
            ),
        ),
        DayView(
            "Trong khoảng 21/11 – 30/11/2026",
            "2026-11-21",
            "2026-11-30",
            (EntryView("", "Kiểm tra văn thư"),),
        ),
    ),
    calendar=f"{SITE_URL}/chuong-trinh/2026-11/lich.ics",
    webcal="webcal://bantin.example/chuong-trinh/2026-11/lich.ics",
    weeks=(Link("Tuần 45 (02/11 – 08/11)", "/chuong-trinh/tuan/2026-w45/"),),
)

PROGRAMME = ProgrammeView(
    kind="programme",
    title=PROGRAMME_CARD.title,
    body="<p>Chương trình này thay cho giấy mời; các đơn vị cử đúng thành phần.</p>",
    when=PROGRAMME_CARD.when,
    attachments=(PDF,),
    number="11/CTr-VP",
    facts=DOCUMENT.facts[:4],
    period="Tháng 11/2026",
    schedule=SCHEDULE,
)
