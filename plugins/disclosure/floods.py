"""Tell some of very many numbers of persons in one file one by one, and of the rest how many there are.

In: problems, sorted by place, without those that were accepted. Out: problems, of which a file has a bounded number for
each kind of number: a list of thousands of people would hide every other problem of the run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from plugins.disclosure import problems as codes
from plugins.problems import Problem, ProblemList

MOST_TOLD: Final = 20  # numbers of one kind in one file
_CAPPED: Final = frozenset({codes.CITIZEN_NUMBER.name, codes.PERSONAL_TELEPHONE.name})


def capped(problems: Iterable[Problem]) -> list[Problem]:
    """Return ``problems``, with one that counts them in the place of those past ``MOST_TOLD``.

    Whoever mends or accepts those that are told is told the next ones by the next run.
    """
    told: Counter[tuple[str, str]] = Counter()
    more: Counter[str] = Counter()
    lines: dict[str, int | None] = {}
    kept: list[Problem] = []
    for problem in problems:
        name = problem.code.name
        if name == codes.MORE_NUMBERS.name:
            more[problem.path] += int(dict(problem.values)["count"])
            lines.setdefault(problem.path, problem.line)
            continue
        if name in _CAPPED:
            told[problem.path, name] += 1
            if told[problem.path, name] > MOST_TOLD:
                more[problem.path] += 1
                lines.setdefault(problem.path, problem.line)
                continue
        kept.append(problem)
    own = ProblemList()
    for path, count in more.items():
        own.add(codes.MORE_NUMBERS, lines[path], path=path, count=count)
    return [*kept, *own]
