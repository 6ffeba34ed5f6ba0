"""From the place of a file to the address of its page: the file name is the address (contract 3, 4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from plugins.problems import ProblemList
from plugins.records import problems as codes
from plugins.records.kinds import Kind
from plugins.records.periods import is_period
from plugins.sources.problems import NAMELESS, ODD_NAME
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
        *("index", "404", "rss-xml", "atom-xml", "feed-json", "sitemap-xml", "robots-txt"),
    }
)

_WANTED: Final = {
    Kind.NEWS: "tin-tuc/<năm>/<tên-không-dấu>.md",
    Kind.DOCUMENT: "van-ban/<năm>/<tên-không-dấu>.md",
    Kind.PROGRAMME: "chuong-trinh/<năm>-<tháng>.md",
    Kind.PAGE: "trang/<tên-không-dấu>.md",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record's file lies and what follows: its kind, year (0 for none), name and address."""

    path: str
    kind: Kind
    year: int
    name: str
    address: str


def place_of(path: str, problems: ProblemList) -> Place | None:
    """Return the place of the record file ``path``, or ``None`` (with a problem) when no record may lie there."""
    parts = PurePosixPath(path).parts
    kind = Kind(parts[0])
    with_year = kind in {Kind.NEWS, Kind.DOCUMENT}
    right_depth = len(parts) == (3 if with_year else 2)
    if not right_depth or (with_year and not re.fullmatch(r"\d{4}", parts[1])):
        problems.add(codes.WRONG_PLACE, kind=kind.value, wanted=_WANTED[kind])
        return None
    stem = PurePosixPath(path).stem
    if kind is Kind.PROGRAMME:
        if not is_period(stem.casefold()):
            problems.add(codes.BAD_PERIOD, value=stem)
            return None
        return Place(path, kind, 0, stem.casefold(), f"/chuong-trinh/{stem.casefold()}/")
    name = slug(stem)
    if not name:
        problems.add(NAMELESS, name=stem)
        return None
    if name != stem:
        problems.add(ODD_NAME, name=stem, slug=name)
    if kind is Kind.PAGE:
        if name in RESERVED:
            problems.add(codes.RESERVED_ADDRESS, address=f"/{name}/")
            return None
        return Place(path, kind, 0, name, f"/{name}/")
    return Place(path, kind, int(parts[1]), name, f"/{kind.value}/{parts[1]}/{name}/")
