"""`bantin build`: build the site into the output folder."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from datetime import datetime

from plugins.cli.comparison import Comparison
from plugins.cli.conf import add_conf, add_content, add_output, add_wait, settings_from, waiting
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.progress import Progress
from plugins.cli.report import build_lines, stats_lines, tell_refused
from plugins.problems.report import as_text, display_path
from plugins.settings import ConfigurationError, Settings, now_from


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
    parser.options.add_argument(
        "--jobs",
        type=int,
        default=0,
        metavar="N",
        help=console.text(
            "số tiến trình cùng làm (mặc định: BANTIN_JOBS, hoặc số nhân của máy)",
            "processes that work at once (default: BANTIN_JOBS, else the cores of the machine)",
        ),
    )
    parser.options.add_argument(
        "--verify",
        action="store_true",
        help=console.text(
            "dựng thêm một bản từ đầu rồi so từng tệp", "build from nothing beside it and compare every file"
        ),
    )
    parser.options.add_argument(
        "--stats",
        action="store_true",
        help=console.text("cho biết đã làm những gì và vì sao", "tell what was done, and why"),
    )
    add_wait(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Build; 0 when the site is there, 1 when problems of the content stopped it, 4 when it was not as it should."""
    from plugins.engine.build import PARTS, build

    without = parts_left_out(arguments.without, PARTS)
    if arguments.jobs < 0:
        wrong = f"--jobs {arguments.jobs}"
        raise ConfigurationError(f"{wrong}: phải từ 0 trở lên", f"{wrong}: must be 0 or more")
    settings, now = settings_from(arguments, arguments.output), now_from(os.environ)
    comparison = Comparison(settings.content, now, arguments.conf.parent / "www", only_warns=True)
    with Progress(console) as progress:
        result = build(
            settings,
            now,
            without=without,
            progress=progress,
            jobs=arguments.jobs,
            compare=comparison,
            wait=waiting(arguments, console),
        )
    comparison.tell(console)
    for vi, en in result.notes:
        console.say(f"cảnh báo: {vi}", f"warning: {en}")
    console.err(as_text(result.problems, settings.content, console.language))
    if result.refused:
        tell_refused(console)
        return 1
    console.out(build_lines(console, result, display_path("", settings.output)))
    if arguments.stats:
        console.out(stats_lines(console, result))
    if arguments.verify:
        return _verify(settings, now, without, arguments.jobs, console)
    return 0


def _verify(settings: Settings, now: datetime, without: frozenset[str], jobs: int, console: Console) -> int:
    """Compare the output with a build from nothing; 4 when they differed and the output was made right."""
    from plugins.engine.verify import verify

    with Progress(console) as progress:
        different = verify(settings, now, without=without, jobs=jobs, progress=progress)
    if not different:
        console.out(
            console.text("Đã so với bản dựng từ đầu: giống hệt.", "Compared with a first build: the same.")
        )
        return 0
    for path in different:
        console.say(f"khác: {path}", f"different: {path}")
    count = len(different)
    console.say(
        f"{count} tệp khác với bản dựng từ đầu; đã dựng lại cho đúng.",
        f"{count} files differ from a first build; they have been made right.",
    )
    return 4


def parts_left_out(names: Iterable[str], parts: tuple[str, ...]) -> frozenset[str]:
    """Return the parts that ``--without`` names; an unknown one is a wrong use."""
    wanted = frozenset(names)
    for name in sorted(wanted):
        if name not in parts:
            from plugins.records.reading import did_you_mean

            known, hint = ", ".join(parts), did_you_mean(name, parts)
            raise ConfigurationError(
                f"--without {name}: không có phần này{hint.vi}; các phần: {known}",
                f"--without {name}: there is no such part{hint.en}; parts are: {known}",
            )
    return wanted
