"""What a build that goes on from a former one must have in common with one from nothing.

In: a lab whose last edit is not built yet. Out: what was built; an ``AssertionError`` that names the first difference.
"""

from __future__ import annotations

import os
from pathlib import Path

from plugins.engine.build import BuildResult
from tests.plugins.engine.lab import Built, Lab

OWN = ".bantin/"  # of the program: no file of the site


def prove(lab: Lab, jobs: int) -> Built:
    """Build on the former build, and from nothing; insist that they agree in everything that anybody can see."""
    before = lab.files()
    built, clean = lab.build(jobs), lab.clean()
    same_findings(built.result, clean.result)
    if built.result.refused:
        assert named(before, built.files) == [], "a refused build wrote"
        return built
    same_files(lab, built, clean)
    true_counts(before, built, clean)
    return built


def prove_rest(lab: Lab, jobs: int, built: Built) -> None:
    """Insist that the next build has nothing to do, and says the same of the content."""
    again = lab.build(jobs)
    same_findings(again.result, built.result)
    if built.result.refused:
        return
    done = (again.result.written, again.result.removed, again.result.foreign)
    assert done == (0, 0, built.result.foreign)
    assert named(built.files, again.files) == []


def same_findings(mine: BuildResult, wanted: BuildResult) -> None:
    """Compare problems in all their fields, and everything that is told of the content."""
    assert mine.problems == wanted.problems
    assert mine.refused == wanted.refused
    assert (mine.scheduled, mine.next_due) == (wanted.scheduled, wanted.next_due)
    assert mine.to_place == wanted.to_place
    assert mine.stats.sources == wanted.stats.sources


def same_files(lab: Lab, built: Built, clean: Built) -> None:
    """Compare every byte; only what no build made may lie there besides, and is named."""
    foreign = set(built.result.foreign)
    ours = {path: data for path, data in built.files.items() if path not in foreign}
    assert named(ours, clean.files) == [], "files differ from those of a clean build"
    assert foreign.isdisjoint(clean.files)
    assert built.result.outputs == clean.result.outputs
    assert empty_folders(lab.site.output) == []


def true_counts(before: dict[str, bytes], built: Built, clean: Built) -> None:
    """Compare what the build says it did with what became of the files on the disk."""
    result, after = built.result, built.files
    changed = {path for path in site(after) if before.get(path) != after[path]}
    gone = site(before) - after.keys()
    assert result.written == len(changed), f"told {result.written} written, changed were {sorted(changed)}"
    assert result.removed == len(gone), f"told {result.removed} removed, gone are {sorted(gone)}"
    assert result.unchanged == clean.result.outputs - len(changed)
    reasons = {path for _, paths in result.stats.reasons for path in paths}
    assert changed <= reasons, f"no reason was given for {sorted(changed - reasons)}"


def named(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the paths at which two outputs differ."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def site(files: dict[str, bytes]) -> set[str]:
    """Return the paths of ``files`` that belong to the site."""
    return {path for path in files if not path.startswith(OWN)}


def empty_folders(output: Path) -> list[str]:
    """Return the folders below ``output`` in which nothing lies."""
    found = os.walk(output)
    return sorted(folder for folder, folders, files in found if not folders and not files)
