"""Scenes of the sample pictures under the sky, named after what they show.

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
    LEAF,
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
from tools.samples.nature import cloud, heart, hill, leaf, sapling, tree, wave
from tools.samples.things import extinguisher, office, person, window

SHIRTS = (TEAL, MUSTARD, BRICK, MOSS, ROSE, MINT)


def planting(*, place: str) -> Canvas:
    """Draw young trees with tags: on a ``slope``, by an ``office``, a ``river`` or a ``school``."""
    c = Canvas(SKY)
    c.disc((1310, 210), 95, MUSTARD)
    cloud(c, (350, 200), 150, WHITE)
    cloud(c, (930, 150), 105, WHITE)
    hill(c, 560, MINT, swing=60, turns=0.9)
    if place == "office":
        office(c, (420, 250, 760, 400), CREAM, columns=9)
    if place == "school":
        c.shape([(220, 400), (800, 250), (1380, 400)], BRICK)
        office(c, (260, 420, 1080, 240), CREAM, columns=11, floors=2)
    hill(c, 650, LEAF, swing=18, turns=0.8)
    sizes = ((250, 210), (520, 245), (800, 265), (1080, 245), (1350, 210))
    if place == "river":
        c.shape([(0, 700), (WIDTH, 620), (WIDTH, 770), (0, 890)], TEAL)
        for x, y in ((200, 795), (620, 760), (1060, 735), (1400, 700)):
            c.stroke(wave((x, y), 130, swing=6, turns=1.5), MINT, width=6)
        c.shape([(0, 885), (WIDTH, 765), (WIDTH, 800), (0, 925)], SAND)
        c.shape([(0, 925), (WIDTH, 800), (WIDTH, HEIGHT), (0, HEIGHT)], MOSS)
    else:
        hill(c, 740, MOSS, swing=14, turns=1.1)
    for x, size in ((90, 330), (1510, 360)):
        tree(c, (x, 720 if place == "river" else 750), size)
    for i, (x, size) in enumerate(sizes):
        lift = x * 0.05 if place == "river" else 0
        sapling(c, (x, 930 - lift + 16 * math.sin(i)), size)
    return c


def fire_drill() -> Canvas:
    """Draw people gathered in the yard in front of the building, extinguishers ready."""
    c = Canvas(SKY)
    cloud(c, (260, 150), 110, WHITE)
    cloud(c, (1380, 190), 130, WHITE)
    office(c, (380, 150, 840, 480), CREAM, columns=9, floors=5)
    tree(c, (200, 660), 380)
    tree(c, (1420, 660), 360)
    c.box((0, 630, WIDTH, 370), "#cfc7b4")
    for i in range(7):
        person(c, (320 + i * 160, 850), 230, SHIRTS[(i * 5) % 6])
    c.box((0, 815, WIDTH, 70), MOSS)
    for x in range(20, WIDTH, 78):
        c.disc((x, 822), 44, MOSS)
    extinguisher(c, (170, 955), 300)
    extinguisher(c, (1420, 955), 300)
    for x in (500, 1090):
        c.shape([(x - 50, 955), (x + 50, 955), (x + 12, 830), (x - 12, 830)], MUSTARD)
        c.shape([(x - 32, 910), (x + 32, 910), (x + 24, 880), (x - 24, 880)], WHITE)
        c.box((x - 66, 950, 132, 14), INK, radius=5)
    return c


def headquarters() -> Canvas:
    """Draw the office building with its steps and trees."""
    c = Canvas("#dfeae6")
    c.disc((1290, 230), 110, MUSTARD)
    cloud(c, (330, 190), 140, WHITE)
    cloud(c, (1120, 270), 110, WHITE)
    hill(c, 640, MINT, swing=50, turns=0.7)
    office(c, (330, 240, 940, 560), CREAM, columns=10, floors=5)
    c.box((600, 640, 400, 26), BRICK, radius=6)
    for x in (615, 700, 876, 961):
        c.box((x, 666, 24, 150), WHITE)
    for i in range(3):
        c.box((540 - i * 40, 800 + i * 24, 520 + i * 80, 26), (SAND, "#dcc8a4", SAND)[i])
    c.box((0, 868, WIDTH, 132), LEAF)
    c.shape([(620, 870), (980, 870), (1180, HEIGHT), (420, HEIGHT)], SAND)
    for x, size in ((140, 420), (280, 320), (1330, 330), (1470, 430)):
        tree(c, (x, 900), size)
    for x in (330, 440, 1160, 1270):
        c.disc((x, 880), 46, MOSS)
    return c


def volunteers() -> Canvas:
    """Draw a team in hats on its way, hills and sun behind."""
    c = Canvas("#f6e7c8")
    c.disc((800, 430), 230, "#f3c766")
    hill(c, 560, MINT, swing=70, turns=0.8)
    hill(c, 660, LEAF, swing=40, turns=1.3)
    tree(c, (130, 700), 330)
    tree(c, (1480, 690), 360)
    c.shape([(660, 700), (940, 700), (1500, HEIGHT), (100, HEIGHT)], SAND)
    back, front = (
        ((430, 0), (670, 1), (930, 2), (1170, 3)),
        ((300, 4), (560, 5), (800, 0), (1050, 4), (1310, 5)),
    )
    for row, base, size in ((back, 890, 300), (front, HEIGHT, 330)):
        for x, tone in row:
            person(c, (x, base), size, TEAL if tone % 2 else "#3b8084")
            c.ellipse((x - 0.36 * size, base - 0.93 * size, 0.72 * size, 0.12 * size), SAND)
            c.shape([(x - 0.24 * size, base - 0.87 * size), (x, base - 1.08 * size),
                     (x + 0.24 * size, base - 0.87 * size)], "#d9c08f")  # fmt: skip
            heart(c, (x + 0.17 * size, base - 0.28 * size), 0.06 * size, MUSTARD)
    return c


def school_road() -> Canvas:
    """Draw a road past a school, with a crossing and its own lane for dropping children."""
    c = Canvas(SKY)
    cloud(c, (280, 150), 120, WHITE)
    cloud(c, (1250, 180), 140, WHITE)
    c.shape([(330, 300), (800, 160), (1270, 300)], BRICK)
    office(c, (360, 320, 880, 260), CREAM, columns=10, floors=2)
    for x, size in ((150, 340), (270, 280), (1370, 300), (1500, 350)):
        tree(c, (x, 600), size)
    c.box((0, 580, WIDTH, 70), LEAF)
    c.box((0, 640, WIDTH, 46), SAND)
    c.box((0, 686, WIDTH, 314), "#566a70")
    c.box((0, 700, WIDTH, 8), MUSTARD)
    for x in range(40, WIDTH, 170):
        if not 560 < x + 50 < 1000:
            c.box((x, 850, 100, 12), WHITE)
    for i in range(8):
        c.shape([(600 + i * 52, 690), (630 + i * 52, 690), (624 + i * 56, HEIGHT),
                 (586 + i * 56, HEIGHT)], WHITE)  # fmt: skip
    for x, size, shirt, helmet in ((680, 230, MUSTARD, BRICK), (805, 170, BRICK, MUSTARD),
                                   (930, 230, TEAL, MOSS)):  # fmt: skip
        for side in (-0.2, 0.04):
            c.box((x + side * size, 830, 0.16 * size, 0.4 * size), INK, radius=10)
        person(c, (x, 850), size, shirt, hair=helmet)
    c.box((150, 480, 14, 190), INK)
    c.disc((157, 450), 58, TEAL)
    c.disc((157, 450), 46, WHITE)
    person(c, (157, 488), 66, TEAL)
    return c


def after_storm() -> Canvas:
    """Draw roofs by the sea under clouds that begin to open."""
    c = Canvas("#c8d4d3")
    c.disc((1180, 330), 190, "#efdcae")
    for x, y, size in ((240, 170, 190), (620, 120, 220), (980, 190, 170), (1420, 150, 210)):
        cloud(c, (x, y), size, "#8b9fa3")
    for i in range(11):
        x = 110 + i * 92
        c.stroke([(x, 320 + 26 * (i % 3)), (x - 34, 400 + 26 * (i % 3))], TEAL, width=6)
    c.box((0, 560, WIDTH, 440), "#4f8286")
    for y, x in ((610, 180), (640, 760), (600, 1160), (680, 420), (690, 1330)):
        c.stroke(wave((x, y), 190, swing=8, turns=2), MINT, width=7)
    hill(c, 760, SAND, swing=20, turns=0.6)
    for x, y, w, roof in ((190, 640, 300, BRICK), (640, 600, 330, TEAL), (1130, 650, 290, MUSTARD)):
        c.box((x, y, w, 200), CREAM)
        c.shape([(x - 40, y + 6), (x + w / 2, y - 120), (x + w + 40, y + 6)], roof)
        window(c, (x + 36, y + 50, 86, 86), MINT)
        c.box((x + w - 110, y + 60, 74, 140), WOOD)
    c.shape([(770, 528), (850, 545), (835, 598), (752, 575)], "#8b9fa3")
    for x, height in ((80, 300), (1510, 330)):
        c.stroke([(x, 850), (x + 18, 850 - height / 2), (x + 60, 850 - height)], WOOD, width=18)
        for angle in (-80, -40, 10, 50, 85, 120, 150):
            leaf(c, (x + 60, 850 - height), 170, MOSS, angle=angle, girth=0.1)
    c.box((0, 940, WIDTH, 60), "#d6c29b")
    return c


def supply_truck() -> Canvas:
    """Draw a loaded truck on the coast road at sunrise."""
    c = Canvas("#f4e3c6")
    c.disc((1240, 430), 150, MUSTARD)
    cloud(c, (330, 190), 150, WHITE)
    cloud(c, (860, 140), 110, WHITE)
    c.box((0, 470, WIDTH, 260), "#5d9296")
    for x, y in ((150, 540), (560, 520), (980, 560), (1300, 600)):
        c.stroke(wave((x, y), 180, swing=7, turns=2), MINT, width=6)
    hill(c, 640, LEAF, swing=24, turns=0.9)
    c.box((0, 760, WIDTH, 240), "#566a70")
    for x in range(30, WIDTH, 200):
        c.box((x, 905, 120, 12), WHITE)
    c.box((360, 420, 640, 350), CREAM, radius=12)
    c.box((360, 690, 640, 80), TEAL)
    heart(c, (680, 545), 88, BRICK)
    c.shape([(1010, 500), (1170, 500), (1250, 640), (1250, 780), (1010, 780)], TEAL)
    c.shape([(1060, 530), (1155, 530), (1205, 632), (1060, 632)], SKY)
    c.box((340, 765, 920, 34), INK, radius=8)
    c.disc((1238, 735), 18, MUSTARD)
    for x in (490, 640, 1120):
        c.disc((x, 810), 72, INK)
        c.disc((x, 810), 32, GREY)
    tree(c, (150, 770), 330)
    tree(c, (1460, 770), 300)
    return c
