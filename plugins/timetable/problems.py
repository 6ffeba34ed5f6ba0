"""What can be odd about programmes side by side."""

from __future__ import annotations

from plugins.problems.codes import error, warning

PERIOD_GAP = warning(
    "period-gap",
    (
        "Trước chương trình này chưa có chương trình của {missing}",
        "Đăng nốt chương trình còn thiếu; nếu kỳ ấy không có chương trình thì bỏ qua hoặc ghi vào chap-nhan",
    ),
    (
        "Before this programme that of {missing} is missing",
        "Publish what is missing; if there was none, ignore this or accept it in chap-nhan",
    ),
)
REPEATED_ENTRY_ID = error(
    "repeated-entry-id",
    (
        "Mã “{value}” của việc “{content}” đã là mã của một việc trong {other}: lịch chỉ giữ một trong hai",
        "Ghi mã khác, hoặc bỏ mã nếu chép từ chương trình trước",
    ),
    (
        "The id “{value}” of “{content}” is that of an entry in {other}: calendars keep only one of the two",
        "Give it another one, or none if it was copied from an earlier programme",
    ),
)
