"""Problems as values: noted once, sorted, and said whole in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.problems import Phrase, ProblemList, Severity
from plugins.problems.codes import error, warning
from plugins.problems.collect import LONGEST_VALUE
from plugins.problems.report import (
    as_github,
    as_json,
    as_text,
    count_line,
    display_path,
    formatted,
    has_errors,
    with_stopping_warnings,
)

BAD = error("bad-thing", ("Sai “{value}”{hint}", "Sửa {value}"), ("Bad “{value}”{hint}", "Mend {value}"))
ODD = warning("odd-thing", ("Lạ", "Xem lại"), ("Odd", "Look again"))
HINT = Phrase(" (có phải “a”?)", " (did you mean “a”?)")


def found(*lines: int) -> ProblemList:
    problems = ProblemList("tin-tuc/2026/x.md")
    for line in lines:
        problems.add(BAD, line, value="x", hint="")
    return problems


def test_problems_come_sorted_by_place_and_each_once() -> None:
    problems = found(7, 3, 7)
    problems.add(ODD, path="chuong-trinh/2026-06.md")
    assert [(p.path, p.line) for p in problems] == [
        ("chuong-trinh/2026-06.md", None),
        ("tin-tuc/2026/x.md", 3),
        ("tin-tuc/2026/x.md", 7),
    ]
    assert len(problems) == 3


def test_a_list_without_problems_is_false() -> None:
    assert not ProblemList()
    assert found(1)


def test_problems_of_several_files_are_joined_without_repeats() -> None:
    whole = ProblemList()
    whole.extend(found(3))
    whole.extend(found(3, 4))
    assert len(whole) == 2


@pytest.mark.parametrize(
    "language, expected",
    [("vi", "Sai “x” (có phải “a”?)"), ("en", "Bad “x” (did you mean “a”?)")],
)
def test_a_phrase_is_said_in_the_language_of_the_message(language: str, expected: str) -> None:
    problems = ProblemList("x.md")
    problems.add(BAD, 1, value="x", hint=HINT)
    (problem,) = problems
    assert problem.message("en" if language == "en" else "vi") == expected


def test_values_may_be_called_as_the_parameters_are() -> None:
    named = error("named", ("{code} {line}", "{code}"), ("{code} {line}", "{code}"))
    problems = ProblemList()
    problems.add(named, 3, code="c", line="l")
    assert [p.message("vi") for p in problems] == ["c l"]


@given(st.text())
def test_a_quoted_value_is_one_printable_line_of_bounded_length(value: str) -> None:
    problems = ProblemList("x.md")
    problems.add(BAD, 1, value=value, hint="")
    (problem,) = problems
    message = problem.message("vi")
    assert message.isprintable()
    assert len(message) <= LONGEST_VALUE * 7


@given(st.text(alphabet="{}ab!:0 "))
def test_braces_in_a_value_are_text(value: str) -> None:
    problems = ProblemList("x.md")
    problems.add(BAD, 1, value=value, hint="")
    (problem,) = problems
    assert " ".join(value.split()) in problem.message("en")


def test_text_has_place_severity_sentences_code_and_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    problems = found(3)
    problems.add(ODD, 4, column=7)
    text = as_text(tuple(problems), tmp_path / "content", "vi")
    assert text.splitlines() == [
        "content/tin-tuc/2026/x.md:3: lỗi: Sai “x”. Sửa x. [bad-thing]",
        "content/tin-tuc/2026/x.md:4:7: cảnh báo: Lạ. Xem lại. [odd-thing]",
        "1 lỗi, 1 cảnh báo.",
    ]


def test_english_text_counts_one_and_several() -> None:
    assert count_line(tuple(found(1)), "en") == "1 error, 0 warnings."
    assert count_line(tuple(found(1, 2)), "en") == "2 errors, 0 warnings."


def test_nothing_is_printed_without_problems(tmp_path: Path) -> None:
    assert formatted((), tmp_path, "vi", "text") == ""
    assert formatted((), tmp_path, "vi", "github") == ""
    assert formatted((), tmp_path, "vi", "json") == "[]\n"


def test_json_has_the_keys_of_the_contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (found_one,) = json.loads(as_json(tuple(found(3)), tmp_path, "en"))
    assert found_one == {
        "path": "tin-tuc/2026/x.md",
        "line": 3,
        "column": None,
        "severity": "error",
        "code": "bad-thing",
        "message": "Bad “x”",
        "remedy": "Mend x",
    }


def test_github_annotations_escape_what_would_end_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    problems = ProblemList("a,b:c.md")
    problems.add(BAD, 2, column=5, value="100%", hint="")
    line = as_github(tuple(problems), tmp_path, "en")
    assert line == "::error file=a%2Cb%3Ac.md,line=2,col=5::Bad “100%25”. Mend 100%25. [bad-thing]\n"


def test_a_file_name_with_a_line_feed_stays_on_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert display_path("a\nb.md", tmp_path) == "a\\u000ab.md"


def test_a_place_above_the_working_folder_is_shown_relative_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert display_path("x.md", tmp_path / "content") == "../content/x.md"


def test_a_warning_named_by_the_configuration_stops_the_build() -> None:
    problems = ProblemList("x.md")
    problems.add(ODD, 1)
    assert not has_errors(problems)
    raised = with_stopping_warnings(problems, ("odd-thing",))
    assert has_errors(raised)
    assert raised[0].severity is Severity.ERROR
    assert not has_errors(with_stopping_warnings(problems, ("other",)))
