"""The problems that a body can have, with their words.

Values: ``value`` is what the editor wrote, ``name`` a tag, attribute, class or label.
"""

from __future__ import annotations

from typing import Final

from plugins.problems.codes import Code, error, warning
from plugins.records.problems import CONFLICT_MARKER

TOO_COMPLEX: Final = error(
    "too-complex",
    (
        "Nội dung quá sâu/quá phức tạp: {value}",
        "Viết lại chỗ này đơn giản hơn hoặc tách thành nhiều bài",
    ),
    (
        "The text is too deep or too complex: {value}",
        "Write this place more simply or split it into several records",
    ),
)

REMOVED_HTML: Final = warning(
    "removed-html",
    (
        "“{name}” không được phép trong bài nên đã bị bỏ",
        "Xóa phần này khỏi tệp hoặc viết lại bằng Markdown",
    ),
    (
        "“{name}” is not allowed in a text and was left out",
        "Delete it from the file or write it in Markdown",
    ),
)

UNSAFE_LINK: Final = warning(
    "unsafe-link",
    (
        "Địa chỉ “{value}” không an toàn nên đã bị bỏ",
        "Dùng địa chỉ bắt đầu bằng https://, http://, mailto: hoặc tel:, hoặc đường dẫn tới tệp trong content",
    ),
    (
        "The address “{value}” is not safe and was left out",
        "Use an address that begins with https://, http://, mailto: or tel:, or the path of a file in content",
    ),
)

LOCAL_FILE: Final = error(
    "local-file",
    (
        "“{value}” là tệp trên máy của bạn, bạn đọc không mở được",
        "Chép tệp vào hinh-anh/ hoặc cạnh bài rồi ghi đường dẫn của tệp ấy",
    ),
    (
        "“{value}” is a file on your own machine, which no reader can open",
        "Copy it into hinh-anh/ or beside the record and write the path of that file",
    ),
)

MISSING_ALT: Final = warning(
    "missing-alt",
    (
        "Ảnh “{value}” không có chú thích",
        "Viết chú thích giữa hai dấu ngoặc vuông: ![chú thích](đường-dẫn-ảnh), để người không nhìn thấy ảnh cũng hiểu",
    ),
    (
        "The picture “{value}” has no alternative text",
        "Write what it shows between the square brackets: ![caption](picture)",
    ),
)

INSECURE_PICTURE: Final = warning(
    "insecure-picture",
    (
        "“{value}” nằm ở trang khác và dùng http: không an toàn nên đã bị bỏ",
        "Chép tệp vào hinh-anh/ rồi ghi đường dẫn của tệp ấy",
    ),
    (
        "“{value}” lies on another site and uses insecure http:; it was left out",
        "Copy the file into hinh-anh/ and write the path of that file",
    ),
)

OUTSIDE_PICTURE: Final = warning(
    "outside-picture",
    (
        "“{value}” lấy từ trang khác nên đã bị bỏ: trang của ta không tải gì từ nơi khác",
        "Chép tệp vào hinh-anh/ rồi ghi đường dẫn của tệp ấy",
    ),
    (
        "“{value}” comes from another site and was left out: no page loads anything from elsewhere",
        "Copy the file into hinh-anh/ and write the path of that file",
    ),
)

CONTROL_ENTITY: Final = warning(
    "control-entity",
    (
        "Mã ký tự “{value}” là ký tự điều khiển nên đã bị bỏ",
        "Xóa mã này khỏi tệp",
    ),
    (
        "The character code “{value}” is a control character and was left out",
        "Delete it from the file",
    ),
)

FOOTNOTE_MISSING: Final = warning(
    "footnote-missing",
    (
        "Cước chú [^{name}] được nhắc tới nhưng chưa được viết",
        "Thêm một dòng “[^{name}]: nội dung cước chú”",
    ),
    (
        "The footnote [^{name}] is referred to but not written",
        "Add a line “[^{name}]: text of the note”",
    ),
)

DEFINED_TWICE: Final = warning(
    "defined-twice",
    (
        "“{name}” được viết hai lần, lần đầu ở dòng {first}; chỉ một lần được dùng",
        "Xóa bớt một lần hoặc đổi tên",
    ),
    (
        "“{name}” is defined twice, first in line {first}; only one of them is used",
        "Delete one or rename it",
    ),
)

CODES: Final[tuple[Code, ...]] = (
    TOO_COMPLEX,
    CONFLICT_MARKER,
    REMOVED_HTML,
    UNSAFE_LINK,
    LOCAL_FILE,
    MISSING_ALT,
    INSECURE_PICTURE,
    OUTSIDE_PICTURE,
    CONTROL_ENTITY,
    FOOTNOTE_MISSING,
    DEFINED_TWICE,
)
