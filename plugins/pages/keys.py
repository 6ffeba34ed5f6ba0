"""What each page depends on, as fingerprints, worked out without making the page.

In: the world, and the fingerprints of each record's header and body. Out: a ``Key`` a page. Whatever a
page shows of anything must be in here: a test builds random edits both ways and compares every byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from plugins.links.find import Destination
from plugins.links.resolve import NOTHING_SHOWN
from plugins.listings.paging import Slice
from plugins.listings.plan import Listing
from plugins.outputs.digest import Key, digest, digest_of_texts
from plugins.pages.bodies import body_view
from plugins.pages.documents import MOST_MENTIONS
from plugins.pages.head import translations
from plugins.pages.lists import groups_of, held_of
from plugins.pages.views import Head
from plugins.pages.weeks import around
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document, News, Programme
from plugins.records.registers import BodyEntry
from plugins.records.visibility import Visibility
from plugins.site.files import FileFacts
from plugins.site.names import Facet, Name, facets_of
from plugins.timetable.meetings import meetings_in
from plugins.timetable.timetable import Held


@dataclass(frozen=True, slots=True)
class Facts:
    """Fingerprints of one record as it was read: ``face`` of its header and links, ``text`` of its body.

    ``size`` is the bytes of the body's HTML.
    """

    face: bytes
    text: bytes
    size: int = 0


@dataclass(frozen=True, slots=True)
class Keys:
    """Gives the key of every page; fingerprints that pages share are worked out once.

    ``frame`` is of all that Vietnamese pages have around them, ``english`` of what English ones have.
    """

    world: World
    facts: Callable[[AnyRecord], Facts]
    frame: bytes
    english: bytes = b""
    _cards: dict[str, bytes] = field(default_factory=dict)
    _names: dict[tuple[Name, ...], bytes] = field(default_factory=dict)
    _held: dict[tuple[str, str], bytes] = field(default_factory=dict)  # by path and UID

    def record_page(self, record: AnyRecord) -> Key:
        """Return the key of the page of ``record``."""
        world, site = self.world, self.world.site
        state = site.due.shown[record.path]
        own = (state.value, site.is_expired(record), world.draft_marks.get(record.path, ""))
        if state is Visibility.WITHDRAWN:
            return Key(self.frame_of(record.lang), self.whole(record), b"", digest(own))
        around = world.neighbours.around(record)
        lent = b"".join(self.card(r) for r in (around.newer, around.older, *around.related) if r)
        places = (around.newer is None, around.older is None, len(around.related))
        facts = self.facts(record)
        said = self._said(record) if isinstance(record, Document) else None
        called = (
            self.held(meetings_in(world.timetable, site, record)) if isinstance(record, Programme) else b""
        )
        return Key(
            self.frame_of(record.lang),
            self.whole(record),
            facts.text,
            digest((own, lent, places, translations(world, record), said, called)),
        )

    def frame_of(self, lang: str) -> bytes:
        """Return the fingerprint of what pages in ``lang`` have around them."""
        return self.english if lang == "en" else self.frame

    def card(self, record: AnyRecord) -> bytes:
        """Return the fingerprint of what ``record`` shows elsewhere; where its text leads is not in it."""
        found = self._cards.get(record.path)
        if found is None:
            world, names = self.world, self.world.site.names
            shown = world.shown(record)
            picture = world.lead_picture(record) if isinstance(record, News) else None
            found = self._cards[record.path] = digest(
                (
                    record.address,
                    self.facts(record).face,
                    b"".join([self._names_of(names.of(record, facet)) for facet in facets_of(record)]),
                    picture and self._file(picture),
                    [self._file(file) for file in shown.attachments],
                    self._validity(record) if isinstance(record, Document) else None,
                )
            )
        return found

    def whole(self, record: AnyRecord) -> bytes:
        """Return the fingerprint of all that ``record`` shows anywhere but for its text and what others lend it."""
        leads = [self._destination(d) for d in self.world.resolved.destinations[record.path]]
        related = [
            (r.name, r.text, r.target and self._record(r.target))
            for r in self.world.documents.relations.of(record)
        ]
        return digest((self.card(record), leads, self._shown(record), related))

    def wholes(self, records: Iterable[AnyRecord]) -> bytes:
        """Return the fingerprints of ``records`` as feeds show them, one after the other."""
        return b"".join(map(self.whole, records))

    def _validity(self, record: Document) -> object:
        documents = self.world.documents
        timeline = documents.timelines.get(record.path)
        if timeline is None:
            return None
        stages = [(s.since, s.state, s.is_amended, s.by and self._record(s.by)) for s in timeline.stages]
        return (stages, timeline.reason, documents.present[record.path])

    def _said(self, record: Document) -> object:
        """Return what the page of a document shows of others: its relations, who speaks of it, who issued it."""
        documents = self.world.documents
        bodies = [documents.bodies.at(name.slug) for name in self.world.site.names.of(record, Facet.ISSUER)]
        return (
            [(name, self._record(other)) for name, other in documents.relations.to(record)],
            b"".join(map(self.card, documents.mentions.get(record.path, ())[:MOST_MENTIONS])),
            len(documents.mentions.get(record.path, ())),
            record.path in self.world.site.due.over,
            [body and self._body(body) for body in bodies],
        )

    def _body(self, body: BodyEntry) -> object:
        bodies = self.world.documents.bodies
        around = (body, bodies.parent(body), bodies.successor(body))
        return [entry and (entry.name, entry.slug, entry.profile, entry.end) for entry in around]

    def _record(self, record: AnyRecord) -> object:
        """Return what a page shows of another record in a link: its number, title and language while it is public."""
        if not self.world.site.is_public(record):
            return record.address
        number = record.number if isinstance(record, Document) else ""
        return (record.address, record.title, number, record.lang)

    def _names_of(self, names: tuple[Name, ...]) -> bytes:
        """Return the fingerprint of the names of one facet, of fixed length whatever their number."""
        found = self._names.get(names)
        if found is None:
            listings = ((name, self.world.listings.get(name.address)) for name in names)
            found = self._names[names] = digest(
                [(name.text, name.address, listing.title if listing else "") for name, listing in listings]
            )
        return found

    def listing_page(
        self, listing: Listing, part: Slice[AnyRecord], pages: tuple[AnyRecord, ...] = ()
    ) -> Key:
        """Return the key of one page of ``listing``; ``pages`` are those that the English front shows besides."""
        head = (
            listing.kind,
            listing.title,
            listing.address,
            listing.lang,
            listing.parents,
            listing.has_feeds,
        )
        own = (*head, part.number, part.newer, part.older, listing.description)
        groups = groups_of(self.world, listing) if part.number is None else ()
        body = body_view(self.world, listing) if part.number is None else None
        held = self.held(held_of(self.world, listing)) if part.number is None else b""
        shown = (self.cards(part.items), self.cards(pages), groups, body, held)
        return Key(self.frame_of(listing.lang), digest(own), b"", digest(shown))

    def week_page(self, week: str) -> Key:
        """Return the key of the page of ``week``."""
        section = self.world.listings.get("/chuong-trinh/")
        own = (week, around(self.world, week), section and section.title)
        return Key(self.frame, digest(own), b"", self.held(self.world.timetable.weeks[week]))

    def held(self, found: Iterable[Held]) -> bytes:
        """Return the fingerprint of what is ``found`` in a timetable, as pages with several records show it."""
        return digest_of_texts(map(self._one_held, found))

    def _one_held(self, held: Held) -> bytes:
        known = self._held.get((held.record.path, held.uid))
        if known is None:
            record = self._record(held.record)
            known = digest((held.entry, self.card(held.record), record))
            self._held[(held.record.path, held.uid)] = known
        return known

    def cards(self, records: Iterable[AnyRecord]) -> bytes:
        """Return the fingerprints of the cards of ``records``, one after the other."""
        return b"".join(map(self.card, records))

    def texts(self, records: Iterable[AnyRecord]) -> bytes:
        """Return the fingerprint of the texts of ``records``, one after the other."""
        return digest_of_texts(self.facts(record).text for record in records)

    def made(self, context: Mapping[str, object]) -> Key:
        """Return the key of a page whose values are made already."""
        found = context.get("head")
        lang = found.lang if isinstance(found, Head) else "vi"
        shown = {name: value for name, value in context.items() if name != "site"}
        return Key(self.frame_of(lang), digest(shown))

    def _destination(self, found: Destination | None) -> object:
        return found and (found.address, found.anchor, found.file and self._file(found.file))

    def _file(self, file: FileFacts) -> object:
        return (
            file.path,
            file.source.size,
            file.picture,
            file.reading,
            file.path in self.world.resolved.files,
            file.path in self.world.resolved.pictures,
        )

    def _shown(self, record: AnyRecord) -> object:
        shown = self.world.shown(record)
        if shown is NOTHING_SHOWN:
            return None
        see = shown.see
        return (
            shown.cover and self._file(shown.cover),
            see and (see.address, see.anchor, see.record and self._record(see.record)),
            shown.see_outside,
            shown.translation and shown.translation.address,
        )
