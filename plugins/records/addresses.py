"""From the place of a file to the address of its page: the file name is the address (contract 3, 4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from plugins.problems import Phrase, ProblemList
from plugins.records import problems as codes
from plugins.records.kinds import Kind
from plugins.records.periods import is_period
from plugins.sources.names import windows_refuses
from plugins.sources.problems import NAMELESS, ODD_NAME, WINDOWS_NAME
from plugins.vietnamese.fold import slug

# First parts of addresses that a page of `trang/` may not take (contract 4, and what the site keeps).
RESERVED: Final = frozenset(
    {
        *("tin-tuc", "van-ban", "chuong-trinh", "chuyen-muc", "tu-khoa", "chuyen-de", "tac-gia", "luu-tru"),
        *(
            "xac-minh",
            "tim-kiem",
            "en",
            "rss",
            "so-do-trang",
            "manh",
            "theme",
            "hinh-anh",
            "du-lieu",
            "trang",
        ),
        *("index", "404", "rss-xml", "atom-xml", "feed-json", "sitemap-xml", "robots-txt", "sha256sums"),
    }
)

_WANTED: Final = {
    Kind.NEWS: Phrase("tin-tuc/<năm>/<tên-không-dấu>.md", "tin-tuc/<year>/<plain-name>.md"),
    Kind.DOCUMENT: Phrase("van-ban/<năm>/<tên-không-dấu>.md", "van-ban/<year>/<plain-name>.md"),
    Kind.PROGRAMME: Phrase("chuong-trinh/<năm>-<tháng>.md", "chuong-trinh/<year>-<month>.md"),
    Kind.PAGE: Phrase("trang/<tên-không-dấu>.md", "trang/<plain-name>.md"),
}

_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record's file lies and what follows: its kind, year (0 for none), name and address."""

    path: str
    kind: Kind
    year: int
    name: str
    address: str


def kind_of(path: str) -> Kind:
    """Return the kind of the record file ``path``: its first folder."""
    return Kind(path.partition("/")[0])


def place_of(path: str, problems: ProblemList) -> Place | None:
    """Return the place of the record file ``path``; ``None`` (with a problem) when none may lie there."""
    kind = kind_of(path)
    _, *folders, file_name = path.split("/")
    stem = file_name[: -len(".md")]
    with_year = kind in {Kind.NEWS, Kind.DOCUMENT}
    if len(folders) != with_year or (with_year and not _YEAR.fullmatch(folders[0])):
        problems.add(codes.WRONG_PLACE, 1, kind=kind.value, wanted=_WANTED[kind])
        return None
    name = stem.casefold() if kind is Kind.PROGRAMME else slug(stem)
    if not _may_be_named(name, stem, kind, problems):
        return None
    if name != stem:
        problems.add(ODD_NAME, 1, name=stem, slug=name)
    if kind is Kind.PAGE:
        return Place(path, kind, 0, name, f"/{name}/")
    if kind is Kind.PROGRAMME:
        return Place(path, kind, 0, name, f"/{kind.value}/{name}/")
    return Place(path, kind, int(folders[0]), name, f"/{kind.value}/{folders[0]}/{name}/")


def _may_be_named(name: str, stem: str, kind: Kind, problems: ProblemList) -> bool:
    """Return whether ``name``, made of the file's ``stem``, can stand in an address; if not, say why."""
    if kind is Kind.PROGRAMME:
        if not is_period(name):
            problems.add(codes.BAD_PERIOD, 1, value=stem)
            return False
    elif not name:
        problems.add(NAMELESS, 1, name=stem)
        return False
    elif windows_refuses(name):  # the page would be a folder of this name
        problems.add(WINDOWS_NAME, 1, name=name)
        return False
    elif kind is Kind.PAGE and name in RESERVED:
        problems.add(codes.RESERVED_ADDRESS, 1, address=f"/{name}/")
        return False
    return True
