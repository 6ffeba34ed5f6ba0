"""`bantin init`: a content repository of one's own."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from plugins.cli.conf import path
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.settings import now_from


def add(subcommands: Subcommands) -> None:
    """Add the subcommand."""
    console = subcommands.console
    parser = subcommands.add(
        "init", ("tạo một kho nội dung riêng", "make a content repository of one's own"), run
    )
    parser.values.add_argument(
        "folder",
        metavar="DIR",
        type=path,
        help=console.text("thư mục mới hoặc trống", "a new or empty folder"),
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Make the repository and print its files."""
    from plugins.scaffold.init import start

    folder: Path = arguments.folder
    for made in start(folder, now_from(os.environ)):
        console.out((folder / made).as_posix())
    console.say(
        f"Xong. Tiếp theo: cd {folder} && make serve. Điền tên, địa chỉ trong content/du-lieu/trang-web.yaml.",
        f"Done. Next: cd {folder} && make serve. Put your name and address into content/du-lieu/trang-web.yaml.",
    )
    return 0
