"""Rows B62 to B80: addresses, files, programmes, feeds and the configuration."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Mapping
from typing import Final

import feedparser
import icalendar
from PIL import Image

from tests.hostile.row import Row, text
from tests.sites.build import TempSite, document, news, page, picture, programme

SCHEDULE: Final = "| Ngày | Giờ | Nội dung | Chủ trì | Địa điểm |\n|---|---|---|---|---|\n"


def _slug(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(slug="../../../x"))


def _save_as(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", "Title: Tin\nDate: 2026-06-15\nCategory: Tin\nSave_as: ../x\n\nx\n")
    site.write("tin-tuc/2026/b.md", news(save_as="/etc/x", url="/x"))


def _reserved(site: TempSite) -> None:
    for number, address in enumerate(("index.html", "feeds/all.atom.xml", "theme/x.css")):
        site.write(f"tin-tuc/2026/n{number}.md", news(save_as=address))
    site.write("tin-tuc/2026/a.md", news(aliases=["/index.html", "/theme/x.css", "/rss.xml"]))


def _only_case(site: TempSite) -> None:
    site.write("tin-tuc/2026/Tin.md", news())
    site.write("tin-tuc/2026/tin.md", news())


def _windows(site: TempSite) -> None:
    for name in ("con", "aux", "cuoi."):
        site.write(f"tin-tuc/2026/{name}.md", news())
    site.write("hinh-anh/nul.png", picture())
    site.write("hinh-anh/cuoi.", "x")


def _links(site: TempSite) -> None:
    outside = site.folder / "ngoai"
    outside.mkdir()
    (outside / "bi-mat.md").write_text(news(), encoding="utf-8")
    site.write("tin-tuc/2026/a.md", news())
    (site.content / "tin-tuc/2026/b.md").symlink_to("../../../ngoai/bi-mat.md")
    (site.content / "tin-tuc/2025").symlink_to("../../ngoai", target_is_directory=True)
    (site.content / "tin-tuc/2024").symlink_to(".", target_is_directory=True)


def _devices(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news())
    os.mkfifo(site.content / "tin-tuc/2026/ong.md")
    os.mkfifo(site.content / "tin-tuc/2026/ong.pdf")


def _taken(site: TempSite) -> None:
    site.write("trang/tin-tuc.md", page())
    site.write("trang/a.md", page())
    site.write("tin-tuc/2026/b.md", news(aliases=["/a/", "/chuyen-muc/tin-hoat-dong/"]))


def _png(width: int, height: int) -> bytes:
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", b""), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


def _bombs(site: TempSite) -> None:
    site.write("hinh-anh/bom.png", _png(50_000, 50_000))
    still = picture(form="JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0")
    scan = still[still.index(b"\xff\xda") : -2]
    site.write("hinh-anh/lop.jpg", still[:-2] + scan * 200 + still[-2:])
    moving = [Image.new("P", (9000, 6000), number) for number in range(12)]
    file = site.write("hinh-anh/dong.gif", b"")
    moving[0].save(file, save_all=True, append_images=moving[1:])


def _broken(site: TempSite) -> None:
    site.write("hinh-anh/cut.png", picture()[:40])
    site.write("hinh-anh/rong.jpg", b"")
    site.write("hinh-anh/trang.jpg", "<html><script>x()</script></html>")


def _position(site: TempSite) -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (21.0, 1.0, 0.0), 3: "E", 4: (105.0, 50.0, 0.0)}
    site.write("hinh-anh/a.jpg", picture(form="JPEG", exif=exif.tobytes()))
    site.write("tin-tuc/2026/a.md", news(body="![Ảnh](/hinh-anh/a.jpg)\n"))


def _is_stripped(files: Mapping[str, bytes]) -> None:
    assert b"Exif" not in files["hinh-anh/a.jpg"]


def _disguised(site: TempSite) -> None:
    site.write("van-ban/2026/a.pdf", b"<html><script>x()</script></html>%PDF-1.4\n")
    site.write("van-ban/2026/a.md", document(attachments=["a.pdf"]))


def _is_as_it_was(files: Mapping[str, bytes]) -> None:
    assert files["van-ban/2026/a.pdf"].startswith(b"<html>")  # the server's types and nosniff keep it a PDF


def _vietnamese_name(site: TempSite) -> None:
    name = "1064-QD-UBND dieu chinh du toan năm 2019.pdf"
    from tests.pdfs import letter  # noqa: PLC0415 - pypdf, for this row alone

    site.write(f"van-ban/2026/{name}", letter("xin chao"))
    site.write("van-ban/2026/a.md", document(body=f"[Tải về](<{name}>)\n", attachments=[name]))


def _is_encoded(files: Mapping[str, bytes]) -> None:
    assert "van-ban/2026/1064-QD-UBND dieu chinh du toan năm 2019.pdf" in files
    assert "1064-QD-UBND%20dieu%20chinh%20du%20toan%20n%C4%83m%202019.pdf" in text(
        files, "van-ban/2026/a/index.html"
    )


def _programmes(site: TempSite) -> None:
    rows = (
        "| 01/6 | 7h30 | Giao ban | Bí thư | P1 |\n| 01/6 | 07:30 | Họp | Bí thư | P1 |\n"
        "| 02/6 | 10:00-9:00 | Ngược | Phó Bí thư | P2 |\n| 03/6 | sáng | Sáng | Phó Bí thư | P2 |\n"
    )
    site.write("chuong-trinh/2026-06.md", programme(body=SCHEDULE + rows))
    site.write("chuong-trinh/2026-w53.md", programme(body=f"{SCHEDULE}| 31/12 | 8h | Tổng kết | A | P1 |\n"))
    site.write(
        "chuong-trinh/2028-02.md",
        programme(issued="25/01/2026", body=f"{SCHEDULE}| 29/2 | 8h | Họp | A | P1 |\n"),
    )
    site.write(
        "chuong-trinh/2026-02.md",
        programme(issued="25/01/2026", body=f"{SCHEDULE}| 29/2 | 8h | Họp | A | P1 |\n"),
    )


def _odd_entries(site: TempSite) -> None:
    words = "Họp; bàn, quyết \\\\ “ý kiến” " + "đồng chí " * 20
    site.write(
        "chuong-trinh/2026-06.md",
        programme(body=f"{SCHEDULE}| 01/6 | 8h | {words}<br>dòng hai | A | P; 1, 2 |\n"),
    )


def _are_calendars(files: Mapping[str, bytes]) -> None:
    data = files["chuong-trinh/lich.ics"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode()  # no character is parted
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert "Họp; bàn, quyết" in str(event["SUMMARY"])
    assert str(event["LOCATION"]) == "P; 1, 2"


def _empty(site: TempSite) -> None:
    site.write("du-lieu/chuyen-muc.yaml", '- {name: "Tin", slug: tin}\n')


def _feeds_are_valid(files: Mapping[str, bytes]) -> None:
    for path in ("rss.xml", "atom.xml", "tin-tuc/rss.xml"):
        feed = feedparser.parse(files[path])
        assert not feed.bozo
        assert not feed.entries


ROWS: Final = (
    Row("B62", "a slug that climbs", _slug),
    Row("B63", "places of output that climb", _save_as),
    Row("B64", "places of output that are taken", _reserved),
    Row("B65", "names that differ in case", _only_case),
    Row("B66", "names that Windows refuses", _windows),
    Row("B67", "symbolic links", _links),
    Row("B68", "pipes", _devices),
    Row("B69", "one address twice", _taken),
    Row(
        "B70",
        "a published address that is gone",
        shown_by=(
            "tests/plugins/ledger/test_ledger.py",
            "tests/plugins/ledger/test_records_by_git.py::test_a_removed_record_warns",
        ),
    ),
    Row("B71", "pictures that unpack to too much", _bombs),
    Row("B72", "pictures that are none", _broken),
    Row("B73", "a picture that tells its place", _position, _is_stripped),
    Row(
        "B74",
        "HTML as an attachment, or in the clothes of one",
        _disguised,
        _is_as_it_was,
        ("tests/sites/invalid/forbidden-files",),
    ),
    Row(
        "B75",
        "Word files with a password, macros, bombs, entities",
        shown_by=(
            "tests/plugins/attachments/test_reading.py::test_a_file_that_cannot_be_read_is_a_warning_and_has_its_checksum",
            "tests/plugins/attachments/test_reading.py::test_what_unpacks_to_too_much_is_told",
        ),
    ),
    Row("B76", "an attachment with marks and blanks in its name", _vietnamese_name, _is_encoded),
    Row("B77", "clashes, ends before starts, weeks across years, 29 February", _programmes),
    Row("B78", "what iCalendar has to escape and fold", _odd_entries, _are_calendars),
    Row(
        "B79",
        "SITEURL, zones and faults in the configuration",
        shown_by=("tests/plugins/test_settings.py", "tests/plugins/cli/test_main.py"),
    ),
    Row(
        "B80",
        "a site without records, with a category (many records: test_costs.py, `make bench`)",
        _empty,
        _feeds_are_valid,
    ),
)
