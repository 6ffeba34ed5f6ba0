"""Every example that the editors' pages show is read without a problem."""

from __future__ import annotations

import re

import pytest

from plugins.markdown.convert import BodyConverter
from plugins.problems import ProblemList
from plugins.records import register_reader
from plugins.records.kinds import Kind
from plugins.records.reader import read_record
from tests.documents import EDITORS, REGISTERS_PAGE, path_of, text_of

_REQUIRED = {Kind.NEWS: "date: 15/06/2026\ncategory: Tin\n", Kind.PROGRAMME: "issued: 01/06/2026\n"}


def _kind(page: str, text: str) -> Kind:
    if re.search(r"^date:", text, re.MULTILINE):
        return Kind.NEWS
    if re.search(r"^issued:", text, re.MULTILINE):
        return Kind.PROGRAMME if "chuong-trinh" in page else Kind.DOCUMENT
    return Kind.PAGE


def _examples(language: str) -> list[object]:
    """Return (name of the page, text) for every block of ``language`` in the editors' pages."""
    block = re.compile(rf"^```{language}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [
        pytest.param(path.name, text, id=f"{path.stem}-{number}")
        for path in sorted(EDITORS.glob("*.md"))
        for number, text in enumerate(block.findall(text_of(path)), 1)
    ]


@pytest.mark.parametrize("page,text", _examples("markdown"))
def test_every_markdown_example_for_editors_is_read_without_a_problem(page: str, text: str) -> None:
    problems = ProblemList()
    if text.startswith("---\n"):
        assert read_record(path_of(_kind(page, text)), text.encode(), BodyConverter(), problems)
    else:
        assert BodyConverter().convert(text, first_line=1, problems=problems).html
    assert not list(problems)


@pytest.mark.parametrize("page,text", _examples("yaml"))
def test_every_yaml_example_for_editors_is_read_without_a_problem(page: str, text: str) -> None:
    problems = ProblemList()
    register = _register_of(page, text)
    if register:
        text = f"name: Ví dụ\n{text}" if text.startswith("menu:") else text
        found = register_reader.read_registers([(f"du-lieu/{register}.yaml", text.encode())], problems)
        assert found.present == {register}
    else:
        kind = Kind.NEWS if re.match(r"featured_until|topic|source", text) else Kind.PROGRAMME
        required = f"title: Ví dụ\n{_REQUIRED[kind]}"
        header = f"---\n{required}{text}---\n"
        assert read_record(path_of(kind), header.encode(), BodyConverter(), problems)
    assert not list(problems)


def _register_of(page: str, text: str) -> str:
    """Return the register that the example ``text`` is of, "" for fields of a record."""
    if text.startswith("menu:"):
        return "trang-web"
    if page != REGISTERS_PAGE.name:
        return ""
    before = text_of(REGISTERS_PAGE).partition(text)[0]
    headings: list[str] = re.findall(r"^## `([\w-]+)`$", before, re.MULTILINE)
    return headings[-1]
