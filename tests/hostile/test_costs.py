"""What one hostile file costs: nothing to any other, and no more than its own problem."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents import DOCS, rows, text_of
from tests.plugins.markdown.test_limits import REFUSED
from tests.sites.build import TempSite, news, programme
from tests.small_site import PROJECT, environment, make_site, write_news


def test_every_limit_is_documented_with_its_value() -> None:
    page = DOCS / "design" / "limits.md"
    table = [row for row in rows(text_of(page)) if row[1].startswith("`plugins.")]
    assert len(table) > 20
    for _, name, value in (row[:3] for row in table):
        module, _, constant = name.strip("`").rpartition(".")
        assert getattr(importlib.import_module(module), constant) == float(value.replace(",", "")), name


def test_a_pathological_text_costs_no_other_file_anything(
    site: TempSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANTIN_JOBS", "2")
    for number in range(40):
        site.write(f"tin-tuc/2026/tin-{number}.md", news(body=f"Một <b>đoạn</b> số {number}.\n"))
    alone = site.built()
    hostile = [text for name, text in REFUSED.items() if name != "too long"]  # that one is not even opened
    for number, text in enumerate(hostile):
        site.write(f"tin-tuc/2026/doc-{number}.md", news(body=text))
    result = site.build()
    assert result.refused
    assert [(p.path, p.code.name) for p in result.problems] == [
        (f"tin-tuc/2026/{name}.md", "too-complex") for name in sorted(f"doc-{n}" for n in range(len(hostile)))
    ]
    for number in range(len(hostile)):
        (site.content / f"tin-tuc/2026/doc-{number}.md").unlink()
    assert site.built() == alone


def test_a_header_that_would_make_thousands_of_pages_is_told_at_its_line(site: TempSite) -> None:
    site.write("tin-tuc/2026/a.md", news(tags=[f"từ khóa {n}" for n in range(501)]))
    site.write("tin-tuc/2026/b.md", news(tags=[f"từ khóa {n}" for n in range(500)]))
    assert site.lines() == [
        (
            "content/tin-tuc/2026/a.md:5: lỗi: Trường “tags” có 501 mục, giới hạn là 500. Chỉ giữ những mục cần thiết, "
            "hoặc tách thành nhiều bài. [too-many-items]"
        ),
    ]


@pytest.mark.parametrize(
    "rows, line, what",
    [
        ([f"| 01/6 | 8h | Giao ban lần thứ {n} | Văn phòng | P1 |" for n in range(2001)], 2007, "2000 việc"),
        ([f"| {1 + n % 28}/6 | | Họp | Tổ {n} | |" for n in range(501)], 7, "500 người chủ trì và đơn vị"),
    ],
)
def test_a_schedule_that_is_too_long_is_told_and_nothing_of_it_is_dropped_in_silence(
    rows: list[str], line: int, what: str, site: TempSite
) -> None:
    head = "| Ngày | Giờ | Nội dung | Chủ trì | Địa điểm |\n|---|---|---|---|---|\n"
    site.write("chuong-trinh/2026-06.md", programme(body=head + "\n".join(rows)))
    told = [one for one in site.lines() if ": lỗi: " in one]
    assert told == [
        (
            f"content/chuong-trinh/2026-06.md:{line}: lỗi: Lịch có hơn {what}. Tách thành nhiều chương trình. "
            "[too-large-schedule]"
        )
    ]


_PEAK = """
import sys
sys.path.insert(0, sys.argv[1])
from plugins.cli.main import main
code = main(["build"])
with open("/proc/self/status") as status:
    most = next(line.split()[1] for line in status if line.startswith("VmHWM"))
sys.stdout.write(f"{code} {most}")
"""  # not ru_maxrss, which begins with what the process that started this one used
_A_RECORD = 30  # kilobytes: thrice what one takes


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a system that counts memory otherwise")
def test_memory_grows_by_a_bounded_amount_for_each_record(tmp_path: Path) -> None:
    """B80: a hundred thousand records then fit into three gigabytes. One process, so that all of it is counted."""
    peaks = {}
    for count in (100, 1100):
        site = make_site(tmp_path / str(count))
        for number in range(count):
            write_news(
                site, f"tin-{number}", f"Tin số {number}", body=f"Đoạn {number}.\n\nMột <b>đoạn</b> nữa."
            )
        done = subprocess.run(
            [sys.executable, "-c", _PEAK, str(PROJECT)],
            cwd=site,
            env=environment(BANTIN_JOBS="1"),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        code, _, peak = done.stdout.rpartition("\n")[2].partition(" ")
        assert code == "0", done.stderr
        peaks[count] = int(peak)
    assert 0 < (peaks[1100] - peaks[100]) / 1000 < _A_RECORD
