"""From the costs of many runs to the figures of the table: medians, ratios, and whether a goal is reached.

In: ``Figures``, which the rounds fill. Out: rows to print. A figure that was not measured is ``None``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from bench.edits import BODY, DATE, NEW, NOTHING, TAG, TITLE
from bench.measure import Cost
from bench.peers import BANTIN, CORE, HUGO, PELICAN

COLD: Final = "cold"
JUDGED_AT: Final = 10_000  # articles


@dataclass(slots=True)
class Figures:
    """All that was measured. ``costs`` by (articles, program, scenario), ``files`` changed alike."""

    costs: dict[tuple[int, str, str], list[Cost]] = field(default_factory=dict)
    trees: dict[tuple[int, str], int] = field(default_factory=dict)
    files: dict[tuple[int, str, str], int] = field(default_factory=dict)
    outputs: dict[tuple[int, str], int] = field(default_factory=dict)
    visible: dict[tuple[int, str], list[float]] = field(default_factory=dict)  # by (articles, edit), seconds
    faults: list[str] = field(default_factory=list)

    @property
    def sizes(self) -> list[int]:
        """Return the sizes measured, smallest first."""
        return sorted({size for size, _, _ in self.costs})

    def add(self, size: int, program: str, scenario: str, cost: Cost) -> None:
        """Keep the cost of one run."""
        self.costs.setdefault((size, program, scenario), []).append(cost)

    def wall(self, size: int, program: str, scenario: str = COLD) -> float | None:
        """Return the median of wall seconds."""
        return self._median(size, program, scenario, lambda cost: cost.wall)

    def cpu(self, size: int, program: str, scenario: str = COLD) -> float | None:
        """Return the median of CPU seconds."""
        return self._median(size, program, scenario, lambda cost: cost.cpu)

    def peak(self, size: int, program: str, scenario: str = COLD) -> float | None:
        """Return the median of the largest process's bytes."""
        return self._median(size, program, scenario, lambda cost: cost.peak)

    def _median(self, size: int, program: str, scenario: str, part: Callable[[Cost], float]) -> float | None:
        costs = self.costs.get((size, program, scenario))
        return median(map(part, costs)) if costs else None


@dataclass(frozen=True, slots=True)
class Goal:
    """A row of the table: ``figure`` works it out for a size; it is reached at or below ``limit``."""

    title: str
    limit: float
    words: str
    figure: Callable[[Figures, int], float | None]
    digits: int = 3


def ratio(one: float | None, other: float | None) -> float | None:
    """Return ``one`` to ``other``, ``None`` when either was not measured."""
    return one / other if one is not None and other else None


def _to_hugo(program: str, *scenarios: str) -> Callable[[Figures, int], float | None]:
    """Return the rule for the slowest of ``scenarios`` against Hugo's whole build."""

    def figure(figures: Figures, size: int) -> float | None:
        found = [figures.wall(size, program, scenario) for scenario in scenarios]
        known = [wall for wall in found if wall is not None]
        return ratio(max(known, default=None), figures.wall(size, HUGO))

    return figure


def _to_pelican(program: str) -> Callable[[Figures, int], float | None]:
    """Return the rule for a cold build of ``program`` against stock Pelican's."""
    return lambda figures, size: ratio(figures.wall(size, program), figures.wall(size, PELICAN))


def _memory(figures: Figures, size: int) -> float | None:
    return ratio(figures.peak(size, BANTIN), figures.peak(size, HUGO))


def _growth(figures: Figures, size: int) -> float | None:
    """Return the time an article against the smallest size's; nothing to say for that one."""
    smallest = figures.sizes[0]
    small, large = figures.wall(smallest, BANTIN), figures.wall(size, BANTIN)
    if size == smallest or small is None or large is None:
        return None
    return ratio(large / size, small / smallest)


def _files(figures: Figures, size: int) -> float | None:
    return figures.files.get((size, BANTIN, NEW))


GOALS: Final = (
    Goal("cold, pages, RSS and site map alone, to Hugo's whole build", 1 / 2, "≤ 0.5", _to_hugo(CORE, COLD)),
    Goal("cold, everything on, to Hugo's whole build", 1, "≤ 1.0", _to_hugo(BANTIN, COLD)),
    Goal("cold, pages, RSS and site map alone, to stock Pelican", 1 / 20, "≤ 0.05", _to_pelican(CORE)),
    Goal("cold, everything on, to stock Pelican", 1 / 20, "≤ 0.05", _to_pelican(BANTIN)),
    Goal("body-only edit, to Hugo's whole build", 1 / 20, "≤ 0.05", _to_hugo(BANTIN, BODY)),
    Goal(
        "slowest of new article, title, tag and date edit, to Hugo's whole build",
        1 / 8,
        "≤ 0.125",
        _to_hugo(BANTIN, NEW, TITLE, TAG, DATE),
    ),
    Goal("nothing changed, to Hugo's whole build", 1 / 40, "≤ 0.025", _to_hugo(BANTIN, NOTHING)),
    Goal("memory of the largest process, to Hugo's", 1 / 4, "≤ 0.25", _memory),
    Goal("time an article, to the smallest size", 1.1, "≤ 1.1", _growth),
    Goal("files changed by one new article", 60, "≤ 60, at every size", _files, digits=0),
)


def is_reached(goal: Goal, figures: Figures) -> bool | None:
    """Whether ``goal`` is reached: at 10,000 articles, or at every size where it is about growth.

    ``None`` when what it takes was not measured; it takes two sizes to see growth.
    """
    if goal.figure not in {_growth, _files}:
        value = goal.figure(figures, JUDGED_AT)
        return None if value is None else value <= goal.limit
    known = [value for size in figures.sizes if (value := goal.figure(figures, size)) is not None]
    if len(figures.sizes) < 2 or not known:
        return None
    return all(value <= goal.limit for value in known) and (goal.figure is _growth or _is_level(known))


def _is_level(counts: list[float]) -> bool:
    """Whether the last of ``counts`` is no more than a tenth above the first."""
    return counts[-1] <= counts[0] * 1.1
