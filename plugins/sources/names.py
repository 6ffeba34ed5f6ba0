"""Judge the names and types of files: what a folder of content may hold and what it is for."""

from __future__ import annotations

import re
from typing import Final

from plugins.vietnamese.clean import REMOVED

KIND_FOLDERS: Final = ("tin-tuc", "van-ban", "chuong-trinh", "trang")
REGISTER_FOLDER: Final = "du-lieu"
PICTURE_FOLDER: Final = "hinh-anh"

PICTURE_TYPES: Final = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
MEDIA_TYPES: Final = frozenset({".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".ogv", ".wav", ".webm"})
DOCUMENT_TYPES: Final = frozenset(
    {
        *(".csv", ".doc", ".docx", ".odp", ".ods", ".odt", ".pdf"),
        *(".ppt", ".pptx", ".rtf", ".txt", ".xls", ".xlsx", ".zip"),
    }
)
FILE_TYPES: Final = PICTURE_TYPES | MEDIA_TYPES | DOCUMENT_TYPES

# Names that are never judged: version control, the system's and the editors' own litter, swap files.
_IGNORED = re.compile(r"^\.|~$|\.sw[a-p]$|\.tmp$|\.bak$|^#.*#$|^Thumbs\.db$|^desktop\.ini$", re.IGNORECASE)
# Microsoft's "Naming Files, Paths, and Namespaces": reserved devices, characters, trailing dot or space.
_DEVICE = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_FORBIDDEN_CHARACTER = re.compile(r'[<>:"|?*\\\x00-\x1f]')
LONGEST_NAME: Final = 200  # bytes: 255 is the limit of file systems, and temporary names are longer
_OFFICE_LOCK = "~$"


def is_ignored(name: str) -> bool:
    """Return whether a file or folder of this name is passed over without a word."""
    if name.endswith(".md"):  # nearly all; of the patterns only the first can be one of these
        return name.startswith(".")
    return bool(_IGNORED.search(name))


def is_office_lock(path: str) -> bool:
    """Return whether ``path`` is what an office program leaves beside an open file (`~$ke-hoach.docx`)."""
    return path.rpartition("/")[2].startswith(_OFFICE_LOCK)


def windows_refuses(name: str) -> bool:
    """Return whether Windows or a short file system cannot hold ``name``, or nobody can type it."""
    return bool(
        _DEVICE.match(name)
        or _FORBIDDEN_CHARACTER.search(name)
        or REMOVED.search(name)  # a link to it could never be typed; bytes that are not UTF-8 are among these
        or name.endswith((".", " "))
        or len(name.encode("utf-8", "surrogatepass")) > LONGEST_NAME
    )


def suffix(path: str) -> str:
    """Return the lower-case extension of ``path`` with its dot, or ""."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if stem and dot and ending else ""


def first_folder(path: str) -> str:
    """Return the folder of ``path`` right below the content folder, or "" for a file at its top."""
    head, slash, _ = path.partition("/")
    return head if slash else ""
