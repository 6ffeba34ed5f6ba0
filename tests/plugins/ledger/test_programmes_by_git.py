"""A published programme that changes without telling its subscribers, found by git."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from plugins.dates import ZONE
from tests.repositories import begin, commit, git, isolate
from tests.small_site import bantin, make_site, tree, write

HEADER = """---
title: "Chương trình công tác tháng 11 năm 2026"
number: "16-CTr/ĐUK"
issued: 30/10/2026
{more}---
"""
ENTRIES = """entries:
  - day: 18/11
    start: "14:00"
    content: "{first}"
    chair: "Bí thư Đảng ủy"
    venue: "Hội trường lớn"
  - day: {day}
    start: "08:00"
    content: "{second}"
    venue: "Phòng họp tầng 2"
"""
TABLE = """
| Ngày | Giờ | Nội dung | Địa điểm | Trạng thái |
|---|---|---|---|---|
| 18/11 | 14:00 | {first} | Hội trường lớn | |
| {day} | 08:00 | {second} | Phòng họp tầng 2 | {status} |
"""
FIRST, SECOND = "Hội nghị sơ kết", "Họp ban biên tập"
PATH = "content/chuong-trinh/2026-11.md"
UID = r"[0-9a-f]{24}@thu.example.vn"


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site in a repository, with a programme in its header that was committed."""
    begin(tmp_path)
    make_site(tmp_path)
    write_header(tmp_path)
    commit(tmp_path)
    return tmp_path


def write_header(
    site: Path, more: str = "", *, first: str = FIRST, second: str = SECOND, day: str = "19/11"
) -> None:
    entries = ENTRIES.format(first=first, second=second, day=day)
    write(site, PATH, HEADER.format(more=more + entries))


def write_table(
    site: Path, more: str = "", *, second: str = SECOND, day: str = "19/11", status: str = ""
) -> None:
    table = TABLE.format(first=FIRST, second=second, day=day, status=status)
    write(site, PATH, HEADER.format(more=more) + table)


def warnings(site: Path, *arguments: str) -> list[str]:
    """Return the lines of `bantin check` that speak of the programme."""
    result = bantin(site, "check", *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    return [line for line in result.stdout.splitlines() if "2026-11.md" in line]


def codes(site: Path) -> list[str]:
    return [line.rpartition("[")[2].rstrip("]") for line in warnings(site)]


def test_a_programme_as_it_was_committed_is_no_problem(site: Path) -> None:
    assert not warnings(site)


def test_a_changed_entry_wants_a_correction_and_the_line_is_given(site: Path) -> None:
    write_header(site, first="Hội nghị sơ kết, tổng kết")
    lines = warnings(site)
    assert lines[0] == (
        f"{PATH}:1: cảnh báo: Chương trình đã công bố (bản ngày {today(site)} trong git) nay đã đổi mà chưa báo "
        "cho người theo dõi lịch: Điều chỉnh: Hội nghị sơ kết, tổng kết. Thêm vào phần đầu của tệp: "
        'changes: [{date: 20/11/2026, note: "Điều chỉnh: Hội nghị sơ kết, tổng kết"}]. [unannounced-change]'
    )


def today(site: Path) -> str:
    """Return the day of the newest commit, in the site's zone."""
    seconds = int(git(site, "log", "-1", "--format=%ct"))
    return f"{datetime.fromtimestamp(seconds, ZONE):%d/%m/%Y}"


def test_the_line_that_is_given_satisfies_when_it_is_added(site: Path) -> None:
    write_header(site, first="Hội nghị sơ kết, tổng kết")
    line = next(text for text in warnings(site) if "unannounced-change" in text)
    given = line.partition("phần đầu của tệp: ")[2].removesuffix(". [unannounced-change]")
    write_header(site, f"{given}\n", first="Hội nghị sơ kết, tổng kết")
    assert "unannounced-change" not in codes(site)


def test_a_second_change_is_added_to_the_list_at_its_line(site: Path) -> None:
    first = 'changes:\n  - date: 10/11/2026\n    note: "Đổi chỗ"\n'
    write_header(site, first)
    commit(site)
    write_header(site, first, first="Hội nghị tổng kết")
    line = next(text for text in warnings(site) if "unannounced-change" in text)
    assert f"{PATH}:5: cảnh báo:" in line
    assert "Thêm vào danh sách changes: {date: 20/11/2026," in line


def test_a_change_that_was_committed_is_still_told(site: Path) -> None:
    write_header(site, first="Hội nghị sơ kết, tổng kết")
    commit(site)
    assert "unannounced-change" in codes(site)


def test_a_correction_that_is_taken_back_is_told(site: Path) -> None:
    write_header(site, 'changes: [{date: 10/11/2026, note: "Đổi chỗ"}]\n')
    commit(site)
    write_header(site)
    assert codes(site) == ["unannounced-change"]


def test_drafts_and_versions_with_errors_were_never_published(site: Path) -> None:
    for more, entry in (("status: draft\n", "Bản nháp"), ("expires: ngày nào đó\n", "Bản lỗi")):
        write(site, PATH, "")
        git(site, "checkout", "-q", "--orphan", f"nhanh-{more[0]}")
        write_header(site, more, first=entry)
        commit(site)
        write_header(site)
        assert not warnings(site)


def test_words_around_the_entries_may_change(site: Path) -> None:
    write_header(site, 'summary: "Trọng tâm khác."\n')
    assert not warnings(site)


def test_an_entry_of_the_header_on_another_day_gets_its_uid_back_by_the_given_line(site: Path) -> None:
    change = 'changes: [{date: 20/11/2026, note: "Dời họp"}]\n'
    write_header(site, change, day="25/11")
    (line,) = warnings(site)
    assert line.startswith(f"{PATH}:12: cảnh báo: Việc “Họp ban biên tập” (19/11 08:00) đã công bố;")
    given = line.partition("dòng ")[2].partition(";")[0]
    text = (site / PATH).read_text(encoding="utf-8")
    write(site, PATH, text.replace("  - day: 25/11\n", f"  - day: 25/11\n    {given}\n"))
    assert not warnings(site)


def test_a_reworded_entry_is_known_again(site: Path) -> None:
    write_header(site, 'changes: [{date: 20/11/2026, note: "Sửa tên"}]\n', second="Họp ban biên tập mở rộng")
    assert codes(site) == ["changed-uid"]


def test_another_entry_in_its_place_is_not_the_same(site: Path) -> None:
    write_header(site, 'changes: [{date: 20/11/2026, note: "Thay"}]\n', second="Tiếp công dân", day="27/11")
    assert not warnings(site)


def test_an_entry_of_a_table_is_told_how_to_keep_its_uid(site: Path) -> None:
    write_table(site)
    commit(site, "bảng")
    change = 'changes: [{date: 20/11/2026, note: "Dời họp"}]\n'
    write_table(site, change, day="25/11")
    (line,) = warnings(site)
    assert line.startswith(f"{PATH}:11: cảnh báo: Việc “Họp ban biên tập” (19/11 08:00)")
    assert "cột Trạng thái" in line
    assert line.endswith("[changed-uid-in-table]")
    write_table(site, change, status="hoãn sang 25/11, 8:00")
    assert not warnings(site)


def test_a_build_warns_and_goes_on(site: Path) -> None:
    write_header(site, first="Hội nghị sơ kết, tổng kết")
    result = bantin(site, "build")
    assert result.returncode == 0
    assert "[unannounced-change]" in result.stderr
    again = bantin(site, "build")
    assert "[unannounced-change]" in again.stderr  # told like every other warning, though nothing was done


def test_the_bytes_of_a_build_do_not_depend_on_git(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    write_header(site, first="Hội nghị sơ kết, tổng kết")
    assert bantin(site, "build", "-o", "mot").returncode == 0
    other = tmp_path_factory.mktemp("khac")
    make_site(other)
    write_header(other, first="Hội nghị sơ kết, tổng kết")
    assert bantin(other, "build", "-o", "hai").returncode == 0
    assert tree(site / "mot") == tree(other / "hai")


def test_a_warning_can_be_accepted(site: Path) -> None:
    write_header(site, first="Hội nghị sơ kết, tổng kết")
    accepted = [
        f'- {{path: chuong-trinh/2026-11.md, code: {code}, reason: "Chưa gửi ai"}}'
        for code in ("unannounced-change", "changed-uid")
    ]
    write(site, "content/du-lieu/chap-nhan.yaml", "\n".join(accepted) + "\n")
    assert not warnings(site)


def test_where_there_is_no_repository_one_warning_says_so(tmp_path: Path) -> None:
    make_site(tmp_path)
    result = bantin(tmp_path, "check")
    assert result.stdout == "Không có vấn đề nào.\n"
    assert result.stderr == (
        "cảnh báo: Chưa so được với nội dung đã công bố: thư mục nội dung không nằm trong kho git.\n"
    )


def test_content_that_was_never_committed_is_told(tmp_path: Path) -> None:
    begin(tmp_path)
    make_site(tmp_path)
    assert "chưa có lần ghi (commit) nào" in bantin(tmp_path, "check").stderr
    write(tmp_path, ".gitignore", "content/\n")
    commit(tmp_path)
    assert "chưa tệp nào của thư mục nội dung" in bantin(tmp_path, "check").stderr


def test_a_shallow_clone_is_compared_with_what_is_there_and_told(site: Path, tmp_path: Path) -> None:
    commit(site, "nữa")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{site}", "can")
    write_header(tmp_path / "can", first="Hội nghị sơ kết, tổng kết")
    result = bantin(tmp_path / "can", "check")
    assert result.stderr.count("git fetch --unshallow") == 1
    assert "[unannounced-change]" in result.stdout
    assert result.returncode == 0


def test_a_table_pasted_from_word_is_compared_like_any_other(tmp_path: Path) -> None:
    begin(tmp_path)
    site = make_site(tmp_path)
    head, rows = "Ngày\tGiờ\tNội dung\tĐịa điểm", "18/11\t14:00\tHội nghị sơ kết\tHội trường lớn"
    pasted = HEADER.format(more="") + f"\n{head}\n{rows}\n"
    write(site, PATH, pasted)
    commit(site)
    assert not warnings(site)
    write(site, PATH, pasted.replace("Hội trường lớn", "Phòng họp tầng 2"))
    (told,) = warnings(site)
    assert told.endswith("[unannounced-change]")
