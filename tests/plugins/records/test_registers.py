"""Registers: every field is read, every fault is told in the register's own file and line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.problems import ProblemList
from plugins.records.register_keys import SCHEMAS
from plugins.records.register_reader import read_registers
from plugins.records.registers import Registers


def read(**files: str) -> tuple[Registers, list[tuple[str, int | None, str]]]:
    """Read the registers given by name, ``_`` for ``-``."""
    problems = ProblemList()
    paths = [(f"du-lieu/{name.replace('_', '-')}.yaml", text.encode()) for name, text in files.items()]
    registers = read_registers(paths, problems)
    return registers, [(p.path, p.line, p.code.name) for p in problems]


def test_without_registers_everything_is_empty() -> None:
    assert read() == (Registers(), [])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_example_of_every_field_is_read(name: str) -> None:
    registers, found = read(**{name: "\n".join(f"{key}: {text}" for key, text in SCHEMAS[name].items())})
    assert found == []
    assert registers.present == {name}
    assert registers != Registers(present=registers.present)


def test_who_the_site_is() -> None:
    registers, found = read(
        trang_web="name: Đảng bộ: Khối\ntag_date: 01/02/2024\nlogo: /hinh-anh/logo.svg\nfooter: [a, b]\n"
        "menu:\n"
        "- text: Tin\n  link: /tin-tuc/\n- text: Khác\n  children:\n  - {text: Con, link: /con/}\n"
    )
    assert found == []
    identity = registers.identity
    assert (identity.name, identity.tag_date, identity.logo_line) == ("Đảng bộ: Khối", "2024-02-01", 3)
    assert identity.footer == ("a", "b")
    assert [(entry.text, entry.link, entry.line) for entry in identity.menu] == [
        ("Tin", "/tin-tuc/", 6),
        ("Khác", "", 8),
    ]
    assert [(entry.text, entry.line) for entry in identity.menu[1].children] == [("Con", 10)]


def test_names_have_slugs_and_lines() -> None:
    registers, found = read(
        chuyen_muc="---\n# mục\n- name: Tin hoạt động\n- name: Hoạt động\n  slug: hd\n",
        viet_tat="short: A\nlong: B",
    )
    assert found == []
    assert [(entry.name, entry.slug, entry.line) for entry in registers.categories] == [
        ("Tin hoạt động", "tin-hoat-dong", 3),
        ("Hoạt động", "hd", 4),
    ]
    assert registers.abbreviations == (("A", "B"),)


@pytest.mark.parametrize(
    "name, text, line, code",
    [
        ("trang-web", "owner: a", 1, "missing-field"),
        ("trang-web", "\n\nowner: a", 1, "missing-field"),
        ("trang-web", "- a", 1, "wrong-type"),
        ("trang-web", "name: a\nmenu:\n- link: /a/", 3, "missing-field"),
        ("trang-web", "name: a\nmenu:\n- text: b", 3, "missing-field"),
        ("co-quan", "- short: A", 1, "missing-field"),
        ("co-quan", "# danh sách\n- short: A", 2, "missing-field"),
        ("co-quan", "- name: A\n- short: B", 2, "missing-field"),
        ("co-quan", "- name: A\n  profile: tinh", 2, "bad-choice"),
        ("co-quan", "- name: A\n  terms: [{name: B}]", 2, "missing-field"),
        ("co-quan", "- name: A\n- Một", 2, "wrong-type"),
        ("co-quan", "Một", 1, "wrong-type"),
        ("loai-van-ban", "- name: A\n- name: B\n- name: a", 3, "repeated-name"),
        ("chuyen-muc", "- name: A\n- name: B\n  slug: a", 2, "repeated-name"),
        ("chuyen-muc", "- name: A\n  titel: b", 2, "unknown-key"),
        ("chuyen-muc", "- name: A\n  slug: b", 0, ""),
        ("viet-tat", "- short: A", 1, "missing-field"),
        ("khau-hieu", "- text: A\n  from: 1/1/2026", 1, "missing-field"),
        ("khau-hieu", "- text: A\n  to: 32/1/2026", 2, "bad-day"),
        ("chuyen-huong", "- from: a\n  to: /b/", 1, "bad-alias"),
        ("chuyen-huong", "- from: /a", 1, "missing-field"),
        ("chap-nhan", "- path: a\n  code: b", 1, "missing-field"),
        ("chap-nhan", "- path: a\n  code: b\n  reason: c\n  line: mười", 4, "wrong-type"),
        ("chap-nhan", "- path: a: b: c\n  code: [", 2, "unreadable-header"),
        ("chap-nhan", "- &a path", 1, "refused-yaml"),
        ("co-quan", "- name: A\n---\n- name: B", 2, "refused-yaml"),
        ("co-quan", "", 1, "empty-file"),
        ("co-quang", "- name: A", 1, "unknown-register"),
    ],
)
def test_every_fault_of_a_register_is_told_in_its_file(name: str, text: str, line: int, code: str) -> None:
    _, found = read(**{name: text})
    assert found == ([(f"du-lieu/{name}.yaml", line, code)] if code else [])


@given(st.sampled_from(list(SCHEMAS)), st.text(alphabet="- \nabc:[]{}\"'&*!|>#,/1", max_size=60))
def test_no_register_raises(name: str, text: str) -> None:
    assert isinstance(read(**{name: text})[0], Registers)
