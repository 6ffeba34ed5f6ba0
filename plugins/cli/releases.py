"""`bantin releases` and `bantin rollback`: which releases there are, taking an address out of them, going back."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from plugins.cli.conf import add_site, add_wait, waiting
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.report import size, when
from plugins.settings import ConfigurationError, now_from, require_shelf
from plugins.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from plugins.releases.shelf import Shelf

_MOST = 20  # addresses that are named one by one


def add(subcommands: Subcommands) -> None:
    """Add both subcommands."""
    console = subcommands.console
    listing = subcommands.add("releases", ("liệt kê các đợt xuất bản", "list the releases"), run_list)
    changes = listing.options.add_mutually_exclusive_group()
    changes.add_argument(
        "--purge",
        metavar="ADDRESS",
        help=console.text(
            "gỡ hẳn một địa chỉ khỏi mọi đợt đang giữ", "take an address out of every release that is kept"
        ),
    )
    changes.add_argument(
        "--allow",
        metavar="ADDRESS",
        help=console.text("cho phép một địa chỉ đã gỡ hiện lại", "let a purged address be published again"),
    )
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
    back.options.add_argument(
        "--force",
        action="store_true",
        help=console.text(
            "cả khi đợt ấy cho hiện lại nội dung đã thu hồi hoặc đã gỡ, hoặc thiếu tệp",
            "even where that release shows again what was withdrawn or purged, or lacks files",
        ),
    )
    for parser in (listing, back):
        add_site(parser, "mặc định: www/", "default: www/")
        add_wait(parser)


def site_of(arguments: argparse.Namespace) -> Path:
    """Return the folder of the releases that is asked for. Raises ``ConfigurationError`` where it is no folder."""
    site: Path = arguments.site or Path("www")
    require_shelf(site)
    return site


def run_list(arguments: argparse.Namespace, console: Console) -> int:
    """List the releases, newest last; the current one is marked. With ``--purge`` an address is taken out of them."""
    from plugins.releases.costs import costs
    from plugins.releases.shelf import Shelf

    shelf = Shelf(site_of(arguments))
    if arguments.purge is not None:
        return _purge(shelf.site, arguments, console)
    if arguments.allow is not None:
        return _allow(shelf.site, arguments, console)
    releases = shelf.releases()
    if not releases:
        console.say(f"{shelf.site}: chưa có đợt xuất bản nào.", f"{shelf.site}: there is no release.")
    cost = costs(shelf)
    for release in releases:
        own = cost[release.number]
        figures = console.text(
            f"{grouped(own.files)} tệp, riêng {size(console, own.own)}",
            f"{own.files} files, {size(console, own.own)} of its own",
        )
        mark = console.text("  ← đang hiện", "  ← current") if release.current else ""
        console.out(f"{release.number:5d}  {when(release.made)}  {figures}{mark}")
    return 0


def _require_published(shelf: Shelf, address: str) -> None:
    """Raise ``ConfigurationError`` unless ``address`` is of a record or a file, as the ledgers of the releases say.

    Lists, feeds, redirects and standing files follow from those: a publish would be refused for ever.
    """
    from plugins.ledger.book import LEDGER, TornLedgerError, read_ledger
    from plugins.ledger.rows import What

    path = "/" + unquote(urlsplit(address).path).strip("/").removesuffix("index.html").rstrip("/")
    known = False
    for _, folder in reversed(shelf.every()):
        with suppress(TornLedgerError, OSError):
            rows = read_ledger(folder / LEDGER).rows
            known = True
            found = [row for row in (rows.get(path), rows.get(f"{path}/")) if row]
            if any(row.what in {What.RECORD, What.LEFT, What.FILE, What.PICTURE} for row in found):
                return
    if known:
        raise ConfigurationError(
            f"{address}: không phải địa chỉ của một bài hay một tệp đã công bố; danh sách, nguồn tin, trang chuyển "
            "tiếp và tệp cố định không gỡ được. Cho địa chỉ của bài hay của tệp kèm, như /tin-tuc/2026/ten-bai/",
            f"{address}: is not the address of a published record or file; lists, feeds, redirects and standing files "
            "cannot be purged",
        )


def _purge(site: Path, arguments: argparse.Namespace, console: Console) -> int:
    from plugins.releases.purge import purge
    from plugins.releases.shelf import Shelf

    address: str = arguments.purge
    _require_published(Shelf(site), address)
    done = purge(Shelf(site), address, now_from(os.environ), wait=waiting(arguments, console))
    for number, files in done.removed.items():
        if files:
            named = ", ".join(files)
            console.out(console.text(f"Đợt {number}: đã gỡ {named}", f"Release {number}: removed {named}"))
    for file in done.aside:
        console.out(console.text(f"Đã gỡ {file}", f"Removed {file}"))
    for number, count in done.mentions.items():
        console.say(
            f"Đợt {number} vẫn nhắc tới {address} trong {grouped(count)} tệp (danh sách, nguồn tin, tìm kiếm): "
            f"chỉ lần xuất bản sau mới bỏ được.",
            f"Release {number} still speaks of {address} in {count} files (lists, feeds, search): "
            f"only the next publish mends that.",
        )
    console.say(
        "Xuất bản lần sau sẽ bị từ chối nếu nội dung vẫn còn bài này: thêm “status: withdrawn” rồi chạy make publish.",
        "The next publish is refused while the content still has it: add “status: withdrawn” and publish.",
    )
    return 0


def _allow(site: Path, arguments: argparse.Namespace, console: Console) -> int:
    from plugins.releases.purge import allow
    from plugins.releases.shelf import Shelf

    allow(Shelf(site), arguments.allow, wait=waiting(arguments, console))
    console.out(
        console.text(f"{arguments.allow} lại được xuất bản.", f"{arguments.allow} may be published again.")
    )
    return 0


def run_back(arguments: argparse.Namespace, console: Console) -> int:
    """Switch back; 2 when there is no such release or it shows what was withdrawn, 4 when files of it are gone."""
    from plugins.releases.rollback import BringsBackError, DamagedReleaseError, roll_back
    from plugins.releases.shelf import Shelf

    shelf = Shelf(site_of(arguments))
    try:
        done = roll_back(shelf, arguments.number, force=arguments.force, wait=waiting(arguments, console))
    except BringsBackError as refused:
        named = _some(refused.addresses)
        console.error(
            (
                f"đợt {refused.number} cho hiện lại nội dung đã thu hồi hoặc đã gỡ: {named}. Vẫn muốn thì thêm --force",
                f"release {refused.number} shows again what was withdrawn or purged: {named}. Add --force to do it",
            )
        )
        return 2
    except DamagedReleaseError as refused:
        console.error(
            (
                f"đợt {refused.number} thiếu tệp hoặc hỏng. Xem: bantin verify {refused.number}; sửa: bantin doctor",
                f"release {refused.number} is damaged. See: bantin verify {refused.number}; mend: bantin doctor",
            )
        )
        return 4
    console.out(
        console.text(f"Trang đang hiện đợt {done.number}.", f"Readers now see release {done.number}.")
    )
    if done.withdrawn:
        named = _some(done.withdrawn)
        console.say(
            f"Nội dung đã thu hồi hoặc đã gỡ hiện lại: {named}",
            f"What was withdrawn or purged is shown again: {named}",
        )
    if done.gone:
        named = _some(done.gone)
        console.say(f"Trang hiện lại: {named}", f"Pages that are shown again: {named}")
    return 0


def _some(addresses: Iterable[str]) -> str:
    listed = list(addresses)
    return ", ".join(listed[:_MOST]) + (", …" if len(listed) > _MOST else "")
