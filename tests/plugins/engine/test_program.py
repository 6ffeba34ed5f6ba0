"""What was kept by another version of the program is not gone on from."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.engine.changes import stamps
from tests.sites.build import ROOT


def test_every_file_of_the_program_is_part_of_its_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, tuple[str, ...]]] = []

    def noted(folder: Path, ending: tuple[str, ...]) -> bytes:
        asked.append((folder, ending))
        return b"%d" % len(asked)

    monkeypatch.setattr(stamps, "content_of", noted)
    stamped = stamps.program_stamp.__wrapped__  # without what this process knows already
    assert stamped() != stamped()
    assert asked == [(ROOT / "plugins", (".py", ".po"))] * 2


def test_other_bytes_of_a_file_are_another_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.py").write_text("1", encoding="utf-8")
    before = stamps.content_of(tmp_path, ".py")
    (tmp_path / "a/x.py").write_text("2", encoding="utf-8")
    assert stamps.content_of(tmp_path, ".py") != before
