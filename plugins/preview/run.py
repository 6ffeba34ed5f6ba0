"""Preview a site: build, serve, wait for an edit or for a record that becomes due, and build again.

In: where the configuration is and what to serve on. Out: nothing; it runs until it is interrupted. What
happens is told to ``Reporter`` and shown in the browser.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from plugins.engine.build import BuildResult, Progress, build
from plugins.engine.job import Warm
from plugins.locks.lock import LockHeldError
from plugins.preview.board import Board, State
from plugins.preview.server import PreviewServer, Site
from plugins.preview.watch import Watched, Watcher
from plugins.problems import Severity
from plugins.problems.codes import Language
from plugins.problems.machine import machine_words
from plugins.problems.report import text_line
from plugins.settings import ConfigurationError, Settings, now_from

_LONGEST_WAIT = (
    3600.0  # seconds: a clock that was set anew, or a machine that slept, is noticed within the hour
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to preview, and where.

    ``conf`` is the configuration file and ``load`` reads it, with an output folder in place of its own;
    ``cache`` is the folder that previews are built in.
    """

    conf: Path
    load: Callable[[Path], Settings]
    cache: Path
    drafts: bool
    host: str
    port: int
    language: Language


class Reporter(Protocol):
    """Who is told what happens (the terminal)."""

    @property
    def progress(self) -> Progress:
        """Return what shows how far the build is that begins now."""

    def ready(self, address: str) -> None:
        """The preview can be opened at ``address``."""

    def built(self, settings: Settings, result: BuildResult) -> None:
        """A build ended, well or not."""

    def failed(self, words: tuple[str, str]) -> None:
        """A build could not be tried: the configuration, the theme or the machine."""


def preview(wanted: Wanted, reporter: Reporter) -> None:
    """Preview until interrupted. Raises ``ConfigurationError`` for a wrong start, ``OSError`` for a taken port."""
    settings = _settings(wanted, "")
    board = Board(_first_state(wanted, settings))
    server = PreviewServer(wanted.host, wanted.port, _site(wanted, settings), board)
    watched, warm = _watched(wanted, settings), Warm()
    with server.running(), Watcher(watched) as watcher:
        reporter.ready(f"{server.origin}{settings.base}/")
        watcher.wait()
        while True:
            try:
                settings = _settings(wanted, server.origin)
                server.site = _site(wanted, settings)
                if _watched(wanted, settings) != watched:
                    watched = watcher.watched = _watched(wanted, settings)
                due = _rebuild(wanted, settings, board, reporter, warm)
            except ConfigurationError as failure:
                due = None
                reporter.failed(failure.words)
                _show(wanted, board, failure.words)
            watcher.wait(patience(due))


def _rebuild(
    wanted: Wanted, settings: Settings, board: Board, reporter: Reporter, warm: Warm
) -> datetime | None:
    """Build once and tell; return when the next record becomes due."""
    now = now_from(os.environ)
    try:
        result = build(settings, now, drafts=wanted.drafts, progress=reporter.progress, warm=warm)
    except (ConfigurationError, LockHeldError) as failure:
        words = failure.words
    except OSError as failure:
        vi, en = machine_words(failure)
        words = (f"Không dựng được: {vi}", f"Cannot build: {en}")
    else:
        reporter.built(settings, result)
        if result.refused:
            _show_problems(wanted, settings, board, result)
        else:
            changed = result.written or result.removed or not board.state.ready
            board.show(heading="", lines=(), build=_build_name() if changed else None)
        return result.next_due
    reporter.failed(words)
    _show(wanted, board, words)
    return None


def _settings(wanted: Wanted, origin: str) -> Settings:
    """Return the settings with the preview's own output folder and, once it is known, its own address."""
    output = wanted.cache / ("preview-drafts" if wanted.drafts else "preview")
    # Nothing old is shown to who edits, and the first preview does not wait for copies of every picture.
    settings = replace(wanted.load(output), service_worker=False, picture_copies=False)
    if not origin:
        return settings
    url = f"{origin}{settings.base}"
    return replace(settings, url=url, pelican={**settings.pelican, "SITEURL": url})


def _site(wanted: Wanted, settings: Settings) -> Site:
    return Site(settings.output, settings.base, wanted.language)


def _watched(wanted: Wanted, settings: Settings) -> Watched:
    folders = (settings.content, settings.theme, *settings.theme_overrides)
    return Watched(tuple(folder.absolute() for folder in folders), wanted.conf.absolute().parent)


def _first_state(wanted: Wanted, settings: Settings) -> State:
    """Return the state before the first build: the site of an earlier preview stays up meanwhile."""
    if (settings.output / "index.html").is_file():
        return State(build=_build_name(), ready=True)
    return State(heading="Building the site…" if wanted.language == "en" else "Đang dựng trang…")


def _build_name() -> str:
    return f"{time.time_ns():x}"


def _show_problems(wanted: Wanted, settings: Settings, board: Board, result: BuildResult) -> None:
    errors = [problem for problem in result.problems if problem.severity is Severity.ERROR]
    lines = tuple(text_line(problem, settings.content, wanted.language) for problem in errors)
    vi = f"Chưa dựng được: {len(lines)} lỗi. Trang đang hiện là bản dựng tốt gần nhất."
    en = f"Not built: {len(lines)} errors. What you see is the last good build."
    if not board.state.ready:
        vi, en = f"Chưa dựng được trang: {len(lines)} lỗi", f"The site is not built: {len(lines)} errors"
    board.show(heading=en if wanted.language == "en" else vi, lines=lines)


def _show(wanted: Wanted, board: Board, words: tuple[str, str]) -> None:
    vi, en = words
    if wanted.language == "en":
        board.show(heading="The site cannot be built", lines=(en,))
    else:
        board.show(heading="Không dựng được trang", lines=(vi,))


def patience(due: datetime | None) -> float:
    """Return how long to wait for an edit: until the next record is due by the real clock."""
    if due is None or os.environ.get("BANTIN_NOW"):
        return _LONGEST_WAIT
    left = (due - now_from({})).total_seconds()
    return min(max(left, 0.0) + 0.5, _LONGEST_WAIT)
