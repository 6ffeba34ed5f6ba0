"""How the pictures of texts are shown: with smaller copies for screens that need no more, and plainly in feeds.

In: the world and a picture of a text. Out: what closes its reference. The copies themselves are files of the plan
(`engine/outputs.py`).
"""

from __future__ import annotations

from html import escape
from typing import Final

from plugins.links.resolve import ShowPicture
from plugins.pages.world import World
from plugins.records.body import Closing
from plugins.records.kinds import AnyRecord
from plugins.site.files import FileFacts

_IN_TEXTS: Final = "(min-width: 40rem) 38rem, 92vw"  # the measure of texts, `theme/styles/tokens.css`


def in_page(world: World, record: AnyRecord) -> ShowPicture:
    """Return how the page of ``record`` shows the pictures of its text.

    What stands first on the page is loaded at once: the cover, else the first picture of the text.
    """
    first = None if world.shown(record).cover else world.lead_picture(record)

    def show(file: FileFacts, address: str) -> Closing:
        sources = "".join(
            f'<source type="{source.type}" srcset="{escape(source.srcset)}" sizes="{_IN_TEXTS}">'
            for source in world.sources(file)
        )
        if not sources:
            return Closing(address, _size(file))
        copy = world.fallback(file)
        at, size = (
            (escape(world.href(f"/{copy.path}")), (copy.width, copy.height))
            if copy
            else (address, _size(file))
        )
        return Closing(at, size, sources, lazy=first is None or first.path != file.path)

    return show


def in_feed(world: World) -> ShowPicture:
    """Return how feeds show the pictures of texts: plainly, and none wider than the widest copy."""

    def show(file: FileFacts, address: str) -> Closing:
        if copy := world.fallback(file):
            return Closing(escape(world.url(f"/{copy.path}")), (copy.width, copy.height))
        return Closing(address, _size(file))

    return show


def _size(file: FileFacts) -> tuple[int, int] | None:
    return (file.picture.width, file.picture.height) if file.picture and file.picture.width else None
