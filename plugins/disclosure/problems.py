"""What may not or should not be published."""

from __future__ import annotations

from plugins.problems.codes import error, warning

SECRECY_MARK = error(
    "secrecy-mark",
    (
        "Có dấu mật “{value}”{where}. Tài liệu mật không được đưa lên trang",
        "Bỏ tài liệu khỏi kho và lịch sử git, báo người phụ trách; nếu không phải thì chap-nhan, sha256: {sha256}",
    ),
    (
        "There is a mark of secrecy, “{value}”{where}. A secret document may not be published",
        "Remove it from the repository and its history, report it; if it is no mark, accept it, sha256: {sha256}",
    ),
)
CITIZEN_NUMBER = warning(
    "citizen-number",
    ("Có số căn cước, chứng minh nhân dân “{value}”{where}", "Bỏ hoặc che số ấy trước khi đăng"),
    ("There is a citizen's number, “{value}”{where}", "Remove or black it out before publishing"),
)
PERSONAL_TELEPHONE = warning(
    "personal-telephone",
    (
        "Có số điện thoại di động “{value}”{where}",
        "Dùng số của cơ quan; số công vụ được phép công khai thì ghi vào chap-nhan",
    ),
    (
        "There is a mobile telephone number, “{value}”{where}",
        "Use the office's number; accept it in chap-nhan if it may be public",
    ),
)
MORE_NUMBERS = warning(
    "more-personal-numbers",
    (
        "Tệp này còn {count} chỗ khác có số căn cước hoặc số điện thoại di động",
        "Che hết trước khi đăng; sửa các chỗ đã nêu rồi chạy lại thì thấy các chỗ tiếp theo",
    ),
    (
        "There are {count} more numbers of citizens or mobile telephones in this file",
        "Black out all of them before publishing; mend those that are named to be told the next",
    ),
)
