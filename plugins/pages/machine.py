"""The files for machines: sitemap.xml (parted and indexed when long), robots.txt, security.txt.

Nothing here reads the clock: a day comes from the records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from html import escape  # that of xml.sax loads all of urllib.request
from urllib.parse import quote

from plugins.dates import parse_moment
from plugins.outputs import DataFile
from plugins.pages.numbers import addresses
from plugins.pages.search_address import FOLDER, PAGE
from plugins.pages.weeks import address_of as week_address
from plugins.pages.world import World
from plugins.site.site import order

LONGEST_SITEMAP = 10_000  # addresses a part; the protocol allows 50,000, smaller parts change less
VALID_DAYS = 364  # of security.txt: RFC 9116, 2.5.5 recommends less than a year

_SAFE_IN_MAIL = "!#$&'*+-/=^_`{|}~.@"  # RFC 6068, what an address may hold as it is
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(world: World) -> Iterator[DataFile]:
    """Yield sitemap.xml: all addresses, or an index of parts, records oldest first so that old parts stay."""
    registers = addresses(world.documents.registers)
    fixed = [
        "/",
        *(listing.address for listing in world.listings),
        *registers,
        *(week_address(week) for week in world.timetable.weeks),
        "/rss/",
        "/so-do-trang/",
        "/xac-minh/",
        PAGE,
    ]
    pages = [(world.url(address), "") for address in fixed]
    records = sorted((*world.site.public, *world.site.pages), key=order)
    dated = [(world.url(r.address), r.modified.iso if r.modified else "") for r in records]
    if len(pages) + len(dated) <= LONGEST_SITEMAP:
        yield DataFile("sitemap.xml", _url_set([*pages, *dated]))
        return
    parts = [dated[start : start + LONGEST_SITEMAP] for start in range(0, len(dated), LONGEST_SITEMAP)]
    names = []
    for number, part in enumerate(parts, 1):
        names.append(f"sitemap-{number}.xml")
        yield DataFile(names[-1], _url_set(part))
    for number, start in enumerate(range(0, len(pages), LONGEST_SITEMAP), 1):
        names.append(f"sitemap-muc-{number}.xml")
        yield DataFile(names[-1], _url_set(pages[start : start + LONGEST_SITEMAP]))
    rows = "".join(
        f"<sitemap><loc>{escape(world.url('/' + name), quote=False)}</loc></sitemap>\n" for name in names
    )
    yield DataFile(
        "sitemap.xml", f'{_XML}<sitemapindex xmlns="{_NAMESPACE}">\n{rows}</sitemapindex>\n'.encode()
    )


def _url_set(rows: Sequence[tuple[str, str]]) -> bytes:
    parts = [
        f"<url><loc>{escape(url, quote=False)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>\n"
        for url, day in rows
    ]
    return f'{_XML}<urlset xmlns="{_NAMESPACE}">\n{"".join(parts)}</urlset>\n'.encode()


def robots_file(world: World) -> DataFile:
    """Return robots.txt: everything but the blocks and the index of search, which are no pages."""
    kept_out = "".join(f"Disallow: {world.href(folder)}\n" for folder in ("/manh/", FOLDER))
    text = f"User-agent: *\n{kept_out}\nSitemap: {world.url('/sitemap.xml')}\n"
    return DataFile("robots.txt", text.encode())


def security_file(world: World) -> DataFile:
    """Return /.well-known/security.txt (RFC 9116). It holds for a year from the newest change of the site.

    A site that nobody has touched for a year has, rightly, an outdated contact.
    """
    email = world.registers.identity.email
    contact = (
        f"mailto:{quote(email, safe=_SAFE_IN_MAIL)}"
        if email
        else world.url("/lien-he/" if _has_contact(world) else "/")
    )
    moments = [r.modified for r in (*world.site.public, *world.site.pages) if r.modified]
    newest = max(moments, key=lambda m: m.at, default=parse_moment(world.site.tag_date))
    expires = (newest.at + timedelta(days=VALID_DAYS)).isoformat()
    host = world.settings.url.removesuffix(
        world.settings.base
    )  # below a path, the operator places it at the root
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires}",
        "Preferred-Languages: vi, en",
        f"Canonical: {host}/.well-known/security.txt",
    ]
    return DataFile(".well-known/security.txt", ("\n".join(lines) + "\n").encode())


def _has_contact(world: World) -> bool:
    return any(page.address == "/lien-he/" for page in world.site.pages)
