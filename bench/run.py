"""`make bench`: measure Bản Tin against Hugo and stock Pelican, print the table, write RESULTS.md.

In: `--sizes`, `--rounds`, `--quick`. Out: the table on standard output and in `bench/RESULTS.md`; progress on
standard error. Exit codes: 0 done, 1 a program failed or the sites are not the same, 2 wrong use.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from bench import documents, programmes
from bench.edits import SCENARIOS
from bench.figures import Figures
from bench.measure import RunError
from bench.peers import PELICAN, WORK, Builder, builders, install
from bench.report import report
from bench.rounds import Rounds
from plugins.dates import ZONE

RESULTS: Final = Path(__file__).resolve().with_name("RESULTS.md")


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; return its exit code."""
    asked = options(arguments)
    if sys.platform != "linux":
        _say("The bench reads memory from /proc and runs on Linux alone.")
        return 2
    programs = builders(install(), SCENARIOS)
    figures, text = Figures(), ""
    try:
        _clear(asked.sizes)
        for size in asked.sizes:
            _measure(programs, size, asked, figures)
            text = report(figures, programs, asked.rounds, datetime.now(ZONE).date(), asked.note)
            _keep(text, asked)
        papers = documents.measured(asked.rounds, _say, 200 if asked.quick else documents.COUNT)
        text = "\n".join((text.rstrip("\n"), "", *papers.rows()))
        _keep(text, asked)
        weeks = programmes.measured(asked.rounds, _say, 20 if asked.quick else programmes.COUNT)
        text = "\n".join((text.rstrip("\n"), "", *weeks.rows()))
        _keep(text, asked)
    except RunError as failure:
        _say(str(failure))
        return 1
    if not asked.keep:
        _clear(asked.sizes)
    print(text)
    return 1 if figures.faults else 0


def _keep(text: str, asked: argparse.Namespace) -> None:
    if not asked.quick:
        RESULTS.write_text(text, encoding="utf-8", newline="\n")


def _measure(programs: list[Builder], size: int, asked: argparse.Namespace, figures: Figures) -> None:
    """Run all rounds of one size."""
    taken = [program for program in programs if program.key != PELICAN or size <= asked.pelican_up_to]
    folder = _folder(size)
    rounds = Rounds(taken, size, folder, figures, _say)
    _say(f"{size:,} articles: warming up")
    rounds.warm_up()
    for turn in range(1, asked.rounds + 1):
        rounds.timed(turn)
    if size == min(asked.sizes):
        rounds.preview()


def _folder(size: int) -> Path:
    return WORK / f"site-{size}"


def _clear(sizes: list[int]) -> None:
    """Remove the sites of ``sizes``; never between two runs, which would pay for it (see `rounds.py`)."""
    for size in sizes:
        shutil.rmtree(_folder(size), ignore_errors=True)


def options(arguments: list[str] | None) -> argparse.Namespace:
    """Return what the command line asks for; a wrong use ends the program with code 2."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=_sizes, help="articles, apart by commas (default 1000,10000,20000)")
    parser.add_argument("--rounds", type=int, help="timed rounds after the one that warms up (default 3)")
    parser.add_argument(
        "--quick", action="store_true", help="200 articles, one round, RESULTS.md left as it is"
    )
    parser.add_argument(
        "--pelican-up-to",
        type=int,
        default=10_000,
        metavar="N",
        help="leave stock Pelican out above N articles",
    )
    parser.add_argument("--note", default="", help="a line for RESULTS.md, such as what else the machine did")
    parser.add_argument("--keep", action="store_true", help="leave the sites in bench/work to look at")
    asked = parser.parse_args(arguments)
    asked.sizes = asked.sizes or ([200] if asked.quick else [1_000, 10_000, 20_000])
    asked.rounds = asked.rounds or (1 if asked.quick else 3)
    return asked


def _sizes(text: str) -> list[int]:
    sizes = {int(part) for part in text.split(",")}
    if min(sizes) < 1:
        raise argparse.ArgumentTypeError(f"{text}: a site has at least one article")
    return sorted(sizes)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
