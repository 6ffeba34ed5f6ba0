"""Everything that is known of the documents of a site, joined.

In: the site. Out, first: ``Numbers`` (what a written number means), with which the links of texts are resolved; then
``Documents``, which needs to know where those lead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from plugins.codes import STANDARD, Types
from plugins.dates.moment import ZONE
from plugins.documents import problems as codes
from plugins.documents.audit import note_odd_numbers, note_odd_series
from plugins.documents.bodies import Bodies
from plugins.documents.lookup import Lookup
from plugins.documents.mentions import mentions_of
from plugins.documents.numbered import Numbered, NumberReader, read_numbers
from plugins.documents.registers import NumberRegister, number_registers
from plugins.documents.relations import Relations, relate
from plugins.documents.validity import Timeline, timeline_of
from plugins.markdown.citations import cited
from plugins.problems import ProblemList
from plugins.records.body import Reference
from plugins.records.kinds import AnyRecord, Document
from plugins.site.site import Site


class Numbers:
    """The numbers of a site's documents, and whom they mean."""

    def __init__(self, site: Site, problems: ProblemList) -> None:
        """Read every number; what is odd about them is noted, whoever may see the document yet."""
        self._site = site
        self._problems = problems
        self.bodies = Bodies(site.registers.bodies)
        reader = NumberReader(site.registers, self.bodies)
        self.types = reader.types
        self.by_path: Mapping[str, Numbered] = read_numbers(site.records.values(), reader)
        note_odd_numbers(self.by_path.values(), problems)
        # A translation bears the number of its original: it is not a second document of that number.
        originals = [one for one in self.by_path.values() if not one.record.translation_of]
        note_odd_series(originals, self.types, problems)
        self.all = Lookup(originals, self.types)
        self.public = [one for one in originals if site.is_public(one.record)]
        self.registers = number_registers(self.public, self.types)
        self.in_public = Lookup(self.public, self.types)
        self._answers: dict[str, tuple[Numbered, ...]] = {}

    def document(self, record: AnyRecord, reference: Reference) -> AnyRecord | None:
        """Return the public document that the citation ``reference`` in the text of ``record`` means.

        ``None`` where none or several answer, which is noted for who asks for more; or where it is the record itself.
        """
        target = reference.target
        found = self._answers.get(target)
        if found is None:
            found = self._answers[target] = self.in_public.find(cited(target))
        if any(self._is_own(one, record) for one in found):
            return None
        if len(found) == 1:
            return found[0].record
        if found:
            others = ", ".join(one.record.path for one in found)
            value = found[0].record.number
            self._problems.add(
                codes.AMBIGUOUS_CITATION, reference.line, path=record.path, value=value, others=others
            )
        return None

    def _is_own(self, one: Numbered, record: AnyRecord) -> bool:
        """Say whether ``one`` is ``record``, or the number of ``one`` stands on ``record`` as its translation."""
        own = self.by_path.get(record.path) if record.translation_of else None
        return one.record is record or (own is not None and own.folded == one.folded)


@dataclass(frozen=True)
class Documents:
    """The documents of a site: numbers, relations, validity at one moment, and who speaks of them, by path."""

    bodies: Bodies = field(default_factory=lambda: Bodies(()))
    numbered: Mapping[str, Numbered] = field(default_factory=dict)
    relations: Relations = field(default_factory=Relations)
    timelines: Mapping[str, Timeline] = field(default_factory=dict)
    present: Mapping[str, int] = field(default_factory=dict)  # which stage of its timeline a document is in
    mentions: Mapping[str, tuple[AnyRecord, ...]] = field(default_factory=dict)
    registers: tuple[NumberRegister, ...] = ()
    types: Types = STANDARD

    def window(self, now: datetime) -> tuple[float, float]:
        """Return since when and until when (seconds of the epoch) every document is in the stage that it is in."""
        points = [datetime.combine(day, time(), tzinfo=ZONE).timestamp() for day in self._days()]
        seconds = now.timestamp()
        since = max((point for point in points if point <= seconds), default=float("-inf"))
        return since, min((point for point in points if point > seconds), default=float("inf"))

    def _days(self) -> Iterator[date]:
        for timeline in self.timelines.values():
            yield from (stage.since for stage in timeline.stages if stage.since)


def join_documents(
    site: Site,
    numbers: Numbers,
    now: datetime,
    *,
    by_path: Callable[[AnyRecord, str], AnyRecord | None],
    leads_to: Callable[[AnyRecord], Sequence[AnyRecord]],
    problems: ProblemList,
) -> Documents:
    """Return all that is known of the documents of ``site`` at ``now``.

    ``by_path`` gives the record that a relation's path leads to, ``leads_to`` those that a text leads to.
    """
    relations = relate(site, (numbers.in_public, numbers.all), by_path, problems)
    today = now.astimezone(ZONE).date()
    timelines: dict[str, Timeline] = {}
    for path, record in site.records.items():
        if isinstance(record, Document) and (timeline := timeline_of(record, relations.to(record))):
            timelines[path] = timeline
    return Documents(
        bodies=numbers.bodies,
        numbered=numbers.by_path,
        relations=relations,
        timelines=timelines,
        present={path: timeline.at(today) for path, timeline in timelines.items()},
        mentions=mentions_of(site, leads_to),
        registers=numbers.registers,
        types=numbers.types,
    )
