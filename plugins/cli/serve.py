"""`bantin serve`: preview the site with live reload."""

from __future__ import annotations

import argparse
import errno
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cli.conf import add_conf, settings_from
from plugins.cli.console import Console
from plugins.cli.parser import Subcommands
from plugins.cli.progress import Progress
from plugins.cli.report import build_lines
from plugins.problems.report import as_text, display_path
from plugins.settings import ConfigurationError, Settings

if TYPE_CHECKING:
    from plugins.engine.build import BuildResult

_PORTS = range(65536)


def add(subcommands: Subcommands) -> None:
    """Add the subcommand."""
    console = subcommands.console
    parser = subcommands.add(
        "serve", ("xem thử trang, tự cập nhật khi sửa", "preview the site, refreshed on every edit"), run
    )
    add_conf(parser)
    parser.options.add_argument(
        "--drafts",
        action="store_true",
        help=console.text("dựng cả bản nháp và bài hẹn giờ", "build drafts and scheduled records too"),
    )
    parser.options.add_argument(
        "--port", type=int, default=8000, help=console.text("cổng (mặc định: 8000)", "port (default: 8000)")
    )
    parser.options.add_argument(
        "--host",
        default="127.0.0.1",
        help=console.text(
            "địa chỉ lắng nghe (mặc định: 127.0.0.1, chỉ máy này)",
            "address to listen on (default: 127.0.0.1, this machine)",
        ),
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Preview until interrupted; 3 when the port is taken."""
    from plugins.preview.run import Wanted, preview

    if arguments.port not in _PORTS:
        wrong = f"--port {arguments.port}"
        raise ConfigurationError(
            f"{wrong}: cổng phải từ 0 đến 65535", f"{wrong}: a port lies between 0 and 65535"
        )
    conf: Path = arguments.conf
    cache = Path(os.environ.get("BANTIN_CACHE") or conf.parent / ".cache" / "bantin")
    wanted = Wanted(
        conf=conf,
        load=partial(settings_from, arguments),
        cache=cache.absolute(),
        drafts=arguments.drafts,
        host=arguments.host,
        port=arguments.port,
        language=console.language,
    )
    try:
        preview(wanted, _Terminal(console))
    except OSError as failure:
        words = _listening_words(failure, arguments.host, arguments.port)
        if words is None:
            raise
        console.error(words)
        return 3
    return 0


def _listening_words(failure: OSError, host: str, port: int) -> tuple[str, str] | None:
    """Return what to say when the server could not listen, ``None`` when something else failed."""
    place = f"{host}:{port}"
    if failure.errno == errno.EADDRINUSE:
        return (
            f"Cổng {port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: --port {port + 1}",
            f"Port {port} is in use by another program. Stop that program, or choose another port: --port {port + 1}",
        )
    if failure.errno == errno.EADDRNOTAVAIL or type(failure).__name__ == "gaierror":
        return f"{place}: máy này không có địa chỉ đó", f"{place}: this machine has no such address"
    if failure.errno == errno.EACCES and failure.filename is None:
        return (
            f"{place}: không được phép dùng cổng này. Chọn cổng từ 1024 trở lên",
            f"{place}: this port may not be used. Choose one from 1024 up",
        )
    return None


class _Terminal:
    """Tells on the terminal what the preview does."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = Progress(console)

    @property
    def progress(self) -> Progress:
        """Return the bar of the build that begins now."""
        self._bar = Progress(self._console)
        return self._bar

    def ready(self, address: str) -> None:
        self._console.out(
            self._console.text(
                f"Xem thử tại {address} (dừng: Ctrl+C)", f"Preview at {address} (stop: Ctrl+C)"
            )
        )

    def built(self, settings: Settings, result: BuildResult) -> None:
        self._bar.clear()
        self._console.err(as_text(result.problems, settings.content, self._console.language))
        if result.refused:
            self._console.say(
                "Chưa dựng lại: sửa các lỗi trên, trang tự cập nhật.",
                "Not rebuilt: correct the errors above.",
            )
        else:
            self._console.err(build_lines(self._console, result, display_path("", settings.output)))

    def failed(self, words: tuple[str, str]) -> None:
        self._bar.clear()
        self._console.error(words)
