"""What can be wrong with the site as a whole: names, its identity, accepted findings."""

from __future__ import annotations

from plugins.problems.codes import error, warning

UNKNOWN_NAME = error(
    "unknown-name",
    (
        "“{value}” không có trong danh bạ {register}{hint}",
        "Sửa theo danh bạ, hoặc thêm vào content/du-lieu/{register}.yaml",
    ),
    (
        "“{value}” is not in the register {register}{hint}",
        "Correct it, or add it to content/du-lieu/{register}.yaml",
    ),
)
UNKNOWN_BODY = warning(
    "unknown-body",
    (
        "Cơ quan “{value}” không có trong danh bạ co-quan{hint}",
        "Sửa tên, hoặc thêm vào content/du-lieu/co-quan.yaml",
    ),
    (
        "The body “{value}” is not in the register co-quan{hint}",
        "Correct it, or add it to content/du-lieu/co-quan.yaml",
    ),
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
NO_IDENTITY = warning(
    "no-identity",
    (
        "Chưa có “{name}” trong danh bạ trang-web: mã tin trong RSS sẽ đổi nếu SITEURL đổi",
        "Thêm {name} một lần, không đổi nữa",
    ),
    (
        "The register trang-web has no “{name}”: feed ids change with SITEURL",
        "Add {name} once and never change it",
    ),
)
REPEATED_ID = error(
    "repeated-id",
    (
        "Mã “{value}” cũng là mã của {other}: người theo dõi chỉ nhận được một trong hai",
        "Mã cũ thuộc về bài đã đăng với mã đó; ghi cho bài kia một id khác",
    ),
    (
        "The id “{value}” is also that of {other}: subscribers get only one of the two",
        "It belongs to the record published with it; give the other one an id of its own",
    ),
)
UNUSED_ACCEPTANCE = warning(
    "unused-acceptance",
    ("Mục chấp nhận “{code}” cho {path_} không còn khớp với phát hiện nào", "Xóa mục này"),
    ("The acceptance of “{code}” for {path_} matches no finding any more", "Remove it"),
)
OUTDATED_ACCEPTANCE = warning(
    "outdated-acceptance",
    ("Mục chấp nhận “{code}” cho {path_} đã hết hạn", "Xem lại phát hiện rồi gia hạn hoặc xóa mục này"),
    (
        "The acceptance of “{code}” for {path_} has ended",
        "Look at the finding again, then renew or remove it",
    ),
)
