"""Fields of headers: what lists, neighbours, feeds, archives, redirects and other records' pages show of a record."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()

_TITLED = {
    "a featured news": world.LEAD,
    "a news with neighbours": world.COVERED,
    "a document that others name by its path": world.BASE,
    "a document that a withdrawn one sends on to": world.PLAN,
    "a programme": world.MONTH,
    "a standing page of the menu": world.CONTACT,
    "a news in English": world.ENGLISH,
    "a hidden news": world.HIDDEN,
    "a withdrawn document": world.WITHDRAWN,
    "an expired news": world.EXPIRED,
    "a news with an old address": world.OLD,
}


def _titled(path: str, sentence: str) -> None:
    @EDITS.add(sentence)
    def _do(lab: Lab, draw: Random) -> None:
        lab.change(path, title=f"Tên khác {draw.randrange(100)}")


for _name, _path in _TITLED.items():
    _titled(_path, f"the title of {_name} changes")


@EDITS.add("the title of a scheduled news changes", quiet=True)
def _scheduled_title(lab: Lab, draw: Random) -> None:
    lab.change(world.SCHEDULED, title=f"Hẹn khác {draw.randrange(9)}")


@EDITS.add("the number of a document that others name by its path changes")
def _named_number(lab: Lab, draw: Random) -> None:
    lab.change(world.BASE, number=f"{draw.randrange(30, 60)}-QD/DUK")


@EDITS.add("a number changes")
def _number(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.BASE, world.PLAN, world.NOTICE]), number=f"{draw.randrange(30, 60)}-KH/DUK")


@EDITS.add("dates change the order")
def _order(lab: Lab, draw: Random) -> None:
    lab.change(
        draw.choice([world.PICTURED, world.LEAD, world.LINKER]), date=f"{draw.randrange(1, 29)}/06/2026"
    )


@EDITS.add("two news of one moment are ordered by their addresses")
def _same_moment(lab: Lab, draw: Random) -> None:
    lab.change(world.LEAD, date="14/06/2026 08:00")
    lab.change(world.COVERED, date=draw.choice(["14/06/2026 08:00", "14/06/2026"]))


@EDITS.add("a date changes the month, and an archive is gone or comes")
def _month(lab: Lab, draw: Random) -> None:
    lab.change(world.COVERED, date=f"0{draw.randrange(1, 5)}/0{draw.randrange(1, 9)}/2026")


@EDITS.add("the day of issue changes")
def _issued(lab: Lab, draw: Random) -> None:
    lab.change(
        draw.choice([world.PLAN, world.NOTICE, world.MONTH]), issued=f"0{draw.randrange(1, 9)}/03/2026"
    )


@EDITS.add("a document is issued in the future")
def _issued_later(lab: Lab, _draw: Random) -> None:
    lab.change(world.NOTICE, issued="22/11/2026")


@EDITS.add("the hour of a news changes and its day does not")
def _hour(lab: Lab, draw: Random) -> None:
    lab.change(world.LINKER, date=f"11/06/2026 {draw.randrange(10, 20)}:30")


@EDITS.add("an old address is added")
def _alias(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.PLAN, world.HIDDEN, world.WITHDRAWN, world.CONTACT])
    lab.change(path, aliases=[f"/cu/them-{draw.randrange(3)}.html", "/cu/them/"])


@EDITS.add("an old address is taken away")
def _no_alias(lab: Lab, _draw: Random) -> None:
    lab.change(world.OLD, aliases=None)


@EDITS.add("an old address is another record's or the site's")
def _taken(lab: Lab, draw: Random) -> None:
    lab.change(
        world.LEAD, aliases=[draw.choice(["/lien-he/", "/rss/", "/cu/tin-cu.html", "/tin-tuc/trang/1/"])]
    )


@EDITS.add("an id is given")
def _id(lab: Lab, draw: Random) -> None:
    given = f"tag:tin.example.vn,2024-01-01:/cu-{draw.randrange(3)}/"
    lab.change(draw.choice([world.LEAD, world.PLAN, world.ENGLISH]), id=given)


@EDITS.add("a cover is given, changed and taken away")
def _cover(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.COVERED, world.PICTURED])
    lab.change(
        path, cover=draw.choice(["/hinh-anh/logo.png", "hoa.png"]), cover_caption=f"Bìa {draw.randrange(9)}"
    )


@EDITS.add("a cover is taken away and the first picture of the text stands in lists")
def _no_cover(lab: Lab, _draw: Random) -> None:
    lab.change(world.COVERED, cover=None)


@EDITS.add("a credit of a cover changes")
def _credit(lab: Lab, draw: Random) -> None:
    lab.change(world.COVERED, cover_credit=f"Ảnh: Ban {draw.randrange(9)}")


@EDITS.add("a correction is announced")
def _changes(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.PLAN, world.MONTH, world.CONTACT])
    lab.change(path, changes=[{"date": "16/06/2026", "note": f"Sửa {draw.randrange(99)}"}])


@EDITS.add("a record was updated")
def _updated(lab: Lab, draw: Random) -> None:
    lab.change(lab.some(draw), updated=f"{draw.randrange(16, 30)}/10/2026 09:00")


@EDITS.add("a summary is given")
def _summary(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.LEAD, world.PLAN, world.ABOUT]), summary=f"Tóm tắt {draw.randrange(99)}.")


@EDITS.add("a summary is taken away and the first paragraph stands in its place")
def _no_summary(lab: Lab, _draw: Random) -> None:
    lab.change(world.LINKER, summary=None)


@EDITS.add("a meeting is moved")
def _meeting(lab: Lab, draw: Random) -> None:
    lab.change(world.NOTICE, meeting={"start": f"2{draw.randrange(9)}/11/2026 08:00", "venue": "Phòng khác"})


@EDITS.add("entries of a programme change")
def _entries(lab: Lab, draw: Random) -> None:
    content = f"Việc {draw.randrange(99)}"
    lab.change(
        world.MONTH, entries=[{"day": "02/6", "content": content, "status": draw.choice(["hoãn", "dự kiến"])}]
    )


@EDITS.add("what a document says of its validity changes")
def _validity(lab: Lab, draw: Random) -> None:
    lab.change(world.BASE, validity=draw.choice(["het", "thay-the", "chua"]), valid_until="31/12/2026")


@EDITS.add("the author and office of a news change")
def _position(lab: Lab, draw: Random) -> None:
    lab.change(
        world.LINKER,
        author=["Ban Biên tập", "Văn phòng"],
        position=f"Phòng {draw.randrange(9)}",
        photos="Văn phòng",
    )
