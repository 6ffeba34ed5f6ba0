"""What can be wrong between files: links, names, addresses, files that records show."""

from __future__ import annotations

from plugins.problems.codes import error, warning

BROKEN_LINK = error(
    "broken-link",
    ("Liên kết “{target}” không dẫn tới đâu{hint}", "Ghi đường dẫn của tệp .md hoặc tệp đính kèm có trong kho"),
    ("The link “{target}” leads to nothing{hint}", "Write the path of a .md file or attachment that exists"),
)
BROKEN_ANCHOR = error(
    "broken-anchor",
    ("Trang được liên kết không có mục “#{anchor}”{hint}", "Chép mã mục từ địa chỉ của đề mục trong trang đó"),
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
    ("The path “{target}” leads out of the content folder", "Copy the file into the content and link to it there"),
)
NOT_PUBLIC = error(
    "link-not-public",
    ("Liên kết “{target}” dẫn tới bài chưa đăng", "Đăng bài đó trước, hẹn giờ bài này sau, hoặc bỏ liên kết"),
    ("The link “{target}” leads to a record that is not published", "Publish it first or remove the link"),
)
NOT_A_PICTURE = error(
    "not-a-picture",
    ("“{target}” không phải là ảnh", "Dẫn tới tệp ảnh JPG, PNG, WebP, AVIF, GIF hoặc SVG"),
    ("“{target}” is not a picture", "Name a JPG, PNG, WebP, AVIF, GIF or SVG file"),
)
UNKNOWN_NAME = error(
    "unknown-name",
    ("“{value}” không có trong danh bạ {register}{hint}", "Sửa theo danh bạ, hoặc thêm vào content/du-lieu/{register}.yaml"),
    ("“{value}” is not in the register {register}{hint}", "Correct it, or add it to content/du-lieu/{register}.yaml"),
)
UNKNOWN_BODY = warning(
    "unknown-body",
    ("Cơ quan “{value}” không có trong danh bạ co-quan{hint}", "Sửa tên, hoặc thêm vào content/du-lieu/co-quan.yaml"),
    ("The body “{value}” is not in the register co-quan{hint}", "Correct it, or add it to content/du-lieu/co-quan.yaml"),
)
SPELLING = warning(
    "spelling",
    ("“{value}” được viết là “{usual}” ở chỗ khác", "Viết thống nhất là “{usual}”"),
    ("“{value}” is spelled “{usual}” elsewhere", "Write “{usual}” everywhere"),
)
NAMELESS_NAME = error(
    "nameless",
    ("“{value}” không còn chữ nào để làm địa chỉ", "Viết tên bằng chữ"),
    ("Nothing of “{value}” can stand in an address", "Write a name in words"),
)
SAME_ADDRESS = error(
    "same-address",
    ("Địa chỉ “{address}” đã thuộc về {other}", "Đổi tên tệp hoặc bỏ địa chỉ cũ này"),
    ("The address “{address}” already belongs to {other}", "Rename the file or remove this old address"),
)
NO_IDENTITY = warning(
    "no-identity",
    ("Chưa có “{name}” trong danh bạ trang-web: mã tin trong RSS sẽ đổi nếu SITEURL đổi", "Thêm {name} một lần, không đổi nữa"),
    ("The register trang-web has no “{name}”: feed ids change with SITEURL", "Add {name} once and never change it"),
)
UNUSED_ACCEPTANCE = warning(
    "unused-acceptance",
    ("Mục chấp nhận “{code}” cho {path_} không còn khớp với phát hiện nào", "Xóa mục này"),
    ("The acceptance of “{code}” for {path_} matches no finding any more", "Remove it"),
)
OUTDATED_ACCEPTANCE = warning(
    "outdated-acceptance",
    ("Mục chấp nhận “{code}” cho {path_} đã hết hạn", "Xem lại phát hiện rồi gia hạn hoặc xóa mục này"),
    ("The acceptance of “{code}” for {path_} has ended", "Look at the finding again, then renew or remove it"),
)
