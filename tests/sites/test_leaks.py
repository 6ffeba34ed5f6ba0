"""Nothing of what is not public reaches the output: a secret word in every field and file, looked for in every byte.

Drafts and scheduled records: nowhere. Hidden ones: in their own page, which is `noindex`. Withdrawn ones:
title, number, reason and `see`, in their own page (contract 3, "Visibility"). Old addresses of hidden and
withdrawn records are files that redirect, and are named by their address.
"""

from __future__ import annotations

import base64
import html
import json
from pathlib import Path
from urllib.parse import unquote

import pytest

from plugins.records.fields import DOCUMENT, ENTRY_KEYS, EVERY_KIND, FIELDS, NEWS, PROGRAMME
from plugins.records.kinds import Kind
from tests.sites.build import TempSite, document, news, page, picture, programme, record, tree

SECRET = "bimat"  # every planted word begins with it; letters only, so that no slug or escape changes it
SHA = "ab" * 32
PLACES = {
    Kind.NEWS: "tin-tuc/2026/",
    Kind.DOCUMENT: "van-ban/2026/",
    Kind.PROGRAMME: "chuong-trinh/",
    Kind.PAGE: "trang/",
}
STATES = {
    "draft": {"status": "draft"},
    "scheduled": {"publish_at": "01/12/2026"},
    "hidden": {"status": "hidden"},
    "withdrawn": {"status": "withdrawn"},
}
# Fields that hold a day, a choice or a path of something that exists: no word can be planted in them.
NOT_TEXT = {
    *("status", "lang", "updated", "publish_at", "expires", "featured_until", "date", "issued", "effective"),
    *("valid_until", "validity", "comments_until", "period", "translation_of", "urgency"),
}


def planted(kind: Kind, state: str) -> tuple[str, str, dict[str, str]]:
    """The name of a record's file, its text with a secret word in every field, and the word of each field."""
    mark = f"{SECRET}{kind.word}{state}"
    words = {name: f"{mark}{name.replace('_', '')}" for name in FIELDS[kind] if name not in NOT_TEXT}
    fields: dict[str, object] = {name: f"Chữ {word} này" for name, word in words.items()}
    fields |= {
        "aliases": [f"/cu/{words['aliases']}.html"],
        "changes": [{"date": "16/06/2026", "note": words["changes"], "former_sha256": SHA}],
        "id": f"tag:tin.example.vn,2024-01-01:/{words['id']}/",
        "see": f"https://khac.example.vn/{words['see']}",
        "updated": "16/06/2026",
        "featured_until": "31/12/2026",
    }
    if kind is Kind.NEWS:
        fields |= {"date": "15/06/2026", "tags": [words["tags"]], "cover": f"{mark}.png"}
    elif kind is not Kind.PAGE:
        fields |= {"issued": "15/06/2026", "effective": "15/06/2026", "validity": "con"}
        fields |= {
            name: [words[name]]
            for name in ("fields", "recipients", "replaces", "amends", "repeals", "based_on", "guides")
        }
        meeting = dict.fromkeys(("venue", "chair", "participants"), words["meeting"])
        fields |= {"attachments": [f"{mark}.pdf"], "meeting": {"start": "20/06/2026 08:00", **meeting}}
    if kind is Kind.PROGRAMME:
        fields["period"] = NAMES[state]
        # Read as days and hours: no word can be planted in them.
        written = {"day": "01/01", "session": "sáng", "start": "08:00", "end": "09:00", "status": "hoãn"}
        written |= {"moved_to": "02/01", "moved_start": "08:00", "moved_end": "09:00"}
        fields["entries"] = [{key: written.get(key, f"{words['entries']}{key}") for key in ENTRY_KEYS}]
    if state == "scheduled":
        fields["publish_at"] = "01/12/2026"
    else:
        fields.pop("publish_at", None)
    fields |= STATES[state]
    body = (
        f"Thân bài {mark}body.\n\n## Mục {mark}heading\n\n![{mark}caption]({mark}.png)\n\n[tệp]({mark}.pdf)\n"
    )
    name = NAMES[state] if kind is Kind.PROGRAMME else f"{mark}-ten"
    return name, record(fields, body), words


NAMES = {"draft": "2026-01", "scheduled": "2026-02", "hidden": "2026-03", "withdrawn": "2026-04"}


def write_planted(site: TempSite, kind: Kind, state: str) -> None:
    """Write the record and, beside it, its picture and its attachment, which hold the secret too."""
    name, text, _ = planted(kind, state)
    folder, mark = PLACES[kind], f"{SECRET}{kind.word}{state}"
    site.write(f"{folder}{name}.md", text)
    site.write(f"{folder}{mark}.png", picture() + f"{mark}pixels".encode())
    site.write(f"{folder}{mark}.pdf", f"%PDF-1.4\n{mark}file".encode())


def write_public(site: TempSite) -> None:
    """One public record of each kind, in the same listings as nothing else."""
    site.write("tin-tuc/2026/tin.md", news())
    site.write("van-ban/2026/van-ban.md", document(type="Kế hoạch"))
    site.write("chuong-trinh/2026-06.md", programme())
    site.write("trang/trang-mot.md", page())


def findings(files: dict[str, bytes], word: str) -> set[str]:
    """The files in whose name or content ``word`` stands, whatever it is written in."""
    return {path for path, content in files.items() if word in path.lower() or word in readings(content)}


def readings(content: bytes) -> str:
    """All that ``content`` can be read as: text, text without escapes of HTML, JSON or addresses, base64."""
    text = content.decode("utf-8", "replace").lower()
    plain = html.unescape(html.unescape(unquote(text)))
    try:
        parsed = json.dumps(json.loads(content), ensure_ascii=False).lower()
    except ValueError:
        parsed = ""
    return "\n".join((text, plain, html.unescape(parsed)))


def test_search_finds_a_word_however_it_is_escaped() -> None:
    hidden = [b"<p>b&#105;mat</p>", b'{"a": "\\u0062imat"}', b"/%62imat/", b"&amp;#98;imat", b"x BIMAT"]
    assert all(SECRET in readings(content) for content in hidden)
    assert SECRET not in readings(base64.b64encode(b"nothing"))


@pytest.mark.parametrize("kind", Kind)
def test_a_word_is_planted_in_every_field_of_the_kind(kind: Kind) -> None:
    _, text, words = planted(kind, "hidden")
    every = {"news": NEWS, "document": DOCUMENT, "programme": PROGRAMME, "page": {}}[kind.word]
    assert set(words) | NOT_TEXT >= set(EVERY_KIND) | set(every)
    cover_or_file = {"cover", "attachments"}  # name a file that carries the mark
    assert all(word in text for name, word in words.items() if name not in cover_or_file)
    assert ".png" in text


@pytest.mark.parametrize("state", ["draft", "scheduled"])
@pytest.mark.parametrize("kind", Kind)
def test_drafts_and_scheduled_records_are_nowhere_in_the_output(
    kind: Kind, state: str, site: TempSite
) -> None:
    write_public(site)
    write_planted(site, kind, state)
    files = site.built()
    assert findings(files, SECRET) == set()
    assert not any(NAMES[state] in path for path in files)


@pytest.mark.parametrize("kind", Kind)
def test_hidden_record_is_in_its_own_page_only_and_that_is_not_indexed(kind: Kind, site: TempSite) -> None:
    write_public(site)
    write_planted(site, kind, "hidden")
    files = site.built()
    own = own_page(kind, "hidden")
    alias = f"cu/{SECRET}{kind.word}hiddenaliases.html"
    named = {own, alias, ".bantin/files.txt"}
    assert findings(files, f"{SECRET}{kind.word}hidden") <= named
    assert b'<meta name="robots" content="noindex' in files[own]
    assert f"{SECRET}{kind.word}hiddenbody" in files[own].decode()
    for name in planted(kind, "hidden")[2].values():
        # The old address names nothing but the new one, and the list of files nothing but addresses.
        assert findings(files, name) <= {own} or name.endswith("aliases")
    assert not any(path.endswith((".pdf", ".png")) for path in files if SECRET in path)


@pytest.mark.parametrize("kind", Kind)
def test_withdrawn_record_keeps_title_number_reason_and_see(kind: Kind, site: TempSite) -> None:
    write_public(site)
    write_planted(site, kind, "withdrawn")
    files = site.built()
    own = own_page(kind, "withdrawn")
    kept = {"title", "number", "reason", "see"}
    for name, word in planted(kind, "withdrawn")[2].items():
        if name == "aliases":
            assert findings(files, word) == {f"cu/{word}.html", ".bantin/files.txt"}
        elif name in kept:
            assert findings(files, word) == {own}, name
        else:
            assert findings(files, word) == set(), name
    for word in ("body", "heading", "caption", "pixels", "file"):
        assert findings(files, f"{SECRET}{kind.word}withdrawn{word}") == set()
    assert b'<meta name="robots" content="noindex' in files[own]
    assert not any(path.endswith((".pdf", ".png")) for path in files if SECRET in path)


def own_page(kind: Kind, state: str) -> str:
    name = NAMES[state] if kind is Kind.PROGRAMME else f"{SECRET}{kind.word}{state}-ten"
    return f"{'' if kind is Kind.PAGE else PLACES[kind]}{name}/index.html"


def test_titles_of_hidden_records_do_not_come_out_through_links_of_others(site: TempSite) -> None:
    site.write(
        "van-ban/2026/an.md", document(SECRET, status="hidden", number=f"01-{SECRET}", aliases=["/cu/"])
    )
    site.write("van-ban/2026/ke-hoach.md", document(replaces=["/van-ban/2026/an.md"], body="[xem](an.md)"))
    site.write("tin-tuc/2026/rut.md", news(status="withdrawn", reason="Sai", see="/van-ban/2026/an.md"))
    site.write("du-lieu/chuyen-huong.yaml", "- {from: /xua/, to: /van-ban/2026/an.md}\n")
    assert findings(site.built(), SECRET) == {"van-ban/2026/an/index.html"}


@pytest.mark.parametrize("state", ["draft", "scheduled"])
def test_what_is_not_public_changes_no_byte_of_what_is(state: str, site: TempSite, tmp_path: Path) -> None:
    """Spellings, counts, neighbours, related records, listings, menus: all as without the draft."""
    site.write(
        "tin-tuc/2026/a.md", news("Tin A", tags=["hiến máu"], topic="Chuyên đề", author="Ban Biên tập")
    )
    site.write("tin-tuc/2026/b.md", news("Tin B", date="17/06/2026", tags=["hiến máu"], topic="Chuyên đề"))
    site.write("van-ban/2026/c.md", document(type="Kế hoạch", issuer="Đảng ủy", replaces=["9-KH/ĐU"]))
    site.write("hinh-anh/a.png", picture())
    before = site.built()
    for number in range(3):  # more often than the public spelling
        site.write(
            f"tin-tuc/2026/nhap-{number}.md",
            news(
                "Nháp",
                date="16/06/2026",
                category="TIN HOẠT ĐỘNG",
                tags=["HIẾN MÁU", "mới"],
                topic="CHUYÊN ĐỀ",
                author="BAN BIÊN TẬP",
                translation_of="/tin-tuc/2026/a.md",
                body="[a](/tin-tuc/2026/a.md) ![x](/hinh-anh/a.png)",
                **STATES[state],
            ),
        )
        site.write(
            f"van-ban/2026/nhap-{number}.md",
            document(type="KẾ HOẠCH", issuer="ĐẢNG ỦY", replaces=["/van-ban/2026/c.md"], **STATES[state]),
        )
    site.write("trang/nhap.md", page("Nháp", **STATES[state]))
    site.build()
    assert tree(site.output) == before
    again = site.with_(folder=tmp_path / "moi").take(site.content)
    assert again.built() == before
