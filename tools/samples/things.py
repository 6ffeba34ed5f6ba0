"""People, buildings and what stands in an office: motifs of the sample pictures.

In: a ``Canvas`` and where to draw on it. Out: nothing but the drawing.
"""

from tools.samples.canvas import (
    BRICK,
    CREAM,
    GREY,
    INK,
    MINT,
    MOSS,
    MUSTARD,
    ROSE,
    SKY,
    TEAL,
    WHITE,
    Box,
    Canvas,
    Point,
)
from tools.samples.nature import drop


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
        canvas.box((left + 0.12 * width, top + step * (i + 1.8), reach * width, 7), GREY, radius=3)


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
        canvas.box((middle + dx * step, top + height - 0.95 * floor, 0.76 * step, 0.95 * floor), MINT)


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
        [
            (x + 0.02 * size, y - 0.86 * size),
            (x + 0.27 * size, y - 0.8 * size),
            (x + 0.3 * size, y - 0.5 * size),
            (x + 0.26 * size, y - 0.26 * size),
        ],
        INK,
        width=0.035 * size,
    )
    canvas.shape(
        [
            (x + 0.22 * size, y - 0.27 * size),
            (x + 0.3 * size, y - 0.27 * size),
            (x + 0.32 * size, y - 0.12 * size),
            (x + 0.2 * size, y - 0.12 * size),
        ],
        INK,
    )
    canvas.box((x - 0.06 * size, y - 0.88 * size, 0.12 * size, 0.14 * size), INK)
    canvas.stroke(
        [(x - 0.02 * size, y - 0.92 * size), (x - 0.2 * size, y - 0.98 * size)],
        INK,
        width=0.04 * size,
    )
    canvas.stroke(
        [(x - 0.02 * size, y - 0.88 * size), (x - 0.2 * size, y - 0.88 * size)],
        INK,
        width=0.03 * size,
    )
    canvas.box((x - 0.17 * size, y - 0.78 * size, 0.34 * size, 0.78 * size), BRICK, radius=0.12 * size)
    canvas.box((x - 0.17 * size, y - 0.2 * size, 0.34 * size, 0.2 * size), BRICK, radius=10)
    canvas.box((x - 0.12 * size, y - 0.54 * size, 0.24 * size, 0.26 * size), CREAM, radius=8)
    drop(canvas, (x, y - 0.38 * size), 0.045 * size, MUSTARD)
