"""The programs, run as operators run them, go on from each other's builds in any surroundings, with the clean bytes.

One sequence of edits, or every other one of it; each step is built by `bantin` or `pelican` under another clock zone,
locale, hash seed, number of workers, working folder and umask.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

import pytest

from tests.plugins.engine.edits.book import Edit
from tests.plugins.engine.edits.every import EVERY
from tests.plugins.engine.lab import PAGE_SIZE, Lab
from tests.plugins.engine.proof import named
from tests.sites.build import ROOT, URL

BIN = Path(sys.executable).parent
PROGRAMS = {"bantin": [str(BIN / "bantin"), "build"], "pelican": [str(BIN / "pelican")]}
CONF = """
import sys
sys.path.insert(0, {root!r})
from plugins.engine.defaults import SETTINGS
globals().update(SETTINGS)
globals().update({own!r})
"""
EDITS: Final = (
    "words are added to five records at once",
    "a heading that a standing page links to vanishes, and the link with it",
    "the first picture of a news changes, which lists and Open Graph show",
    "25 news are added",
    "the title of a document that others name by its path changes",
    "an abbreviation means something else",
    "a heading that others link to vanishes",  # refused, and undone by the next
    "a record is called otherwise",
    "a scheduled news is due to the second",
    "a whole folder of the output is removed",
    "the template news changes",
    "most spell a name in another way, and its listing is called so",
)


@dataclass(frozen=True)
class Surroundings:
    """How a program is run."""

    program: str = "bantin"
    variables: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022


PLAIN = Surroundings(variables={"BANTIN_JOBS": "1"})
UTC = Surroundings(variables={"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"})
TURKISH = Surroundings(
    variables={"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR", "BANTIN_JOBS": "2"}
)
WEST = Surroundings(
    "bantin",
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "khong_CO", "PYTHONHASHSEED": "4242", "BANTIN_JOBS": "2"},
    0o077,
)
PELICAN = Surroundings("pelican", {"TZ": "America/New_York", "LC_ALL": "POSIX", "PYTHONUTF8": "0"})
PELICAN_TWO = Surroundings("pelican", {"BANTIN_JOBS": "2", "PYTHONHASHSEED": "7", "LANG": "vi_VN"}, 0o077)

WAYS: Final = {
    "utc and the c locale": (UTC,),
    "turkish, the far east, two workers": (TURKISH,),
    "no such locale, the far west, nobody else may read": (WEST,),
    "pelican alone": (PELICAN,),
    "every step another": (PLAIN, PELICAN_TWO, TURKISH, UTC, PELICAN, WEST),
}


@pytest.fixture(scope="module", autouse=True)
def _small_segments() -> None:
    """Leave segments as they are: programs are compared with what this process makes."""


def run(lab: Lab, around: Surroundings) -> subprocess.CompletedProcess[str]:
    """Build the lab by a program."""
    own = {
        "SITEURL": URL,
        "DEFAULT_PAGINATION": PAGE_SIZE,
        "THEME": str(lab.theme),
        "THEME_TEMPLATES_OVERRIDES": [str(lab.overrides)],
        **lab.conf,
    }
    conf = lab.folder / "conf.py"
    conf.write_text(CONF.format(root=str(ROOT), own=own), encoding="utf-8")
    site = lab.site
    command = [*PROGRAMS[around.program], str(site.content), "-o", str(site.output), "-s", str(conf)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "BANTIN_"))}
    fixed = {"BANTIN_NOW": lab.now.isoformat(), "BANTIN_CACHE": str(lab.cache)}
    return subprocess.run(
        command,
        cwd=lab.folder,
        env={**kept, **fixed, **around.variables},
        umask=around.umask,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def edit_called(sentence: str) -> Edit:
    return next(edit for edit in EVERY if edit.sentence == sentence)


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_programs_go_on_from_each_other_with_the_clean_bytes(way: str, tmp_path: Path) -> None:
    lab = Lab(tmp_path / "noi khac")
    draw = Random(way)  # noqa: S311 - not for secrets
    around = WAYS[way]
    edits = EDITS if len(around) > 1 else EDITS[::2]
    for number, sentence in enumerate(("", *edits)):
        before = lab.keep()
        if sentence:
            edit_called(sentence).do(lab, draw)
        former = lab.files()
        done, clean = run(lab, around[number % len(around)]), lab.clean()
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode == int(clean.result.refused), done.stderr
        assert named(lab.files(), former if clean.result.refused else clean.files) == [], sentence
        if clean.result.refused:
            lab.back(before)


def test_a_checkout_that_moves_gives_the_same_bytes(tmp_path: Path) -> None:
    lab = Lab(tmp_path / "a")
    lab.build()
    clean = lab.clean()
    shutil.move(lab.site.folder, tmp_path / "b")
    lab.site = lab.site.with_(folder=tmp_path / "b")
    moved = lab.build()
    assert named(moved.files, clean.files) == []
    assert (moved.result.written, moved.result.foreign) == (0, ())


def test_two_contents_share_a_cache_and_one_output_in_turns(tmp_path: Path) -> None:
    one, other = Lab(tmp_path / "a"), Lab(tmp_path / "b")
    other.cache = one.cache
    other.body("trang/lien-he.md", "Nơi khác.\n")
    wanted = one.clean(), other.clean()
    for _ in range(2):
        for lab, clean in zip((one, other), wanted, strict=True):
            built = lab.build()
            assert named(built.files, clean.files) == []
            assert built.result.foreign == ()
            if lab is one:
                shutil.rmtree(other.site.output, ignore_errors=True)
                shutil.copytree(one.site.output, other.site.output)
            else:
                shutil.rmtree(one.site.output)
                shutil.copytree(other.site.output, one.site.output)
