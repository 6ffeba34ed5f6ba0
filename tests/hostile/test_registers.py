"""Whatever stands in a register or in the name of a file: it is told where it stands, and ends no build."""

from __future__ import annotations

import json
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.vietnamese.fold import nfc
from tests.hostile.vectors import ATTRIBUTES, MARKUP
from tests.sites.build import TempSite, news

FIELDS: Final = {
    "trang-web": ("name", "owner", "licence", "email", "logo", "menu", "footer", "domain", "tag_date"),
    "co-quan": ("name", "short", "slug", "profile", "terms", "from", "to", "successor", "parent"),
    "loai-van-ban": ("name", "code", "profile", "slug"),
    "chuyen-muc": ("name", "slug", "description"),
    "viet-tat": ("short", "long"),
    "khau-hieu": ("text", "link", "from", "to"),
    "chuyen-huong": ("from", "to"),
    "chap-nhan": ("path", "code", "line", "text", "reason", "by", "until", "sha256"),
}

VALUES: Final[tuple[object, ...]] = (
    *(None, "", " ", 0, -1, 1e400, True, [], {}, [[]], [None], {"name": {}}, {"": ""}, 10**400),
    *("\u202e\u2066ngược", "x" * 5000, "a\nb", "é" * 300, "\ud7ff\ufffd", "𝒳", "2026-13-45", "0001-01-01"),
    *(
        "../../etc",
        "/",
        "//evil.example",
        "javascript:xss()",
        "/a b/",
        "/%2e%2e/",
        "/a?b#c",
        "/tim-kiem/",
        "\\",
    ),
    *("*", "^/.*$", "$1", "/x;return 200", "{", "}", '"', "'", "/x\treturn", "~* /"),
    *MARKUP[:6],
    *ATTRIBUTES[:6],
)

plain = st.sampled_from(VALUES)
names = [name for fields in FIELDS.values() for name in fields]
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(names), inner, max_size=3),
    max_leaves=6,
)


def entries(register: str) -> st.SearchStrategy[object]:
    """What a register may hold: mostly a list of mappings of its own fields with values of any kind."""
    entry = st.dictionaries(st.sampled_from(FIELDS[register]), values, max_size=9)
    return entry | st.lists(entry, max_size=4) | values


@pytest.mark.parametrize("register", FIELDS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_register_of_anything_is_told_or_taken_and_ends_no_build(
    site: TempSite, register: str, data: st.DataObject
) -> None:
    path = f"du-lieu/{register}.yaml"
    site.write("tin-tuc/2026/mot.md", news("Một"))
    site.write(path, json.dumps(data.draw(entries(register)), ensure_ascii=False))
    result = site.build()
    told = [problem for problem in result.problems if problem.severity.value == "error"]
    assert result.refused == bool(told)
    assert {problem.path for problem in told} <= {path, "du-lieu/trang-web.yaml", "tin-tuc/2026/mot.md"}
    if not result.refused:
        page = (site.output / "tin-tuc/2026/mot/index.html").read_text(encoding="utf-8")
        assert not any(vector in page for vector in MARKUP[:6])


_LETTERS: Final = st.text(
    st.sampled_from("aAđ.-_ ~'\"<>&?#%;:|*\\\n\t\x01\x7f\u0300\u202e\u200b\ud7ff𝒳é"), min_size=1, max_size=12
)
_NAMES: Final = st.sampled_from(
    (
        "..a",
        "-rf",
        "CON",
        "aux.md",
        "index",
        "trang-2",
        "%2e%2e",
        "a" * 250,
        "lich",
        "<script>xss()<",
        ".bantin",
    )
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_LETTERS | _NAMES, st.sampled_from((".md", ".pdf", ".png", ".yaml", "")))
def test_a_file_of_any_name_is_told_or_taken_and_hurts_no_other(
    site: TempSite, name: str, ending: str
) -> None:
    if name + ending in {".", ".."} or len((name + ending).encode()) > 255:
        return
    other = site.write("tin-tuc/2026/mot.md", news("Một"))
    file = site.write(f"tin-tuc/2026/{name}{ending}", news("Hai") if ending == ".md" else b"%PDF-1.4")
    try:
        problems = site.build().problems
    finally:
        file.unlink()
    own = nfc(file.relative_to(site.content).as_posix())
    assert {problem.path for problem in problems} <= {own, "du-lieu/trang-web.yaml"}
    assert other.is_file()
    assert not site.build().refused
