"""A record as search sees it: plain values, without any library."""

from __future__ import annotations

from dataclasses import dataclass


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
