"""Print problems for people, for programs and for GitHub annotations (contract 7).

In: problems and the folder their paths are relative to. Out: lines of text or a JSON list, sorted.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from plugins.problems.codes import Language, Severity
from plugins.problems.collect import Problem, printable

Format = Literal["text", "json", "github"]


def with_stopping_warnings(problems: Iterable[Problem], stopping: Sequence[str]) -> tuple[Problem, ...]:
    """Raise the warnings whose codes the configuration names in ``stopping`` to errors."""
    return tuple(
        replace(p, severity=Severity.ERROR) if p.code.name in stopping else p
        for p in sorted(problems, key=lambda problem: problem.sort_key)
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of ``problems`` stops a build."""
    return any(p.severity is Severity.ERROR for p in problems)


def display_path(path: str, root: Path) -> str:
    """Return ``path`` below ``root`` as seen from where the command runs, with ``/`` on every system.

    What cannot be printed is shown as its code point: a problem stays one line whatever files are called.
    """
    try:
        shown = os.path.relpath(root / path)
    except ValueError:  # another drive on Windows: there is no relative path
        shown = str(root / path)
    return printable(shown.replace(os.sep, "/"))


def text_line(problem: Problem, root: Path, language: Language) -> str:
    """Return ``path:line: lỗi: what. what to do. [code]`` (contract 7)."""
    place = display_path(problem.path, root)
    if problem.line is not None:
        place += f":{problem.line}"
        if problem.column is not None:
            place += f":{problem.column}"
    label = problem.severity.label(language)
    sentences = f"{problem.message(language)}. {problem.remedy(language)}."
    return f"{place}: {label}: {sentences} [{problem.code.name}]"


def count_line(problems: Sequence[Problem], language: Language) -> str:
    """Return the closing line: how many errors and warnings there are, and how many notes if any."""
    counted = Counter(problem.severity for problem in problems)
    errors, warnings, notes = (counted[severity] for severity in Severity)
    if language == "en":
        words = [_plural(errors, "error"), _plural(warnings, "warning")] + [_plural(notes, "note")] * bool(
            notes
        )
    else:
        words = [f"{errors} lỗi", f"{warnings} cảnh báo"] + [f"{notes} ghi chú"] * bool(notes)
    return ", ".join(words) + "."


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def as_text(problems: Sequence[Problem], root: Path, language: Language) -> str:
    """Return every problem on its line and the count; an empty text when there is none."""
    if not problems:
        return ""
    lines = [text_line(p, root, language) for p in problems]
    return "\n".join([*lines, count_line(problems, language)]) + "\n"


def as_json(problems: Sequence[Problem], root: Path, language: Language) -> str:
    """Return a JSON list of ``{path, line, column, severity, code, message, remedy}``."""
    found = [
        {
            "path": display_path(p.path, root),
            "line": p.line,
            "column": p.column,
            "severity": p.severity.value,
            "code": p.code.name,
            "message": p.message(language),
            "remedy": p.remedy(language),
        }
        for p in problems
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Sequence[Problem], root: Path, language: Language) -> str:
    """Return workflow commands that GitHub shows beside the lines of a pull request."""
    lines = []
    for p in problems:
        place = f"file={_property(display_path(p.path, root))}"
        if p.line is not None:
            place += f",line={p.line}"
        if p.column is not None:
            place += f",col={p.column}"
        words = f"{p.message(language)}. {p.remedy(language)}. [{p.code.name}]"
        kind = "notice" if p.severity is Severity.NOTE else p.severity.value
        lines.append(f"::{kind} {place}::{_data(words)}")
    return "\n".join(lines) + ("\n" if lines else "")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def formatted(problems: Sequence[Problem], root: Path, language: Language, form: Format) -> str:
    """Return ``problems`` in the form that ``bantin check --format`` asks for."""
    writers = {"text": as_text, "json": as_json, "github": as_github}
    return writers[form](problems, root, language)
