"""The registers, pictures and attachments beside the records that the proof begins with: path → bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.plugins.engine import world
from tests.sites.build import mapping, picture

IDENTITY: Final[Mapping[str, object]] = {
    "name": "Bản tin thử",
    "owner": "Cơ quan thử",
    "domain": "tin.example.vn",
    "tag_date": "2024-01-01",
    "logo": "/hinh-anh/logo.png",
}


def listed(*entries: Mapping[str, object]) -> bytes:
    """Return a register of ``entries``."""
    return "".join("- " + mapping(entry).rstrip().replace("\n", "\n  ") + "\n" for entry in entries).encode()


BODIES: Final[tuple[Mapping[str, object], ...]] = (
    {
        "name": "Đơn vị thử",
        "short": "DUK",
        "slug": "don-vi-thu",
        "profile": "dang",
        "terms": [{"name": "Nhiệm kỳ 2025–2030", "from": "01/01/2025"}],
        "parent": "Ban Khác",
    },
    {"name": "Ban Khác", "slug": "ban-khac", "profile": "dang"},
)

FILES: Final[Mapping[str, bytes]] = {
    "tin-tuc/2026/cay.png": picture("green"),
    "tin-tuc/2026/hoa.png": picture("red"),
    "tin-tuc/2026/nu.png": picture("blue"),
    "tin-tuc/2026/bang.csv": b"a,b\n",
    "hinh-anh/bia.png": picture("white", (16, 9)),
    "hinh-anh/logo.png": picture("black"),
    "van-ban/2026/ke-hoach.ods": b"%PDF-1.4 mot",
    "van-ban/2026/phu-luc.ods": b"%PDF-1.4 hai",
    "du-lieu/trang-web.yaml": mapping(IDENTITY).encode(),
    "du-lieu/viet-tat.yaml": listed({"short": "DUK", "long": "Đơn vị thử"}),
    "du-lieu/chuyen-muc.yaml": listed(
        {"name": "Tin hoạt động", "slug": "tin-hoat-dong"}, {"name": "Thông báo", "slug": "thong-bao"}
    ),
    "du-lieu/co-quan.yaml": listed(*BODIES),
    "du-lieu/khau-hieu.yaml": listed(
        {"text": "Đang treo", "link": f"/{world.LEAD}", "from": "01/11/2026", "to": "30/11/2026"},
        {"text": "Sắp treo", "from": "21/11/2026", "to": "22/11/2026"},
    ),
    "du-lieu/chuyen-huong.yaml": listed({"from": "/cu/ke-hoach", "to": f"/{world.PLAN}"}),
    "du-lieu/chap-nhan.yaml": listed(
        *(
            {"path": path, "code": "missing-alt", "reason": "Trang trí", "by": "Ban Biên tập"}
            for path in [world.ABOUT]
        )
    ),
}
