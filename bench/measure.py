"""Measure one whole run of a program.

In: a command, where it runs, its environment. Out: its ``Cost``, or ``RunError`` with the last lines it printed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

LAUNCHER = Path(__file__).resolve().with_name("launch.py")
SAMPLE = 0.05  # seconds between two looks at the memory, where it is looked at


class RunError(Exception):
    """A program that was to be measured ended with another code than 0."""


class Cost(msgspec.Struct, frozen=True):
    """What a run cost: seconds, and bytes of memory.

    ``peak`` is that of the largest process, ``tree`` of all together, 0 where it was not looked at.
    """

    wall: float
    cpu: float
    peak: int
    tree: int
    code: int = 0


def run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], *, sample: bool = False
) -> Cost:
    """Run ``command`` in ``folder`` and return its cost; raises ``RunError`` when it fails.

    ``sample`` looks at the memory of all its processes as well, which costs some time.
    """
    result, log = folder / "cost.json", folder / "run.log"
    os.sync()  # what the run before left to write is not to be paid by this one
    subprocess.run(
        [sys.executable, "-IS", LAUNCHER, result, log, str(SAMPLE if sample else 0), *command],
        cwd=folder,
        env=dict(environment),
        check=True,
    )
    cost = msgspec.json.decode(result.read_bytes(), type=Cost)
    if cost.code:
        last = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-8:])
        raise RunError(f"{Path(command[0]).name} ended with code {cost.code}:\n{last}")
    return cost
