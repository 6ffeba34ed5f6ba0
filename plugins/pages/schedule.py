"""A programme's entries from its front matter as a table, for its page and for feeds.

In: a programme. Out: the headings that its entries need, and a row of texts for each entry, as written.
"""

from __future__ import annotations

from plugins.pages.views import EntryView
from plugins.records.kinds import Programme

# Keys of front-matter entries under the headings that readers of programmes know (contract 3).
_COLUMNS = (
    (("day",), "Ngày"),
    (("session",), "Buổi"),
    (("start", "end"), "Giờ"),
    (("content",), "Nội dung"),
    (("chair",), "Chủ trì"),
    (("participants",), "Thành phần"),
    (("venue",), "Địa điểm"),
    (("unit",), "Đơn vị chuẩn bị"),
    (("status", "moved_to", "moved_start", "moved_end", "reason"), "Trạng thái"),
    (("note",), "Ghi chú"),
)


def schedule(record: Programme) -> tuple[tuple[str, ...], tuple[EntryView, ...]]:
    """Return the headings and the rows of the entries of ``record``; both empty where its table is in the body."""
    used = [
        (keys, title)
        for keys, title in _COLUMNS
        if any(k in keys for e in record.entries for k, _ in e.cells)
    ]
    rows = []
    for entry in record.entries:
        cells = dict(entry.cells)
        texts = (_cell([(key, cells[key]) for key in keys if key in cells]) for keys, _ in used)
        rows.append(EntryView(tuple(texts)))
    return tuple(title for _, title in used), tuple(rows)


def _cell(found: list[tuple[str, str]]) -> str:
    """Return the keys of one column as one text: ``8:00–11:30``, ``hoãn sang 18/6 14:00 (lý do)``."""
    text = ""
    for key, value in found:
        if key == "end" and text:
            text = f"{text}–{value}"
        elif key == "moved_to":
            text = f"{text or 'dời'} sang {value}"
        elif key == "moved_end":
            text = f"{text}–{value}"
        elif key == "reason":
            text = f"{text} ({value})" if text else value
        else:
            text = f"{text} {value}".strip()
    return text
