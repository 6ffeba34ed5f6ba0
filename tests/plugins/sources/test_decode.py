"""Bytes to text: what is read, what is refused, and in which line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.problems import ProblemList
from plugins.sources.decode import decode

Found = list[tuple[int | None, str]]


def decoded(data: bytes) -> tuple[str | None, Found]:
    problems = ProblemList("tin-tuc/2026/x.md")
    text = decode(data, problems)
    return text, [(p.line, p.code.name) for p in problems]


@given(st.binary(max_size=400))
def test_any_bytes_give_clean_text_or_a_problem(data: bytes) -> None:
    text, found = decoded(data)
    if text is None:
        assert found
    else:
        assert unicodedata.is_normalized("NFC", text)
        assert not set(text) & {"\r", "\x00", "\ufeff", "\u2028"}


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xe2\x80\x8b\n"])
def test_an_empty_file_is_a_problem_at_its_first_line(data: bytes) -> None:
    text, found = decoded(data)
    assert text is None
    assert (1, "empty-file") in found


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decoded("\ufeffTin".encode()) == ("Tin", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told_without_a_line(encoding: str) -> None:
    assert decoded("---\ntitle: Tin tức\n---\n".encode(encoding)) == (None, [(None, "utf-16")])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_byte_that_is_not_utf_8_is_told_with_line_and_column(end: str) -> None:
    problems = ProblemList("x.md")
    assert decode(f"một{end}đ".encode() + b"\xe1 x", problems) is None
    (problem,) = problems
    assert (problem.line, problem.column, problem.code.name) == (2, 2, "not-utf-8")
    assert "0xE1" in problem.message("vi")


@pytest.mark.parametrize("before", ["", "ă", "ăâ", "ăâa", "ă\n"])
def test_a_byte_order_mark_does_not_move_the_place_of_a_broken_byte(before: str) -> None:
    places = []
    for mark in (b"", b"\xef\xbb\xbf"):
        problems = ProblemList("x.md")
        assert decode(mark + before.encode() + b"\xe1 x", problems) is None
        places.append([(p.line, p.column, p.message("vi")) for p in problems])
    assert places[0] == places[1]


# "Uỷ ban nhân dân … được, đồng, đã" as three old encodings keep it.
OLD = {
    "TCVN3 (.VnTime)": b"Uy ban nh\xa9n d\xa9n \xae\xad\xeec \xae\xa8ng k\xfd, nh\xa9n d\xa9n c\xb8c x\xb7",
    "VNI": b"nha\xe2n da\xe2n \xf1o\xe0ng ba\xf8o \xf1a\xf5 tha\xf8nh co\xe2ng to\xe1t \xf1e\xb5p",
    "Windows-1258": b"\xf0\xf4\xccng b\xe0o \xf0\xe3 \xf0\xfdo\xf2c nh\xe2n d\xe2n c\xf4ng \xf0\xe2u",
}


@pytest.mark.parametrize("name", OLD)
def test_an_old_encoding_is_named(name: str) -> None:
    problems = ProblemList("x.md")
    assert decode(OLD[name] * 3, problems) is None
    (problem,) = problems
    assert f"(có vẻ là {name})" in problem.message("vi")
    assert f"(it looks like {name})" in problem.message("en")


def test_a_broken_byte_in_good_utf_8_is_not_called_an_old_encoding() -> None:
    problems = ProblemList("x.md")
    assert decode("Ủy ban nhân dân được đông đảo ủng hộ. ".encode() * 20 + b"\xff", problems) is None
    (problem,) = problems
    assert "có vẻ" not in problem.message("vi")


def test_line_ends_of_every_system_count_as_lines() -> None:
    text, found = decoded("a\r\nb\rc\u2028d\u0085e\u200b".encode())
    assert text == "a\nb\nc\nd\ne"
    assert found == [(5, "invisible-character")]


@pytest.mark.parametrize(
    "char", ["\x00", "\x02", "\x08", "\x0b", "\x0c", "\x1a", "\u202e", "\ufffe", "\uffff"]
)
def test_invisible_characters_are_left_out_and_told(char: str) -> None:
    problems = ProblemList("x.md")
    assert decode(f"---\ntitle: Ti{char}n\n".encode(), problems) == "---\ntitle: Tin\n"
    (problem,) = problems
    assert (problem.line, problem.code.name) == (2, "invisible-character")
    assert f"U+{ord(char):04X}" in problem.message("en")


def test_a_lone_surrogate_is_not_utf_8() -> None:
    assert decoded("a\n\ud800".encode("utf-8", "surrogatepass")) == (None, [(2, "not-utf-8")])


def test_mojibake_is_told_and_kept() -> None:
    assert decoded("một\nÃ¡".encode()) == ("một\nÃ¡", [(2, "mojibake")])


def test_decomposed_text_becomes_composed() -> None:
    assert decoded(unicodedata.normalize("NFD", "Tin tức Đảng bộ").encode()) == ("Tin tức Đảng bộ", [])
