"""Registers of numbers, pages of bodies, open data: what the documents of a site add up to."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from tests.sites.build import TempSite, document, mapping, pages

BODIES: list[dict[str, object]] = [
    {
        "name": "Sở Cũ",
        "short": "SC",
        "slug": "so-cu",
        "profile": "nha-nuoc",
        "to": "28/02/2025",
        "successor": "Sở Mới",
        "parent": "Ủy ban nhân dân tỉnh",
    },
    {"name": "Sở Mới", "short": "SM", "slug": "so-moi", "profile": "nha-nuoc", "from": "01/03/2025"},
    {
        "name": "Đảng ủy Khối",
        "short": "ĐUK",
        "slug": "duk",
        "profile": "dang",
        "terms": [{"name": "Nhiệm kỳ 2025–2030", "from": "15/08/2025"}],
    },
]
COLUMNS = [
    *("address", "number", "type", "title", "issued", "effective", "valid_until", "status", "issuer"),
    *("signer", "fields", "attachments"),
]


def entry(fields: dict[str, object]) -> str:
    return "- " + mapping(fields).rstrip().replace("\n", "\n  ") + "\n"


@pytest.fixture
def bodies(site: TempSite) -> TempSite:
    site.identity()
    site.write("du-lieu/co-quan.yaml", "".join(map(entry, BODIES)))
    return site


def write(site: TempSite, name: str, number: str, issued: str, kind: str = "Kế hoạch", **fields: Any) -> None:  # noqa: ANN401 - the fields of a document
    values: dict[str, Any] = {"number": number, "type": kind, "issuer": "ĐUK", **fields}
    site.write(
        f"van-ban/{issued[-4:]}/{name}.md",
        document(str(values.pop("title", f"Văn bản {name}")), issued, **values),
    )


def test_a_register_lists_numbers_in_their_order_with_what_is_odd(bodies: TempSite) -> None:
    write(bodies, "a", "02-KH/ĐUK", "01/02/2026")
    write(bodies, "b", "05-KH/ĐUK", "01/03/2026")
    write(bodies, "c", "05-KH/ĐUK", "02/03/2026")
    write(bodies, "d", "06-KH/ĐUK", "03/01/2026")
    write(bodies, "e", "07-TB/ĐUK", "05/03/2026")
    made = pages(bodies.built())
    page = made["van-ban/so/duk/nhiem-ky-2025-2030/index.html"]
    assert re.findall(r"number\">(0\d-KH/ĐUK)<", page) == ["02-KH/ĐUK", "05-KH/ĐUK", "05-KH/ĐUK", "06-KH/ĐUK"]
    assert page.count("Trùng số với văn bản khác") == 2
    assert page.count("không theo thứ tự số") == 1
    assert "3–4" in page
    assert "Nhiệm kỳ 2025–2030" in made["van-ban/so/duk/index.html"]
    assert 'href="/van-ban/so/duk/"' in made["van-ban/so/index.html"]


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_what_is_not_public_stands_in_no_register_and_makes_no_gap(status: str, bodies: TempSite) -> None:
    write(bodies, "a", "02-KH/ĐUK", "01/02/2026")
    before = bodies.built()
    write(bodies, "z", "09-KH/ĐUK", "01/04/2026", status=status)
    after = bodies.built()
    watched = [
        path for path in before if path.startswith("van-ban/so/") or "du-lieu" in path or "manh/" in path
    ]
    assert len(watched) > 6
    assert {path: before[path] for path in watched} == {path: after[path] for path in watched}


def test_every_registered_body_has_a_page_with_what_was_before_and_after_it(bodies: TempSite) -> None:
    write(bodies, "a", "02/KH-SM", "01/04/2026", issuer="Sở Mới")
    made = pages(bodies.built())
    old, new = made["van-ban/co-quan/so-cu/index.html"], made["van-ban/co-quan/so-moi/index.html"]
    assert "28/02/2025" in old
    assert 'href="/van-ban/co-quan/so-moi/"' in old
    assert "Ủy ban nhân dân tỉnh" in old
    assert 'href="/van-ban/co-quan/so-cu/"' in new
    assert 'href="/van-ban/so/so-moi/"' in new
    assert "Sở Cũ" not in made["van-ban/index.html"]
    assert "Sở Cũ" not in made["so-do-trang/index.html"]


def test_a_document_of_a_body_that_ended_says_so(bodies: TempSite) -> None:
    write(bodies, "a", "02/KH-SC", "01/04/2024", issuer="SC")
    page = pages(bodies.built())["van-ban/2024/a/index.html"]
    assert "28/02/2025" in page
    assert 'href="/van-ban/co-quan/so-moi/"' in page


def rows_of(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_open_data_has_the_columns_of_the_contract_on_an_empty_site_too(site: TempSite) -> None:
    site.identity()
    files = site.built()
    assert files["van-ban/du-lieu.csv"].decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"
    assert json.loads(files["van-ban/du-lieu.json"]) == []


def test_open_data_tells_every_public_document(bodies: TempSite) -> None:
    bodies.write("van-ban/2026/a.csv", "x")
    write(
        bodies,
        "a",
        "02-KH/ĐUK",
        "01/02/2026",
        effective="05/02/2026",
        valid_until="31/12/2026",
        fields=["Y tế", "Thi đua"],
        attachments=["a.csv"],
    )
    write(bodies, "b", "03-KH/ĐUK", "03/02/2026", replaces=["02-KH/ĐUK"], title='=HYPERLINK("x")')
    files = bodies.built()
    rows = rows_of(files["van-ban/du-lieu.csv"])
    data = json.loads(files["van-ban/du-lieu.json"])
    assert [list(row) for row in data] == [COLUMNS, COLUMNS]
    assert [row["status"] for row in rows] == [row["status"] for row in data] == ["con", "thay-the"]
    assert data[0]["title"] == '=HYPERLINK("x")'
    assert rows[0]["title"] == '\'=HYPERLINK("x")'
    assert rows[1]["fields"] == "Y tế; Thi đua"
    assert data[1]["attachments"] == ["https://tin.example.vn/van-ban/2026/a.csv"]
    assert (rows[1]["issued"], rows[1]["valid_until"]) == ("2026-02-01", "2026-12-31")


def test_the_filters_data_holds_names_once_and_steps_of_validity(bodies: TempSite) -> None:
    write(bodies, "a", "02-KH/ĐUK", "01/02/2026", valid_until="31/12/2026")
    write(bodies, "b", "03-TB/ĐUK", "03/02/2026", "Thông báo")
    files = bodies.built()
    data = json.loads(files["manh/van-ban.json"])
    assert data["types"] == ["Thông báo", "Kế hoạch"]
    assert data["bodies"] == ["Đảng ủy Khối"]
    assert [row[1] for row in data["rows"]] == ["03-TB/ĐUK", "02-KH/ĐUK"]
    assert data["rows"][1][7] == [["", "con"], ["2027-01-01", "het"]]
    assert "/manh/van-ban.json" in files["van-ban/index.html"].decode()


def test_the_filters_data_say_the_order_by_series_and_number(bodies: TempSite) -> None:
    write(bodies, "a", "9-KH/ĐUK", "01/02/2026")
    write(bodies, "b", "10-KH/ĐUK", "02/02/2026")
    write(bodies, "c", "11-KH/ĐUK", "03/02/2022")
    write(bodies, "d", "", "04/02/2026")
    rows = json.loads(bodies.built()["manh/van-ban.json"])["rows"]
    ordered = [row[1] for row in sorted(rows, key=lambda row: row[9])]
    assert ordered == ["11-KH/ĐUK", "9-KH/ĐUK", "10-KH/ĐUK", ""]


def structured(files: dict[str, bytes], path: str) -> list[dict[str, object]]:
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', files[path].decode(), re.DOTALL)
    assert block
    graph: list[dict[str, object]] = json.loads(block[1])["@graph"]
    return graph


def test_types_with_the_year_in_their_symbol_are_legislation_and_others_are_not(bodies: TempSite) -> None:
    write(bodies, "a", "42/2022/NĐ-CP", "24/06/2022", "Nghị định", issuer="Chính phủ", effective="15/08/2022")
    write(bodies, "b", "12/2023/QĐ-UBND", "24/06/2023", "Quyết định", issuer="UBND", amends=["42/2022/NĐ-CP"])
    write(bodies, "c", "13/QĐ-UBND", "24/06/2023", "Quyết định", issuer="UBND")
    files = bodies.built()
    kinds = [
        structured(files, f"van-ban/{path}/index.html")[0]["@type"] for path in ("2022/a", "2023/b", "2023/c")
    ]
    assert kinds == ["Legislation", "Legislation", "DigitalDocument"]
    law, decision = (structured(files, f"van-ban/{path}/index.html")[0] for path in ("2022/a", "2023/b"))
    assert law["legislationLegalForce"] == "https://schema.org/InForce"
    assert law["legislationDateOfApplicability"] == "2022-08-15"
    amended = {
        "@type": "Legislation",
        "name": "42/2022/NĐ-CP",
        "url": "https://tin.example.vn/van-ban/2022/a/",
    }
    assert decision["legislationAmends"] == [amended]


def test_a_notice_of_a_meeting_is_an_event_besides(bodies: TempSite) -> None:
    meeting = {"start": "25/11/2026 08:00", "end": "25/11/2026 11:00", "venue": "Hội trường A"}
    write(bodies, "m", "20-GM/ĐUK", "20/10/2026", "Giấy mời", meeting=meeting)
    found = structured(bodies.built(), "van-ban/2026/m/index.html")
    assert [block["@type"] for block in found] == ["DigitalDocument", "Event", "BreadcrumbList"]
    assert found[1]["startDate"] == "2026-11-25T08:00:00+07:00"


@pytest.mark.parametrize(
    "terms, places",
    [
        (
            [
                {"name": "Khóa X", "from": "01/01/2020", "to": "31/12/2021"},
                {"name": "khoá x", "from": "01/01/2022"},
            ],
            {"khoa-x", "khoa-x-2022"},
        ),
        ([{"name": "2026", "from": "01/01/2020", "to": "31/12/2021"}], {"2026", "2026-2026"}),
        ([{"name": "!", "from": "01/01/2020", "to": "31/12/2021"}], {"nhiem-ky", "2026"}),
        (
            [{"from": "01/01/2020", "to": "31/12/2021"}, {"from": "01/01/2022"}],
            {"nhiem-ky-2020-2021", "nhiem-ky-2022"},
        ),
    ],
)
def test_every_series_has_a_page_of_its_own(
    terms: list[dict[str, str]], places: set[str], site: TempSite
) -> None:
    site.identity()
    body: dict[str, object] = {"name": "Đảng ủy Khối", "slug": "duk", "profile": "dang", "terms": terms}
    body["short"] = "ĐUK"
    site.write("du-lieu/co-quan.yaml", entry(body))
    write(site, "a", "01-KH/ĐUK", "01/02/2021")
    write(site, "b", "01-KH/ĐUK", "01/02/2026")
    files = site.built()
    found = {path.split("/")[3] for path in files if re.fullmatch("van-ban/so/duk/[^/]+/index.html", path)}
    assert found == places


def test_the_day_of_a_congress_belongs_to_the_old_term_in_whatever_order_terms_are_written(
    site: TempSite,
) -> None:
    site.identity()
    terms = [{"name": "Mới", "from": "15/10/2020"}, {"name": "Cũ", "from": "01/01/2015", "to": "15/10/2020"}]
    body: dict[str, object] = {"name": "Đảng ủy Khối", "slug": "duk", "profile": "dang", "terms": terms}
    body["short"] = "ĐUK"
    site.write("du-lieu/co-quan.yaml", entry(body))
    write(site, "a", "01-KH/ĐUK", "15/10/2020")
    assert "van-ban/so/duk/cu/index.html" in site.built()
