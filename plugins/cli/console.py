"""Speak to the terminal: standard output for what was asked, standard error for the rest, in two languages.

In: the arguments and the environment, for the language. Out: text on the two streams, always UTF-8.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from plugins.problems.codes import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Console:
    """The terminal, and the language to speak: messages stand as (Vietnamese, English) pairs where they are said."""

    language: Language = "vi"

    def text(self, vi: str, en: str) -> str:
        """Return the one of the two that is in this console's language."""
        return en if self.language == "en" else vi

    def out(self, text: str) -> None:
        """Write ``text`` and a line end to standard output: what the command was asked for."""
        self._write(sys.stdout, text)

    def say(self, vi: str, en: str) -> None:
        """Write a message to standard error."""
        self._write(sys.stderr, self.text(vi, en))

    def err(self, text: str) -> None:
        """Write ``text``, in whatever language it is, to standard error; an empty text writes nothing."""
        if text:
            self._write(sys.stderr, text)

    def error(self, words: tuple[str, str]) -> None:
        """Write what went wrong, with its label in front, to standard error."""
        vi, en = words
        self.say(f"lỗi: {vi}", f"error: {en}")

    def _write(self, stream: TextIO, text: str) -> None:
        try:
            print(text.removesuffix("\n"), file=stream, flush=True)
        except BrokenPipeError:
            # Whoever read the pipe has seen enough (`bantin check | head`): the exit code still tells the truth.
            with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a path of ours
                os.dup2(nowhere.fileno(), stream.fileno())


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of the messages: ``--lang``, else ``BANTIN_LANG``, else Vietnamese whatever LANG says.

    It is needed before the arguments are read, since what is wrong with them is said in it too.
    """
    wanted = environment.get("BANTIN_LANG", "")
    for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
        if argument == "--":
            break
        if argument == "--lang":
            wanted = following
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
    return next((language for language in LANGUAGES if language == wanted.strip().casefold()), "vi")


def write_utf8() -> None:
    """Make both streams UTF-8 whatever the locale; a lone surrogate of a file name is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
