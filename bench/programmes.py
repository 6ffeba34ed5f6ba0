"""What work programmes cost: ten years of them, one a week, with their pages and calendars, built cold.

In: how many, and how many rounds. Out: the rows of a table. Every programme is a table of ten entries in the forms
that editors write; each is made from its number alone.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from bench import prose
from bench.documents import NOW, command, lay_aside
from bench.measure import Cost, run
from bench.peers import WORK, environment_of
from bench.sites.bantin import BanTinSite
from bench.sites.site import write_text
from bench.words import AUTHORS

COUNT: Final = 520  # programmes, one a week
ENTRIES: Final = 10  # in each, most of them with an hour
GOAL: Final = 5.0  # seconds, wall, cold
_FIRST: Final = date(2016, 1, 4)  # a Monday
_CHAIRS: Final = (
    *("Bí thư Đảng ủy", "Phó Bí thư Thường trực", "Phó Bí thư", "Chánh Văn phòng", "Phó Chánh Văn phòng"),
    *("Trưởng Ban Tổ chức", "Trưởng Ban Tuyên giáo", "Trưởng Ban Dân vận", "Chủ nhiệm Ủy ban Kiểm tra"),
    *("Chủ tịch Công đoàn", "Bí thư Đoàn", "Chủ tịch Hội Phụ nữ"),
)
_VENUES: Final = tuple(f"Phòng họp số {number}" for number in range(1, 13))
_HEAD: Final = (
    *("Ngày", "Buổi", "Giờ", "Nội dung", "Chủ trì", "Thành phần", "Địa điểm", "Đơn vị chuẩn bị"),
    "Trạng thái",
)


@dataclass(frozen=True, slots=True)
class Week:
    """One programme of the corpus: the Monday that it begins on, and its rows, a text for each heading of the table."""

    monday: date
    rows: tuple[tuple[str, ...], ...]

    @property
    def period(self) -> str:
        """Return the name of the ISO 8601 week: ``2016-w01``."""
        year, week, _ = self.monday.isocalendar()
        return f"{year:04d}-w{week:02d}"

    @property
    def file(self) -> str:
        """Return the path of its source below the content folder."""
        return f"chuong-trinh/{self.period}.md"


def weeks(count: int = COUNT) -> list[Week]:
    """Return the corpus, oldest first."""
    mondays = (_FIRST + timedelta(weeks=number) for number in range(count))
    return [Week(monday, tuple(_row(monday, place) for place in range(ENTRIES))) for monday in mondays]


def _row(monday: date, place: int) -> tuple[str, ...]:
    """Return row ``place``: two meetings a day, in the morning and in the afternoon; the last is for the whole week."""
    random = Random(f"lịch {monday} {place}")
    day = monday + timedelta(days=place // 2)
    chair, venue = _CHAIRS[random.randrange(6) * 2 + place % 2], _VENUES[random.randrange(6) * 2 + place % 2]
    who, unit = random.choice(AUTHORS), random.choice(AUTHORS)
    content = prose.filled("{viec_hoa} {muc_dich}", random)
    if place == ENTRIES - 1:
        return ("trong tuần", "", "", content, chair, who, venue, unit, "")
    session = "chiều" if place % 2 else "sáng"
    hour = random.choice(("14:00", "14h30", "15 giờ") if place % 2 else ("7h30", "8:00-11:30", "9 giờ", ""))
    later = f"hoãn sang {monday + timedelta(days=4):%d/%m}, 16:30"
    state = random.choice((*[""] * 16, "dự kiến", "hủy", "hoãn (chờ ý kiến)", later))
    return (f"{day:%d/%m}", session, hour, content, chair, who, venue, unit, state)


@dataclass(frozen=True, slots=True)
class ProgrammeFigures:
    """What was measured: the cost of each round; what the output holds, in files and bytes."""

    count: int
    costs: list[Cost]
    size: OutputSize

    @property
    def wall(self) -> float:
        """Return the median of the wall times, in seconds."""
        return median(cost.wall for cost in self.costs)

    def rows(self) -> Iterator[str]:
        """Yield the lines of the section of RESULTS.md."""
        entries = self.count * ENTRIES
        yield f"## Work programmes\n\n{self.count:,} weekly programmes, {entries:,} entries, everything on.\n"
        yield "| figure | measured | goal |\n|---|---:|---:|"
        cpu = median(cost.cpu for cost in self.costs)
        yield f"| cold: wall s | {self.wall:.2f} | ≤ {GOAL:g} |"
        yield f"| cold: CPU s | {cpu:.2f} | |"
        for name, (files, size) in self.size.parts.items():
            yield f"| {name}: files / MB | {files:,} / {size / 1e6:.1f} | |"
        yield ""


@dataclass(frozen=True, slots=True)
class OutputSize:
    """Files and bytes of an output, by what they are."""

    parts: dict[str, tuple[int, int]]


def size_of(output: Path) -> OutputSize:
    """Return what ``output`` holds, without its state; every file counts once below a name and once in all."""
    parts = dict.fromkeys((*_PARTS, "all output"), (0, 0))
    for file in output.rglob("*"):
        path = file.relative_to(output).as_posix()
        if not file.is_file() or path.startswith(".bantin/"):
            continue
        for name in (*(name for name, belongs in _PARTS.items() if belongs(path)), "all output"):
            files, size = parts[name]
            parts[name] = (files + 1, size + file.stat().st_size)
    return OutputSize(parts)


_PARTS: Final[dict[str, Callable[[str], bool]]] = {
    "pages": lambda path: path.endswith(".html"),
    "calendars": lambda path: path.endswith(".ics"),
    "compressed copies": lambda path: path.endswith((".gz", ".br")),
}


def measured(rounds: int, say: Callable[[str], None], count: int = COUNT) -> ProgrammeFigures:
    """Return what ``rounds`` rounds give, with ``count`` programmes."""
    folder, costs = WORK / "programmes", list[Cost]()
    shutil.rmtree(folder, ignore_errors=True)
    write(folder, weeks(count))
    for turn in range(rounds + 1):
        say(f"{count:,} programmes: {f'round {turn}' if turn else 'warming up'}")
        lay_aside(folder, turn)
        cost = run(command(), folder, environment_of(BANTIN_NOW=NOW, BANTIN_CACHE="cache"))
        if turn:
            costs.append(cost)
    size = size_of(folder / "output")
    shutil.rmtree(folder, ignore_errors=True)
    return ProgrammeFigures(count, costs, size)


def write(folder: Path, corpus: Sequence[Week]) -> None:
    """Write the site."""
    BanTinSite().write(folder)
    body = {"name": "Đảng ủy Khối các cơ quan", "short": "ĐUK", "slug": "duk", "profile": "dang"}
    write_text(folder / "content" / "du-lieu" / "co-quan.yaml", f"- {json.dumps(body, ensure_ascii=False)}\n")
    for number, week in enumerate(corpus, 1):
        year, place, _ = week.monday.isocalendar()
        header = {"title": f"Chương trình công tác tuần {place} năm {year}", "number": f"{number}-CTr/ĐUK"}
        issued = week.monday - timedelta(days=3)
        header |= {
            "period": week.period,
            "issued": issued.isoformat(),
            "type": "Chương trình",
            "issuer": "ĐUK",
        }
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in header.items()]
        table = [_HEAD, ("---",) * len(_HEAD), *week.rows]
        rows = [f"| {' | '.join(row)} |" for row in table]
        write_text(folder / "content" / week.file, "\n".join(("---", *lines, "---", "", *rows, "")))
