"""Real texts beside the project (`../shared/data`), if any: laws that build, and faulty ones that are refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.markdown import BodyConverter
from plugins.problems import ProblemList, Severity
from tests.sites.build import ROOT, TempSite, tree
from tests.sites.test_same_bytes import PROGRAMS, run


def _data() -> Path | None:
    """The folder of real texts: beside the checkout, or beside the folder of its work trees."""
    return next((p / "shared" / "data" for p in ROOT.parents if (p / "shared" / "data").is_dir()), None)


DATA = _data()
pytestmark = pytest.mark.skipif(DATA is None, reason="there are no real texts beside the project")


def real(name: str) -> Path:
    assert DATA is not None
    return DATA / name


def test_laws_build_to_the_same_bytes_by_both_programs(tmp_path: Path) -> None:
    made = {}
    for program in PROGRAMS:
        site = TempSite(tmp_path / program).take(real("legal"))
        done = run(program, site.folder)
        assert done.returncode == 0, done.stderr
        assert ": lỗi: " not in done.stderr
        made[program] = tree(site.output)
    assert made["bantin"] == made["pelican"]
    records = list(real("legal").rglob("*.md"))
    assert len(
        [path for path in made["bantin"] if re.fullmatch(r"van-ban/\d{4}/[^/]+/index\.html", path)]
    ) == len(records)


@pytest.mark.parametrize("program", PROGRAMS)
def test_faulty_laws_are_refused_and_every_line_is_right(program: str, tmp_path: Path) -> None:
    site = TempSite(tmp_path).take(real("legal-broken"))
    done = run(program, tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not site.output.exists()
    found = re.findall(
        r"^content/(\S+\.md):(\d+): lỗi: .*?“(.*?)”.*\[broken-link\]$", done.stderr, re.MULTILINE
    )
    # Every link to a path, read from the files themselves: none of them leads to anything.
    link = re.compile(r"\]\((?!https?:|mailto:|#)([^)]+)\)")
    written = [
        (file.relative_to(site.content).as_posix(), str(number), target)
        for file in sorted(site.content.rglob("*.md"))
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        for target in link.findall(line)
    ]
    assert sorted(found) == sorted(written)
    assert {path for path, _, _ in found} == {
        file.relative_to(site.content).as_posix() for file in site.content.rglob("*.md")
    }
    assert f"{len(written)} lỗi" in done.stderr


def test_texts_of_another_generator_convert() -> None:
    files = sorted(real("vi-markdown").rglob("*.md"))
    assert files
    converter = BodyConverter({})
    for file in files:
        text = file.read_text(encoding="utf-8")
        problems = ProblemList(file.name)
        body = converter.convert(text, first_line=1, problems=problems)
        assert body.html
        assert not [p for p in problems if p.severity is Severity.ERROR], file
        assert "<script" not in body.html
