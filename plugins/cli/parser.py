"""The argument parser of the standard library, speaking Vietnamese.

In: arguments. Out: a namespace, or the usage and exit code 2 (contract 2).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeAlias

from plugins.cli.console import Console
from plugins.problems.codes import LANGUAGES

Run: TypeAlias = Callable[[argparse.Namespace, Console], int]

# What argparse says, as it says it in English, and the same in Vietnamese.
_MESSAGES = (
    (re.compile(r"the following arguments are required: (.+)"), r"còn thiếu: \1"),
    (re.compile(r"unrecognized arguments: (.+)"), r"không hiểu: \1"),
    (re.compile(r"argument (.+?): expected one argument"), r"\1 cần một giá trị"),
    (re.compile(r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)"), r"\1 không nhận \2; chọn \3"),
    (re.compile(r"argument (.+?): invalid \w+ value: (.+)"), r"\1 không nhận \2"),
    (re.compile(r"argument (.+?): ignored explicit argument (.+)"), r"\1 không nhận giá trị \2"),
)


class _VietnameseFormatter(argparse.HelpFormatter):
    """Help with its one word of argparse's own in Vietnamese."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Say "usage" in Vietnamese."""
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are in the console's language; options are never abbreviated.

    ``values`` and ``options`` are the groups that a subcommand adds its arguments to.
    """

    def __init__(self, *, console: Console, **settings: Any) -> None:  # noqa: ANN401 - argparse's own, passed on
        """Make the parser with its ``--help`` and ``--lang``."""
        if console.language == "vi":
            settings["formatter_class"] = _VietnameseFormatter
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.console = console
        self.values = self.add_argument_group(console.text("tham số", "arguments"))
        self.options = self.add_argument_group(console.text("tùy chọn", "options"))
        shown = console.text("hiện trợ giúp này", "show this help")
        self.options.add_argument("-h", "--help", action="help", help=shown)
        self.options.add_argument(
            "--lang",
            choices=LANGUAGES,
            default=argparse.SUPPRESS,
            help=console.text(
                "ngôn ngữ của thông báo (mặc định: vi)", "language of the messages (default: vi)"
            ),
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and how they are written; exit code 2."""
        self.print_usage(sys.stderr)
        if self.console.language == "vi":
            message = _in_vietnamese(message)
        self.console.error((message, message))
        raise SystemExit(2)


def _in_vietnamese(message: str) -> str:
    for pattern, words in _MESSAGES:
        if match := pattern.fullmatch(message):
            return match.expand(words)
    return f"câu lệnh không đúng ({message})"


class Subcommands:
    """The place where each subcommand adds its parser."""

    def __init__(self, parser: Parser) -> None:
        """Take the program's own ``parser``."""
        self.console = parser.console
        title = self.console.text("các lệnh", "commands")
        name = self.console.text("LỆNH", "COMMAND")
        self._actions = parser.add_subparsers(
            title=title, metavar=name, dest="command", required=True, parser_class=Parser
        )

    def add(self, name: str, words: tuple[str, str], run: Run) -> Parser:
        """Return a new parser for the subcommand ``name``; ``words`` say what it does, ``run`` does it."""
        shown = self.console.text(*words)
        parser = self._actions.add_parser(name, help=shown, description=shown, console=self.console)
        parser.set_defaults(run=run)
        return parser
