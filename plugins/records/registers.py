"""The registers of `content/du-lieu/` as values: who the site is, and the names that its records use (contract 3).

`register_reader.py` reads them; their keys stand in `register_keys.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.dates import Moment


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the site's menu; ``link`` is as written, with the line for problems."""

    text: str
    link: str
    line: int
    children: tuple[MenuEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """Who publishes the site (`trang-web.yaml`); what ends with ``_en`` stands on English pages."""

    name: str = ""
    owner: str = ""
    licence: str = ""
    editor: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    logo: str = ""
    logo_line: int = 1
    menu: tuple[MenuEntry, ...] = ()
    footer: tuple[str, ...] = ()
    name_en: str = ""
    owner_en: str = ""
    licence_en: str = ""
    editor_en: str = ""
    address_en: str = ""
    footer_en: tuple[str, ...] = ()
    domain: str = ""
    tag_date: str = ""  # ISO day; the date of RFC 4151 tags


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a body: Party numbers run through it."""

    name: str
    start: Moment | None
    end: Moment | None


@dataclass(frozen=True, slots=True)
class BodyEntry:
    """A body that issues documents (`co-quan.yaml`)."""

    name: str
    slug: str
    short: str = ""
    profile: str = ""
    terms: tuple[Term, ...] = ()
    start: Moment | None = None
    end: Moment | None = None
    successor: str = ""
    parent: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A category or a type of document: its name and the part of an address that it gives."""

    name: str
    slug: str
    description: str = ""
    code: str = ""
    profile: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class BannerEntry:
    """A slogan shown from one day to another, both included."""

    text: str
    link: str
    start: Moment | None
    end: Moment | None
    line: int = 1


@dataclass(frozen=True, slots=True)
class RedirectEntry:
    """An old address that sends its visitor on."""

    old: str
    new: str
    line: int


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """One named finding that the editors have looked at and accept, with the reason."""

    path: str
    code: str
    finding_line: int | None
    text: str
    reason: str
    by: str
    until: Moment | None
    sha256: str
    line: int


@dataclass(frozen=True, slots=True)
class Registers:
    """All registers. ``present`` names those that have a file, by which checks become strict."""

    identity: Identity = Identity()
    bodies: tuple[BodyEntry, ...] = ()
    types: tuple[NameEntry, ...] = ()
    categories: tuple[NameEntry, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    banners: tuple[BannerEntry, ...] = ()
    redirects: tuple[RedirectEntry, ...] = ()
    accepted: tuple[AcceptedFinding, ...] = ()
    present: frozenset[str] = frozenset()
