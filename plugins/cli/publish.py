"""`bantin publish`: build a release by publishconf.py and let readers see it."""

from __future__ import annotations

import argparse
import math
import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cli.conf import add_conf, add_content, add_site, add_wait, settings_from, waiting
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.progress import Progress
from plugins.cli.report import placing_line, scheduled_line, tell_refused
from plugins.problems.report import as_text, display_path
from plugins.settings import Settings, now_from
from plugins.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from plugins.engine.build import BuildResult
    from plugins.releases.publish import Published, Steps
    from plugins.releases.record import Facts


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
    add_wait(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Publish; 1 when problems of the content stopped it, 3 when another run holds the lock."""
    from plugins.releases.making import RefusedReleaseError
    from plugins.releases.publish import Unpublished, publish
    from plugins.releases.shelf import Shelf

    site: Path = arguments.site or arguments.conf.parent / "www"
    settings = settings_from(arguments)  # a wrong configuration is told before anything is made
    building = _Building(arguments, console, now_from(os.environ))
    try:
        published = publish(Shelf(site), building.fill, steps_of(settings), wait=waiting(arguments, console))
    except RefusedReleaseError as refused:
        for reason in refused.reasons:
            console.error(reason)
        tell_refused(console)
        return 1
    if isinstance(published, Unpublished):
        tell_refused(console)
        return 1
    _tell(console, site, published, building.results[-1])
    return 0


def steps_of(settings: Settings) -> Steps:
    """Return what is done with a release between its build and the switch."""
    from plugins.releases.checks.formats import check_formats
    from plugins.releases.checks.links import LinkCheck
    from plugins.releases.publish import Steps

    return Steps(checks=(LinkCheck(settings.url), check_formats))


@dataclass(frozen=True, slots=True)
class _Building:
    """Builds into the folder of a release, and keeps what came of it."""

    arguments: argparse.Namespace
    console: Console
    now: datetime
    results: list[BuildResult] = field(default_factory=list)

    def fill(self, folder: Path) -> Facts | None:
        """Build into ``folder``, tell the problems, and return the facts; ``None`` when they are too grave."""
        from plugins.engine.build import build, fingerprint
        from plugins.releases.record import Facts

        settings = settings_from(self.arguments, folder)
        sources = fingerprint(settings, self.now)
        with Progress(self.console) as progress:
            result = build(settings, self.now, progress=progress)
        for vi, en in result.notes:
            self.console.say(f"cảnh báo: {vi}", f"warning: {en}")
        self.console.err(as_text(result.problems, settings.content, self.console.language))
        self.results.append(result)
        if result.refused:
            return None
        return Facts(
            made=self.now,
            sources=sources,
            since=_finite(result.since),
            until=_finite(result.until),
            withdrawn=result.withdrawn,
            foreign=result.foreign,
        )


def _finite(moment: float) -> float | None:
    return moment if math.isfinite(moment) else None


def _tell(console: Console, site: Path, published: Published, result: BuildResult) -> None:
    number, place = published.number, display_path(f"releases/{published.number}", site)
    line = console.text(
        f"Đã xuất bản đợt {number}: {grouped(published.files)} tệp trong {place}, "
        f"{grouped(published.new_files)} tệp mới ({size(console, published.new_bytes)}).",
        f"Published release {number}: {published.files} files in {place}, "
        f"{published.new_files} of them new ({size(console, published.new_bytes)}).",
    )
    console.out(" ".join(part for part in (line, scheduled_line(console, result)) if part))
    console.err(placing_line(console, result))


def size(console: Console, count: int) -> str:
    """Return ``count`` bytes as people read them: ``812 byte``, ``36 KB``, ``4,2 MB``."""
    if count < 1000:
        return f"{count} byte"
    if count < 1_000_000:
        return f"{(count + 999) // 1000} KB"
    shown = f"{count / 1_000_000:.1f} MB"
    return console.text(shown.replace(".", ","), shown)
