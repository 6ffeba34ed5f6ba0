"""What can be wrong with files as such: their place, name, type and encoding."""

from __future__ import annotations

from plugins.problems.codes import error, warning

MISPLACED_FILE = error(
    "misplaced-file",
    (
        "Tệp Markdown nằm ngoài các thư mục nội dung",
        "Chuyển tệp vào {folders}",
    ),
    ("This Markdown file lies outside the content folders", "Move it to {folders}"),
)
FORBIDDEN_TYPE = error(
    "forbidden-type",
    (
        "Loại tệp “{suffix}” không được đăng",
        "Xóa hoặc đổi tệp sang PDF, tài liệu văn phòng, ảnh, âm thanh, video, hay thêm vào BANTIN_FILE_TYPES",
    ),
    (
        "Files of type “{suffix}” are not published",
        "Remove it, convert it, or add the type to BANTIN_FILE_TYPES",
    ),
)
WINDOWS_NAME = error(
    "windows-name",
    ("Tên “{name}” không dùng được trên Windows", "Đổi tên bằng chữ không dấu, số và dấu gạch nối"),
    ("Windows cannot hold the name “{name}”", "Rename it with plain letters, digits and hyphens"),
)
CASE_CLASH = error(
    "case-clash",
    ("Tên “{name}” chỉ khác chữ hoa, chữ thường với “{other}”", "Đổi tên hoặc xóa một trong hai tệp"),
    ("The name “{name}” differs only in case from “{other}”", "Rename or remove one of the two"),
)
ODD_NAME = warning(
    "odd-name",
    (
        "Tên tệp “{name}” có dấu, dấu cách hoặc chữ hoa; địa chỉ sẽ là “{slug}”",
        "Đổi tên tệp thành “{slug}.md”",
    ),
    ("The file name “{name}” is not plain; the address will use “{slug}”", "Rename the file to “{slug}.md”"),
)
NAMELESS = error(
    "nameless-file",
    ("Tên tệp “{name}” không còn chữ nào để làm địa chỉ", "Đổi tên bằng chữ không dấu, số và dấu gạch nối"),
    (
        "Nothing of the file name “{name}” can stand in an address",
        "Rename it with plain letters, digits and hyphens",
    ),
)
SYMLINK = error(
    "symlink",
    ("Liên kết tượng trưng dẫn tới “{target}”", "Thay bằng tệp hoặc thư mục thật trong thư mục nội dung"),
    ("A symbolic link leads to “{target}”", "Put a real file or folder inside the content folder instead"),
)
LOCK_FILE = error(
    "lock-file",
    ("Đây là tệp khóa của một chương trình văn phòng đang mở", "Đóng chương trình đó rồi xóa tệp này"),
    ("This is the lock file of an office program that is open", "Close that program, then remove the file"),
)
TOO_DEEP = error(
    "too-deep",
    ("Thư mục nằm sâu quá {limit} cấp", "Chuyển lên gần thư mục nội dung hơn"),
    ("The folder lies more than {limit} levels deep", "Move it nearer to the content folder"),
)
NOT_A_FILE = error(
    "not-a-file",
    ("Đây không phải là tệp thường", "Xóa khỏi thư mục nội dung"),
    ("This is not a regular file", "Remove it from the content folder"),
)
UNREADABLE = error(
    "unreadable",
    ("Không đọc được tệp ({reason})", "Kiểm tra quyền đọc của tệp"),
    ("The file cannot be read ({reason})", "Check its permissions"),
)
TOO_LARGE = error(
    "too-large",
    ("Tệp lớn {size}, giới hạn là {limit}", "Chia nhỏ hoặc nén tệp"),
    ("The file is {size}, the limit is {limit}", "Split or compress it"),
)
EMPTY_FILE = error(
    "empty-file",
    ("Tệp trống", "Viết phần đầu (title, date …) và nội dung, hoặc xóa tệp"),
    ("The file is empty", "Write a header (title, date …) and a text, or remove it"),
)
UTF16 = error(
    "utf-16",
    ("Tệp được lưu theo bảng mã UTF-16", "Mở tệp và lưu lại với bảng mã UTF-8"),
    ("The file is encoded as UTF-16", "Open it and save it again as UTF-8"),
)
NOT_UTF8 = error(
    "not-utf-8",
    ("Có byte {byte} không thuộc bảng mã UTF-8{guess}", "Mở tệp bằng đúng bảng mã cũ rồi lưu lại với UTF-8"),
    ("Byte {byte} is not UTF-8{guess}", "Open the file with its old encoding and save it again as UTF-8"),
)
INVISIBLE = warning(
    "invisible-character",
    ("Có ký tự không nhìn thấy {what}, đã bỏ đi", "Gõ lại chỗ đó; ký tự này thường do chép từ Word hoặc PDF"),
    (
        "An invisible character {what} was left out",
        "Type that place again; it often comes with text from Word or PDF",
    ),
)
MOJIBAKE = warning(
    "mojibake",
    ("Có chữ vỡ mã “{what}”, được giữ nguyên", "Gõ lại, hoặc chuyển bản gốc sang Unicode rồi chép lại"),
    (
        "There is garbled text “{what}”, kept as it is",
        "Type it again, or turn the original into Unicode and copy it anew",
    ),
)
