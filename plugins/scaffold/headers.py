"""The text of a new file, kind by kind: its header with a hint over each field, and a body to write over.

In: what is known of the record. Out: Markdown that passes `bantin check` as it is. Hints are in
Vietnamese whatever the language of the messages: they are for editors, and stay in the file.
"""

from __future__ import annotations

import json
from datetime import date, datetime

from plugins.problems import ProblemList
from plugins.records.periods import Period
from plugins.sources.decode import decode

_STATUS = ("draft là bản nháp, chưa ai thấy; viết xong thì đổi thành published", "status: draft")


def news(title: str, now: datetime, category: str) -> str:
    """Return a new News."""
    return _file(
        [
            ("", f"title: {quoted(title)}"),
            (
                "Ngày, giờ đăng; ngày giờ ở tương lai thì tin tự lên khi đến giờ",
                f"date: {now:%d/%m/%Y %H:%M}",
            ),
            ("Tên chuyên mục, đúng như trong du-lieu/chuyen-muc.yaml", f"category: {quoted(category)}"),
            _STATUS,
            ("Một, hai câu nói điều quan trọng nhất; hiện ở danh sách và khi chia sẻ", "summary:"),
            ("Từ khóa, cách nhau bằng dấu phẩy trong ngoặc: [hiến máu, thanh niên]", "tags: []"),
            ("Đơn vị hoặc tác giả ký tên, chức vụ, người chụp ảnh", 'author: "Ban Biên tập"'),
            ("Ảnh đầu bài: tệp đặt cạnh bài, hoặc /hinh-anh/…; xóa dấu # khi dùng", "# cover: anh.jpg"),
            ("", "# cover_caption:"),
            ("", "# cover_credit:"),
        ],
        "Viết nội dung tin tại đây.\n\n"
        'Ảnh đứng riêng một đoạn: `![Chú thích ảnh](anh.jpg "Ảnh: Văn phòng")`\n',
    )


def document(title: str, today: date, *, number: str, form: str, kind: str, issuer: str) -> str:
    """Return a new Document. Without ``number`` its line is left to fill in, after the ``form`` that it has."""
    hint = "Số, ký hiệu ghi như trên văn bản"
    if not number:
        hint += f", ví dụ {form or '18-KH/ĐUK'}; xóa dấu # và điền"
    return _file(
        [
            ("Trích yếu nội dung văn bản", f"title: {quoted(title)}"),
            (
                hint,
                f"number: {quoted(number)}" if number else "# number:",
            ),
            ("Ngày ban hành (ngày/tháng/năm); năm phải trùng với thư mục", f"issued: {today:%d/%m/%Y}"),
            (
                "Loại văn bản, đúng như trong du-lieu/loai-van-ban.yaml",
                f"type: {quoted(kind)}" if kind else "# type:",
            ),
            ("Cơ quan ban hành", f"issuer: {quoted(issuer)}" if issuer else "# issuer:"),
            _STATUS,
            ("Người ký: chức vụ, và hình thức ký (T/M, KT., TL. …)", "# signer_position:"),
            ("", "# signer_form:"),
            ("Tệp văn bản đã ký, đặt cạnh tệp này: [18-kh-duk.pdf]", "attachments: []"),
            ("Ngày có hiệu lực, ngày hết hiệu lực (nếu có)", "# effective:"),
            ("", "# valid_until:"),
            ("Văn bản được thay thế, sửa đổi, căn cứ: số ký hiệu hoặc đường dẫn tệp", "# replaces: []"),
            ("", "# based_on: []"),
            ("Một, hai câu nói văn bản quy định điều gì, cho ai", "summary:"),
        ],
        "Tóm tắt hoặc toàn văn văn bản.\n",
    )


def programme(title: str, today: date, period: Period, *, issuer: str) -> str:
    """Return a new Programme with a table of entries, one line filled in as an example."""
    first = period.first
    return _file(
        [
            ("", f"title: {quoted(title)}"),
            (
                "Kỳ của chương trình, trùng với tên tệp: 2026-12 là tháng, 2026-w49 là tuần",
                f"period: {period.name}",
            ),
            ("Ngày ban hành (ngày/tháng/năm)", f"issued: {today:%d/%m/%Y}"),
            ("Số, ký hiệu (nếu có)", "# number:"),
            ("Cơ quan ban hành", f"issuer: {quoted(issuer)}" if issuer else "# issuer:"),
            _STATUS,
            ("Bản đã ký, đặt cạnh tệp này", "attachments: []"),
            ("Trọng tâm của kỳ, một câu", "summary:"),
        ],
        "Mỗi dòng của bảng là một việc. Cột Ngày nhận: `01/6`, `25-26/6`, `trong tháng`, `tuần 2`, `cuối tháng`. "
        "Cột Trạng thái nhận: `dự kiến`, `hoãn`, `hoãn sang 18/6, 14:00`, `hủy`. Xóa đoạn này khi viết xong.\n\n"
        "| Ngày | Buổi | Giờ | Nội dung | Chủ trì | Thành phần | Địa điểm | Đơn vị chuẩn bị | Trạng thái |\n"
        "|---|---|---|---|---|---|---|---|---|\n"
        f"| {first:%d/%m} | sáng | 08:00 | Giao ban | | | Phòng họp | Văn phòng | dự kiến |\n",
    )


def page(title: str) -> str:
    """Return a new Page."""
    return _file(
        [
            ("", f"title: {quoted(title)}"),
            _STATUS,
            ("Một, hai câu nói trang này có gì", "summary:"),
        ],
        "Viết nội dung trang tại đây.\n\nThêm liên kết tới trang này trong `du-lieu/trang-web.yaml` (menu).\n",
    )


def clean_title(text: str) -> str:
    """Return ``text`` as one line without anything invisible, "" when no text is left."""
    cleaned = decode(text.encode("utf-8", "replace"), ProblemList())
    return " ".join((cleaned or "").split())


def quoted(text: str) -> str:
    """Return ``text`` in double quotes; YAML 1.2 reads every JSON string as it is."""
    return json.dumps(text, ensure_ascii=False)


def _file(fields: list[tuple[str, str]], body: str) -> str:
    lines = ["---"]
    for hint, line in fields:
        lines += [f"# {hint}", line] if hint else [line]
    return "\n".join([*lines, "---", "", body])
