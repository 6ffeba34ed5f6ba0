"""What a row of the catalogue of bad inputs is.

In: a site to be made. Out: the row, whose problem lines stand in `problems.txt` beside this file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.sites.build import TempSite

Make = Callable[[TempSite], None]
Look = Callable[[Mapping[str, bytes]], None]


@dataclass(frozen=True, slots=True)
class Row:
    """One bad input: its number, what it is, and how it is shown.

    ``make`` writes the site; ``look`` is given every file of the output where something is published. A row that other
    tests show whole has ``shown_by`` (`file::test` or a folder) instead; one that is not ours has the ``reason``.
    """

    number: str
    what: str
    make: Make | None = None
    look: Look | None = None
    shown_by: tuple[str, ...] = ()
    reason: str = ""


def text(files: Mapping[str, bytes], path: str) -> str:
    """Return the text of the file ``path`` of an output."""
    return files[path].decode()


def page_of(files: Mapping[str, bytes], slug: str) -> str:
    """Return the page of the news ``slug`` of 2026."""
    return text(files, f"tin-tuc/2026/{slug}/index.html")


def nowhere(files: Mapping[str, bytes], *words: str) -> None:
    """Insist that none of ``words`` stands in any page, feed or data file."""
    for path, content in files.items():
        if path.endswith((".html", ".xml", ".json", ".csv", ".ics", ".txt")):
            for word in words:
                assert word.encode() not in content, (path, word)
