"""Draw the site's icon for those who cannot show ``icon.svg``: a touch icon and a ``favicon.ico``.

In: nothing but the measures below, which are those of ``theme/static/icons/icon.svg``. Out:
``touch-icon.png`` (180 × 180) and ``favicon.ico`` (16, 32, 48) beside it. It is run by hand when the
icon changes, never by a build, and needs ``pillow==13.0.0``::

    python -m tools.draw_icons
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

ICONS = Path(__file__).resolve().parent.parent / "theme" / "static" / "icons"

SIDE = 64  # of the drawing's own square
RED, PAPER = "#861414", "#ffffff"
SHEET = ((12, 10), (43, 10), (52, 19), (52, 54), (12, 54))  # a page with one corner turned
LINES = ((19, 20, 38, 25), (19, 31, 45, 34), (19, 38, 45, 41), (19, 45, 34, 48))  # a headline, three lines


def drawing(side: int, corner: float) -> Image.Image:
    """Return the icon ``side`` pixels wide; ``corner`` is the radius in units of the drawing."""
    fine = side * 8  # drawn large, then made small, for smooth edges
    scale = fine / SIDE
    image = Image.new("RGBA", (fine, fine))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, fine - 1, fine - 1), radius=corner * scale, fill=RED)
    draw.polygon([(x * scale, y * scale) for x, y in SHEET], fill=PAPER)
    for line in LINES:
        draw.rectangle([value * scale for value in line], fill=RED)
    return image.resize((side, side), Image.Resampling.LANCZOS)


def main() -> None:
    """Write both files."""
    drawing(180, corner=0).convert("RGB").save(ICONS / "touch-icon.png", optimize=True)
    drawing(48, corner=10).save(ICONS / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])


if __name__ == "__main__":
    main()
