"""Every row of the catalogue of bad inputs ends as it must: its exact problem lines, and what is published.

`problems.txt` holds the lines of each row; `--update-golden` writes it anew, to be read as an editor would.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.hostile import bodies, encodings, headers, places
from tests.hostile.row import Row
from tests.sites.build import ROOT, TempSite, lines_of, tree, with_notes

ROWS = (*headers.ROWS, *encodings.ROWS, *bodies.ROWS, *places.ROWS)
MADE = [row for row in ROWS if row.make]
EXPECTED = Path(__file__).with_name("problems.txt")


def expected() -> dict[str, list[str]]:
    parts = re.split(r"^== (B\d\d)$\n", EXPECTED.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {number: lines.splitlines() for number, lines in zip(parts[1::2], parts[2::2], strict=True)}


def test_every_row_stands_in_the_table_once_and_is_shown_or_has_a_reason() -> None:
    assert [row.number for row in ROWS] == [f"B{number:02}" for number in range(1, 81)]
    assert all(row.make or row.shown_by or row.reason for row in ROWS)
    assert not any(row.make and row.reason for row in ROWS)
    assert set(expected()) == {row.number for row in MADE}


@pytest.mark.parametrize("row", MADE, ids=lambda row: row.number)
def test_a_bad_input_is_told_and_costs_nothing_else(
    row: Row, site: TempSite, request: pytest.FixtureRequest
) -> None:
    assert row.make
    row.make(site)
    result = site.build()
    lines = [re.sub(r"[0-9a-f]{64}", "…", line) for line in lines_of(with_notes(result), site.content)]
    if request.config.getoption("--update-golden"):
        _keep(row.number, lines)
    assert lines == expected()[row.number]
    assert result.refused == any(": lỗi: " in line for line in lines)
    assert site.output.exists() != result.refused
    if row.look:
        row.look(tree(site.output))


@pytest.mark.parametrize("row", [row for row in ROWS if row.shown_by], ids=lambda row: row.number)
def test_what_shows_a_row_elsewhere_is_there(row: Row) -> None:
    for place in row.shown_by:
        path, _, name = place.partition("::")
        assert (ROOT / path).exists(), place
        assert not name or f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), place


def _keep(number: str, lines: list[str]) -> None:
    known = expected() if EXPECTED.exists() else {}
    known[number] = lines
    EXPECTED.write_text(
        "".join(
            f"== {number}\n" + "".join(f"{line}\n" for line in known[number]) for number in sorted(known)
        ),
        encoding="utf-8",
    )
