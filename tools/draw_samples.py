"""Draw the pictures and the emblem of the sample content.

In: nothing but the scenes of ``tools.samples``. Out: JPEG pictures of 1200 by 750 pixels,
at most 70 KB each, and the emblem as SVG, below ``content/hinh-anh/``. Everything is drawn here,
so the pictures carry the project's own licence and no metadata. The same Pillow gives the same
bytes each time; another version may pack JPEG differently, and git then shows it.

Needs Pillow 13 and nothing else::

    python -m pip install "pillow==13.0.0"
    python -m tools.draw_samples [FOLDER]
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tools.samples import indoors, outdoors, symbols
from tools.samples.canvas import Canvas

QUALITY = 75
LIMIT = 70_000  # bytes; a picture that is heavier has too much in it for a phone

PICTURES: dict[str, Callable[[], Canvas]] = {
    "2024/chu-ky-so.jpg": indoors.signing,
    "2024/hien-mau.jpg": partial(symbols.blood_drops, pair=False),
    "2024/sach.jpg": partial(indoors.book_shelf, headphones=False),
    "2025/chua-chay.jpg": indoors.fire_corner,
    "2025/dai-hoi.jpg": outdoors.headquarters,
    "2025/hop-truc-tuyen.jpg": indoors.online_meeting,
    "2025/tiet-kiem.jpg": symbols.switch_off,
    "2025/trong-cay.jpg": partial(outdoors.planting, place="slope"),
    "2026/an-toan-thong-tin.jpg": symbols.phishing,
    "2026/chua-chay.jpg": outdoors.fire_drill,
    "2026/chuyen-xe.jpg": outdoors.supply_truck,
    "2026/giao-thong.jpg": outdoors.school_road,
    "2026/hien-mau.jpg": partial(symbols.blood_drops, pair=True),
    "2026/kho-luu-tru-1.jpg": partial(indoors.archive, part="shelves"),
    "2026/kho-luu-tru-2.jpg": partial(indoors.archive, part="scanner"),
    "2026/kho-luu-tru-3.jpg": partial(indoors.archive, part="return"),
    "2026/khong-giay.jpg": indoors.paperless_desk,
    "2026/lop-hoc.jpg": indoors.classroom,
    "2026/mot-cua.jpg": indoors.one_stop_counter,
    "2026/sach.jpg": partial(indoors.book_shelf, headphones=True),
    "2026/sang-kien.jpg": symbols.savings_idea,
    "2026/so-hoa.jpg": indoors.digitising,
    "2026/thanh-nien.jpg": outdoors.volunteers,
    "2026/trong-cay-1.jpg": partial(outdoors.planting, place="office"),
    "2026/trong-cay-2.jpg": partial(outdoors.planting, place="river"),
    "2026/trong-cay-3.jpg": partial(outdoors.planting, place="school"),
    "2026/vung-bao.jpg": outdoors.after_storm,
}

# Three sheets that open like a bud: what a bulletin is made of, and no sign of any State or Party.
EMBLEM = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
  <title>Biểu trưng Bản tin</title>
  <rect width="64" height="64" rx="14" fill="#2f6f73"/>
  <path d="M32 54C18 50 10 38 11 20c10 2 17 8 21 17z" fill="#a9cfc4"/>
  <path d="M32 54c14-4 22-16 21-34-10 2-17 8-21 17z" fill="#f7f0e3"/>
  <path d="M32 40c-7-8-8-18 0-30 8 12 7 22 0 30z" fill="#e2a83c"/>
</svg>
"""


def draw_all(folder: Path) -> list[Path]:
    """Write every picture and the emblem below ``folder``; return the paths written.

    Raises ``ValueError`` for a picture heavier than ``LIMIT``.
    """
    written = []
    for name, scene in PICTURES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        scene().picture().save(path, "JPEG", quality=QUALITY, optimize=True, progressive=True)
        if path.stat().st_size > LIMIT:
            message = f"{path}: {path.stat().st_size} bytes, more than {LIMIT}"
            raise ValueError(message)
        written.append(path)
    emblem = folder / "bieu-trung.svg"
    emblem.write_text(EMBLEM, encoding="utf-8", newline="\n")
    return [*written, emblem]


if __name__ == "__main__":
    where = sys.argv[1] if len(sys.argv) > 1 else "content/hinh-anh"
    for picture in draw_all(Path(where)):
        sys.stdout.write(f"{picture} {picture.stat().st_size}\n")
