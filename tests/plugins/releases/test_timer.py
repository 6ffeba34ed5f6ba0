"""Publishing from a timer: only when there is something new, and the examples for it are what systemd and cron read."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.releases.due import Reason, reason_to_publish
from plugins.releases.record import Record
from plugins.releases.rollback import roll_back
from plugins.releases.shelf import Shelf
from tests.documents import OPERATORS, text_of
from tests.plugins.releases.shelves import NOW, SITE, publish_files
from tests.small_site import bantin, make_site, write_news

PAGE = OPERATORS / "xuat-ban.md"
SECONDS = NOW.timestamp()


def record(*, sources: str = "abc", since: float | None = None, until: float | None = None) -> Record:
    return Record(3, NOW.isoformat(), "", 1, 1, sources, since, until)


@pytest.mark.parametrize(
    "before, sources, reason",
    [
        (None, "abc", Reason.FIRST),
        (record(), "abc", Reason.NOTHING),
        (record(), "abd", Reason.SOURCES),
        (record(), "", Reason.SOURCES),
        (record(sources=""), "", Reason.SOURCES),
        (record(until=SECONDS + 1), "abc", Reason.NOTHING),
        (record(until=SECONDS), "abc", Reason.DUE),
        (record(since=SECONDS), "abc", Reason.NOTHING),
        (record(since=SECONDS + 1), "abc", Reason.DUE),
    ],
)
def test_there_is_something_to_publish_when_something_differs(
    before: Record | None, sources: str, reason: Reason
) -> None:
    assert reason_to_publish(before, sources, NOW) is reason


def test_a_release_that_a_killed_run_left_unseen_is_a_reason_and_one_that_was_left_on_purpose_is_none(
    tmp_path: Path,
) -> None:
    shelf = Shelf(tmp_path / "www")
    publish_files(shelf, SITE)
    publish_files(shelf, SITE)
    assert not shelf.is_unseen()
    shelf.switch(1)  # as if the run of release 2 had been killed before its switch
    assert shelf.is_unseen()
    assert reason_to_publish(record(), "abc", NOW, unseen=True) is Reason.UNSEEN
    shelf.switch(2)
    roll_back(shelf)
    assert not shelf.is_unseen()
    publish_files(shelf, SITE)
    assert not shelf.is_unseen()
    shelf.link.unlink()
    assert shelf.is_unseen()


def test_a_timer_publishes_what_changed_or_became_due_and_says_why_in_a_line(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    write_news(site, "hen", "Tin hẹn giờ", date="21/11/2026 07:30")

    def timer(now: str = "2026-11-20T08:00:00+07:00") -> str:
        done = bantin(site, "publish", "--if-due", BANTIN_NOW=now)
        assert done.returncode == 0, done.stderr
        assert done.stdout.count("\n") == 1
        return done.stdout

    assert timer().startswith("Chưa có đợt nào để so. Đã xuất bản đợt 1:")
    assert timer() == ("Không xuất bản: chưa có gì mới từ đợt 1; mốc giờ kế tiếp là 07:30 21/11/2026.\n")
    assert timer("2026-11-21T07:30:00+07:00").startswith("Đã đến giờ hẹn. Đã xuất bản đợt 2:")
    assert timer("2026-11-21T07:35:00+07:00") == (
        "Không xuất bản: chưa có gì mới từ đợt 2; không có gì hẹn giờ.\n"
    )
    write_news(site, "ba", "Tin ba")
    assert timer("2026-11-21T07:40:00+07:00").startswith(
        "Nội dung, giao diện hoặc cấu hình đã đổi. Đã xuất bản đợt 3:"
    )
    text = (site / "content/tin-tuc/2026/ba.md").read_text("utf-8")
    (site / "content/tin-tuc/2026/ba.md").write_text(text, "utf-8")  # touched, not changed
    assert timer("2026-11-21T07:45:00+07:00") == "Không xuất bản: dựng lại vẫn ra đúng đợt 3.\n"
    assert bantin(site, "rollback").returncode == 0
    assert "dựng lại vẫn ra đúng đợt 3" in timer("2026-11-21T07:50:00+07:00")
    assert (site / "www/current").readlink().name == "2", (
        "what was rolled back stays so until something changes"
    )


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(PAGE), re.MULTILINE | re.DOTALL)


def units() -> dict[str, str]:
    return {block.partition("\n")[0].removeprefix("# "): block for block in blocks("ini")}


def test_the_units_for_systemd_are_read_by_systemd(tmp_path: Path) -> None:
    assert sorted(units()) == ["bantin.service", "bantin.timer"]
    for name, text in units().items():
        (tmp_path / name).write_text(text, "utf-8")
        parsed = configparser.ConfigParser(strict=True, interpolation=None)
        parsed.optionxform = str  # type: ignore[assignment,method-assign]
        parsed.read_string(text)
        assert "Unit" in parsed
    if not shutil.which("systemd-analyze"):
        return
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / name) for name in units())],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told = [
        line for line in done.stderr.splitlines() if "is not executable" not in line and str(tmp_path) in line
    ]
    assert told == []
    when = re.search(r"^OnCalendar=(.+)$", units()["bantin.timer"], re.MULTILINE)
    assert when
    subprocess.run(["systemd-analyze", "calendar", when[1]], check=True, capture_output=True)


def test_the_line_for_cron_has_five_fields_and_the_command_of_the_unit() -> None:
    (line,) = [block for block in blocks("text") if "publish" in block]
    fields = line.split()
    assert all(re.fullmatch(r"[*0-9/,-]+", field) for field in fields[:5])
    command = re.search(r"^ExecStart=/srv/bantin/(.+)$", units()["bantin.service"], re.MULTILINE)
    assert command
    assert line.rstrip().endswith(command[1])
    assert bantin(Path.cwd(), *command[1].split()[1:], "--help").returncode == 0
