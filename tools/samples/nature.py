"""What grows, flows and hangs in the sky: motifs of the sample pictures.

In: a ``Canvas`` and where to draw on it. Out: nothing but the drawing.
"""

import math

from tools.samples.canvas import (
    BRICK,
    HEIGHT,
    LEAF,
    MOSS,
    MUSTARD,
    SAND,
    SPROUT,
    WIDTH,
    WOOD,
    Canvas,
    Point,
)


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
    canvas.box((x - 0.9 * size, y - 0.04 * size, 1.78 * size, 0.4 * size), colour, radius=0.2 * size)


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


def leaf(
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
