"""Join records, registers and files into one frozen value, from which everything else is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

from plugins.problems import ProblemList
from plugins.records.kinds import AnyRecord, Document, Kind
from plugins.records.registers import Registers
from plugins.records.visibility import Visibility
from plugins.site import problems as codes
from plugins.site.due import Due, due_at
from plugins.site.files import FileFacts
from plugins.site.names import Names, collect_names

TAG_DATE_FALLBACK: Final = "2024-01-01"  # of feed ids (RFC 4151) where trang-web gives none


@dataclass(frozen=True)
class Site:
    """All that pages, listings and feeds are made from.

    ``records`` maps each file to its record, whatever its visibility; ``public``, ``hidden`` and
    ``withdrawn`` are those with a page. ``public`` is ordered newest first: by day, time, address.
    """

    records: Mapping[str, AnyRecord]
    registers: Registers
    files: Mapping[str, FileFacts]
    due: Due
    names: Names
    domain: str
    tag_date: str

    @cached_property
    def public(self) -> tuple[AnyRecord, ...]:
        """Return the public records that have a day, newest first; pages are in ``pages``."""
        found = [r for r in self._shown(Visibility.PUBLIC) if r.kind is not Kind.PAGE]
        return tuple(sorted(found, key=order, reverse=True))

    @cached_property
    def pages(self) -> tuple[AnyRecord, ...]:
        """Return the public standing pages, by address."""
        found = [r for r in self._shown(Visibility.PUBLIC) if r.kind is Kind.PAGE]
        return tuple(sorted(found, key=lambda record: record.address))

    @cached_property
    def hidden(self) -> tuple[AnyRecord, ...]:
        """Return the hidden records, by address."""
        return tuple(sorted(self._shown(Visibility.HIDDEN), key=lambda record: record.address))

    @cached_property
    def withdrawn(self) -> tuple[AnyRecord, ...]:
        """Return the withdrawn records, by address."""
        return tuple(sorted(self._shown(Visibility.WITHDRAWN), key=lambda record: record.address))

    def is_public(self, record: AnyRecord) -> bool:
        """Return whether ``record`` may stand in listings, feeds and everything else."""
        return self.due.shown[record.path] is Visibility.PUBLIC

    def is_expired(self, record: AnyRecord) -> bool:
        """Return whether ``record`` has left home, blocks and feeds."""
        return record.path in self.due.expired

    def has_met(self, record: AnyRecord) -> bool:
        """Return whether ``record`` called to a meeting that is over."""
        return record.path in self.due.over and isinstance(record, Document) and record.meeting is not None

    def feed_id(self, record: AnyRecord) -> str:
        """Return the permanent id of ``record`` in feeds: its own, else a tag URI (RFC 4151, contract 5)."""
        return record.id or f"tag:{self.domain},{self.tag_date}:{record.address}"

    def _shown(self, state: Visibility) -> Iterable[AnyRecord]:
        return (record for path, record in self.records.items() if self.due.shown[path] is state)


def order(record: AnyRecord) -> tuple[float, str]:
    """Return the key by which records are ordered, oldest first: day and time, then address (contract 4)."""
    return (record.moment.at.timestamp() if record.moment else 0.0, record.address)


def note_repeated_ids(site: Site, problems: ProblemList) -> None:
    """Note every ``id`` that is another record's too; pages stand in no feed.

    An ``id`` may be the one that another record has from its address: of what was moved, and what took its place.
    """
    first: dict[str, AnyRecord] = {}
    with_feeds = [record for record in site.records.values() if record.kind is not Kind.PAGE]
    for record in sorted(with_feeds, key=lambda r: (bool(r.id), r.path)):
        other = first.setdefault(site.feed_id(record), record)
        if other is not record and record.id:  # else both have one address, which is told as that
            line = record.line("id")
            problems.add(codes.REPEATED_ID, line, path=record.path, value=record.id, other=other.path)


def join_site(  # noqa: PLR0913 - the parts of a site are these
    records: Iterable[AnyRecord],
    registers: Registers,
    files: Mapping[str, FileFacts],
    *,
    domain: str,
    now: datetime,
    drafts: bool,
    problems: ProblemList,
) -> Site:
    """Return the site that ``records``, ``registers`` and ``files`` make at ``now``.

    ``domain`` is SITEURL's, for feed ids where trang-web gives none. With ``drafts`` everything is shown.
    """
    by_path = {record.path: record for record in records}
    due = due_at(by_path.values(), registers.banners, now, drafts=drafts)
    checked = collect_names(by_path.values(), registers, problems)
    names = checked
    if not all(state is Visibility.PUBLIC for state in due.shown.values()):
        # A draft's spelling may not decide how a public listing is called (contract 3, visibility).
        public = [record for path, record in by_path.items() if due.shown[path] is Visibility.PUBLIC]
        names = collect_names(public, registers, ProblemList())
    identity = registers.identity
    missing = [name for name in ("domain", "tag_date") if not getattr(identity, name)]
    if missing:
        problems.add(codes.NO_IDENTITY, 1, path="du-lieu/trang-web.yaml", name=", ".join(missing))
    return Site(
        records=by_path,
        registers=registers,
        files=files,
        due=due,
        names=names,
        domain=identity.domain or domain,
        tag_date=identity.tag_date or TAG_DATE_FALLBACK,
    )
