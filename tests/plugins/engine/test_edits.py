"""After each edit that one can think of, a build that goes on from the former one gives what a clean build gives.

And when the edit is undone, every byte is what it was. `edits/` has a module a family; in one family the edits are
done to one lab, each undone before the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.plugins.engine.edits.book import Edit
from tests.plugins.engine.edits.every import EVERY
from tests.plugins.engine.kept import Kept
from tests.plugins.engine.lab import Built, Lab
from tests.plugins.engine.proof import named, prove, prove_rest, same_findings


class Bench:
    """A lab, and what it was and gave before any edit."""

    def __init__(self, folder: Path) -> None:
        self.lab = Lab(folder)
        self.begun: Kept = self.lab.keep()
        self.first: Built = prove(self.lab, 1)
        assert not self.first.result.refused
        prove_rest(self.lab, 1, self.first)

    def undo(self, jobs: int) -> None:
        """Undo everything, and insist that every byte is back."""
        self.lab.back(self.begun)
        back = self.lab.build(jobs)
        same_findings(back.result, self.first.result)
        ours = {path: data for path, data in back.files.items() if path not in back.result.foreign}
        assert named(ours, self.first.files) == []


_BENCHES: list[Bench] = []


@pytest.fixture
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Lend the one bench of this process; one that a test fails with is not lent again."""
    made = _BENCHES.pop() if _BENCHES else Bench(tmp_path_factory.mktemp("bench"))
    yield made
    if made.lab.keep() == made.begun:
        _BENCHES.append(made)


@pytest.mark.parametrize("edit", EVERY, ids=[edit.sentence for edit in EVERY])
def test_a_build_gives_the_clean_bytes_after(edit: Edit, bench: Bench) -> None:
    seed = sum(edit.sentence.encode())
    jobs = 1 + seed % 2
    edit.do(bench.lab, Random(seed))  # noqa: S311 - not for secrets
    built = prove(bench.lab, jobs)
    prove_rest(bench.lab, 3 - jobs, built)
    if not edit.tampers:
        shown = built.files != bench.first.files or built.result.problems != bench.first.result.problems
        assert edit.quiet or shown, "the edit changes nothing that a test could notice"
    bench.undo(jobs)
