"""`bantin publish`: build a release by publishconf.py and let readers see it."""

from __future__ import annotations

import argparse
import math
import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cli.comparison import Comparison
from plugins.cli.conf import add_conf, add_content, add_site, add_wait, settings_from, waiting
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.progress import Progress
from plugins.cli.report import placing_line, scheduled_line, size, tell_refused, when
from plugins.dates import ZONE
from plugins.problems.machine import machine_words
from plugins.problems.report import as_text, display_path
from plugins.releases.due import Reason, reason_to_publish
from plugins.releases.record import record_of
from plugins.releases.shelf import Shelf
from plugins.settings import Settings, now_from
from plugins.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from plugins.engine.build import BuildResult
    from plugins.releases.making import Making
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
    parser.options.add_argument(
        "--if-due",
        action="store_true",
        help=parser.console.text(
            "chỉ xuất bản khi nội dung đã đổi hoặc đã đến giờ hẹn; dùng với hẹn giờ của hệ thống",
            "publish only when sources changed or something has become due; for timers",
        ),
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Publish; 1 when problems of the content stopped it, 3 when another run holds the lock."""
    from plugins.releases.making import RefusedReleaseError
    from plugins.releases.publish import Unpublished, publish

    site: Path = arguments.site or arguments.conf.parent / "www"
    shelf, now = Shelf(site), now_from(os.environ)
    settings = settings_from(arguments, shelf.work)  # what is wrong with it is told before anything is made
    reason = _reason(shelf, settings, now) if arguments.if_due else None
    if reason is Reason.NOTHING:
        console.out(_nothing_due(shelf, console))
        return 0
    comparison = Comparison(settings.content, now, site, by_git=False)
    building = _Building(arguments, console, now, comparison)
    try:
        published = publish(
            shelf,
            building.fill,
            steps_of(settings, comparison),
            only_new=reason in {Reason.DUE, Reason.SOURCES},
            wait=waiting(arguments, console),
        )
    except RefusedReleaseError as refused:
        for words in refused.reasons:
            console.error(words)
        tell_refused(console)
        return 1
    if isinstance(published, Unpublished) and published.refused:
        tell_refused(console)
        return 1
    if isinstance(published, Unpublished):
        newest = shelf.newest()
        console.out(
            console.text(
                f"Không xuất bản: dựng lại vẫn ra đúng đợt {newest}.",
                f"Not published: a build gives release {newest} again.",
            )
        )
        return 0
    why = console.text(*_WHY[reason]) if reason else ""
    _tell(console, site, published, building.results[-1], why)
    return 0


_WHY = {
    Reason.FIRST: ("Chưa có đợt nào để so. ", "There is no release to compare with. "),
    Reason.UNSEEN: (
        "Bạn đọc chưa được đưa sang đợt mới nhất. ",
        "Readers were not led to the newest release. ",
    ),
    Reason.DUE: ("Đã đến giờ hẹn. ", "Something has become due. "),
    Reason.SOURCES: ("Nội dung, giao diện hoặc cấu hình đã đổi. ", "Content, theme or settings changed. "),
}


def _reason(shelf: Shelf, settings: Settings, now: datetime) -> Reason:
    """Return why to publish. A newer release that was rolled back counts: it is not published again by itself."""
    from plugins.engine.build import fingerprint

    newest = shelf.newest()
    record = record_of(shelf.path(newest)) if newest else None
    return reason_to_publish(record, fingerprint(settings, now), now, unseen=shelf.is_unseen())


def _nothing_due(shelf: Shelf, console: Console) -> str:
    newest = shelf.newest()
    record = record_of(shelf.path(newest)) if newest else None
    until = record.until if record else None
    after = when(datetime.fromtimestamp(until, ZONE)) if until is not None else ""
    vi = f"mốc giờ kế tiếp là {after}" if after else "không có gì hẹn giờ"
    en = f"the next thing is due at {after}" if after else "nothing is scheduled"
    return console.text(
        f"Không xuất bản: chưa có gì mới từ đợt {newest}; {vi}.",
        f"Not published: nothing is new since release {newest}; {en}.",
    )


def steps_of(settings: Settings, comparison: Comparison) -> Steps:
    """Return what is done with a release between its build and the switch."""
    from plugins.releases.checks.formats import check_formats
    from plugins.releases.checks.links import LinkCheck
    from plugins.releases.publish import Steps
    from plugins.servers.compress import compress
    from plugins.servers.maps import write_maps

    def maps(making: Making) -> tuple[()]:
        return write_maps(making, comparison.redirects(), settings.base)

    return Steps(finish=(comparison.keep, maps, compress), checks=(LinkCheck(settings.url), check_formats))


@dataclass(frozen=True, slots=True)
class _Building:
    """Builds into the folder of a release, and keeps what came of it."""

    arguments: argparse.Namespace
    console: Console
    now: datetime
    comparison: Comparison
    results: list[BuildResult] = field(default_factory=list)

    def fill(self, folder: Path) -> Facts | None:
        """Build into ``folder``, tell the problems, and return the facts; ``None`` when they are too grave."""
        from plugins.engine.build import build, fingerprint
        from plugins.releases.record import Facts

        settings = settings_from(self.arguments, folder)
        sources = fingerprint(settings, self.now)
        with Progress(self.console) as progress:
            result = build(
                settings,
                self.now,
                progress=progress,
                compare=self.comparison,
                once=self.comparison.once(),
            )
        self.comparison.tell(self.console)
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


def _tell(console: Console, site: Path, published: Published, result: BuildResult, why: str) -> None:
    number, place = published.number, display_path(f"releases/{published.number}", site)
    line = console.text(
        f"{why}Đã xuất bản đợt {number}: {grouped(published.files)} tệp trong {place}, "
        f"{grouped(published.new_files)} tệp mới ({size(console, published.new_bytes)}).",
        f"{why}Published release {number}: {published.files} files in {place}, "
        f"{published.new_files} of them new ({size(console, published.new_bytes)}).",
    )
    console.out(" ".join(part for part in (line, scheduled_line(console, result)) if part))
    console.err(placing_line(console, result))
    if published.unpruned:
        vi, en = machine_words(published.unpruned)
        console.say(
            f"cảnh báo: chưa xóa được đợt cũ, lần sau thử lại: {vi}",
            f"warning: old releases could not be removed, the next run tries again: {en}",
        )
