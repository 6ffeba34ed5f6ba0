"""What is installed is named exactly, checked by hash, and fetched from no address written down here."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.tooling import TOOLS_FOLDER
from tools.lock import FORBIDDEN, ROOT, SETS

HASHES = r"(?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
PINNED = re.compile(rf"^(?P<name>[a-z0-9-]+)==\S+(?: ; .+)? \\\n{HASHES}", re.MULTILINE)
WANTED = re.compile(r"^(?P<name>[A-Za-z][A-Za-z0-9-]*)", re.MULTILINE)


def lock_text(name: str) -> str:
    return Path(ROOT, f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SETS)
def test_lock_file_is_nothing_but_pinned_packages_with_hashes(name: str) -> None:
    left = PINNED.sub("", lock_text(name))

    assert [line for line in left.splitlines() if not line.lstrip().startswith("#")] == []


@pytest.mark.parametrize("name", SETS)
def test_everything_wanted_is_locked(name: str) -> None:
    source = Path(ROOT, f"{name}.in").read_text(encoding="utf-8")
    wanted = {match["name"].lower() for match in WANTED.finditer(source)}

    assert wanted
    assert wanted <= {match["name"] for match in PINNED.finditer(lock_text(name))}


@pytest.mark.parametrize("name", SETS)
def test_lock_file_names_no_address_and_no_path(name: str) -> None:
    assert FORBIDDEN.search(lock_text(name)) is None


@pytest.mark.parametrize(
    "planted",
    [
        "--index-url x",
        "--extra-index-url x",
        "--find-links x",
        "# from https://a.example/simple",
        "x @ /opt/x.whl",
    ],
)
def test_an_address_in_a_lock_file_is_found(planted: str) -> None:
    assert FORBIDDEN.search(f"{lock_text(SETS[0])}{planted}\n")


def test_npm_lock_file_has_hashes_and_no_addresses() -> None:
    packages = json.loads((TOOLS_FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    locked = {name: package for name, package in packages.items() if name}

    assert set(locked) == {"node_modules/axe-core", "node_modules/ical.js", "node_modules/vnu-jar"}
    assert all(package["integrity"].startswith("sha512-") for package in locked.values())
    assert not any("resolved" in package for package in locked.values())
