"""Which listings the site has: sections, every facet, the archives, the English front (contract 4).

In: the ``Site``. Out: ``Listings``, each with its records newest first. Sections and the archive
exist on an empty site too; everything else exists while a public record stands in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.records.kinds import AnyRecord, Kind, Programme
from plugins.records.periods import period_of
from plugins.site.names import Facet, Name, facets_of
from plugins.site.site import Site
from plugins.vietnamese.collate import collation_key


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of records at an address. ``kind`` is one of the words in `pages/views/` (ListingView)."""

    kind: str
    address: str
    title: str
    description: str
    records: tuple[AnyRecord, ...]
    parents: tuple[str, ...] = ()  # addresses of the breadcrumb above it
    has_feeds: bool = True
    lang: str = "vi"
    label: str = ""  # its short name inside a group of links

    @property
    def name(self) -> str:
        """Return the short name: the label, else the title."""
        return self.label or self.title


@dataclass(frozen=True, slots=True)
class Listings:
    """All listings by address, in a fixed order."""

    by_address: Mapping[str, Listing]

    def __iter__(self) -> Iterator[Listing]:
        """Yield the listings in their order."""
        return iter(self.by_address.values())

    def get(self, address: str) -> Listing | None:
        """Return the listing at ``address``, ``None`` when no public record stands in it."""
        return self.by_address.get(address)

    def of_kind(self, kind: str) -> tuple[Listing, ...]:
        """Return the listings of one kind, in their order."""
        return tuple(listing for listing in self if listing.kind == kind)


SECTIONS: Final = (
    (Kind.NEWS, "news", "/tin-tuc/", "Tin tức", "Tin bài mới nhất, xếp theo ngày đăng."),
    (
        Kind.DOCUMENT,
        "documents",
        "/van-ban/",
        "Văn bản",
        "Kế hoạch, công văn, thông báo, giấy mời và các văn bản khác, mới nhất trước.",
    ),
    (
        Kind.PROGRAMME,
        "programmes",
        "/chuong-trinh/",
        "Chương trình công tác",
        "Chương trình công tác theo tháng và theo tuần.",
    ),
)

SECTION_OF: Final = {kind: address for kind, _, address, _, _ in SECTIONS}

# facet → (kind of listing, words before the name, section above it)
_FACETS: Final = {
    Facet.CATEGORY: ("category", "", "/tin-tuc/"),
    Facet.TAG: ("tag", "Từ khóa: ", "/tin-tuc/"),
    Facet.TOPIC: ("topic", "Chuyên đề: ", "/tin-tuc/"),
    Facet.AUTHOR: ("author", "Tác giả: ", "/tin-tuc/"),
    Facet.TYPE: ("type", "", "/van-ban/"),
    Facet.ISSUER: ("issuer", "", "/van-ban/"),
    Facet.FIELD: ("field", "Lĩnh vực: ", "/van-ban/"),
    Facet.SIGNER: ("signer", "Người ký: ", "/van-ban/"),
    Facet.CHAIR: ("chair", "Chủ trì: ", "/chuong-trinh/"),
    Facet.UNIT: ("unit", "Đơn vị chuẩn bị: ", "/chuong-trinh/"),
}
ARCHIVE: Final = "/luu-tru/"
ENGLISH: Final = "/en/"
YEARS: Final = "/chuong-trinh/nam/"


def plan_listings(site: Site) -> Listings:
    """Return the listings of ``site``."""
    vietnamese = tuple(r for r in site.public if r.lang == "vi")
    english = tuple(r for r in site.public if r.lang == "en")
    found = [
        *_sections(vietnamese),
        *_facets(site, vietnamese),
        *_archives(vietnamese),
        *_years_of_programmes(vietnamese),
    ]
    if english or any(page.lang == "en" for page in site.pages):
        text = "News and documents in English, newest first."
        title = "News and documents in English"
        found.append(Listing("english", ENGLISH, title, text, english, lang="en", label="English"))
    return Listings({listing.address: listing for listing in found})


def _sections(records: Iterable[AnyRecord]) -> Iterator[Listing]:
    by_kind: dict[Kind, list[AnyRecord]] = {}
    for record in records:
        by_kind.setdefault(record.kind, []).append(record)
    for kind, word, address, title, description in SECTIONS:
        yield Listing(word, address, title, description, tuple(by_kind.get(kind, ())))


def _facets(site: Site, records: Iterable[AnyRecord]) -> Iterator[Listing]:
    found: dict[Facet, dict[Name, list[AnyRecord]]] = {facet: {} for facet in Facet}
    for record in records:
        for facet in facets_of(record):
            names = found[facet]
            for name in site.names.of(record, facet):
                names.setdefault(name, []).append(record)
    for facet, names in found.items():
        if facet is Facet.ISSUER:
            yield from _bodies_without_records(site, names)
        kind, words, section = _FACETS[facet]
        for name in sorted(names, key=lambda n: collation_key(n.text)):
            description = name.description or _description(facet, name.text)
            yield Listing(
                kind,
                name.address,
                words + name.text,
                description,
                tuple(names[name]),
                (section,),
                label=name.text,
            )


def _bodies_without_records(site: Site, used: Iterable[Name]) -> Iterator[Listing]:
    """Yield empty listings for the registered bodies that issued nothing here: each has its page (`co-quan`)."""
    with_records = {name.address for name in used}
    for body in site.registers.bodies:
        address = f"{Facet.ISSUER.folder}{body.slug}/"
        if address not in with_records:
            text = _description(Facet.ISSUER, body.name)
            yield Listing("issuer", address, body.name, text, (), ("/van-ban/",), label=body.name)


def _description(facet: Facet, name: str) -> str:
    words = {
        Facet.CATEGORY: f"Tin bài trong chuyên mục {name}.",
        Facet.TAG: f"Tin bài có từ khóa {name}.",
        Facet.TOPIC: f"Tin bài của chuyên đề {name}, mới nhất trước.",
        Facet.AUTHOR: f"Tin bài của {name}.",
        Facet.TYPE: f"Văn bản loại {name}, mới nhất trước.",
        Facet.ISSUER: f"Văn bản do {name} ban hành.",
        Facet.FIELD: f"Văn bản thuộc lĩnh vực {name}.",
        Facet.SIGNER: f"Văn bản do {name} ký.",
        Facet.CHAIR: f"Các cuộc họp, việc do {name} chủ trì.",
        Facet.UNIT: f"Các cuộc họp, việc do {name} chuẩn bị.",
    }
    return words[facet]


def _years_of_programmes(records: tuple[AnyRecord, ...]) -> Iterator[Listing]:
    years: dict[int, list[AnyRecord]] = {}
    for record in records:
        period = period_of(record.period) if isinstance(record, Programme) else None
        if period:
            years.setdefault(period.last.year, []).append(record)
    for year in sorted(years, reverse=True):
        title, text = f"Chương trình công tác năm {year}", f"Mọi chương trình công tác của năm {year}."
        found = tuple(sorted(years[year], key=_period, reverse=True))
        above = ("/chuong-trinh/",)
        address = f"{YEARS}{year:04d}/"
        yield Listing(
            "programme-year", address, title, text, found, above, has_feeds=False, label=f"Năm {year}"
        )


def _period(record: AnyRecord) -> str:
    return record.period if isinstance(record, Programme) else ""


def _archives(records: tuple[AnyRecord, ...]) -> Iterator[Listing]:
    years: dict[int, list[AnyRecord]] = {}
    months: dict[tuple[int, int], list[AnyRecord]] = {}
    for record in records:
        if record.moment:
            years.setdefault(record.moment.year, []).append(record)
            months.setdefault((record.moment.year, record.moment.month), []).append(record)
    yield Listing(
        "archive", ARCHIVE, "Lưu trữ", "Mọi tin bài, văn bản và chương trình, theo năm và tháng.", records
    )
    for year in sorted(years, reverse=True):
        title = f"Năm {year}"
        text = f"Mọi tin bài, văn bản và chương trình của năm {year}."
        yield Listing(
            "year", f"{ARCHIVE}{year:04d}/", title, text, tuple(years[year]), (ARCHIVE,), has_feeds=False
        )
    for year, month in sorted(months, reverse=True):
        above = (ARCHIVE, f"{ARCHIVE}{year:04d}/")
        title = f"Tháng {month}/{year}"
        text = f"Mọi tin bài, văn bản và chương trình của tháng {month} năm {year}."
        address = f"{ARCHIVE}{year:04d}/{month:02d}/"
        yield Listing("month", address, title, text, tuple(months[year, month]), above, has_feeds=False)
