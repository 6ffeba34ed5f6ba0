"""Compiled templates are taken again, and only where nothing that they were compiled from is another."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from plugins.templates import CompiledTemplates, theme_environment
from tests.theme.rendering import THEME

PART = "{% shared word %}<b>{{ word }}</b>{% endshared %}"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    for name in ("one", "other"):
        (tmp_path / "templates" / f"{name}.html").write_text(f'{name}: {PART} {{{{ _("Chủ trì") }}}}')
    return tmp_path


def made(theme: Path, compiled: CompiledTemplates, name: str = "one", lang: str = "vi") -> str:
    environment = theme_environment(theme, lang=lang, compiled=compiled)
    return environment.get_template(f"{name}.html").render(word="chữ")


def no_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise AssertionError("a template was compiled")

    monkeypatch.setattr(Environment, "compile", refuse)


def test_a_template_is_compiled_once(theme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = CompiledTemplates()
    before = made(theme, first)
    no_compiling(monkeypatch)
    second = CompiledTemplates(first.codes)
    assert made(theme, second) == before == "one: <b>chữ</b> Chủ trì"


def test_the_next_site_of_a_process_has_the_code_at_once(
    theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = made(theme, CompiledTemplates())
    no_compiling(monkeypatch)
    next_site = CompiledTemplates()
    assert made(theme, next_site) == right
    assert next_site.codes


def test_another_source_is_compiled_again(theme: Path) -> None:
    first = CompiledTemplates()
    made(theme, first)
    (theme / "templates" / "one.html").write_text("khác")
    second = CompiledTemplates(first.codes)
    assert made(theme, second) == "khác"
    assert second.codes != first.codes


def test_each_language_has_its_own_code(theme: Path) -> None:
    compiled = CompiledTemplates()
    vietnamese, english = made(theme, compiled), made(theme, compiled, lang="en")
    assert vietnamese != english
    again = CompiledTemplates(compiled.codes)
    assert [made(theme, again), made(theme, again, lang="en")] == [vietnamese, english]
    assert again.codes == compiled.codes


def test_code_that_cannot_be_read_is_compiled_again(theme: Path) -> None:
    compiled = CompiledTemplates()
    right = made(theme, compiled)
    for spoiled in (b"", b"j2", bytes(50), *(code[:-9] for code in compiled.codes.values())):
        again = CompiledTemplates(dict.fromkeys(compiled.codes, spoiled))
        assert made(theme, again) == right


def test_parts_of_kept_and_of_new_code_are_not_mixed_up(theme: Path) -> None:
    """Each numbers its shared parts; a part is known by its template as well."""
    first = CompiledTemplates()
    made(theme, first)
    environment = theme_environment(theme, compiled=CompiledTemplates(first.codes))
    (theme / "templates" / "other.html").write_text("{% shared word %}<i>{{ word }}</i>{% endshared %}")
    texts = [environment.get_template(f"{name}.html").render(word="chữ") for name in ("one", "other")]
    assert texts == ["one: <b>chữ</b> Chủ trì", "<i>chữ</i>"]


def test_every_template_of_the_theme_can_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    first = CompiledTemplates()
    names = [name for name in theme_environment(THEME).list_templates() if name.endswith(".html")]
    for name in names:
        theme_environment(THEME, compiled=first).get_template(name)
    no_compiling(monkeypatch)
    kept = theme_environment(THEME, compiled=CompiledTemplates(first.codes))
    assert [kept.get_template(name).name for name in names] == names
