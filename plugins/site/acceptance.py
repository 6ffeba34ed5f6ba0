"""Leave out the findings that the editors have looked at and accepted in `chap-nhan` (contract 3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from plugins.attachments.problems import UNREAD_PART
from plugins.disclosure.floods import capped
from plugins.disclosure.problems import SECRECY_MARK
from plugins.problems import Problem, ProblemList, Severity
from plugins.records.registers import AcceptedFinding
from plugins.site import problems as codes

_BY_BYTES = frozenset({SECRECY_MARK.name, UNREAD_PART.name})  # errors that somebody's own eyes may overrule
_REGISTER = "du-lieu/chap-nhan.yaml"


def without_accepted(
    problems: Iterable[Problem], accepted: Iterable[AcceptedFinding], now: datetime
) -> tuple[Problem, ...]:
    """Return ``problems`` without the findings that ``accepted`` names; unused and outdated entries warn.

    Of very many numbers of persons in one file, those past the first are counted.

    An entry accepts one named finding: its path, code and, when given, line and text must be the finding's. Of errors
    only a mark of secrecy, or a file too large to be searched for one, can be accepted, for the very bytes that were
    looked at alone: by their SHA-256 (contract 3).
    """
    left = sorted(problems, key=lambda problem: problem.sort_key)
    own = ProblemList(_REGISTER)
    for entry in accepted:
        found = next((p for p in left if _answers(entry, p)), None)
        if found is None:
            own.add(codes.UNUSED_ACCEPTANCE, entry.line, code=entry.code, path_=entry.path)
        elif entry.until and entry.until.end <= now:
            own.add(codes.OUTDATED_ACCEPTANCE, entry.line, code=entry.code, path_=entry.path)
        else:
            left.remove(found)
    return (*capped(left), *own)


def accepted_path(entry: AcceptedFinding) -> str:
    """Return the file that ``entry`` is about, below the content folder."""
    return entry.path.removeprefix("content/").lstrip("/")


def _answers(entry: AcceptedFinding, problem: Problem) -> bool:
    return (
        _may_be_accepted(entry, problem)
        and problem.code.name == entry.code
        and problem.path == accepted_path(entry)
        and entry.finding_line in {None, problem.line}
        and (not entry.text or any(entry.text in value for _, value in problem.values))
    )


def _may_be_accepted(entry: AcceptedFinding, problem: Problem) -> bool:
    if problem.severity is Severity.ERROR:
        is_such = problem.code.name in _BY_BYTES  # by name: a worker's problem holds a code of its own
        return is_such and entry.sha256 != "" and ("sha256", entry.sha256) in problem.values
    return problem.severity is Severity.WARNING
