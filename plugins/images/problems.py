"""What can be wrong with pictures."""

from __future__ import annotations

from plugins.problems.codes import error, warning

BROKEN_PICTURE = error(
    "broken-picture",
    ("Tệp ảnh hỏng hoặc không phải là ảnh ({reason})", "Xuất lại ảnh từ bản gốc"),
    ("The picture is broken or no picture at all ({reason})", "Export it again from the original"),
)
HUGE_PICTURE = error(
    "huge-picture",
    ("Ảnh có {size} điểm, giới hạn là {limit} triệu điểm", "Thu nhỏ ảnh rồi thay tệp"),
    ("The picture has {size} pixels, the limit is {limit} million", "Make it smaller"),
)
UNSAFE_SVG = error(
    "unsafe-svg",
    ("Tệp SVG chứa {what}", "Xuất lại SVG không có mã lệnh, thực thể và liên kết ra ngoài, hoặc dùng PNG"),
    ("The SVG holds {what}", "Export it again without scripts, entities and outside references, or use PNG"),
)
PICTURE_POSITION = warning(
    "picture-position",
    (
        "Ảnh ghi kèm vị trí chụp (GPS), đã bỏ khi đăng",
        "Xóa thông tin vị trí trong ảnh gốc nếu kho nội dung công khai",
    ),
    ("The picture holds the place where it was taken; it is left out", "Remove it from the original as well"),
)
