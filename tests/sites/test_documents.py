"""Documents in whole sites: citations, relations, validity, meetings and comments as readers and editors see them."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest

from plugins.dates import ZONE
from plugins.engine.build import BuildResult
from tests.sites.build import TempSite, document, mapping, news, pages, tree, with_notes

TERMS = [
    {"name": "Nhiệm kỳ 2015–2020", "from": "15/08/2015", "to": "14/08/2020"},
    {"name": "Nhiệm kỳ 2020–2025", "from": "15/08/2020"},
]


@pytest.fixture
def terms(site: TempSite) -> TempSite:
    """A site with a Party body of two terms, each with a plan 18-KH/ĐUK, and a decision and a regulation 05-QĐ/ĐUK."""
    site.identity()
    body = {"name": "Đảng ủy Khối", "short": "ĐUK", "slug": "duk", "profile": "dang", "terms": TERMS}
    site.write("du-lieu/co-quan.yaml", f"- {mapping(body).replace(chr(10), chr(10) + '  ').rstrip()}\n")
    numbered = [
        ("2018/18-kh-duk", "18-KH/ĐUK", "02/05/2018", "Kế hoạch"),
        ("2021/18-kh-duk", "18-KH/ĐUK", "15/06/2021", "Kế hoạch"),
        ("2021/05-qd-duk", "05-QĐ/ĐUK", "10/02/2021", "Quyết định"),
        ("2021/05-quy-dinh", "05-QĐ/ĐUK", "11/02/2021", "Quy định"),
    ]
    for path, number, issued, kind in numbered:
        text = document(f"Văn bản {path}", issued, number=number, type=kind, issuer="ĐUK")
        site.write(f"van-ban/{path}.md", text)
    return site


def cited_in(site: TempSite, body: str) -> list[tuple[str, str]]:
    """Where the citations of a news with the text ``body`` lead, and the words that are linked."""
    site.write("tin-tuc/2026/neu.md", news(body=body))
    html = site.built()["tin-tuc/2026/neu/index.html"].decode()
    found = re.findall(r'<a class="citation" href="([^"]+)">(.*?)</a>', html, re.DOTALL)
    return [
        (href.removeprefix("/van-ban/").rstrip("/"), re.sub("<[^>]+>", "", words)) for href, words in found
    ]


@pytest.mark.parametrize(
    "text, leads_to",
    [
        ("Kế hoạch số 18-KH/ĐUK, ngày 15/6/2021", ["2021/18-kh-duk"]),
        ("Kế hoạch số 18-KH/ĐUK, ngày 02/5/2018", ["2018/18-kh-duk"]),
        ("Kế hoạch 18-KH/ĐUK năm 2018", ["2018/18-kh-duk"]),
        ("Kế hoạch số 18-KH/ĐUK", []),
        ("Kế hoạch số 18-KH/ĐUK, ngày 15/6/2019", []),
        ("Quyết định số 05-QĐ/ĐUK", ["2021/05-qd-duk"]),
        ("Quy định số 05-QĐ/ĐUK", ["2021/05-quy-dinh"]),
        ("Quy định số 5-QĐ/ĐUK năm 2021 và Quyết định 5 - QĐ/ĐUK", ["2021/05-quy-dinh", "2021/05-qd-duk"]),
        ("văn bản số 05-QĐ/ĐUK", []),
        ("Quy định số 05-QĐ/ĐUK năm 2016", []),
        ("Chỉ thị số 05-CT/ĐUK", []),
        ("Kế hoạch số 18-KH/UBND, ngày 15/6/2021", []),
    ],
)
def test_a_citation_leads_to_the_only_document_that_answers(
    text: str, leads_to: list[str], terms: TempSite
) -> None:
    assert [href for href, _ in cited_in(terms, f"Theo {text}, triển khai.\n")] == leads_to


def test_two_candidates_are_told_to_who_asks_for_notes(terms: TempSite) -> None:
    terms.write("tin-tuc/2026/neu.md", news(body="\nKế hoạch số 18-KH/ĐUK.\n"))
    result = terms.check()
    notes = [p for p in with_notes(result) if p.code.name == "ambiguous-citation"]
    assert [(p.path, p.line) for p in notes] == [("tin-tuc/2026/neu.md", 7)]
    assert not [p for p in result.problems if p.code.name == "ambiguous-citation"]


def test_a_document_does_not_link_its_own_number(terms: TempSite) -> None:
    text = "Quyết định số 05-QĐ/ĐUK này và Quy định số 05-QĐ/ĐUK."
    terms.write(
        "van-ban/2021/05-qd-duk.md",
        document(issued="10/02/2021", number="05-QĐ/ĐUK", type="Quyết định", issuer="ĐUK", body=text),
    )
    html = terms.built()["van-ban/2021/05-qd-duk/index.html"].decode()
    assert re.findall(r'class="citation" href="([^"]+)"', html) == ["/van-ban/2021/05-quy-dinh/"]


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"status": "hidden"},
        {"status": "withdrawn", "reason": "Sai"},
        {"publish_at": "01/01/2027"},
    ],
)
def test_what_is_not_public_answers_no_citation_and_makes_none_ambiguous(
    fields: dict[str, str], terms: TempSite
) -> None:
    text = document("Kế hoạch kín", "15/06/2021", number="18-KH/ĐUK", type="Kế hoạch", issuer="ĐUK", **fields)
    terms.write("van-ban/2021/18-kh-duk.md", text)
    body = "Kế hoạch số 18-KH/ĐUK, ngày 15/6/2021; Kế hoạch số 18-KH/ĐUK.\n"
    assert [href for href, _ in cited_in(terms, body)] == ["2018/18-kh-duk"]


def test_feeds_lead_to_cited_documents_by_absolute_addresses(terms: TempSite) -> None:
    terms.write("tin-tuc/2026/neu.md", news(body="Quy định số 05-QĐ/ĐUK.\n"))
    feed = terms.built()["tin-tuc/rss.xml"].decode()
    assert "https://tin.example.vn/van-ban/2021/05-quy-dinh/" in feed
    assert "\ue002" not in feed


def made(result: BuildResult) -> set[str]:
    return {path for _, paths in result.stats.reasons for path in paths}


def test_a_changed_number_makes_those_pages_again_that_cite_it_and_no_other_text(terms: TempSite) -> None:
    for n in range(6):
        number = "05-QĐ/ĐUK" if n % 2 else "18-KH/ĐUK, ngày 15/6/2021"
        terms.write(f"tin-tuc/2026/tin-{n}.md", news(f"Tin {n}", body=f"Quyết định số {number}.\n"))
    cache = str(terms.folder / "cache")
    terms.build(CACHE_PATH=cache)
    text = document(
        "Văn bản 2021/05-qd-duk", "10/02/2021", number="06-QĐ/ĐUK", type="Quyết định", issuer="ĐUK"
    )
    terms.write("van-ban/2021/05-qd-duk.md", text)
    again = made(terms.build(CACHE_PATH=cache))
    news_pages = {path for path in again if path.startswith("tin-tuc/2026/")}
    assert news_pages == {f"tin-tuc/2026/tin-{n}/index.html" for n in (1, 3, 5)}
    assert "tin-tuc/index.html" not in again


def test_relations_show_at_both_ends(terms: TempSite) -> None:
    text = document(
        "Kế hoạch mới",
        "01/03/2022",
        number="20-KH/ĐUK",
        type="Kế hoạch",
        issuer="ĐUK",
        replaces=["18-KH/ĐUK, ngày 15/06/2021"],
        based_on=["/van-ban/2021/05-qd-duk.md"],
        guides=["99-NQ/TW"],
    )
    terms.write("van-ban/2022/20-kh-duk.md", text)
    made_pages = pages(terms.built())
    own = made_pages["van-ban/2022/20-kh-duk/index.html"]
    assert 'href="/van-ban/2021/18-kh-duk/"' in own
    assert 'href="/van-ban/2021/05-qd-duk/"' in own
    assert "99-NQ/TW" in own
    for path in ("van-ban/2021/18-kh-duk", "van-ban/2021/05-qd-duk"):
        assert 'href="/van-ban/2022/20-kh-duk/"' in made_pages[f"{path}/index.html"]
    assert "Bị thay thế bởi" in made_pages["van-ban/2021/18-kh-duk/index.html"]
    assert "Bị thay thế bởi" not in made_pages["van-ban/2018/18-kh-duk/index.html"]


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_relations_of_what_is_not_public_show_nowhere_else(status: str, terms: TempSite) -> None:
    before = terms.built()
    text = document(
        "Kín", "01/03/2022", number="20-KH/ĐUK", issuer="ĐUK", status=status, replaces=["05-QĐ/ĐUK"]
    )
    terms.write("van-ban/2022/kin.md", text)
    after = terms.built()
    changed = {path for path in before if before[path] != after[path]} - {".bantin/files.txt"}
    assert changed == set()


def at(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=ZONE)


def test_validity_follows_the_day_and_the_page_tells_every_step(terms: TempSite) -> None:
    text = document(
        "Có hạn",
        "15/06/2026",
        number="30-KH/ĐUK",
        issuer="ĐUK",
        effective="01/07/2026",
        valid_until="31/12/2026",
    )
    terms.write("van-ban/2026/30-kh-duk.md", text)
    said = []
    for day in ("2026-06-20", "2026-07-01", "2026-12-31T23:59:00", "2027-01-01"):
        html = pages(terms.built(at(day)))["van-ban/2026/30-kh-duk/index.html"]
        said.append(re.findall(r'class="validity__now"[^>]*>([^<]+)<', html))
        assert "2026-07-01" in html
        assert "2027-01-01" in html
    assert said == [["Chưa có hiệu lực"], ["Còn hiệu lực"], ["Còn hiệu lực"], ["Hết hiệu lực"]]


def test_a_meetings_notice_steps_down_when_it_is_over_and_names_what_followed(site: TempSite) -> None:
    site.identity()
    meeting = {"start": "25/11/2026 08:00", "end": "25/11/2026 11:00", "venue": "Hội trường A"}
    site.write(
        "van-ban/2026/moi.md", document("Giấy mời họp", "20/11/2026", number="20-GM/ĐUK", meeting=meeting)
    )
    site.write("van-ban/2026/khac.md", document("Thông báo khác", "19/11/2026"))
    before = site.built(at("2026-11-25T10:00:00"))
    assert b"Gi\xe1\xba\xa5y m\xe1\xbb\x9di h\xe1\xbb\x8dp" in before["manh/thong-bao.json"]
    site.write(
        "tin-tuc/2026/hop.md", news("Đã họp", "25/11/2026 14:00", "Theo [giấy mời](/van-ban/2026/moi.md).\n")
    )
    after = site.built(at("2026-11-25T15:00:00"))
    assert "Giấy mời họp".encode() not in after["manh/thong-bao.json"]
    assert "Thông báo khác".encode() in after["manh/thong-bao.json"]
    page = after["van-ban/2026/moi/index.html"].decode()
    assert "Cuộc họp đã diễn ra" in page
    assert 'href="/tin-tuc/2026/hop/"' in page


def test_the_same_bytes_come_of_the_same_stages(terms: TempSite) -> None:
    text = document("Có hạn", "15/06/2026", number="30-KH/ĐUK", issuer="ĐUK", valid_until="31/12/2026")
    terms.write("van-ban/2026/30-kh-duk.md", text)
    first = terms.built(at("2026-07-01"))
    terms.build(at("2026-12-31T23:59:59"))
    assert tree(terms.output) == first


def test_a_translation_repeats_no_number_and_leaves_citations_of_its_original_linked(site: TempSite) -> None:
    number = "18-KH/ĐUK"
    site.write("van-ban/2026/a.md", document(number=number, type="Kế hoạch"))
    own = "Plan No. 18-KH/ĐUK."
    english = document(number=number, type="Kế hoạch", lang="en", translation_of="a.md", body=own)
    site.write("van-ban/2026/a-en.md", english)
    site.write("van-ban/2026/b.md", document(body="Theo Kế hoạch số 18-KH/ĐUK."))
    assert site.codes() == []
    files = site.built()
    link = '<a class="citation" href="/van-ban/2026/a/">Kế hoạch số 18-KH/ĐUK</a>'
    assert link in files["van-ban/2026/b/index.html"].decode()
    assert "<p>Plan No. 18-KH/ĐUK.</p>" in files["van-ban/2026/a-en/index.html"].decode()


def states(files: dict[str, bytes], path: str) -> list[str]:
    return re.findall(
        r'<div class="validity" data-state="([^"]+)"', files[f"van-ban/{path}/index.html"].decode()
    )


def test_a_draft_with_the_same_number_takes_no_relation_from_a_public_document(site: TempSite) -> None:
    site.identity()
    site.write("van-ban/2026/cu.md", document("Cũ", "01/02/2026", number="12/KH-UBND"))
    site.write(
        "van-ban/2026/moi.md", document("Mới", "01/03/2026", number="13/KH-UBND", replaces=["12/KH-UBND"])
    )
    before = site.built()
    site.write("van-ban/2026/nhap.md", document("Nháp", "01/03/2026", number="12/KH-UBND", status="draft"))
    assert states(before, "2026/cu") == ["thay-the"]
    after = site.built()
    assert {path: after[path] for path in pages(after)} == pages_as_bytes(before)


def pages_as_bytes(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: files[path] for path in pages(files)}


@pytest.mark.parametrize(
    "fields", [{"comments_until": "30/12/2026"}, {"validity": "chua", "validity_reason": "Chờ công bố"}]
)
@pytest.mark.parametrize("relation", ["replaces", "repeals", "amends"])
def test_what_is_not_in_force_itself_neither_ends_nor_amends_others(
    relation: str, fields: dict[str, str], site: TempSite
) -> None:
    site.identity()
    site.write("van-ban/2026/cu.md", document("Cũ", "01/02/2026", number="12/KH-UBND"))
    stated: dict[str, Any] = {relation: ["12/KH-UBND"], **fields}
    text = document("Dự thảo", "01/03/2026", **stated)
    site.write("van-ban/2026/du-thao.md", text)
    files = site.built()
    assert states(files, "2026/cu") == ["con"]
    assert "đã được sửa đổi" not in files["van-ban/2026/cu/index.html"].decode()


@pytest.mark.parametrize(
    "relation, words",
    [
        ("replaces", "Dự thảo đề nghị thay thế"),
        ("amends", "Dự thảo đề nghị sửa đổi, bổ sung"),
        ("repeals", "Dự thảo đề nghị bãi bỏ"),
    ],
)
def test_a_draft_for_comment_is_said_to_propose_what_it_says_of_others(
    relation: str, words: str, site: TempSite
) -> None:
    site.identity()
    site.write("van-ban/2026/cu.md", document("Cũ", "01/02/2026", number="12/KH-UBND"))
    stated: dict[str, Any] = {relation: ["12/KH-UBND"], "comments_until": "30/12/2026"}
    draft = document("Dự thảo", "01/11/2026", **stated)
    site.write("van-ban/2026/du-thao.md", draft)
    page = pages(site.built())["van-ban/2026/cu/index.html"]
    assert re.findall(r'<div class="terms__row"><dt>(.*?)</dt>', page) == [words]
    assert 'href="/van-ban/2026/du-thao/"' in page
