"""Edits drawn at random, one upon another, with one worker and two: each build gives what a clean build gives.

`BANTIN_PROOF=2000` does 2000 sequences, other ones each time; a sequence that fails is made as short as it goes.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.plugins.engine.edits.book import Edit
from tests.plugins.engine.edits.every import EVERY, FAMILIES
from tests.plugins.engine.lab import Lab
from tests.plugins.engine.proof import prove, prove_rest

WANTED = int(os.environ.get("BANTIN_PROOF", "0"))
SHARES = 4  # tests, so that several processes can do them
SEQUENCES = max(1, (WANTED or 40) // SHARES)
LONGEST = 8 if WANTED else 5

# Bodies more often than others: what may be left out when a body alone changed is where a shortcut goes wrong.
EDIT = st.one_of(
    st.sampled_from(EVERY),
    *(st.sampled_from(book) for book in FAMILIES.values()),
    *(st.sampled_from(FAMILIES[name]) for name in ("bodies", "bodies", "bodies", "headings", "references")),
)
STEP = st.tuples(
    st.lists(EDIT, min_size=1, max_size=4), st.sampled_from([1, 2]), st.booleans(), st.booleans()
)
MENDED = 0.8  # of the builds that are refused; after the others edits go on
PHASES = tuple(Phase) if WANTED else (Phase.explicit, Phase.generate)  # a shorter example takes its time


def follow(lab: Lab, steps: list[tuple[list[Edit], int, bool, bool]], draw: Random) -> None:
    """Do and build each of ``steps``: some edits, with so many workers, then perhaps a look, then perhaps undone."""
    for edits, jobs, look, undo in steps:
        before = lab.keep()
        for edit in edits:
            edit.do(lab, draw)
        built = prove(lab, jobs)
        if look:
            prove_rest(lab, 3 - jobs, built)
        if undo or (built.result.refused and draw.random() < MENDED):
            lab.back(before)


@pytest.mark.parametrize("share", range(SHARES))
def test_any_sequence_of_edits_gives_the_clean_bytes(share: int) -> None:
    @settings(
        max_examples=SEQUENCES,
        deadline=None,
        database=None,
        phases=PHASES,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(steps=st.lists(STEP, min_size=2, max_size=LONGEST), draw=st.randoms(use_true_random=False))
    def sequence(steps: list[tuple[list[Edit], int, bool, bool]], draw: Random) -> None:
        with TemporaryDirectory() as folder:
            lab = Lab(Path(folder))
            lab.build(1 + share % 2)
            follow(lab, steps, draw)

    (sequence if WANTED else seed(share)(sequence))()
