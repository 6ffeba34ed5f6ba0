"""The brush and the motifs that the sample pictures are put together from.

In: positions and sizes in the units of a 1600 by 1000 picture, colours from the palette below.
Out: a ``Canvas`` that holds the drawing at twice the size, so that ``picture`` can smooth its edges.
"""

import math
from itertools import pairwise

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000
SCALE = 2  # drawn twice as large and reduced: Pillow's own lines have no smooth edges

INK = "#1f3540"
TEAL = "#2f6f73"
MINT = "#a9cfc4"
SKY = "#d9e8e6"
CREAM = "#f7f0e3"
SAND = "#e7d6b8"
WOOD = "#b98a5a"
MUSTARD = "#e2a83c"
BRICK = "#bb4f38"
ROSE = "#e9b9a8"
LEAF = "#5f8f62"
SPROUT = "#a9c97e"
MOSS = "#3f6b4f"
WHITE = "#fffdf8"
GREY = "#b9c4c4"

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, width, height


class Canvas:
    """A picture being drawn; every measure is in units of the finished picture."""

    def __init__(self, ground: str) -> None:
        """Start with a ground of one colour."""
        self._image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), ground)
        self._pen = ImageDraw.Draw(self._image)

    def picture(self) -> Image.Image:
        """Return the drawing, smoothed and at its finished size."""
        return self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)

    def box(self, box: Box, colour: str, *, radius: float = 0) -> None:
        """Fill a rectangle, with rounded corners if wished."""
        left, top, width, height = (v * SCALE for v in box)
        self._pen.rounded_rectangle(
            (left, top, left + width, top + height), radius * SCALE, fill=colour
        )

    def disc(self, centre: Point, radius: float, colour: str) -> None:
        """Fill a circle."""
        self.ellipse((centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius), colour)

    def ellipse(self, box: Box, colour: str) -> None:
        """Fill the ellipse that fits into a rectangle."""
        left, top, width, height = (v * SCALE for v in box)
        self._pen.ellipse((left, top, left + width, top + height), fill=colour)

    def ring(self, centre: Point, radius: float, colour: str, *, width: float = 8) -> None:
        """Draw a circle's edge, its width measured inwards."""
        x, y = centre[0] * SCALE, centre[1] * SCALE
        reach = radius * SCALE
        edge = (x - reach, y - reach, x + reach, y + reach)
        self._pen.ellipse(edge, outline=colour, width=round(width * SCALE))

    def shape(self, points: list[Point], colour: str) -> None:
        """Fill a polygon."""
        self._pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def stroke(self, points: list[Point], colour: str, *, width: float = 8) -> None:
        """Draw a line through points, with round joints and ends."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        for start, end in pairwise(scaled):
            self._pen.line((*start, *end), fill=colour, width=round(width * SCALE))
        for x, y in points:
            self.disc((x, y), width / 2, colour)


def wave(start: Point, length: float, *, swing: float, turns: float) -> list[Point]:
    """Return the points of a sine line that runs to the right."""
    steps = 160
    return [
        (
            start[0] + length * i / steps,
            start[1] + swing * math.sin(2 * math.pi * turns * i / steps),
        )
        for i in range(steps + 1)
    ]


def hill(canvas: Canvas, top: float, colour: str, *, swing: float = 40, turns: float = 1) -> None:
    """Fill the land below a gentle sine line."""
    line = wave((0, top), WIDTH, swing=swing, turns=turns)
    canvas.shape([*line, (WIDTH, HEIGHT), (0, HEIGHT)], colour)


def cloud(canvas: Canvas, at: Point, size: float, colour: str) -> None:
    """Draw a cloud; ``size`` is half its width."""
    x, y = at
    for dx, dy, r in ((-0.55, 0, 0.36), (0, -0.2, 0.5), (0.55, 0.02, 0.34)):
        canvas.disc((x + dx * size, y + dy * size), r * size, colour)
    canvas.box(
        (x - 0.9 * size, y - 0.04 * size, 1.78 * size, 0.4 * size), colour, radius=0.2 * size
    )


def drop(canvas: Canvas, at: Point, size: float, colour: str) -> None:
    """Draw a drop around its round part's centre; ``size`` is that part's radius."""
    x, y = at
    lean = math.asin(1 / 2.15)
    dx, dy = size * math.cos(lean), size * math.sin(lean)
    canvas.shape([(x - dx, y - dy), (x, y - 2.15 * size), (x + dx, y - dy)], colour)
    canvas.disc(at, size, colour)


def heart(canvas: Canvas, at: Point, size: float, colour: str) -> None:
    """Draw a heart; ``size`` is half its width."""
    points: list[Point] = []
    for i in range(120):
        t = 2 * math.pi * i / 120
        x = 16 * math.sin(t) ** 3
        y = -(13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t))
        points.append((at[0] + x / 16 * size, at[1] + y / 16 * size))
    canvas.shape(points, colour)


def leaf(  # noqa: PLR0913 - a leaf is all of these, and a class for it would say no more
    canvas: Canvas, at: Point, size: float, colour: str, *, angle: float = 0, girth: float = 0.28
) -> None:
    """Draw a pointed leaf that grows from ``at``.

    ``angle`` in degrees, 0 is upright; ``girth`` is half its width as a part of its length.
    """
    turn = math.radians(angle)
    side = [(girth * math.sin(math.pi * i / 24), i / 24) for i in range(25)]
    outline = side + [(-dx, dy) for dx, dy in reversed(side)]
    points = [
        (
            at[0] + size * (dx * math.cos(turn) + dy * math.sin(turn)),
            at[1] + size * (dx * math.sin(turn) - dy * math.cos(turn)),
        )
        for dx, dy in outline
    ]
    canvas.shape(points, colour)


def tree(canvas: Canvas, at: Point, size: float, colour: str = LEAF) -> None:
    """Draw a grown tree on its foot; ``size`` is its height."""
    x, y = at
    canvas.box((x - 0.035 * size, y - 0.5 * size, 0.07 * size, 0.5 * size), WOOD)
    shade = MOSS if colour == LEAF else LEAF
    canvas.disc((x + 0.1 * size, y - 0.56 * size), 0.22 * size, shade)
    canvas.disc((x - 0.12 * size, y - 0.58 * size), 0.22 * size, colour)
    canvas.disc((x, y - 0.76 * size), 0.24 * size, colour)


def sapling(canvas: Canvas, at: Point, size: float, tag: str | None = MUSTARD) -> None:
    """Draw a young tree with its stake and, unless ``tag`` is None, its label."""
    x, y = at
    canvas.ellipse((x - 0.34 * size, y - 0.07 * size, 0.68 * size, 0.17 * size), WOOD)
    canvas.stroke([(x + 0.14 * size, y), (x + 0.14 * size, y - 0.62 * size)], SAND, width=7)
    canvas.stroke([(x, y), (x, y - 0.7 * size)], SPROUT, width=8)
    for height, angle in ((0.3, -58), (0.38, 55), (0.52, -48), (0.58, 50), (0.66, 0)):
        leaf(canvas, (x, y - height * size), 0.34 * size, SPROUT, angle=angle)
    if tag:
        canvas.box((x - 0.13 * size, y - 0.2 * size, 0.26 * size, 0.13 * size), tag, radius=5)


def person(canvas: Canvas, at: Point, size: float, shirt: str, *, hair: str = INK) -> None:
    """Draw a faceless figure from the chest up, standing on ``at``; ``size`` is its height."""
    x, y = at
    skin = "#e3b48f"
    canvas.box((x - 0.36 * size, y - 0.5 * size, 0.72 * size, 0.5 * size), shirt, radius=0.2 * size)
    canvas.box((x - 0.36 * size, y - 0.22 * size, 0.72 * size, 0.22 * size), shirt)
    canvas.box((x - 0.08 * size, y - 0.6 * size, 0.16 * size, 0.18 * size), skin, radius=8)
    canvas.disc((x, y - 0.77 * size), 0.23 * size, hair)
    canvas.disc((x, y - 0.73 * size), 0.19 * size, skin)


def monitor(canvas: Canvas, box: Box, screen: str = SKY) -> None:
    """Draw a computer screen on its foot; the box holds the screen with its frame."""
    left, top, width, height = box
    middle = left + width / 2
    canvas.box((middle - 0.06 * width, top + height, 0.12 * width, 0.16 * height), INK)
    canvas.box((middle - 0.2 * width, top + 1.14 * height, 0.4 * width, 16), INK, radius=8)
    canvas.box(box, INK, radius=22)
    canvas.box((left + 18, top + 18, width - 36, height - 36), screen, radius=10)


def sheet(canvas: Canvas, box: Box, *, lines: int = 6, colour: str = WHITE) -> None:
    """Draw a written page: a short title line and lines of text."""
    left, top, width, height = box
    canvas.box(box, colour, radius=8)
    step = height / (lines + 2)
    canvas.box((left + 0.28 * width, top + step * 0.8, 0.44 * width, 10), TEAL, radius=5)
    for i in range(lines):
        reach = 0.52 if i == lines - 1 else 0.76
        canvas.box(
            (left + 0.12 * width, top + step * (i + 1.8), reach * width, 7), GREY, radius=3
        )


def books(canvas: Canvas, at: Point, heights: list[float], *, start: int = 0) -> float:
    """Stand books side by side on ``at`` (left end of the shelf); return where they end."""
    colours = [BRICK, TEAL, MUSTARD, MOSS, INK, ROSE, MINT]
    x, y = at
    for i, height in enumerate(heights):
        width = 26 + (i * 7 + start * 5) % 20
        colour = colours[(i + start) % len(colours)]
        canvas.box((x, y - height, width, height), colour, radius=4)
        canvas.box((x + 5, y - height + 18, width - 10, 6), CREAM)
        canvas.box((x + 5, y - 30, width - 10, 6), CREAM)
        x += width + 4
    return x


def window(canvas: Canvas, box: Box, pane: str = SKY) -> None:
    """Draw a window of four panes."""
    left, top, width, height = box
    canvas.box(box, WHITE, radius=6)
    w, h = width / 2 - 14, height / 2 - 14
    for dx in (9, width / 2 + 5):
        for dy in (9, height / 2 + 5):
            canvas.box((left + dx, top + dy, w, h), pane)


def office(canvas: Canvas, box: Box, wall: str, *, columns: int = 8, floors: int = 4) -> None:
    """Draw an office building with rows of windows, a door and a roof line."""
    left, top, width, height = box
    canvas.box(box, wall)
    canvas.box((left - 20, top - 22, width + 40, 26), INK, radius=4)
    step, floor = width / columns, height / (floors + 0.35)
    for row in range(floors):
        for column in range(columns):
            x, y = left + step * column, top + floor * row
            if row == floors - 1 and column in {columns // 2 - 1, columns // 2}:
                continue
            canvas.box((x + 0.22 * step, y + 0.28 * floor, 0.56 * step, 0.52 * floor), SKY)
            canvas.box((x + 0.22 * step, y + 0.84 * floor, 0.56 * step, 7), WHITE)
    middle = left + width / 2
    canvas.box((middle - 0.9 * step, top + height - 1.05 * floor, 1.8 * step, 1.05 * floor), INK)
    for dx in (-0.8, 0.04):
        canvas.box(
            (middle + dx * step, top + height - 0.95 * floor, 0.76 * step, 0.95 * floor), MINT
        )


def plant(canvas: Canvas, at: Point, size: float, pot: str = BRICK) -> None:
    """Draw a potted plant that stands on ``at``; ``size`` is its height."""
    x, y = at
    for i, (angle, reach) in enumerate(((-30, 0.66), (30, 0.66), (-58, 0.52), (58, 0.52), (0, 0.72))):
        shade = MOSS if i in {0, 1} else LEAF
        leaf(canvas, (x, y - 0.28 * size), reach * size, shade, angle=angle, girth=0.17)
    canvas.shape(
        [
            (x - 0.2 * size, y - 0.3 * size),
            (x + 0.2 * size, y - 0.3 * size),
            (x + 0.14 * size, y),
            (x - 0.14 * size, y),
        ],
        pot,
    )


def archive_box(canvas: Canvas, box: Box, colour: str) -> None:
    """Draw a box of records seen from its labelled end."""
    left, top, width, height = box
    canvas.box(box, colour, radius=5)
    canvas.box((left + 0.2 * width, top + 0.16 * height, 0.6 * width, 0.3 * height), CREAM)
    canvas.disc((left + width / 2, top + 0.72 * height), 0.1 * width, INK)


def extinguisher(canvas: Canvas, at: Point, size: float) -> None:
    """Draw a fire extinguisher that stands on ``at``; ``size`` is its height."""
    x, y = at
    canvas.stroke(
        [(x + 0.02 * size, y - 0.86 * size), (x + 0.27 * size, y - 0.8 * size),
         (x + 0.3 * size, y - 0.5 * size), (x + 0.26 * size, y - 0.26 * size)],
        INK, width=0.035 * size,
    )
    canvas.shape(
        [(x + 0.22 * size, y - 0.27 * size), (x + 0.3 * size, y - 0.27 * size),
         (x + 0.32 * size, y - 0.12 * size), (x + 0.2 * size, y - 0.12 * size)],
        INK,
    )
    canvas.box((x - 0.06 * size, y - 0.88 * size, 0.12 * size, 0.14 * size), INK)
    canvas.stroke([(x - 0.02 * size, y - 0.92 * size), (x - 0.2 * size, y - 0.98 * size)], INK,
                  width=0.04 * size)
    canvas.stroke([(x - 0.02 * size, y - 0.88 * size), (x - 0.2 * size, y - 0.88 * size)], INK,
                  width=0.03 * size)
    canvas.box((x - 0.17 * size, y - 0.78 * size, 0.34 * size, 0.78 * size), BRICK,
               radius=0.12 * size)
    canvas.box((x - 0.17 * size, y - 0.2 * size, 0.34 * size, 0.2 * size), BRICK, radius=10)
    canvas.box((x - 0.12 * size, y - 0.54 * size, 0.24 * size, 0.26 * size), CREAM, radius=8)
    drop(canvas, (x, y - 0.38 * size), 0.045 * size, MUSTARD)
