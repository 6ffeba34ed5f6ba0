"""What can be wrong with files that readers fetch."""

from __future__ import annotations

from plugins.problems.codes import error, warning

SCAN = warning(
    "scan",
    (
        "Bản quét không có lớp chữ: không tìm kiếm được, người khiếm thị không đọc được",
        "Đăng bản PDF xuất từ Word hoặc bản ký số, hoặc nhận dạng chữ (OCR) cho bản quét",
    ),
    (
        "A scan without a text layer: nobody can search it, and screen readers cannot read it",
        "Publish the PDF from the word processor or the signed one, or add a text layer by OCR",
    ),
)
UNREAD_FILE = warning(
    "unread-file",
    (
        "Không đọc được chữ trong tệp ({reason}), nên chưa kiểm tra được dấu mật và dữ liệu cá nhân",
        "Mở tệp xem có đúng không; xuất lại từ bản gốc nếu hỏng",
    ),
    (
        "The text of the file cannot be read ({reason}): marks of secrecy and personal data were not looked for",
        "Open the file and look; export it again if it is broken",
    ),
)
UNREAD_PART = error(
    "unread-part",
    (
        "Chỉ đọc được một phần của tệp ({reason}), nên chưa kiểm tra được dấu mật và dữ liệu cá nhân trong cả tệp",
        "Chia nhỏ hoặc xuất lại tệp; đã tự đọc hết thì ghi vào chap-nhan, sha256: {sha256}",
    ),
    (
        "Only a part of the file could be read ({reason}): not all of it was searched for marks of secrecy",
        "Split or export the file again; if somebody has read it all, accept it in chap-nhan, sha256: {sha256}",
    ),
)
