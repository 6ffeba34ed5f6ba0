"""What stands around every page: the site, its menu, and the head of the page."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.pages.views.parts import FeedLink, Link, Picture


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the main menu; ``children`` are one level deep."""

    text: str
    href: str
    children: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)  # one value a language: never compared by what it holds
class SiteFrame:
    """What every page shows around its own content; one value for all pages in a language.

    ``vietnamese`` are the fields whose text is in Vietnamese on a page that is not; ``languages`` are links to the
    site's fronts in other languages.
    """

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
    search: str  # href of /tim-kiem/
    search_description: str  # href of its description for browsers
    banner_source: str  # href of /manh/khau-hieu.json, "" when the site has no banners
    manifest: str = ""  # href of the web application manifest
    worker: str = ""  # href of the service worker, "" when the site wants none
    languages: tuple[Link, ...] = ()
    vietnamese: tuple[str, ...] = ()


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
    here: tuple[str, ...] = ()  # hrefs of the menu's entries that the page is, or lies below
    alternates: tuple[FeedLink, ...] = ()  # the feeds of this page's listings
    translations: tuple[Link, ...] = ()  # text is the language code
    structured_data: str = ""  # JSON-LD with < written \u003c, safe inside a data block
