"""Whatever fails at whatever moment: readers see the old site or the new one, and the next run is right.

With `BANTIN_FAULTS=1` every single write, rename, link … of a small publish and a small build is made to fail; without
it some of each kind.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.faults.shim import KINDS
from tests.faults.sweeping import EVERY, Outcome, outcomes

# How many points are tried, and how far they lie from one another: odd steps meet other files each time.
POINTS = {
    "open": (5, 43),
    "write": (5, 7),
    "rename": (5, 6),
    "link": (5, 11),
    "mkdir": (4, 13),
    "fsync": (5, 9),
}
FEW = (4, 17)


def assert_whole(found: Outcome, *, codes: set[int]) -> None:
    """Check what has to hold after any fault."""
    assert found.code in codes, found
    assert "Traceback" not in found.words, found
    assert found.torn == [], found
    assert found.again == 0, found
    assert found.right, found


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_publish_in_which_something_fails_leaves_the_old_site_or_the_new_one(
    tmp_path: Path, kind: str
) -> None:
    points, step = (10_000, 1) if EVERY else POINTS.get(kind, FEW)
    found = outcomes(tmp_path, "publish", kind, first=1 if EVERY else 2, step=step, most=points)
    assert len(found) >= 2
    for outcome in found:
        assert_whole(outcome, codes={0, 3})  # 0: a fault that the program gets by without
        assert outcome.live in {"old", "new"}, outcome
        if outcome.code == 3:
            assert re.search(r"lỗi: \S*(www|\.cache|content|conf\.py)", outcome.words), (
                outcome
            )  # the message names a path
            assert kind == "remove" or outcome.left == [], outcome
    assert any(outcome.code == 3 for outcome in found)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["open", "write", "rename", "mkdir", "remove"])
def test_a_build_in_which_something_fails_leaves_every_file_whole(tmp_path: Path, kind: str) -> None:
    points, step = (10_000, 1) if EVERY else POINTS.get(kind, FEW)
    for outcome in outcomes(tmp_path, "build", kind, first=1 if EVERY else 2, step=step, most=points):
        assert_whole(outcome, codes={0, 3})
        if outcome.code == 3:
            assert re.search(r"lỗi: \S*(output|\.cache|content|conf\.py)", outcome.words), outcome


@pytest.mark.slow
def test_a_publish_that_is_interrupted_puts_everything_away(tmp_path: Path) -> None:
    found = outcomes(tmp_path, "publish", "interrupt", first=5, step=60, most=9)
    assert len(found) >= 8
    for outcome in found:
        assert_whole(outcome, codes={130})
        assert outcome.left == [], outcome
        assert "Đã dừng." in outcome.words


@pytest.mark.slow
def test_a_publish_that_is_killed_at_fifty_points_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    found = outcomes(tmp_path, "publish", "kill", first=3, step=21, most=54)
    assert len(found) >= 50
    for outcome in found:
        assert_whole(outcome, codes={-9})
        assert outcome.live in {"old", "new"}, outcome
    assert {outcome.live for outcome in found} == {"old", "new"}
