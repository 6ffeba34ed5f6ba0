"""Scenes of the sample pictures inside a building, named after what they show.

In: a choice of variant at most. Out: the finished canvas, without any letters, so that the picture
suits a text in any language.
"""

import math

from tools.samples.canvas import (
    BRICK,
    CREAM,
    GREY,
    HEIGHT,
    INK,
    MINT,
    MOSS,
    MUSTARD,
    ROSE,
    SAND,
    SKY,
    TEAL,
    WHITE,
    WIDTH,
    WOOD,
    Canvas,
)
from tools.samples.nature import plant, tree, wave
from tools.samples.things import archive_box, books, extinguisher, monitor, person, sheet, window

SHIRTS = (TEAL, MUSTARD, BRICK, MOSS, ROSE, MINT)


def book_shelf(*, headphones: bool) -> Canvas:
    """Draw a shelf in a corridor; with headphones it stands for recorded books."""
    c = Canvas("#e9e2d0")
    c.box((0, 800, WIDTH, 200), SAND)
    c.box((300, 110, 1000, 720), WOOD, radius=12)
    rows = ([150, 170, 140, 160, 175, 150, 130, 168, 150],
            [165, 140, 155, 172, 150, 165, 138, 160, 148, 170],
            [150, 172, 160, 140, 168])  # fmt: skip
    for i, heights in enumerate(rows):
        top = 140 + i * 224
        c.box((330, top, 940, 200), "#8f6843", radius=4)
        end = books(c, (352, top + 200), [float(h) for h in heights], start=i * 3)
        if i == 0:
            plant(c, (end + 180, top + 200), 150)
        books(c, (end + (330 if i == 0 else 90), top + 200), [150, 162, 141], start=i + 4)
    if headphones:
        x, y, arc = 1010, 720, 92
        ring = [(x + arc * math.cos(math.radians(a)), y - arc * math.sin(math.radians(a)))
                for a in range(0, 181, 6)]  # fmt: skip
        c.stroke(ring, INK, width=20)
        for side in (-1, 1):
            c.box((x + side * arc - 24, y - 14, 48, 86), MUSTARD, radius=20)
    plant(c, (160, 900), 420, TEAL)
    c.box((1370, 700, 160, 26), INK, radius=8)
    for leg in (1388, 1500):
        c.box((leg, 726, 14, 160), INK)
    return c


def signing() -> Canvas:
    """Draw a page signed on a screen, with the key device beside it."""
    c = Canvas(MINT)
    c.box((0, 820, WIDTH, 180), WOOD)
    monitor(c, (360, 130, 880, 570), "#eef4f1")
    sheet(c, (560, 175, 480, 480), lines=7)
    curve = [(x, y - 26 * math.sin((x - 780) / 22) * (1 - (x - 780) / 340))
             for x, y in wave((780, 570), 210, swing=14, turns=2)]  # fmt: skip
    c.stroke(curve, BRICK, width=7)
    c.box((775, 610, 220, 5), GREY)
    c.box((1290, 840, 190, 62), INK, radius=16)
    c.box((1480, 853, 56, 36), GREY, radius=4)
    c.disc((1340, 871), 16, MUSTARD)
    plant(c, (190, 890), 340)
    return c


def fire_corner() -> Canvas:
    """Draw an extinguisher at its place on the wall beside the way out."""
    c = Canvas("#e7e4d6")
    c.box((0, 830, WIDTH, 170), GREY)
    c.box((0, 815, WIDTH, 20), WHITE)
    c.box((930, 190, 420, 640), INK, radius=8)
    c.box((955, 215, 370, 615), MINT)
    c.box((985, 260, 310, 240), SKY, radius=6)
    c.disc((1285, 560), 17, MUSTARD)
    c.box((980, 80, 320, 84), MOSS, radius=12)
    c.stroke([(1060, 122), (1200, 122)], WHITE, width=12)
    c.shape([(1195, 94), (1240, 122), (1195, 150)], WHITE)
    c.box((330, 250, 360, 580), WHITE, radius=18)
    c.box((348, 268, 324, 544), "#f1e5d3", radius=12)
    extinguisher(c, (500, 800), 500)
    c.disc((800, 420), 52, BRICK)
    c.disc((800, 420), 30, CREAM)
    c.disc((800, 420), 17, BRICK)
    plant(c, (180, 880), 300, TEAL)
    return c


def online_meeting() -> Canvas:
    """Draw a meeting room whose wall screen shows the other places."""
    c = Canvas("#dfe5df")
    c.box((0, 720, WIDTH, 280), SAND)
    c.box((270, 90, 1060, 560), INK, radius=24)
    for row in range(2):
        for column in range(3):
            x, y = 300 + column * 340, 118 + row * 258
            ground = (MINT, SKY, CREAM, MINT, CREAM, SKY)[row * 3 + column]
            c.box((x, y, 320, 240), ground, radius=10)
            person(c, (x + 160, y + 240), 200, SHIRTS[row * 3 + column])
    c.shape([(180, 780), (1420, 780), (1540, 930), (60, 930)], WOOD)
    c.box((60, 930, 1480, 26), "#8f6843")
    for x in (360, 680, 1000, 1280):
        c.shape([(x - 82, 745), (x + 82, 745), (x + 76, 846), (x - 76, 846)], INK)
        c.shape([(x - 88, 846), (x + 88, 846), (x + 104, 868), (x - 104, 868)], GREY)
        c.disc((x, 796), 10, MINT)
    return c


def one_stop_counter() -> Canvas:
    """Draw a reception counter with a queue display and a ramp."""
    c = Canvas("#e4ece6")
    c.box((0, 800, WIDTH, 200), "#d8cfba")
    for i in range(3):
        x = 190 + i * 410
        c.box((x, 120, 340, 90), INK, radius=12)
        for j in range(3):
            c.box((x + 70 + j * 74, 146, 52, 38), (MUSTARD, MINT, ROSE)[i], radius=6)
        person(c, (x + 170, 600), 300, (TEAL, MOSS, BRICK)[i])
        c.box((x + 225, 500, 105, 76), INK, radius=8)
        c.box((x + 270, 576, 14, 24), INK)
    c.box((130, 590, 1250, 44), WOOD, radius=8)
    c.box((160, 634, 1190, 190), CREAM)
    for x in (160, 570, 980):
        c.box((x + 30, 664, 310, 130), "#efe3cb", radius=8)
    c.shape([(1350, 824), (1350, 740), (WIDTH, 900), (WIDTH, 940)], GREY)
    c.stroke([(1390, 660), (1590, 760)], TEAL, width=14)
    c.stroke([(1400, 665), (1400, 770)], TEAL, width=10)
    for x, shirt, hair in ((420, MUSTARD, INK), (860, ROSE, "#5a4034")):
        person(c, (x, HEIGHT), 330, shirt, hair=hair)
        c.disc((x, 750), 72, hair)  # seen from behind
    return c


def digitising() -> Canvas:
    """Draw the way from the box of records through the scanner to the screen."""
    c = Canvas("#e6efe9")
    c.box((0, 760, WIDTH, 240), WOOD)
    c.box((0, 760, WIDTH, 18), "#8f6843")
    for i, colour in enumerate((TEAL, MUSTARD)):
        archive_box(c, (110, 600 - i * 180, 280, 170), colour)
    for i in range(3):
        sheet(c, (165 + i * 38, 270 + i * 16, 170, 150), lines=4)
    archive_box(c, (110, 420, 280, 170), MUSTARD)
    c.box((560, 640, 430, 130), INK, radius=20)
    c.box((590, 612, 370, 36), GREY, radius=10)
    c.box((600, 650, 350, 8), MUSTARD)
    sheet(c, (680, 430, 190, 190), lines=5)
    c.disc((940, 720), 13, MINT)
    for x in (440, 1030):
        c.stroke([(x, 520), (x + 60, 520)], BRICK, width=14)
        c.shape([(x + 55, 488), (x + 105, 520), (x + 55, 552)], BRICK)
    monitor(c, (1170, 330, 360, 330), WHITE)
    c.box((1205, 372, 290, 44), SKY, radius=20)
    c.ring((1230, 394), 13, TEAL, width=5)
    for i in range(5):
        c.box((1210, 440 + i * 36, 270 - 30 * (i % 3), 12), (BRICK if i == 1 else GREY), radius=6)
    return c


def classroom() -> Canvas:
    """Draw a mended classroom with its lamps lit."""
    c = Canvas("#f5ecd6")
    c.box((0, 780, WIDTH, 220), WOOD)
    for x in (300, 800, 1300):
        c.shape([(x - 60, 130), (x + 60, 130), (x + 230, 560), (x - 230, 560)], "#fbe6ae")
        c.box((x - 4, 0, 8, 90), INK)
        c.shape([(x - 46, 84), (x + 46, 84), (x + 84, 134), (x - 84, 134)], TEAL)
        c.ellipse((x - 52, 118, 104, 34), MUSTARD)
    c.box((430, 230, 740, 360), WOOD, radius=10)
    c.box((452, 252, 696, 316), MOSS)
    for i in range(4):
        c.stroke(wave((510, 320 + i * 62), 420 - 70 * (i % 2), swing=7, turns=9), MINT, width=5)
    c.disc((1040, 360), 44, MUSTARD)
    window(c, (110, 260, 230, 290))
    window(c, (1260, 260, 230, 290))
    for row, y in enumerate((690, 830)):
        for i in range(4):
            x = 130 + i * 380 - row * 60
            c.box((x, y, 290 + row * 50, 26), "#d8ab74", radius=6)
            for leg in (24, 250 + row * 50):
                c.box((x + leg, y + 26, 16, 110), INK)
            c.box((x + 60, y - 16, 90, 16), (BRICK, TEAL, MUSTARD, MOSS)[i], radius=4)
    return c


def archive(*, part: str) -> Canvas:
    """Draw the archive: its ``shelves``, its ``scanner`` or the ``return`` of a box."""
    c = Canvas("#dfe3d6")
    if part == "scanner":
        c.box((0, 700, WIDTH, 300), WOOD)
        c.box((0, 700, WIDTH, 18), "#8f6843")
        c.box((430, 520, 760, 240), INK, radius=26)
        c.box((470, 470, 680, 70), GREY, radius=14)
        c.box((500, 560, 620, 12), MUSTARD)
        sheet(c, (640, 130, 340, 350), lines=9, colour="#f3e6c4")
        c.disc((1110, 690), 18, MINT)
        archive_box(c, (120, 520, 250, 220), TEAL)
        sheet(c, (1270, 640, 220, 250), lines=6, colour="#f3e6c4")
        return c
    colours = (TEAL, MUSTARD, BRICK, MOSS, "#7d9da0")
    c.box((110, 70, 1380, 800), "#8b979a", radius=8)
    for row in range(4):
        top = 95 + row * 192
        c.box((135, top, 1330, 172), "#4b5c62")
        for i in range(11):
            if part == "return" and row == 2 and i in {5, 6}:
                continue
            archive_box(c, (146 + i * 120, top + 14, 108, 158), colours[(i + row * 2) % 5])
    c.box((0, 870, WIDTH, 130), GREY)
    if part == "return":
        c.box((600, 800, 420, 24), INK, radius=8)
        for x in (640, 980):
            c.box((x - 8, 640, 16, 170), INK)
            c.disc((x, 880), 34, INK)
        c.box((620, 810, 380, 46), WOOD)
        archive_box(c, (680, 610, 120, 186), BRICK)
        archive_box(c, (820, 610, 120, 186), TEAL)
        return c
    c.box((1290, 560, 250, 330), WHITE, radius=20)
    c.box((1392, 600, 46, 190), SKY, radius=22)
    c.box((1404, 680, 22, 110), BRICK, radius=10)
    c.disc((1415, 810), 40, BRICK)
    return c


def paperless_desk() -> Canvas:
    """Draw a desk by a window: a screen, a plant and a single sheet."""
    c = Canvas("#e5ebe2")
    window(c, (190, 90, 470, 430), "#cfe3e2")
    c.disc((520, 220), 50, MUSTARD)
    tree(c, (300, 512), 230)
    c.box((165, 520, 520, 26), WHITE, radius=6)
    c.box((0, 760, WIDTH, 240), WOOD)
    c.box((0, 760, WIDTH, 18), "#8f6843")
    monitor(c, (760, 220, 600, 400), WHITE)
    c.box((800, 262, 150, 316), SKY, radius=8)
    for i in range(5):
        c.box((820, 290 + i * 54, 110, 16), (TEAL if i == 1 else GREY), radius=8)
    sheet(c, (985, 262, 330, 316), lines=6, colour="#faf6ea")
    c.stroke(wave((1180, 540), 90, swing=9, turns=2), BRICK, width=5)
    c.box((850, 800, 400, 64), INK, radius=12)
    for row in range(3):
        for i in range(12):
            c.box((866 + i * 31, 810 + row * 16, 22, 9), GREY, radius=3)
    c.box((1300, 806, 56, 66), INK, radius=26)
    plant(c, (620, 800), 300, TEAL)
    c.shape([(200, 830), (430, 820), (470, 950), (215, 962)], WHITE)
    for i in range(5):
        c.stroke(
            [(232 + i * 2, 852 + i * 20), (410 + i * 6 - 60 * (i == 4), 846 + i * 20)],
            GREY,
            width=5,
        )
    c.stroke([(470, 850), (540, 930)], BRICK, width=12)
    return c
