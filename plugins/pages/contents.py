"""The table of contents of a text, from its headings."""

from __future__ import annotations

from typing import Final

from plugins.pages.views import Contents
from plugins.records.body import Body

FEWEST_CONTENTS: Final = 3  # headings below which a table of contents says nothing
DEEPEST_CONTENTS: Final = 3


def contents_of(body: Body) -> tuple[Contents, ...]:
    """Return the table of contents of ``body``, none for a short text."""
    found = tuple(
        Contents(heading.text, f"#{heading.id}", heading.level)
        for heading in body.headings
        if heading.level <= DEEPEST_CONTENTS
    )
    return found if len(found) >= FEWEST_CONTENTS else ()
