"""What would break for readers and subscribers of what was published before."""

from __future__ import annotations

from plugins.problems.codes import error, warning

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

LOST_ADDRESS = error(
    "lost-address",
    (
        "Địa chỉ {address} đã công bố, nay không còn gì trả lời",
        "Thêm vào du-lieu/chuyen-huong.yaml dòng {entry}; hoặc đặt lại tệp này, với status: withdrawn và reason: …",
    ),
    (
        "The address {address} was published, and nothing answers there now",
        "Add to du-lieu/chuyen-huong.yaml the line {entry}; or put the file back, with status: withdrawn and reason: …",
    ),
)
MOVED = error(
    "moved-address",
    ("Bài này từng công bố ở địa chỉ {address}", "Thêm vào phần đầu của tệp dòng {lines}"),
    ("This record was published at {address}", "Add to the header of the file the line {lines}"),
)
TAKEN_BACK = error(
    "taken-back",
    (
        "Bài ở địa chỉ {address} đã công bố, nay không còn hiện ra",
        "Ghi status: withdrawn và reason: … để rút bài, hoặc status: hidden để ẩn khỏi các danh sách",
    ),
    (
        "The record at {address} was published and is not shown any more",
        "Write status: withdrawn and reason: … to withdraw it, or status: hidden to take it out of lists",
    ),
)
LOST_FILE = error(
    "lost-file",
    (
        "Tệp ở địa chỉ {address} đã công bố, nay không còn được đưa lên",
        "Để tệp ở chỗ cũ và cho một bài nhắc tới nó; hoặc thêm vào du-lieu/chuyen-huong.yaml dòng {entry}",
    ),
    (
        "The file at {address} was published and does not go out any more",
        "Leave it in its place, shown by a record; or add to du-lieu/chuyen-huong.yaml the line {entry}",
    ),
)
LOST_REDIRECT = error(
    "lost-redirect",
    ("Địa chỉ cũ {address} từng dẫn tới bài, nay không còn gì trả lời", "Thêm lại dòng {entry}"),
    (
        "The old address {address} led to a record, and nothing answers there now",
        "Add the line {entry} again",
    ),
)
CHANGED_ID = error(
    "changed-id",
    (
        "Mã của bài này trong nguồn tin đã đổi, nên người theo dõi sẽ thấy bài hai lần",
        "Ghi trong phần đầu của tệp dòng id: {id}",
    ),
    (
        "The id of this record in feeds has changed, so subscribers would see it twice",
        "Write in the header of the file the line id: {id}",
    ),
)
CHANGED_IDENTITY = error(
    "changed-identity",
    (
        "Tên miền hoặc ngày của mã (domain, tag_date) đã đổi, nên mọi mục trong nguồn tin và lịch thành mục mới",
        "Ghi lại {given}",
    ),
    (
        "What ids are made of (domain, tag_date) has changed, so every item of feeds and calendars would be new",
        "Write {given} again",
    ),
)
