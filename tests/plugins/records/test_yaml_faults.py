"""A header that cannot be read: the editor is told what to do at that very line."""

from __future__ import annotations

import pytest
import yaml

from plugins.problems import ProblemList
from plugins.records import values
from plugins.records.values import read_yaml

PARSERS = ["CBaseLoader", "BaseLoader"] if yaml.__with_libyaml__ else ["BaseLoader"]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "text,line,remedy",
    [
        ("title: a\n\tauthor: b", 2, "Tab"),
        ("author:\n\t- b", 2, "Tab"),
        ("title:Hai\ndate: 1", 1, "dấu cách sau dấu hai chấm"),
        ("date: 1\ntitle:Hai", 2, "dấu cách sau dấu hai chấm"),
        ("date: 1\ntitle:Hai\ntags: [a]", 2, "dấu cách sau dấu hai chấm"),
        ("summary: một\nhai ba\ndate: 1", 2, "Nối dòng này"),
        ("tags: [a, b\nstatus: draft", 1, "“]”"),
        ("meeting: {start: 1\nstatus: draft", 1, "“}”"),
        ('title: "a\ndate: 1', 1, "dấu nháy còn thiếu"),
        ('tags: [a, "b\ndate: 1', 1, "dấu nháy còn thiếu"),
        ("title: a\n  date: 1", 2, "thẳng cột"),
        ("- path: a\n reason: b", 2, "thẳng cột"),
        ("tags: [a]]\ndate: 1", 1, "dấu nháy kép"),
    ],
)
def test_each_slip_of_the_pen_is_told_at_its_line_with_its_own_remedy(
    monkeypatch: pytest.MonkeyPatch, parser: str, text: str, line: int, remedy: str
) -> None:
    monkeypatch.setattr(values, "_Loader", getattr(yaml, parser))
    problems = ProblemList("x.md")
    assert read_yaml(text, problems, first_line=1) is None
    (problem,) = problems
    assert problem.line == line
    assert remedy in problem.remedy("vi")
    assert problem.message("vi") == f"Không đọc được dòng “{text.split(chr(10))[line - 1].strip()}”"
