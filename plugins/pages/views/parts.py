"""The small values that pages are put together from: links, moments, pictures, cards."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """A moment ready to show: ``iso`` for ``<time datetime>``, ``full`` = "Thứ Sáu, 28/10/2022 10:04"."""

    iso: str
    full: str
    day: str  # 28/10/2022
    clock: str = ""  # 10:04, or nothing for a bare day


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; ``count`` where a list tells how many records wait there.

    ``lang`` is set where the text is in another language than the page.
    """

    text: str
    href: str
    count: int | None = None
    lang: str = ""


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
class Source:
    """Copies of a picture in one form, for browsers that know it: a media type, and addresses with widths."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its size in pixels (0 where unknown, as in an SVG without one).

    ``sources`` come before it, the best first; a small picture has none.
    """

    src: str
    alt: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a record: ``form`` is "PDF", ``size`` is "312 KB"; ``length`` is in bytes.

    ``pages`` (0: unknown), ``has_text`` and ``is_scan`` are a PDF's; ``sha256`` is that of the published bytes.
    """

    href: str
    url: str
    name: str
    form: str
    size: str
    length: int
    type: str
    pages: int = 0
    sha256: str = ""
    has_text: bool = False
    is_scan: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What a document's validity is from a day on: ``since`` is that day (ISO), "" for the first step.

    ``state`` is one of contract 3's words: chua, con, het-mot-phan, het, thay-the, bai-bo; ``text`` says it in
    words; ``by`` is the document that changed it.
    """

    since: str
    state: str
    text: str
    day: str = ""  # ``since`` for people
    by: Link | None = None


@dataclass(frozen=True, slots=True)
class Validity:
    """Whether a document holds: what is so when the page is made, and every step for a browser on a later day."""

    state: str
    text: str
    steps: tuple[Step, ...]
    reason: str = ""  # of an editor's override, "" where it follows from days and relations


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
    validity: Validity | None = None  # of documents


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
