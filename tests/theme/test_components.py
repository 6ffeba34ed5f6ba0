"""Every component is complete, and every example of it renders and escapes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.pages.views import RecordView
from tests.theme.examples import Example, examples
from tests.theme.rendering import THEME, component

FOLDERS = sorted(folder for folder in (THEME / "components").iterdir() if folder.is_dir())
EXAMPLES = examples()
HOSTILE = "\"><script>alert(1)</script>&'"


def named(example: Example) -> str:
    return f"{example.component}: {example.name}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_component_folder_is_complete(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} - {"behaviour.js"} == {
        "macro.html",
        "style.css",
        "examples.yml",
    }
    macro = folder.name.replace("-", "_")
    assert f"{{% macro {macro}(" in (folder / "macro.html").read_text(encoding="utf-8")
    assert any(example.component == folder.name for example in EXAMPLES)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_styled_classes_bear_the_name_of_their_component(folder: Path) -> None:
    css = re.sub(
        r"/\*.*?\*/|\{[^{}]*\}", "", (folder / "style.css").read_text(encoding="utf-8"), flags=re.DOTALL
    )
    classes = set(re.findall(r"\.([a-z][\w-]*)", css))
    own = re.compile(rf"{folder.name}(?:__[a-z-]+)?(?:--[a-z-]+)?")
    # What `plugins/markdown` makes stands inside `.prose` and has names of its own.
    made = set(re.findall(r"\.prose [^{]*", css)) if folder.name == "prose" else set()
    strangers = {
        name for name in classes if not own.fullmatch(name) and not any(f".{name}" in rule for rule in made)
    }
    assert not strangers


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_classes_of_a_macro_are_its_own_or_of_the_layout(folder: Path) -> None:
    layout = "".join(
        (THEME / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in ("layout", "utilities")
    )
    shared = set(re.findall(r"\.([a-z][\w-]*)", layout))
    markup = (folder / "macro.html").read_text(encoding="utf-8")
    used = set(re.sub(r"\{[%{].*?[%}]\}", " ", " ".join(re.findall(r'class="([^"]*)"', markup))).split())
    assert {name for name in used if not re.match(rf"{folder.name}(__|--|$)", name)} <= shared


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_example_renders(example: Example) -> None:
    html = component(example.component, **example.params)
    assert "Undefined" not in html
    assert "style=" not in html
    assert not re.search(r"\son[a-z]+=", html)


@pytest.mark.parametrize("example", examples(lambda text: text and HOSTILE), ids=named)
def test_hostile_text_comes_out_escaped(example: Example) -> None:
    params = {
        name: replace(value, body="")
        if isinstance(value, RecordView) and example.component == "prose"
        else value
        for name, value in example.params.items()
    }
    html = component(example.component, **params)
    assert "<script" not in html
    assert "alert(1)</" not in html
    attributes = re.findall(r'\s[a-z-]+="([^"]*)"', html)
    assert not [value for value in attributes if "<" in value or ">" in value]


def test_only_a_body_and_structured_data_are_marked_safe() -> None:
    found = [
        (file.relative_to(THEME).as_posix(), line.strip())
        for file in sorted(THEME.rglob("*.html"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(r"\|\s*safe\b|Markup|autoescape", line)
    ]
    assert found == [
        ("components/prose/macro.html", "{{ record.body|safe }}"),
        (
            "templates/base.html",
            '<script type="application/ld+json">{{ head.structured_data|safe }}</script>',
        ),
    ]
