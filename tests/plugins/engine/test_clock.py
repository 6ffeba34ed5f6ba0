"""Builds that differ in nothing but "now": at every moment at which something turns, and a second before it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.dates import ZONE
from tests.plugins.engine import world
from tests.plugins.engine.beside import FILES, listed
from tests.plugins.engine.lab import Lab
from tests.plugins.engine.proof import prove, prove_rest
from tests.sites.build import NOW

TURNS = {
    "a news is due": datetime(2026, 11, 22, 7, tzinfo=ZONE),
    "a document is due": datetime(2026, 12, 1, 8, 30, tzinfo=ZONE),
    "a news expires": datetime(2026, 11, 19, tzinfo=ZONE),
    "a news leads no more": datetime(2026, 11, 26, tzinfo=ZONE),
    "a banner is up": datetime(2026, 12, 10, tzinfo=ZONE),
    "a banner has ended": datetime(2026, 12, 15, tzinfo=ZONE),
    "an acceptance ends": datetime(2026, 12, 20, tzinfo=ZONE),
    "a day of issue is no longer to come": datetime(2026, 12, 24, tzinfo=ZONE),
}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Lab:
    """Lend a lab in which each of these moments stands by itself."""
    made = Lab(tmp_path_factory.mktemp("clock"))
    made.change(world.WEEK, publish_at="01/12/2026 08:30")
    made.change(world.NOTICE, issued="24/12/2026")
    made.site.write(
        "du-lieu/khau-hieu.yaml", listed({"text": "Chào", "from": "10/12/2026", "to": "14/12/2026"})
    )
    accepted = FILES["du-lieu/chap-nhan.yaml"].decode().rstrip() + '\n  until: "19/12/2026"\n'
    made.site.write("du-lieu/chap-nhan.yaml", accepted)
    made.build()
    made.build()
    return made


@pytest.mark.parametrize("turn", TURNS)
def test_a_turn_is_noticed_to_the_second_forwards_and_backwards(lab: Lab, turn: str) -> None:
    second = timedelta(seconds=1)
    told = []
    for moment in (TURNS[turn] - second, TURNS[turn], TURNS[turn] - second, TURNS[turn] + second):
        lab.now = moment
        built = prove(lab, 1)
        prove_rest(lab, 1, built)
        told.append((built.files, built.result.problems))
    assert told[0] == told[2] != told[1] == told[3]


def test_between_two_turns_nothing_is_done(tmp_path: Path) -> None:
    lab = Lab(tmp_path)
    lab.build()
    lab.build()
    for minutes in (-60, 0, 60, 600):
        lab.now = NOW + timedelta(minutes=minutes)
        result = lab.build().result
        assert (result.written, result.stats.parsed, result.stats.jobs) == (0, 0, 0)
