"""Note in the problems of a file what its text discloses.

In: lines of text, and where they stand. Out: problems.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import islice
from typing import Final

from plugins.disclosure import problems as codes
from plugins.disclosure.marks import may_hold_mark, secrecy_marks
from plugins.disclosure.personal import may_hold_personal_data, personal_numbers
from plugins.problems import Phrase, ProblemList

MOST_NOTED: Final = 1_000  # numbers of persons in one file that are kept one by one; of the rest their number
NOWHERE = Phrase("", "")
_CODES = {"citizen": codes.CITIZEN_NUMBER, "telephone": codes.PERSONAL_TELEPHONE}


def note_disclosures(text: str, data: bytes, problems: ProblemList) -> None:
    """Note what the file of the bytes ``data``, read as ``text``, discloses, each with its line."""
    if may_hold_mark(text):
        digest = sha256(data).hexdigest()
        for mark in secrecy_marks(text.split("\n")):
            problems.add(codes.SECRECY_MARK, mark.line + 1, value=mark.text, where=NOWHERE, sha256=digest)
    if may_hold_personal_data(text):
        numbers = personal_numbers(text.split("\n"))
        for found in islice(numbers, MOST_NOTED):
            problems.add(_CODES[found.kind], found.line + 1, value=found.masked, where=NOWHERE)
        if following := next(numbers, None):
            problems.add(codes.MORE_NUMBERS, following.line + 1, count=1 + sum(1 for _ in numbers))


def note_found(
    found: Sequence[tuple[str, str, int]], digest: str, problems: ProblemList, where: Callable[[int], Phrase]
) -> None:
    """Note what was ``found`` in a file that is not text: kind (``mark``, or of a number), words, page."""
    for kind, words, page in found:
        if kind == "mark":
            problems.add(codes.SECRECY_MARK, value=words, where=where(page), sha256=digest)
        elif kind in _CODES:
            problems.add(_CODES[kind], value=words, where=where(page))
