"""The documentation says what the code does, and the code nothing that the documentation leaves out."""

from __future__ import annotations

import argparse
import ast
import importlib
import re
from functools import cache
from pathlib import Path

import pytest

from plugins.cli import main as cli
from plugins.cli.console import Console
from plugins.dates import parse_moment
from plugins.engine.defaults import SETTINGS
from plugins.markdown.convert import BodyConverter
from plugins.problems import Code, ProblemList
from plugins.records import build, register_keys
from plugins.records.fields import DOCUMENT, ENTRY_KEYS, EVERY_KIND, FIELDS, NEWS, PROGRAMME
from plugins.records.kinds import Kind
from plugins.records.reader import read_record
from tests.documents import (
    DOCS,
    EDITORS,
    MARKDOWN_FILES,
    OPERATORS,
    REGISTERS_PAGE,
    ROOT,
    names,
    path_of,
    rows,
    section,
    text_of,
)

# Fields

PARTS_OF_FIELDS = {
    "Mọi loại bài": EVERY_KIND,
    "Tin tức": NEWS,
    "Văn bản": DOCUMENT,
    "Chương trình": {name: PROGRAMME[name] for name in PROGRAMME if name not in DOCUMENT},
}
KEYS_WITHIN_FIELDS = {
    "Các lần sửa (`changes`)": build._CHANGE,
    "Cuộc họp (`meeting`)": build._MEETING,
    "Việc trong chương trình (`entries`)": ENTRY_KEYS,
}
FIELDS_PAGE = EDITORS / "truong.md"


@pytest.mark.parametrize("heading", PARTS_OF_FIELDS)
def test_every_field_is_documented_with_its_example_and_no_other_is(heading: str) -> None:
    documented = {row[0].strip("`"): row[3].strip("`") for row in rows(section(FIELDS_PAGE, heading))}
    assert documented == {name: f"{name}: {example}" for name, example in PARTS_OF_FIELDS[heading].items()}


@pytest.mark.parametrize("heading", KEYS_WITHIN_FIELDS)
def test_every_key_within_a_field_is_documented_in_order(heading: str) -> None:
    assert names(section(FIELDS_PAGE, heading)) == list(KEYS_WITHIN_FIELDS[heading])


@pytest.mark.parametrize("kind", Kind)
def test_the_fields_marked_as_required_are_those_whose_absence_is_a_problem(kind: Kind) -> None:
    marked = {
        row[0].strip("`")
        for heading in PARTS_OF_FIELDS
        for row in rows(section(FIELDS_PAGE, heading))
        if row[1].startswith("**Bắt buộc.**") and row[0].strip("`") in FIELDS[kind]
    }
    problems = ProblemList()
    read_record(path_of(kind), b"---\nlang: vi\n---\n", BodyConverter(), problems)
    assert marked == {dict(p.values)["name"] for p in problems if p.code.name == "missing-field"}


def test_the_forms_of_a_day_are_read_as_documented() -> None:
    forms = {row[0].strip("`"): row[1] for row in rows(section(FIELDS_PAGE, "Cách viết ngày giờ"))}
    assert {form: parse_moment(form).iso for form in forms} == forms


# Registers


def test_every_register_is_documented_and_no_other_is() -> None:
    headings = re.findall(r"^## `([\w-]+)`$", text_of(REGISTERS_PAGE), re.MULTILINE)
    assert sorted(headings) == sorted(register_keys.SCHEMAS)
    assert sorted(re.findall(r"^\| \[`([\w-]+)`\]", text_of(REGISTERS_PAGE), re.MULTILINE)) == sorted(
        headings
    )


@pytest.mark.parametrize("register", register_keys.SCHEMAS)
def test_every_key_of_a_register_is_documented_and_no_other_is(register: str) -> None:
    part = section(REGISTERS_PAGE, f"`{register}`")
    assert sorted(names(part)) == sorted(register_keys.SCHEMAS[register])
    inner = {
        "trang-web": ("Mỗi mục của `menu`", register_keys.MENU_ENTRY),
        "co-quan": ("Mỗi nhiệm kỳ", register_keys.TERM),
    }
    if register in inner:
        words, keys = inner[register]
        assert names(part[part.index(words) :]) == list(keys)


# Problems

PROBLEMS_PAGE = EDITORS / "loi-va-canh-bao.md"


@cache
def declared() -> dict[str, list[Code]]:
    """Return every code of every plugin by its name; two plugins may report one code in words of their own."""
    found: dict[str, list[Code]] = {}
    for file in sorted((ROOT / "plugins").glob("*/problems.py")):
        module = importlib.import_module(f"plugins.{file.parent.name}.problems")
        for value in vars(module).values():
            if isinstance(value, Code):
                found.setdefault(value.name, []).append(value)
    return found


def test_every_problem_code_is_documented_once_with_its_severity_and_no_other_is() -> None:
    headings = re.findall(r"^### `([\w-]+)` · (.+)$", text_of(PROBLEMS_PAGE), re.MULTILINE)
    severities = {(name, code.severity.label("vi")) for name, codes in declared().items() for code in codes}
    assert sorted(headings) == sorted(severities)


@pytest.mark.parametrize("name", declared())
def test_the_example_of_a_problem_is_a_line_that_the_program_prints(name: str) -> None:
    code = declared()[name][0]
    part = section(PROBLEMS_PAGE, f"`{name}` · {code.severity.label('vi')}")
    example = re.search(r"```text\n(.+)\n```", part)
    assert example, "there is no example"
    assert "**Cần làm:**" in part
    assert any(re.fullmatch(_line_pattern(code), example[1]) for code in declared()[name])


def _line_pattern(code: Code) -> str:
    words = re.escape(f"{code.vi.message}. {code.vi.remedy}.")
    words = re.sub(r"\\\{\w+\\\}", ".*", words)
    return rf"content/\S[^:]*(?::\d+){{0,2}}: {code.severity.label('vi')}: {words} \[{code.name}\]"


# Settings, commands, targets

SETTINGS_PAGE = OPERATORS / "cau-hinh.md"
COMMANDS_PAGE = OPERATORS / "xuat-ban.md"


def _settings_read() -> set[str]:
    """Return the names that are asked of Pelican's settings where they are read."""
    asked = set()
    for file in ("settings/read.py", "settings/values.py", "templates/environment.py"):
        for node in ast.walk(ast.parse(text_of(ROOT / "plugins" / file))):
            arguments = node.args if isinstance(node, ast.Call) else []
            arguments += [node.slice] if isinstance(node, ast.Subscript) else []
            asked |= {str(a.value) for a in arguments[:1] if isinstance(a, ast.Constant)}
    environment = {"BANTIN_NOW", "BANTIN_CACHE"}
    return {name for name in asked if re.fullmatch(r"[A-Z][A-Z_]+", name)} - environment


def test_every_setting_that_is_read_is_documented_and_no_other_is() -> None:
    assert set(names(section(SETTINGS_PAGE, "Thiết lập mà Bản Tin đọc"))) == _settings_read()


def test_every_default_setting_is_documented() -> None:
    text = text_of(SETTINGS_PAGE)
    assert not [name for name in SETTINGS if f"`{name}`" not in text and "FEED_" not in name]


def test_every_environment_variable_is_documented_and_no_other_is() -> None:
    files = [*(ROOT / "plugins").rglob("*.py"), *(ROOT / "tests").glob("*.py"), ROOT / ".ci" / "run"]
    files.append(ROOT / "tests" / "plugins" / "engine" / "test_sequences.py")
    used = {name for file in files for name in re.findall(r"BANTIN_[A-Z_]*[A-Z]", text_of(file))}
    settings = {name for name in _settings_read() if name.startswith("BANTIN_")}
    documented = set(names(section(SETTINGS_PAGE, "Biến môi trường")))
    assert documented == used - settings - {"BANTIN_REPOSITORY"}


@cache
def commands() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of every subcommand."""
    subparsers = cli._parser(Console())._subparsers
    assert subparsers is not None
    (actions,) = (a for a in subparsers._group_actions if isinstance(a, argparse._SubParsersAction))
    return dict(actions.choices)


def test_every_subcommand_is_documented_and_no_other_is() -> None:
    documented = re.findall(r"^### `bantin (\w+)`$", text_of(COMMANDS_PAGE), re.MULTILINE)
    assert sorted(documented) == sorted(commands())


@pytest.mark.parametrize("command", commands())
def test_every_option_of_a_subcommand_is_documented_and_no_other_is(command: str) -> None:
    common = {"-h", "--help", "--lang"}
    options = {
        name
        for action in commands()[command]._actions
        for name in (action.option_strings or [str(action.metavar or action.dest)])
    }
    documented = {
        name
        for row in rows(section(COMMANDS_PAGE, f"`bantin {command}`"))
        for name in re.findall(r"`([^`]+)`", row[0])
    }
    assert documented == options - common
    assert all(f"`{name}`" in section(COMMANDS_PAGE, "Mọi lệnh và tùy chọn") for name in common)


def _targets(makefile: Path) -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", text_of(makefile), re.MULTILINE))


def test_every_target_of_the_makefile_is_documented_and_no_other_is() -> None:
    documented = set(names(section(OPERATORS / "cai-dat.md", "Các lệnh `make`")))
    assert documented == {f"make {target}" for target in _targets(ROOT / "Makefile")}


@pytest.mark.parametrize("path", MARKDOWN_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_that_a_document_names_exists(path: Path) -> None:
    skeleton = ROOT / "plugins" / "scaffold" / "skeleton" / "Makefile.in"
    targets = _targets(ROOT / "Makefile") | _targets(skeleton)
    code = " ".join(re.findall(r"`[^`]+`|^```sh\n.*?^```", text_of(path), re.MULTILINE | re.DOTALL))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= targets
    assert set(re.findall(r"\bbantin ([a-z]+)\b(?!:)", code)) <= set(commands())


# Links and places


def _anchors(path: Path) -> set[str]:
    """Return the anchors that forges give to the headings of ``path``."""
    headings = re.findall(
        r"^#{1,6} (.+)$",
        re.sub(r"^```.*?^```", "", text_of(path), flags=re.MULTILINE | re.DOTALL),
        re.MULTILINE,
    )
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", MARKDOWN_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_relative_link_of_a_document_leads_to_a_file_and_a_heading(path: Path) -> None:
    plain = re.sub(r"^```.*?^```|`[^`\n]*`", "", text_of(path), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", plain):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        place = (path.parent / file).resolve() if file else path
        assert place.exists(), f"{target}: there is no such file"
        assert not anchor or anchor in _anchors(place), f"{target}: there is no such heading"


@pytest.mark.parametrize(
    "folder", sorted(p.parent for p in (ROOT / "plugins").glob("*/__init__.py")), ids=lambda p: p.name
)
def test_every_plugin_has_a_readme_that_stands_in_the_drawing_and_the_table(folder: Path) -> None:
    assert text_of(folder / "README.md").startswith(f"# {folder.name}\n")
    drawing, _, table = text_of(ROOT / "plugins" / "README.md").partition("| plugin |")
    assert re.search(rf"\b{folder.name}\b", drawing)
    assert f"({folder.name}/README.md)" in table


def test_every_decision_has_its_number_its_parts_and_its_line_in_the_list() -> None:
    pages = sorted((DOCS / "decisions").glob("[0-9]*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        assert re.findall(r"^## (.+)$", text_of(page), re.MULTILINE) == [
            "Context",
            "Decision",
            "Consequences",
        ]
        assert f"({page.name})" in text_of(DOCS / "decisions" / "README.md")
