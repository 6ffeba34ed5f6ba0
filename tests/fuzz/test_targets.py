"""The fuzzers' rules hold for what the fuzzers have found, and for a few bytes of any kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.run import ROOT
from tests.fuzz.targets import TARGETS
from tests.fuzz.texts import BODY_PIECES, text_of

FINDINGS = Path(__file__).parent / "findings"
FOUND = sorted(file for file in FINDINGS.glob("*/*") if file.is_file())


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.binary(min_size=1, max_size=60))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_keep_the_rules(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("file", FOUND, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_a_fuzzer_once_found_keeps_the_rules(file: Path) -> None:
    TARGETS[file.parent.name](file.read_bytes())


def test_bytes_stand_for_pieces_or_for_text() -> None:
    assert text_of(b"\x01\x00\x02", BODY_PIECES) == BODY_PIECES[0] + BODY_PIECES[2]
    assert text_of("\x00một".encode(), BODY_PIECES) == "một"


def test_every_target_can_be_started_by_its_name() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "tests.fuzz.run $(FUZZ)" in makefile
    assert {file.parent.name for file in FOUND} <= set(TARGETS)
