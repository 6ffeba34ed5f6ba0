"""What can be wrong or odd in the entries of a programme."""

from __future__ import annotations

from plugins.problems.codes import error, warning

TOO_MANY = error(
    "too-large-schedule",
    ("Lịch có hơn {limit} {what}", "Tách thành nhiều chương trình"),
    ("The schedule has more than {limit} {what}", "Split it into several programmes"),
)
UNREAD_DAY = error(
    "unread-day",
    (
        "Không hiểu ngày “{value}” của việc “{content}”",
        "Viết như 01/6, 25-26/6, tuần 2, cuối tháng hoặc trong tháng",
    ),
    (
        "The day “{value}” of “{content}” cannot be read",
        "Write it like 01/6, 25-26/6, tuần 2, cuối tháng, trong tháng",
    ),
)
NO_DAY = error(
    "no-day",
    ("Việc “{content}” không ghi ngày", "Ghi ngày, hoặc “trong tháng” nếu chưa rõ"),
    ("The entry “{content}” has no day", "Write the day, or “trong tháng” where it is not known"),
)
NO_CONTENT = error(
    "no-content",
    ("Một dòng của lịch không có nội dung", "Ghi nội dung công việc, hoặc bỏ dòng ấy"),
    ("A line of the schedule has no content", "Write what is to be done, or remove the line"),
)
NO_CONTENT_COLUMN = warning(
    "no-content-column",
    (
        "Bảng này có cột ngày, giờ nhưng không có cột nội dung, nên không thành lịch",
        "Đặt tên cột là Nội dung; nếu không phải lịch thì bỏ qua",
    ),
    (
        "This table has a column of days or hours and none of contents, so it is no schedule",
        "Name the column Nội dung; if it is no schedule, leave it",
    ),
)
UNREAD_HOUR = error(
    "unread-hour",
    (
        "Không hiểu giờ “{value}” của việc “{content}”",
        "Viết như 8:00, 7h30, 14 giờ, 8:00-11:30, sáng hoặc cả ngày; hai giờ thì hai dòng",
    ),
    (
        "The hour “{value}” of “{content}” cannot be read",
        "Write it like 8:00, 7h30, 14 giờ, 8:00-11:30, sáng or cả ngày; two hours on two lines",
    ),
)
UNREAD_STATE = warning(
    "unread-state",
    ("Không hiểu trạng thái “{value}”", "Dùng dự kiến, hoãn, hoãn sang 18/6, 14:00, hoặc hủy"),
    ("The state “{value}” is not known", "Use dự kiến, hoãn, hoãn sang 18/6, 14:00, or hủy"),
)
STATE_AND_MOVE = warning(
    "state-and-move",
    (
        "Trạng thái “{value}” có kèm ngày giờ mới “{new}”; máy hiểu {read}",
        "Nếu dời thì ghi hoãn, nếu không thì bỏ moved_to, moved_start",
    ),
    (
        "The state “{value}” stands beside a new time “{new}”; it is read as {read}",
        "Write hoãn where it is moved, else remove moved_to, moved_start",
    ),
)
UNREAD_NEW_DAY = error(
    "unread-new-day",
    ("Không hiểu ngày dời tới “{value}” của việc “{content}”", "Viết như “hoãn sang 18/6, 14:00”"),
    ("The new day “{value}” of “{content}” cannot be read", "Write it like “hoãn sang 18/6, 14:00”"),
)
DAYS_APART = error(
    "days-apart",
    (
        "“{value}” của việc “{content}” là các ngày không liền nhau",
        "Tách việc ấy thành mỗi ngày một dòng",
    ),
    ("“{value}” of “{content}” are days with others between", "Write a line for each day"),
)
AMBIGUOUS_DAY = warning(
    "ambiguous-day",
    (
        "Ngày “{value}” có thể hiểu khác nhau, máy hiểu là {read}",
        "Viết rõ một ngày như 05/6, nhiều ngày như 05/6-06/6",
    ),
    (
        "The day “{value}” can be read in two ways, and is read as {read}",
        "Write one day like 05/6, several like 05/6-06/6",
    ),
)
WRONG_WEEKDAY = warning(
    "wrong-weekday",
    ("“{value}”: ngày {day} là {weekday}", "Sửa thứ hoặc sửa ngày"),
    ("“{value}”: the day {day} is {weekday}", "Correct the weekday or the date"),
)
OUTSIDE_PERIOD = warning(
    "outside-period",
    (
        "Ngày {day} của việc “{content}” nằm ngoài {period}",
        "Kiểm tra ngày, hoặc chuyển sang chương trình của kỳ ấy",
    ),
    ("The day {day} of “{content}” lies outside {period}", "Check the day, or move the entry to that period"),
)
END_BEFORE_START = warning(
    "end-before-start",
    ("Giờ kết thúc {end} của việc “{content}” sớm hơn giờ bắt đầu {start}", "Kiểm tra lại giờ"),
    ("The end {end} of “{content}” is before its start {start}", "Check the hours"),
)
NO_VENUE = warning(
    "no-venue",
    ("Việc “{content}” có giờ mà không ghi địa điểm", "Ghi địa điểm, hoặc “trực tuyến”"),
    ("The entry “{content}” has an hour and no venue", "Write the venue, or “trực tuyến”"),
)
CLASH = warning(
    "clash",
    (
        "“{content}” và “{other}” cùng lúc, cùng {what} “{value}”",
        "Kiểm tra lại giờ, người chủ trì hoặc địa điểm",
    ),
    ("“{content}” and “{other}” are at one time with one {what}, “{value}”", "Check hours, chair or venue"),
)
DAY_OFF = warning(
    "day-off",
    ("Việc “{content}” vào ngày nghỉ {day} ({what})", "Kiểm tra lại ngày"),
    ("The entry “{content}” is on a day off, {day} ({what})", "Check the day"),
)
PASTED_ROWS = warning(
    "pasted-rows",
    (
        "Các dòng này giống hàng chép từ bảng Word nhưng không có dòng đầu đề, nên không thành lịch",
        "Thêm dòng đầu đề (Ngày, Giờ, Nội dung…) ngay trên, cách nhau bằng dấu tab, hoặc chép cả dòng đầu đề từ Word",
    ),
    (
        "These lines look like rows of a Word table with no headings, so they are no schedule",
        "Add the headings (Ngày, Giờ, Nội dung…) above them, parted by tabs, or copy them from Word as well",
    ),
)
