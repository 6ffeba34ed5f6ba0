"""An edit as a value: a sentence that says what it does, and the function that does it to a lab."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from tests.plugins.engine.lab import Lab

Do: TypeAlias = Callable[[Lab, Random], None]


@dataclass(frozen=True)
class Edit:
    """``quiet``: a build may show nothing of it. ``tampers``: it changes the output, not what it is made of."""

    sentence: str
    do: Do
    quiet: bool = False
    tampers: bool = False


class Book(list[Edit]):
    """The edits of one family, in their order."""

    def add(self, sentence: str, *, quiet: bool = False, tampers: bool = False) -> Callable[[Do], Do]:
        """Take in the function below as the edit that ``sentence`` tells."""

        def take(do: Do) -> Do:
            self.append(Edit(sentence, do, quiet, tampers))
            return do

        return take
