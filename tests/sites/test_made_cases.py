"""Problems of files that git or another system cannot hold: made here, told to the exact line.

With the codes of `invalid/*/problems.txt` these are all codes that the program declares.
"""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import plugins
from plugins.ledger import problems as ledger_codes
from plugins.problems import Code
from plugins.sources import scan
from plugins.sources.scan import Source
from tests.sites.build import TempSite, news, programme

INVALID = Path(__file__).parent / "invalid"
LEDGER = Path(__file__).parents[1] / "plugins" / "ledger"


def _link(site: TempSite) -> None:
    outside = site.folder / "ngoai.txt"
    outside.write_text("bí mật", encoding="utf-8")
    (site.content / "hinh-anh").mkdir()
    (site.content / "hinh-anh" / "lien-ket.txt").symlink_to("../../ngoai.txt")
    (site.content / "hinh-anh" / "vong").symlink_to("vong")


def _pipe(site: TempSite) -> None:
    (site.content / "hinh-anh").mkdir()
    os.mkfifo(site.content / "hinh-anh" / "ong.png")


def _windows_name(site: TempSite) -> None:
    site.write("tin-tuc/2026/aux.md", news())
    site.write("hinh-anh/a:b.txt", "x")
    site.write("hinh-anh/cuoi.", "x")


def _case_clash(site: TempSite) -> None:
    site.write("hinh-anh/Anh.txt", "x")
    site.write("hinh-anh/anh.txt", "x")


def _odd_name(site: TempSite) -> None:
    site.write("tin-tuc/2026/Bài viết #1.md", news())
    site.write("tin-tuc/2026/bai-viet-1.md", news())


def _too_deep(site: TempSite) -> None:
    site.write("hinh-anh/" + "a/" * 12 + "x.txt", "x")


def _huge_picture(site: TempSite) -> None:
    _png(site, 50_000, 50_000)
    _png(site, 8_000, 8_000)


def _png(site: TempSite, width: int, height: int) -> None:
    """Write a picture that says how large it is, and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    site.write(f"hinh-anh/rong-{width}.png", b"\x89PNG\r\n\x1a\n" + b"".join(chunks))


def _too_large(site: TempSite) -> None:
    site.write("tin-tuc/2026/dai.md", news(body="a" * (scan.LARGEST_TEXT + 2**17)))
    with site.write("hinh-anh/lon.zip", b"").open("r+b") as file:
        file.truncate(scan.LARGEST_FILE + 2**20)


def _broken_name(site: TempSite) -> None:
    file = os.fsencode(site.write("hinh-anh/x.txt", "x").parent) + b"/ten\xff.txt"
    Path(os.fsdecode(file)).write_bytes(b"x")


def _unread_part(site: TempSite) -> None:
    """A Word file that unpacks to more than is looked at."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        part = zipfile.ZipInfo("word/document.xml", (2026, 6, 15, 8, 0, 0))
        archive.writestr(part, b"<a>" + b" " * 50_000_001, zipfile.ZIP_DEFLATED)
    site.write("van-ban/2026/phu-luc.docx", out.getvalue())


def _too_many_items(site: TempSite) -> None:
    site.write("tin-tuc/2026/nhieu-the.md", news(tags=[f"từ khóa {number}" for number in range(501)]))


def _more_numbers(site: TempSite) -> None:
    body = "\n".join(f"- 0912 345 {number:03}" for number in range(200))
    site.write("tin-tuc/2026/danh-sach.md", news(body=body))


def _too_large_schedule(site: TempSite) -> None:
    headings = " | ".join(["Ngày", "Nội dung", *(f"Cột {number}" for number in range(29))])
    site.write(
        "chuong-trinh/2026-06.md", programme(body=f"| {headings} |\n|{'---|' * 31}\n| 01/6 | Giao ban |\n")
    )


MADE: dict[str, tuple[Callable[[TempSite], None], list[str]]] = {
    "symlink": (
        _link,
        [
            (
                "content/hinh-anh/lien-ket.txt: lỗi: Liên kết tượng trưng dẫn tới “../../ngoai.txt”. Thay bằng tệp "
                "hoặc thư mục thật trong thư mục nội dung. [symlink]"
            ),
            (
                "content/hinh-anh/vong: lỗi: Liên kết tượng trưng dẫn tới “vong”. Thay bằng tệp hoặc thư mục thật "
                "trong thư mục nội dung. [symlink]"
            ),
        ],
    ),
    "not-a-file": (
        _pipe,
        [
            "content/hinh-anh/ong.png: lỗi: Đây không phải là tệp thường. Xóa khỏi thư mục nội dung. [not-a-file]",
        ],
    ),
    "too-many-items": (
        _too_many_items,
        [
            (
                "content/tin-tuc/2026/nhieu-the.md:5: lỗi: Trường “tags” có 501 mục, giới hạn là 500. Chỉ giữ những "
                "mục cần thiết, hoặc tách thành nhiều bài. [too-many-items]"
            ),
        ],
    ),
    "more-personal-numbers": (
        _more_numbers,
        [
            *(
                f"content/tin-tuc/2026/danh-sach.md:{6 + number}: cảnh báo: Có số điện thoại di động "
                f"“091…{number:02}”. Dùng số của cơ quan; số công vụ được phép công khai thì ghi vào chap-nhan. "
                "[personal-telephone]"
                for number in range(20)
            ),
            (
                "content/tin-tuc/2026/danh-sach.md:26: cảnh báo: Tệp này còn 180 chỗ khác có số căn cước hoặc số điện "
                "thoại di động. Che hết trước khi đăng; sửa các chỗ đã nêu rồi chạy lại thì thấy các chỗ tiếp theo. "
                "[more-personal-numbers]"
            ),
        ],
    ),
    "too-large-schedule": (
        _too_large_schedule,
        [
            (
                "content/chuong-trinh/2026-06.md:5: lỗi: Lịch có hơn 30 cột trong một bảng. Tách thành nhiều chương "
                "trình. [too-large-schedule]"
            ),
        ],
    ),
    "windows-name": (
        _windows_name,
        [
            (
                "content/hinh-anh/a:b.txt: lỗi: Tên “a:b.txt” không dùng được trên Windows. Đổi tên bằng chữ không "
                "dấu, số và dấu gạch nối. [windows-name]"
            ),
            (
                "content/hinh-anh/cuoi.: lỗi: Tên “cuoi.” không dùng được trên Windows. Đổi tên bằng chữ không dấu, "
                "số và dấu gạch nối. [windows-name]"
            ),
            (
                "content/tin-tuc/2026/aux.md: lỗi: Tên “aux.md” không dùng được trên Windows. Đổi tên bằng chữ không "
                "dấu, số và dấu gạch nối. [windows-name]"
            ),
        ],
    ),
    "case-clash": (
        _case_clash,
        [
            (
                "content/hinh-anh/anh.txt: lỗi: Tên “anh.txt” chỉ khác chữ hoa, chữ thường với “Anh.txt”. Đổi tên "
                "hoặc xóa một trong hai tệp. [case-clash]"
            ),
        ],
    ),
    "odd-name": (
        _odd_name,
        [
            (
                "content/tin-tuc/2026/Bài viết #1.md:1: cảnh báo: Tên tệp “Bài viết #1” có dấu, dấu cách hoặc chữ "
                "hoa; địa chỉ sẽ là “bai-viet-1”. Đổi tên tệp thành “bai-viet-1.md”. [odd-name]"
            ),
            (
                "content/tin-tuc/2026/bai-viet-1.md:1: lỗi: Địa chỉ “/tin-tuc/2026/bai-viet-1/” đã thuộc về "
                "tin-tuc/2026/Bài viết #1.md. Đổi tên tệp hoặc bỏ địa chỉ cũ này. [same-address]"
            ),
        ],
    ),
    "too-deep": (
        _too_deep,
        [
            (
                "content/hinh-anh/a/a/a/a/a/a/a/a/a/a/a/a: lỗi: Thư mục nằm sâu quá 12 cấp. Chuyển lên gần thư mục "
                "nội dung hơn. [too-deep]"
            ),
        ],
    ),
    "huge-picture": (
        _huge_picture,
        [
            (
                "content/hinh-anh/rong-50000.png: lỗi: Ảnh có 2500 triệu điểm, giới hạn là 60 triệu điểm. Thu nhỏ ảnh "
                "rồi thay tệp. [huge-picture]"
            ),
            (
                "content/hinh-anh/rong-8000.png: lỗi: Ảnh có 8000×8000 điểm, giới hạn là 60 triệu điểm. Thu nhỏ ảnh "
                "rồi thay tệp. [huge-picture]"
            ),
        ],
    ),
    "too-large": (
        _too_large,
        [
            (
                "content/hinh-anh/lon.zip: lỗi: Tệp lớn 201,0 MB, giới hạn là 200,0 MB. Chia nhỏ hoặc nén "
                "tệp. [too-large]"
            ),
            (
                "content/tin-tuc/2026/dai.md:1: lỗi: Tệp lớn 2,1 MB, giới hạn là 2,0 MB. Chia nhỏ hoặc nén tệp. "
                "[too-large]"
            ),
        ],
    ),
    "unread-part": (
        _unread_part,
        [
            (
                "content/van-ban/2026/phu-luc.docx: lỗi: Chỉ đọc được một phần của tệp (mở ra quá lớn hoặc quá phức "
                "tạp), nên chưa kiểm tra được dấu mật và dữ liệu cá nhân trong cả tệp. Chia nhỏ hoặc xuất lại tệp; đã "
                "tự đọc hết thì ghi vào chap-nhan, sha256: …. [unread-part]"
            ),
        ],
    ),
    "broken-name": (
        _broken_name,
        [
            (
                "content/hinh-anh/ten\ufffd.txt: lỗi: Tên “ten\\udcff.txt” không dùng được trên Windows. Đổi tên "
                "bằng chữ không dấu, số và dấu gạch nối. [windows-name]"
            ),
        ],
    ),
}


@pytest.mark.parametrize("name", MADE)
def test_what_git_cannot_hold_is_told_with_its_line(name: str, site: TempSite) -> None:
    make, lines = MADE[name]
    make(site)
    # The checksum of what was packed is another with another version of zlib.
    assert [re.sub(r"[0-9a-f]{64}", "…", line) for line in site.lines()] == lines


def test_file_that_cannot_be_read_is_told_and_the_others_are_read(
    site: TempSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write("tin-tuc/2026/cam.md", news())
    site.write("tin-tuc/2026/loi.md", news(body="[x](/khong-co.md)"))
    read = Source.read

    def refuse(source: Source) -> bytes:
        if source.path.endswith("cam.md"):
            raise PermissionError(13, "Permission denied", source.file)
        return read(source)

    monkeypatch.setattr(Source, "read", refuse)
    assert site.lines()[0] == (
        "content/tin-tuc/2026/cam.md: lỗi: Không đọc được tệp (không có quyền). Kiểm tra quyền đọc của tệp. "
        "[unreadable]"
    )
    assert site.codes() == ["unreadable", "broken-link"]


def test_copied_file_may_not_lie_where_the_site_has_a_page(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news(body="[x](tin/index.html)"))
    site.write("tin-tuc/2026/tin/index.html", "x")
    assert site.lines(BANTIN_FILE_TYPES=[".html"]) == [
        (
            "content/tin-tuc/2026/tin/index.html: lỗi: Địa chỉ “/tin-tuc/2026/tin/index.html” đã thuộc về "
            "tin-tuc/2026/tin/index.html. Đổi tên tệp hoặc bỏ địa chỉ cũ này. [same-address]"
        )
    ]


def test_warning_that_the_conf_names_stops_the_build(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news(Titel="x"))
    assert not site.build().refused
    assert site.check(BANTIN_STOPPING_WARNINGS=["unknown-key"]).refused


def test_every_declared_code_is_reached_by_a_case() -> None:
    told = "\n".join(file.read_text(encoding="utf-8") for file in sorted(INVALID.glob("*/problems.txt")))
    told += "\n".join(line for _, lines in MADE.values() for line in lines)
    reached = set(re.findall(r"\[([a-z0-9-]+)\]$", told, re.MULTILINE)) | {"unreadable"}
    # What was published before decides of these: sites with a past are in `tests/plugins/ledger`.
    of_the_past = {code.name for code in vars(ledger_codes).values() if isinstance(code, Code)}
    with_a_past = "".join(file.read_text(encoding="utf-8") for file in LEDGER.glob("test_*.py"))
    assert all(f'"{name}"' in with_a_past or f"[{name}]" in with_a_past for name in of_the_past)
    assert reached == declared_codes() - of_the_past


def test_no_two_problems_have_one_name() -> None:
    modules = [importlib.import_module(name) for name in problem_modules()]
    codes = {
        id(code): code.name for module in modules for code in vars(module).values() if isinstance(code, Code)
    }
    assert len(codes) > 100
    assert sorted(set(codes.values())) == sorted(codes.values())


def problem_modules() -> list[str]:
    """The names of all modules called `problems`."""
    names = [info.name for info in pkgutil.walk_packages(plugins.__path__, "plugins.")]
    return [name for name in names if name.endswith(".problems")]


def declared_codes() -> set[str]:
    """The names of all codes that stand in modules called `problems`."""
    modules = [importlib.import_module(name) for name in problem_modules()]
    return {value.name for module in modules for value in vars(module).values() if isinstance(value, Code)}
