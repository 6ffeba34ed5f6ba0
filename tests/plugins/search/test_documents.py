"""What a record says anywhere can be found: its header, text, entries, files, and its number in every spelling."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from plugins.search.tokens import exact, folded
from tests.pdfs import pdf, word
from tests.plugins.search.opened import Opened, opened
from tests.sites.build import TempSite, document, news, page, picture, programme


@pytest.fixture
def site(tmp_path: Path) -> TempSite:
    made = TempSite(tmp_path)
    made.identity()
    return made


def index(site: TempSite, name: str = "1") -> Opened:
    return opened(site.built()[f"tim-kiem/chi-muc/{name}.bin"])


def finds(found: Opened, text: str) -> bool:
    """Whether the first record has every word of ``text``, as it is written."""
    return all(
        folded(one) in found.terms and 0 in found.terms[folded(one)].forms.get(exact(one), [])
        for one in text.split()
    )


def test_headings_captions_tables_and_notes_are_found(site: TempSite) -> None:
    site.write("tin-tuc/2026/b.png", picture())
    body = "## Tổ chức\n\n![chú giải](b.png)\n\n| cột |\n|---|\n| ô bảng |\n\nChữ[^1] **đậm**.\n\n[^1]: cước dưới.\n"
    site.write("tin-tuc/2026/a.md", news(summary="tóm lược", tags=["từ khóa"], body=body))
    found = index(site)
    for text in ("tổ chức", "chú giải", "ô bảng", "đậm", "cước dưới", "tóm lược", "khóa", "hoạt"):
        assert finds(found, text.lower()), text
    assert "fnref" not in found.terms
    assert found.pair("to", "chuc") == [0]


def test_a_number_is_there_in_every_spelling(site: TempSite) -> None:
    site.write("du-lieu/co-quan.yaml", "- {name: Đảng ủy Khối, short: ĐUK, profile: dang}\n")
    site.write("van-ban/2026/a.md", document(number="KH 08- đuk", type="Kế hoạch", issuer="Đảng ủy Khối"))
    found = index(site)
    for plain in ("8", "kh", "duk", "2026", "ke", "hoach"):
        assert found.terms[plain].numbers == [0], plain
    for one, other in (("8", "kh"), ("kh", "8"), ("kh", "duk"), ("duk", "2026")):
        assert found.pair(one, other) == [0], (one, other)


def test_entries_of_a_programme_and_its_period_are_found(site: TempSite) -> None:
    entry = {
        "day": "10/06",
        "content": "họp giao ban",
        "chair": "Bí thư",
        "venue": "hội trường",
        "unit": "Văn phòng",
    }
    site.write("chuong-trinh/2026-06.md", programme(entries=[entry]))
    found = index(site)
    for text in ("giao ban", "bí thư", "hội trường", "văn phòng"):
        assert finds(found, text), text
    assert found.terms["6"].numbers == [0]


def test_words_of_attachments_are_found(site: TempSite) -> None:
    site.write("van-ban/2026/tep.pdf", pdf([["Ngan sach nam hai nghin", "muoi bon chuong"]]))
    site.write("van-ban/2026/tep.docx", word("Phu luc kem theo"))
    site.write("van-ban/2026/an.pdf", pdf([["Bimattrongtep cua ban an"]]))
    site.write("van-ban/2026/a.md", document(attachments=["tep.pdf", "tep.docx"]))
    site.write("van-ban/2026/an.md", document(status="hidden", attachments=["an.pdf"]))
    found = index(site)
    assert found.pair("ngan", "sach") == [0]
    assert "phu" in found.terms
    assert "bimattrongtep" not in found.terms


def test_a_profile_holds_what_is_filtered_by(site: TempSite) -> None:
    site.write(
        "van-ban/2026/a.md",
        document(type="Kế hoạch", issuer="Đảng ủy Khối", issued="02/01/2026", valid_until="31/12/2026"),
    )
    site.write("tin-tuc/2026/b.md", news(date="03/01/2026", category="Ý kiến"))
    found = index(site)
    first, second = found.profiles
    assert (first["k"], first["t"], first["i"]) == (
        "van-ban",
        [["ke-hoach", "Kế hoạch"]],
        [["dang-uy-khoi", "Đảng ủy Khối"]],
    )
    assert first["v"] == [["", "con"], ["2027-01-01", "het"]]
    assert (second["k"], second["c"], second.get("v")) == ("tin-tuc", [["y-kien", "Ý kiến"]], None)
    assert [date.fromordinal(date(1970, 1, 1).toordinal() + day) for day in found.days] == [
        date(2026, 1, 2),
        date(2026, 1, 3),
    ]


def test_pages_have_a_segment_of_their_own(site: TempSite) -> None:
    site.write("trang/gioi-thieu.md", page("Giới thiệu", body="Chức năng, nhiệm vụ."))
    site.write("tin-tuc/2026/a.md", news())
    found = index(site, "t1")
    assert [row[:2] for row in found.rows] == [["/gioi-thieu/", "Giới thiệu"]]
    assert finds(found, "nhiệm vụ")


def test_addresses_begin_with_the_path_of_the_site(site: TempSite) -> None:
    below = site.with_(url="https://a.example/bantin")
    below.write("tin-tuc/2026/a.md", news())
    assert index(below).rows[0][0] == "/bantin/tin-tuc/2026/a/"


def test_citations_do_not_part_words(site: TempSite) -> None:
    site.write("van-ban/2026/a.md", document(number="10-QĐ/ĐU", issued="01/01/2026"))
    site.write("tin-tuc/2026/b.md", news(date="02/01/2026", body="Thực hiện Quyết định số 10-QĐ/ĐU ngay."))
    found = index(site)
    assert found.pair("so", "10") == [1]
    assert found.pair("du", "ngay") == [1]


def test_the_list_names_every_segment_with_its_records(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news())
    site.write("trang/b.md", page())
    rows = json.loads(site.built()["tim-kiem/chi-muc/danh-sach.json"])
    assert [row[:2] for row in rows["segments"]] == [["t1", 1], ["1", 1]]


def test_another_text_gives_another_version_and_the_same_text_the_same(site: TempSite) -> None:
    def version() -> str:
        found: str = json.loads(site.built()["tim-kiem/chi-muc/danh-sach.json"])["segments"][0][2]
        return found

    site.write("tin-tuc/2026/a.md", news(body="Một."))
    first = version()
    site.write("tin-tuc/2026/a.md", news(body="Hai."))
    assert version() != first
    site.write("tin-tuc/2026/a.md", news(body="Một."))
    assert version() == first
