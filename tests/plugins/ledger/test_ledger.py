"""What was published once answers for ever, under the same id; `publish` refuses what would break it."""

from __future__ import annotations

import re
from pathlib import Path

import feedparser
import pytest

from plugins.ledger.book import Ledger, ledger_from
from plugins.ledger.rows import Row, What
from tests.plugins.ledger.conftest import Site
from tests.small_site import write

DOCUMENT = """---
title: "Kế hoạch"
issued: 01/06/2026
attachments: [ke-hoach.txt]
{more}---

Một đoạn.
"""
ONE, TWO = "tin-tuc/2026/mot.md", "tin-tuc/2026/hai.md"
REGISTER = "du-lieu/chuyen-huong.yaml"
ID = "tag:thu.example.vn,2024-01-01:/tin-tuc/2026/mot/"


def given(text: str) -> str:
    """Return the line of the register that a message gives."""
    found = re.search(r"- \{from: [^}]*\}", text)
    assert found, text
    return found[0]


def ledger(site: Site) -> Ledger:
    return ledger_from((site.folder / "www/current/.bantin/ledger.jsonl").read_bytes())


def remove(site: Site, path: str) -> None:
    (site.folder / "content" / path).unlink()


def test_a_release_keeps_the_ledger_and_no_page_of_it(site: Site) -> None:
    site.write("van-ban/2026/ke-hoach.md", DOCUMENT.format(more="aliases: [/cu/ke-hoach.html]\n"))
    site.write("van-ban/2026/ke-hoach.txt", "chữ")
    site.publish()
    rows = ledger(site).rows
    assert rows["/tin-tuc/2026/mot/"].id == ID
    assert rows["/cu/ke-hoach.html"] == Row("/cu/ke-hoach.html", What.REDIRECT, to="/van-ban/2026/ke-hoach/")
    assert rows["/van-ban/2026/ke-hoach.txt"].of == ("/van-ban/2026/ke-hoach/",)
    assert rows["/chuyen-muc/tin-hoat-dong/"].what is What.DERIVED
    assert "/chuyen-muc/tin-hoat-dong/rss.xml" in rows
    assert not any(address.startswith(("/theme/", "/manh/", "/.bantin")) for address in rows)


def test_a_deleted_record_is_refused_until_the_given_line_leads_on(site: Site) -> None:
    site.news("hai", "Tin thứ hai")
    site.publish()
    remove(site, TWO)
    refused = site.bantin("publish")
    assert refused.code == 1
    assert refused.err.splitlines()[0] == (
        f"content/{TWO}: lỗi: Địa chỉ /tin-tuc/2026/hai/ đã công bố, nay không còn gì trả lời. Thêm vào "
        "du-lieu/chuyen-huong.yaml dòng - {from: /tin-tuc/2026/hai/, to: /tin-tuc/}; hoặc đặt lại tệp này, với "
        "status: withdrawn và reason: …. [lost-address]"
    )
    assert site.bantin("check").code == 1
    assert "Tin thứ hai" in site.page("tin-tuc/2026/hai/index.html")
    site.write(REGISTER, given(refused.err) + "\n")
    assert not site.bantin("check").codes
    site.publish()
    assert 'url=/tin-tuc/"' in site.page("tin-tuc/2026/hai/index.html")


def test_a_build_only_warns_of_what_publish_refuses(site: Site) -> None:
    site.publish()
    remove(site, ONE)
    built = site.bantin("build")
    assert built.code == 0
    assert built.codes == ["lost-address"]
    assert "cảnh báo" in built.err


def test_what_was_published_long_ago_still_binds(site: Site) -> None:
    site.news("hai", "Tin thứ hai")
    site.publish()
    remove(site, TWO)
    site.write(REGISTER, "- {from: /tin-tuc/2026/hai/, to: /tin-tuc/}\n")
    for number in range(3):
        site.news("mot", f"Tin thứ nhất, lần {number}")
        site.publish()
    remove(site, REGISTER)
    assert site.bantin("publish").codes == ["lost-address"]


@pytest.mark.parametrize("name", ["mot-hai", "khac"])
def test_a_moved_record_is_given_its_old_address_and_id(site: Site, name: str) -> None:
    site.publish()
    text = site.read(ONE)
    remove(site, ONE)
    moved = site.write(f"tin-tuc/2026/{name}.md", text)
    (line,) = site.bantin("check").out.splitlines()[:-1]
    assert line == (
        f"content/tin-tuc/2026/{name}.md:1: lỗi: Bài này từng công bố ở địa chỉ /tin-tuc/2026/mot/. Thêm vào phần "
        f"đầu của tệp dòng aliases: [/tin-tuc/2026/mot/] và dòng id: {ID}. [moved-address]"
    )
    lines = re.search(r"dòng (aliases: \S+) và dòng (id: \S+)\.", line)
    assert lines
    moved.write_text(text.replace("---\n", f"---\n{lines[1]}\n{lines[2]}\n", 1), encoding="utf-8")
    assert not site.bantin("check").codes
    site.publish()
    feed = feedparser.parse(site.page("rss.xml"))
    assert [entry.id for entry in feed.entries] == [ID]


def test_a_moved_record_without_its_id_would_be_seen_twice(site: Site) -> None:
    site.publish()
    text = site.read(ONE)
    remove(site, ONE)
    site.write(TWO, text.replace("---\n", "---\naliases: [/tin-tuc/2026/mot/]\n", 1))
    (line,) = site.bantin("check").out.splitlines()[:-1]
    assert f"dòng id: {ID}. [changed-id]" in line
    assert site.bantin("publish").code == 1


def test_an_id_that_changes_is_refused_and_the_line_is_given(site: Site) -> None:
    site.publish()
    text = site.read(ONE)
    site.write(ONE, text.replace("---\n", '---\nid: "tag:khac.vn,2026:1"\n', 1))
    refused = site.bantin("publish")
    assert refused.codes == ["changed-id"]
    assert f"content/{ONE}:2: lỗi:" in refused.err
    site.write(ONE, text.replace("---\n", f"---\nid: {ID}\n", 1))
    site.publish()


def test_a_record_that_gives_way_to_another_old_one_needs_no_id(site: Site) -> None:
    site.news("hai", "Tin khác hẳn")
    site.publish()
    remove(site, TWO)
    text = site.read(ONE)
    site.write(ONE, text.replace("---\n", "---\naliases: [/tin-tuc/2026/hai/]\n", 1))
    site.publish()


@pytest.mark.parametrize("change", ["status: draft", "publish_at: 01/01/2030"])
def test_a_published_record_does_not_become_a_draft_again(site: Site, change: str) -> None:
    site.publish()
    text = site.read(ONE)
    changed = text.replace("status: published", change)
    site.write(ONE, changed)
    refused = site.bantin("publish")
    assert refused.codes == ["taken-back"]
    assert f"content/{ONE}:5: lỗi:" in refused.err
    for status in ("status: hidden", 'status: withdrawn\nreason: "Nhầm"'):
        site.write(ONE, text.replace("status: published", status))
        site.publish()


def test_a_withdrawn_page_stays(site: Site) -> None:
    site.news("hai", "Tin thứ hai")
    site.publish()
    text = site.read(ONE)
    site.write(ONE, text.replace("status: published", 'status: withdrawn\nreason: "Nhầm"'))
    site.publish()
    remove(site, ONE)
    assert site.bantin("publish").codes == ["lost-address"]


def test_an_attachment_that_is_gone_is_refused_until_the_given_line_leads_on(site: Site) -> None:
    site.write("van-ban/2026/ke-hoach.md", DOCUMENT.format(more=""))
    site.write("van-ban/2026/ke-hoach.txt", "chữ")
    site.publish()
    remove(site, "van-ban/2026/ke-hoach.txt")
    text = site.read("van-ban/2026/ke-hoach.md").replace("attachments: [ke-hoach.txt]\n", "")
    site.write("van-ban/2026/ke-hoach.md", text)
    refused = site.bantin("publish")
    assert refused.codes == ["lost-file"]
    assert given(refused.err) == "- {from: /van-ban/2026/ke-hoach.txt, to: /van-ban/2026/ke-hoach/}"
    site.write(REGISTER, given(refused.err) + "\n")
    site.publish()


def test_the_attachment_of_a_withdrawn_record_leads_to_what_is_left(site: Site) -> None:
    site.write("van-ban/2026/ke-hoach.md", DOCUMENT.format(more=""))
    site.write("van-ban/2026/ke-hoach.txt", "chữ kín")
    site.publish()
    more = 'status: withdrawn\nreason: "Ban hành nhầm"\n'
    site.write("van-ban/2026/ke-hoach.md", DOCUMENT.format(more=more))
    for _ in range(2):
        site.publish()
        page = site.page("van-ban/2026/ke-hoach.txt/index.html")
        assert "url=/van-ban/2026/ke-hoach/" in page
        assert "chữ kín" not in page


def test_an_old_address_that_was_led_on_is_not_dropped(site: Site) -> None:
    site.write(REGISTER, "- {from: /cu/tin.html, to: /tin-tuc/}\n")
    site.publish()
    remove(site, REGISTER)
    refused = site.bantin("publish")
    assert refused.codes == ["lost-redirect"]
    assert given(refused.err) == "- {from: /cu/tin.html, to: /tin-tuc/}"


def test_another_domain_of_ids_is_told_once_and_not_for_every_record(site: Site) -> None:
    site.news("hai", "Tin thứ hai")
    site.publish()
    register = site.folder / "content/du-lieu/trang-web.yaml"
    register.write_text(register.read_text("utf-8").replace("thu.example.vn", "moi.example.vn"), "utf-8")
    refused = site.bantin("publish")
    assert refused.codes == ["changed-identity"]
    assert "Ghi lại domain: thu.example.vn, tag_date: 2024-01-01" in refused.err


def test_an_unannounced_change_is_told_release_after_release(site: Site) -> None:
    programme = (
        '---\ntitle: "Chương trình"\nissued: 30/10/2026\n%sentries:\n  - {day: 18/11, content: %s}\n---\n'
    )
    path = "chuong-trinh/2026-11.md"
    site.write(path, programme % ("", "Họp giao ban"))
    site.publish()
    site.write(path, programme % ("", "Họp giao ban mở rộng"))
    for _ in range(2):
        assert "unannounced-change" in site.publish().codes
    changes = 'changes: [{date: 19/11/2026, note: "Mở rộng"}]\n'
    site.write(path, programme % (changes, "Họp giao ban mở rộng"))
    site.publish()
    assert not site.publish().codes


def test_a_release_without_a_readable_ledger_is_told_and_the_one_before_counts(site: Site) -> None:
    site.news("hai", "Tin thứ hai")
    site.publish()
    site.publish()
    torn = site.folder / "www/releases/2/.bantin/ledger.jsonl"
    torn.chmod(0o644)
    torn.write_bytes(b'{"ledger":1')
    remove(site, TWO)
    checked = site.bantin("check")
    assert checked.codes == ["lost-address"]
    assert "không đọc được sổ địa chỉ" in checked.err


def test_a_ledger_can_be_named_to_compare_with(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    site.publish()
    kept = tmp_path_factory.mktemp("noi-khac") / "so.jsonl"
    kept.write_bytes((site.folder / "www/current/.bantin/ledger.jsonl").read_bytes())
    (site.folder / "www").rename(site.folder / "da-chuyen")
    remove(site, ONE)
    assert site.bantin("check", "--base", str(kept)).codes == ["lost-address"]
    kept.write_text("không phải sổ", encoding="utf-8")
    assert site.bantin("check", "--base", str(kept)).code == 2
    assert site.bantin("check", "--base", "khong-co").code == 2


def test_with_nothing_before_it_everything_may_be_published(site: Site) -> None:
    assert not site.publish().codes


def test_a_rebuilt_release_has_the_same_ledger(site: Site) -> None:
    site.publish()
    site.publish()
    first, second = (
        (site.folder / f"www/releases/{number}/.bantin/ledger.jsonl").read_bytes() for number in (1, 2)
    )
    assert first == second


def test_the_site_is_found_below_a_path_too(site: Site, tmp_path: Path) -> None:
    conf = (tmp_path / "publishconf.py").read_text("utf-8")
    write(tmp_path, "publishconf.py", conf.replace("https://thu.example.vn", "https://example.vn/bantin"))
    site.publish()
    assert "/tin-tuc/2026/mot/" in ledger(site).rows
    text = site.read(ONE)
    site.write(ONE, text.replace("status:", "tags: [bão]\nstatus:"))
    site.publish()
    site.write(ONE, text)
    site.publish()
    assert "url=/bantin/" in site.page("tu-khoa/bao/index.html")
