"""Collect problems while reading on: every fault of a run is told at once.

In: a code, a place and the values to quote. Out: a sorted tuple of frozen ``Problem`` values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plugins.problems.codes import Code, Language, Severity

LONGEST_VALUE = 160  # characters of an editor's text that a message quotes before it is cut


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    ``path`` is relative to the content folder, with ``/``; ``line`` and ``column`` count from 1
    and are ``None`` where there is none (a file that is not text, contract 7).
    """

    code: Code
    path: str
    line: int | None = None
    column: int | None = None
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.ERROR

    def message(self, language: Language) -> str:
        """Return what is wrong, with the values quoted."""
        return self.code.words(language).message.format(**self._shown())

    def remedy(self, language: Language) -> str:
        """Return what to do about it."""
        return self.code.words(language).remedy.format(**self._shown())

    @property
    def sort_key(self) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
        """Order by place, then code: the same on every machine."""
        return (self.path, self.line or 0, self.column or 0, self.code.name, self.values)

    def _shown(self) -> dict[str, str]:
        return {name: _one_line(value) for name, value in self.values}


def _one_line(value: str) -> str:
    """Make an editor's text safe to print in a message: one line, no control characters, not endless."""
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in " ".join(value.split()))
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


@dataclass(slots=True)
class ProblemList:
    """The problems of one file (or of the whole run, when ``path`` is empty)."""

    path: str = ""
    _found: list[Problem] = field(default_factory=list)

    def add(
        self,
        code: Code,
        line: int | None = None,
        *,
        column: int | None = None,
        path: str | None = None,
        **values: object,
    ) -> None:
        """Note a problem of ``code`` at ``line`` of this list's file, or of ``path`` when given."""
        shown = tuple(sorted((name, str(value)) for name, value in values.items()))
        where = self.path if path is None else path
        self._found.append(Problem(code, where, line, column, shown, code.severity))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        self._found.extend(problems)

    def __iter__(self) -> Iterator[Problem]:
        """Yield the problems sorted by place, each one once."""
        return iter(sorted(dict.fromkeys(self._found), key=lambda problem: problem.sort_key))

    def __len__(self) -> int:
        """Return how many were noted."""
        return len(dict.fromkeys(self._found))

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self._found)
