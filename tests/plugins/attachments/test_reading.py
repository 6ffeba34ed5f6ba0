"""Files that readers fetch: what is known of them, and that a hostile one costs no more than a warning."""

from __future__ import annotations

import io
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from plugins.attachments import outside, reading
from plugins.attachments.facts import FileReading
from plugins.attachments.inspect import inspect_files
from plugins.images.inspect import inspect_picture
from plugins.problems import ProblemList
from plugins.sources.scan import Source
from tests.pdfs import letter, locked, pdf, scan, word
from tests.sites.build import picture


def source_of(folder: Path, name: str, data: bytes) -> Source:
    file = folder / name
    file.write_bytes(data)
    stat = file.stat()
    return Source(f"van-ban/2026/{name}", str(file), stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)


def looked_at(folder: Path, **files: bytes) -> tuple[dict[str, FileReading], dict[str, list[str]]]:
    sources = [source_of(folder, name.replace("_", "."), data) for name, data in files.items()]
    problems = {source.path: ProblemList(source.path) for source in sources}
    readings = inspect_files(sources, {}, problems)
    codes = {path: [problem.code.name for problem in found] for path, found in problems.items()}
    return (
        {path.rpartition("/")[2]: value for path, value in readings.items()},
        {path.rpartition("/")[2]: names for path, names in codes.items()},
    )


def test_pages_and_text_layer_of_a_pdf_are_told(tmp_path: Path) -> None:
    two = pdf([["Trang dau co du chu de doc."], ["Trang sau cung co du chu."]])
    readings, codes = looked_at(tmp_path, a_pdf=two, b_pdf=scan(3), c_csv=b"a,b\n")
    assert readings["a.pdf"] == FileReading(sha256(two).hexdigest(), 2, has_text=True)
    assert readings["b.pdf"] == FileReading(sha256(scan(3)).hexdigest(), 3, is_scan=True)
    assert readings["c.csv"] == FileReading(sha256(b"a,b\n").hexdigest())
    assert codes == {"a.pdf": [], "b.pdf": ["scan"], "c.csv": []}


def test_marks_and_numbers_of_persons_in_files_are_told(tmp_path: Path) -> None:
    _, codes = looked_at(
        tmp_path,
        a_pdf=letter("MẬT"),
        b_docx=word("Kính gửi", "TỐI MẬT"),
        c_pdf=letter("Tài liệu MẬT là gì", "goi 0912 345 678"),
        d_docx=word("CCCD 001099012345"),
    )
    assert codes == {
        "a.pdf": ["secrecy-mark"],
        "b.docx": ["secrecy-mark"],
        "c.pdf": ["personal-telephone"],
        "d.docx": ["citizen-number"],
    }


@pytest.mark.parametrize("name", ["header1", "footnotes", "endnotes", "comments"])
@pytest.mark.parametrize("space", reading._WORD)
def test_marks_are_found_in_every_part_of_a_word_file_of_both_namespaces(
    space: str, name: str, tmp_path: Path
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f'<w:d xmlns:w="{space}"/>')
        archive.writestr(f"word/{name}.xml", f'<w:x xmlns:w="{space}"><w:p><w:t>MẬT</w:t></w:p></w:x>')
    assert looked_at(tmp_path, a_docx=out.getvalue())[1] == {"a.docx": ["secrecy-mark"]}


def test_a_pdf_whose_end_is_not_read_is_told(tmp_path: Path) -> None:
    pages = [["Trang nay co du chu de doc."]] * (reading.MOST_PAGES + 1)
    _, codes = looked_at(tmp_path, a_pdf=pdf(pages), b_pdf=pdf(pages[:-1]))
    assert codes == {"a.pdf": ["unread-part"], "b.pdf": []}


def test_a_long_text_of_which_only_a_part_is_searched_is_told(tmp_path: Path) -> None:
    rows = b"a,b\n" * 5_000_001
    assert looked_at(tmp_path, a_csv=rows, b_csv=rows[:-4])[1] == {"a.csv": ["unread-part"], "b.csv": []}


def test_what_unpacks_to_too_much_is_told(tmp_path: Path) -> None:
    data = bomb()
    readings, codes = looked_at(tmp_path, a_docx=data)
    assert readings["a.docx"] == FileReading(sha256(data).hexdigest())
    assert codes == {"a.docx": ["unread-part"]}


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * (reading.MOST_BYTES + 1))
    return out.getvalue()


@pytest.mark.parametrize(
    "name, data",
    [
        ("a.pdf", b""),
        ("a.pdf", b"%PDF-1.4\nkhong phai"),
        ("a.pdf", letter("x")[:300]),
        ("a.pdf", locked(letter("x"))),
        ("a.docx", b"PK khong phai"),
        ("a.docx", word("x", before='<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>')),
    ],
)
def test_a_file_that_cannot_be_read_is_a_warning_and_has_its_checksum(
    name: str, data: bytes, tmp_path: Path
) -> None:
    readings, codes = looked_at(tmp_path, **{name.replace(".", "_"): data})
    assert readings[name] == FileReading(sha256(data).hexdigest())
    assert codes[name] == ["unread-file"]


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that answers every path but one stands for a library that never ends."""
    slow = tmp_path / "slow.py"
    slow.write_text(
        "import sys, time\n"
        "for line in sys.stdin:\n"
        "    if 'slow' in line: time.sleep(600)\n"
        "    if 'dies' in line: raise SystemExit(1)\n"
        '    print(\'{"pages": 1, "letters": 9, "found": []}\', flush=True)\n',
        encoding="utf-8",
    )
    started = subprocess.Popen

    def instead(command: list[str], **options: Any) -> Any:  # noqa: ANN401 - those of Popen
        return started([command[0], str(slow)], **options)

    monkeypatch.setattr(subprocess, "Popen", instead)
    answers = list(outside.answers(["a", "slow", "b", "dies", "c"], seconds=1.5))
    assert [answer.get("error", "") for answer in answers] == ["", "slow", "", "died", ""]


def test_the_checksum_of_a_picture_is_that_of_what_is_published(tmp_path: Path) -> None:
    from PIL import Image  # noqa: PLC0415 - only here

    exif = Image.Exif()
    exif[0x010E] = "ghi chú"
    data = picture(form="JPEG", exif=exif.tobytes())
    source = source_of(tmp_path, "a.jpg", data)
    problems = ProblemList(source.path)
    facts = inspect_picture(source.disk, source.path, problems)
    readings = inspect_files([source], {source.path: facts}, {source.path: problems})
    assert readings[source.path].sha256 != sha256(data).hexdigest()
    assert len(readings[source.path].sha256) == 64
