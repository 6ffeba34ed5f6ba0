"""The `bantin` program: read the arguments, run the subcommand, turn what went wrong into an exit code.

In: arguments and the environment. Out: the exit codes of contract 2. A fault of the content is in what a
subcommand returns (1); a wrong use (2) and a failing machine (3) come here as exceptions. Any other
exception is a bug of ours and keeps its traceback.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import FrameType
from typing import Final, NoReturn

from plugins.cli.console import Console, language_of, write_utf8
from plugins.cli.parser import Parser, Run, Subcommands
from plugins.problems.machine import machine_words
from plugins.settings import ConfigurationError

# Subcommand → the module that adds it; a module is loaded only where it is asked for, or for the help of all.
_COMMANDS: Final = {
    "serve": "serve",
    "check": "check",
    "build": "build",
    "publish": "publish",
    "releases": "releases",
    "rollback": "releases",
    "verify": "care",
    "doctor": "care",
    "new": "new",
    "init": "init",
}


class TerminatedError(BaseException):
    """Somebody asked this process to end (SIGTERM): everything is put away on the way out."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv`` (default: the command line) and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    write_utf8()
    console = Console(language_of(arguments, os.environ))
    try:
        with _ended_by_signals():
            return _run(arguments, console)
    except KeyboardInterrupt:
        console.say("\nĐã dừng.", "\nStopped.")
        return 130
    except TerminatedError:
        return 143
    except ConfigurationError as failure:
        console.error(failure.words)
        return 2
    except OSError as failure:
        console.error(machine_words(failure))
        return 3


def program() -> NoReturn:
    """Run the program and end the process without giving back its memory value by value.

    That takes 0.2 seconds after a build of 10,000 records; the system takes it back at once.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:  # who read it has gone, as `head` does
            pass
        except OSError:
            code = code or 3
    os._exit(code)


def _run(arguments: list[str], console: Console) -> int:
    try:
        parsed = _parser(console, arguments).parse_args(arguments)
    except SystemExit as stop:  # --help, --version, or arguments that argparse refused
        return int(stop.code or 0)
    run: Run = parsed.run
    return run(parsed, console)


def _parser(console: Console, arguments: Sequence[str] = ()) -> Parser:
    """Return the parser of ``arguments``: of one subcommand when they name it, else of all."""
    parser = Parser(
        console=console,
        prog="bantin",
        description=console.text(
            "Bản Tin: từ một thư mục Markdown thành trang tin và văn bản.",
            "Bản Tin: from a folder of Markdown to a website of news and documents.",
        ),
    )
    shown = console.text("hiện phiên bản", "show the version")
    version = _version() if "--version" in arguments else ""
    parser.options.add_argument("--version", action="version", version=version, help=shown)
    subcommands = Subcommands(parser)
    named = _COMMANDS.get(_first_word(arguments))
    for command in [named] if named else dict.fromkeys(_COMMANDS.values()):
        import_module(f"plugins.cli.{command}").add(subcommands)
    return parser


def _first_word(arguments: Sequence[str]) -> str:
    """Return the first argument that is neither an option of the program itself nor its value, "" for none."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--lang":
            next(rest, "")
        elif not argument.startswith("--lang="):
            return argument
    return ""


def _version() -> str:
    from plugins.cli.version import program_version

    return f"bantin {program_version()}"


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let SIGTERM unwind the program as Ctrl-C does, where this is the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise TerminatedError


if __name__ == "__main__":
    program()
