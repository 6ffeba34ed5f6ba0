"""The pages of many records: home, listings, feeds, site map; and the page that sends on."""

from __future__ import annotations

from dataclasses import dataclass, field

from plugins.pages.views.parts import Banner, Block, Card, FeedLink, Link, When
from plugins.pages.views.schedule import ScheduleView


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """A titled group of links: the categories, the types, the years."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body of the register `co-quan`: what it is, how long it worked, what was before and after it."""

    name: str
    short: str
    kind: str  # "Cơ quan nhà nước", "Tổ chức đảng" or ""
    start: When | None
    end: When | None  # its last day
    parent: Link | None
    successor: Link | None
    predecessors: tuple[Link, ...]
    children: tuple[Link, ...]
    terms: tuple[str, ...]  # each with its days, in words
    numbers: Link | None  # its register of numbers


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A line of a register of numbers; ``notes`` say what is odd about it, in words."""

    number: str
    href: str
    title: str
    when: When | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberGroup:
    """The numbers of one type in one series; ``gaps`` are those not on the site, in words ("3, 5–7")."""

    title: str
    id: str
    rows: tuple[NumberRow, ...]
    gaps: str = ""


@dataclass(frozen=True, slots=True)
class NumbersView:
    """A page of the register of numbers: all bodies, one body's series, or one series by type."""

    title: str
    description: str
    links: tuple[LinkGroup, ...] = ()
    groups: tuple[NumberGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class ListingView:
    """A page of a listing.

    ``kind`` names what it lists by: news, documents, programmes, category, tag, topic, author, type,
    issuer, field, signer, archive, year, month or english.
    """

    kind: str
    title: str
    description: str
    cards: tuple[Card, ...]
    number: int | None  # page number from the oldest upwards; None on the listing's own address
    newest: str  # href of the listing's own address
    newer: str  # href, "" when there is none
    older: str
    feeds: tuple[FeedLink, ...]
    groups: tuple[LinkGroup, ...] = ()  # ways to narrow down
    about: BodyView | None = None  # of an issuer in the register
    schedule: ScheduleView | None = None  # of a chair, a unit
    filter: str = ""  # href of the data that a script filters by, on the front of the documents


@dataclass(frozen=True, slots=True)
class Shelf:
    """The newest cards of one category on the home page."""

    title: str
    href: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page: a lead, two beside it, then dated lists."""

    lead: Card | None
    secondary: tuple[Card, ...]
    latest: tuple[Card, ...]
    notices: Block
    shelves: tuple[Shelf, ...]
    programmes: tuple[Card, ...]
    banners: tuple[Banner, ...]


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A listing's feeds on the page that explains them; ``lang`` where its title is in another language."""

    title: str
    href: str
    feeds: tuple[FeedLink, ...]
    lang: str = ""


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """Feeds of one family: the whole site, sections, categories, types."""

    title: str
    rows: tuple[FeedRow, ...]


@dataclass(frozen=True, slots=True)
class VerifyView:
    """The page that compares a reader's file with the published ones; hrefs of its script and of its two lists."""

    script: str
    source: str
    sums: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page on which a reader searches: hrefs of its script, of the list of the index's files, of their folder.

    ``others`` are ways to find something without a script.
    """

    script: str
    source: str
    folder: str
    others: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page that sends its visitor on."""

    title: str
    href: str
    url: str
    reason: str = field(default="")
