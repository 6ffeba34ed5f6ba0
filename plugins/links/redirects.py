"""Old addresses that lead on: the records' ``aliases`` and the register `chuyen-huong`.

In: the site and every address that it has. Out: redirects; an old address that is taken is a problem.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.links import problems as codes
from plugins.links.find import Links, Place, is_outside
from plugins.outputs import path_of
from plugins.problems import ProblemList
from plugins.records.addresses import RESERVED
from plugins.site.site import Site

_REGISTER = "du-lieu/chuyen-huong.yaml"
_RESERVED_FILES = frozenset(
    {"/robots.txt", "/sitemap.xml", "/rss.xml", "/atom.xml", "/feed.json", "/index.html"}
)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and where it leads: an address of the site, or an absolute one elsewhere."""

    old: str
    new: str
    title: str


def plan_redirects(
    site: Site, links: Links, addresses: Iterable[str], problems: ProblemList
) -> tuple[Redirect, ...]:
    """Return the redirects of ``site``, sorted; ``addresses`` are all that pages and files have."""
    taken = {_file_of(address): address for address in addresses}
    found: dict[str, Redirect] = {}

    def keep(redirect: Redirect, path: str, line: int) -> None:
        key = _file_of(redirect.old)
        other = taken.get(key) or (found[key].new if key in found else "")
        if other or is_reserved(redirect.old):
            shown = other or "phần cố định của trang / the site itself"
            problems.add(codes.SAME_ADDRESS, line, path=path, address=redirect.old, other=shown)
        else:
            found[key] = redirect

    for record in sorted(site.records.values(), key=lambda r: r.path):
        for alias in record.aliases if site.due.shown[record.path].has_page else ():
            keep(Redirect(alias, record.address, record.title), record.path, record.line("aliases"))
    for entry in site.registers.redirects:
        if is_outside(entry.new):
            if entry.new.startswith(("https://", "http://")):
                keep(Redirect(entry.old, entry.new, entry.new), _REGISTER, entry.line)
            else:
                problems.add(codes.BROKEN_LINK, entry.line, path=_REGISTER, target=entry.new, hint="")
            continue
        destination = links.find(entry.new, Place(_REGISTER, entry.line), problems)
        if destination is not None:
            anchor = f"#{destination.anchor}" if destination.anchor else ""
            title = destination.record.title if destination.record else destination.address
            keep(Redirect(entry.old, destination.address + anchor, title), _REGISTER, entry.line)
    return tuple(sorted(found.values(), key=lambda redirect: redirect.old))


def file_address(alias: str) -> str:
    """Return the address of the file that answers at ``alias``.

    Servers decode an address before they look for its file, and a name without an ending is a folder to them.
    """
    path = unquote(alias)
    return path if path.endswith("/") or "." in path.rsplit("/", 1)[-1] else f"{path}/"


def is_reserved(address: str) -> bool:
    """Return whether the site keeps ``address`` for itself, used today or not (contract 4)."""
    first = address.strip("/").partition("/")[0]
    fixed = {
        "theme",
        "manh",
        "rss",
        "xac-minh",
        "tim-kiem",
        "so-do-trang",
        "luu-tru",
        "en",
        ".bantin",
        ".well-known",
    }
    return address in _RESERVED_FILES or first in fixed or (first in RESERVED and address.strip("/") == first)


def _file_of(address: str) -> str:
    """Return the file that answers at ``address``; equal names in other case count as one (Windows, macOS)."""
    return path_of(file_address(address)).casefold()
