"""What would break for readers and subscribers of what was published before."""

from __future__ import annotations

from plugins.problems.codes import warning

UNANNOUNCED_CHANGE = warning(
    "unannounced-change",
    (
        "Chương trình đã công bố ({since}) nay đã đổi mà chưa báo cho người theo dõi lịch: {what}",
        "Thêm vào {where}: {entry}",
    ),
    (
        "The programme was published ({since}) and has changed without telling its subscribers: {what}",
        "Add to {where}: {entry}",
    ),
)
CHANGED_UID = warning(
    "changed-uid",
    (
        "Việc “{content}” ({when}) đã công bố; sửa như thế này thì lịch của người theo dõi coi là việc khác",
        "Thêm vào mục ấy dòng id: {uid}; nếu dời ngày thì giữ ngày đã công bố và ghi status: hoãn sang …",
    ),
    (
        "The entry “{content}” ({when}) was published; changed like this, calendars take it for another one",
        "Add to it the line id: {uid}; to move it, keep the day as announced and write status: hoãn sang …",
    ),
)
CHANGED_UID_IN_TABLE = warning(
    "changed-uid-in-table",
    (
        "Việc “{content}” ({when}) đã công bố; sửa như thế này thì lịch của người theo dõi coi là việc khác",
        (
            "Giữ nội dung và ngày đã công bố, ghi thay đổi ở cột Trạng thái (hoãn sang …, hủy); "
            "hoặc thêm cột Mã vào bảng, ở hàng này ghi {uid}"
        ),
    ),
    (
        "The entry “{content}” ({when}) was published; changed like this, calendars take it for another one",
        (
            "Keep content and day as announced and write what changed in the column Trạng thái (hoãn sang …, hủy); "
            "or add a column Mã to the table, with {uid} in this row"
        ),
    ),
)
