"""`bantin publish`: build a release by publishconf.py and let readers see it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from plugins.cli.conf import add_conf, add_content, add_site, settings_from
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.progress import Progress
from plugins.cli.report import placing_line, scheduled_line, tell_refused
from plugins.problems.report import as_text, display_path
from plugins.settings import now_from
from plugins.vietnamese.numbers import grouped


def add(subcommands: Subcommands) -> None:
    """Add the subcommand."""
    parser = subcommands.add(
        "publish",
        ("xuất bản một đợt mới và chuyển trang sang đợt đó", "publish a new release and switch to it"),
        run,
    )
    add_content(parser)
    add_site(parser, "mặc định: www/ cạnh tệp cấu hình", "default: www/ beside the conf")
    add_conf(parser, "publishconf.py")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Publish; 1 when problems of the content stopped it, 3 when another run holds the lock."""
    from plugins.engine.build import BuildResult, build
    from plugins.releases.lock import LockHeldError
    from plugins.releases.publish import publish
    from plugins.releases.shelf import Shelf

    site: Path = arguments.site or arguments.conf.parent / "www"
    now = now_from(os.environ)
    results: list[BuildResult] = []

    def fill(folder: Path) -> bool:
        settings = settings_from(arguments, folder)
        with Progress(console) as progress:
            result = build(settings, now, progress=progress)
        console.err(as_text(result.problems, settings.content, console.language))
        results.append(result)
        return not result.refused

    settings_from(arguments)  # a wrong configuration is told before anything is made
    try:
        number = publish(Shelf(site), fill)
    except LockHeldError as held:
        console.error(held.words)
        return 3
    if number is None:
        tell_refused(console)
        return 1
    place = display_path(f"releases/{number}", site)
    files = results[0].outputs
    line = console.text(
        f"Đã xuất bản đợt {number}: {grouped(files)} tệp trong {place}.",
        f"Published release {number}: {files} files in {place}.",
    )
    console.out(" ".join(part for part in (line, scheduled_line(console, results[0])) if part))
    console.err(placing_line(console, results[0]))
    return 0
