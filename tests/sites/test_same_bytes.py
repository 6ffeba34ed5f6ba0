"""The same sources give the same bytes, wherever, whenever and by whichever program they are built (contract 2)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.sites.build import NOW, ROOT, TempSite, news, tree

CONTENT = Path(__file__).parent / "golden" / "every-kind" / "content"
CONF = """
import sys
sys.path.insert(0, {root!r})
from plugins.engine.defaults import SETTINGS
globals().update(SETTINGS)
SITEURL = "https://tin.example.vn"
DEFAULT_PAGINATION = 3
"""
BIN = Path(sys.executable).parent
PROGRAMS = {"bantin": [str(BIN / "bantin"), "build"], "pelican": [str(BIN / "pelican")]}


def run(
    program: str, folder: Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build `content/` of ``folder`` into its `output/` by the program as operators run it."""
    conf = folder / "conf.py"
    conf.write_text(CONF.format(root=str(ROOT)), encoding="utf-8")
    command = [*PROGRAMS[program], str(folder / "content"), "-o", str(folder / "output"), "-s", str(conf)]
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "BANTIN_"))}
    surroundings |= {"BANTIN_NOW": NOW.isoformat(), "BANTIN_CACHE": str(folder / "cache"), **environment}
    return subprocess.run(
        command, cwd=cwd or folder, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the site as this process makes them."""
    return TempSite(tmp_path_factory.mktemp("expected"), page_size=3).take(CONTENT).built()


SURROUNDINGS = {
    "utc and the c locale": {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "turkish and the far east": {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    "vietnamese and the far west": {"TZ": "Pacific/Pago_Pago", "LC_ALL": "vi_VN", "PYTHONHASHSEED": "4242"},
    "utf-8 mode off": {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONHASHSEED": "7"},
}


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
@pytest.mark.parametrize("program", PROGRAMS)
def test_clock_zone_locale_and_hash_seed_change_no_byte(
    program: str, surroundings: str, expected: dict[str, bytes], tmp_path: Path
) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    done = run(program, tmp_path, None, **SURROUNDINGS[surroundings])
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "output") == expected


def test_place_of_the_checkout_and_order_of_its_folders_change_no_byte(
    expected: dict[str, bytes], tmp_path: Path
) -> None:
    files = sorted((file for file in CONTENT.rglob("*") if file.is_file()), reverse=True)
    content = tmp_path / "một nơi khác" / "sâu hơn" / "content"
    for file in files:
        target = content / file.relative_to(CONTENT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    assert TempSite(content.parent, page_size=3).built() == expected


@pytest.mark.parametrize("program", PROGRAMS)
def test_working_folder_changes_no_byte(program: str, expected: dict[str, bytes], tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "elsewhere").mkdir()
    assert run(program, tmp_path, cwd=tmp_path / "elsewhere").returncode == 0
    assert tree(tmp_path / "output") == expected
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_another_moment_with_the_same_records_due_changes_no_byte(
    expected: dict[str, bytes], tmp_path: Path
) -> None:
    site = TempSite(tmp_path, page_size=3).take(CONTENT)
    for moment in (NOW - timedelta(days=1), NOW + timedelta(seconds=1), NOW + timedelta(days=4)):
        assert site.built(moment) == expected
    # Later still the featured news, the banner and the scheduled news change what is shown.
    assert site.built(datetime(2026, 12, 2, tzinfo=NOW.tzinfo)) != expected


def test_second_build_writes_nothing(tmp_path: Path) -> None:
    site = TempSite(tmp_path, page_size=3).take(CONTENT)
    first = site.build()
    assert first.written == first.outputs
    times = {file: file.stat().st_mtime_ns for file in site.output.rglob("*") if ".bantin" not in file.parts}
    second = site.build()
    assert (second.written, second.removed, second.unchanged) == (0, 0, first.outputs)
    assert times == {file: file.stat().st_mtime_ns for file in times}


@pytest.mark.parametrize("program", PROGRAMS)
def test_content_with_errors_ends_both_programs_with_1_and_no_traceback(program: str, tmp_path: Path) -> None:
    site = TempSite(tmp_path)
    site.write("tin-tuc/2026/tin.md", news(date="31/02/2026", body="[x](/khong-co.md)"))
    done = run(program, tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "content/tin-tuc/2026/tin.md:3:7: lỗi: Trường “date”" in done.stderr
    assert "content/tin-tuc/2026/tin.md:6: lỗi: Liên kết “/khong-co.md”" in done.stderr
    assert "2 lỗi, 1 cảnh báo." in done.stderr
    assert not site.output.exists()
