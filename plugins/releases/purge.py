"""Take an address out of every release that is kept, so that going back cannot bring it back.

In: an address. Out: which releases had it, and which still speak of it in other pages: those cannot be mended without a
build. The address stays on a list; a publish that would bring it back is refused until the record is withdrawn, or the
address is taken off the list.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from plugins.images.variants import FOLDER, place_of
from plugins.locks.lock import Told, locked
from plugins.releases.disk import files_in, flush_folder, put
from plugins.releases.making import Words
from plugins.releases.manifest import MANIFEST, STATE, checksum, manifest_bytes
from plugins.releases.record import Purged, Record, record_of, write_record
from plugins.releases.shelf import NoReleaseError, Shelf
from plugins.releases.work import entries_in
from plugins.settings import ConfigurationError

_INDEX: Final = "index.html"
_PACKED: Final = (".br", ".gz", ".zst")  # copies that a web server sends in a file's place
_TEXT: Final = (".html", ".xml", ".json", ".csv", ".ics", ".txt", ".bin")  # the last: the index of search


@dataclass(frozen=True, slots=True)
class Purge:
    """What a purge did: by release, the files that were removed and how many files still speak of the address.

    ``aside`` are the files that were removed from releases set aside.
    """

    removed: dict[int, tuple[str, ...]]
    mentions: dict[int, int]
    aside: tuple[Path, ...] = ()


def purge(shelf: Shelf, address: str, now: datetime, *, wait: Told | None = None) -> Purge:
    """Remove what ``address`` shows from every release. Raises ``ConfigurationError`` where no release has it.

    A release is changed in an order that can be taken up again: it is noted what goes, then it goes, then the list of
    files is written anew. Whatever shares bytes with what goes keeps them until it goes too.
    """
    path = _path_of(address)
    if not shelf.numbers():
        raise NoReleaseError(shelf.site)
    with locked(shelf.lock, wait):
        found = {number: tuple(_shown(shelf.path(number), path)) for number in shelf.numbers()}
        aside = {place: tuple(_shown(place, path)) for _, place in shelf.set_aside()}
        noted = _noted(shelf)
        if not any((*found.values(), *aside.values())) and not any(
            _is_of(entry.path, path) for entry in noted
        ):
            raise ConfigurationError(
                f"{address}: không đợt nào có địa chỉ này", f"{address}: no release has this address"
            )
        gone = {
            name: Purged(name, checksum(place / name)[0], now.isoformat())
            for place, names in (
                *aside.items(),
                *((shelf.path(number), names) for number, names in found.items()),
            )
            for name in names
        }
        _note(shelf, {entry.path: entry for entry in noted} | gone)
        for number, names in found.items():
            if names:
                _take_out(shelf.path(number), [gone[name] for name in names])
        for place, names in aside.items():
            _remove(place, names)
        for name in gone:
            (shelf.work / name).unlink(missing_ok=True)
        mentions = {number: _mentions(shelf.path(number), path) for number in shelf.numbers()}
    left = tuple(place / name for place, names in aside.items() for name in names)
    return Purge(found, {number: count for number, count in mentions.items() if count}, left)


def allow(shelf: Shelf, address: str, *, wait: Told | None = None) -> None:
    """Take ``address`` off the list of what may not come back. Raises ``ConfigurationError`` where it is not on it."""
    path = _path_of(address)
    if not shelf.folder.is_dir():
        raise NoReleaseError(shelf.site)
    with locked(shelf.lock, wait):
        noted = _noted(shelf)
        kept = {entry.path: entry for entry in noted if not _is_of(entry.path, path)}
        if len(kept) == len(noted):
            raise ConfigurationError(f"{address}: chưa từng bị gỡ", f"{address}: was never purged")
        _note(shelf, kept)


def brought_back(shelf: Shelf, folder: Path, withdrawn: Iterable[str]) -> Iterator[Words]:
    """Yield why the release in ``folder`` may not be published: it shows again what was purged.

    A withdrawn record's page says no more than that it is withdrawn; a file with other bytes is another file.
    """
    pages = {f"{address.strip('/')}/{_INDEX}" for address in withdrawn}
    for entry in _noted(shelf):
        file = folder / entry.path
        if entry.path in pages or not file.is_file() or _is_made_of_another(entry.path):
            continue
        is_page = entry.path.endswith(f"/{_INDEX}")
        if is_page or sha256(file.read_bytes()).hexdigest() == entry.sha256:
            address = f"/{entry.path.removesuffix(_INDEX)}"
            vi = f"{address} đã bị gỡ khỏi mọi đợt mà nội dung vẫn còn. Thêm “status: withdrawn” vào bài (tệp: xóa"
            en = f"{address} was purged and the content still has it. Add “status: withdrawn” to the record (a file:"
            yield (
                f"{vi} hoặc thay), hoặc cho phép lại: bantin releases --allow {address}",
                f"{en} remove or replace it), or allow it again: bantin releases --allow {address}",
            )


def finish_purge(folder: Path) -> None:
    """Take up a purge that was killed: what is noted in the release goes, and its list is written anew."""
    record = record_of(folder)
    if record and record.purged:
        _take_out(folder, list(record.purged))


def _take_out(folder: Path, gone: list[Purged]) -> None:
    record = record_of(folder)
    paths = {entry.path for entry in gone}
    listed = manifest_bytes(entry for entry in entries_in(folder).values() if entry.path not in paths)
    if record:
        record = _with_purged(record, gone, listed)
        write_record(folder, record)
    _remove(folder, paths)
    if record:
        put(folder / MANIFEST, listed)
        write_record(folder, replace(record, manifest_before=""))
    flush_folder(folder / STATE)
    flush_folder(folder)


def _remove(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (folder / path).unlink(missing_ok=True)
        for place in (folder / path).parents:
            if place == folder:
                break
            with suppress(OSError):  # something is still in it
                place.rmdir()


def _with_purged(record: Record, gone: list[Purged], listed: bytes) -> Record:
    purged = {entry.path: entry for entry in (*record.purged, *gone)}
    return replace(
        record,
        purged=tuple(purged[path] for path in sorted(purged)),
        manifest=sha256(listed).hexdigest(),
        manifest_before=record.manifest_before or record.manifest,
    )


def _path_of(address: str) -> str:
    """Return ``address`` as a path in a release. Raises ``ConfigurationError`` for one that may not be purged."""
    path = unquote(urlsplit(address).path).lstrip("/")
    parts = path.rstrip("/").split("/")
    if not path.strip("/") or ".." in parts or parts[0] in {STATE, "theme"}:
        raise ConfigurationError(
            f"{address}: không gỡ được địa chỉ này; cho địa chỉ của một bài hay một tệp, như /tin-tuc/2026/ten-bai/",
            f"{address}: this cannot be purged; give the address of a record or a file",
        )
    return path


def _shown(folder: Path, path: str) -> Iterator[str]:
    """Yield the files that ``path`` shows, but for the page that says no more than that the record is withdrawn."""
    record = record_of(folder)
    if not record or f"/{path.strip('/')}/" not in record.withdrawn:
        yield from _files(folder, path)


def _files(folder: Path, path: str) -> Iterator[str]:
    """Yield the files of the release in ``folder`` that ``path`` shows: a page with what lies beside it, or a file.

    A picture's smaller copies are among them.
    """
    page = f"{path.rstrip('/')}/{_INDEX}"
    if (folder / page).is_file():
        place = folder / path.rstrip("/")
        yield from sorted(f"{path.rstrip('/')}/{found.name}" for found in place.iterdir() if found.is_file())
    elif not path.endswith("/"):
        yield from (name for name in (path, *(path + end for end in _PACKED)) if (folder / name).is_file())
        yield from sorted(
            f"{FOLDER}/{copy.name}"
            for copy in (folder / FOLDER).glob(f"{place_of(path).rpartition('/')[2]}*")
        )


def _is_of(noted: str, path: str) -> bool:
    is_copy = noted.startswith(place_of(path))
    return noted == path or noted.rpartition("/")[0] == path.rstrip("/") or is_copy


def _is_made_of_another(path: str) -> bool:
    """Return whether the file at ``path`` is a compressed or a smaller copy: what it was made of is looked for."""
    return path.endswith(_PACKED) or path.startswith(f"{FOLDER}/")


def _mentions(folder: Path, path: str) -> int:
    """Return how many files of a release name the address: lists, feeds, pages that link to it, search.

    None where the release says that the record is withdrawn: it was built without it.
    """
    if _is_withdrawn(folder, path):
        return 0
    words = _words(path)
    return sum(any(word in content for word in words) for content in _texts(folder))


def spoken_of(shelf: Shelf, number: int) -> list[str]:
    """Return the purged addresses that release ``number`` still names.

    What it has at such an address was checked when it was published: a page without the text, a file with other bytes.
    """
    folder = shelf.path(number)
    there = entries_in(folder)
    sought = {
        f"/{entry.path.removesuffix(_INDEX)}"
        for entry in _noted(shelf)
        if entry.path not in there and not _is_made_of_another(entry.path)
    }
    sought = {address for address in sought if not _is_withdrawn(folder, address)}
    found: set[str] = set()
    for content in _texts(folder) if sought else ():
        found |= {a for a in sought - found if any(word in content for word in _words(a.lstrip("/")))}
        if found == sought:
            break
    return sorted(found)


def _is_withdrawn(folder: Path, path: str) -> bool:
    """Return whether the release in ``folder`` withdrew the record at ``path``, or that which the file there is of."""
    record = record_of(folder)
    withdrawn = record.withdrawn if record else ()
    return any(f"/{path.strip('/')}/".startswith(address) for address in withdrawn)


def _words(path: str) -> set[bytes]:
    return {f"/{path}".encode(), f"/{quote(path)}".encode(), f"/{place_of(path)}".encode()}


def _texts(folder: Path) -> Iterator[bytes]:
    for name in files_in(folder):
        if name.endswith(_TEXT) and not name.startswith(STATE):
            yield (folder / name).read_bytes()


def _noted(shelf: Shelf) -> list[Purged]:
    try:
        return [Purged(**entry) for entry in json.loads(_list(shelf).read_bytes())]
    except FileNotFoundError:
        return []
    except (ValueError, TypeError) as failure:
        file = _list(shelf)
        raise ConfigurationError(
            f"{file}: danh sách địa chỉ đã gỡ bị hỏng ({failure}). Sửa hoặc xóa tệp rồi gỡ lại các địa chỉ",
            f"{file}: the list of purged addresses is torn ({failure}). Mend or remove it, and purge again",
        ) from failure


def _note(shelf: Shelf, entries: dict[str, Purged]) -> None:
    values = [asdict(entries[path]) for path in sorted(entries)]
    put(_list(shelf), (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode())
    flush_folder(shelf.folder)


def _list(shelf: Shelf) -> Path:
    return shelf.folder / ".purged.json"
