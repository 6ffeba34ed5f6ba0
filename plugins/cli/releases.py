"""`bantin releases` and `bantin rollback`: which releases there are, and going back to one without a build."""

from __future__ import annotations

import argparse
from pathlib import Path

from plugins.cli.conf import add_site, add_wait, waiting
from plugins.cli.console import Console
from plugins.cli.parser import Parser, Subcommands
from plugins.cli.report import when


def add(subcommands: Subcommands) -> None:
    """Add both subcommands."""
    console = subcommands.console
    listing = subcommands.add("releases", ("liệt kê các đợt xuất bản", "list the releases"), run_list)
    back = subcommands.add(
        "rollback",
        ("chuyển trang về một đợt trước, không dựng lại", "switch back to a release, without a build"),
        run_back,
    )
    back.values.add_argument(
        "number",
        metavar="N",
        nargs="?",
        type=int,
        help=console.text(
            "số của đợt (mặc định: đợt ngay trước)", "number of the release (default: the one before)"
        ),
    )
    add_wait(back)
    for parser in (listing, back):
        _add_site(parser)


def _add_site(parser: Parser) -> None:
    add_site(parser, "mặc định: www/", "default: www/")


def _site(arguments: argparse.Namespace) -> Path:
    return arguments.site or Path("www")


def run_list(arguments: argparse.Namespace, console: Console) -> int:
    """List the releases, newest last; the current one is marked."""
    from plugins.releases.shelf import Shelf

    shelf = Shelf(_site(arguments))
    releases = shelf.releases()
    if not releases:
        console.say(f"{shelf.site}: chưa có đợt xuất bản nào.", f"{shelf.site}: there is no release.")
    for release in releases:
        mark = console.text("  ← đang hiện", "  ← current") if release.current else ""
        console.out(f"{release.number:5d}  {when(release.made)}{mark}")
    return 0


def run_back(arguments: argparse.Namespace, console: Console) -> int:
    """Switch back; 2 when there is no such release, 3 when another run holds the lock."""
    from plugins.releases.rollback import roll_back
    from plugins.releases.shelf import Shelf

    number = roll_back(Shelf(_site(arguments)), arguments.number, wait=waiting(arguments, console))
    console.out(console.text(f"Trang đang hiện đợt {number}.", f"Readers now see release {number}."))
    return 0
