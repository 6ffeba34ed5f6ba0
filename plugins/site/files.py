"""The files beside records and in `hinh-anh/`: what they are, and which of them go out.

A file beside records goes out only while a public record shows or links it; `hinh-anh/` goes out
whole (contract 3).
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from plugins.attachments.facts import FileReading
from plugins.images.facts import PictureFacts
from plugins.problems import ProblemList
from plugins.sources.names import PICTURE_FOLDER, PICTURE_TYPES, first_folder, suffix
from plugins.sources.scan import Source
from plugins.vietnamese.numbers import file_size

_MEDIA_TYPES: Final = {
    ".avif": "image/avif",
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".ogv": "video/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rtf": "application/rtf",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
_SYSTEM_TYPES = mimetypes.MimeTypes()  # the library's own table, without the machine's files


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file of the content as records show it. ``picture`` is set for pictures that may go out."""

    source: Source
    picture: PictureFacts | None = None
    reading: FileReading | None = None  # of files beside records

    @property
    def path(self) -> str:
        """Return the path below the content folder."""
        return self.source.path

    @property
    def address(self) -> str:
        """Return the file's address: the same path."""
        return f"/{self.source.path}"

    @property
    def name(self) -> str:
        """Return the file's own name."""
        return PurePosixPath(self.source.path).name

    @property
    def form(self) -> str:
        """Return the name of the format for people: ``PDF``."""
        return suffix(self.source.path).lstrip(".").upper()

    @property
    def size(self) -> str:
        """Return the size for people: ``312 KB``."""
        return self.size_in("vi")

    def size_in(self, lang: str) -> str:
        """Return the size for readers of ``lang``."""
        return file_size(self.source.size, lang)

    @property
    def media_type(self) -> str:
        """Return the media type that feeds and servers name."""
        return media_type(self.source.path)


def media_type(path: str) -> str:
    """Return the media type of ``path`` by its ending; nothing of the machine's own tables is read."""
    ending = suffix(path)
    return _MEDIA_TYPES.get(ending) or _SYSTEM_TYPES.types_map[True].get(ending, "application/octet-stream")


def read_files(sources: Iterable[Source], problems: ProblemList) -> dict[str, FileFacts]:
    """Return the facts of every file by its path; broken and hostile pictures are noted."""
    files = {}
    for source in sources:
        picture = None
        if suffix(source.path) in PICTURE_TYPES:
            from plugins.images.inspect import inspect_picture  # noqa: PLC0415 - Pillow, for who has a new picture

            picture = inspect_picture(source.disk, source.path, problems)
        files[source.path] = FileFacts(source, picture)
    return files


def is_shared(path: str) -> bool:
    """Return whether the file goes out whoever shows it: it lies in `hinh-anh/`."""
    return first_folder(path) == PICTURE_FOLDER
