"""Sweeps of faults as tests ask for them: at how many points, and what became of each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.small_site import PROJECT, environment, make_site

EVERY = bool(os.environ.get("BANTIN_FAULTS"))  # every single point, which takes long


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one run that met its fault, and of the run after it."""

    nth: int
    code: int
    words: str
    live: str
    torn: list[str]
    left: list[str]
    again: int
    words_again: str
    right: bool


def outcomes(folder: Path, command: str, kind: str, *, first: int, step: int, most: int) -> list[Outcome]:
    """Return what became of ``most`` runs, every ``step``-th fault of ``kind`` from the ``first`` one on."""
    site = make_site(folder / "site")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.faults.sweep",
            str(site),
            command,
            kind,
            *map(str, (first, step, most)),
        ],
        cwd=PROJECT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    return [Outcome(**line) for line in lines if "events" not in line]
