"""The brush and the palette of the sample pictures.

In: positions and sizes in the units of a 1600 by 1000 picture, colours from the palette below.
Out: a ``Canvas``; it holds the drawing at twice the size, so that ``picture`` smooths its edges.
"""

from itertools import pairwise

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000
FINISHED = (1200, 750)  # pixels of a finished picture: sharp on a phone, light on its contract
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
        return self._image.resize(FINISHED, Image.Resampling.LANCZOS)

    def box(self, box: Box, colour: str, *, radius: float = 0) -> None:
        """Fill a rectangle, with rounded corners if wished."""
        left, top, width, height = (v * SCALE for v in box)
        self._pen.rounded_rectangle((left, top, left + width, top + height), radius * SCALE, fill=colour)

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
