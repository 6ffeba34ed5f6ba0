"""From the address that a browser asks for to the file of the site, and its media type.

In: the folder of a built site, the path that it lives below ("" or "/bantin") and a request's target.
Out: a file, a place to go to instead, or neither. Nothing outside the folder, nothing hidden, no listing.
"""

from __future__ import annotations

import mimetypes
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

_BY_NAME: Final = {
    "rss.xml": "application/rss+xml; charset=utf-8",  # RSS Advisory Board, best practices profile
    "atom.xml": "application/atom+xml; charset=utf-8",  # RFC 4287, section 7
    "feed.json": "application/feed+json; charset=utf-8",  # JSON Feed 1.1
    "SHA256SUMS": "text/plain; charset=utf-8",
}
_BY_SUFFIX: Final = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",  # RFC 5545, section 8.1
    ".js": "text/javascript; charset=utf-8",  # RFC 9239
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",  # RFC 8081
    ".xml": "application/xml; charset=utf-8",
}
_VISIBLE_DOT_FOLDER: Final = ".well-known"  # RFC 8615
_OTHERS: Final = mimetypes.MimeTypes()  # the library's own table: no file of the machine is read


@dataclass(frozen=True, slots=True)
class Found:
    """What an address leads to: a ``file``, or a ``redirect``; neither when there is nothing."""

    file: Path | None = None
    redirect: str = ""


def find(folder: Path, base: str, target: str) -> Found:
    """Return what ``target`` (the path of a request, percent-encoded, with any query) leads to."""
    path, mark, query = target.partition("#")[0].partition("?")
    if base and path in {"", "/", base}:
        return Found(redirect=f"{base}/{mark}{query}")
    if not path.startswith(f"{base}/"):
        return Found()
    parts = _parts(path.removeprefix(base))
    if parts is None:
        return Found()
    own = "".join(f"/{quote(part)}" for part in parts)
    try:
        return _look(folder, folder.joinpath(*parts), path, f"{base}{own}/{mark}{query}")
    except (OSError, ValueError):  # a name that this file system cannot hold is not there
        return Found()


def _look(folder: Path, place: Path, path: str, with_slash: str) -> Found:
    """Return what lies at ``place``; a folder without its slash leads to ``with_slash``."""
    index = place / "index.html"
    if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(folder)):
        return Found()
    if path.endswith("/"):
        return _file(index)
    if place.is_dir():
        return Found(redirect=with_slash) if index.is_file() else Found()
    return _file(place)


def media_type(path: Path) -> str:
    """Return the media type of ``path`` by its name, the same on every machine."""
    known = _BY_NAME.get(path.name) or _BY_SUFFIX.get(path.suffix.lower())
    return known or _OTHERS.guess_type(path.name)[0] or "application/octet-stream"


def _parts(path: str) -> list[str] | None:
    """Return the names in ``path``, or ``None`` when one of them is not to be asked for."""
    try:
        names = [unquote(part, errors="strict") for part in path.split("/") if part]
    except UnicodeDecodeError:
        return None
    for name in names:
        hidden = name.startswith(".") and name != _VISIBLE_DOT_FOLDER
        if hidden or "/" in name or "\\" in name or ":" in name or "\x00" in name:
            return None
    return names


def _file(path: Path) -> Found:
    return Found(file=path) if path.is_file() else Found()
