"""A file of the site before it is made: its path and everything that it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from plugins.records.body import Closing

if TYPE_CHECKING:  # fingerprints are wanted where no picture is looked at
    from plugins.images.variants import Variant
    from plugins.site.files import FileFacts


@dataclass(frozen=True, slots=True)
class Text:
    """Whose text an output shows, and what closes the references in it there."""

    source: str  # path of the record below the content folder
    closings: tuple[Closing | None, ...]


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """An HTML page: a template of the theme and the values that it shows.

    ``text`` is set where one of them is the text of a record. ``lang`` is the language of the page.
    """

    path: str  # below the output folder, with "/"
    template: str
    context: Mapping[str, object]
    text: Text | None = None
    lang: str = "vi"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file whose bytes are ready: JSON, XML, text, an asset of the theme."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file of the content that goes out: pictures without metadata, all others as they are."""

    path: str
    file: FileFacts


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """A smaller copy of a picture of the content: ``variant`` says which."""

    path: str
    file: FileFacts
    variant: Variant


@dataclass(frozen=True, slots=True)
class FeedFile:
    """A feed in one of its three forms; ``feed`` is a ``plugins.feeds.feed.Feed``."""

    path: str
    form: str  # rss, atom or json
    feed: object


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A segment of the index of search: ``segment`` is a ``plugins.search.searched.Segment``.

    ``html`` gives the body of a source that it searches, ``file_text`` the text of a file by its SHA-256.
    """

    path: str
    segment: object
    html: Callable[[str], str]
    file_text: Callable[[str], str]


Output: TypeAlias = TemplatePage | DataFile | CopiedFile | PictureCopy | FeedFile | IndexFile


def path_of(address: str) -> str:
    """Return the file below the output folder that answers at ``address``."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
