"""theme/README.md lists exactly the values, fields and templates that there are."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass

from plugins.pages import views
from tests.theme.rendering import THEME

README = (THEME / "README.md").read_text(encoding="utf-8")


def test_readme_lists_every_field_of_every_view() -> None:
    listed = {
        name: set(re.findall(r"`([a-z0-9_]+)`", text))
        for name, text in re.findall(r"^- \*\*(\w+)\*\*(.*?)(?=^- |^## )", README, re.DOTALL | re.MULTILINE)
    }
    real = {}
    for name, kind in vars(views).items():
        if isinstance(kind, type) and is_dataclass(kind):
            inherited = {
                field.name for base in kind.__bases__ if is_dataclass(base) for field in fields(base)
            }
            real[name] = {field.name for field in fields(kind)} - inherited
    assert listed == real


def test_readme_lists_every_template() -> None:
    listed = set(re.findall(r"^\| `([a-z-]+\.html)`", README, re.MULTILINE))
    assert listed | {"base.html", "record.html"} == {
        file.name for file in (THEME / "templates").glob("*.html")
    }
