"""`--without PART` leaves out the files of that part and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.engine.build import PARTS
from tests.small_site import bantin, make_site, tree


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("whole"))


def built(folder: Path, *without: str) -> dict[str, bytes]:
    """Build the small site without the parts named; return its files but for the program's own list of them."""
    make_site(folder)
    options = [word for part in without for word in ("--without", part)]
    result = bantin(folder, "build", *options)
    assert result.returncode == 0, result.stderr
    return {
        path: content for path, content in tree(folder / "output").items() if not path.startswith(".bantin/")
    }


@pytest.mark.parametrize(
    "part, ends",
    [
        ("feeds", ("/rss.xml", "/atom.xml", "/feed.json")),
        ("atom", ("/atom.xml",)),
        ("json", ("/feed.json",)),
        ("blocks", ("/manh/thong-bao.json", "/manh/moi-nhat.json", "/manh/chuong-trinh.json")),
    ],
)
def test_a_part_left_out_takes_its_own_files_along_and_changes_no_other(
    whole: dict[str, bytes], tmp_path: Path, part: str, ends: tuple[str, ...]
) -> None:
    left = built(tmp_path, part)
    kept = {path: content for path, content in whole.items() if not f"/{path}".endswith(ends)}

    assert left == kept
    assert len(kept) < len(whole)


def test_every_part_can_be_left_out_at_once(whole: dict[str, bytes], tmp_path: Path) -> None:
    left = built(tmp_path, *PARTS)

    assert "index.html" in left
    assert left.keys() < whole.keys()
    assert all(whole[path] == content for path, content in left.items())


def test_an_unknown_part_is_a_wrong_use_with_a_hint(tmp_path: Path) -> None:
    make_site(tmp_path)
    result = bantin(tmp_path, "build", "--without", "atm", "--lang", "en")

    assert result.returncode == 2
    assert "(did you mean “atom”?); parts are: " in result.stderr
    assert not (tmp_path / "output").exists()
