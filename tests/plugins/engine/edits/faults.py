"""Warnings and errors that come, go and move from line to line: an incremental build tells the clean one's."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.beside import listed
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()

_WARNED = {
    "a picture without alternative text": "![](cay.png)\n",
    "a script": "Chữ <script>x</script> chữ.\n",
    "an unsafe link": "[x](javascript:alert(1))\n",
    "a picture of another site": "![Xa](http://xa.example.vn/x.png)\n",
    "a footnote that is not there": "Chữ[^khong].\n",
    "an abbreviation given twice": "DUK\n\n*[DUK]: Một\n",
    "an invisible character": "Chữ\u200b chữ.\n",
}


@EDITS.add("a warning appears in a body")
def _appears(lab: Lab, draw: Random) -> None:
    path = lab.some(draw, "tin-tuc/2026/")
    if path in lab.texts:
        lab.body(path, f"{lab.texts[path].body}\n{draw.choice(list(_WARNED.values()))}")


@EDITS.add("a warning of every sort appears in one body")
def _all(lab: Lab, _draw: Random) -> None:
    lab.body(world.PICTURED, "\n".join(_WARNED.values()))


@EDITS.add("an accepted warning moves to another line")
def _moves(lab: Lab, draw: Random) -> None:
    if world.ABOUT in lab.texts:
        lab.body(world.ABOUT, f"Thêm {draw.randrange(9)}.\n\n{lab.texts[world.ABOUT].body}")


@EDITS.add("a warning is no more, and its acceptance is unused")
def _mended(lab: Lab, _draw: Random) -> None:
    lab.reword(world.ABOUT, "![](", "![Bìa](")


@EDITS.add("a second warning comes beside an accepted one")
def _second(lab: Lab, _draw: Random) -> None:
    if world.ABOUT in lab.texts:
        lab.body(world.ABOUT, f"{lab.texts[world.ABOUT].body}\n![](/hinh-anh/bia.png)\n")


@EDITS.add("a warning moves with the lines of a header")
def _header_grows(lab: Lab, draw: Random) -> None:
    lab.body(world.LEAD, "Chữ.\n\n![](cay.png)\n")
    lab.change(world.LEAD, source=f"Nguồn {draw.randrange(9)}")


@EDITS.add("only blank lines are put in front of a broken link and of a warning", quiet=True)
def _blank(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.ABOUT, world.LINKER, world.PLAN])
    if path in lab.texts:
        lab.body(path, "\n" * draw.randrange(1, 4) + lab.texts[path].body)


@EDITS.add("an error of links moves from line to line")
def _error_moves(lab: Lab, draw: Random) -> None:
    lab.body(world.LEAD, "\n" * draw.randrange(5) + "[x](khong-co.md)\n")


@EDITS.add("a key is unknown")
def _unknown(lab: Lab, draw: Random) -> None:
    lab.change(lab.some(draw), tieu_de=f"Lạ {draw.randrange(9)}")


@EDITS.add("a name is spelled in two ways")
def _spelled(lab: Lab, draw: Random) -> None:
    lab.change(draw.choice([world.LEAD, world.OLD, world.DRAFT, world.HIDDEN]), tags=["CHUNG"])


@EDITS.add("a header is broken")
def _broken_header(lab: Lab, draw: Random) -> None:
    path = lab.some(draw)
    if path in lab.texts:
        texts: list[str | bytes] = [
            "---\ntitle: [\n---\n",
            "---\ntitle: x\n",
            "Không đầu.\n",
            b"\xff\xfe\x00",
        ]
        lab.site.write(path, draw.choice(texts))


@EDITS.add("a record that cannot be read for its header has a broken link as well")
def _partial(lab: Lab, draw: Random) -> None:
    lab.change(world.LEAD, date=draw.choice(["31/02/2026", "không"]))
    lab.body(world.LEAD, f"[x](khong-co.md) [y](/{world.PARTS}#khong)\n")


@EDITS.add("a document gets the number of another")
def _number(lab: Lab, _draw: Random) -> None:
    lab.change(world.BASE, number="18-KH/DUK")


@EDITS.add("findings are accepted, until a day, and no more")
def _accepted(lab: Lab, draw: Random) -> None:
    entries = [
        {"path": world.ABOUT, "code": "missing-alt", "reason": "x", "by": "Ban", "until": until}
        for until in draw.sample(["01/11/2026", "21/11/2026", "31/12/2026"], draw.randrange(1, 3))
    ]
    lab.site.write("du-lieu/chap-nhan.yaml", listed(*entries))


@EDITS.add("no finding is accepted any more")
def _none_accepted(lab: Lab, _draw: Random) -> None:
    lab.remove("du-lieu/chap-nhan.yaml")


@EDITS.add("a file lies where no record may")
def _misplaced(lab: Lab, draw: Random) -> None:
    lab.site.write(draw.choice(["lac.md", "tin-tuc/2026/trang.html", "khac/x.md"]), "Lạc.\n")


@EDITS.add("a conflict was left in a file")
def _conflict(lab: Lab, draw: Random) -> None:
    path = lab.some(draw)
    if path in lab.texts:
        lab.body(path, f"{lab.texts[path].body}\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> z\n")
