"""Whether a document holds: worked out from its days, what others say of it, and an editor's override.

In: a document, the relations. Out: a ``Timeline``: what is so from which day on. Which of its stages is the present one
is asked with a day (`Timeline.at`), so that a page can hold them all and be right on a later day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from plugins.dates import Moment
from plugins.records.kinds import Document, Programme
from plugins.words import word

NOT_YET: Final = "chua"
IN_FORCE: Final = "con"
EXPIRED: Final = "het"
REPLACED: Final = "thay-the"
REPEALED: Final = "bai-bo"

WORDS: Final = {
    NOT_YET: word("Chưa có hiệu lực"),
    IN_FORCE: word("Còn hiệu lực"),
    "het-mot-phan": word("Hết hiệu lực một phần"),
    EXPIRED: word("Hết hiệu lực"),
    REPLACED: word("Bị thay thế"),
    REPEALED: word("Bị bãi bỏ"),
}
_AMENDED_WORDS: Final = word("Còn hiệu lực, đã được sửa đổi")
_ENDS: Final = {"replaces": REPLACED, "repeals": REPEALED}
_ORDER: Final = {REPEALED: 0, REPLACED: 1, EXPIRED: 2}  # of ends on one day the weightiest is told


@dataclass(frozen=True, slots=True)
class Stage:
    """What holds from ``since`` on (``None``: from the first day); ``by`` is the document that brought it."""

    since: date | None
    state: str
    is_amended: bool = False
    by: Document | None = None

    @property
    def words(self) -> str:
        """Return the state in words."""
        return _AMENDED_WORDS if self.is_amended and self.state == IN_FORCE else WORDS[self.state]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The stages of one document in the order of their days; the first has no day."""

    stages: tuple[Stage, ...]
    reason: str = ""  # of an override

    def at(self, day: date) -> int:
        """Return the number of the stage that ``day`` lies in."""
        return max(n for n, stage in enumerate(self.stages) if stage.since is None or stage.since <= day)


def timeline_of(record: Document, returned: tuple[tuple[str, Document], ...]) -> Timeline | None:
    """Return the stages of ``record``, ``None`` for what does not hold or end: drafts, programmes, notices of meetings.

    ``returned`` are the public documents that say something of it. A document ends another, or amends it, on the day
    from which it holds itself. The last day in force is inclusive (contract 3).
    """
    if record.validity:
        amended = any(name == "amends" for name, _ in returned)
        return Timeline((Stage(None, record.validity, is_amended=amended),), record.validity_reason)
    if record.comments_until or record.meeting or isinstance(record, Programme):
        return None
    start = _day(record.effective)
    end = min(_ends(record, returned), key=lambda stage: (stage.since, _ORDER[stage.state]), default=None)
    first = Stage(None, IN_FORCE)
    stages = [first]
    if start and (record.moment is None or start > record.moment.at.date()):
        stages = [Stage(None, NOT_YET), Stage(start, IN_FORCE)]
    for since, by in sorted(_amendments(returned), key=lambda found: (found[0], found[1].address)):
        stages.append(Stage(max(since, start) if start else since, IN_FORCE, is_amended=True, by=by))
    if end and end.since:
        stages = [stage for stage in stages if stage.since is None or stage.since < end.since]
        stages.append(end)
    return Timeline(_merged(stages))


def _ends(record: Document, returned: tuple[tuple[str, Document], ...]) -> list[Stage]:
    found = [
        Stage(since, _ENDS[name], by=other)
        for name, other in sorted(returned, key=lambda item: item[1].address)
        if name in _ENDS and (since := _begins(other))
    ]
    last = _day(record.valid_until)
    return [*found, Stage(last + timedelta(days=1), EXPIRED)] if last else found


def _amendments(returned: tuple[tuple[str, Document], ...]) -> list[tuple[date, Document]]:
    return [(since, other) for name, other in returned if name == "amends" and (since := _begins(other))]


def _merged(stages: list[Stage]) -> tuple[Stage, ...]:
    """Return ``stages`` in order, of several on one day the last, which holds what the others say."""
    by_day = {stage.since: stage for stage in stages}
    return tuple(sorted(by_day.values(), key=lambda stage: stage.since or date.min))


def _begins(record: Document) -> date | None:
    """Return from when on ``record`` does to others what it says; what is not in force itself does nothing."""
    if record.validity == NOT_YET or is_proposal(record):
        return None
    return _day(record.effective) or _day(record.moment)


def is_proposal(record: Document) -> bool:
    """Return whether ``record`` is a draft put up for comment, which does to others nothing of what it says.

    An editor may say that it holds already (`validity`).
    """
    return record.comments_until is not None and not record.validity


def _day(moment: Moment | None) -> date | None:
    return moment.at.date() if moment else None
