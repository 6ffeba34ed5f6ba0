"""What bodies lead to and show: links, pictures, galleries, attachments, footnotes, first pictures in lists."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab
from tests.sites.build import picture

EDITS = Book()


@EDITS.add("the first picture of a news changes, which lists and Open Graph show")
def _first(lab: Lab, _draw: Random) -> None:
    lab.body(world.PICTURED, "Ảnh đầu đứng trong danh sách.\n\n![Hoa](hoa.png)\n\n![Cây](cay.png)\n")


@EDITS.add("the first picture is taken out of a news")
def _without(lab: Lab, _draw: Random) -> None:
    lab.body(world.PICTURED, "Ảnh đầu đứng trong danh sách.\n")


@EDITS.add("a news without pictures gets one behind its first paragraph")
def _with(lab: Lab, draw: Random) -> None:
    for path in (world.LEAD, draw.choice([world.PARTS, world.OLD, world.EXPIRED])):
        if path in lab.texts:
            lab.body(path, f"{lab.texts[path].body}\n![Bìa](/hinh-anh/bia.png)\n")


@EDITS.add("the second picture of a gallery changes")
def _second(lab: Lab, _draw: Random) -> None:
    lab.reword(world.PICTURED, "- ![Hoa](hoa.png)", "- ![Bìa](/hinh-anh/bia.png)")


@EDITS.add("a covered news changes a picture of its text that no list shows")
def _behind_cover(lab: Lab, _draw: Random) -> None:
    lab.reword(world.COVERED, "![Hoa](hoa.png)", "![Cây](cay.png)")


@EDITS.add("a caption and a credit change")
def _caption(lab: Lab, draw: Random) -> None:
    lab.reword(world.PICTURED, "\n\n![Cây](cay.png)", f'\n\n![Cây {draw.randrange(9)}](cay.png "Ảnh: Ban")')


@EDITS.add("the only record that shows a picture shows it no more")
def _unused(lab: Lab, _draw: Random) -> None:
    lab.reword(world.PICTURED, "![Cây](cay.png)", "Chữ.")


@EDITS.add("the only record that shows a picture is hidden")
def _shown_by_hidden(lab: Lab, _draw: Random) -> None:
    lab.change(world.PICTURED, status="hidden")


@EDITS.add("a hidden record shows the picture of a scheduled one")
def _of_scheduled(lab: Lab, _draw: Random) -> None:
    lab.body(world.HIDDEN, "![Nụ](nu.png)\n")


@EDITS.add("a public record shows the picture of a scheduled one")
def _shared(lab: Lab, _draw: Random) -> None:
    lab.body(world.LEAD, "Chữ.\n\n![Nụ](nu.png)\n")


@EDITS.add("two records show the first picture that one gives up")
def _handed_over(lab: Lab, _draw: Random) -> None:
    lab.body(world.PICTURED, "Hết ảnh.\n")
    lab.body(world.HIDDEN, "![Cây](cay.png)\n")
    lab.body(world.OLD, "Có ảnh.\n\n![Cây](/tin-tuc/2026/cay.png)\n")


@EDITS.add("a link to a file is added and taken away")
def _file(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.BASE, world.CONTACT])
    lab.body(path, draw.choice(["Tải [tệp](/tin-tuc/2026/bang.csv).\n", "Không còn tệp.\n"]))


@EDITS.add("the only link to a file is taken out")
def _last_link(lab: Lab, _draw: Random) -> None:
    lab.reword(world.LINKER, "[tệp](bang.csv)", "tệp")


@EDITS.add("an attachment is linked by a hidden record alone")
def _only_hidden(lab: Lab, _draw: Random) -> None:
    lab.reword(world.LINKER, "[tệp](bang.csv)", "tệp")
    lab.body(world.HIDDEN, "[tệp](bang.csv)\n")


@EDITS.add("an attachment is added")
def _attached(lab: Lab, draw: Random) -> None:
    lab.site.write("van-ban/2026/them.txt", f"Thêm {draw.randrange(99)}.\n")
    lab.change(draw.choice([world.PLAN, world.NOTICE, world.MONTH]), attachments=["/van-ban/2026/them.txt"])


@EDITS.add("attachments are taken away")
def _detached(lab: Lab, _draw: Random) -> None:
    lab.change(world.PLAN, attachments=None)


@EDITS.add("a link leads to another record")
def _elsewhere(lab: Lab, _draw: Random) -> None:
    lab.reword(world.LINKER, "/van-ban/2026/ke-hoach.md", f"/{world.BASE}")


@EDITS.add("a link leads to a record that is not public")
def _not_public(lab: Lab, draw: Random) -> None:
    lab.body(
        world.LEAD,
        f"Xem [đó](/{draw.choice([world.DRAFT, world.SCHEDULED, world.HIDDEN, world.WITHDRAWN])}).\n",
    )


@EDITS.add("a link leads to nothing")
def _broken(lab: Lab, draw: Random) -> None:
    lab.body(lab.some(draw, "tin-tuc/"), f"Xem [đó](khong-co-{draw.randrange(9)}.md).\n")


@EDITS.add("a picture is named that is not there")
def _missing(lab: Lab, draw: Random) -> None:
    lab.body(lab.some(draw, "tin-tuc/"), "![Không có](khong-co.png)\n")


@EDITS.add("a missing picture is named and comes in the same build")
def _arrives(lab: Lab, draw: Random) -> None:
    lab.body(world.OLD, "![Mới](moi.png)\n")
    lab.site.write("tin-tuc/2025/moi.png", picture("pink", (draw.randrange(5, 12), 7)))


@EDITS.add("a link leads to a listing")
def _listing(lab: Lab, draw: Random) -> None:
    target = draw.choice(
        ["/tu-khoa/chung/", "/chuyen-de/chuyen-de/", "/van-ban/loai/giay-moi/", "/en/", "/tin-tuc/trang/1/"]
    )
    lab.body(world.CONTACT, f"Xem [danh sách]({target}).\n")


@EDITS.add("footnotes are added and taken away")
def _footnotes(lab: Lab, draw: Random) -> None:
    marks = range(draw.randrange(3))
    text = "Chữ" + "".join(f"[^{n}]" for n in marks) + ".\n\n" + "".join(f"[^{n}]: Chú {n}.\n" for n in marks)
    lab.body(draw.choice([world.LEAD, world.BASE, world.LINKER]), text)
