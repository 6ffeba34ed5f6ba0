"""A record as search sees it: plain values, and the text put into them.

What is not the text is kept from build to build, so that another text needs no page and no plan.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from plugins.markdown.plain import plain_text
from plugins.records.body import CITATION_END, CITATION_START, REFERENCE_END

_CITED: Final = re.compile(f"{CITATION_START}\\d+{REFERENCE_END}|{CITATION_END}")


@dataclass(frozen=True, slots=True)
class Searched:
    """A record as search sees it. ``row`` is what a result shows, ``profile`` what it is filtered by (both JSON).

    ``day`` counts from 1 January 1970, 0 for none; ``number`` holds every spelling of a document's number.
    """

    title: str
    text: str
    row: str
    profile: str
    day: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A record as search sees it, but for the text of its body and files.

    ``source`` is its file, ``beside`` all other text; ``files`` are the SHA-256 of what is attached and has a text.
    """

    source: str
    title: str
    number: str
    beside: str
    row: str
    profile: str
    day: int
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """Records that are searched in one file, the oldest first, and what they weigh together."""

    units: int
    records: tuple[Indexed, ...]

    def searched(self, html: Callable[[str], str], file_text: Callable[[str], str]) -> Iterator[Searched]:
        """Yield the records with their texts; ``html`` gives the body of a source, ``file_text`` that of a file."""
        for one in self.records:
            text = "\n".join((one.beside, body_text(html(one.source)), *map(file_text, one.files)))
            yield Searched(one.title, text, one.row, one.profile, one.day, one.number)


def body_text(html: str) -> str:
    """Return the text of a body whose references may be open."""
    return plain_text(_CITED.sub("", html) if CITATION_START in html else html)
