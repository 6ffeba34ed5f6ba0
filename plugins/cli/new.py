"""`bantin new`: a new file with its name, place, number and header."""

from __future__ import annotations

import argparse
import os

from plugins.cli.conf import add_conf, settings_from
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.problems.report import display_path
from plugins.settings import ConfigurationError, now_from


def add(subcommands: Subcommands) -> None:
    """Add the subcommand."""
    from plugins.scaffold.new import KINDS

    console = subcommands.console
    parser = subcommands.add(
        "new", ("tạo tệp mới cho một tin, văn bản…", "make the file of a new record"), run
    )
    parser.values.add_argument(
        "kind",
        metavar="KIND",
        choices=tuple(KINDS),
        help=console.text("loại: ", "kind: ") + ", ".join(KINDS),
    )
    parser.values.add_argument(
        "title",
        metavar="TITLE",
        nargs="?",
        default="",
        help=console.text(
            "tiêu đề trong ngoặc kép; với chuong-trinh là kỳ, ví dụ 2026-12 (mặc định: tháng sau)",
            "title in quotes; for a programme its period, such as 2026-12 (default: the coming month)",
        ),
    )
    for name, vi, en in (
        ("--category", "chuyên mục của tin", "category of the news"),
        (
            "--type",
            "loại văn bản, ví dụ “Kế hoạch”: lấy số tiếp theo",
            "type of the document: takes the next number",
        ),
        ("--number", "số, ký hiệu của văn bản", "number of the document"),
        ("--issuer", "cơ quan ban hành", "issuing body"),
    ):
        parser.options.add_argument(name, default="", metavar=name[2:].upper(), help=console.text(vi, en))
    add_conf(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Make the file and print its path."""
    from plugins.records.kinds import Kind
    from plugins.scaffold.new import KINDS, Wish, make

    kind = KINDS[arguments.kind]
    if not arguments.title.strip() and kind is not Kind.PROGRAMME:
        raise ConfigurationError(
            f'Thiếu tiêu đề: bantin new {arguments.kind} "Tiêu đề"',
            f'A title: bantin new {arguments.kind} "Title"',
        )
    settings = settings_from(arguments)
    wish = Wish(
        kind=kind,
        title=arguments.title,
        category=arguments.category,
        number=arguments.number,
        type=arguments.type,
        issuer=arguments.issuer,
    )
    path = make(settings.content, wish, now_from(os.environ))
    console.out(display_path(path.relative_to(settings.content).as_posix(), settings.content))
    console.say(
        "Mở tệp và viết; xem thử: bantin serve --drafts; xong thì đổi status thành published.",
        "Open the file and write; preview: bantin serve --drafts; when done, set status to published.",
    )
    return 0
