"""Where a link leads: from a path as an editor writes it to an address of the site.

In: a target, the file it stands in, and all that exists. Out: a ``Destination``, or ``None`` with a
problem that names the line and what was probably meant.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final
from urllib.parse import quote, unquote

from plugins.links import problems as codes
from plugins.problems import Phrase, ProblemList
from plugins.records.kinds import AnyRecord
from plugins.records.visibility import Visibility
from plugins.site.files import FileFacts
from plugins.vietnamese.fold import fold, nfc

_PELICAN = re.compile(r"^(?:\{(filename|static|attach)\}|\|(filename|static|attach)\|)", re.IGNORECASE)
_OUTSIDE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SAFE: Final = "/-._~!$&'()*+,;=:@"  # characters of a path that RFC 3986 lets stand as they are
_is_path = re.compile(
    r"(?:/[a-z0-9_-][a-z0-9_.-]*)+"
).fullmatch  # from the content folder, and nothing to decode
_is_own_part = re.compile(r"#[a-z0-9-]+").fullmatch
_is_plain = re.compile(r"[A-Za-z0-9/._~-]*").fullmatch  # nearly every address: a third of the time of `quote`


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link leads: a record, a file, or another page of the site; with an anchor when one was given."""

    address: str
    anchor: str = ""
    record: AnyRecord | None = None
    file: FileFacts | None = None

    @property
    def href(self) -> str:
        """Return address and anchor, percent-encoded, below the site's path."""
        return encoded(self.address) + (f"#{encoded(self.anchor)}" if self.anchor else "")


def encoded(address: str) -> str:
    """Return ``address`` percent-encoded for a page or a feed."""
    return address if _is_plain(address) else quote(address, safe=_SAFE)


def is_plain(address: str) -> bool:
    """Return whether ``address`` stands as it is in a URL and in an attribute."""
    return _is_plain(address) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link stands: the file and line; ``record`` when the file is a record's."""

    path: str
    line: int
    record: AnyRecord | None = None


class Links:
    """All that a link may lead to.

    ``addresses`` are pages of the site that are no record's: sections, listings, fixed pages.
    """

    def __init__(
        self,
        records: Mapping[str, AnyRecord],
        files: Mapping[str, FileFacts],
        shown: Mapping[str, Visibility],
        addresses: frozenset[str],
        unread: frozenset[str] = frozenset(),
    ) -> None:
        """Keep what exists; a link to one of ``unread`` (files with faults of their own) is no second problem."""
        self._unread = unread
        self._records = records
        self._files = files
        self._shown = shown
        self._addresses = addresses
        self._has_odd_names = any("#" in path for path in files)
        self._by_address = {record.address: record for record in records.values()}

    def find(
        self, target: str, place: Place, problems: ProblemList, *, file_wanted: bool = False
    ) -> Destination | None:
        """Return where ``target`` leads; ``file_wanted``: it must be a file, as an attachment or a picture."""
        found = self._straight(target, file_wanted=file_wanted)
        if found is None and place.record and _is_own_part(target) and not self._has_odd_names:
            found = self._own_part(target[1:], place.record)
        return found or self._meant(target, place, problems, file_wanted=file_wanted)

    def _own_part(self, anchor: str, record: AnyRecord) -> Destination | None:
        """Return where a link to a part of its own text leads; ``None`` to look closer."""
        is_public = self._shown.get(record.path) is Visibility.PUBLIC
        return Destination("", anchor, record) if is_public and anchor in record.body.ids else None

    def _meant(
        self, target: str, place: Place, problems: ProblemList, *, file_wanted: bool
    ) -> Destination | None:
        """Return where a target leads, however it is written."""
        whole = _PELICAN.sub("", target.strip())
        named = self._path(
            whole, place
        )  # a file's own name may hold what means something in a link: `#`, `%`
        if named and named in self._files:
            return Destination(f"/{named}", file=self._files[named])
        written, _, anchor = whole.partition("#")
        anchor = unquote(anchor)
        if not written:
            if place.record:
                return self._anchored(Destination("", anchor, place.record), place, problems)
            problems.add(codes.BROKEN_LINK, place.line, path=place.path, target=target, hint="")
            return None
        path = self._path(unquote(written.partition("?")[0]), place)
        if path is None:
            problems.add(codes.LINK_OUTSIDE, place.line, path=place.path, target=target)
        elif path in self._files:
            return Destination(f"/{path}", file=self._files[path])
        elif file_wanted:
            hint = self._hint(path, self._files)
            problems.add(codes.MISSING_FILE, place.line, path=place.path, target=target, hint=hint)
        else:
            return self._page(path, anchor, target, place, problems)
        return None

    def _straight(self, target: str, *, file_wanted: bool) -> Destination | None:
        """Return where a target leads that is written as its path, as most are; ``None`` to look closer."""
        if not _is_path(target):
            return None
        path = target[1:]
        file = self._files.get(path)
        if file is not None:
            return Destination(target, file=file)
        record = None if file_wanted else self._records.get(path)
        is_public = record is not None and self._shown[path] is Visibility.PUBLIC
        return Destination(record.address, record=record) if record and is_public else None

    def _page(
        self, path: str, anchor: str, target: str, place: Place, problems: ProblemList
    ) -> Destination | None:
        """Return the page that answers at ``path``: a record's file or address, or another address of the site."""
        address = f"/{path}/" if path else "/"
        record = self._records.get(path) or self._by_address.get(address)
        if record is not None:
            return self._to_record(record, anchor, target, place, problems)
        if path in self._unread:
            return None
        if address in self._addresses or f"/{path}" in self._addresses:
            return Destination(address if address in self._addresses else f"/{path}", anchor)
        if target.casefold().startswith("www."):
            hint = _did_you_mean(f"https://{target}")
        else:
            hint = self._hint(path, [name for name in (*self._records, *self._files) if name != place.path])
        problems.add(codes.BROKEN_LINK, place.line, path=place.path, target=target, hint=hint)
        return None

    def _path(self, written: str, place: Place) -> str | None:
        """Return ``written`` as a path below the content folder, ``None`` when it leads out of it."""
        plain = nfc(written).replace("\\", "/")
        folder = "" if plain.startswith("/") else posixpath.dirname(place.path)
        joined = posixpath.join(folder, plain.lstrip("/"))
        path = posixpath.normpath(joined) if joined else ""
        if path == ".." or path.startswith("../") or "\0" in path:
            return None
        return "" if path == "." else path

    def _to_record(
        self, record: AnyRecord, anchor: str, target: str, place: Place, problems: ProblemList
    ) -> Destination | None:
        state = self._shown.get(place.record.path) if place.record else Visibility.PUBLIC
        if state and state.has_page and not self._shown[record.path].has_page:
            problems.add(codes.NOT_PUBLIC, place.line, path=place.path, target=target)
            return None
        return self._anchored(Destination(record.address, anchor, record), place, problems)

    def _anchored(self, found: Destination, place: Place, problems: ProblemList) -> Destination | None:
        if found.record and self._shown.get(found.record.path) is Visibility.WITHDRAWN:
            return Destination(found.address, record=found.record)  # its text, and so its parts, are gone
        if found.anchor and found.record and found.anchor not in found.record.body.ids:
            near = get_close_matches(fold(found.anchor), found.record.body.ids, n=1)
            hint = _did_you_mean(f"#{near[0]}" if near else "")
            problems.add(codes.BROKEN_ANCHOR, place.line, path=place.path, anchor=found.anchor, hint=hint)
            return None
        return found

    def _hint(self, path: str, known: Iterable[str]) -> Phrase:
        """Return " (có phải “…”?)" with the one of ``known`` that was probably meant."""
        names = sorted(known)
        meant = next((name for name in names if name.casefold() == path.casefold()), None)
        if meant is None:
            own, folder = posixpath.basename(path), posixpath.dirname(path)
            same_name = [name for name in names if own and posixpath.basename(name) == own]
            beside = [name for name in names if posixpath.dirname(name) == folder]
            near = same_name or get_close_matches(path, beside, n=1, cutoff=0.85)
            meant = near[0] if near else None
        return _did_you_mean(f"/{meant}" if meant else "")


def _did_you_mean(meant: str) -> Phrase:
    return Phrase(f" (có phải “{meant}”?)", f" (did you mean “{meant}”?)") if meant else Phrase("", "")


def is_outside(target: str) -> bool:
    """Return whether ``target`` names another site, a mail address or a telephone."""
    return bool(_OUTSIDE.match(target)) or target.startswith("//")
