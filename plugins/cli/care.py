"""`bantin verify` and `bantin doctor`: whether the releases are as they were published, and mending them."""

from __future__ import annotations

import argparse

from plugins.cli.conf import add_site, add_wait, waiting
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.releases import site_of
from plugins.settings import ConfigurationError
from plugins.vietnamese.numbers import grouped


def add(subcommands: Subcommands) -> None:
    """Add both subcommands."""
    console = subcommands.console
    checking = subcommands.add(
        "verify",
        ("kiểm một đợt có đúng từng byte như khi xuất bản không", "check a release byte by byte"),
        run_verify,
    )
    checking.values.add_argument(
        "number",
        metavar="N",
        nargs="?",
        type=int,
        help=console.text(
            "số của đợt (mặc định: đợt đang hiện)", "number of the release (default: the current)"
        ),
    )
    mending = subcommands.add(
        "doctor", ("tìm và sửa chỗ hỏng của các đợt", "find and mend what is wrong with releases"), run_doctor
    )
    add_wait(mending)
    for parser in (checking, mending):
        add_site(parser, "mặc định: www/", "default: www/")


def run_verify(arguments: argparse.Namespace, console: Console) -> int:
    """Compare a release with its list; 4 when something is not as it was, 2 when there is no such release."""
    from plugins.releases.doctor import fault_words
    from plugins.releases.manifest import manifest_of
    from plugins.releases.shelf import NoReleaseError, Shelf
    from plugins.releases.verify import differences

    shelf = Shelf(site_of(arguments))
    number = arguments.number if arguments.number is not None else shelf.current()
    if number is None and shelf.numbers():
        console.error(
            (
                f"{shelf.link}: không dẫn tới đợt nào. Sửa bằng bantin doctor",
                f"{shelf.link}: leads to no release. Mend it with bantin doctor",
            )
        )
        return 4
    if number is None or not shelf.numbers():
        raise NoReleaseError(shelf.site)
    if number not in shelf.numbers():
        raise ConfigurationError(
            f"{shelf.site}: không có đợt {number}. Xem các đợt: bantin releases",
            f"{shelf.site}: there is no release {number}. See bantin releases",
        )
    folder = shelf.path(number)
    found = differences(folder)
    for difference in found:
        where = folder if difference.path == "/" else folder / difference.path
        console.out(f"{where}: {console.text(*fault_words(difference))}")
    if found:
        count = len(found)
        console.say(
            f"Đợt {number}: {grouped(count)} chỗ khác với lúc xuất bản. Sửa bằng bantin doctor, hoặc xuất bản lại.",
            f"Release {number}: {count} differences. Mend them with bantin doctor, or publish again.",
        )
        return 4
    files = len(manifest_of(folder))
    console.out(
        console.text(
            f"Đợt {number}: {grouped(files)} tệp, đúng như khi xuất bản.",
            f"Release {number}: {files} files, just as they were published.",
        )
    )
    return 0


def run_doctor(arguments: argparse.Namespace, console: Console) -> int:
    """Mend; 0 when everything is right now, 4 when something is left for a person."""
    from plugins.releases.doctor import examine
    from plugins.releases.shelf import Shelf

    found = examine(Shelf(site_of(arguments)), wait=waiting(arguments, console))
    for finding in found:
        console.out(console.text(*finding.words))
    left = sum(not finding.mended for finding in found)
    if not found:
        console.out(console.text("Không có gì hỏng.", "Nothing is wrong."))
    elif not left:
        console.out(console.text(f"Đã sửa {grouped(len(found))} chỗ.", f"{len(found)} things were mended."))
    else:
        console.say(f"Còn {grouped(left)} việc cần người xem.", f"{left} things are left for a person.")
    return 4 if left else 0
