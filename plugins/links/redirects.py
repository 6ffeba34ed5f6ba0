"""Old addresses that lead on: the records' ``aliases`` and the register `chuyen-huong`.

In: the site and every address that it has. Out: redirects; an old address that is taken is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.links import problems as codes
from plugins.links.find import Links, Place, is_outside
from plugins.problems import Phrase, ProblemList
from plugins.records.addresses import RESERVED
from plugins.records.kinds import AnyRecord
from plugins.site.site import Site

_REGISTER = "du-lieu/chuyen-huong.yaml"
_RESERVED_PATHS = frozenset(
    {
        *("/robots.txt", "/rss.xml", "/atom.xml", "/feed.json", "/index.html", "/404.html", "/favicon.ico"),
        *("/sha256sums", "/van-ban/du-lieu.csv", "/van-ban/du-lieu.json", "/chuong-trinh/lich.ics"),
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
_FILE_NAME = re.compile(r"[^/]\.[A-Za-z][A-Za-z0-9]*$")


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and where it leads: an address of the site, or an absolute one elsewhere.

    ``old`` is decoded, and ends with a slash where it names no file: `/cu/tin` answers as `/cu/tin/`.
    ``title`` names the new place: a public record's title, else its address.
    """

    old: str
    new: str
    title: str


def plan_redirects(
    site: Site, links: Links, addresses: Iterable[str], problems: ProblemList
) -> tuple[Redirect, ...]:
    """Return the redirects of ``site``, sorted; ``addresses`` are all that pages and files have."""
    found: dict[str, Redirect] = {}
    taken = _Taken(addresses)

    def keep(redirect: Redirect, path: str, line: int) -> None:
        other = _THE_SITE if is_reserved(redirect.old) else taken.by(redirect.old)
        if other:
            problems.add(codes.SAME_ADDRESS, line, path=path, address=redirect.old, other=other)
        else:
            taken.add(redirect.old, redirect.new)
            found[redirect.old] = redirect

    for record in sorted(site.records.values(), key=lambda r: r.path):
        for alias in record.aliases if site.due.shown[record.path].has_page else ():
            title = _title(site, record)
            keep(
                Redirect(_answering(alias), record.address, title), record.path, record.line("aliases", alias)
            )
    for entry in site.registers.redirects:
        old = _answering(entry.old)
        if is_outside(entry.new):
            if entry.new.startswith(("https://", "http://")):
                keep(Redirect(old, entry.new, entry.new), _REGISTER, entry.line)
            else:
                problems.add(codes.BROKEN_LINK, entry.line, path=_REGISTER, target=entry.new, hint="")
            continue
        destination = links.find(entry.new, Place(_REGISTER, entry.line), problems)
        if destination is not None:
            anchor = f"#{destination.anchor}" if destination.anchor else ""
            title = _title(site, destination.record) if destination.record else destination.address
            keep(Redirect(old, destination.address + anchor, title), _REGISTER, entry.line)
    return tuple(sorted(found.values(), key=lambda redirect: redirect.old))


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
    first, _, rest = plain.strip("/").partition("/")
    return (
        plain in _RESERVED_PATHS
        or bool(_SITE_MAP.fullmatch(plain))
        or first in _RESERVED_FOLDERS
        or (first in RESERVED and not rest)
    )


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
    """Return ``alias`` as a server looks for it: decoded, a folder unless its last part has an ending."""
    address = unquote(alias)
    return address if address.endswith("/") or _FILE_NAME.search(address) else f"{address}/"


def _file_of(address: str) -> str:
    """Return the file that answers at ``address``; equal names in other case count as one (Windows, macOS)."""
    return (f"{address}index.html" if address.endswith("/") else address).casefold()
