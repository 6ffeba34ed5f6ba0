"""Tell what a build did: the problems it found, and one line of figures."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from plugins.cli.console import Console
from plugins.dates import ZONE, Moment
from plugins.dates.show import clock, day
from plugins.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from plugins.engine.build import BuildResult

MOST_NAMED = 20  # foreign files that are named one by one


def when(moment: datetime) -> str:
    """Return ``08:00 ngày 01/12/2026`` of an aware ``moment``, in the site's zone."""
    shown = Moment.from_datetime(moment.astimezone(ZONE))
    return f"{clock(shown)} {day(shown)}"


def size(console: Console, count: int) -> str:
    """Return ``count`` bytes as people read them: ``812 byte``, ``36 KB``, ``4,2 MB``."""
    if count < 1000:
        return f"{count} byte"
    if count < 1_000_000:
        return f"{(count + 999) // 1000} KB"
    shown = f"{count / 1_000_000:.1f} MB"
    return console.text(shown.replace(".", ","), shown)


def scheduled_line(console: Console, result: BuildResult) -> str:
    """Return how many records wait for their time and when the next one appears, or ""."""
    if not result.scheduled:
        return ""
    following = when(result.next_due) if result.next_due else "?"
    return console.text(
        f"{grouped(result.scheduled)} bài hẹn giờ, bài gần nhất lên lúc {following}.",
        f"{result.scheduled} scheduled, the next one due at {following}.",
    )


def build_lines(console: Console, result: BuildResult, place: str) -> str:
    """Return what a good build did in ``place``: one line, and the foreign files when there are any."""
    vi = (
        f"Đã dựng {grouped(result.outputs)} tệp vào {place}: ghi {grouped(result.written)}, "
        f"giữ nguyên {grouped(result.unchanged)}, xóa {grouped(result.removed)}."
    )
    en = (
        f"Built {result.outputs} files into {place}: {result.written} written, "
        f"{result.unchanged} unchanged, {result.removed} removed."
    )
    lines = [" ".join(part for part in (console.text(vi, en), scheduled_line(console, result)) if part)]
    if result.foreign:
        named = ", ".join(result.foreign[:MOST_NAMED])
        more = "…" if len(result.foreign) > MOST_NAMED else ""
        count = grouped(len(result.foreign))
        lines.append(
            console.text(
                f"Để nguyên {count} tệp không do bản dựng nào tạo ra: {named}{more}",
                f"Left alone {len(result.foreign)} files that no build made: {named}{more}",
            )
        )
    lines.append(placing_line(console, result))
    return "\n".join(line for line in lines if line)


_REASONS = {
    "new": ("mới", "new"),
    "unknown": ("không còn nhớ lần dựng trước", "nothing is known of the former build"),
    "frame": (
        "cài đặt, giao diện, chương trình hoặc phần chung của trang đã đổi",
        "settings, theme or frame",
    ),
    "facts": ("thông tin của chính bài hoặc danh sách đã đổi", "its own facts"),
    "text": ("nội dung bài đã đổi", "its own text"),
    "around": ("bài, danh sách hoặc tệp liên quan đã đổi", "a record, listing or file beside it"),
    "touched": ("tệp kết quả bị sửa hoặc xóa", "its file was changed or removed"),
}
_MOST_PATHS = 10  # of one reason


def stats_lines(console: Console, result: BuildResult) -> str:
    """Return what a build read, made and kept, and why each file was made."""
    stats = result.stats
    made = sum(len(paths) for _, paths in stats.reasons)
    lines = [
        console.text(
            f"Nguồn: {grouped(stats.sources)}, phải đọc {grouped(stats.parsed)}. "
            f"Tệp: dựng {grouped(made)}, bỏ qua {grouped(stats.kept)}. Tiến trình: {stats.jobs}.",
            f"Sources: {stats.sources}, parsed {stats.parsed}. "
            f"Files: made {made}, passed over {stats.kept}. Processes: {stats.jobs}.",
        )
    ]
    for reason, paths in stats.reasons:
        lines.append(f"  {console.text(*_REASONS[reason])}: {grouped(len(paths))}")
        lines += [f"    {path}" for path in paths[:_MOST_PATHS]]
        if len(paths) > _MOST_PATHS:
            lines.append("    …")
    return "\n".join(lines)


def placing_line(console: Console, result: BuildResult) -> str:
    """Return which files the operator must place, where the site lives below a path; else ""."""
    if not result.to_place:
        return ""
    named = ", ".join(result.to_place)
    return console.text(
        f"Trang nằm dưới một đường dẫn: chép {named} vào gốc của máy chủ.",
        f"The site lives below a path: copy {named} to the root of the host.",
    )


def tell_refused(console: Console) -> None:
    """Say that a build with problems wrote nothing."""
    console.say(
        "Chưa ghi gì: sửa các lỗi trên rồi chạy lại.",
        "Nothing was written: correct the errors above and run this again.",
    )
