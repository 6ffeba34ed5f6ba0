"""Whatever becomes of what a build left: at most one warning, a build from the beginning, and the right bytes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from plugins.engine.memory.state import FORMAT
from plugins.settings.folders import UnusableFolderError
from tests.plugins.engine import world
from tests.plugins.engine.lab import Lab
from tests.plugins.engine.proof import named
from tests.plugins.engine.turns import Turns

WAYS = 6 + 9  # in which a file is spoiled: six fixed ones, then at drawn places


@pytest.fixture(scope="module")
def turns(tmp_path_factory: pytest.TempPathFactory) -> Turns:
    return Turns(tmp_path_factory.mktemp("turns"))


def _ruined(data: bytes, way: int, draw: Random) -> bytes:
    """Return ``data`` spoiled in one of the ways in which a disk or a program can do it."""
    at = draw.randrange(len(data))
    ways = [
        b"",
        data[:-1],
        data + b"\0",
        bytes(len(data)),
        "không phải của chúng tôi".encode(),
        data.replace(FORMAT, b"9999\n", 1),  # of another version
    ]
    somewhere = [
        data[:at],
        data[:at] + bytes([data[at] ^ 1 << draw.randrange(8)]) + data[at + 1 :],
        data[:at] + draw.randbytes(draw.randrange(1, 64)) + data[at:],
    ]
    return ways[way] if way < len(ways) else somewhere[way % len(somewhere)]


@pytest.mark.parametrize("which", ["build.state", "index.state", "store.state", "bodies", "values"])
def test_a_spoiled_file_is_told_once_at_most(turns: Turns, which: str) -> None:
    draw = Random(which)  # noqa: S311 - not for secrets
    turns.right()
    for number in range(WAYS):
        file = draw.choice([file for file in turns.left()[which] if file.stat().st_size])
        file.write_bytes(_ruined(file.read_bytes(), number, draw))
        if draw.random() < 0.7:
            turns.turn()
        if draw.random() < 0.5:  # what has to be made again needs bodies
            shutil.rmtree(turns.lab.site.output / "tin-tuc", ignore_errors=True)
        turns.right(draw.choice([1, 2]))
        assert turns.lab.build().result.notes == ()


def _gone(file: Path) -> None:
    file.unlink()


def _folder(file: Path) -> None:
    file.unlink()
    (file / "sâu").mkdir(parents=True)


def _link(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.with_name("khong-co"))


@pytest.mark.parametrize("which", ["build.state", "index.state", "store.state", "bodies", "values"])
@pytest.mark.parametrize("harm", [_gone, _folder, _link], ids=["gone", "a folder", "a link to nothing"])
@pytest.mark.parametrize("turned", [False, True], ids=["nothing else changed", "much else changed"])
def test_something_else_in_the_place_of_a_file(
    turns: Turns,
    which: str,
    harm: Callable[[Path], None],
    turned: bool,  # noqa: FBT001
) -> None:
    turns.right()
    for file in turns.left()[which]:
        harm(file)
    if turned:
        turns.turn()
    shutil.rmtree(turns.lab.site.output / "van-ban")
    turns.right(2)
    assert turns.right().result.notes == ()


def test_packs_that_were_exchanged(tmp_path: Path) -> None:
    lab = Lab(tmp_path)
    for path in (world.LEAD, world.CONTACT, world.PLAN):
        lab.build()
        lab.body(path, "Chữ khác.\n")
    lab.build()
    packs = sorted(lab.cache.rglob("*.pack"))
    assert len(packs) > 1
    contents = [pack.read_bytes() for pack in packs]
    for pack, content in zip(packs, contents[1:] + contents[:1], strict=True):
        pack.write_bytes(content)
    shutil.rmtree(lab.site.output)
    assert named(lab.build().files, lab.clean().files) == []
    assert lab.build().result.notes == ()


@pytest.mark.parametrize("part", ["build-*", "content-*", "*"])
def test_state_of_another_site(turns: Turns, part: str, tmp_path: Path) -> None:
    other = Lab(tmp_path)
    other.change(world.LEAD, title="Của trang khác")
    other.body(world.PLAN, "Của trang khác.\n")
    other.build()
    for theirs in other.cache.glob(part):
        (ours,) = turns.lab.cache.glob(f"{theirs.name.partition('-')[0]}-*")
        for file in ours.iterdir():
            file.unlink()
        for file in theirs.iterdir():
            shutil.copy2(file, ours)
    turns.right()
    turns.turn()
    turns.right()


@pytest.mark.parametrize("part", ["build-*", "content-*", "*"])
def test_older_state_than_the_output_and_newer(turns: Turns, part: str, tmp_path: Path) -> None:
    lab = turns.lab
    turns.right()
    turns.right()
    shutil.copytree(lab.cache, tmp_path / "cache")
    shutil.copytree(lab.site.output, tmp_path / "output")
    turns.turn()
    turns.right()
    for folder in (tmp_path / "cache").glob(part):  # a backup of what builds keep is put back
        shutil.rmtree(lab.cache / folder.name)
        shutil.copytree(folder, lab.cache / folder.name)
    turns.right()
    turns.right()
    shutil.rmtree(lab.site.output)  # and one of the output
    shutil.copytree(tmp_path / "output", lab.site.output)
    turns.right()
    turns.turn()
    turns.right()


def test_a_cache_that_cannot_be_written_is_the_machines_failure_or_none(tmp_path: Path) -> None:
    lab = Lab(tmp_path)
    lab.cache.write_text("một tệp")
    clean = lab.clean()
    with suppress(UnusableFolderError):  # the machine's failure, which the programs tell in one line
        assert named(lab.build().files, clean.files) == []
    lab.cache.unlink()
    assert named(lab.build().files, clean.files) == []


def test_a_source_written_again_at_once_with_its_old_size_and_time_is_read(tmp_path: Path) -> None:
    lab = Lab(tmp_path)
    lab.build()
    file = lab.site.content / world.LEAD
    for words in ("Câu một.", "Câu hai.", "Câu nam."):
        lab.body(world.LEAD, words)
        status = file.stat()
        lab.build()
        lab.body(world.LEAD, words.replace(".", "!"))
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert named(lab.build().files, lab.clean().files) == []
