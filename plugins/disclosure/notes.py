"""Note in the problems of a file what its text discloses.

In: lines of text, and where they stand. Out: problems.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256

from plugins.disclosure import problems as codes
from plugins.disclosure.marks import may_hold_mark, secrecy_marks
from plugins.disclosure.personal import may_hold_personal_data, personal_numbers
from plugins.problems import Phrase, ProblemList

NOWHERE = Phrase("", "")
_CODES = {"citizen": codes.CITIZEN_NUMBER, "telephone": codes.PERSONAL_TELEPHONE}


def note_disclosures(text: str, data: bytes, problems: ProblemList) -> None:
    """Note what the file of the bytes ``data``, read as ``text``, discloses, each with its line."""
    if may_hold_mark(text):
        digest = sha256(data).hexdigest()
        for mark in secrecy_marks(text.split("\n")):
            problems.add(codes.SECRECY_MARK, mark.line + 1, value=mark.text, where=NOWHERE, sha256=digest)
    if may_hold_personal_data(text):
        for found in personal_numbers(text.split("\n")):
            problems.add(_CODES[found.kind], found.line + 1, value=found.masked, where=NOWHERE)


def note_found(
    found: Sequence[tuple[str, str, int]], digest: str, problems: ProblemList, where: Callable[[int], Phrase]
) -> None:
    """Note what was ``found`` in a file that is not text: kind (``mark``, or of a number), words, page."""
    for kind, words, page in found:
        if kind == "mark":
            problems.add(codes.SECRECY_MARK, value=words, where=where(page), sha256=digest)
        elif kind in _CODES:
            problems.add(_CODES[kind], value=words, where=where(page))
