"""Say in words what the machine could not do, where, and what to do about it (exit code 3).

In: an ``OSError``. Out: (Vietnamese, English). The system's own words are English and tell no remedy: they stand only
for what was never met.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import Final, cast

from plugins.problems.codes import Phrase


@dataclass(frozen=True, slots=True)
class _Reason:
    """What a number of the system means, and what to do about it."""

    vi: str
    en: str
    do_vi: str = ""
    do_en: str = ""


_OWNER: Final = (
    "Kiểm tra chủ sở hữu và quyền của tệp hoặc thư mục",
    "Check the owner and the permissions",
)
_REASONS: Final = {
    errno.ENOSPC: _Reason(
        "đĩa đã đầy",
        "the disk is full",
        "Xóa bớt tệp không cần rồi chạy lại",
        "Free some space and run this again",
    ),
    errno.EDQUOT: _Reason(
        "đã dùng hết hạn mức đĩa",
        "the disk quota is used up",
        "Xóa bớt tệp rồi chạy lại",
        "Free some space and run this again",
    ),
    errno.EFBIG: _Reason(
        "tệp vượt quá kích thước cho phép của hệ thống", "the file is larger than the system allows"
    ),
    errno.EROFS: _Reason(
        "nơi này chỉ cho đọc",
        "this place is read-only",
        "Gắn lại ổ đĩa với quyền ghi, hoặc chọn thư mục khác",
        "Mount it writable, or choose another folder",
    ),
    errno.EACCES: _Reason("không có quyền", "permission denied", *_OWNER),
    errno.EPERM: _Reason("hệ thống không cho phép", "the system does not permit it", *_OWNER),
    errno.ENOENT: _Reason(
        "không có ở đó",
        "it is not there",
        "Vừa bị xóa hoặc chuyển thì chạy lại; hệ thống không cho tạo ở đây thì chọn thư mục khác",
        "If it was just removed or moved, run this again; if it cannot be made here, choose another folder",
    ),
    errno.EEXIST: _Reason(
        "chỗ này đã có thứ khác", "something else is there already", "Chuyển nó đi nơi khác", "Move it away"
    ),
    errno.ENOTEMPTY: _Reason(
        "thư mục không trống", "the folder is not empty", "Chuyển những gì trong đó đi nơi khác", "Empty it"
    ),
    errno.ENOTDIR: _Reason(
        "là tệp hoặc liên kết, không phải thư mục",
        "it is a file or a link, not a folder",
        "Chuyển nó đi nơi khác",
        "Move it away",
    ),
    errno.EISDIR: _Reason(
        "là thư mục, không phải tệp", "it is a folder, not a file", "Chuyển nó đi nơi khác", "Move it away"
    ),
    errno.ELOOP: _Reason(
        "liên kết tượng trưng dẫn vòng quanh", "the links lead in a circle", "Xóa liên kết ấy", "Remove it"
    ),
    errno.EBUSY: _Reason(
        "đang có chương trình khác dùng",
        "another program uses it",
        "Chờ nó xong rồi chạy lại",
        "Wait for it and run this again",
    ),
    errno.EIO: _Reason(
        "lỗi đọc ghi của ổ đĩa", "the disk failed to read or write", "Kiểm tra ổ đĩa", "Check the disk"
    ),
    errno.EMFILE: _Reason(
        "đang mở quá nhiều tệp",
        "too many open files",
        "Nâng giới hạn (ulimit -n)",
        "Raise the limit (ulimit -n)",
    ),
    errno.ENFILE: _Reason(
        "cả máy đang mở quá nhiều tệp",
        "the machine has too many open files",
        "Chờ rồi chạy lại",
        "Run this again later",
    ),
    errno.ENOMEM: _Reason(
        "không đủ bộ nhớ để làm tệp này",
        "there is not enough memory for this file",
        "Giảm --jobs, thêm bộ nhớ hoặc chia nhỏ tệp rồi chạy lại",
        "Use fewer --jobs, add memory or split the file",
    ),
    errno.EAGAIN: _Reason(
        "hệ thống không cho thêm tiến trình",
        "the system allows no more processes",
        "Giảm --jobs hoặc chờ rồi chạy lại",
        "Use fewer --jobs, or run this again later",
    ),
    errno.ECHILD: _Reason(
        "tiến trình đang làm tệp này bị hệ thống dừng, thường vì hết bộ nhớ",
        "the process that worked on this file was ended by the system, mostly for want of memory",
        "Giảm --jobs rồi chạy lại",
        "Use fewer --jobs",
    ),
    errno.ETIMEDOUT: _Reason(
        "tiến trình đang làm tệp này bị treo nên đã bị dừng",
        "the process that worked on this file hung and was stopped",
        "Xem lại tệp rồi chạy lại",
        "Look at the file and run this again",
    ),
    errno.ENAMETOOLONG: _Reason(
        "tên quá dài đối với ổ đĩa này",
        "the name is too long for this disk",
        "Chọn tên ngắn hơn",
        "Shorten it",
    ),
}


def reason_of(failure: OSError) -> Phrase:
    """Return why ``failure`` happened, in a few words and without the path."""
    known = _REASONS.get(failure.errno or 0)
    if known is not None:
        return Phrase(known.vi, known.en)
    system = failure.strerror or str(failure) or type(failure).__name__
    return Phrase(f"hệ thống báo: {system}", system)


def machine_words(failure: OSError) -> tuple[str, str]:
    """Return what failed, where, and what to do about it; a failure of our own says it itself."""
    words = getattr(failure, "words", None)
    if words is not None:
        return cast("tuple[str, str]", words)
    reason = reason_of(failure)
    vi, en = reason.vi, reason.en
    known = _REASONS.get(failure.errno or 0)
    if known is not None and known.do_vi:
        vi, en = f"{vi}. {known.do_vi}", f"{en}. {known.do_en}"
    if failure.errno in {errno.ENOSPC, errno.EDQUOT} and (notes := getattr(failure, "__notes__", ())):
        vi, en = f"{vi}. Tệp này cần {notes[0]} byte", f"{en}. This file needs {notes[0]} bytes"
    named = [
        os.fsdecode(name) for name in (failure.filename, failure.filename2) if isinstance(name, str | bytes)
    ]
    if not named:
        return vi, en
    return f"{' → '.join(named)}: {vi}", f"{' → '.join(named)}: {en}"
