"""What an index costs: builds with search and without, an edit with both, and Pagefind over the same pages.

In: the folder of a site, how many rounds, how its newest text is edited. Out: an ``Index``: costs by what was run.
The index alone costs what a build with it costs more; Pagefind reads the finished pages and starts anew each time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from bench.documents import lay_aside
from bench.measure import Cost, run
from bench.peers import environment_of, install

NOW: Final = "2026-11-26T08:00:00+07:00"  # after every date of the corpus and of the sample site
WITH, WITHOUT, EDIT, EDIT_WITHOUT, PAGEFIND = "with search", "without", "edit", "edit, without", "Pagefind"
INDEX: Final = "pagefind"  # the folder that Pagefind writes
_PLACES: Final = {WITH: ("output", "cache"), WITHOUT: ("output-without", "cache-without")}


@dataclass(frozen=True)
class Index:
    """Costs of all rounds by what was run; nothing of an edit where a site is not to be edited."""

    name: str
    costs: dict[str, list[Cost]] = field(default_factory=dict)

    def wall(self, what: str) -> float:
        """Return the median of the wall times of ``what``, in seconds."""
        return median(cost.wall for cost in self.costs[what])

    def memory(self, what: str) -> int:
        """Return the median of the memory of all processes of ``what`` together, in bytes."""
        return int(median(cost.tree for cost in self.costs[what]))

    def rows(self) -> Iterator[str]:
        """Yield the lines of a table: seconds and memory, and the ratios that the goals are about."""
        for what, costs in self.costs.items():
            cpu = median(cost.cpu for cost in costs)
            seconds = f"{self.wall(what):.2f} | {cpu:.2f}"
            yield f"| {self.name} | {what} | {seconds} | {self.memory(what) / 1e6:.0f} |"
        if PAGEFIND in self.costs:
            own = max(self.wall(WITH) - self.wall(WITHOUT), 0.0)
            time, memory = own / self.wall(PAGEFIND), self.memory(WITH) / self.memory(PAGEFIND)
            yield f"| {self.name} | **index alone, to Pagefind (goals ≤ 0.2, ≤ 0.25)** | {time:.3f} | | {memory:.3f} |"


def indexed(
    name: str,
    folder: Path,
    rounds: int,
    edit: Callable[[int], None] | None,
    say: Callable[[str], None],
    *,
    pagefind: bool,
) -> Index:
    """Return what ``rounds`` interleaved rounds cost; the last one's output and index are left in ``folder``."""
    index = Index(name)
    for turn in range(rounds + 1):
        say(f"{name}: {f'round {turn}' if turn else 'warming up'}")
        for what, cost in _round(folder, turn, edit, pagefind=pagefind):
            if turn:
                index.costs.setdefault(what, []).append(cost)
    return index


def _round(
    folder: Path, turn: int, edit: Callable[[int], None] | None, *, pagefind: bool
) -> Iterator[tuple[str, Cost]]:
    lay_aside(folder, turn, (INDEX, *(place for places in _PLACES.values() for place in places)))
    for what in (WITH, WITHOUT):
        yield what, _built(folder, what)
    if pagefind:
        program = (str(install().parents[2] / "bin" / "python"), "-m", "pagefind")
        command = (*program, "--site", str(folder / "output"), "--output-path", str(folder / INDEX))
        yield PAGEFIND, run(command, folder, environment_of(), sample=True)
    if edit:
        edit(turn)
        yield EDIT, _built(folder, WITH)
        yield EDIT_WITHOUT, _built(folder, WITHOUT)


def _built(folder: Path, what: str) -> Cost:
    output, cache = _PLACES[what]
    program = (str(Path(sys.executable).with_name("bantin")), "--lang", "en", "build", "-s", "pelicanconf.py")
    left = ("--without", "search") if what == WITHOUT else ()
    return run(
        (*program, "-o", output, *left),
        folder,
        environment_of(BANTIN_NOW=NOW, BANTIN_CACHE=cache),
        sample=True,
    )
