"""Tell before any work whether a folder can be written into.

In: a folder that need not be there yet. Out: nothing, or why not: something else stands in its place, or nobody may
write there.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from plugins.settings.faults import ConfigurationError

_FILE: Final = ("là tệp, không phải thư mục", "is a file, not a folder")
_NOWHERE: Final = ("là liên kết tượng trưng không dẫn tới đâu", "is a link that leads nowhere")
_READ_ONLY: Final = ("nơi này chỉ cho đọc", "this place is read-only")
_NO_RIGHT: Final = ("không có quyền ghi", "no permission to write")
_MOVE: Final = ("Chuyển nó đi nơi khác", "Move it away")
_OWNER: Final = ("Kiểm tra chủ sở hữu và quyền của thư mục", "Check the owner and the permissions")


class UnusableFolderError(OSError):
    """Nothing can be written into a folder; ``words`` says why, in (Vietnamese, English)."""

    def __init__(self, number: int, place: str, words: tuple[str, str]) -> None:
        """Keep the kind of failure (``errno``), the folder, and what to say of it."""
        super().__init__(number, os.strerror(number), place)
        self.words = words


def require_folder(folder: Path, option: str = "-o") -> None:
    """Raise ``UnusableFolderError`` where ``folder`` cannot be made or written into.

    It is, or lies below, a file or a link that leads nowhere, or the system lets nobody write there. ``option`` is what
    names another folder.
    """
    place = os.path.abspath(folder)  # noqa: PTH100 - links are kept
    while not os.path.lexists(place) and place != os.path.dirname(place):  # noqa: PTH120 - `Path` raises on some
        place = os.path.dirname(place)  # noqa: PTH120
    if not os.path.isdir(place):  # noqa: PTH112
        is_link = os.path.islink(place) and not os.path.exists(place)  # noqa: PTH110, PTH114
        number, why, what_to_do = errno.ENOTDIR, _NOWHERE if is_link else _FILE, _MOVE
    elif not os.access(place, os.W_OK | os.X_OK):
        is_read_only = bool(getattr(os, "ST_RDONLY", 0) and os.statvfs(place).f_flag & os.ST_RDONLY)
        number = errno.EROFS if is_read_only else errno.EACCES
        why, what_to_do = _READ_ONLY if is_read_only else _NO_RIGHT, _OWNER
    else:
        return
    vi = f"{place}: {why[0]}. {what_to_do[0]}, hoặc chọn thư mục khác bằng {option}"
    en = f"{place}: {why[1]}. {what_to_do[1]}, or choose another folder with {option}"
    raise UnusableFolderError(number, place, (vi, en))


def require_shelf(site: Path) -> None:
    """Raise ``ConfigurationError`` where ``site``, which shall hold releases, is something else than a folder."""
    if os.path.lexists(site) and not os.path.isdir(site):  # noqa: PTH112 - `Path` raises on some
        raise ConfigurationError(
            f"{site}: không phải là thư mục. Chỉ đúng thư mục chứa các đợt xuất bản bằng -o",
            f"{site}: is not a folder. Name the folder of the releases with -o",
        )
