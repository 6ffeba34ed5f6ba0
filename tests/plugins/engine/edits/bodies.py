"""Only the text of a body changes: no header, and at first nothing that another page shows either."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book, Do
from tests.plugins.engine.lab import Lab

EDITS = Book()

_SAID = {  # where a word is put: behind the first paragraph, which lists show
    "a featured news": world.LEAD,
    "a news with parts that others link to": world.PARTS,
    "a news with pictures": world.PICTURED,
    "a news with a summary of its own and a footnote": world.LINKER,
    "a news on the second page of every list": world.OLD,
    "an expired news": world.EXPIRED,
    "a hidden news": world.HIDDEN,
    "a news in English": world.ENGLISH,
    "a document with attachments": world.PLAN,
    "a document that others are based on": world.BASE,
    "a programme with entries in its header": world.MONTH,
    "a programme with a table": world.WEEK,
    "a standing page with a table of contents": world.ABOUT,
}
_UNSEEN = {
    "a scheduled news": world.SCHEDULED,
    "a draft": world.DRAFT,
    "a withdrawn document": world.WITHDRAWN,
}


def _appended(path: str, words: str = "Thêm") -> Do:
    def do(lab: Lab, draw: Random) -> None:
        if path in lab.texts:
            lab.body(path, f"{lab.texts[path].body}\n{words} {draw.randrange(1000)}.\n")

    return do


for _name, _path in _SAID.items():
    EDITS.add(f"words are added to {_name}")(_appended(_path))
for _name, _path in _UNSEEN.items():
    EDITS.add(f"words are added to {_name}", quiet=True)(_appended(_path))


@EDITS.add("words are added to any record")
def _any(lab: Lab, draw: Random) -> None:
    _appended(lab.some(draw))(lab, draw)


@EDITS.add("words are added to five records at once")
def _five(lab: Lab, draw: Random) -> None:
    for path in draw.sample(lab.paths(), min(5, len(lab.paths()))):
        _appended(path)(lab, draw)


@EDITS.add("words are added to every record")
def _every(lab: Lab, draw: Random) -> None:
    for path in lab.paths():
        _appended(path)(lab, draw)


@EDITS.add("a body loses all but its first paragraph")
def _shortened(lab: Lab, draw: Random) -> None:
    path = lab.some(draw, "trang/")
    if path in lab.texts:
        lab.body(path, lab.texts[path].body.partition("\n\n")[0] + "\n\nHết.\n")


@EDITS.add("the first paragraph of a news changes, which lists and search results show")
def _lead(lab: Lab, draw: Random) -> None:
    lab.reword(world.LEAD, "Câu đầu", f"Câu thứ {draw.randrange(100)}")


@EDITS.add("the first paragraph of a covered news grows over what a summary holds")
def _long_lead(lab: Lab, draw: Random) -> None:
    lab.reword(world.COVERED, "Câu đầu.", f"Câu đầu {'dài ' * 60}{draw.randrange(100)}.")


@EDITS.add("a long first paragraph changes behind what a summary shows")
def _behind(lab: Lab, draw: Random) -> None:
    lab.body(world.EXPIRED, f"Đã hết hạn {'từ lâu ' * 50}{draw.randrange(100)}.\n")


@EDITS.add("the first paragraph of a document changes")
def _document_lead(lab: Lab, draw: Random) -> None:
    lab.body(world.BASE, f"Căn cứ {draw.randrange(100)}.\n")


@EDITS.add("the first paragraph of a related news changes")
def _related_lead(lab: Lab, draw: Random) -> None:
    lab.reword(world.PARTS, "Mở đầu", f"Mở đầu {draw.randrange(100)}")


@EDITS.add("a paragraph is put in front of a body")
def _in_front(lab: Lab, draw: Random) -> None:
    path = lab.some(draw, "tin-tuc/")
    if path in lab.texts:
        lab.body(path, f"Mới {draw.randrange(100)}.\n\n{lab.texts[path].body}")


@EDITS.add("a body is emptied")
def _emptied(lab: Lab, draw: Random) -> None:
    lab.body(draw.choice([world.PICTURED, world.BASE, world.ENGLISH, world.CONTACT]), "")


@EDITS.add("two records exchange their bodies")
def _exchanged(lab: Lab, draw: Random) -> None:
    one, other = draw.sample([world.LEAD, world.COVERED, world.PICTURED, world.LINKER], 2)
    if one in lab.texts and other in lab.texts:
        first = lab.texts[one].body
        lab.body(one, lab.texts[other].body)
        lab.body(other, first)


@EDITS.add("a row is added to the table of a programme")
def _row(lab: Lab, draw: Random) -> None:
    if world.WEEK in lab.texts:
        lab.body(
            world.WEEK, f"{lab.texts[world.WEEK].body}| 10/6 | Chiều | Họp {draw.randrange(50)} | Ban |\n"
        )
