"""Say in words what the machine could not do (exit code 3), with the path and the reason.

In: an ``OSError``. Out: (Vietnamese, English).
"""

from __future__ import annotations

import errno
import os
from typing import Final, cast

_REASONS: Final = {
    errno.ENOSPC: (
        "đĩa đã đầy. Xóa bớt tệp không cần rồi chạy lại",
        "the disk is full. Free some space and run this again",
    ),
    errno.EDQUOT: (
        "đã dùng hết hạn mức đĩa. Xóa bớt tệp rồi chạy lại",
        "the disk quota is used up. Free some space and run this again",
    ),
    errno.EFBIG: (
        "tệp vượt quá kích thước cho phép của hệ thống",
        "the file is larger than the system allows",
    ),
    errno.EROFS: (
        "nơi này chỉ cho đọc. Chọn thư mục khác bằng -o hoặc gắn lại ổ đĩa với quyền ghi",
        "this place is read-only. Choose another folder with -o or mount it writable",
    ),
    errno.EACCES: (
        "không có quyền. Kiểm tra chủ sở hữu và quyền của tệp hoặc thư mục",
        "permission denied. Check the owner and the permissions",
    ),
    errno.EPERM: (
        "hệ thống không cho phép. Kiểm tra chủ sở hữu và quyền của tệp hoặc thư mục",
        "the system does not permit it. Check the owner and the permissions",
    ),
    errno.ENOENT: (
        "không còn ở đó. Có thể vừa bị xóa hoặc chuyển; chạy lại",
        "it is not there any more. Run this again",
    ),
    errno.EIO: ("lỗi đọc ghi của ổ đĩa. Kiểm tra ổ đĩa", "the disk failed to read or write. Check the disk"),
    errno.EMFILE: (
        "đang mở quá nhiều tệp. Nâng giới hạn (ulimit -n)",
        "too many open files. Raise the limit (ulimit -n)",
    ),
    errno.ENOMEM: (
        "không đủ bộ nhớ để làm tệp này. Giảm --jobs, thêm bộ nhớ hoặc chia nhỏ tệp rồi chạy lại",
        "there is not enough memory for this file. Use fewer --jobs, add memory or split the file",
    ),
    errno.ECHILD: (
        "tiến trình đang làm tệp này bị hệ thống dừng, thường vì hết bộ nhớ. Giảm --jobs rồi chạy lại",
        "the process that worked on this file was ended by the system, mostly for want of memory. Use fewer --jobs",
    ),
    errno.ETIMEDOUT: (
        "tiến trình đang làm tệp này bị treo nên đã bị dừng. Xem lại tệp rồi chạy lại",
        "the process that worked on this file hung and was stopped. Look at the file and run this again",
    ),
    errno.ENAMETOOLONG: ("tên quá dài đối với ổ đĩa này", "the name is too long for this disk"),
    errno.ENOTDIR: ("không phải là thư mục", "it is not a folder"),
    errno.EISDIR: ("là thư mục, không phải tệp", "it is a folder, not a file"),
}


def machine_words(failure: OSError) -> tuple[str, str]:
    """Return what failed and where, in Vietnamese and English; a failure of our own says it itself."""
    words = getattr(failure, "words", None)
    if words is not None:
        return cast("tuple[str, str]", words)
    named = [
        os.fsdecode(name) for name in (failure.filename, failure.filename2) if isinstance(name, str | bytes)
    ]
    system = failure.strerror or str(failure) or type(failure).__name__
    vi, en = _REASONS.get(failure.errno or 0, (system, system))
    if failure.errno in {errno.ENOSPC, errno.EDQUOT} and (notes := getattr(failure, "__notes__", ())):
        vi, en = f"{vi}. Tệp này cần {notes[0]} byte", f"{en}. This file needs {notes[0]} bytes"
    if not named:
        return vi, en
    return f"{' → '.join(named)}: {vi}", f"{' → '.join(named)}: {en}"
