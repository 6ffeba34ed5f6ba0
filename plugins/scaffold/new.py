"""A new file for an editor: its name, its place, its next number and its header.

In: the kind, a title and what the editor says besides. Out: the file; one that is there is never touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from plugins.dates import ZONE
from plugins.problems import ProblemList
from plugins.records.addresses import place_of
from plugins.records.kinds import Kind
from plugins.records.periods import Period, period_of
from plugins.scaffold import headers
from plugins.scaffold.existing import Existing, choose_body, choose_name, look
from plugins.scaffold.series import next_number
from plugins.settings import ConfigurationError
from plugins.vietnamese.fold import fold, slug

KINDS: Final = {
    "tin-tuc": Kind.NEWS,
    "news": Kind.NEWS,
    "van-ban": Kind.DOCUMENT,
    "document": Kind.DOCUMENT,
    "chuong-trinh": Kind.PROGRAMME,
    "programme": Kind.PROGRAMME,
    "trang": Kind.PAGE,
    "page": Kind.PAGE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the editor asked for; an empty text leaves the choice to the registers."""

    kind: Kind
    title: str = ""
    category: str = ""
    number: str = ""
    type: str = ""
    issuer: str = ""


def make(content: Path, wish: Wish, now: datetime) -> Path:
    """Write the file that ``wish`` asks for below ``content`` and return its path.

    Raises ``ConfigurationError`` where the wish cannot be met: a title without letters, a name that is
    taken, a category or type that the register does not have.
    """
    existing, moment = look(content), now.astimezone(ZONE)
    title = headers.clean_title(wish.title)
    makers = {Kind.NEWS: _news, Kind.DOCUMENT: _document, Kind.PROGRAMME: _programme, Kind.PAGE: _page}
    path, text = makers[wish.kind](wish, title, existing, moment)
    _require_good_place(path, title)
    target = content / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise ConfigurationError(
            f"{target} đã có, không ghi đè. Đặt tiêu đề khác hoặc mở tệp đó mà sửa",
            f"{target} is there already and is left alone. Choose another title, or edit that file",
        ) from None
    return target


def _news(wish: Wish, title: str, existing: Existing, now: datetime) -> tuple[str, str]:
    registers = existing.registers
    present = "chuyen-muc" in registers.present
    chosen = choose_name(registers.categories, wish.category, present=present, option="--category")
    category = chosen.name if chosen else "Tin tức"
    return f"tin-tuc/{now.year}/{_name(title)}.md", headers.news(title, now, category)


def _document(wish: Wish, title: str, existing: Existing, now: datetime) -> tuple[str, str]:
    registers, number, form = existing.registers, headers.clean_title(wish.number), ""
    body = choose_body(registers.bodies, headers.clean_title(wish.issuer))
    kind = None
    if wish.type:
        present = "loai-van-ban" in registers.present
        kind = choose_name(registers.types, headers.clean_title(wish.type), present=present, option="--type")
    if kind and not number:
        found, usable = next_number(existing.documents, kind, body, now)
        number, form = (found, "") if usable else ("", found)
    text = headers.document(
        title,
        now.date(),
        number=number,
        form=form,
        kind=kind.name if kind else "",
        issuer=body.name if body else "",
    )
    _name(title)  # a document is named after its number, but needs a title all the same
    return f"van-ban/{now.year}/{_name(number or title)}.md", text


def _programme(wish: Wish, title: str, existing: Existing, now: datetime) -> tuple[str, str]:
    period = _period(title, now.date())
    body = choose_body(existing.registers.bodies, headers.clean_title(wish.issuer))
    issuer = body.name if body else ""
    heading = f"Chương trình công tác {period.title[0].lower()}{period.title[1:]}"
    return f"chuong-trinh/{period.name}.md", headers.programme(heading, now.date(), period, issuer=issuer)


def _page(_wish: Wish, title: str, _existing: Existing, _now: datetime) -> tuple[str, str]:
    return f"trang/{_name(title)}.md", headers.page(title)


def _period(text: str, today: date) -> Period:
    """Return the period called ``text``; the coming month when there is no text."""
    name = fold(text) or f"{today.year + today.month // 12:04d}-{today.month % 12 + 1:02d}"
    period = period_of(name)
    if period is None:
        raise ConfigurationError(
            f"“{text}” không phải là một kỳ. Viết 2026-12 (tháng) hoặc 2026-w49 (tuần)",
            f"“{text}” is not a period. Write 2026-12 (a month) or 2026-w49 (a week)",
        )
    return period


def _name(text: str) -> str:
    """Return the file name made from ``text``."""
    name = slug(text)
    if not name:
        raise ConfigurationError(
            f"Tiêu đề “{text}” không có chữ nào để đặt tên tệp",
            f"The title “{text}” has no letter to name a file by",
        )
    return name


def _require_good_place(path: str, title: str) -> None:
    problems = ProblemList(path)
    place_of(path, problems)
    for problem in problems:
        vi, en = (f"{problem.message(language)}. {problem.remedy(language)}" for language in ("vi", "en"))
        raise ConfigurationError(f"“{title}”: {vi}", f"“{title}”: {en}")
