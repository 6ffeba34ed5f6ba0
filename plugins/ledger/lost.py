"""What was published must answer for ever, under the same id: find what would not, and say which line helps.

In: rows published before, what is published today. Out: problems. An address answers by a page, whatever is left on it,
or by a redirect; an attachment whose record was taken back is answered by that record's page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from plugins.ledger import problems as codes
from plugins.ledger.published import Published
from plugins.ledger.rows import Row, What
from plugins.links.find import encoded
from plugins.problems import Phrase, ProblemList
from plugins.records.kinds import Status
from plugins.vietnamese.fold import fold

_IDENTITY: Final = "du-lieu/trang-web.yaml"
_REDIRECTS: Final = "du-lieu/chuyen-huong.yaml"


class Losses:
    """Compares rows of before with ``published``; each problem goes to ``problems``."""

    def __init__(
        self,
        published: Published,
        known: Iterable[str],
        problems: ProblemList,
        *,
        same_identity: bool = True,
    ) -> None:
        """Keep what is published; ``known`` are all addresses that were published before."""
        self._published = published
        self._problems = problems
        self._same_identity = same_identity  # ids are made of what they were made of before
        known = frozenset(known)
        fresh = [
            row for row in published.rows.values() if row.what is What.RECORD and row.address not in known
        ]
        # What may have been moved: a record of the same kind that has the name of the old file, or its title.
        self._by_name = {name: row for row in fresh for name in _names(row)}
        self._ids = {row.id for row in published.rows.values() if row.id}
        self._fresh = {row.address: row for row in fresh}

    def note(self, rows: Iterable[Row]) -> None:
        """Note what of ``rows`` does not answer today, or under another id."""
        for row in rows:
            today = self._published.at(row.address)
            if today is None and row.what is What.FILE:
                self._note_lost_file(row)
            elif today is None:
                self._note_lost(row)
            elif row.what is What.RECORD and row.id and self._same_identity:
                self._note_id(row, today)

    def _note_lost(self, row: Row) -> None:
        published = self._published
        if row.what is What.REDIRECT:
            entry = redirect_line(row.address, row.to)
            self._problems.add(codes.LOST_REDIRECT, path=_REDIRECTS, address=row.address, entry=entry)
            return
        record = published.site.records.get(row.path)
        if record is not None and record.address == row.address:
            line = record.line("publish_at" if record.status is Status.PUBLISHED else "status")
            self._problems.add(codes.TAKEN_BACK, line, path=row.path, address=row.address)
        elif moved := next(filter(None, map(self._by_name.get, _names(row))), None):
            new = published.record_at(moved)
            aliases = f"aliases: [{', '.join(map(encoded, (*new.aliases, row.address)))}]"
            own_id = f"id: {row.id}" if row.id and not new.id else ""
            both = Phrase(f"{aliases} và dòng {own_id}", f"{aliases} and the line {own_id}")
            self._problems.add(
                codes.MOVED,
                new.line("aliases"),
                path=moved.path,
                address=row.address,
                lines=both if own_id else aliases,
            )
        else:
            entry = redirect_line(row.address, nearest_page(row.address, published))
            self._problems.add(codes.LOST_ADDRESS, path=row.path, address=row.address, entry=entry)

    def _note_lost_file(self, row: Row) -> None:
        published = self._published
        if answering_page(row, published):
            return
        to = next((address for address in row.of if address in published.rows), "")
        entry = redirect_line(row.address, to or nearest_page(row.address, published))
        self._problems.add(codes.LOST_FILE, path=row.path, address=row.address, entry=entry)

    def _note_id(self, row: Row, today: Row) -> None:
        """Note that subscribers would get an item twice."""
        if today.what is What.REDIRECT:
            moved = self._fresh.get(unquote(today.to))  # to a record that had another address until now
            if moved is None or row.id in self._ids:
                return
            today = moved
        if today.what is not What.RECORD or today.id == row.id:
            return
        record = self._published.record_at(today)
        self._problems.add(codes.CHANGED_ID, record.line("id"), path=record.path, id=row.id)


def note_identity(was: tuple[str, str], published: Published, problems: ProblemList) -> bool:
    """Note that ids are made of another ``domain`` or ``tag_date`` than before; return whether they are the same."""
    site = published.site
    if was == (site.domain, site.tag_date):
        return True
    given = f"domain: {was[0]}, tag_date: {was[1]}"
    problems.add(codes.CHANGED_IDENTITY, 1, path=_IDENTITY, given=given)
    return False


def answering_page(row: Row, published: Published) -> str:
    """Return the address of the page that answers for the attachment of ``row``: its withdrawn record's; else ""."""
    owners = (published.rows.get(address) for address in row.of)
    return next((owner.address for owner in owners if owner and owner.what is What.LEFT), "")


def nearest_page(address: str, published: Published) -> str:
    """Return the nearest address above ``address`` that has a page today; at last the home page."""
    above = address.rstrip("/")
    while above:
        above = above.rpartition("/")[0]
        if f"{above}/" in published.rows:
            return f"{above}/"
    return "/"


def redirect_line(old: str, new: str) -> str:
    """Return the line of the register `chuyen-huong` that leads from ``old`` to ``new``."""
    to = new if "://" in new or "%" in new else encoded(new)
    return f"- {{from: {encoded(old)}, to: {to}}}"


def _names(row: Row) -> Iterator[tuple[str, str]]:
    """Yield what a record keeps when it is moved: its kind with its own name, or with its title."""
    section, _, name = row.address.strip("/").rpartition("/")
    kind = section.partition("/")[0]
    yield kind, name
    if row.title:
        yield kind, fold(row.title)
