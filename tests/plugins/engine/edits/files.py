"""Pictures and attachments beside records: replaced, grown, broken, removed."""

from __future__ import annotations

import os
from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab
from tests.sites.build import news, picture

EDITS = Book()


def _resized(path: str, sentence: str) -> None:
    @EDITS.add(f"{sentence} is replaced by one of another size")
    def _do(lab: Lab, draw: Random) -> None:
        lab.site.write(path, picture("yellow", (draw.randrange(17, 30), draw.randrange(9, 30))))


_resized("tin-tuc/2026/cay.png", "the first picture of a news")
_resized("tin-tuc/2026/hoa.png", "a picture inside a gallery")
_resized("hinh-anh/bia.png", "a cover")
_resized("hinh-anh/logo.png", "the logo")


@EDITS.add("a picture is replaced by one of another size with as many bytes")
def _as_many_bytes(lab: Lab, draw: Random) -> None:
    file = lab.site.content / draw.choice(["tin-tuc/2026/cay.png", "hinh-anh/bia.png"])
    if file.is_file():
        other = picture("green", (draw.randrange(2, 9), draw.randrange(11, 15)))
        file.write_bytes(other.ljust(file.stat().st_size, b"\0"))


@EDITS.add("a picture is replaced by one of the same width and height")
def _colour(lab: Lab, draw: Random) -> None:
    lab.site.write("tin-tuc/2026/cay.png", picture(draw.choice(["grey", "brown", "pink"])))


@EDITS.add("a file is replaced by one of the same length at the same moment")
def _same_length(lab: Lab, draw: Random) -> None:
    file = lab.site.content / draw.choice(["van-ban/2026/ke-hoach.ods", "tin-tuc/2026/bang.csv"])
    if file.is_file():
        status, data = file.stat(), file.read_bytes()
        file.write_bytes(data[:-2] + bytes([65 + draw.randrange(26)]) + data[-1:])
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def _grows(path: str, sentence: str) -> None:
    @EDITS.add(f"{sentence} grows")
    def _do(lab: Lab, draw: Random) -> None:
        lab.site.write(path, b"%PDF-1.4 " + b"x" * draw.randrange(2000, 4000))


_grows("van-ban/2026/ke-hoach.ods", "an attachment of a header, whose size is shown,")
_grows("van-ban/2026/phu-luc.ods", "an attachment that a body links to")


def _enlarged(path: str, sentence: str, *, quiet: bool = False) -> None:
    @EDITS.add(f"{sentence} becomes so large that it has smaller copies", quiet=quiet)
    def _do(lab: Lab, draw: Random) -> None:
        lab.site.write(path, picture(draw.choice(["grey", "brown"]), (draw.choice([500, 1700]), 12)))


_enlarged("tin-tuc/2026/cay.png", "the first picture of a news")
_enlarged("hinh-anh/bia.png", "a cover")
_enlarged("tin-tuc/2026/nu.png", "a picture that no public record shows", quiet=True)


@EDITS.add("a large picture is shown by a record that is hidden a moment later")
def _hidden_again(lab: Lab, draw: Random) -> None:
    lab.site.write("hinh-anh/lon.png", picture("grey", (500, 12)))
    status = draw.choice(["published", "hidden", "withdrawn"])
    lab.site.write(
        "tin-tuc/2026/anh-lon.md",
        news("Ảnh lớn", status=status, reason="Sai", body="![Lớn](/hinh-anh/lon.png)"),
    )


@EDITS.add("a picture that is shown is removed")
def _gone(lab: Lab, draw: Random) -> None:
    lab.remove(draw.choice(["tin-tuc/2026/cay.png", "hinh-anh/bia.png", "van-ban/2026/ke-hoach.ods"]))


@EDITS.add("a picture that only a scheduled news shows is removed")
def _gone_scheduled(lab: Lab, _draw: Random) -> None:
    lab.remove("tin-tuc/2026/nu.png")


@EDITS.add("a picture is broken")
def _broken(lab: Lab, draw: Random) -> None:
    lab.site.write(draw.choice(["tin-tuc/2026/cay.png", "hinh-anh/bia.png"]), b"\x89PNG hong")


@EDITS.add("a picture is put where everything goes out")
def _out(lab: Lab, draw: Random) -> None:
    lab.site.write(f"hinh-anh/2026/them-{draw.randrange(3)}.png", picture("cyan"))


@EDITS.add("a file lies beside records and nobody shows it", quiet=True)
def _unused(lab: Lab, draw: Random) -> None:
    lab.site.write("tin-tuc/2026/khong-ai.png", picture("cyan", (draw.randrange(5, 9), 5)))


@EDITS.add("a file would lie where a page lies")
def _in_the_way(lab: Lab, _draw: Random) -> None:
    lab.site.write("tin-tuc/2026/index.txt", "x")
    lab.site.write("hinh-anh/INDEX.png", picture())
    lab.change(world.LEAD, aliases=["/hinh-anh/index.png/"])
