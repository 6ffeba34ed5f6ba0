"""What can be wrong with documents as data: numbers, series, relations, bodies, citations."""

from __future__ import annotations

from plugins.problems.codes import error, note, warning

ODD_NUMBER = warning(
    "odd-number",
    (
        "Số, ký hiệu “{value}” {doubts}{hint}",
        "Viết như trên văn bản gốc; nếu bản gốc đúng như vậy thì để nguyên",
    ),
    (
        "The number “{value}” {doubts}{hint}",
        "Write it as the original has it; leave it if the original is so",
    ),
)
REPEATED_NUMBER = warning(
    "repeated-number",
    (
        "Số “{value}” đã là của {other} (cùng cơ quan, loại và kỳ đánh số)",
        "Sửa số ở một trong hai tệp, hoặc bỏ tệp đăng trùng",
    ),
    (
        "The number “{value}” is that of {other} already (same body, type and series)",
        "Correct one of the two, or remove the copy",
    ),
)
SERIES_GAP = warning(
    "series-gap",
    (
        "Trước số “{value}” còn thiếu các số {missing} (kỳ {series})",
        "Đăng nốt nếu là văn bản công khai; nếu không, bỏ qua hoặc ghi vào chap-nhan",
    ),
    (
        "Before the number “{value}” the numbers {missing} are missing (series {series})",
        "Publish them if they are public; otherwise ignore this or accept it in chap-nhan",
    ),
)
NUMBER_ORDER = warning(
    "number-order",
    ("Số “{value}” ban hành ngày {day} không hợp thứ tự với {between}", "Kiểm tra lại số và ngày ban hành"),
    ("The number “{value}” of {day} is out of order with {between}", "Check number and day of issue"),
)
TYPE_AGAINST_NUMBER = warning(
    "type-against-number",
    (
        "Loại văn bản “{value}” không hợp với ký hiệu “{mark}” ({types})",
        "Sửa type, hoặc sửa number, theo văn bản gốc",
    ),
    (
        "The type “{value}” does not go with the code “{mark}” ({types})",
        "Correct type or number by the original",
    ),
)
UNKNOWN_NUMBER = warning(
    "unknown-number",
    (
        "Không có văn bản nào trên trang mang số “{value}” (ghi ở {name})",
        "Kiểm tra số và ngày; nếu văn bản ấy không đăng trên trang này thì để nguyên",
    ),
    (
        "No document of the site bears the number “{value}” (in {name})",
        "Check number and day; leave it if that document is not published here",
    ),
)
AMBIGUOUS_RELATION = warning(
    "ambiguous-number",
    (
        "Số “{value}” (ghi ở {name}) là của nhiều văn bản: {others}",
        "Ghi thêm ngày, ví dụ “18-KH/ĐUK, ngày 15/06/2026”, hoặc ghi đường dẫn của tệp",
    ),
    (
        "The number “{value}” (in {name}) is that of several documents: {others}",
        "Add the day, as in “18-KH/ĐUK, ngày 15/06/2026”, or write the file's path",
    ),
)
CIRCLE = error(
    "circle",
    (
        "Quan hệ {name} đi thành vòng: văn bản này và {others} cùng đứng sau nhau",
        "Bỏ quan hệ bị ghi ngược (chỉ văn bản ban hành sau mới ghi văn bản trước)",
    ),
    (
        "The relation {name} goes round in a circle: this document and {others} come after one another",
        "Remove the relation that is the wrong way round (the later document names the earlier one)",
    ),
)
AMBIGUOUS_CITATION = note(
    "ambiguous-citation",
    (
        "Số “{value}” trong bài có thể là của nhiều văn bản ({others}) nên không thành liên kết",
        "Muốn có liên kết thì ghi thêm ngày ban hành sau số, ví dụ “ngày 15/06/2026”",
    ),
    (
        "The number “{value}” in the text may be that of several documents ({others}) and is no link",
        "To make it one, write the day of issue after it, as in “ngày 15/06/2026”",
    ),
)
