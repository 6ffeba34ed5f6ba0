"""Which calendars there are, and what each holds (contract 5).

In: the world. Out: for each its path, its fingerprint, and how to make it; events are made once for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from plugins.calendars.calendar import calendar_bytes
from plugins.calendars.event import event_text
from plugins.outputs import DataFile, path_of
from plugins.outputs.digest import digest
from plugins.pages.weeks import FOLDER as WEEKS
from plugins.pages.world import World
from plugins.records.kinds import Document, Programme
from plugins.records.periods import period_of
from plugins.timetable.meetings import meetings_in, same_as
from plugins.timetable.timetable import Held
from plugins.words import word, words_of


@dataclass(frozen=True, slots=True)
class PlannedCalendar:
    """One calendar: of the page at ``address``, called ``name``."""

    address: str
    name: str
    found: Sequence[Held]
    lang: str = "vi"

    @property
    def path(self) -> str:
        """Return its file below the output."""
        return path_of(f"{self.address}lich.ics")


@dataclass(slots=True)
class Calendars:
    """Makes calendars; remembers the events that it made.

    What a programme and a notice both announce is one event, that of the programme, with the address of the notice: a
    subscriber meets nothing twice, and its UID is the one in every other calendar of the entry.
    """

    world: World
    _events: dict[tuple[str, str], bytes] = field(default_factory=dict)
    _prints: dict[tuple[str, str], bytes] = field(default_factory=dict)
    _notices: Mapping[str, Document] = field(init=False)

    def __post_init__(self) -> None:
        """Find what is announced twice."""
        self._notices = same_as(self.world.timetable.all)

    def planned(self) -> Iterator[PlannedCalendar]:
        """Yield all calendars, each meeting in them once."""
        for planned in self._all():
            announced = {self._notices[held.uid].path for held in planned.found if held.uid in self._notices}
            found = [held for held in planned.found if held.record.path not in announced]
            yield replace(planned, found=found) if announced else planned

    def _all(self) -> Iterator[PlannedCalendar]:
        """Yield those of everything, each programme with the meetings in its period, week, chair, unit."""
        world, table = self.world, self.world.timetable
        yield PlannedCalendar("/chuong-trinh/", f"{world.site_name}: lịch công tác", table.all)
        for record in world.site.public:
            if isinstance(record, Programme):
                called = meetings_in(table, world.site, record)
                own = (*table.of.get(record.path, ()), *called)
                yield PlannedCalendar(record.address, record.title, own, record.lang)
        for week, found in table.weeks.items():
            period = period_of(week)
            title = period.title if period else week
            yield PlannedCalendar(f"{WEEKS}{week}/", f"{world.site_name}: {title}", found)
        for kind, of in (("chair", table.by_chair), ("unit", table.by_unit)):
            for listing in world.listings.of_kind(kind):
                yield PlannedCalendar(
                    listing.address, f"{world.site_name}: {listing.title}", of(listing.name)
                )

    def fingerprint(self, planned: PlannedCalendar) -> bytes:
        """Return the fingerprint of all that ``planned`` shows."""
        shown = b"".join(map(self._print_of, planned.found))
        return digest((planned.name, planned.address, self.world.settings.url, shown))

    def _print_of(self, held: Held) -> bytes:
        place = (held.record.path, held.uid)
        known = self._prints.get(place)
        if known is None:
            record = held.record
            of_record = (record.address, record.title, len(record.changes), record.modified)
            called = self._notice(held)
            known = self._prints[place] = digest((held.uid, held.entry, *of_record, called))
        return known

    def file(self, planned: PlannedCalendar) -> DataFile:
        """Return the file of ``planned``."""
        events = filter(None, map(self._event, planned.found))
        follows = words_of(planned.lang).gettext(word("Cập nhật theo trang."))
        text = f"{planned.name}. {follows}"
        content = calendar_bytes(planned.name, text, self.world.url(planned.address), events)
        return DataFile(planned.path, content)

    def _event(self, held: Held) -> bytes:
        place = (held.record.path, held.uid)
        found = self._events.get(place)
        if found is None:
            found = self._events[place] = (
                event_text(held, self.world.url(held.record.address), self._notice(held)) or b""
            )
        return found

    def _notice(self, held: Held) -> str:
        """Return the address of the notice that calls to ``held`` as well, "" for none."""
        notice = self._notices.get(held.uid)
        return self.world.url(notice.address) if notice else ""
