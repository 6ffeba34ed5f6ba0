"""Scenes of the sample pictures that stand for an idea, named after what they show.

In: a choice of variant at most. Out: the finished canvas, without any letters, so that the picture
suits a text in any language.
"""

import math

from tools.samples.canvas import (
    BRICK,
    CREAM,
    GREY,
    INK,
    LEAF,
    MINT,
    MOSS,
    MUSTARD,
    ROSE,
    SAND,
    TEAL,
    WHITE,
    WIDTH,
    WOOD,
    Canvas,
)
from tools.samples.nature import drop, heart, hill, leaf, plant
from tools.samples.things import monitor


def blood_drops(*, pair: bool) -> Canvas:
    """Draw one large drop with a heart, or two that stand together, above a soft wave."""
    c = Canvas(CREAM)
    c.disc((800, 470), 400, "#f3dccb")
    hill(c, 800, ROSE, swing=36, turns=1.2)
    hill(c, 870, "#dd9684", swing=30, turns=1.5)
    for x, y, size in ((250, 420, 34), (380, 640, 24), (1330, 400, 38), (1220, 650, 26),
                       (480, 240, 20), (1140, 210, 22)):  # fmt: skip
        drop(c, (x, y), size, "#d98a76")
    if pair:
        drop(c, (930, 600), 170, "#d0725c")
    x = 690 if pair else 800
    drop(c, (x, 560), 230, BRICK)
    heart(c, (x, 565), 105, WHITE)
    return c


def switch_off() -> Canvas:
    """Draw a lamp whose filament is a leaf, beside a light switch."""
    c = Canvas("#f2ead6")
    c.disc((640, 440), 350, "#f8dfa6")
    c.box((628, 0, 24, 110), INK)
    c.box((585, 100, 110, 96), INK, radius=14)
    c.shape([(575, 190), (705, 190), (770, 350), (510, 350)], WHITE)
    c.disc((640, 450), 175, WHITE)
    leaf(c, (590, 560), 210, LEAF, angle=22)
    leaf(c, (690, 560), 165, MOSS, angle=-26)
    c.stroke([(640, 600), (640, 500)], MOSS, width=9)
    c.box((1090, 330, 250, 360), WHITE, radius=26)
    c.box((1150, 400, 130, 220), GREY, radius=16)
    c.box((1150, 510, 130, 110), TEAL, radius=16)
    c.box((0, 860, WIDTH, 140), SAND)
    c.box((0, 850, WIDTH, 16), WHITE)
    plant(c, (250, 930), 300)
    return c


def phishing() -> Canvas:
    """Draw a shield with a lock before a screen, and a letter on a hook."""
    c = Canvas("#d5e5e2")
    c.box((0, 830, WIDTH, 170), SAND)
    monitor(c, (150, 170, 800, 540), "#eaf2ef")
    for i in range(6):
        c.box((220, 240 + i * 68, 420 - 60 * (i % 3), 24), (GREY if i != 3 else ROSE), radius=10)
    shield = [(750, 330), (930, 270), (1110, 330), (1110, 540), (1060, 680), (930, 790),
              (800, 680), (750, 540)]  # fmt: skip
    c.shape([(x, y) for x, y in shield], TEAL)
    c.shape([(930 + (x - 930) * 0.84, 525 + (y - 525) * 0.84) for x, y in shield], "#3f8589")
    c.ring((930, 490), 72, CREAM, width=24)
    c.box((840, 490, 180, 150), CREAM, radius=18)
    c.disc((930, 550), 22, INK)
    c.box((920, 555, 20, 50), INK, radius=8)
    c.stroke([(1360, 0), (1360, 330)], INK, width=6)
    hook = [(1360 - 60 + 60 * math.cos(math.radians(a)), 430 + 60 * math.sin(math.radians(a)))
            for a in range(0, 201, 8)]  # fmt: skip
    c.box((1230, 420, 250, 170), WHITE, radius=10)
    c.shape([(1230, 424), (1480, 424), (1355, 530)], ROSE)
    c.stroke([(1360, 330), (1360, 430), *hook], INK, width=10)
    plant(c, (130, 900), 250, BRICK)
    return c


def savings_idea() -> Canvas:
    """Draw a timer, a lamp and bars that go down."""
    c = Canvas("#f3ead7")
    c.disc((470, 450), 330, "#e8dcc0")
    c.disc((470, 450), 260, TEAL)
    c.disc((470, 450), 220, WHITE)
    for hour in range(12):
        a = math.radians(30 * hour)
        c.stroke([(470 + 182 * math.sin(a), 450 - 182 * math.cos(a)),
                  (470 + 204 * math.sin(a), 450 - 204 * math.cos(a))], INK, width=9)  # fmt: skip
    c.stroke([(470, 450), (470, 290)], INK, width=14)
    c.stroke([(470, 450), (580, 520)], BRICK, width=14)
    c.disc((470, 450), 20, INK)
    for i, height in enumerate((470, 380, 290, 190, 110)):
        c.box((860 + i * 130, 790 - height, 92, height), (GREY, MINT, MUSTARD, LEAF, MOSS)[i],
              radius=8)  # fmt: skip
    c.stroke([(870, 230), (1080, 310), (1230, 420), (1400, 560)], BRICK, width=12)
    c.shape([(1360, 580), (1436, 606), (1424, 524)], BRICK)
    c.box((0, 790, WIDTH, 210), SAND)
    c.box((0, 786, WIDTH, 10), WOOD)
    plant(c, (150, 900), 260)
    return c
