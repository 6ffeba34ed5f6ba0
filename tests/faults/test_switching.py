"""A switch that was interrupted is mended, and nobody is sent to a release that was copied in part."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.releases.doctor import examine
from plugins.releases.rollback import DamagedReleaseError, roll_back
from plugins.releases.shelf import Shelf
from plugins.releases.verify import Fault, differences
from tests.plugins.releases.shelves import SITE, page, publish_files


def half_copied(shelf: Shelf, target: Path) -> Shelf:
    """Copy the newest release as a copy does that is cut off: some files, one of them in part."""
    copy = Shelf(target)
    shutil.copytree(shelf.site, copy.site, symlinks=True)
    folder = copy.path(2)
    (folder / "tin/a.pdf").unlink()
    whole = (folder / "tin/hai/index.html").read_bytes()
    (folder / "tin/hai/index.html").unlink()
    (folder / "tin/hai/index.html").write_bytes(whole[:9])
    copy.link.unlink()
    copy.link.symlink_to("releases/1")
    return copy


def test_nobody_is_sent_to_a_release_that_was_copied_in_part(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "www")
    publish_files(shelf, SITE)
    publish_files(shelf, SITE | {"tin/hai/index.html": page("Hai, sửa")})
    copy = half_copied(shelf, tmp_path / "copy")
    with pytest.raises(DamagedReleaseError):
        roll_back(copy, 2)
    faults = {(found.fault, found.path) for found in differences(copy.path(2))}
    assert {(Fault.MISSING, "tin/a.pdf"), (Fault.CHANGED, "tin/hai/index.html")} <= faults
    examine(copy)
    assert copy.current() == 1
    assert copy.numbers() == [1], "set aside: nothing has the page as it was"


def test_a_switch_that_was_interrupted_is_mended_and_readers_stay_where_they_were(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "www")
    publish_files(shelf, SITE)
    shelf.fresh_link.symlink_to("releases/2")
    assert shelf.current() == 1
    assert [finding.mended for finding in examine(shelf)] == [True]
    assert shelf.current() == 1
