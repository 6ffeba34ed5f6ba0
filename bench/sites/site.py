"""What the three sites have in common: the same articles, names, menu and pictures.

In: a folder and the number of articles. Out: the sources of a site; one article can be written again later.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from PIL import Image, ImageDraw

from bench.corpus import PICTURES, Article
from bench.words import CATEGORIES
from plugins.vietnamese.fold import slug

NAME: Final = "Bản tin thử tốc độ"
OWNER: Final = "Văn phòng Thử nghiệm"
DESCRIPTION: Final = "Tin bài dùng để đo tốc độ dựng trang."
URL: Final = "http://localhost:8000"
PAGE_SIZE: Final = 20  # cards a listing page, entries a feed
TEMPLATES: Final = Path(__file__).resolve().parents[1] / "templates"

SKY, HILLS = ("#a9cfc4", "#f7f0e3", "#e2a83c"), ("#2f6f73", "#4d7c4a", "#7a5c3e")


class Site(Protocol):
    """A kind of site. ``folder`` is where all that belongs to it lies."""

    def write(self, folder: Path) -> None:
        """Write everything but the articles."""

    def write_article(self, folder: Path, article: Article) -> None:
        """Write the source of one article, or write it again."""


def categories() -> list[tuple[str, str]]:
    """Return name and slug of each category."""
    return [(name, slug(name)) for name in CATEGORIES]


def write_text(path: Path, text: str) -> None:
    """Write ``text`` with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_pictures(folder: Path) -> None:
    """Draw the pictures that articles share, 1200 by 750 pixels, below ``folder``."""
    for number, address in enumerate(PICTURES):
        image = Image.new("RGB", (1200, 750), SKY[number % len(SKY)])
        draw = ImageDraw.Draw(image)
        for hill, colour in enumerate(HILLS):
            top = 330 + 110 * hill
            left = -300 + 260 * ((number + hill) % 4)
            draw.ellipse((left, top, left + 1300, top + 900), fill=colour)
        path = folder / address.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(path, "JPEG", quality=80)
