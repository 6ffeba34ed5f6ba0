"""What somebody does to the output between two builds, and touches of sources that change nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()


def _file(lab: Lab, draw: Random, pattern: str = "*") -> Path | None:
    """Return a drawn file of the output."""
    found = sorted(f for f in lab.site.output.rglob(pattern) if f.is_file() and ".bantin" not in f.parts)
    return draw.choice(found) if found else None


def _tamper(sentence: str, pattern: str = "*") -> None:
    @EDITS.add(f"{sentence} of the output is deleted", tampers=True)
    def _delete(lab: Lab, draw: Random) -> None:
        if file := _file(lab, draw, pattern):
            file.unlink()

    @EDITS.add(f"{sentence} of the output is edited in its place", tampers=True)
    def _edit(lab: Lab, draw: Random) -> None:
        if file := _file(lab, draw, pattern):
            file.write_bytes(file.read_bytes()[: draw.randrange(50)] + b"hong")


for _words, _pattern in (
    *(("a page", "*.html"), ("a feed", "*.xml"), ("a JSON file", "*.json"), ("a picture", "*.png")),
    *(("an attachment", "*.ods"), ("the style sheet", "*.css"), ("any file", "*")),
    *(("a segment of the index", "*.bin"), ("the list of the index", "danh-sach.json")),
):
    _tamper(_words, _pattern)


@EDITS.add("a page is written again with other bytes of the same length", tampers=True)
def _same_length(lab: Lab, draw: Random) -> None:
    if file := _file(lab, draw, "*.html"):
        data = file.read_bytes()
        file.write_bytes(data[:-3] + b"xyz")


@EDITS.add("a page is written again with the same bytes", quiet=True, tampers=True)
def _same_bytes(lab: Lab, draw: Random) -> None:
    if file := _file(lab, draw, "*.html"):
        file.write_bytes(file.read_bytes())


@EDITS.add("a page becomes a link to another file", tampers=True)
def _link(lab: Lab, draw: Random) -> None:
    if file := _file(lab, draw, "*.html"):
        file.unlink()
        file.symlink_to(lab.theme / "templates/base.html")


@EDITS.add("a file is put in that no build made", tampers=True)
def _unknown(lab: Lab, draw: Random) -> None:
    folder = lab.site.output / draw.choice(["", "tin-tuc", "la", "la/sau", "luu-tru/2026"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"la-{draw.randrange(3)}.txt").write_text("của người khác", encoding="utf-8")


@EDITS.add("a whole folder of the output is removed", tampers=True)
def _folder(lab: Lab, draw: Random) -> None:
    names = ["tin-tuc", "van-ban", "chuyen-muc", "manh", "theme", "luu-tru/2026", "tin-tuc/2026/dan-dau"]
    shutil.rmtree(lab.site.output / draw.choice(names), ignore_errors=True)


@EDITS.add("the whole output is removed", tampers=True)
def _everything(lab: Lab, _draw: Random) -> None:
    shutil.rmtree(lab.site.output, ignore_errors=True)


@EDITS.add("the list of files is removed", tampers=True)
def _list(lab: Lab, _draw: Random) -> None:
    shutil.rmtree(lab.site.output / ".bantin", ignore_errors=True)


@EDITS.add("the list of files is edited", tampers=True)
def _listed(lab: Lab, draw: Random) -> None:
    file = lab.site.output / ".bantin/files.txt"
    if file.is_file():
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join(draw.sample(lines, len(lines) - 2)), encoding="utf-8")


@EDITS.add("what builds keep is thrown away", quiet=True, tampers=True)
def _cache(lab: Lab, draw: Random) -> None:
    shutil.rmtree(draw.choice([lab.cache, *lab.cache.glob("*")]), ignore_errors=True)


@EDITS.add("sources are touched and nothing changes", quiet=True)
def _touched(lab: Lab, draw: Random) -> None:
    files = sorted(file for file in lab.site.content.rglob("*") if file.is_file())
    for file in draw.sample(files, min(5, len(files))):
        os.utime(file, (draw.randrange(10**9), draw.randrange(10**9)))


@EDITS.add("files of the theme are touched and nothing changes", quiet=True)
def _theme_touched(lab: Lab, draw: Random) -> None:
    for file in draw.sample(sorted(lab.theme.rglob("*.*")), 5):
        os.utime(file, (draw.randrange(10**9), draw.randrange(10**9)))


@EDITS.add("a source is rewritten with as many bytes and its old time")
def _same_time(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.PARTS, world.BASE, world.CONTACT])
    file = lab.site.content / path
    if path in lab.texts:
        status = file.stat()
        lab.reword(path, ".\n", draw.choice("!?:;") + "\n")
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
