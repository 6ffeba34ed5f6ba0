"""Collect problems while reading on: every fault of a run is told at once.

In: a code, a place and the values to quote. Out: a sorted tuple of frozen ``Problem`` values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plugins.problems.codes import Code, Language, Phrase, Severity

LONGEST_VALUE = 160  # characters of an editor's text that a message quotes before it is cut

_ENGLISH = "@en"  # ends the name under which the English half of a phrase is kept


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    ``path`` is relative to the content folder, with ``/``; ``line`` and ``column`` count from 1
    and are ``None`` where there is none (a file that is not text, contract 7). Of a ``Phrase`` called
    ``hint``, ``values`` holds the Vietnamese as ``hint`` and the English as ``hint@en``.
    """

    code: Code
    path: str
    line: int | None = None
    column: int | None = None
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.ERROR

    def message(self, language: Language) -> str:
        """Return what is wrong, with the values quoted."""
        return self.code.words(language).message.format(**self._shown(language))

    def remedy(self, language: Language) -> str:
        """Return what to do about it."""
        return self.code.words(language).remedy.format(**self._shown(language))

    @property
    def sort_key(self) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
        """Order by place, then code: the same on every machine."""
        return (self.path, self.line or 0, self.column or 0, self.code.name, self.values)

    def _shown(self, language: Language) -> dict[str, str]:
        shown = {name: one_line(value) for name, value in self.values}
        if language == "en":
            shown |= {
                name.removesuffix(_ENGLISH): text for name, text in shown.items() if name.endswith(_ENGLISH)
            }
        return shown


def one_line(value: str) -> str:
    """Make a text safe to print: one line, no control or invisible characters, not endless.

    A space in front stays, since hints such as " (có phải “title”?)" follow a word.
    """
    start = value[: LONGEST_VALUE * 8]
    text = (" " if start.startswith(" ") else "") + printable(" ".join(start.split()))
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def printable(text: str) -> str:
    """Return ``text`` with what cannot be seen written as its code point."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


@dataclass(slots=True)
class ProblemList:
    """The problems of one file (or of the whole run, when ``path`` is empty)."""

    path: str = ""
    _found: dict[Problem, None] = field(default_factory=dict)

    def add(
        self,
        code: Code,
        line: int | None = None,
        /,
        *,
        column: int | None = None,
        path: str | None = None,
        **values: object,
    ) -> None:
        """Note a problem of ``code`` at ``line`` of this list's file, or of ``path`` when given."""
        shown: list[tuple[str, str]] = []
        for name, value in values.items():
            if isinstance(value, Phrase):
                shown += [(name, value.vi), (name + _ENGLISH, value.en)]
            else:
                shown.append((name, str(value)))
        where = self.path if path is None else path
        self._found[Problem(code, where, line, column, tuple(sorted(shown)), code.severity)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        self._found.update(dict.fromkeys(problems))

    def __iter__(self) -> Iterator[Problem]:
        """Yield the problems sorted by place, each one once."""
        return iter(sorted(self._found, key=lambda problem: problem.sort_key))

    def __len__(self) -> int:
        """Return how many there are, each counted once."""
        return len(self._found)

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self._found)
