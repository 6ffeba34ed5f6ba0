"""The corpus of work programmes: the same in every run, understood to the last entry, in every state."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bench.programmes import ENTRIES, size_of, weeks, write
from plugins.engine.build import check
from plugins.settings import load_settings
from tests.sites.build import NOW

if TYPE_CHECKING:
    import pytest


def test_programmes_are_the_same_in_every_run_and_one_a_week() -> None:
    corpus = weeks(520)
    assert corpus == weeks(520)
    assert [corpus[0].period, corpus[-1].period] == ["2016-w01", "2025-w51"]
    assert len({week.period for week in corpus}) == 520
    states = Counter(row[-1].partition(" ")[0] for week in corpus for row in week.rows)
    assert {"hủy", "hoãn", "dự"} < states.keys()
    assert sum(states.values()) == 520 * ENTRIES


def test_every_entry_of_the_corpus_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, weeks(60))
    monkeypatch.chdir(tmp_path)
    result = check(load_settings(tmp_path / "pelicanconf.py"), NOW)
    assert {problem.code.name for problem in result.problems} <= {"day-off", "clash"}


def test_the_size_of_an_output_is_told_without_its_state(tmp_path: Path) -> None:
    for name, text in {
        "a/index.html": "12",
        "lich.ics": "345",
        ".bantin/state": "6789",
        "a.css": "1",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    parts = size_of(tmp_path).parts
    assert (parts["pages"], parts["calendars"], parts["all output"]) == ((1, 2), (1, 3), (3, 6))
