"""Measure one size: every program cold in turn, then every edit in turn, round after round.

In: the programs, the number of articles and of rounds. Out: costs and counts, into ``Figures``. The round
before the first is not timed: it warms the machine's caches, compares the sites, counts files, and
looks at the memory of all processes together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from bench.check import changed, faults, pages_changed, tree
from bench.corpus import Article, articles
from bench.edits import NOTHING, SCENARIOS, TITLES, edited
from bench.figures import COLD, Figures
from bench.measure import Cost, run
from bench.peers import BANTIN, Builder
from bench.visible import TIMES, seconds_until_visible


class Rounds:
    """The rounds of one size, in ``folder``, with what was published so far."""

    def __init__(
        self,
        programs: Sequence[Builder],
        size: int,
        folder: Path,
        figures: Figures,
        say: Callable[[str], None],
    ) -> None:
        """Write the sources of every program."""
        self.programs, self.size, self.folder, self.figures, self.say = programs, size, folder, figures, say
        self._laid_aside = 0
        self._published: dict[str, Article] = {}
        self._last: dict[str, bytes] = {}
        self._sites = {program.folder: program.site for program in programs}
        for name, site in self._sites.items():
            site.write(folder / name)
        for article in articles(size):
            self._publish(article)

    def warm_up(self) -> None:
        """Run everything once without timing it, and compare and count what comes out."""
        for program in self.programs:
            cost = self._cold(program, sample=True)
            output = self._output(program)
            self.figures.trees[self.size, program.key] = max(cost.tree, cost.peak)
            self.figures.outputs[self.size, program.key] = len(tree(output))
            for fault in faults(output, self._published.values()):
                self._note(f"{program.title}: {fault}")
        for scenario in SCENARIOS:
            self._edit(scenario, 0)
            for program in self.programs:
                if scenario in program.edits:
                    before = tree(self._output(program))
                    self._run(program)
                    count = len(pages_changed(before, tree(self._output(program))))
                    if scenario != NOTHING or count:
                        self.figures.files[self.size, program.key, scenario] = count

    def timed(self, turn: int) -> None:
        """Run everything once and keep what it cost; ``turn`` counts from 1."""
        ours = next((program for program in self.programs if program.key == BANTIN), None)
        left = tree(self._output(ours)) if ours else {}
        for program in self.programs:
            self._keep(program, COLD, self._cold(program))
        if ours and (other := changed(left, tree(self._output(ours)))):
            self._note(f"{len(other)} files differ between edits and a clean build: {', '.join(other[:3])}")
        for scenario in SCENARIOS:
            self._edit(scenario, turn)
            for program in self.programs:
                if scenario in program.edits:
                    self._keep(program, scenario, self._run(program))

    def preview(self) -> None:
        """Measure how soon an edit is seen in the preview."""
        ours = next((program for program in self.programs if program.key == BANTIN), None)
        if ours is None:
            return
        place = self.folder / ours.folder
        newest = sorted(self._published.values(), key=lambda article: article.date)[-TIMES:]
        environment = {**ours.environment, "BANTIN_CACHE": "cache-preview"}
        found = seconds_until_visible(
            place, environment, lambda article: ours.site.write_article(place, article), newest
        )
        for edit, seconds in found.items():
            self.figures.visible[self.size, edit] = seconds
            self.say(
                f"{self.size:>7,}  {ours.title:<36} {f'preview, {edit} edit':<24} {median(seconds):8.2f} s"
            )

    def _cold(self, program: Builder, *, sample: bool = False) -> Cost:
        place = self.folder / program.folder
        for name in (program.output, *program.state):
            self._lay_aside(place / name)
        return self._run(program, sample=sample)

    def _lay_aside(self, built: Path) -> None:
        """Take ``built`` out of the way without removing it.

        ext4 makes a file in 0.05 ms, but in 0.6 ms of the kernel's time for minutes after thousands were removed,
        since it does not give out the numbers of files that were removed just now: no program should pay for that.
        """
        if built.exists():
            self._laid_aside += 1
            aside = self.folder / "laid-aside" / str(self._laid_aside)
            aside.parent.mkdir(exist_ok=True)
            built.rename(aside)

    def _run(self, program: Builder, *, sample: bool = False) -> Cost:
        return run(program.command, self.folder / program.folder, program.environment, sample=sample)

    def _keep(self, program: Builder, scenario: str, cost: Cost) -> None:
        self.figures.add(self.size, program.key, scenario, cost)
        what = TITLES.get(scenario, scenario)
        self.say(f"{self.size:>7,}  {program.title:<36} {what:<24} {cost.wall:8.2f} s {cost.cpu:8.2f} CPU s")

    def _edit(self, scenario: str, turn: int) -> None:
        if article := edited(scenario, self.size, turn):
            self._publish(article)

    def _publish(self, article: Article) -> None:
        self._published[article.file] = article
        for name, site in self._sites.items():
            site.write_article(self.folder / name, article)

    def _output(self, program: Builder) -> Path:
        return self.folder / program.folder / program.output

    def _note(self, fault: str) -> None:
        words = f"{self.size:,} articles: {fault}"
        if words not in self.figures.faults:
            self.figures.faults.append(words)
            self.say(f"!! {words}")
