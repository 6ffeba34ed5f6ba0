"""The arguments that subcommands share, and the settings that follow from them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from plugins.cli.console import Console
from plugins.cli.parser import Parser
from plugins.locks.lock import Told
from plugins.settings import ConfigurationError, Settings, load_settings


def path(text: str) -> Path:
    """Return the path ``text``. An empty one, of a script whose variable has no value, is a ``ValueError``."""
    if not text.strip():
        raise ValueError
    return Path(text)


def add_conf(parser: Parser, default: str = "pelicanconf.py") -> None:
    """Let ``parser`` take ``-s CONF``."""
    parser.options.add_argument(
        *("-s", "--settings"),
        dest="conf",
        metavar="CONF",
        type=path,
        default=Path(default),
        help=parser.console.text(
            f"tệp cấu hình (mặc định: {default})", f"configuration file (default: {default})"
        ),
    )


def add_content(parser: Parser) -> None:
    """Let ``parser`` take ``[CONTENT]``."""
    parser.values.add_argument(
        "content",
        metavar="CONTENT",
        nargs="?",
        type=path,
        help=parser.console.text(
            "thư mục nội dung (mặc định: theo cấu hình)", "content folder (default: the conf's)"
        ),
    )


def add_output(parser: Parser) -> None:
    """Let ``parser`` take ``-o OUTPUT``."""
    parser.options.add_argument(
        *("-o", "--output"),
        metavar="OUTPUT",
        type=path,
        help=parser.console.text(
            "thư mục kết quả (mặc định: theo cấu hình)", "output folder (default: the conf's)"
        ),
    )


def add_site(parser: Parser, vi: str, en: str) -> None:
    """Let ``parser`` take ``-o SITE``; the default is told in both languages."""
    parser.options.add_argument(
        *("-o", "--output"),
        dest="site",
        metavar="SITE",
        type=path,
        help=parser.console.text(f"thư mục chứa các đợt xuất bản ({vi})", f"folder of the releases ({en})"),
    )


def add_wait(parser: Parser) -> None:
    """Let ``parser`` take ``--wait``."""
    parser.options.add_argument(
        "--wait",
        action="store_true",
        help=parser.console.text(
            "có lần chạy khác đang giữ khóa thì chờ, thay vì dừng với mã 3",
            "wait for another run that holds the lock, instead of ending with 3",
        ),
    )


def waiting(arguments: argparse.Namespace, console: Console) -> Told | None:
    """Return what tells that another run is waited for, ``None`` where ``--wait`` was not given."""
    if not arguments.wait:
        return None

    def tell(pid: int) -> None:
        console.say(
            f"Đang chờ lần chạy khác (tiến trình {pid or '?'}) xong…",
            f"Waiting for another run (process {pid or '?'}) to end…",
        )

    return tell


def settings_from(arguments: argparse.Namespace, output: Path | None = None) -> Settings:
    """Return the settings that ``-s``, CONTENT and ``output`` ask for; raises ``ConfigurationError``."""
    # Imported before the configuration asks for it: what follows shall leave no trace of the configuration
    # alone. Compiled beside it, it would be a file outside OUTPUT, and stale after two edits in one second.
    import plugins.engine.defaults  # noqa: F401

    content: Path | None = getattr(arguments, "content", None)
    if content is not None and not content.is_dir():
        raise ConfigurationError(
            f"Không có thư mục nội dung {content}", f"There is no content folder {content}"
        )
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        settings = load_settings(arguments.conf, content=content, output=output)
    finally:
        sys.dont_write_bytecode = before
    if settings.stopping:
        from plugins.cli.codes import require_codes

        require_codes(arguments.conf, settings.stopping)
    return settings
