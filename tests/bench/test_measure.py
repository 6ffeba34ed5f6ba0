"""A measured run has its cost taken whole, children included, and a failing one is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bench.measure import RunError, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the bench reads memory from /proc")

MEGABYTE = 1_000_000
HOLD = "data = bytearray(60_000_000); import time; time.sleep(0.3)"


def python(code: str) -> list[str]:
    return [sys.executable, "-IS", "-c", code]


def test_peak_memory_is_that_of_the_largest_process_and_the_tree_has_all(tmp_path: Path) -> None:
    code = f"import os; pid = os.fork()\n{HOLD}\nif pid: os.wait()"
    cost = run(python(code), tmp_path, os.environ, sample=True)

    assert 60 * MEGABYTE < cost.peak < 100 * MEGABYTE
    assert cost.tree > 120 * MEGABYTE


def test_a_small_process_is_not_charged_with_the_memory_of_who_started_it(tmp_path: Path) -> None:
    held = bytearray(150_000_000)
    cost = run(python("pass"), tmp_path, os.environ)

    assert held is not None
    assert cost.peak < 60 * MEGABYTE


def test_cpu_of_children_counts(tmp_path: Path) -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    code = f"import os; pid = os.fork()\nif pid: os.wait()\nelse:\n exec({busy!r})"

    assert run(python(code), tmp_path, os.environ).cpu >= 0.3


def test_a_failing_program_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="ended with code 3:\nhết chỗ"):
        run(python("print('hết chỗ'); raise SystemExit(3)"), tmp_path, {**os.environ, "PYTHONUTF8": "1"})
