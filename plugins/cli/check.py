"""`bantin check`: tell every problem of the content, write nothing."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from plugins.cli.comparison import Comparison
from plugins.cli.conf import add_conf, add_content, settings_from
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.report import scheduled_line, when
from plugins.problems import Problem
from plugins.problems.report import display_path, formatted, has_errors
from plugins.settings import Settings, now_from
from plugins.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from plugins.engine.build import BuildResult


def add(subcommands: Subcommands) -> None:
    """Add the subcommand."""
    console = subcommands.console
    parser = subcommands.add(
        "check", ("chỉ kiểm tra nội dung, không ghi gì", "check the content, write nothing"), run
    )
    add_content(parser)
    add_conf(parser)
    parser.options.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help=console.text("dạng của danh sách (mặc định: text)", "form of the list (default: text)"),
    )
    parser.options.add_argument(
        "--verbose",
        action="store_true",
        help=console.text("thêm các ghi chú và những gì đã kiểm tra", "notes, and what was checked, as well"),
    )

    parser.options.add_argument(
        "--base",
        metavar=console.text("TỆP|COMMIT", "FILE|COMMIT"),
        help=console.text(
            "so thêm với sổ địa chỉ của một đợt, hoặc với một lần ghi của git",
            "compare with the ledger of a release, or with a commit, as well",
        ),
    )
    parser.options.add_argument(
        "--lich",
        metavar=console.text("KỲ", "PERIOD"),
        help=console.text(
            "in chương trình của kỳ ấy (2021-06, 2021-w23) như máy hiểu, để so với bản gốc",
            "print the programme of that period (2021-06, 2021-w23) as understood, to compare",
        ),
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Check; 0 when nothing stops a build, else 1. The problems are what was asked for: standard output."""
    from plugins.engine.build import check

    settings, now = settings_from(arguments), now_from(os.environ)
    comparison = Comparison(settings.content, now, arguments.conf.parent / "www", arguments.base or "")
    result = check(settings, now, comparison)
    if arguments.lich:
        return _print_programme(arguments.lich, result, console)
    told = result.problems
    if arguments.verbose:
        told = tuple(sorted((*told, *result.remarks), key=lambda problem: problem.sort_key))
    comparison.tell(console)
    shown = formatted(told, settings.content, console.language, arguments.format)
    if shown:
        console.out(shown)
    elif arguments.format == "text":
        console.out(console.text("Không có vấn đề nào.", "No problems."))
    if arguments.verbose:
        console.err(_details(console, settings, now, result))
    return 1 if has_errors(result.problems) else 0


def _print_programme(period: str, result: BuildResult, console: Console) -> int:
    """Print the programme of ``period`` as it was understood; 2 where there is none."""
    from plugins.schedules.text import as_text

    found = next((record for record in result.programmes if record.period == period), None)
    if found is None:
        console.err(
            console.text(f"Không có chương trình của kỳ {period}.", f"There is no programme of {period}.")
        )
        return 2
    console.out("\n".join([f"{found.path}: {found.title}", *as_text(found.schedule)]) + "\n")
    return 1 if has_errors(result.problems) else 0


def _details(console: Console, settings: Settings, now: datetime, result: BuildResult) -> str:
    lines = [
        console.text("Nội dung: ", "Content: ") + display_path("", settings.content),
        console.text("Giao diện: ", "Theme: ") + display_path("", settings.theme),
        console.text("Địa chỉ trang: ", "Site address: ") + settings.url,
        console.text("Tính đến: ", "Now: ") + when(now),
        console.text("Số tệp của trang: ", "Files of the site: ") + grouped(result.outputs),
        scheduled_line(console, result),
        *_counts(result.problems),
    ]
    return "\n".join(line for line in lines if line)


def _counts(problems: Iterable[Problem]) -> list[str]:
    counted = Counter(problem.code.name for problem in problems)
    return [
        f"{count:6d}  [{name}]"
        for name, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
