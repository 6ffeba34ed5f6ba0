"""Fuzz one target after the other with atheris: `python -m tests.fuzz.run SECONDS [TARGET…]`, as `make fuzz` does.

Each runs in a process of its own, begins with what earlier runs learnt (`.cache/fuzz/<target>`, never committed) and
ends at its first finding, whose bytes are written to `tests/fuzz/findings/<target>/`: mend it, and keep the file, which
the suite reads from then on.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.fuzz.targets import TARGETS

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
INPUT_SECONDS: Final = 10  # after which one input counts as a hang
MEMORY: Final = 2048  # MB


def main(arguments: list[str]) -> int:
    """Fuzz for so many seconds each; return how many targets have a finding."""
    seconds, names = int(arguments[0]), arguments[1:] or list(TARGETS)
    found = 0
    for name in names:
        sys.stdout.write(f"fuzz: {name}, {seconds} s\n")
        sys.stdout.flush()
        found += subprocess.run(_command(name, seconds), cwd=ROOT, check=False).returncode != 0
    return found


def _command(name: str, seconds: int) -> list[str]:
    corpus, findings = ROOT / ".cache" / "fuzz" / name, HERE / "findings" / name
    corpus.mkdir(parents=True, exist_ok=True)
    findings.mkdir(parents=True, exist_ok=True)
    limits = (
        f"-max_total_time={seconds}",
        f"-timeout={INPUT_SECONDS}",
        f"-rss_limit_mb={MEMORY}",
        "-max_len=400",
    )
    places = (f"-artifact_prefix={findings}/", str(corpus), str(findings))
    return [
        sys.executable,
        "-m",
        "tests.fuzz.one",
        name,
        *limits,
        "-print_final_stats=1",
        "-verbosity=0",
        *places,
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
