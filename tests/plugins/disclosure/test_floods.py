"""Very many numbers of persons in one file: some are told, the rest is counted, and nothing else is hidden by them."""

from __future__ import annotations

from collections import Counter

from plugins.disclosure import problems as codes
from plugins.disclosure.floods import MOST_TOLD, capped
from plugins.disclosure.notes import MOST_NOTED, note_disclosures
from plugins.problems import Problem, ProblemList


def found(text: str, path: str = "tin-tuc/2026/a.md") -> list[Problem]:
    problems = ProblemList(path)
    note_disclosures(text, text.encode(), problems)
    return list(problems)


def counted(problems: list[Problem]) -> dict[str, int]:
    return dict(Counter(problem.code.name for problem in problems))


def lines(count: int) -> str:
    return "".join(f"0912 {number // 1000:03} {number % 1000:03}\n" for number in range(count))


def test_a_file_has_a_bounded_number_of_problems_however_many_numbers_it_holds() -> None:
    noted = found(lines(50_000))
    assert len(noted) == MOST_NOTED + 1
    told = capped(noted)
    assert counted(told) == {"personal-telephone": MOST_TOLD, "more-personal-numbers": 1}
    assert dict(told[-1].values)["count"] == str(50_000 - MOST_TOLD)
    assert told[-1].line == MOST_TOLD + 1


def test_as_many_as_may_be_told_are_told_one_by_one() -> None:
    assert counted(capped(found(lines(MOST_TOLD)))) == {"personal-telephone": MOST_TOLD}


def test_each_kind_and_each_file_is_counted_by_itself() -> None:
    cards = "".join(f"001 085 {n // 1000:03} {n % 1000:03}\n" for n in range(30))
    both = [*found(lines(30) + cards), *found(lines(5), "tin-tuc/2026/b.md")]
    told = capped(sorted(both, key=lambda problem: problem.sort_key))
    assert counted(told) == {
        "personal-telephone": MOST_TOLD + 5,
        "citizen-number": MOST_TOLD,
        "more-personal-numbers": 1,
    }
    assert dict(told[-1].values)["count"] == "20"


def test_other_problems_are_never_counted_away() -> None:
    problems = ProblemList("a.md")
    for line in range(100):
        problems.add(codes.SECRECY_MARK, line, value="MẬT", where="", sha256="0")
    assert len(capped(problems)) == 100
