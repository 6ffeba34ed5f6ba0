"""What can be odd about programmes side by side."""

from __future__ import annotations

from plugins.problems.codes import warning

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
