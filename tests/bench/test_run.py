"""The whole bench on a few articles; only where the peers are installed, which is `make bench`'s task."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import peers, run
from bench.edits import SCENARIOS
from bench.figures import COLD, Figures
from bench.peers import BANTIN, CORE, HUGO, PELICAN
from bench.rounds import Rounds

needs_peers = pytest.mark.skipif(
    not peers.is_installed(), reason="Hugo and stock Pelican are not installed (`make bench` does it)"
)


@pytest.mark.slow
@needs_peers
def test_every_program_builds_the_same_site_of_a_few_articles(tmp_path: Path) -> None:
    figures = Figures()
    programs = peers.builders(peers.packages_of(peers.WORK / "venv"), SCENARIOS)
    rounds = Rounds(programs, 30, tmp_path / "sites", figures, lambda _: None)

    rounds.warm_up()
    rounds.timed(1)

    assert figures.faults == []
    assert {program for _, program, scenario in figures.costs if scenario == COLD} == {
        HUGO,
        CORE,
        BANTIN,
        PELICAN,
    }
    assert {scenario for _, program, scenario in figures.costs if program == BANTIN} == {COLD, *SCENARIOS}
    assert all(len(costs) == 1 for costs in figures.costs.values())
    assert figures.files[30, BANTIN, "new"] > 0

    rounds.preview()
    assert {edit: len(seconds) for (_, edit), seconds in figures.visible.items()} == {"body": 5, "title": 5}


def test_sizes_are_read_sorted_and_once() -> None:
    options = run.options(["--sizes", "10_000,1000,1000"])

    assert options.sizes == [1_000, 10_000]
    assert options.rounds == 3


def test_a_quick_run_is_one_round_of_200() -> None:
    options = run.options(["--quick"])

    assert (options.sizes, options.rounds) == ([200], 1)


@pytest.mark.parametrize("wrong", ["", "0", "-5", "nhiều"])
def test_a_size_that_is_none_is_a_wrong_use(wrong: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run.options(["--sizes", wrong])

    assert ended.value.code == 2
