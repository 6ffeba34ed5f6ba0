"""What a build that goes on from a former one does, and how little: counts that `--stats` tells, and `--verify`.

That its bytes are right is proved by `test_edits.py` and `test_sequences.py`.
"""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from plugins.engine.verify import verify
from tests.plugins.engine import world
from tests.plugins.engine.lab import Lab
from tests.plugins.engine.proof import named


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    made = Lab(tmp_path)
    made.build()
    return made


def test_two_workers_are_two_processes(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    forks, fork = [], os.fork

    def counted() -> int:
        forks.append(1)
        return fork()

    monkeypatch.setattr(os, "fork", counted)
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # whatever another test left behind
    for path in lab.paths():
        lab.reword(path, ".", "!")
    lab.build(1)
    assert not forks
    lab.theme_text("templates/base.html", "<body", "<body data-x")
    for path in lab.paths():
        lab.reword(path, "!", ".")
    lab.build(2)
    assert len(forks) == 5, "one that looks at the output, two that read, two that make"


def test_edit_of_one_text_makes_its_page_its_feeds_and_its_part_of_the_index(lab: Lab) -> None:
    page = f"{world.LEAD.removesuffix('.md')}/index.html"
    lab.reword(world.LEAD, "dẫn đầu.", "dẫn đầu.\n\nThêm.")
    result = lab.build().result
    made = {path for _, paths in result.stats.reasons for path in paths}
    assert result.stats.parsed == 1
    assert page in made
    index = {path for path in made if path.startswith("tim-kiem/chi-muc/") and path.endswith(".bin")}
    assert index
    assert all(path.endswith((".xml", ".json")) for path in made - {page} - index)


def test_touching_a_source_without_changing_it_parses_nothing(lab: Lab) -> None:
    os.utime(lab.site.content / world.LEAD, (1, 1))
    result = lab.build().result
    assert (result.stats.parsed, result.written) == (0, 0)


def test_lost_state_and_lost_output_are_both_made_good(lab: Lab) -> None:
    clean = lab.clean().files
    shutil.rmtree(lab.cache)
    assert lab.build().result.written == 0
    shutil.rmtree(lab.site.output)
    built = lab.build(2)
    assert built.result.written == built.result.outputs
    assert named(built.files, clean) == []


def test_verify_names_what_differs_and_makes_it_right(lab: Lab) -> None:
    page = f"{world.LEAD.removesuffix('.md')}/index.html"
    file = lab.site.output / page
    right, status = file.read_bytes(), file.stat()
    file.write_bytes(right.replace(b"Tin", b"Xin"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert lab.build().result.written == 0  # same size, same time: only a comparison can tell
    assert verify(lab.settings(), lab.now, without=frozenset(), jobs=1) == (page,)
    assert file.read_bytes() == right
    assert verify(lab.settings(), lab.now, without=frozenset(), jobs=1) == ()


def test_a_folder_in_the_place_of_a_page_is_named_or_made_good(lab: Lab) -> None:
    page = lab.site.output / "lien-he/index.html"
    page.unlink()
    (page / "sâu").mkdir(parents=True)
    try:
        lab.build()
    except OSError as failure:
        assert "lien-he" in f"{failure.filename} {failure.filename2}"  # noqa: PT017 - or it is made good
        shutil.rmtree(page)
        lab.build()
    assert named(lab.files(), lab.clean().files) == []
