"""A record as search sees it: plain values, and the text put into them.

What is not the text is kept from build to build, so that another text needs no page and no plan.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from plugins.markdown.plain import loose_text
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

    def said(self, html: Callable[[str], str], file_text: Callable[[str], str]) -> Searched:
        """Return the record with its text; ``html`` gives the body of a source, ``file_text`` that of a file."""
        text = "\n".join((self.beside, body_text(html(self.source)), *map(file_text, self.files)))
        return Searched(self.title, text, self.row, self.profile, self.day, self.number)


@dataclass(frozen=True, slots=True)
class Segment:
    """Records that are searched in one file, the oldest first, and what they weigh together."""

    units: int
    records: tuple[Indexed, ...]

    def searched(self, html: Callable[[str], str], file_text: Callable[[str], str]) -> Iterator[Searched]:
        """Yield the records with their texts (`Indexed.said`)."""
        for record in self.records:
            yield record.said(html, file_text)


def body_text(html: str) -> str:
    """Return the text of a body whose references may be open, with white space as it comes."""
    return loose_text(_CITED.sub("", html) if CITATION_START in html else html)
