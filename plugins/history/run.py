"""Ask git, as a program that may be missing, may be slow, and whose surroundings are not ours.

In: a folder and arguments. Out: bytes, or a ``GitError`` that says why there are none. Git answers in its own language
(never the user's), writes nothing (no index is refreshed), asks nobody and reaches no network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

LONGEST: Final = 120.0  # seconds that one question may take

_QUIET: Final = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone would fetch what it lacks
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_PAGER": "cat",
}
# What a hook of git, or a developer, set for another repository or another kind of answer.
_FOREIGN: Final = frozenset(
    {
        *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX"),
        *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
        *("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"),
        *("GIT_TRACE", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"),
    }
)
_SETTINGS: Final = ("core.fsmonitor=false", "core.quotePath=false", "log.showSignature=false")


class GitError(Exception):
    """Git gave no answer. ``output`` is what it had said by then, ``missing`` whether there is no git at all."""

    def __init__(self, reason: str, output: bytes = b"", *, missing: bool = False) -> None:
        """Keep what is known of it."""
        super().__init__(reason)
        self.output = output
        self.missing = missing


def ask(folder: Path, *arguments: str) -> bytes:
    """Return what git answers in ``folder``. Raises ``GitError``, and nothing else."""
    try:
        done = subprocess.run(
            _command(arguments),
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=LONGEST,
        )
    except (OSError, subprocess.SubprocessError) as failure:
        raise GitError(str(failure)) from failure
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip(), done.stdout)
    return done.stdout


def ask_for_objects(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield each of the objects ``names`` with its bytes, by one process; what is not there is left out.

    Raises ``GitError``.
    """
    with TemporaryFile() as wanted:
        wanted.writelines(f"{name}\n".encode("ascii") for name in names)
        wanted.seek(0)
        try:
            process = subprocess.Popen(
                _command(("cat-file", "--batch", "--buffer")),
                cwd=folder,
                env=_environment(),
                stdin=wanted,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as failure:
            raise GitError(str(failure)) from failure
        with process:
            try:
                yield from _objects(process.stdout) if process.stdout else ()
            finally:
                process.kill()  # it has ended, or nobody wants the rest


def _objects(answers: IO[bytes]) -> Iterator[tuple[str, bytes]]:
    while head := answers.readline():
        name, *rest = head.decode("ascii", "replace").split()
        if len(rest) == 2 and rest[1].isdigit():
            data = answers.read(int(rest[1]))
            answers.read(1)  # the line's end behind it
            if rest[0] == "blob":
                yield name, data


def _command(arguments: Iterable[str]) -> list[str]:
    program = shutil.which("git")
    if program is None:
        raise GitError("git", missing=True)
    options = [part for setting in _SETTINGS for part in ("-c", setting)]
    return [program, "--no-pager", *options, *arguments]


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _FOREIGN} | _QUIET
