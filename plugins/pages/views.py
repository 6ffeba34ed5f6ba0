"""What a template may read: plain frozen values, every address finished, every day in words.

A page shows its values and nothing else, so the hash of the values is the key of the page
(`engine.md`). `theme/README.md` is the template author's side of this file; a test holds the two
together. Addresses called ``href`` begin with the path of SITEURL; those called ``url`` are absolute.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class When:
    """A moment ready to show: ``iso`` for ``<time datetime>``, ``full`` = "Thứ Sáu, 28/10/2022 10:04"."""

    iso: str
    full: str
    day: str  # 28/10/2022
    clock: str = ""  # 10:04, or nothing for a bare day


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; ``count`` where a list tells how many records wait there."""

    text: str
    href: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the main menu; ``children`` are one level deep."""

    text: str
    href: str
    children: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed of a listing; ``type`` is its media type, ``form`` its name for people (RSS, Atom, JSON Feed).

    ``title`` is whole ("Kế hoạch (RSS)"), ``listing`` names the listing alone.
    """

    title: str
    href: str
    type: str
    form: str
    listing: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its size in pixels (0 where unknown, as in an SVG without one)."""

    src: str
    alt: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a record: ``form`` is "PDF", ``size`` is "312 KB"; ``length`` is in bytes."""

    href: str
    url: str
    name: str
    form: str
    size: str
    length: int
    type: str


@dataclass(frozen=True, slots=True)
class Card:
    """A record as lists show it. ``kind`` is news, document, programme or page.

    ``until`` is the machine form of the day after which the record has expired ("" for never): it
    goes into ``data-until`` so that a browser is right when the build is old.
    """

    kind: str
    href: str
    title: str
    when: When | None
    lang: str = "vi"
    summary: str = ""
    picture: Picture | None = None
    category: Link | None = None
    number: str = ""
    type: str = ""
    issuer: str = ""
    attachments: tuple[Attachment, ...] = ()
    until: str = ""


@dataclass(frozen=True, slots=True)
class Banner:
    """A slogan that ends by itself: ``until`` is machine-readable, "" for no end; ``href`` may be ""."""

    text: str
    href: str
    until: str


@dataclass(frozen=True, slots=True)
class Block:
    """A box that changes for every page: its HTML on the home page, `/manh/<name>.json` elsewhere."""

    name: str
    title: str
    more: Link
    source: str  # href of the JSON file
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """What every page shows around its own content; one value for the whole site."""

    name: str
    owner: str
    licence: str
    editor: str
    address: str
    phone: str
    email: str
    footer: tuple[str, ...]
    logo: Picture | None
    home: str
    url: str  # SITEURL without a slash at the end
    menu: tuple[MenuItem, ...]
    service_links: tuple[Link, ...]  # feeds page, site map, archives …, as far as they exist
    feeds: tuple[FeedLink, ...]  # of the whole site
    style: str  # href of the one style sheet
    script: str  # href of the one module script
    fonts: tuple[str, ...]  # hrefs of the fonts to preload
    icon: str  # href of icon.svg
    touch_icon: str  # href of the PNG
    banner_source: str  # href of /manh/khau-hieu.json, "" when the site has no banners


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in ``<head>`` and in the breadcrumb of one page."""

    title: str  # of the page alone; the template adds the site's name
    description: str
    url: str  # canonical, absolute
    lang: str = "vi"
    kind: str = "website"  # og:type: website or article
    image: str = ""  # absolute
    published: str = ""  # ISO
    modified: str = ""  # ISO
    newer: str = ""  # rel=prev, absolute
    older: str = ""  # rel=next, absolute
    noindex: bool = False
    breadcrumbs: tuple[Link, ...] = ()  # from home to the parent; the page itself is not in it
    alternates: tuple[FeedLink, ...] = ()  # the feeds of this page's listings
    translations: tuple[Link, ...] = ()  # text is the language code
    structured_data: str = ""  # JSON-LD with < written \u003c, safe inside a data block


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that readers see."""

    when: When
    note: str


@dataclass(frozen=True, slots=True)
class Contents:
    """An entry of a table of contents."""

    text: str
    href: str  # "#id"
    level: int  # 2 or 3


@dataclass(frozen=True, slots=True)
class RecordView:
    """What every record page shows, whatever its kind. ``body`` is safe HTML."""

    kind: str
    title: str
    body: str
    lang: str = "vi"
    when: When | None = None
    updated: When | None = None
    lead: str = ""  # the given summary; "" when there is none, so that no text stands twice
    contents: tuple[Contents, ...] = ()  # empty for short texts
    changes: tuple[Change, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    until: str = ""  # as in Card; the note "Đã hết thời hạn đăng" is shown from then on
    expired: bool = False  # at build time
    draft_mark: str = ""  # words of `serve --drafts` ("Bản nháp", "Đăng lúc …"); "" on the real site


@dataclass(frozen=True, slots=True)
class NewsView(RecordView):
    """A news page."""

    category: Link | None = None
    tags: tuple[Link, ...] = ()
    topic: Link | None = None
    authors: tuple[Link, ...] = ()
    position: str = ""
    photos: str = ""  # who took the pictures
    own_photos: bool = False  # the author took them: "Bài và ảnh: …"
    source: str = ""
    cover: Picture | None = None
    newer: Card | None = None  # of the same category
    older: Card | None = None
    related: tuple[Card, ...] = ()  # of the same topic


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a record's table of facts: a term, and its texts, linked where there is a listing."""

    term: str
    values: tuple[Link, ...]  # href "" for plain text
    iso: str = ""  # for days


@dataclass(frozen=True, slots=True)
class DocumentView(RecordView):
    """A document page: ``facts`` in the order readers expect (number, type, issuer, days, signer …)."""

    number: str = ""
    facts: tuple[Fact, ...] = ()
    newer: Card | None = None  # of the same type
    older: Card | None = None


@dataclass(frozen=True, slots=True)
class EntryView:
    """One line of a programme given as front-matter entries, as written."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView(DocumentView):
    """A programme page: the body's table, or ``entries`` under ``columns``."""

    period: str = ""  # "Tháng 6/2021", "Tuần 23/2021 (07/06–13/06/2021)"
    columns: tuple[str, ...] = ()
    entries: tuple[EntryView, ...] = ()


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """What is left of a withdrawn record: title, number, reason and where to look instead."""

    kind: str
    title: str
    number: str
    reason: str
    see: Link | None
    lang: str = "vi"


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """A titled group of links: the categories, the types, the years."""

    title: str
    links: tuple[Link, ...]


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
    """A listing's feeds on the page that explains them."""

    title: str
    href: str
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """Feeds of one family: the whole site, sections, categories, types."""

    title: str
    rows: tuple[FeedRow, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page that sends its visitor on."""

    title: str
    href: str
    url: str
    reason: str = field(default="")
