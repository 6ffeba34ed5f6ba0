"""`bantin build`: build the site into the output folder."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable

from plugins.cli.conf import add_conf, add_content, add_output, settings_from
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.progress import Progress
from plugins.cli.report import build_lines, tell_refused
from plugins.problems.report import as_text, display_path
from plugins.settings import ConfigurationError, now_from


def add(subcommands: Subcommands) -> None:
    """Add the subcommand."""
    console = subcommands.console
    parser = subcommands.add(
        "build", ("dựng trang vào thư mục kết quả", "build the site into the output folder"), run
    )
    add_content(parser)
    add_output(parser)
    add_conf(parser)
    parser.options.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="PART",
        help=console.text(
            "bỏ một phần, ví dụ feeds (để đo tốc độ)", "leave a part out, such as feeds (for measuring)"
        ),
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Build; 0 when the site is there, 1 when problems of the content stopped it."""
    from plugins.engine.build import PARTS, build

    without = parts_left_out(arguments.without, PARTS)
    settings = settings_from(arguments, arguments.output)
    with Progress(console) as progress:
        result = build(settings, now_from(os.environ), without=without, progress=progress)
    console.err(as_text(result.problems, settings.content, console.language))
    if result.refused:
        tell_refused(console)
        return 1
    console.out(build_lines(console, result, display_path("", settings.output)))
    return 0


def parts_left_out(names: Iterable[str], parts: tuple[str, ...]) -> frozenset[str]:
    """Return the parts that ``--without`` names; an unknown one is a wrong use."""
    wanted = frozenset(names)
    for name in sorted(wanted):
        if name not in parts:
            from plugins.records.reading import did_you_mean

            known, hint = ", ".join(parts), did_you_mean(name, parts)
            raise ConfigurationError(
                f"--without {name}: không có phần này{hint}; các phần: {known}",
                f"--without {name}: there is no such part; parts are: {known}",
            )
    return wanted
