"""The names that a header may use, by kind, with an example of each: for reading, hints and the docs."""

from __future__ import annotations

from typing import Final

from plugins.records.kinds import Kind

# name → an example as an editor would write it
EVERY_KIND: Final = {
    "title": "Đảng ủy Khối tổng kết phong trào hiến máu",
    "status": "published",
    "reason": "Đăng nhầm bản dự thảo",
    "see": "/van-ban/2026/18-kh-duk.md",
    "summary": "Một, hai câu nói điều quan trọng nhất",
    "updated": "16/06/2026 09:00",
    "lang": "vi",
    "translation_of": "/tin-tuc/2026/hien-mau.md",
    "aliases": "[/cu/hien-mau.html]",
    "changes": "[{date: 16/06/2026, note: Sửa số liệu}]",
    "id": "tag:bantin.example.vn,2024-01-01:/tin-tuc/2026/ten-cu/",
    "publish_at": "17/06/2026 07:00",
    "expires": "30/06/2026",
    "featured_until": "20/06/2026",
}
NEWS: Final = {
    "date": "15/06/2026 08:30",
    "category": "Tin hoạt động",
    "tags": "[hiến máu, đoàn thanh niên]",
    "topic": "Học tập và làm theo Bác",
    "author": "Ban Biên tập",
    "position": "Văn phòng Đảng ủy Khối",
    "photos": "Văn phòng",
    "source": "Cổng thông tin điện tử tỉnh",
    "cover": "/hinh-anh/2026/hien-mau.jpg",
    "cover_caption": "Quang cảnh ngày hội",
    "cover_credit": "Ảnh: Văn phòng",
}
DOCUMENT: Final = {
    "number": "18-KH/ĐUK",
    "issued": "15/06/2026",
    "type": "Kế hoạch",
    "issuer": "Đảng ủy Khối",
    "signer": "Thường trực Đảng ủy Khối",
    "signer_position": "Phó Bí thư Thường trực",
    "signer_form": "T/M",
    "effective": "01/07/2026",
    "valid_until": "31/12/2026",
    "validity": "con",
    "validity_reason": "Theo Quyết định 20-QĐ/ĐUK",
    "fields": "[Xây dựng Đảng]",
    "place": "Thành phố Trung tâm",
    "recipients": "[Các cấp ủy trực thuộc, Lưu Văn phòng]",
    "urgency": "khan",
    "attachments": "[18-kh-duk.pdf]",
    "replaces": "[12-KH/ĐUK]",
    "amends": "[10-QĐ/ĐUK]",
    "repeals": "[09-QĐ/ĐUK]",
    "based_on": '["01/QĐ-UBND, ngày 05/01/2026"]',
    "guides": "[/van-ban/2026/20-qd-duk.md]",
    "comments_until": "30/06/2026",
    "meeting": "{start: 20/06/2026 08:00, venue: Hội trường A}",
}
PROGRAMME: Final = {
    **DOCUMENT,
    "period": "2026-06",
    "entries": "[{day: 01/6, session: sáng, content: Giao ban}]",
}

FIELDS: Final = {
    Kind.NEWS: {**EVERY_KIND, **NEWS},
    Kind.DOCUMENT: {**EVERY_KIND, **DOCUMENT},
    Kind.PROGRAMME: {**EVERY_KIND, **PROGRAMME},
    Kind.PAGE: EVERY_KIND,
}

ENTRY_KEYS: Final = (
    *("day", "session", "start", "end", "content", "chair", "participants", "venue", "unit", "status"),
    *("moved_to", "moved_start", "moved_end", "reason", "note", "id"),
)

ADDRESS_KEYS: Final = ("slug", "url", "save_as", "template")

# Pelican's own names, read as ours.
PELICAN_NAMES: Final = {"authors": "author", "modified": "updated"}

# What editors call a field in Vietnamese or in Pelican, folded and joined by "_": for "did you mean".
OTHER_NAMES: Final = {
    "tieu_de": "title",
    "ten": "title",
    "ngay": "date",
    "ngay_dang": "date",
    "ngay_ban_hanh": "issued",
    "ngay_ban_hang": "issued",
    "ngay_ky": "issued",
    "ngay_hieu_luc": "effective",
    "hieu_luc": "effective",
    "tinh_trang": "status",
    "trang_thai": "status",
    "tom_tat": "summary",
    "trich_yeu": "title",
    "description": "summary",
    "chuyen_muc": "category",
    "the_loai": "type",
    "loai": "type",
    "loai_van_ban": "type",
    "so": "number",
    "so_hieu": "number",
    "so_ky_hieu": "number",
    "co_quan": "issuer",
    "co_quan_ban_hanh": "issuer",
    "nguoi_ky": "signer",
    "chuc_vu": "signer_position",
    "linh_vuc": "fields",
    "dia_danh": "place",
    "noi_ban_hanh": "place",
    "noi_nhan": "recipients",
    "do_khan": "urgency",
    "tep_dinh_kem": "attachments",
    "dinh_kem": "attachments",
    "tu_khoa": "tags",
    "chuyen_de": "topic",
    "tac_gia": "author",
    "nguon": "source",
    "anh": "photos",
    "anh_bia": "cover",
    "image": "cover",
    "cap_nhat": "updated",
    "ngon_ngu": "lang",
    "het_han": "expires",
    "ky": "period",
    "lich": "entries",
}
