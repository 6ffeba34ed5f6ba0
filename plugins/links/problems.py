"""What can be wrong between files: links, anchors, files that records show, addresses taken twice."""

from __future__ import annotations

from plugins.problems.codes import error, warning

BROKEN_LINK = error(
    "broken-link",
    (
        "Liên kết “{target}” không dẫn tới đâu{hint}",
        "Ghi đường dẫn của tệp .md hoặc tệp đính kèm có trong kho",
    ),
    ("The link “{target}” leads to nothing{hint}", "Write the path of a .md file or attachment that exists"),
)
BROKEN_ANCHOR = error(
    "broken-anchor",
    (
        "Trang được liên kết không có mục “#{anchor}”{hint}",
        "Chép mã mục từ địa chỉ của đề mục trong trang đó",
    ),
    ("The linked page has no part “#{anchor}”{hint}", "Copy the part's id from the address of its heading"),
)
MISSING_FILE = error(
    "missing-file",
    ("Không có tệp “{target}”{hint}", "Đặt tệp vào kho hoặc sửa lại đường dẫn"),
    ("There is no file “{target}”{hint}", "Put the file in place or correct the path"),
)
LINK_OUTSIDE = error(
    "link-outside",
    ("Đường dẫn “{target}” ra ngoài thư mục nội dung", "Chép tệp vào kho nội dung rồi dẫn tới đó"),
    (
        "The path “{target}” leads out of the content folder",
        "Copy the file into the content and link to it there",
    ),
)
NOT_PUBLIC = error(
    "link-not-public",
    ("Liên kết “{target}” dẫn tới bài chưa đăng", "Đăng bài đó trước, hẹn giờ bài này sau, hoặc bỏ liên kết"),
    ("The link “{target}” leads to a record that is not published", "Publish it first or remove the link"),
)
NOT_OUT = error(
    "file-not-public",
    (
        "Tệp “{target}” không được đăng, vì chưa bài công khai nào dùng tệp này",
        "Chuyển tệp vào hinh-anh/, hoặc để một bài đã đăng dẫn tới tệp",
    ),
    (
        "The file “{target}” is not published, since no public record uses it",
        "Move it to hinh-anh/, or let a published record link to it",
    ),
)
NOT_A_PICTURE = error(
    "not-a-picture",
    ("“{target}” không phải là ảnh", "Dẫn tới tệp ảnh JPG, PNG, WebP, AVIF, GIF hoặc SVG"),
    ("“{target}” is not a picture", "Name a JPG, PNG, WebP, AVIF, GIF or SVG file"),
)
SAME_ADDRESS = error(
    "same-address",
    ("Địa chỉ “{address}” đã thuộc về {other}", "Đổi tên tệp hoặc bỏ địa chỉ cũ này"),
    ("The address “{address}” already belongs to {other}", "Rename the file or remove this old address"),
)
EMPTY_MENU_ENTRY = warning(
    "empty-menu-entry",
    (
        "Mục “{text}” của thực đơn không hiện, vì “{target}” chưa có bài nào",
        "Kiểm tra lại địa chỉ; nếu đúng, mục sẽ hiện khi có bài đầu tiên",
    ),
    (
        "The menu entry “{text}” leads to “{target}”, which has no record yet, and is not shown",
        "Check the address; if it is right, the entry appears with the first record",
    ),
)
SAME_LANGUAGE = warning(
    "same-language",
    (
        "Bài này ghi là bản dịch của “{target}”, mà hai bài cùng một ngôn ngữ",
        "Ghi lang: en trong bài tiếng Anh, và translation_of là tệp của bài tiếng Việt",
    ),
    (
        "This is said to be a translation of “{target}”, and both are in one language",
        "Write lang: en in the English one, and the path of the Vietnamese one in its translation_of",
    ),
)
