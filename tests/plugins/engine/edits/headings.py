"""Headings and the anchors that they give: tables of contents, and links from other records to a part of one."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()


@EDITS.add("a heading is added and a table of contents grows")
def _added(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.PARTS, world.ABOUT])
    if path in lab.texts:
        lab.body(path, f"{lab.texts[path].body}\n## Phần {draw.randrange(100)}\n\nHết.\n")


@EDITS.add("three headings are added and a table of contents appears")
def _appears(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.PLAN, world.CONTACT])
    lab.body(path, "".join(f"## Mục {letter}\n\nChữ.\n\n" for letter in "abc"))


@EDITS.add("a heading that nobody links to is renamed")
def _renamed(lab: Lab, draw: Random) -> None:
    lab.reword(world.ABOUT, "Phần hai", f"Phần khác {draw.randrange(100)}")


@EDITS.add("a heading keeps its anchor and changes its words")
def _same_anchor(lab: Lab, draw: Random) -> None:
    lab.reword(world.PARTS, "## Phần hai", f"## Phần {draw.choice(['Hai', 'hai!', 'HAI', 'hài'])}")


@EDITS.add("a heading that others link to vanishes")
def _vanishes(lab: Lab, _draw: Random) -> None:
    lab.reword(world.PARTS, "## Phần hai", "## Phần mất")


@EDITS.add("a heading that a hidden record links to vanishes")
def _vanishes_for_hidden(lab: Lab, _draw: Random) -> None:
    lab.reword(world.PARTS, "## Phần ba", "## Phần mất")


@EDITS.add("a heading that a standing page links to vanishes, and the link with it")
def _both(lab: Lab, _draw: Random) -> None:
    lab.reword(world.PARTS, "## Phần một", "## Phần đầu")
    lab.reword(world.ABOUT, "#phan-mot", "#phan-dau")


@EDITS.add("a record links to a part of another that is there")
def _linked(lab: Lab, draw: Random) -> None:
    lab.body(draw.choice([world.LEAD, world.BASE, world.ENGLISH]), f"Xem [đó](/{world.PARTS}#phan-hai).\n")


@EDITS.add("a record links to a part of another that is not there")
def _broken(lab: Lab, draw: Random) -> None:
    lab.body(draw.choice([world.LEAD, world.BASE, world.MONTH]), f"Xem [đó](/{world.PARTS}#phan-chin).\n")


@EDITS.add("a record links to a part of another and the other gets it in the same build")
def _together(lab: Lab, _draw: Random) -> None:
    lab.body(world.LEAD, f"Xem [đó](/{world.ABOUT}#phan-moi).\n")
    if world.ABOUT in lab.texts:
        lab.body(world.ABOUT, f"{lab.texts[world.ABOUT].body}\n## Phần mới\n\nMới.\n")


@EDITS.add("a link leads to another part of the same record")
def _other_part(lab: Lab, _draw: Random) -> None:
    lab.reword(world.LINKER, "#phan-hai", "#phan-ba")


@EDITS.add("two headings of one name exchange their anchors")
def _twins(lab: Lab, draw: Random) -> None:
    first, second = draw.sample(["Một.", "Hai."], 2)
    lab.body(world.LEAD, f"## Chung\n\n{first}\n\n## Chung\n\n{second}\n\n## Cuối\n\nXem [hai](#chung_1).\n")


@EDITS.add("headings change their levels")
def _levels(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.PARTS, world.ABOUT])
    lab.reword(path, "## Phần ba", draw.choice(["### Phần ba", "#### Phần ba"]))


@EDITS.add("a heading gets an anchor by an attribute list")
def _attribute(lab: Lab, draw: Random) -> None:
    lab.reword(world.PARTS, "## Phần một", f"## Phần một {{: #phan-mot }}\n\nThêm {draw.randrange(9)}.")


@EDITS.add("an anchor moves from a heading to a paragraph")
def _moved(lab: Lab, _draw: Random) -> None:
    lab.reword(world.PARTS, "## Phần hai\n\nHai.", "## Phần mất\n\nHai.\n{: #phan-hai }")


@EDITS.add("a table of contents is taken out of a page")
def _without_contents(lab: Lab, _draw: Random) -> None:
    lab.reword(world.ABOUT, "[TOC]\n\n", "")
