"""A reader looks for something: with marks or without, by number or keyboard, on a bad line, without a script."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from plugins.search.tokens import TURN, exact, fingerprint, folded, words
from tests.browsing import DESKTOP, PHONE
from tests.sites.build import TempSite, document, news, page, programme

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from tests.browsing import BuiltSite

URL: Final = "http://tin.example.vn"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which words differ by marks, numbers by how they are written, and some things are hidden."""
    made = TempSite(tmp_path_factory.mktemp("search"), URL)
    made.identity()
    write = made.write
    write("tin-tuc/2026/duong.md", news("Con đường mới", date="01/03/2026", body="Xã làm đường bê tông."))
    write("tin-tuc/2026/duong-2.md", news("Cây dương", date="02/03/2026", body="Hàng dương ven biển."))
    write("tin-tuc/2026/bo.md", news("Đảng bộ Khối họp", date="03/03/2026", body="Hòa giải, thuỷ lợi."))
    write(
        "tin-tuc/2026/roi.md",
        news("Khối lượng", date="04/03/2026", body="Khối phố có đảng viên; bộ phận khác."),
    )
    write(
        "tin-tuc/2026/xau.md",
        news("Chữ <img src=x onerror=alert(1)> & cúp", date="05/03/2026", body="Giải cúp."),
    )
    write("tin-tuc/2025/cu.md", news("Chuyện cũ", date="05/03/2025", category="Ý kiến", body="Về hòa giải."))
    write("tin-tuc/2026/an.md", news("Chuyện cú kín", date="05/03/2026", status="hidden", body="Bimatkin."))
    write(
        "van-ban/2026/18-kh-duk.md",
        document("Kế hoạch năm", number="18-KH/ĐUK", type="Kế hoạch", issuer="Đảng ủy Khối", validity="con"),
    )
    write(
        "van-ban/2026/8-qd-duk.md", document("Quyết định về 18 việc", number="08-QĐ/ĐUK", type="Quyết định")
    )
    write("chuong-trinh/2026-06.md", programme())
    write("trang/gioi-thieu.md", page("Giới thiệu"))
    for number in range(12):
        write(
            f"tin-tuc/2026/lap-{number}.md", news(f"Bài lặp {number}", date="01/01/2026", body="Nhiều bài.")
        )
    made.built()
    return made.output


@pytest.fixture
def site(output: Path, built_site: Callable[[Path, str], BuiltSite], chromium: Browser) -> BuiltSite:
    assert chromium.is_connected()
    return built_site(output, URL)


def told(page: Page) -> str:
    """What is said when the search has ended."""
    line = page.locator(".search__said", has_text=re.compile("kết quả|Không"))
    line.wait_for()
    return line.inner_text()


def titles(page: Page) -> list[str]:
    told(page)
    return page.locator(".search__link").all_inner_texts()


def found(site: BuiltSite, question: str, **choices: str) -> list[str]:
    """The titles that a question finds, in their order."""
    query = "&".join(f"{name}={quote(value)}" for name, value in {"q": question, **choices}.items())
    visit = site.visit(f"/tim-kiem/?{query}", width=DESKTOP)
    shown = titles(visit.page)
    assert not visit.errors
    assert not visit.outside
    visit.close()
    return shown


def test_marks_are_not_needed_and_count_where_they_are_typed(site: BuiltSite) -> None:
    assert set(found(site, "duong")) == {"Con đường mới", "Cây dương"}
    assert found(site, "đường")[0] == "Con đường mới"
    assert found(site, "dương")[0] == "Cây dương"
    assert "Đảng bộ Khối họp" in found(site, "dang")
    assert found(site, "thủy lợi") == found(site, "thuỷ lợi") == ["Đảng bộ Khối họp"]


def test_neighbours_come_before_words_that_stand_apart(site: BuiltSite) -> None:
    assert found(site, "dang bo khoi") == ["Đảng bộ Khối họp", "Khối lượng"]
    assert found(site, '"dang bo khoi"') == ["Đảng bộ Khối họp"]
    assert found(site, "khoi -luong") == ["Đảng bộ Khối họp", "Kế hoạch năm"]
    assert found(site, 'khoi -"dang bo"') == ["Khối lượng", "Kế hoạch năm"]


@pytest.mark.parametrize("question", ["18 kh duk", "kh18", "18-KH/ĐUK", "KH 18- ĐUK", "18kh", "số 18-KH"])
def test_a_number_is_found_however_it_is_written(site: BuiltSite, question: str) -> None:
    first = found(site, question.removeprefix("số "))[0]
    assert first == "Kế hoạch năm"


def test_zeros_and_the_period_of_a_programme_are_understood(site: BuiltSite) -> None:
    assert found(site, "8 qd duk")[0] == "Quyết định về 18 việc"
    assert (
        "6/2026" in found(site, "tháng 6 2026")[0] or "Chương trình" in found(site, "chương trình 6 2026")[0]
    )


def test_nothing_hidden_is_found(site: BuiltSite) -> None:
    assert found(site, "bimatkin") == []


def test_facets_have_counts_and_the_address_holds_everything(site: BuiltSite) -> None:
    visit = site.visit("/tim-kiem/?q=hoa+giai", width=DESKTOP)
    page = visit.page
    assert told(page) == "2 kết quả"
    page.get_by_text("Lọc và sắp xếp").click()
    years = page.locator("select[name=nam]")
    assert years.locator("option").all_inner_texts() == ["Tất cả", "2026 (1)", "2025 (1)"]
    years.select_option("2025")
    page.wait_for_url("**nam=2025**")
    assert titles(page) == ["Chuyện cũ"]
    assert parse_qs(urlsplit(page.url).query) == {"q": ["hoa giai"], "nam": ["2025"]}
    page.go_back()
    page.locator(".search__link").nth(1).wait_for()
    assert len(titles(page)) == 2
    assert found(site, "", loai="ke-hoach") == ["Kế hoạch năm"]
    assert found(site, "", muc="y-kien") == ["Chuyện cũ"]
    assert found(site, "hoa giai", sap="moi") == ["Đảng bộ Khối họp", "Chuyện cũ"]
    assert found(site, "", **{"hieu-luc": "con", "co-quan": "dang-uy-khoi"}) == ["Kế hoạch năm"]


def test_hostile_titles_are_text(site: BuiltSite) -> None:
    visit = site.visit("/tim-kiem/?q=cup", width=PHONE)
    assert titles(visit.page) == ["Chữ <img src=x onerror=alert(1)> & cúp"]
    assert visit.page.locator(".search__hits img").count() == 0
    assert visit.page.locator(".search__link mark").all_inner_texts() == ["cúp"]
    visit = site.visit(f"/tim-kiem/?q={quote('<img src=x onerror=alert(1)>')}", width=PHONE)
    told(visit.page)
    assert not visit.errors


def test_the_words_stand_marked_in_a_part_of_the_text(site: BuiltSite) -> None:
    page = site.visit("/tim-kiem/?q=thuy+loi", width=DESKTOP).page
    told(page)
    page.locator(".search__excerpt mark", has_text="thuỷ").wait_for()
    assert page.locator(".search__excerpt mark").all_inner_texts() == ["thuỷ", "lợi"]


def test_titles_are_suggested_and_chosen_by_keyboard(site: BuiltSite) -> None:
    page = site.visit("/tim-kiem/", width=DESKTOP).page
    box = page.get_by_role("combobox", name=re.compile("Từ, số"))
    box.press_sequentially("dang bo kh")
    option = page.get_by_role("listbox", name="Gợi ý").get_by_role("option")
    option.first.wait_for()
    assert option.all_inner_texts() == ["Đảng bộ Khối họp"]
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    assert option.first.get_attribute("aria-selected") == "true"
    assert box.get_attribute("aria-activedescendant") == option.first.get_attribute("id")
    box.press("Escape")
    assert page.get_by_role("listbox", name="Gợi ý").count() == 0
    box.press("Backspace")
    option.first.wait_for()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/tin-tuc/2026/bo/")


def test_more_results_come_on_demand_and_take_the_focus(site: BuiltSite) -> None:
    page = site.visit("/tim-kiem/?q=nhieu+bai", width=PHONE).page
    assert told(page) == "12 kết quả"
    assert len(titles(page)) == 10
    page.get_by_role("button", name="Hiện thêm").click()
    page.locator(".search__link").nth(11).wait_for()
    page.wait_for_timeout(50)
    assert page.evaluate("document.activeElement.textContent") == titles(page)[10]
    assert page.get_by_role("button", name="Hiện thêm").count() == 0


def test_a_second_press_brings_no_result_twice(site: BuiltSite) -> None:
    page = site.visit("/tim-kiem/?q=nhieu+bai", width=PHONE).page
    assert len(titles(page)) == 10
    page.get_by_role("button", name="Hiện thêm").evaluate("(more) => { more.click(); more.click(); }")
    page.locator(".search__link").nth(11).wait_for()
    page.wait_for_timeout(200)
    assert len(set(titles(page))) == len(titles(page)) == 12


def test_a_lost_connection_is_told_and_tried_again(site: BuiltSite) -> None:
    visit = site.visit("/tim-kiem/", width=PHONE)
    page = visit.page
    page.route("**/chi-muc/**", lambda route: route.abort())
    page.get_by_role("combobox").fill("dang bo")
    page.get_by_role("combobox").press("Enter")
    page.get_by_text("Không tải được dữ liệu tìm kiếm").wait_for()
    page.unroute("**/chi-muc/**")
    page.get_by_role("button", name="Thử lại").click()
    page.locator(".search__link").first.wait_for()
    assert titles(page)[0] == "Đảng bộ Khối họp"


def test_one_failed_request_is_not_even_told(site: BuiltSite) -> None:
    page = site.visit("/tim-kiem/", width=PHONE).page
    failed: list[str] = []

    def fail_once(route: object) -> None:
        url = route.request.url  # type: ignore[attr-defined]
        if len(failed) < 2:
            failed.append(url)
            route.abort()  # type: ignore[attr-defined]
        else:
            route.fallback()  # type: ignore[attr-defined]

    page.route("**/chi-muc/*.bin*", fail_once)
    page.get_by_role("combobox").fill("dang bo khoi")
    page.get_by_role("combobox").press("Enter")
    assert titles(page)[0] == "Đảng bộ Khối họp"
    assert failed


def test_every_page_leads_to_the_search_without_a_script(output: Path, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    context.route("**/*", lambda route: fulfil(output, route))
    page = context.new_page()
    page.goto(f"{URL}/gioi-thieu/")
    page.get_by_role("search").get_by_role("searchbox").fill("hòa giải")
    page.get_by_role("search").get_by_role("button").click()
    assert page.url == f"{URL}/tim-kiem/?q=h%C3%B2a+gi%E1%BA%A3i"
    main = page.locator("main")
    assert "không chạy JavaScript" in main.inner_text()
    for name in ("Lưu trữ", "Nguồn tin (RSS)", "Năm 2026"):
        assert main.get_by_role("link", name=name).count() == 1
    context.close()


def fulfil(output: Path, route: object) -> None:
    path = urlsplit(route.request.url).path  # type: ignore[attr-defined]
    file = output / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
    route.fulfill(path=file) if file.is_file() else route.abort()  # type: ignore[attr-defined]


def test_the_script_reads_words_as_the_index_has_them(site: BuiltSite) -> None:
    page = site.visit("/tim-kiem/", width=PHONE).page
    texts = [
        "Đảng ủy Khối, 18-KH/ĐUK ngày 02/5/2018",
        "hoà hòa khoẻ khỏe thuỷ thủy uỷ ủy quý qúy giả",
        "NFD: Đảng bộ".encode().decode() + " café naïve ñ ü ÅNGSTRÖM ß Привет йод",
        "000 007 1.234.567,89 17,8% №5 ½ ² kh18 5G a_b",
    ]
    own = [[(folded(word), exact(word), fingerprint(folded(word))) for word in words(text)] for text in texts]
    script = page.locator("script[src*='/search.']").get_attribute("src")
    read = page.evaluate(
        """async ([script, texts]) => {
            const own = await import(script);
            const forms = (word) => [own.fold(word), own.exact(word), own.fingerprint(own.fold(word))];
            return texts.map((text) => own.split(text).map(forms));
        }""",
        [script, texts],
    )
    assert json.dumps(read) == json.dumps(own)
    whole = page.evaluate("async (script) => (await import(script)).pair('dang', 'bo')", script)
    assert whole == fingerprint("dang") ^ (fingerprint("bo") * TURN & 0xFFFFFFFF)


def test_parts_are_asked_for_where_the_server_gives_them(site: BuiltSite, output: Path) -> None:
    visit = site.visit("/tim-kiem/", width=PHONE)
    asked: list[int] = []

    def part(route: object) -> None:
        url = urlsplit(route.request.url)  # type: ignore[attr-defined]
        first, last = re.fullmatch(r"bytes=(\d+)-(\d+)", route.request.headers["range"]).groups()  # type: ignore[attr-defined, union-attr]
        data = (output / url.path.lstrip("/")).read_bytes()
        piece = data[int(first) : int(last) + 1]
        asked.append(len(piece))
        span = f"bytes {first}-{int(first) + len(piece) - 1}/{len(data)}"
        route.fulfill(status=206, body=piece, headers={"Content-Range": span})  # type: ignore[attr-defined]

    visit.page.route("**/chi-muc/*.bin*", part)
    visit.page.get_by_role("combobox").fill("dang bo khoi")
    visit.page.get_by_role("combobox").press("Enter")
    assert titles(visit.page)[0] == "Đảng bộ Khối họp"
    whole = sum(len(file.read_bytes()) for file in (output / "tim-kiem/chi-muc").glob("*.bin"))
    assert len(asked) > 4
    assert sum(asked) < whole
