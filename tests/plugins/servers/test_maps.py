"""Old addresses as maps: literals, and nothing that nginx or Caddy could take for more."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.servers.maps import caddy_map, is_literal, nginx_map

PAIRS = (("/cu/tin.html", "/tin-tuc/2026/x/"), ("/muc cũ/", "https://example.vn/a?b=1#c"))


def test_nginx_gets_a_line_with_and_one_without_the_slash_at_the_end() -> None:
    assert nginx_map(PAIRS).decode() == (
        '"/cu/tin.html" "/tin-tuc/2026/x/";\n'
        '"/muc cũ" "https://example.vn/a?b=1#c";\n'
        '"/muc cũ/" "https://example.vn/a?b=1#c";\n'
    )


def test_caddy_gets_the_same_in_its_own_form() -> None:
    assert caddy_map(PAIRS[:1]) == b'"/cu/tin.html" "/tin-tuc/2026/x/"\n'


@pytest.mark.parametrize(
    "old",
    [
        "~^/.*$",
        "/a$host",
        "/{path}",
        '/a"b',
        "/a\\b",
        "/a\nb",
        "/a\tb",
        "/a`b",
        "/a*",
        "/" + "x" * 500,
        "/" + "ộ" * 134,
        "",
    ],
)
def test_what_could_be_more_than_text_is_left_to_the_pages(old: str) -> None:
    assert not is_literal(old)
    assert nginx_map([(old, "/")]) == caddy_map([(old, "/")]) == b""


@given(st.lists(st.tuples(st.text(), st.text())))
def test_whatever_is_written_a_line_is_two_quoted_texts(pairs: list[tuple[str, str]]) -> None:
    for line in nginx_map(pairs).decode().splitlines():
        assert re.fullmatch(r'"/[^"$\\{}*`]*" "[^"$\\{}`\s]*";', line)
    for line in caddy_map(pairs).decode().splitlines():
        assert re.fullmatch(r'"/[^"$\\{}*`]*" "[^"$\\{}`\s]*"', line)


def test_what_nginx_takes_for_the_same_but_for_case_is_left_to_the_pages() -> None:
    assert nginx_map([("/Tin/", "/a/"), ("/tin", "/b/"), ("/Cu/", "/cu/")]) == b""
    assert nginx_map([("/Cu/", "/moi/")]).count(b"\n") == 2
