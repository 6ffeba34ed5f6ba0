"""The keys that each register may have, with an example of each: for reading, for hints and for the docs."""

from __future__ import annotations

from typing import Final

# register → its keys, each with an example
SCHEMAS: Final[dict[str, dict[str, str]]] = {
    "trang-web": {
        "name": "Đảng bộ Khối các cơ quan tỉnh",
        "owner": "Đảng ủy Khối các cơ quan tỉnh",
        "licence": "Giấy phép số 00/GP-TTĐT",
        "editor": "Trưởng Ban Biên tập",
        "address": "Số 1, đường Trung tâm",
        "phone": "0000 000 000",
        "email": "bantin@example.vn",
        "logo": "/hinh-anh/logo.svg",
        "menu": "[{text: Tin tức, link: /tin-tuc/}]",
        "footer": "[Ghi rõ nguồn khi đăng lại]",
        "name_en": "Party Committee of the Provincial Agencies Bloc",
        "owner_en": "Party Committee of the Provincial Agencies Bloc",
        "licence_en": "Licence No. 00/GP-TTĐT",
        "editor_en": "Head of the Editorial Board",
        "address_en": "1 Trung Tâm Street",
        "footer_en": "[Name the source when you reprint]",
        "domain": "bantin.example.vn",
        "tag_date": "2024-01-01",
    },
    "co-quan": {
        "name": "Đảng ủy Khối các cơ quan tỉnh",
        "short": "ĐUK",
        "slug": "dang-uy-khoi",
        "profile": "dang",
        "terms": "[{name: Nhiệm kỳ 2020–2025, from: 15/08/2020, to: 10/07/2025}]",
        "from": "01/01/2001",
        "to": "30/06/2025",
        "successor": "Đảng ủy các cơ quan Đảng tỉnh",
        "parent": "Tỉnh ủy",
    },
    "loai-van-ban": {"name": "Kế hoạch", "code": "KH", "profile": "dang", "slug": "ke-hoach"},
    "chuyen-muc": {
        "name": "Tin hoạt động",
        "slug": "tin-hoat-dong",
        "description": "Tin về hoạt động của Khối",
    },
    "viet-tat": {"short": "ĐUK", "long": "Đảng ủy Khối"},
    "khau-hieu": {"text": "Chào mừng …", "link": "/tin-tuc/", "from": "01/11/2026", "to": "30/11/2026"},
    "chuyen-huong": {"from": "/cu/tin.html", "to": "/tin-tuc/2026/tin/"},
    "chap-nhan": {
        "path": "van-ban/2026/18-kh-duk.md",
        "code": "invisible-character",
        "line": "12",
        "text": "MẬT",
        "reason": "Trích tên một văn bản đã giải mật",
        "by": "Văn phòng",
        "until": "31/12/2026",
        "sha256": "64 chữ số",
    },
}
MENU_ENTRY: Final = {
    "text": "Tin tức",
    "link": "/tin-tuc/",
    "children": "[{text: Thông báo, link: /van-ban/}]",
}
TERM: Final = {"name": "Nhiệm kỳ 2020–2025", "from": "15/08/2020", "to": "10/07/2025"}
