"""Invalid sites: `invalid/<case>/content/` gives exactly the lines of `problems.txt`.

Where there is `problems.en.txt`, so do the English ones. `--update-golden` writes both anew; read them as an
editor would before committing.

What git or another system cannot hold (links, pipes, odd names, long files) is made in `test_made_cases.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.problems.codes import Language
from tests.sites.build import TempSite, lines_of, with_notes

INVALID = Path(__file__).parent / "invalid"
CASES = sorted(folder.name for folder in INVALID.iterdir())
LANGUAGES: tuple[tuple[Language, str], ...] = (("vi", "problems.txt"), ("en", "problems.en.txt"))


@pytest.mark.parametrize("case", CASES)
def test_every_problem_is_told_with_its_line(
    case: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    site = TempSite(tmp_path).take(INVALID / case / "content")
    for language, name in LANGUAGES:
        file = INVALID / case / name
        if not file.exists():
            assert language == "en"
            continue
        lines = site.lines(language=language)
        if request.config.getoption("--update-golden"):
            file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        assert lines == file.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_errors_stop_the_build_and_nothing_is_written(case: str, tmp_path: Path) -> None:
    site = TempSite(tmp_path).take(INVALID / case / "content")
    result = site.build()
    told = lines_of(with_notes(result), site.content)
    assert told == (INVALID / case / "problems.txt").read_text(encoding="utf-8").splitlines()
    has_errors = any(": lỗi: " in line for line in told)
    assert result.refused == has_errors
    assert site.output.exists() != has_errors
