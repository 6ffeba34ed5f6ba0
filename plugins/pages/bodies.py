"""A body of the register on the page of what it issued: what it is, how long it worked, who was before and after it."""

from __future__ import annotations

from typing import Final

from plugins.dates import show
from plugins.documents.registers import FOLDER
from plugins.listings.plan import Listing
from plugins.pages.moments import when
from plugins.pages.views import BodyView, Link
from plugins.pages.world import World
from plugins.records.registers import BodyEntry, Term

_KINDS: Final = {"nha-nuoc": "Cơ quan nhà nước", "dang": "Tổ chức đảng"}


def body_view(world: World, listing: Listing) -> BodyView | None:
    """Return the body that issued the documents of ``listing``, ``None`` where the register has none."""
    entry = world.documents.bodies.at(listing.address.rstrip("/").rpartition("/")[2])
    if listing.kind != "issuer" or entry is None:
        return None
    bodies = world.documents.bodies
    register = next((found for found in world.documents.registers if found.slug == entry.slug), None)
    return BodyView(
        name=entry.name,
        short=entry.short,
        kind=_KINDS.get(entry.profile, ""),
        start=when(entry.start),
        end=when(entry.end),
        parent=_named(world, bodies.parent(entry), entry.parent),
        successor=_named(world, bodies.successor(entry), entry.successor),
        predecessors=tuple(world.body_link(other) for other in bodies.predecessors(entry)),
        children=tuple(world.body_link(other) for other in bodies.children(entry)),
        terms=tuple(_term(term) for term in entry.terms),
        numbers=Link("Sổ số văn bản", world.href(f"{FOLDER}{entry.slug}/")) if register else None,
    )


def _named(world: World, entry: BodyEntry | None, written: str) -> Link | None:
    """Return a link to ``entry``; as it is written where the register does not have it."""
    if entry:
        return world.body_link(entry)
    return Link(written, "") if written else None


def _term(term: Term) -> str:
    """Return ``Nhiệm kỳ 2020–2025: 15/08/2020 – 18/07/2025``."""
    start = show.day(term.start) if term.start else ""
    days = f"{start} – {show.day(term.end)}" if term.end else f"từ {start}"
    return f"{term.name}: {days}" if term.name else days
