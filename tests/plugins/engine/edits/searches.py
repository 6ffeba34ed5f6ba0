"""What search alone shows: words that stand on no other page, and how records are parted."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.beside import BODIES, listed
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()
_LONG = "Một đoạn dài về việc giữ gìn vệ sinh chung. " * 120  # more than a step of a record's weight


@EDITS.add("a text grows so long that records are parted anew")
def _long(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.OLD, world.PARTS, world.CONTACT])
    if path in lab.texts:
        lab.body(path, f"{lab.texts[path].body}\n\n{_LONG * draw.randrange(1, 4)}\n")


@EDITS.add("a text has a word more, or another mark")
def _word(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.OLD, world.ABOUT, world.MONTH, world.ENGLISH])
    if path in lab.texts:
        more = draw.choice(["hoà thuận", "hòa thuận", "hoa thuận", "số 08-KH/DUK"])
        lab.body(path, f"{lab.texts[path].body}\n\nThêm {more}.\n")


@EDITS.add("several texts change at once")
def _several(lab: Lab, draw: Random) -> None:
    for path in draw.sample(sorted(lab.texts), 6):
        lab.body(path, f"{lab.texts[path].body}\n\nThêm chữ {draw.randrange(1000)}.\n")


@EDITS.add("the short name of a body that numbers are read by is another")
def _short(lab: Lab, draw: Random) -> None:
    short = draw.choice(["DU", "DUKCCQ"])
    lab.site.write("du-lieu/co-quan.yaml", listed(*({**body, "short": short} for body in BODIES)))


@EDITS.add("an old record goes, so that others move to another segment")
def _gone(lab: Lab, _draw: Random) -> None:
    lab.remove(world.OLD)
