"""The scenes of the sample pictures, one function each, named after what they show.

In: a fresh ``Canvas`` is made by the scene itself. Out: the finished canvas, without any letters,
so that a picture suits a text in any language.
"""

import math

from tools.sample_shapes import (
    BRICK, CREAM, GREY, HEIGHT, INK, LEAF, MINT, MOSS, MUSTARD, ROSE, SAND, SKY, TEAL, WHITE,
    WIDTH, WOOD, Canvas, archive_box, books, cloud, drop, extinguisher, heart, hill, leaf, monitor,
    office, person, plant, sapling, sheet, tree, wave, window,
)  # fmt: skip

SHIRTS = (TEAL, MUSTARD, BRICK, MOSS, ROSE, MINT)


def blood_drops(*, pair: bool) -> Canvas:
    """One large drop with a heart, or two that stand together, above a soft wave."""
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


def book_shelf(*, headphones: bool) -> Canvas:
    """A shelf in a corridor; with headphones it stands for recorded books."""
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
    """A page signed on a screen, with the key device beside it."""
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


def planting(*, place: str) -> Canvas:
    """Young trees with tags: on a ``slope``, by an ``office``, a ``river`` or a ``school``."""
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


def fire_corner() -> Canvas:
    """An extinguisher at its place on the wall beside the way out."""
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


def fire_drill() -> Canvas:
    """People gathered in the yard in front of the building, extinguishers ready."""
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
    """The office building with its steps and trees."""
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


def online_meeting() -> Canvas:
    """A meeting room whose wall screen shows the other places."""
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


def switch_off() -> Canvas:
    """A lamp whose filament is a leaf, beside a light switch."""
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


def one_stop_counter() -> Canvas:
    """A reception counter with a queue display and a ramp."""
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
    """From the box of records through the scanner to the screen."""
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


def volunteers() -> Canvas:
    """A team in hats on its way, hills and sun behind."""
    c = Canvas("#f6e7c8")
    c.disc((800, 430), 230, "#f3c766")
    hill(c, 560, MINT, swing=70, turns=0.8)
    hill(c, 660, LEAF, swing=40, turns=1.3)
    tree(c, (130, 700), 330)
    tree(c, (1480, 690), 360)
    c.shape([(660, 700), (940, 700), (1500, HEIGHT), (100, HEIGHT)], SAND)
    back, front = ((430, 0), (670, 1), (930, 2), (1170, 3)), ((300, 4), (560, 5), (800, 0), (1050, 4), (1310, 5))
    for row, base, size in ((back, 890, 300), (front, HEIGHT, 330)):
        for x, tone in row:
            person(c, (x, base), size, TEAL if tone % 2 else "#3b8084")
            c.ellipse((x - 0.36 * size, base - 0.93 * size, 0.72 * size, 0.12 * size), SAND)
            c.shape([(x - 0.24 * size, base - 0.87 * size), (x, base - 1.08 * size),
                     (x + 0.24 * size, base - 0.87 * size)], "#d9c08f")  # fmt: skip
            heart(c, (x + 0.17 * size, base - 0.28 * size), 0.06 * size, MUSTARD)
    return c


def school_road() -> Canvas:
    """A road past a school, with a crossing and its own lane for dropping children."""
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
    """Roofs by the sea under clouds that begin to open."""
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
    """A loaded truck on the coast road at sunrise."""
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


def classroom() -> Canvas:
    """A mended classroom with its lamps lit."""
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


def phishing() -> Canvas:
    """A shield with a lock before a screen, and a letter on a hook."""
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
    """A timer, a lamp and bars that go down."""
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


def archive(*, part: str) -> Canvas:
    """The archive: its ``shelves``, its ``scanner`` or the ``return`` of a box to its place."""
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
    """A desk by a window: a screen, a plant and a single sheet."""
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
        c.stroke([(232 + i * 2, 852 + i * 20), (410 + i * 6 - 60 * (i == 4), 846 + i * 20)], GREY, width=5)
    c.stroke([(470, 850), (540, 930)], BRICK, width=12)
    return c
