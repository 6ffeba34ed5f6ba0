"""Records that come, go, and are called otherwise."""

from __future__ import annotations

import shutil
from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab
from tests.plugins.engine.world import Text

EDITS = Book()


def _new(draw: Random, title: str, **fields: object) -> Text:
    given = {"title": title, "date": f"{draw.randrange(1, 29)}/0{draw.randrange(5, 8)}/2026", **fields}
    return Text(
        {**given, "category": draw.choice(["Tin hoạt động", "Thông báo"])}, f"Câu {draw.randrange(99)}.\n"
    )


@EDITS.add("one news is added")
def _one(lab: Lab, draw: Random) -> None:
    lab.put("tin-tuc/2026/them.md", _new(draw, "Thêm một", tags=["chung"], topic="Chuyên đề"))


@EDITS.add("the newest news of all is added")
def _newest(lab: Lab, draw: Random) -> None:
    text = _new(draw, "Mới nhất", tags=["chung"])
    lab.put("tin-tuc/2026/moi-nhat.md", Text({**text.fields, "date": "20/11/2026 11:00"}, text.body))


@EDITS.add("25 news are added")
def _many(lab: Lab, draw: Random) -> None:
    for number in range(25):
        lab.put(f"tin-tuc/2026/loat-{number}.md", _new(draw, f"Loạt {number}", tags=["chung"]))


@EDITS.add("a document, a programme and a page are added")
def _others(lab: Lab, draw: Random) -> None:
    lab.put("van-ban/2026/moi.md", Text({"title": "Mới", "issued": f"{draw.randrange(1, 20)}/06/2026"}))
    lab.put("chuong-trinh/2026-07.md", Text({"title": "Tháng 7", "issued": "28/06/2026"}, "Nội dung.\n"))
    lab.put(f"trang/moi-{draw.randrange(3)}.md", Text({"title": "Trang mới"}))


@EDITS.add("a record is added that others have as an unresolved link, in the same build")
def _linked(lab: Lab, draw: Random) -> None:
    lab.body(world.CONTACT, "Xem [mới](/tin-tuc/2026/duoc-dan.md).\n")
    lab.put("tin-tuc/2026/duoc-dan.md", _new(draw, "Được dẫn"))


@EDITS.add("a record that nobody names is removed")
def _removed(lab: Lab, draw: Random) -> None:
    lab.remove(
        draw.choice([world.COVERED, world.PICTURED, world.EXPIRED, world.WEEK, world.ENGLISH, world.HIDDEN])
    )


@EDITS.add("a record that others link to is removed")
def _needed(lab: Lab, draw: Random) -> None:
    lab.remove(draw.choice([world.PARTS, world.PLAN, world.BASE, world.LEAD, world.OLD]))


@EDITS.add("most news are removed")
def _most(lab: Lab, draw: Random) -> None:
    for path in draw.sample(lab.paths("tin-tuc/"), len(lab.paths("tin-tuc/")) * 2 // 3):
        lab.remove(path)


@EDITS.add("all records are removed")
def _all(lab: Lab, _draw: Random) -> None:
    for path in lab.paths():
        lab.remove(path)
    for path in ("trang-web", "khau-hieu", "chuyen-huong", "chap-nhan"):
        lab.remove(f"du-lieu/{path}.yaml")


@EDITS.add("a record is called otherwise")
def _renamed(lab: Lab, draw: Random) -> None:
    path = draw.choice(
        [world.COVERED, world.PICTURED, world.EXPIRED, world.HIDDEN, world.ABOUT, world.NOTICE]
    )
    lab.rename(path, path.replace(".md", f"-{draw.randrange(3)}.md"))


@EDITS.add("a record is called as another was")
def _swapped(lab: Lab, _draw: Random) -> None:
    lab.rename(world.COVERED, "tin-tuc/2026/tam.md")
    lab.rename(world.PICTURED, world.COVERED)
    lab.rename("tin-tuc/2026/tam.md", world.PICTURED)


@EDITS.add("the name of a record changes its case")
def _case(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.COVERED, world.EXPIRED])
    lab.rename(path, path.replace("2026/", "2026/X-").replace("X-c", "C").replace("X-h", "H"))


@EDITS.add("a record moves to another year and its date with it")
def _year(lab: Lab, draw: Random) -> None:
    lab.rename(world.COVERED, "tin-tuc/2025/co-bia.md")
    lab.change("tin-tuc/2025/co-bia.md", date=f"{draw.randrange(1, 29)}/12/2025")
    lab.reword("tin-tuc/2025/co-bia.md", "(hoa.png)", "(/tin-tuc/2026/hoa.png)")


@EDITS.add("the content is copied anew, in another order", quiet=True)
def _copied(lab: Lab, _draw: Random) -> None:
    away = lab.folder / "away"
    lab.site.content.rename(away)
    for file in sorted((file for file in away.rglob("*") if file.is_file()), reverse=True):
        target = lab.site.content / file.relative_to(away)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    shutil.rmtree(away)
