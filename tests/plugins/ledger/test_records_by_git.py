"""Records that git knows as published, where there is no release to compare with."""

from __future__ import annotations

import pytest

from tests.plugins.ledger.conftest import Site
from tests.repositories import begin, commit, git

ONE, TWO = "tin-tuc/2026/mot.md", "tin-tuc/2026/hai.md"


@pytest.fixture
def kept(site: Site) -> Site:
    """Return the site in a repository, committed."""
    begin(site.folder)
    (site.folder / ".gitignore").write_text("www/\noutput/\n.cache/\n", encoding="ascii")
    commit(site.folder)
    return site


def remove(site: Site, path: str) -> None:
    (site.folder / "content" / path).unlink()


@pytest.mark.parametrize("is_committed", [False, True])
def test_a_removed_record_warns(kept: Site, *, is_committed: bool) -> None:
    remove(kept, ONE)
    if is_committed:
        commit(kept.folder)
    checked = kept.bantin("check")
    assert checked.codes == ["lost-address"]
    assert checked.out.startswith(f"content/{ONE}: cảnh báo: Địa chỉ /tin-tuc/2026/mot/ đã công bố")
    assert checked.code == 0


@pytest.mark.parametrize("is_committed", [False, True])
def test_a_moved_record_is_given_its_old_address_and_id(kept: Site, *, is_committed: bool) -> None:
    (kept.folder / "content" / ONE).rename(kept.folder / "content" / TWO)
    if is_committed:
        commit(kept.folder)
    checked = kept.bantin("check")
    assert checked.codes == ["moved-address"]
    assert (
        "aliases: [/tin-tuc/2026/mot/] và dòng id: tag:thu.example.vn,2024-01-01:/tin-tuc/2026/mot/"
        in checked.out
    )


def test_a_record_that_was_never_public_may_go(kept: Site) -> None:
    kept.news("nhap", "Bản nháp", status="draft")
    kept.news("hong", "Bản hỏng", date="ngày nào đó")
    kept.news("sau", "Hẹn giờ", date="01/01/2030")
    commit(kept.folder)
    for name in ("nhap", "hong", "sau"):
        remove(kept, f"tin-tuc/2026/{name}.md")
    assert not kept.bantin("check").codes


def test_a_record_that_became_a_draft_again_warns(kept: Site) -> None:
    text = kept.read(ONE)
    kept.write(ONE, text.replace("status: published", "status: draft"))
    assert kept.bantin("check").codes == ["taken-back"]


def test_a_changed_id_warns(kept: Site) -> None:
    text = kept.read(ONE)
    kept.write(ONE, text.replace("---\n", "---\nid: tag:thu.example.vn,2024:1\n", 1))
    commit(kept.folder)
    kept.write(ONE, text.replace("---\n", "---\nid: tag:thu.example.vn,2024:2\n", 1))
    checked = kept.bantin("check")
    assert checked.codes == ["changed-id"]
    assert "id: tag:thu.example.vn,2024:1." in checked.out


def test_what_stood_on_a_side_branch_alone_was_never_published(kept: Site) -> None:
    git(kept.folder, "checkout", "-q", "-b", "nhanh")
    kept.news("hai", "Tin thử")
    commit(kept.folder)
    git(kept.folder, "checkout", "-q", "main")
    assert not kept.bantin("check").codes


def test_a_release_counts_before_git(kept: Site) -> None:
    kept.publish()
    kept.news("hai", "Chưa công bố")
    commit(kept.folder)
    remove(kept, TWO)
    assert not kept.bantin("check").codes
    remove(kept, ONE)
    checked = kept.bantin("check")
    assert checked.codes == ["lost-address"]
    assert checked.code == 1


def test_a_commit_can_be_named_to_compare_with_and_then_it_is_an_error(kept: Site) -> None:
    base = git(kept.folder, "rev-parse", "HEAD")
    kept.news("hai", "Tin thứ hai")
    commit(kept.folder)
    remove(kept, TWO)
    assert not kept.bantin("check", "--base", base).codes  # it was not there yet
    checked = kept.bantin("check", "--base", "HEAD")
    assert checked.codes == ["lost-address"]
    assert checked.code == 1
    assert kept.bantin("check", "--base", "khong-co").code == 2


def test_a_build_starts_no_git_when_only_texts_changed(kept: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.engine.changes.stamps._SETTLING", -(10**12))  # what was just written is sure
    kept.news("mot", "Tin thứ nhất", body="Một đoạn.\n\nĐoạn hai.")
    assert kept.bantin("build").code == 0
    monkeypatch.setenv("PATH", str(kept.folder))  # a git that is not there would be told
    kept.news("mot", "Tin thứ nhất", body="Một đoạn.\n\nĐoạn hai, thêm một câu.")
    assert kept.bantin("build").err == ""
    assert kept.bantin("build").err == ""
    kept.news("hai", "Tin thứ hai")
    assert "máy này không có git" in kept.bantin("build").err


def test_a_publish_asks_no_git(kept: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(kept.folder))
    remove(kept, ONE)
    assert kept.publish().err == ""


DOCUMENT = """---
title: "Kế hoạch"
issued: 01/06/2026
{more}---

[Biểu mẫu](bieu%20mau.txt)
"""


def with_files(kept: Site) -> None:
    kept.write("van-ban/2026/ke-hoach.md", DOCUMENT.format(more="attachments: [ke-hoach.txt]\n"))
    for name in ("ke-hoach.txt", "bieu mau.txt", "nhap.txt"):
        kept.write(f"van-ban/2026/{name}", "chữ")
    commit(kept.folder)


@pytest.mark.parametrize("is_committed", [False, True])
def test_an_attachment_that_went_away_warns_where_a_record_showed_or_linked_it(
    kept: Site, *, is_committed: bool
) -> None:
    with_files(kept)
    for name in ("ke-hoach.txt", "bieu mau.txt", "nhap.txt"):
        remove(kept, f"van-ban/2026/{name}")
    kept.write(
        "van-ban/2026/ke-hoach.md", DOCUMENT.format(more="").replace("[Biểu mẫu](bieu%20mau.txt)", "Hết.")
    )
    if is_committed:
        commit(kept.folder)
    checked = kept.bantin("check")
    assert checked.codes == ["lost-file", "lost-file"]
    assert "- {from: /van-ban/2026/ke-hoach.txt, to: /van-ban/2026/ke-hoach/}" in checked.out
    assert "nhap.txt" not in checked.out
    assert checked.code == 0


def test_an_attachment_that_is_there_and_not_shown_any_more_warns(kept: Site) -> None:
    with_files(kept)
    kept.write("van-ban/2026/ke-hoach.md", DOCUMENT.format(more=""))
    assert kept.bantin("check").codes == ["lost-file"]


def test_the_attachments_of_a_record_that_was_withdrawn_are_no_loss(kept: Site) -> None:
    with_files(kept)
    more = 'status: withdrawn\nreason: "Nhầm"\nattachments: [ke-hoach.txt]\n'
    kept.write("van-ban/2026/ke-hoach.md", DOCUMENT.format(more=more))
    assert not kept.bantin("check").codes
