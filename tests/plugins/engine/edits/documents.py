"""Documents as data: numbers, citations, relations, validity, bodies, and what pages of others show of them."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.beside import BODIES, listed
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()


@EDITS.add("the number that others cite and relate to is another")
def _number(lab: Lab, draw: Random) -> None:
    lab.change(world.BASE, number=draw.choice(["11-QD/DUK", "12 - QD/DUK", "10-QD/DUK"]))


@EDITS.add("a number is taken away")
def _no_number(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.BASE, world.PLAN]), number=None)


@EDITS.add("a text cites a document")
def _cites(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.PARTS, world.MONTH, world.CONTACT, world.HIDDEN])
    if path in lab.texts:
        number = draw.choice(["Kế hoạch số 18-KH/DUK", "Quyết định 10-QD/DUK năm 2026", "số 77-CT/XYZ"])
        lab.body(path, f"{lab.texts[path].body}\nThực hiện {number}.\n")


@EDITS.add("a text cites nothing any more")
def _cites_nothing(lab: Lab, _draw: Random) -> None:
    lab.body(world.CITER, "Không nêu văn bản nào.\n")


@EDITS.add("what a text cites is hidden, withdrawn, or a draft")
def _cited_hidden(lab: Lab, draw: Random) -> None:
    lab.change(
        draw.choice([world.PLAN, world.BASE]),
        status=draw.choice(["hidden", "withdrawn", "draft"]),
        reason="Thử",
    )


@EDITS.add("what a text cites has another title, type or day")
def _cited_changes(lab: Lab, draw: Random) -> None:
    lab.change(
        world.BASE, **draw.choice([{"title": "Căn cứ khác"}, {"type": "Quy định"}, {"issued": "03/06/2026"}])
    )


@EDITS.add("a second document has the number that texts cite")
def _second(lab: Lab, draw: Random) -> None:
    text = world.Text(
        {
            "title": "Trùng số",
            "issued": draw.choice(["04/06/2026", "02/06/2026"]),
            "number": "10-QD/DUK",
            "type": "Quyết định",
            "issuer": "DUK",
        },
        "Trùng.\n",
    )
    lab.put("van-ban/2026/trung-so.md", text)


@EDITS.add("a second document with that number is a draft", quiet=True)
def _second_draft(lab: Lab, _draw: Random) -> None:
    fields = {
        "title": "Nháp",
        "issued": "04/06/2026",
        "number": "10-QD/DUK",
        "type": "Quyết định",
        "status": "draft",
    }
    lab.put("van-ban/2026/trung-nhap.md", world.Text(fields, "Nháp.\n"))


@EDITS.add("a relation by number is added")
def _relation(lab: Lab, draw: Random) -> None:
    name = draw.choice(["amends", "repeals", "guides", "based_on", "replaces"])
    lab.change(world.NOTICE, **{name: [draw.choice(["18-KH/DUK", "10-QD/DUK, ngày 02/06/2026", "99-NQ/TW"])]})


@EDITS.add("a document that replaces another holds from another day")
def _effective(lab: Lab, draw: Random) -> None:
    lab.change(world.NOTICE, effective=draw.choice(["21/11/2026", "01/12/2026", None]))


@EDITS.add("a document holds from, or to, another day", quiet=True)
def _holds(lab: Lab, draw: Random) -> None:
    name = draw.choice(["effective", "valid_until"])
    lab.change(world.PLAN, **{name: draw.choice(["01/07/2026", "20/11/2026", "21/11/2026", None])})


@EDITS.add("an editor states whether a document holds")
def _override(lab: Lab, draw: Random) -> None:
    lab.change(
        world.PLAN, validity=draw.choice(["het", "het-mot-phan", "con"]), validity_reason="Theo kết luận"
    )


@EDITS.add("a draft for comment has another last day", quiet=True)
def _comments(lab: Lab, draw: Random) -> None:
    lab.change(world.PLAN, comments_until=draw.choice(["19/11/2026", "20/11/2026", "22/11/2026", None]))


@EDITS.add("a meeting is at another time or place")
def _meeting(lab: Lab, draw: Random) -> None:
    start = draw.choice(["25/11/2026 08:00", "19/11/2026 08:00", "20/11/2026"])
    lab.change(
        world.NOTICE, meeting={"start": start, "venue": f"Phòng {draw.randrange(9)}", "chair": "Thường trực"}
    )


@EDITS.add("a record of a later day speaks of a meeting")
def _followed(lab: Lab, _draw: Random) -> None:
    text = world.Text(
        {"title": "Đã họp", "date": "20/11/2026 10:00", "category": "Tin hoạt động"},
        "Theo giấy mời 20-GM/DUK.\n",
    )
    lab.put("tin-tuc/2026/da-hop.md", text)


@EDITS.add("what is printed of a document changes")
def _printed(lab: Lab, draw: Random) -> None:
    lab.change(
        world.PLAN, place=draw.choice(["Thành phố A", None]), recipients=["Các cấp ủy"], urgency="khan"
    )


@EDITS.add("a body has ended, and another took over")
def _ended(lab: Lab, draw: Random) -> None:
    first, *others = BODIES
    ended = {**first, "to": draw.choice(["30/06/2026", "01/07/2027"]), "successor": "Ban Khác"}
    lab.site.write("du-lieu/co-quan.yaml", listed(ended, *others))


@EDITS.add("a body has other terms, another abbreviation, another system")
def _body(lab: Lab, draw: Random) -> None:
    first, *others = BODIES
    changed = draw.choice(
        [
            {**first, "terms": [{"name": "Nhiệm kỳ khác", "from": "01/06/2026"}]},
            {**first, "short": "DK"},
            {**first, "profile": "nha-nuoc"},
            {**first, "name": "Tên khác"},
        ]
    )
    lab.site.write("du-lieu/co-quan.yaml", listed(changed, *others))


@EDITS.add("a body is added to the register")
def _new_body(lab: Lab, draw: Random) -> None:
    lab.site.write(
        "du-lieu/co-quan.yaml", listed(*BODIES, {"name": f"Ban {draw.randrange(3)}", "slug": "ban-moi"})
    )


@EDITS.add("there is no register of bodies any more")
def _no_bodies(lab: Lab, _draw: Random) -> None:
    lab.remove("du-lieu/co-quan.yaml")


@EDITS.add("the site has a type of its own, by which texts cite", quiet=True)
def _types(lab: Lab, draw: Random) -> None:
    names = ["Kế hoạch", "Quyết định", "Giấy mời", "Thông báo", "Quy định"]
    own = {"name": "Sổ tay", "code": draw.choice(["ST", "XYZ"])}
    lab.site.write("du-lieu/loai-van-ban.yaml", listed(*({"name": name} for name in names), own))


@EDITS.add("a correction tells which file it replaced")
def _former(lab: Lab, draw: Random) -> None:
    change = {"date": "16/06/2026", "note": "Thay tệp", "former_sha256": f"{draw.randrange(16):x}" * 64}
    lab.change(world.PLAN, changes=[change])


@EDITS.add("an attachment has other bytes of the same length")
def _bytes(lab: Lab, draw: Random) -> None:
    lab.site.write("van-ban/2026/ke-hoach.ods", f"%PDF-1.4 m{draw.randrange(10)}t".encode())
