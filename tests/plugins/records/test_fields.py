"""Fields: every field of contract 3 reaches its record, every fault is told at its line in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.problems import Problem, ProblemList
from plugins.records.build import is_alias
from plugins.records.fields import ADDRESS_KEYS, ENTRY_KEYS, FIELDS, OTHER_NAMES
from plugins.records.kinds import Document, Kind, News, Page, Programme, Status
from tests.plugins.records.records import (
    DOCUMENT,
    DOCUMENT_PATH,
    NEWS,
    NEWS_PATH,
    PAGE_PATH,
    PROGRAMME_PATH,
    news_of,
    places,
    problems_of,
    read,
    read_bytes,
    record_of,
)

PATHS = {
    Kind.NEWS: NEWS_PATH,
    Kind.DOCUMENT: DOCUMENT_PATH,
    Kind.PROGRAMME: PROGRAMME_PATH,
    Kind.PAGE: PAGE_PATH,
}


@pytest.mark.parametrize("kind", Kind)
def test_the_example_of_every_field_is_read_without_a_problem(kind: Kind) -> None:
    record = record_of("\n".join(f"{name}: {example}" for name, example in FIELDS[kind].items()), PATHS[kind])
    assert record.kind is kind
    assert {name for name, _ in record.lines} == set(FIELDS[kind])


def test_news_has_all_its_fields() -> None:
    record = record_of(
        "title: Tin\ndate: 15/06/2026 08:30\ncategory: Hoạt động\ntags: [a, b, a]\ntopic: Chuyên đề\n"
        "author: [Văn phòng, Ban Biên tập]\nposition: Văn phòng\nphotos: Tổ ảnh\nsource: Cổng tỉnh\n"
        "cover: /hinh-anh/a.jpg\ncover_caption: Quang cảnh\ncover_credit: Tổ ảnh"
    )
    assert isinstance(record, News)
    assert record.address == "/tin-tuc/2026/x/"
    assert record.moment is not None
    assert record.moment.iso == "2026-06-15T08:30:00+07:00"
    assert (record.category, record.tags, record.topic) == ("Hoạt động", ("a", "b"), "Chuyên đề")
    assert (record.authors, record.position) == (("Văn phòng", "Ban Biên tập"), "Văn phòng")
    assert (record.photos, record.source) == ("Tổ ảnh", "Cổng tỉnh")
    assert (record.cover, record.cover_caption, record.cover_credit) == (
        "/hinh-anh/a.jpg",
        "Quang cảnh",
        "Tổ ảnh",
    )


def test_a_document_has_all_its_fields() -> None:
    record = record_of(
        "title: Kế hoạch\nissued: 15/06/2026\nnumber: 18-KH/ĐUK\ntype: Kế hoạch\nissuer: [Một, Hai]\n"
        "signer: Thường trực\n"
        "signer_position: Phó Bí thư\nsigner_form: T/M\neffective: 1/7/2026\nvalid_until: 31/12/2026\n"
        "validity: het-mot-phan\n"
        "validity_reason: Theo kết luận\nfields: Tổ chức\nattachments: [a.pdf]\nreplaces: 1-KH/ĐUK\n"
        "amends: [a]\n"
        'repeals: [b]\nbased_on: ["01/QĐ-UBND, ngày 05/01/2021"]\nguides: [c]\n'
        "comments_until: 30/06/2026\n"
        "meeting:\n  start: 20/06/2026 08:00\n  end: 20/06/2026 11:00\n  venue: Hội trường\n"
        "  chair: Thường trực\n  participants: Cấp ủy",
        DOCUMENT_PATH,
    )
    assert isinstance(record, Document)
    assert (record.number, record.type, record.issuers) == ("18-KH/ĐUK", "Kế hoạch", ("Một", "Hai"))
    assert (record.signer, record.signer_position, record.signer_form) == ("Thường trực", "Phó Bí thư", "T/M")
    assert record.effective is not None
    assert record.valid_until is not None
    assert record.comments_until is not None
    assert (record.effective.iso, record.valid_until.iso) == ("2026-07-01", "2026-12-31")
    assert (record.validity, record.validity_reason) == ("het-mot-phan", "Theo kết luận")
    assert (record.fields, record.attachments, record.replaces) == (("Tổ chức",), ("a.pdf",), ("1-KH/ĐUK",))
    assert (record.amends, record.repeals, record.guides) == (("a",), ("b",), ("c",))
    assert record.based_on == ("01/QĐ-UBND, ngày 05/01/2021",)
    assert record.meeting is not None
    assert record.meeting.start is not None
    assert record.meeting.start.iso == "2026-06-20T08:00:00+07:00"
    assert (record.meeting.venue, record.meeting.participants) == ("Hội trường", "Cấp ủy")


def test_a_programme_has_its_period_and_entries_with_their_lines() -> None:
    record = record_of(
        f"{DOCUMENT}period: 2026-06\nentries:\n- day: 01/6\n  session: sáng\n  content: Giao ban: tuần\n"
        "- {day: 25-26/6}",
        PROGRAMME_PATH,
    )
    assert isinstance(record, Programme)
    assert (record.period, record.address) == ("2026-06", "/chuong-trinh/2026-06/")
    assert [(entry.line, dict(entry.cells)) for entry in record.entries] == [
        (6, {"day": "01/6", "session": "sáng", "content": "Giao ban: tuần"}),
        (9, {"day": "25-26/6"}),
    ]
    assert {key for entry in record.entries for key, _ in entry.cells} <= set(ENTRY_KEYS)


def test_a_page_needs_a_title_alone() -> None:
    record = record_of("title: Giới thiệu", PAGE_PATH)
    assert isinstance(record, Page)
    assert (record.address, record.moment, record.status) == ("/x/", None, Status.PUBLISHED)


def test_what_every_kind_has_is_read() -> None:
    record = record_of(
        "title: Trang\nstatus: withdrawn\nreason: Nhầm\nsee: /trang/y.md\nsummary: Tóm tắt\n"
        "updated: 16/06/2026\nlang: en\ntranslation_of: /trang/z.md\naliases: [/cu/a.html]\n"
        "id: tag:a.example,2024:/x\n"
        "publish_at: 17/06/2026 07:00\n"
        "expires: 30/06/2026\nfeatured_until: 20/06/2026\nchanges:\n"
        f"- {{date: 18/06/2026, note: Hai, former_sha256: {'A' * 64}}}\n- {{date: 17/06/2026, note: Một}}",
        PAGE_PATH,
    )
    assert (record.status, record.reason, record.see) == (Status.WITHDRAWN, "Nhầm", "/trang/y.md")
    assert (record.summary, record.lang, record.translation_of) == ("Tóm tắt", "en", "/trang/z.md")
    assert (record.aliases, record.id) == (("/cu/a.html",), "tag:a.example,2024:/x")
    assert [change.note for change in record.changes] == ["Một", "Hai"]
    assert record.changes[1].former_sha256 == "a" * 64
    assert record.modified is not None
    assert record.modified.iso == "2026-06-18"


@pytest.mark.parametrize(
    "header, path, line, code",
    [
        ("date: 1/1/2026\ncategory: a", NEWS_PATH, 1, "missing-field"),
        ("\n\ndate: 1/1/2026\ncategory: a", NEWS_PATH, 1, "missing-field"),
        ("title: a\ncategory: a", NEWS_PATH, 1, "missing-field"),
        ("title: a\ndate: 1/1/2026", NEWS_PATH, 1, "missing-field"),
        ("title: a\ndate: 1/1/2026\ncategory:", NEWS_PATH, 4, "missing-field"),
        ("title: ''\ndate: 1/1/2026\ncategory: b", NEWS_PATH, 2, "missing-field"),
        ("title: a", DOCUMENT_PATH, 1, "missing-field"),
        ("title: a", PROGRAMME_PATH, 1, "missing-field"),
        ("summary: a", PAGE_PATH, 1, "missing-field"),
        (NEWS + "changes:\n- date: 1/7/2026", NEWS_PATH, 6, "missing-field"),
        (NEWS + "changes:\n- note: a", NEWS_PATH, 6, "missing-field"),
        (DOCUMENT + "meeting:\n  venue: a", DOCUMENT_PATH, 5, "missing-field"),
        ("title: '!!!'\ndate: 1/1/2026\ncategory: a", NEWS_PATH, 2, "empty-title"),
        ("title: [a]", PAGE_PATH, 2, "wrong-type"),
        ("title: {a: b}", PAGE_PATH, 2, "wrong-type"),
        (NEWS + "tags:\n- a\n- [b]", NEWS_PATH, 7, "wrong-type"),
        (NEWS + f"tags: [{', '.join(f't{n}' for n in range(501))}]", NEWS_PATH, 5, "too-many-items"),
        (NEWS + "changes: 5", NEWS_PATH, 5, "wrong-type"),
        (DOCUMENT + "meeting: sáng", DOCUMENT_PATH, 4, "wrong-type"),
        ("title: a\ncategory: b\ndate: 31/02/2026", NEWS_PATH, 4, "bad-day"),
        (NEWS + "expires: hôm qua", NEWS_PATH, 5, "bad-day"),
        (NEWS + "publish_at: 1/1/26", NEWS_PATH, 5, "bad-day"),
        (NEWS + "status: da-duyet", NEWS_PATH, 5, "bad-choice"),
        (NEWS + "lang: fr", NEWS_PATH, 5, "bad-choice"),
        (DOCUMENT + "validity: con-hieu-luc\nvalidity_reason: a", DOCUMENT_PATH, 4, "bad-choice"),
        (DOCUMENT + "validity: con", DOCUMENT_PATH, 4, "no-reason"),
        (NEWS + "status: withdrawn", NEWS_PATH, 5, "no-reason"),
        (NEWS + "title: b", NEWS_PATH, 5, "duplicate-key"),
        (NEWS + "Title: b", NEWS_PATH, 5, "duplicate-key"),
        (NEWS + "authors: b\nauthor: c", NEWS_PATH, 6, "duplicate-key"),
        (NEWS + "Titel: b", NEWS_PATH, 5, "unknown-key"),
        (NEWS + "issued: 1/1/2026", NEWS_PATH, 5, "unknown-key"),
        (NEWS + "changes:\n- {date: 1/7/2026, note: a, ghi: b}", NEWS_PATH, 6, "unknown-key"),
        *((NEWS + f"{key}: ../../x", NEWS_PATH, 5, "address-key") for key in ADDRESS_KEYS),
        (NEWS + "Save-as: index.html", NEWS_PATH, 5, "address-key"),
        (NEWS + "aliases:\n- /a\n- b", NEWS_PATH, 7, "bad-alias"),
        (NEWS + "aliases: //a.example/", NEWS_PATH, 5, "bad-alias"),
        (NEWS + "id: abc", NEWS_PATH, 5, "bad-id"),
        (NEWS + "changes:\n- {date: 1/7/2026, note: a, former_sha256: 12}", NEWS_PATH, 6, "bad-sha256"),
        ("title: a\ncategory: b\ndate: 15/06/2025", NEWS_PATH, 4, "wrong-year"),
        ("title: a\nissued: 15/06/2025", DOCUMENT_PATH, 3, "wrong-year"),
        (DOCUMENT + "period: 2026-07", PROGRAMME_PATH, 4, "wrong-period"),
        (NEWS + "expires: 14/06/2026", NEWS_PATH, 5, "wrong-order"),
        (NEWS + "publish_at: 1/7/2026\nexpires: 30/06/2026", NEWS_PATH, 6, "wrong-order"),
        ("title: a\npublish_at: 1/7/2026\nexpires: 30/06/2026", PAGE_PATH, 4, "wrong-order"),
        (DOCUMENT + "effective: 1/7/2026\nvalid_until: 30/06/2026", DOCUMENT_PATH, 5, "wrong-order"),
        (DOCUMENT + "valid_until: 14/06/2026", DOCUMENT_PATH, 4, "wrong-order"),
        (DOCUMENT + "comments_until: 14/06/2026", DOCUMENT_PATH, 4, "wrong-order"),
        (DOCUMENT + "meeting: {start: 1/7/2026 09:00, end: 1/7/2026 08:00}", DOCUMENT_PATH, 4, "wrong-order"),
        (NEWS + 'summary: "a\\u0000b"', NEWS_PATH, 5, "invisible-character"),
        (NEWS + 'summary: "\\ue0000\\ue001"', NEWS_PATH, 5, "invisible-character"),
    ],
)
def test_every_fault_is_told_at_its_line(header: str, path: str, line: int, code: str) -> None:
    _, problems = read(header, path)
    assert set(places(problems)) == {(line, code)}
    for problem in problems:
        assert_readable(problem)


def assert_readable(problem: Problem) -> None:
    """Both languages say something, in one printable line, with every value in its place."""
    for language in ("vi", "en"):
        for text in (problem.message(language), problem.remedy(language)):
            assert text.strip()
            assert text.isprintable()
            assert "{name}" not in text
            assert "  " not in text
            assert "?)(" not in text
    assert problem.message("vi") != problem.message("en")


def test_a_day_that_expires_on_its_own_day_is_in_order() -> None:
    assert problems_of(NEWS + "expires: 15/06/2026") == []


def test_all_faults_of_a_file_are_told_at_once() -> None:
    header = "Titel: a\nstatus: xong\ndate: 31/02/2026\nslug: x\naliases: [b]"
    assert problems_of(header, "tin-tuc/x.md") == [
        (1, "missing-field"),
        (1, "missing-field"),
        (1, "wrong-place"),
        (2, "unknown-key"),
        (3, "bad-choice"),
        (4, "bad-day"),
        (5, "address-key"),
        (6, "bad-alias"),
    ]


@pytest.mark.parametrize(
    "written, meant",
    [("Titel", "title"), ("tieu-de", "title"), ("ngày ban hành", "issued"), ("ngay_ban_hang", "issued")],
)
def test_an_unknown_key_names_the_nearest(written: str, meant: str) -> None:
    _, problems = read(f"{DOCUMENT}{written}: x", DOCUMENT_PATH)
    (problem,) = problems
    assert (problem.line, problem.column) == (4, 1)
    assert f"bị bỏ qua (có phải “{meant}”?)" in problem.message("vi")


def test_every_other_name_of_a_field_leads_to_a_field() -> None:
    assert set(OTHER_NAMES.values()) <= {name for fields in FIELDS.values() for name in fields}


def test_a_choice_may_be_written_in_other_case_and_is_told_with_the_list() -> None:
    assert record_of(NEWS + "status: Draft").status is Status.DRAFT
    _, problems = read(NEWS + "status: publish")
    (problem,) = problems
    assert "“published”" in problem.message("vi")
    assert problem.remedy("vi") == "Dùng một trong: published, draft, hidden, withdrawn"


@pytest.mark.parametrize("value", ["", "[]", "''", "~"])
def test_an_empty_list_is_no_list(value: str) -> None:
    tags = news_of(NEWS + f"tags: {value}").tags
    assert tags == (("~",) if value == "~" else ())


@pytest.mark.parametrize("alias", ["/a", "/a/b.html", "/A-1_~.%2D/", "/a%20b/"])
def test_old_addresses_are_paths_from_the_root(alias: str) -> None:
    assert is_alias(alias)


@pytest.mark.parametrize(
    "alias",
    [
        "",
        "a",
        "/",
        "//a",
        "/a/../b",
        "/..",
        "/a b",
        "/đ",
        "/a?b",
        "/a#b",
        "/a\n",
        "/%2e%2e/a",
        "/a%00",
        "/a%5cb",
        "/a\\b",
    ],
)
def test_what_could_leave_the_site_is_no_old_address(alias: str) -> None:
    assert not is_alias(alias)


ANY_HEADER = st.lists(
    st.sampled_from([name for kind in Kind for name in FIELDS[kind]]).flatmap(
        lambda name: st.text(max_size=20).map(lambda value: f"{name}: {value}")
    )
    | st.text(max_size=20)
    | st.sampled_from(
        ["changes:", "- date: 1/1/2026", "  note: x", "meeting: {start: 1/1/2026}", "entries: [{day: 1}, 2]"]
    ),
    max_size=8,
).map("\n".join)


@given(
    ANY_HEADER,
    st.sampled_from([*PATHS.values(), "tin-tuc/x.md", "trang/rss.md", "chuong-trinh/x.md", "trang/!.md"]),
)
def test_no_header_raises_and_every_problem_can_be_read(header: str, path: str) -> None:
    for problem in read(header, path)[1]:
        for language in ("vi", "en"):
            assert problem.message(language).isprintable()
            assert problem.remedy(language).isprintable()


@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_raise(data: bytes, in_header: bool) -> None:  # noqa: FBT001 - given by hypothesis
    record, problems = read_bytes(b"---\ntitle: a\n" + data + b"\n---\n" if in_header else data)
    assert record is not None or problems


@pytest.mark.parametrize(
    "line", ["x: y", "title: z", "tags: [", "\u200b", "- - - - -", "a: &a b", "k:\u0000"]
)
def test_a_huge_header_ends_with_problems(line: str) -> None:
    _, problems = read_bytes(("---\n" + f"{line}\n" * 20_000 + "---\n").encode())
    assert isinstance(problems, ProblemList)
    assert problems
