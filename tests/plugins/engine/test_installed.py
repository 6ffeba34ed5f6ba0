"""What was compiled at installation spares every build that work, and misleads no other program."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.engine import installed
from plugins.engine.installed import installed_templates, keep_installed
from plugins.templates import CompiledTemplates, load_all, theme_environment
from tests.plugins.engine.lab import Lab
from tests.sites.build import ROOT


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CompiledTemplates:
    """The theme as an installation compiles it."""
    monkeypatch.setattr(installed, "INSTALLED", tmp_path / "installed" / "theme.state")
    found = CompiledTemplates()
    environment = theme_environment(ROOT / "theme", compiled=found)
    load_all(environment)
    found.are_plain(environment)
    keep_installed(found)
    return found


def test_a_build_compiles_nothing_of_a_theme_that_was_installed(compiled: CompiledTemplates) -> None:
    found = installed_templates()
    assert found.codes == compiled.codes
    assert found.plain == compiled.plain
    environment = theme_environment(ROOT / "theme", compiled=found)
    load_all(environment)
    assert environment.list_templates()
    assert found.codes == compiled.codes


def test_another_program_takes_nothing_of_what_was_installed(
    compiled: CompiledTemplates, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert compiled.codes
    monkeypatch.setattr(installed, "COMPILER", "Jinja2 99")
    assert installed_templates().codes == {}


def test_what_was_installed_and_is_torn_is_left(compiled: CompiledTemplates) -> None:
    installed.INSTALLED.write_bytes(installed.INSTALLED.read_bytes()[:-1])
    assert installed_templates().codes == {}
    assert compiled.codes


def test_no_code_is_kept_in_the_cache_folder(tmp_path: Path) -> None:
    lab = Lab(tmp_path)
    lab.build()
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and "cache" in file.parts]
    assert kept
    assert not [file for file in kept if b"jinja2" in file.read_bytes()]
