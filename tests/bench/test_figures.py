"""From given costs to the table: medians, ratios, answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest

from bench.edits import BODY, DATE, NEW, NOTHING, TAG, TITLE
from bench.figures import COLD, GOALS, Figures, is_reached
from bench.measure import Cost
from bench.peers import BANTIN, CORE, HUGO, PELICAN
from bench.report import report

MEGABYTE = 1_000_000
NONE: Mapping[str, float] = MappingProxyType({})


def cost(wall: float, peak: int = 100) -> Cost:
    return Cost(wall=wall, cpu=2 * wall, peak=peak * MEGABYTE, tree=0)


def figures(walls: Mapping[str, float] = NONE, size: int = 10_000) -> Figures:
    """Figures in which Hugo needs 10 s and 1,000 MB, and Bản Tin reaches every goal just so."""
    made = Figures()
    made.add(size, HUGO, COLD, cost(10, peak=1_000))
    made.add(size, PELICAN, COLD, cost(walls.get("pelican", 200)))
    made.add(size, CORE, COLD, cost(walls.get("core", 5)))
    made.add(size, BANTIN, COLD, cost(walls.get("cold", 10), peak=250))
    for scenario, wall in ((BODY, 0.5), (TITLE, 1), (TAG, 1.25), (DATE, 1), (NEW, 1), (NOTHING, 0.25)):
        made.add(size, BANTIN, scenario, cost(walls.get(scenario, wall)))
    made.files[size, BANTIN, NEW] = 46
    return made


def answers(made: Figures) -> list[bool | None]:
    return [is_reached(goal, made) for goal in GOALS]


def test_figures_at_their_limits_reach_every_goal_that_one_size_can_show() -> None:
    assert answers(figures()) == [True] * 8 + [None, None]


@pytest.mark.parametrize(
    "name, wall, row",
    [
        ("core", 5.1, 0),
        ("cold", 10.1, 1),
        ("core", 10.1, 2),
        ("pelican", 199, 3),
        (BODY, 0.51, 4),
        (TAG, 1.26, 5),
        (NOTHING, 0.26, 6),
    ],
)
def test_a_figure_beyond_its_limit_is_not_reached(name: str, wall: float, row: int) -> None:
    assert answers(figures({name: wall}))[row] is False


def test_nothing_is_judged_at_other_sizes() -> None:
    assert answers(figures(size=1_000))[:8] == [None] * 8


def test_the_median_is_taken_and_not_the_mean() -> None:
    made = Figures()
    for wall in (1.0, 2.0, 90.0):
        made.add(10_000, HUGO, COLD, cost(wall))

    assert made.wall(10_000, HUGO) == 2.0
    assert made.cpu(10_000, HUGO) == 4.0


@pytest.mark.parametrize("large, reached", [(22.0, True), (22.1, False)])
def test_growth_is_the_time_an_article_at_the_larger_size(large: float, reached: bool) -> None:  # noqa: FBT001
    made = Figures()
    made.add(1_000, BANTIN, COLD, cost(1))
    made.add(20_000, BANTIN, COLD, cost(large))

    assert is_reached(GOALS[-2], made) is reached


@pytest.mark.parametrize("counts, reached", [((46, 48), True), ((46, 59), False), ((61, 61), False)])
def test_files_of_a_new_article_may_neither_be_many_nor_grow(counts: tuple[int, int], reached: bool) -> None:  # noqa: FBT001
    made = figures(size=1_000)
    made.add(20_000, BANTIN, COLD, cost(20))
    made.files[1_000, BANTIN, NEW], made.files[20_000, BANTIN, NEW] = counts

    assert is_reached(GOALS[-1], made) is reached


def test_report_shows_goal_and_result_side_by_side() -> None:
    text = report(figures({"core": 4}), [], 3, date(2026, 11, 20))

    assert "| cold, pages, RSS and site map alone, to Hugo's whole build | ≤ 0.5 | 0.400 | yes |" in text
    assert "2026-11-20, medians of 3 interleaved rounds." in text
    assert "cores" in text


def test_report_says_when_the_sites_are_not_the_same() -> None:
    made = figures()
    made.faults.append("10,000 articles: Hugo: 3 feeds missing")

    text = report(made, [], 3, date(2026, 11, 20))

    assert "- 10,000 articles: Hugo: 3 feeds missing" in text
    assert "Yes: each program" not in text
