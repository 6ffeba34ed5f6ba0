"""The gate: what bears a mark of secrecy does not go out, unless that one finding was accepted for these very bytes."""

from __future__ import annotations

import subprocess
from hashlib import sha256

import pytest

from tests.pdfs import letter
from tests.sites.build import TempSite, document, mapping, news

MARKED = document(body="Kính gửi các đồng chí.\n\n**TỐI MẬT**\n")


def accept(site: TempSite, **fields: object) -> None:
    site.write("du-lieu/chap-nhan.yaml", "- " + mapping(fields).rstrip().replace("\n", "\n  ") + "\n")


def test_a_mark_stops_the_build_in_drafts_too(site: TempSite) -> None:
    site.identity()
    site.write("van-ban/2026/a.md", document(status="draft", body="MẬT\n"))
    assert site.codes() == ["secrecy-mark"]
    assert site.build().refused
    assert not site.output.exists()


@pytest.mark.parametrize("field", ["title", "summary", "reason"])
def test_a_mark_in_a_header_stops_the_build(field: str, site: TempSite) -> None:
    site.identity()
    site.write("tin-tuc/2026/a.md", news(**{"title": "Tin", field: "TUYỆT MẬT"}))
    assert "secrecy-mark" in site.codes()


def test_a_marked_file_of_nobody_stops_the_build(site: TempSite) -> None:
    site.identity()
    site.write("van-ban/2026/a.pdf", letter("MẬT"))
    assert site.codes() == ["secrecy-mark"]


def test_papers_in_the_folder_of_pictures_and_plain_texts_are_looked_through(site: TempSite) -> None:
    site.identity()
    site.write("hinh-anh/a.pdf", letter("MẬT"))
    site.write("van-ban/2026/b.csv", "cột\nTỐI MẬT\n")
    found = [(p.path, p.line) for p in site.check().problems if p.code.name == "secrecy-mark"]
    assert found == [("hinh-anh/a.pdf", None), ("van-ban/2026/b.csv", 2)]


def test_an_accepted_finding_lets_these_very_bytes_out_and_no_others(site: TempSite) -> None:
    site.identity()
    file = site.write("van-ban/2026/a.md", MARKED)
    digest = sha256(file.read_bytes()).hexdigest()
    accept(site, path="van-ban/2026/a.md", code="secrecy-mark", reason="Trích mẫu dấu", sha256=digest)
    assert site.codes() == []
    assert not site.build().refused
    file.write_text(f"{MARKED}\nMột câu nữa.\n", encoding="utf-8")
    assert site.codes() == ["unused-acceptance", "secrecy-mark"]
    assert site.build().refused


def test_a_finding_is_not_accepted_without_its_checksum(site: TempSite) -> None:
    site.identity()
    site.write("van-ban/2026/a.md", MARKED)
    accept(site, path="van-ban/2026/a.md", code="secrecy-mark", reason="Trích mẫu dấu")
    assert "secrecy-mark" in site.codes()


def test_one_acceptance_is_for_one_finding(site: TempSite) -> None:
    site.identity()
    file = site.write("van-ban/2026/a.md", document(body="MẬT\n\nTỐI MẬT\n"))
    digest = sha256(file.read_bytes()).hexdigest()
    accept(site, path="van-ban/2026/a.md", code="secrecy-mark", text="TỐI MẬT", reason="Mẫu", sha256=digest)
    left = [problem for problem in site.check().problems if problem.code.name == "secrecy-mark"]
    assert [dict(problem.values)["value"] for problem in left] == ["MẬT"]


def test_a_file_too_large_to_be_searched_is_accepted_by_its_checksum_alone(site: TempSite) -> None:
    site.identity()
    file = site.write("van-ban/2026/so-lieu.csv", b"a,b\n" * 5_000_001)
    site.write("van-ban/2026/a.md", document(attachments=["so-lieu.csv"]))
    assert site.codes() == ["unread-part"]
    assert site.build().refused
    digest = sha256(file.read_bytes()).hexdigest()
    accept(site, path="van-ban/2026/so-lieu.csv", code="unread-part", reason="Đã đọc hết", sha256=digest)
    assert site.codes() == []


def test_no_other_error_can_be_accepted(site: TempSite) -> None:
    site.identity()
    site.write("tin-tuc/2026/a.md", news(date="31/02/2026"))
    accept(site, path="tin-tuc/2026/a.md", code="bad-day", reason="Cứ đăng", sha256="0" * 64)
    assert "bad-day" in site.codes()


def test_coreutils_accepts_the_published_checksums(site: TempSite) -> None:
    site.identity()
    names = ["ke-hoach.pdf", "phụ lục 1.csv", "a & b (2).txt"]
    site.write("van-ban/2026/ke-hoach.pdf", letter("xin chao"))
    for name in names[1:]:
        site.write(f"van-ban/2026/{name}", "x")
    site.write("van-ban/2026/khong-dang.txt", "x")
    site.write("van-ban/2026/a.md", document(attachments=names))
    files = site.built()
    done = subprocess.run(
        ["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=site.output, check=True, capture_output=True
    )
    assert done.stdout.count(b"OK") == len(names)
    assert b"khong-dang" not in files["SHA256SUMS"]
