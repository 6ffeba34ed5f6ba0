"""What the makers of pages share: the site, its listings, where everything leads, and its addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from plugins.dates import Moment
from plugins.documents.documents import Documents
from plugins.images.variants import Variant, variants_of
from plugins.links.find import encoded
from plugins.links.resolve import Resolved, Shown
from plugins.listings.neighbours import NeighbourFinder
from plugins.listings.plan import Listing, Listings
from plugins.pages.cards import card_of, validity_of
from plugins.pages.moments import when
from plugins.pages.views import (
    Attachment,
    Banner,
    Card,
    FeedLink,
    Link,
    Picture,
    Source,
    Validity,
    When,
)
from plugins.records.kinds import AnyRecord, Document, each_once
from plugins.records.registers import BodyEntry, Registers
from plugins.settings import Settings
from plugins.site.files import FileFacts
from plugins.site.names import Facet, Name
from plugins.site.site import Site
from plugins.timetable.timetable import Timetable
from plugins.vietnamese.fold import fold
from plugins.words import TYPE, Catalogue, words_of

FEED_FORMS = (
    ("RSS", "rss.xml", "application/rss+xml"),
    ("Atom", "atom.xml", "application/atom+xml"),
    ("JSON Feed", "feed.json", "application/feed+json"),
)


@dataclass(frozen=True)
class World:
    """Everything that is known when pages are made, told in ``lang``. Cards are made once a record and language."""

    settings: Settings
    site: Site
    listings: Listings
    resolved: Resolved
    documents: Documents
    timetable: Timetable
    neighbours: NeighbourFinder
    banners: tuple[Banner, ...]
    icon: str = ""  # path of the touch icon below the output
    draft_marks: Mapping[str, str] = field(default_factory=dict)  # of `serve --drafts`, by path
    _cards: dict[str, Card] = field(default_factory=dict)
    _variants: dict[str, tuple[Variant, ...]] = field(default_factory=dict)  # by path of the picture
    _links: dict[str, Link] = field(default_factory=dict)  # by address of the name
    _feeds: dict[str, tuple[FeedLink, ...]] = field(default_factory=dict)  # by address of the listing
    _written: dict[tuple[str, Facet, str], tuple[Link, ...]] = field(
        default_factory=dict
    )  # by path, facet, text
    lang: str = "vi"
    _others: dict[str, World] = field(default_factory=dict)  # the same in other languages

    def speaking(self, lang: str) -> World:
        """Return the same, told in ``lang``."""
        if lang == self.lang:
            return self
        found = self._others.get(lang)
        if found is None:
            self._others[self.lang] = self
            found = replace(self, lang=lang, _cards={}, _links={}, _feeds={}, _written={})
            self._others[lang] = found
        return found

    @cached_property
    def words(self) -> Catalogue:
        """Return the words of the interface."""
        return words_of(self.lang)

    def say(self, text: str, **values: object) -> str:
        """Return a word of the interface in this language, with its ``values`` put in."""
        said = self.words.gettext(text)
        return said.format(**values) if values else said

    def when(self, moment: Moment | None) -> When | None:
        """Return ``moment`` ready to show."""
        return when(moment, self.lang)

    @property
    def registers(self) -> Registers:
        """Return the registers of the site."""
        return self.site.registers

    @property
    def site_name(self) -> str:
        """Return the name of the site: the register's, in this language if it has one, else SITENAME."""
        identity = self.registers.identity
        return (self.lang == "en" and identity.name_en) or identity.name or self.settings.name

    @property
    def owner(self) -> str:
        """Return who publishes the site, in this language if the register says it; else the site's name."""
        identity = self.registers.identity
        return (self.lang == "en" and identity.owner_en) or identity.owner or self.site_name

    @cached_property
    def translated(self) -> dict[str, list[AnyRecord]]:
        """Return the public records that translate another, by the path of that other."""
        found: dict[str, list[AnyRecord]] = {}
        for record in (*self.site.public, *self.site.pages):
            origin = self.shown(record).translation
            if origin is not None:
                found.setdefault(origin.path, []).append(record)
        return found

    def href(self, address: str) -> str:
        """Return the address as a page writes it: below the path of SITEURL, percent-encoded."""
        return self.settings.base + encoded(address)

    def url(self, address: str) -> str:
        """Return the absolute address."""
        return self.settings.url + encoded(address)

    def shown(self, record: AnyRecord) -> Shown:
        """Return what ``record`` shows beside its text."""
        return self.resolved.shown[record.path]

    def link(self, listing: Listing) -> Link:
        """Return a link to ``listing`` with the number of its records."""
        return Link(listing.name, self.href(listing.address), len(listing.records))

    def names(self, record: AnyRecord, facet: Facet) -> tuple[Link, ...]:
        """Return the names of ``record`` as links; plain where a record has a page but no listing."""
        return tuple(map(self._name, self.site.names.of(record, facet)))

    def written_names(self, record: AnyRecord, facet: Facet, text: str) -> tuple[Link, ...]:
        """Return the names in ``text`` as links; plain where ``record`` has no page for one (a notice's meeting)."""
        found = self._written.get((record.path, facet, text))
        if found is None:
            pairs = zip(self.site.names.of(record, facet), self.names(record, facet), strict=True)
            known = {fold(name.text): link for name, link in pairs}
            found = tuple(known.get(fold(name)) or Link(name, "") for name in each_once([text]))
            self._written[(record.path, facet, text)] = found
        return found

    def _name(self, name: Name) -> Link:
        address = name.address
        found = self._links.get(address)
        if found is None:
            href = self.href(address) if self.listings.get(address) else ""
            found = self._links[address] = Link(self.said(name), href, lang=self.lang_of(name))
        return found

    def said(self, name: Name) -> str:
        """Return ``name`` as this language knows it: types of documents have a name in each."""
        return self.words.pgettext(TYPE, name.text) if name.facet is Facet.TYPE else name.text

    def lang_of(self, name: Name) -> str:
        """Return the language of ``name`` where it is not this one: names of Vietnamese records and registers."""
        if self.lang == "vi" or self.said(name) != name.text:
            return ""
        of_register = name.facet is Facet.CATEGORY and bool(self.registers.categories)
        return "vi" if of_register or self.listings.get(name.address) else ""

    def feeds(self, listing: Listing | None) -> tuple[FeedLink, ...]:
        """Return the feeds of ``listing``, or those of the whole site for ``None``."""
        if listing is not None and not listing.has_feeds:
            return ()
        address = listing.address if listing else "/"
        found = self._feeds.get(address)
        if found is None:
            title = listing.title if listing else self.site_name
            found = self._feeds[address] = tuple(
                FeedLink(f"{title} ({form})", self.href(address + file), media_type, form, title)
                for form, file, media_type in FEED_FORMS
            )
        return found

    def picture(self, file: FileFacts, alt: str = "", caption: str = "", credit: str = "") -> Picture:
        """Return the picture ``file`` as pages show it."""
        size = self.fallback(file) or file.picture
        width, height = (size.width, size.height) if size else (0, 0)
        src = self.href(self.picture_address(file))
        return Picture(src, alt, width, height, caption, credit, self.sources(file))

    def variants(self, file: FileFacts) -> tuple[Variant, ...]:
        """Return the smaller copies of ``file``: only what a public record shows as a picture has any."""
        if not self.settings.picture_copies or file.path not in self.resolved.pictures:
            return ()
        found = self._variants.get(file.path)
        if found is None:
            found = self._variants[file.path] = variants_of(file.path, file.picture)
        return found

    def fallback(self, file: FileFacts) -> Variant | None:
        """Return the copy that stands for ``file`` in its own form; ``None`` where the file itself is not too wide."""
        return next((variant for variant in self.variants(file) if variant.is_fallback), None)

    def picture_address(self, file: FileFacts) -> str:
        """Return the address of ``file`` as a picture in its own form."""
        copy = self.fallback(file)
        return f"/{copy.path}" if copy else file.address

    def sources(self, file: FileFacts) -> tuple[Source, ...]:
        """Return what browsers are offered of ``file`` before its own form; nothing for a small picture."""
        offered = [variant for variant in self.variants(file) if not variant.is_fallback]
        return tuple(
            Source(
                kind,
                ", ".join(f"{self.href(f'/{v.path}')} {v.width}w" for v in offered if v.media_type == kind),
            )
            for kind in dict.fromkeys(variant.media_type for variant in offered)
        )

    def attachment(self, file: FileFacts) -> Attachment:
        """Return the attachment ``file`` as pages and feeds show it."""
        return Attachment(
            href=self.href(file.address),
            url=self.url(file.address),
            name=file.name,
            form=file.form,
            size=file.size_in(self.lang),
            length=file.source.size,
            type=file.media_type,
            pages=file.reading.pages if file.reading else 0,
            sha256=file.reading.sha256 if file.reading else "",
            has_text=bool(file.reading and file.reading.has_text),
            is_scan=bool(file.reading and file.reading.is_scan),
        )

    def attachments(self, record: AnyRecord) -> tuple[Attachment, ...]:
        """Return the attachments of ``record`` that go out."""
        return tuple(self.attachment(file) for file in self.shown(record).attachments)

    def record_link(self, record: AnyRecord) -> Link:
        """Return a link to ``record`` by its number, else its title."""
        number = record.number if isinstance(record, Document) else ""
        return Link(number or record.title, self.href(record.address), lang=self.foreign(record.lang))

    def foreign(self, lang: str) -> str:
        """Return ``lang`` where it is another than that of the page."""
        return lang if lang != self.lang else ""

    def body_link(self, entry: BodyEntry) -> Link:
        """Return a link to the page of a body; plain where it has none."""
        address = f"{Facet.ISSUER.folder}{entry.slug}/"
        href = self.href(address) if self.listings.get(address) else ""
        return Link(entry.name, href, lang=self.foreign("vi"))

    def validity(self, record: AnyRecord) -> Validity | None:
        """Return whether ``record`` holds, ``None`` for what neither holds nor ends."""
        return validity_of(self, record) if isinstance(record, Document) else None

    def card(self, record: AnyRecord) -> Card:
        """Return ``record`` as lists show it."""
        if record.path not in self._cards:
            self._cards[record.path] = card_of(self, record)
        return self._cards[record.path]

    def cards(self, records: tuple[AnyRecord, ...]) -> tuple[Card, ...]:
        """Return ``records`` as lists show them."""
        return tuple(self.card(record) for record in records)

    def lead_picture(self, record: AnyRecord) -> FileFacts | None:
        """Return the picture that stands for ``record``: its cover, else the first picture of its text."""
        shown = self.shown(record)
        if shown.cover:
            return shown.cover
        for reference, found in zip(
            record.body.references, self.resolved.destinations[record.path], strict=False
        ):
            if (
                reference.role == "picture"
                and found
                and found.file
                and found.file.path in self.resolved.files
            ):
                return found.file
        return None
