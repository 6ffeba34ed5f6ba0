"""What can be wrong with a record's header and with the registers."""

from __future__ import annotations

from plugins.problems.codes import error, warning

NO_HEADER = error(
    "no-header",
    (
        "Tệp không có phần đầu",
        "Bắt đầu tệp bằng dòng “---”, các dòng “title: …”, “date: …”, rồi một dòng “---”",
    ),
    ("The file has no header", "Begin it with a line “---”, lines “title: …”, “date: …”, and a line “---”"),
)
HEADER_NOT_CLOSED = error(
    "header-not-closed",
    (
        "Phần đầu mở bằng “---” nhưng không có dòng “---” đóng lại",
        "Thêm một dòng “---” sau dòng cuối của phần đầu",
    ),
    ("The header opens with “---” but no line “---” closes it", "Add a line “---” after its last line"),
)
HEADER_LINE = error(
    "header-line",
    (
        "Dòng “{text}” của phần đầu không có dạng “tên: giá trị”",
        "Viết “tên: giá trị”, hoặc để một dòng trống trước",
    ),
    ("The header line “{text}” is not “key: value”", "Write “key: value”, or leave an empty line before it"),
)
CONFLICT_MARKER = error(
    "conflict-marker",
    (
        "Còn sót dấu xung đột của git “{value}”",
        "Chọn một trong hai bản, giữ lại phần đúng và xóa mọi dòng <<<<<<<, =======, >>>>>>>",
    ),
    (
        "A git conflict marker “{value}” was left in the text",
        "Choose one of the two versions and delete every <<<<<<<, ======= and >>>>>>> line",
    ),
)
YAML_BROKEN = error(
    "unreadable-header",
    ("Không đọc được dòng “{text}”", "{remedy}"),
    ("The line “{text}” cannot be read", "{remedy}"),
)
YAML_REFUSED = error(
    "refused-yaml",
    ("Không dùng được {what} ở đây", "Viết giá trị đơn giản, trong dấu nháy nếu bắt đầu bằng ký hiệu"),
    ("{what} may not be used here", "Write a plain value, in quotes if it begins with a sign"),
)
DUPLICATE_KEY = error(
    "duplicate-key",
    ("Trường “{name}” đã có ở dòng {first}", "Chỉ giữ một dòng “{name}:”"),
    ("The field “{name}” already stands in line {first}", "Keep one line “{name}:”"),
)
UNKNOWN_KEY = warning(
    "unknown-key",
    ("Không có trường “{name}”, dòng này bị bỏ qua{hint}", "Sửa tên trường theo hướng dẫn hoặc xóa dòng này"),
    ("There is no field “{name}”, the line is ignored{hint}", "Correct the name or remove the line"),
)
ADDRESS_KEY = error(
    "address-key",
    ("Trường “{name}” không được dùng: địa chỉ lấy từ tên tệp", "Xóa dòng này và đổi tên tệp nếu cần"),
    (
        "The field “{name}” may not be used: the address comes from the file name",
        "Remove it, rename the file",
    ),
)
MISSING_FIELD = error(
    "missing-field",
    ("Thiếu trường “{name}”", "Thêm một dòng như “{name}: {example}”"),
    ("The field “{name}” is missing", "Add a line like “{name}: {example}”"),
)
EMPTY_TITLE = error(
    "empty-title",
    ("Tiêu đề “{value}” không có chữ nào", "Viết tiêu đề bằng chữ"),
    ("The title “{value}” has no letter in it", "Write a title in words"),
)
WRONG_TYPE = error(
    "wrong-type",
    ("Trường “{name}” phải là {wanted}", "Viết theo mẫu: {example}"),
    ("The field “{name}” must be {wanted}", "Write it as: {example}"),
)
TOO_MANY = error(
    "too-many-items",
    (
        "Trường “{name}” có {count} mục, giới hạn là {limit}",
        "Chỉ giữ những mục cần thiết, hoặc tách thành nhiều bài",
    ),
    (
        "The field “{name}” has {count} items, the limit is {limit}",
        "Keep those that are needed, or split the record",
    ),
)
BAD_DAY = error(
    "bad-day",
    (
        "Trường “{name}”: “{value}” {why}",
        "Viết ngày trước, tháng sau, năm đủ bốn chữ số, ví dụ 15/06/2021 08:30",
    ),
    (
        "The field “{name}”: “{value}” {why}",
        "Write the day first and a year of four digits: 15/06/2021 08:30",
    ),
)
BAD_CHOICE = error(
    "bad-choice",
    ("Trường “{name}” không nhận giá trị “{value}”{hint}", "Dùng một trong: {choices}"),
    ("The field “{name}” does not take “{value}”{hint}", "Use one of: {choices}"),
)
BAD_ALIAS = error(
    "bad-alias",
    (
        "Địa chỉ cũ “{value}” không dùng được",
        "Viết đường dẫn từ gốc trang, bắt đầu bằng một dấu “/”, không có “..”",
    ),
    (
        "The old address “{value}” cannot be used",
        "Write a path from the site's root: one leading “/”, no “..”",
    ),
)
BAD_ID = error(
    "bad-id",
    ("Mã “{value}” không dùng được làm id", "Chép nguyên mã cũ, dạng “tag:…”, “urn:…” hoặc “https://…”"),
    ("“{value}” cannot be an id", "Copy the former id as it was: “tag:…”, “urn:…” or “https://…”"),
)
BAD_SHA256 = error(
    "bad-sha256",
    ("“{value}” không phải là mã SHA-256", "Chép đủ 64 chữ số thập lục phân"),
    ("“{value}” is not a SHA-256", "Copy all its 64 hexadecimal digits"),
)
WRONG_YEAR = error(
    "wrong-year",
    ("Ngày “{value}” thuộc năm {year} nhưng tệp nằm trong thư mục {folder}", "Chuyển tệp vào {kind}/{year}/"),
    ("The day “{value}” is of {year} but the file lies in {folder}", "Move it to {kind}/{year}/"),
)
WRONG_PLACE = error(
    "wrong-place",
    ("Tệp không nằm đúng chỗ trong {kind}/", "Đặt tệp tại {wanted}"),
    ("The file lies in the wrong place within {kind}/", "Put it at {wanted}"),
)
BAD_PERIOD = error(
    "bad-period",
    ("Kỳ “{value}” không đọc được", "Dùng dạng 2021-06 (tháng) hoặc 2021-w23 (tuần)"),
    ("The period “{value}” cannot be read", "Write 2021-06 (month) or 2021-w23 (week)"),
)
WRONG_PERIOD = error(
    "wrong-period",
    ("Trường “period” ghi “{value}” nhưng tên tệp là “{name}”", "Sửa cho giống nhau"),
    ("The field “period” says “{value}” but the file is called “{name}”", "Make them the same"),
)
RESERVED_ADDRESS = error(
    "reserved-address",
    ("Địa chỉ “{address}” dành cho phần khác của trang", "Đổi tên tệp"),
    ("The address “{address}” belongs to another part of the site", "Rename the file"),
)
WRONG_ORDER = error(
    "wrong-order",
    ("“{later}” ({later_value}) sớm hơn “{earlier}” ({earlier_value})", "Sửa lại một trong hai ngày"),
    ("“{later}” ({later_value}) is before “{earlier}” ({earlier_value})", "Correct one of the two days"),
)
ISSUED_LATER = warning(
    "issued-later",
    ("Ngày ban hành “{value}” chưa tới", "Kiểm tra lại ngày; muốn hẹn giờ đăng thì dùng “publish_at”"),
    ("The day of issue “{value}” lies in the future", "Check it; to publish later use “publish_at”"),
)
NO_REASON = warning(
    "no-reason",
    ("Trường “{name}” cần kèm lý do “{reason}”", "Thêm dòng “{reason}: …”"),
    ("The field “{name}” wants a reason “{reason}”", "Add a line “{reason}: …”"),
)
UNKNOWN_REGISTER = warning(
    "unknown-register",
    ("Không có danh bạ tên “{name}”, tệp bị bỏ qua{hint}", "Đổi tên tệp thành một trong: {choices}"),
    ("There is no register called “{name}”, the file is ignored{hint}", "Rename it to one of: {choices}"),
)
REPEATED_NAME = error(
    "repeated-name",
    ("“{value}” đã có ở dòng {first}", "Bỏ bớt một mục hoặc đổi tên"),
    ("“{value}” already stands in line {first}", "Remove or rename one of them"),
)
