"""What ties records together: names that they share, relations, translations."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()


@EDITS.add("a tag is added that no other news has")
def _new_tag(lab: Lab, draw: Random) -> None:
    lab.change(lab.some(draw, "tin-tuc/"), tags=["chung", f"mới {draw.randrange(3)}"])


@EDITS.add(
    "a tag, a topic and an author are added that the front of the section names, and whose card it does not show"
)
def _far(lab: Lab, draw: Random) -> None:
    lab.change(world.OLD, tags=[f"xa {draw.randrange(3)}"], topic="Chuyên đề xa", author="Ban Xa")


@EDITS.add("a tag that only a record in English had gets a listing")
def _english_tag(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.COVERED, world.OLD]), tags=["english"])


@EDITS.add("the last news of a tag loses it")
def _last_tag(lab: Lab, _draw: Random) -> None:
    lab.change(world.LEAD, tags=["chung"])


@EDITS.add("most spell a name in another way, and its listing is called so")
def _usual(lab: Lab, draw: Random) -> None:
    for path in draw.sample([world.LEAD, world.PARTS, world.PICTURED, world.LINKER], 3):
        lab.change(path, tags=["Chung"])


@EDITS.add("only a draft spells a name in another way", quiet=True)
def _draft_spells(lab: Lab, draw: Random) -> None:
    lab.change(world.DRAFT, tags=[draw.choice(["CHUNG", "Riêng", "chung"])])


@EDITS.add("a news changes its category, and so its neighbours")
def _category(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.PARTS, world.COVERED, world.ENGLISH])
    lab.change(path, category=draw.choice(["Thông báo", "Tin hoạt động"]), tags=["riêng"])


@EDITS.add("a category is in no register")
def _no_category(lab: Lab, draw: Random) -> None:
    lab.change(lab.some(draw, "tin-tuc/2026/"), category="Tin hoạt độn")


@EDITS.add("a news joins a topic")
def _topic(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.PICTURED, world.COVERED, world.EXPIRED]), topic="Chuyên đề")


@EDITS.add("a news leaves a topic")
def _no_topic(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.PARTS, world.OLD]), topic=draw.choice([None, "Chuyên đề khác"]))


@EDITS.add("an author is another")
def _author(lab: Lab, draw: Random) -> None:
    lab.change(world.PICTURED, author=draw.choice([["Văn phòng"], ["Ban Khác", "Văn phòng"]]))


@EDITS.add("type, issuer, signer and field of a document change")
def _document(lab: Lab, draw: Random) -> None:
    lab.change(
        draw.choice([world.PLAN, world.NOTICE]), type="Thông báo", issuer="Ban Khác", signer="Trưởng ban"
    )
    lab.change(world.BASE, fields=["Xây dựng", f"Lĩnh vực {draw.randrange(3)}"])


@EDITS.add("a relation by path is added")
def _relation(lab: Lab, draw: Random) -> None:
    name = draw.choice(["amends", "repeals", "guides", "based_on", "replaces"])
    lab.change(world.NOTICE, **{name: [f"/{draw.choice([world.PLAN, world.BASE, world.MONTH, world.LEAD])}"]})


@EDITS.add("a relation is taken away")
def _no_relation(lab: Lab, _draw: Random) -> None:
    lab.change(world.PLAN, based_on=["01/QD, ngày 05/01/2026"])


@EDITS.add("what a document is based on is hidden, withdrawn, or a draft")
def _base_hidden(lab: Lab, draw: Random) -> None:
    lab.change(world.BASE, status=draw.choice(["hidden", "withdrawn", "draft"]), reason="Thử")


@EDITS.add("a document that a withdrawn one sends on to is hidden")
def _see_hidden(lab: Lab, _draw: Random) -> None:
    lab.change(world.PLAN, status="hidden")


@EDITS.add("a withdrawn document sends its readers elsewhere")
def _see(lab: Lab, draw: Random) -> None:
    lab.change(
        world.WITHDRAWN,
        see=draw.choice([f"/{world.BASE}", "https://noi.example.vn/", f"/{world.PARTS}#phan-hai"]),
    )


@EDITS.add("a translation is of another record")
def _translation(lab: Lab, draw: Random) -> None:
    lab.change(world.ENGLISH, translation_of=f"/{draw.choice([world.PARTS, world.PLAN, world.CONTACT])}")


@EDITS.add("a translation is of none any more")
def _no_translation(lab: Lab, _draw: Random) -> None:
    lab.change(world.ENGLISH, translation_of=None)


@EDITS.add("a second record translates the same")
def _second(lab: Lab, draw: Random) -> None:
    fields = {"title": f"Another {draw.randrange(9)}", "date": "16/06/2026", "category": "Tin hoạt động"}
    lab.put(
        "tin-tuc/2026/another.md", world.Text({**fields, "lang": "en", "translation_of": f"/{world.LEAD}"})
    )


@EDITS.add("a news is said to be in English")
def _language(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.PARTS, world.PLAN, world.ABOUT]), lang="en")
