"""Old addresses that lead on: the records' ``aliases`` and the register `chuyen-huong`.

In: the site and every address that it has. Out: redirects; an old address that is taken is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.links import problems as codes
from plugins.links.find import Links, Place, is_outside
from plugins.links.resolve import Resolved, require_out
from plugins.problems import Phrase, ProblemList
from plugins.records.addresses import RESERVED
from plugins.records.kinds import AnyRecord
from plugins.records.registers import RedirectEntry
from plugins.records.visibility import Visibility
from plugins.site.site import Site

_REGISTER = "du-lieu/chuyen-huong.yaml"
_RESERVED_PATHS = frozenset(
    {
        *("/robots.txt", "/rss.xml", "/atom.xml", "/feed.json", "/index.html", "/404.html", "/favicon.ico"),
        *("/sha256sums", "/van-ban/du-lieu.csv", "/van-ban/du-lieu.json", "/chuong-trinh/lich.ics"),
        *("/sw.js", "/manifest.webmanifest"),
    }
)
_RESERVED_FOLDERS = frozenset(
    {
        *("theme", "manh", "rss", "xac-minh", "tim-kiem", "so-do-trang", "luu-tru", "en"),
        *(".bantin", ".well-known"),
    }
)
_THE_SITE = Phrase("phần cố định của trang", "the site itself")
_SITE_MAP = re.compile(r"/sitemap[^/]*\.xml")
# Servers tell the type of a file by its ending: a page called `x.pdf` or `x.aspx` would not open as one.
_FILE_NAME = re.compile(r"[^/]\.x?html?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and where it leads: an address of the site, or an absolute one elsewhere.

    ``old`` is decoded, and ends with a slash where it names no HTML file: `/cu/tin` answers as `/cu/tin/`.
    ``new`` is percent-encoded.
    ``title`` names the new place: a public record's title, else its address.
    """

    old: str
    new: str
    title: str


def plan_redirects(
    site: Site, links: Links, resolved: Resolved, addresses: Iterable[str], problems: ProblemList
) -> tuple[Redirect, ...]:
    """Return the redirects of ``site``, sorted; ``addresses`` are all that pages have."""
    records = sorted((r for r in site.records.values() if r.aliases), key=lambda r: r.path)
    if not records and not site.registers.redirects:
        return ()
    plan = _Plan(_Taken((*addresses, *(file.address for file in resolved.files.values()))), problems)
    for record in records:
        if site.due.shown[record.path].has_page:
            for alias, place in _aliases(record):
                plan.keep(alias, record.address, _title(site, record), place)
    for entry in site.registers.redirects:
        place = Place(_REGISTER, entry.line)
        if leads := _where(entry, place, site, links, resolved, problems):
            plan.keep(entry.old, *leads, place)
    for record in records:
        if site.due.shown[record.path] is Visibility.SCHEDULED:  # told now, and not when nobody looks
            for alias, place in _aliases(record):
                plan.require_free(alias, place)
    return tuple(sorted(plan.found, key=lambda redirect: redirect.old))


def _aliases(record: AnyRecord) -> Iterator[tuple[str, Place]]:
    for alias in record.aliases:
        yield alias, Place(record.path, record.line("aliases", alias))


def _where(
    entry: RedirectEntry,
    place: Place,
    site: Site,
    links: Links,
    resolved: Resolved,
    problems: ProblemList,
) -> tuple[str, str] | None:
    """Return the address that ``entry`` leads to and its title, ``None`` (with a problem) when to nothing."""
    if is_outside(entry.new):
        if entry.new.startswith(("https://", "http://")):
            return entry.new, entry.new
        problems.add(codes.BROKEN_LINK, place.line, path=place.path, target=entry.new, hint="")
        return None
    found = links.find(entry.new, place, problems)
    found = require_out(found, entry.new, place, resolved.files, problems)
    return (found.href, _title(site, found.record) if found.record else found.address) if found else None


def note_shared_addresses(records: Iterable[AnyRecord], problems: ProblemList) -> None:
    """Note every record whose address another one has already: `Bài viết.md` beside `bai-viet.md`."""
    first: dict[str, str] = {}
    for record in sorted(records, key=lambda r: r.path):
        other = first.setdefault(record.address.casefold(), record.path)
        if other != record.path:
            problems.add(codes.SAME_ADDRESS, 1, path=record.path, address=record.address, other=other)


def is_reserved(address: str) -> bool:
    """Return whether the site keeps ``address`` for itself, used today or not (contract 4)."""
    plain = address.casefold()
    bare = plain.rstrip("/")  # what names a file may not be a folder either
    first, _, rest = plain.strip("/").partition("/")
    return (
        bare in _RESERVED_PATHS
        or bool(_SITE_MAP.fullmatch(bare))
        or first in _RESERVED_FOLDERS
        or (first in RESERVED and not rest)
    )


class _Plan:
    """The redirects found so far; each takes its old address, as long as that is free."""

    def __init__(self, taken: _Taken, problems: ProblemList) -> None:
        self._taken = taken
        self._problems = problems
        self.found: list[Redirect] = []

    def require_free(self, written: str, place: Place) -> bool:
        """Return whether the old address ``written`` at ``place`` is free; if not, note whose it is."""
        old = _answering(written)
        other = _THE_SITE if is_reserved(old) else self._taken.by(old)
        if other:
            self._problems.add(codes.SAME_ADDRESS, place.line, path=place.path, address=written, other=other)
        return not other

    def keep(self, written: str, new: str, title: str, place: Place) -> None:
        """Keep the redirect from ``written`` to ``new`` when it is possible."""
        if self.require_free(written, place):
            old = _answering(written)
            self._taken.add(old, new)
            self.found.append(Redirect(old, new, title))


class _Taken:
    """What stands in the output, and for whom: a folder may not have the name of a file, nor a file a folder's."""

    def __init__(self, addresses: Iterable[str]) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        for address in addresses:
            self.add(address, address)

    def add(self, address: str, owner: str) -> None:
        """Note that ``address`` belongs to ``owner``."""
        file = _file_of(address)
        self._files[file] = owner
        while file := file.rpartition("/")[0]:
            self._folders.setdefault(file, owner)

    def by(self, address: str) -> str:
        """Return whose ``address`` is already, "" when it is free."""
        file = _file_of(address)
        found = self._files.get(file) or self._folders.get(file)
        while not found and (file := file.rpartition("/")[0]):
            found = self._files.get(file)
        return found or ""


def _title(site: Site, record: AnyRecord) -> str:
    return record.title if site.is_public(record) else record.address


def _answering(alias: str) -> str:
    """Return ``alias`` as a server looks for it: decoded, a folder unless it names an HTML file.

    Whoever asks for ``/cu/tin.aspx`` is sent to ``/cu/tin.aspx/`` by the server, as with any folder.
    """
    address = unquote(alias)
    return address if address.endswith("/") or _FILE_NAME.search(address) else f"{address}/"


def _file_of(address: str) -> str:
    """Return the file that answers at ``address``; equal names in other case count as one (Windows, macOS)."""
    return (f"{address}index.html" if address.endswith("/") else address).casefold()
