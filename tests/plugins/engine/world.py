"""The content that the proof begins with: every kind, every visibility, and everything that one record lends another.

In: nothing. Out: ``RECORDS`` (path → header and body). Each has a part in some web: it leads, is led to, lends its
picture, heading, number or title. What lies beside them is in `beside.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from tests.sites.build import record

LEAD: Final = "tin-tuc/2026/dan-dau.md"  # featured, with a topic, neighbours, a translation
PARTS: Final = "tin-tuc/2026/cac-phan.md"  # headings that others link to, a table of contents
PICTURED: Final = "tin-tuc/2026/co-anh.md"  # stands in lists with the first picture of its text
COVERED: Final = "tin-tuc/2026/co-bia.md"
LINKER: Final = "tin-tuc/2026/dan-nguon.md"  # links to records, files, parts of others
CITER: Final = "tin-tuc/2026/neu-van-ban.md"  # cites documents by their numbers
OLD: Final = "tin-tuc/2025/tin-cu.md"
EXPIRED: Final = "tin-tuc/2026/het-han.md"
SCHEDULED: Final = "tin-tuc/2026/hen-gio.md"
DRAFT: Final = "tin-tuc/2026/ban-nhap.md"
HIDDEN: Final = "tin-tuc/2026/an.md"
WITHDRAWN: Final = "van-ban/2026/thu-hoi.md"
ENGLISH: Final = "tin-tuc/2026/english.md"
ENGLISH_HIDDEN: Final = (
    "tin-tuc/2026/english-an.md"  # its breadcrumb leads to the English front, while there is one
)
PLAN: Final = "van-ban/2026/ke-hoach.md"  # attachments and relations by path
BASE: Final = "van-ban/2026/can-cu.md"  # what the plan is based on
NOTICE: Final = "van-ban/2026/giay-moi.md"
MONTH: Final = "chuong-trinh/2026-06.md"
WEEK: Final = "chuong-trinh/2026-w24.md"
CONTACT: Final = "trang/lien-he.md"
ABOUT: Final = "trang/gioi-thieu.md"

ROLES: Final = (
    *(LEAD, PARTS, PICTURED, COVERED, LINKER, OLD, EXPIRED, SCHEDULED, DRAFT, HIDDEN, WITHDRAWN),
    *(CITER, ENGLISH, ENGLISH_HIDDEN, PLAN, BASE, NOTICE, MONTH, WEEK, CONTACT, ABOUT),
)


@dataclass(frozen=True)
class Text:
    """A record's file: its header and its body."""

    fields: Mapping[str, object] = field(default_factory=dict)
    body: str = "Nội dung.\n"

    def __str__(self) -> str:
        """Return the file's text."""
        return record(self.fields, self.body)


def _news(title: str, date: str, body: str, **fields: object) -> Text:
    return Text({"title": title, "date": date, "category": "Tin hoạt động", **fields}, body)


def _document(title: str, issued: str, number: str, body: str = "Nội dung.\n", **fields: object) -> Text:
    given = {
        "title": title,
        "issued": issued,
        "number": number,
        "type": "Kế hoạch",
        "issuer": "DUK",
        **fields,
    }
    return Text(given, body)


_THREE_PARTS = "Mở đầu của bài.\n\n## Phần một\n\nMột.\n\n## Phần hai\n\nHai.\n\n## Phần ba\n\nBa DUK.\n"
_LINKS = """Xem [kế hoạch](/van-ban/2026/ke-hoach.md), [phần hai](cac-phan.md#phan-hai),
[tin cũ](/tin-tuc/2025/tin-cu.md), [tệp](bang.csv) và [liên hệ](/trang/lien-he.md)[^1].

[^1]: Theo [giấy mời](/van-ban/2026/giay-moi.md).
"""
_TABLE = "| Ngày | Buổi | Nội dung | Chủ trì |\n|---|---|---|---|\n| 09/6 | Sáng | Giao ban | Văn phòng |\n"
_GALLERY = "Ảnh đầu đứng trong danh sách.\n\n![Cây](cay.png)\n\n- ![Cây](cay.png)\n- ![Hoa](hoa.png)\n"

RECORDS: Final[Mapping[str, Text]] = {
    LEAD: _news(
        *("Tin dẫn đầu", "15/06/2026 08:00", "Câu đầu của tin dẫn đầu.\n"),
        topic="Chuyên đề",
        tags=["chung", "riêng"],
        featured_until="25/11/2026",
    ),
    PARTS: _news("Tin có các phần", "14/06/2026 08:00", _THREE_PARTS, topic="Chuyên đề", tags=["chung"]),
    PICTURED: _news("Tin có ảnh", "13/06/2026 08:00", _GALLERY, tags=["chung"], author="Ban Biên tập"),
    COVERED: _news(
        *("Tin có ảnh bìa", "12/06/2026 08:00", "Câu đầu.\n\n![Hoa](hoa.png)\n"),
        cover="/hinh-anh/bia.png",
        cover_caption="Bìa",
        category="Thông báo",
        changes=[{"date": "13/06/2026", "note": "Sửa tên"}],
    ),
    LINKER: _news(
        "Tin dẫn nguồn", "11/06/2026 08:00", _LINKS, tags=["chung"], summary="Tóm tắt.", author="Văn phòng"
    ),
    OLD: _news("Tin năm cũ", "20/12/2025 08:00", "Năm cũ.\n", topic="Chuyên đề", aliases=["/cu/tin-cu.html"]),
    EXPIRED: _news("Tin hết hạn", "10/06/2026", "Đã hết hạn.\n", expires="18/11/2026", category="Thông báo"),
    SCHEDULED: _news(
        "Tin hẹn giờ", "22/11/2026 07:00", "Chưa tới giờ. ![Nụ](nu.png)\n", tags=["chung", "mới"]
    ),
    DRAFT: _news("Bản nháp", "09/06/2026", "Chưa xong.\n", status="draft", tags=["nháp", "Chung"]),
    HIDDEN: _news(  # shows a picture that goes out only when a public record shows it as well
        "Tin ẩn",
        "08/06/2026",
        "Ẩn, xem [phần ba](cac-phan.md#phan-ba).\n\n![Nụ](nu.png)\n",
        status="hidden",
        tags=["riêng"],
    ),
    ENGLISH: _news(
        *("News in English", "15/06/2026 09:00", "More in English.\n"),
        lang="en",
        translation_of=f"/{LEAD}",
        tags=["english"],  # no listing: those are of Vietnamese records
    ),
    ENGLISH_HIDDEN: _news("Hidden", "07/06/2026", "Hidden.\n", lang="en", status="hidden"),
    WITHDRAWN: _document(
        *("Văn bản thu hồi", "01/05/2026", "9-KH/DUK", "Không còn.\n"),
        status="withdrawn",
        reason="Đăng nhầm",
        see=f"/{PLAN}",
    ),
    PLAN: _document(
        *("Kế hoạch năm", "10/06/2026", "18-KH/DUK", "Nội dung, xem [phụ lục](phu-luc.ods).\n"),
        attachments=["ke-hoach.ods"],
        based_on=[f"/{BASE}", "01/QD, ngày 05/01/2026"],
        guides=[f"/{MONTH}"],
        signer="Thường trực",
        fields=["Xây dựng"],
    ),
    BASE: _document("Văn bản căn cứ", "02/06/2026", "10-QD/DUK", type="Quyết định", validity="con"),
    NOTICE: _document(
        *("Giấy mời họp", "09/06/2026", "20-GM/DUK", "Kính mời.\n"),
        type="Giấy mời",
        meeting={"start": "25/11/2026 08:00", "venue": "Hội trường"},
        replaces=[f"/{BASE}"],
    ),
    MONTH: Text(
        {
            "title": "Chương trình tháng 6",
            "issued": "28/05/2026",
            "entries": [{"day": "01/6", "session": "sáng", "content": "Giao ban", "chair": "Thường trực"}],
        },
        "",
    ),
    WEEK: Text({"title": "Chương trình tuần 24", "issued": "05/06/2026"}, _TABLE),
    CITER: _news(
        *(
            "Tin nêu văn bản",
            "16/06/2026 07:00",
            "Theo Quyết định số 10-QD/DUK, ngày 02/6/2026 và 20-GM/DUK.\n",
        ),
    ),
    CONTACT: Text({"title": "Liên hệ"}, "Gọi cho DUK.\n"),
    ABOUT: Text(
        {"title": "Giới thiệu"},
        f"[TOC]\n\n{_THREE_PARTS}\nXem [phần một](/{PARTS}#phan-mot).\n\n![](/hinh-anh/bia.png)\n",
    ),
}
