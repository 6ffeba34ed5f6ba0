"""What was compiled at installation spares the first build that work, and misleads no other program."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.engine.memory import templates
from plugins.engine.memory.state import Places
from plugins.engine.memory.templates import keep_templates, recall_templates
from plugins.templates import CompiledTemplates, load_all, theme_environment
from tests.sites.build import ROOT

PROGRAM = b"this program"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CompiledTemplates:
    """The theme as an installation compiles it."""
    monkeypatch.setattr(templates, "INSTALLED", tmp_path / "installed" / "theme.state")
    compiled = CompiledTemplates()
    environment = theme_environment(ROOT / "theme", compiled=compiled)
    load_all(environment)
    compiled.are_plain(environment)
    keep_templates(templates.INSTALLED, PROGRAM, compiled)
    return compiled


def test_a_first_build_compiles_nothing_of_a_theme_that_was_installed(installed: CompiledTemplates) -> None:
    found = recall_templates(None, PROGRAM)
    environment = theme_environment(ROOT / "theme", compiled=found)
    load_all(environment)
    assert found.are_plain(environment)
    assert found.codes == installed.codes
    assert not found.is_new


def test_another_program_takes_nothing_of_what_was_installed(installed: CompiledTemplates) -> None:
    assert installed.codes
    assert recall_templates(None, b"the next program").codes == {}


def test_what_was_installed_and_is_torn_is_left(installed: CompiledTemplates) -> None:
    templates.INSTALLED.write_bytes(templates.INSTALLED.read_bytes()[:-1])
    assert recall_templates(None, PROGRAM).codes == {}
    assert installed.codes


def test_what_a_build_kept_comes_before_what_was_installed(
    installed: CompiledTemplates, tmp_path: Path
) -> None:
    places = Places(tmp_path / "content", tmp_path / "build")
    keep_templates(places.templates, PROGRAM, CompiledTemplates({"vi mine": b"code"}))
    assert recall_templates(places, PROGRAM).codes == {"vi mine": b"code"}
    assert installed.codes
