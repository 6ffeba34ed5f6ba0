"""Somebody who reads all the time, through a hundred publishes, never sees anything but one whole site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.releases.shelf import Shelf
from tests.plugins.releases.shelves import page, publish_files
from tests.small_site import PROJECT, environment

PUBLISHES = 100
PAGES = 25

# Reads in a process of its own until it is told to end. A set is read below one folder, as a request is answered below
# one; single pages are read through the link, as everybody reads them.
READER = f"""
import json, os, sys
link, releases = sys.argv[1:]
counts = dict(sets=0, torn=0, pages=0, missing=0, releases=set())
sys.stdout.write("reading\\n"); sys.stdout.flush()
os.set_blocking(0, False)
def is_told():
    try:
        return os.read(0, 1) == b"x"
    except BlockingIOError:
        return False
while not is_told():
    folder = os.open(link, os.O_RDONLY | os.O_DIRECTORY)
    seen, missing = set(), 0
    for number in range({PAGES}):
        try:
            handle = os.open(f"p{{number}}/index.html", os.O_RDONLY, dir_fd=folder)
        except FileNotFoundError:
            missing += 1
            continue
        text = os.read(handle, 4096).decode()
        os.close(handle)
        seen.add(text.partition("[")[2].partition("]")[0])
    os.close(folder)
    release = min(seen, default="")
    overtaken = missing and not os.path.isdir(os.path.join(releases, release))
    if not overtaken:
        counts["sets"] += 1
        counts["torn"] += len(seen) != 1 or missing > 0
        counts["releases"].add(release)
    for number in range({PAGES}):
        try:
            with open(os.path.join(link, f"p{{number}}/index.html"), "rb") as file:
                counts["missing"] += not file.read().endswith(b"</html>\\n")
        except FileNotFoundError:
            counts["missing"] += 1
        counts["pages"] += 1
counts["releases"] = len(counts["releases"])
print(json.dumps(counts))
"""


def site(number: int) -> dict[str, str]:
    """Return pages that all bear the number of their release."""
    return {f"p{n}/index.html": page(f"[{number}]") for n in range(PAGES)}


@pytest.mark.slow
def test_a_hundred_publishes_under_the_eyes_of_a_reader(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "www")
    publish_files(shelf, site(1))
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(shelf.link), str(shelf.folder)],
        cwd=PROJECT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert reader.stdout is not None
    assert reader.stdout.readline() == "reading\n"
    try:
        for number in range(2, PUBLISHES + 2):
            assert publish_files(shelf, site(number)) == number
    finally:
        told, _ = reader.communicate("x", timeout=60)
    counts = json.loads(told)
    assert counts["torn"] == 0
    assert counts["missing"] == 0
    assert counts["sets"] > 0
    assert counts["releases"] > 1, "the reader was too slow to see a switch"
    assert shelf.numbers() == list(range(PUBLISHES + 1 - 9, PUBLISHES + 2))
    assert os.path.realpath(shelf.link).endswith(str(PUBLISHES + 1))
