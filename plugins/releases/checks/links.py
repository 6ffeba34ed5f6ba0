"""Every link within the site, and every anchor, leads somewhere in the release.

In: a release in the making and the site's address. Out: the reasons not to publish it, a link each. Where the release
before was whole, only pages that changed are read, and those that name something that is gone: all others led somewhere
before, to what is still there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit

from plugins.releases.checks.pages import Page, read_page
from plugins.releases.making import Making, Words
from plugins.releases.record import record_of
from plugins.releases.work import entries_in

_MOST: Final = 20  # links that are named one by one
_INDEX: Final = "index.html"
_TOP: Final = {"", "top"}  # what a browser finds on every page


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """The check for the site at ``url`` (no slash at its end)."""

    url: str

    def __call__(self, making: Making) -> Iterator[Words]:
        """Yield why ``making`` may not be published: the links that lead nowhere."""
        release = _Release(making, self.url)
        broken = sorted(release.broken())
        for page, link in broken[:_MOST]:
            yield (
                f"{making.folder / page}: liên kết “{link}” không dẫn tới đâu trong đợt này",
                f"{making.folder / page}: the link “{link}” leads nowhere in this release",
            )
        if len(broken) > _MOST:
            more = len(broken) - _MOST
            yield (f"và {more} liên kết nữa", f"and {more} more links")


class _Release:
    """One release as it is checked."""

    def __init__(self, making: Making, url: str) -> None:
        self.making = making
        self.url = url
        self.base = urlsplit(url).path
        self.files = frozenset(making.files())
        self._pages: dict[str, Page] = {}
        self._known: dict[str, bool] = {}  # links that lead to the same place from every page

    def broken(self) -> set[tuple[str, str]]:
        """Return the links that lead nowhere: (page, link)."""
        return {(path, link) for path in self._to_read() for link in self._broken_in(path)}

    def _to_read(self) -> list[str]:
        """Return the pages that have to be read."""
        pages = [path for path in self.files if path.endswith(".html")]
        before = self.making.base
        record = record_of(before) if before else None
        if before is None or record is None or record.purged or not entries_in(before):
            return self._read_all(pages)
        changed = [path for path in pages if not self.making.is_unchanged(path)]
        self._read_all(changed)
        gone = self._gone(before, changed)
        rest = (path for path in pages if path not in self._pages)
        return changed + (self._read_all(p for p in rest if self._names(p, gone)) if gone else [])

    def _gone(self, before: Path, changed: list[str]) -> list[bytes]:
        """Return the names of files, and of pages with anchors, that are not there any more."""
        listed = entries_in(before)
        names = [path for path in listed if path not in self.files]
        names += (
            path
            for path in changed
            if path in listed and not read_page(_bytes(before / path)).anchors <= self._page(path).anchors
        )
        words = {_last_name(path) for path in names}
        return sorted({word.encode() for word in words} | {quote(word).encode() for word in words})

    def _names(self, path: str, words: list[bytes]) -> bool:
        content = _bytes(self.making.folder / path)
        return any(word in content for word in words)

    def _read_all(self, paths: Iterable[str]) -> list[str]:
        wanted = list(paths)
        with ThreadPoolExecutor() as pool:  # libxml2 lets other threads run while it parses
            found = pool.map(lambda path: read_page(_bytes(self.making.folder / path)), wanted, chunksize=16)
            self._pages.update(zip(wanted, found, strict=True))
        return wanted

    def _page(self, path: str) -> Page:
        if path not in self._pages:
            self._pages[path] = read_page(_bytes(self.making.folder / path))
        return self._pages[path]

    def _broken_in(self, path: str) -> Iterator[str]:
        here = f"{self.url}/{quote(path.removesuffix(_INDEX))}"
        for link in self._pages[path].references:
            if link.startswith(("/", "http:", "https:")):
                leads = self._known.get(link)
                if leads is None:
                    leads = self._known[link] = self._leads_somewhere(here, link)
            else:
                leads = self._leads_somewhere(here, link)
            if not leads:
                yield link

    def _leads_somewhere(self, here: str, link: str) -> bool:
        try:
            target = urlsplit(urljoin(here, link.strip()))
        except ValueError:
            return False
        own = urlsplit(self.url)
        below = target.path == self.base or target.path.startswith(f"{self.base}/")
        if (target.scheme, target.netloc) != (own.scheme, own.netloc) or not below:
            return True  # elsewhere: not ours to say
        file = self._file_at(unquote(target.path[len(self.base) :]).lstrip("/"))
        if file is None:
            return False
        fragment = unquote(target.fragment)
        return fragment in _TOP or not file.endswith(".html") or fragment in self._page(file).anchors

    def _file_at(self, path: str) -> str | None:
        """Return the file that a web server gives for ``path``, ``None`` where there is none."""
        folder = f"{path}{_INDEX}" if not path or path.endswith("/") else f"{path}/{_INDEX}"
        return next((name for name in (path, folder) if name in self.files), None)


def _last_name(path: str) -> str:
    """Return the part of the address of ``path`` that every link to it holds."""
    return path.removesuffix(f"/{_INDEX}").rpartition("/")[2]


def _bytes(file: Path) -> bytes:
    return file.read_bytes()
