"""`bantin new`: the right name, place and number, and a file that passes the check at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from plugins.dates import ZONE
from plugins.records.kinds import Kind
from plugins.scaffold.new import KINDS, Wish, make
from plugins.settings import ConfigurationError
from plugins.vietnamese.fold import slug
from tests.small_site import bantin, make_site, write

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=ZONE)
TYPES = '- {name: "Kế hoạch", code: "KH"}\n- {name: "Công văn"}\n- {name: "Báo cáo", code: "BC"}\n'
BODIES = """- name: "Đảng ủy Khối"
  short: "ĐUK"
  profile: dang
  terms:
    - {name: "Nhiệm kỳ trước", from: 01/01/2020, to: 30/06/2025}
    - {name: "Nhiệm kỳ này", from: 01/07/2025}
- name: "Ủy ban nhân dân tỉnh"
  short: "UBND"
  profile: nha-nuoc
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = make_site(tmp_path / "site")
    write(folder, "content/du-lieu/loai-van-ban.yaml", TYPES)
    write(folder, "content/du-lieu/co-quan.yaml", BODIES)
    return folder


def document(
    site: Path, number: str, issued: str, kind: str = "Kế hoạch", issuer: str = "Đảng ủy Khối"
) -> None:
    header = f'title: "x"\nnumber: "{number}"\nissued: {issued}\ntype: "{kind}"\nissuer: "{issuer}"'
    write(site, f"content/van-ban/{issued[-4:]}/{slug(number)}.md", f"---\n{header}\n---\n\nx\n")


def made(site: Path, **wish: object) -> tuple[str, str]:
    path = make(site / "content", Wish(**wish), NOW)  # type: ignore[arg-type]
    return path.relative_to(site / "content").as_posix(), path.read_text("utf-8")


def test_every_kind_of_new_file_passes_the_check_at_once(site: Path) -> None:
    document(site, "18-KH/ĐUK", "15/06/2026")
    for arguments in (
        ("tin-tuc", 'Tin: "một" \\ thử #1'),
        ("news", "Tin hai", "--category", "thông báo"),
        ("van-ban", "Kế hoạch một", "--type", "Kế hoạch"),
        ("document", "Công văn không số"),
        ("van-ban", "Báo cáo", "--type", "BC", "--issuer", "UBND", "--number", "125/BC-UBND"),
        ("chuong-trinh",),
        ("programme", "2026-w49"),
        ("trang", "Sơ đồ tổ chức"),
        ("page", "- gạch đầu: [x]"),
    ):
        done = bantin(site, "new", *arguments)
        assert done.returncode == 0, done.stderr
        assert (site / done.stdout.strip()).is_file()
    done = bantin(site, "check")
    assert done.stdout == "Không có vấn đề nào.\n"


def test_a_published_new_file_builds(site: Path) -> None:
    for kind in (Kind.NEWS, Kind.DOCUMENT, Kind.PROGRAMME, Kind.PAGE):
        title = "2026-12" if kind is Kind.PROGRAMME else f"Bài {kind.word}"
        path = make(site / "content", Wish(kind=kind, title=title), NOW)
        path.write_text(path.read_text("utf-8").replace("status: draft", "status: published"), "utf-8")
    done = bantin(site, "build")
    assert done.returncode == 0, done.stderr
    page = (site / "output/chuong-trinh/2026-12/index.html").read_text("utf-8")
    assert "Phòng họp" in page
    assert "Giao ban" in page


def test_a_news_is_named_by_its_title_and_stands_in_the_folder_of_its_year(site: Path) -> None:
    path, text = made(site, kind=Kind.NEWS, title="Đảng ủy  Khối\nhọp")
    assert path == "tin-tuc/2026/dang-uy-khoi-hop.md"
    assert 'title: "Đảng ủy Khối họp"' in text
    assert "date: 20/11/2026 08:30" in text
    assert 'category: "Tin hoạt động"' in text
    assert "status: draft" in text


def test_a_document_takes_the_next_number_of_its_series_and_is_named_by_it(site: Path) -> None:
    document(site, "17-KH/ĐUK", "15/06/2026")
    document(site, "9 - KH / ĐUK", "15/10/2026")
    document(site, "41-BC/ĐUK", "15/06/2026", kind="Báo cáo")
    path, text = made(site, kind=Kind.DOCUMENT, title="Trồng cây", type="kế hoạch", issuer="ĐUK")
    assert path == "van-ban/2026/18-kh-duk.md"
    assert 'number: "18-KH/ĐUK"' in text
    assert 'issuer: "Đảng ủy Khối"' in text


def test_party_numbers_run_through_the_term_and_state_numbers_through_the_year(site: Path) -> None:
    state = "Ủy ban nhân dân tỉnh"
    document(site, "99-KH/ĐUK", "15/06/2025")
    document(site, "30-KH/ĐUK", "15/12/2025")
    document(site, "88/KH-UBND", "15/12/2025", issuer=state)
    document(site, "07/KH-UBND", "15/06/2026", issuer=state)
    assert made(site, kind=Kind.DOCUMENT, title="x", type="KH", issuer="ĐUK")[0].endswith("/31-kh-duk.md")
    assert made(site, kind=Kind.DOCUMENT, title="x", type="KH", issuer="UBND")[0].endswith("/08-kh-ubnd.md")


def test_without_a_number_to_go_on_from_the_number_is_left_to_fill_in(site: Path) -> None:
    path, text = made(site, kind=Kind.DOCUMENT, title="Trồng cây", type="Kế hoạch")
    assert path == "van-ban/2026/trong-cay.md"
    assert "…-KH/ĐUK" in text
    assert "\n# number:\n" in text


def test_a_programme_is_named_by_its_period_and_is_next_months_by_default(site: Path) -> None:
    assert made(site, kind=Kind.PROGRAMME)[0] == "chuong-trinh/2026-12.md"
    path, text = made(site, kind=Kind.PROGRAMME, title="2027-W01")
    assert path == "chuong-trinh/2027-w01.md"
    assert "| 04/01 |" in text
    january = make(site / "content", Wish(kind=Kind.PROGRAMME), datetime(2026, 12, 31, tzinfo=ZONE))
    assert january.name == "2027-01.md"


@pytest.mark.parametrize(
    "wish",
    [
        Wish(kind=Kind.NEWS, title="!!!"),
        Wish(kind=Kind.NEWS, title="\u200b"),
        Wish(kind=Kind.NEWS, title="x", category="Tin gì đó"),
        Wish(kind=Kind.DOCUMENT, title="x", type="Kế hoặc"),
        Wish(kind=Kind.PROGRAMME, title="tháng sau"),
        Wish(kind=Kind.PAGE, title="RSS"),
    ],
)
def test_a_wish_that_cannot_be_met_makes_nothing(site: Path, wish: Wish) -> None:
    before = sorted((site / "content").rglob("*"))
    with pytest.raises(ConfigurationError):
        make(site / "content", wish, NOW)
    assert sorted((site / "content").rglob("*")) == before


def test_an_unknown_category_is_answered_with_the_nearest_and_with_all(site: Path) -> None:
    done = bantin(site, "new", "tin-tuc", "x", "--category", "Thông ba")
    assert (
        "“Thông ba” không có trong danh bạ (có phải “Thông báo”?); có: Tin hoạt động, Thông báo"
        in done.stderr
    )
    none_near = bantin(site, "--lang", "en", "new", "tin-tuc", "x", "--category", "Q")
    assert "“Q” is not in the register; there are: " in none_near.stderr


def test_a_file_that_is_there_is_never_overwritten(site: Path) -> None:
    assert bantin(site, "new", "trang", "Liên hệ").returncode == 0
    page = write(site, "content/trang/lien-he.md", "của tôi")
    done = bantin(site, "new", "trang", "Liên hệ")
    assert done.returncode == 2
    assert "đã có" in done.stderr
    assert page.read_text("utf-8") == "của tôi"


def test_without_registers_everything_can_still_be_made(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    for register in (site / "content/du-lieu").iterdir():
        register.unlink()
    assert 'category: "Việc làng"' in made(site, kind=Kind.NEWS, title="x", category="Việc làng")[1]
    assert 'type: "Giấy mời"' in made(site, kind=Kind.DOCUMENT, title="x", type="Giấy mời")[1]
    assert bantin(site, "check").returncode == 0


@pytest.mark.parametrize(
    "text, following",
    [
        ("7 - KH/ĐUK", "08-KH/ĐUK"),
        ("số 18-kh/đuk", "19-KH/ĐUK"),
        ("KH 18- ĐUK", "19-KH/ĐUK"),
        ("12a-KH/ĐUK", "13-KH/ĐUK"),
        ("KH - HT/ĐUK", None),
        ("18", None),
    ],
)
def test_a_number_is_gone_on_from_however_it_is_written(site: Path, text: str, following: str | None) -> None:
    document(site, text, "15/06/2026")
    written = made(site, kind=Kind.DOCUMENT, title="x", type="KH", issuer="ĐUK")[1]
    assert (f'number: "{following}"' if following else "\n# number:\n") in written


def test_every_kind_has_a_vietnamese_and_an_english_name() -> None:
    assert {kind for name, kind in KINDS.items() if name == kind.value} == set(Kind)
    assert {kind for name, kind in KINDS.items() if name == kind.word} == set(Kind)
