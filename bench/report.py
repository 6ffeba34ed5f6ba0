"""Write the figures as Markdown: the table of goals, the medians behind it, and where they were measured.

In: ``Figures`` and the programs. Out: text that holds no path of the machine.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.edits import SCENARIOS, TITLES
from bench.figures import COLD, GOALS, JUDGED_AT, Figures, is_reached
from bench.peers import Builder

MEGABYTE = 1_000_000
_ANSWERS = {True: "yes", False: "**no**", None: "–"}


def report(figures: Figures, programs: Sequence[Builder], rounds: int, day: date, note: str = "") -> str:
    """Return the whole of RESULTS.md."""
    parts = [
        "# How fast Bản Tin is\n",
        f"{day.isoformat()}, medians of {rounds} interleaved rounds. Made by `make bench`; see README.md.\n",
        *([f"{note}\n"] if note else []),
        *_goals(figures),
        *_cold(figures, programs),
        *_edits(figures, programs),
        *_files(figures, programs),
        *_preview(figures),
        *_machine(programs),
        *_faults(figures),
    ]
    return "\n".join(parts)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a Markdown table, all columns but the first to the right, and an empty one."""
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def number(value: float | None, digits: int = 2) -> str:
    """Return ``value`` with thousands apart, a dash for what was not measured."""
    return "–" if value is None else f"{value:,.{digits}f}"


def _goals(figures: Figures) -> Iterator[str]:
    yield f"## Goals\n\nJudged at {JUDGED_AT:,} articles; ratios of wall time unless something else is said.\n"
    sizes = figures.sizes
    rows = [
        (
            goal.title,
            goal.words,
            *(number(goal.figure(figures, size), goal.digits) for size in sizes),
            _ANSWERS[is_reached(goal, figures)],
        )
        for goal in GOALS
    ]
    yield from table(("figure", "goal", *(f"{size:,} articles" for size in sizes), "reached"), rows)


def _cold(figures: Figures, programs: Sequence[Builder]) -> Iterator[str]:
    yield "## Cold builds\n"
    head = (
        "program",
        "articles",
        "wall s",
        "lowest–highest",
        "CPU s",
        "largest process MB",
        "all MB",
        "files",
    )
    rows = []
    for size in figures.sizes:
        for program in programs:
            costs = figures.costs.get((size, program.key, COLD))
            if not costs:
                continue
            walls = sorted(cost.wall for cost in costs)
            peak, whole = figures.peak(size, program.key), figures.trees.get((size, program.key))
            rows.append(
                (
                    program.title,
                    f"{size:,}",
                    number(figures.wall(size, program.key)),
                    f"{walls[0]:,.2f}–{walls[-1]:,.2f}",
                    number(figures.cpu(size, program.key)),
                    number(peak / MEGABYTE if peak else None, 0),
                    number(whole / MEGABYTE if whole else None, 0),
                    number(figures.outputs.get((size, program.key)), 0),
                )
            )
    yield from table(head, rows)


def _edits(figures: Figures, programs: Sequence[Builder]) -> Iterator[str]:
    yield "## After an edit\n\nWall seconds, CPU seconds, and MB of the largest process.\n"
    rows = []
    for program in programs:
        for scenario in SCENARIOS:
            if not any((size, program.key, scenario) in figures.costs for size in figures.sizes):
                continue
            cells = []
            for size in figures.sizes:
                peak = figures.peak(size, program.key, scenario)
                wall, cpu = (
                    figures.wall(size, program.key, scenario),
                    figures.cpu(size, program.key, scenario),
                )
                cells.append(
                    f"{number(wall)} · {number(cpu)} · {number(peak / MEGABYTE if peak else None, 0)}"
                )
            rows.append((program.title, TITLES[scenario], *cells))
    yield from table(("program", "edit", *(f"{size:,} articles" for size in figures.sizes)), rows)


def _files(figures: Figures, programs: Sequence[Builder]) -> Iterator[str]:
    yield "## Files changed by one edit\n\nAdded, removed or with other bytes, without search and compressed copies.\n"
    rows = [
        (
            program.title,
            TITLES[scenario],
            *(number(figures.files.get((size, program.key, scenario)), 0) for size in figures.sizes),
        )
        for program in programs
        for scenario in SCENARIOS
        if any((size, program.key, scenario) in figures.files for size in figures.sizes)
    ]
    yield from table(("program", "edit", *(f"{size:,} articles" for size in figures.sizes)), rows)


def _preview(figures: Figures) -> Iterator[str]:
    if not figures.visible:
        return
    yield "## From an edit to the browser\n"
    yield "`bantin serve`, from the writing of a source to the first answer that has it.\n"
    rows = [
        (
            f"{edit} edit",
            f"{size:,}",
            number(median(seconds)),
            f"{number(min(seconds))}–{number(max(seconds))}",
            "≤ 0.3",
        )
        for (size, edit), seconds in figures.visible.items()
    ]
    yield from table(("edit", "articles", "median s", "lowest–highest", "goal at 1,000"), rows)


def _machine(programs: Sequence[Builder]) -> Iterator[str]:
    yield "## Machine and versions\n"
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    yield f"- {os.cpu_count()} cores, {_processor()}, {memory:.0f} GiB of memory, {platform.system()}"
    yield f"- Python {platform.python_version()}, Python-Markdown {version('markdown')}, Jinja2 {version('jinja2')}"
    yield f"- {', '.join(f'{p.title} {p.version}' for p in programs if '--' not in p.title)}\n"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _faults(figures: Figures) -> Iterator[str]:
    yield "## Are they the same site\n"
    if figures.faults:
        yield "No:\n"
        yield from (f"- {fault}" for fault in figures.faults)
    else:
        yield (
            "Yes: each program made a page for every article and for nothing else, named every one in its site"
            " map, and wrote a feed for the site, each category and each tag that parses and holds whole"
            " articles. What Bản Tin rebuilt after edits has the bytes of a clean build."
        )
    yield ""
