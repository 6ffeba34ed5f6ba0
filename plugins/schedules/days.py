"""Read the day of an entry as it is written in a programme.

In: a text, and the period that it stands in. Out: days with their precision, and what is doubtful; ``None`` where it
says no day that can be read. Day stands before month (contract 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from plugins.records.entries import Days, Precision
from plugins.records.periods import Period, is_likely_year
from plugins.vietnamese.fold import fold

_WEEKDAYS: Final = {
    **{
        name: n
        for n, name in enumerate(
            ("thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat"), 1
        )
    },
    **{f"thu {n + 1}": n for n in range(1, 7)},
    **{f"t{n + 1}": n for n in range(1, 7)},
    "cn": 7,
}
_WEEKDAY = re.compile(rf"(?<![\w/])({'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})(?![\w/])")
_DATE = r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?"
_WORDS = re.compile(r"\b(?:tu|ngay|den|het|hai|cac|vao|trong|va)\b|[(),;:]")
_RANGE_IN_MONTH = re.compile(rf"(\d{{1,2}})\s*(?:-|–|den)\s*(?:ngay\s*)?{_DATE}")
_RANGE = re.compile(rf"{_DATE}\s*(?:-|–|den)\s*(?:ngay\s*)?{_DATE}")
_LIST = re.compile(
    r"(\d{1,2}(?:\s*[,;]\s*\d{1,2}|\s*,?\s*va\s*\d{1,2})+)\s*[/.]\s*(\d{1,2})(?:\s*[/.]\s*(\d{4}))?"
)
_SINGLE = re.compile(_DATE)
_BARE_RANGE = re.compile(r"(\d{1,2})\s*(?:-|–|den)\s*(?:ngay\s*)?(\d{1,2})")
_BARE = re.compile(r"\d{1,2}")
_IN_WORDS = re.compile(r"(?<=\d) (?:thang|nam) (?=\d)")  # 15 tháng 6 năm 2021
_WEEK = re.compile(r"tuan(?: thu)? (\d|mot|nhat|dau|hai|ba|tu|nam|sau|cuoi)\b")
_WEEK_WORDS: Final = {"mot": 1, "nhat": 1, "dau": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6}
_PARTS: Final = {
    "dau": (1, 10),
    "giua": (11, 20),
    "trung tuan": (11, 20),
    "thuong tuan": (1, 10),
    "cuoi": (21, 31),
    "ha tuan": (21, 31),
}
_PART = re.compile(r"\b(dau|giua|cuoi) thang\b|\b(thuong|trung|ha) tuan\b")
_WHOLE = re.compile(r"\b(?:trong|ca|suot) (?:thang|tuan|ky)\b|\bthuong xuyen\b")


@dataclass(frozen=True, slots=True)
class ReadDays:
    """Days, and what is doubtful: ``is_ambiguous``, or a ``weekday`` (1–7) that goes against the date."""

    days: Days
    is_ambiguous: bool = False
    weekday: int = 0


def read_days(text: str, period: Period) -> ReadDays | None:
    """Return the days that ``text`` says in ``period``."""
    plain = _IN_WORDS.sub("/", " ".join(fold(text).split()))
    if not plain:
        return None
    found = _in_words(plain, period) or _dated(plain, period)
    weekday = _WEEKDAY.search(plain)
    if found is None:
        return _only_weekday(_WEEKDAYS[weekday[1]], period) if weekday else None
    days = found.days
    if weekday and days.first == days.last and days.first.isoweekday() != _WEEKDAYS[weekday[1]]:
        return ReadDays(days, found.is_ambiguous, _WEEKDAYS[weekday[1]])
    return found


def weeks_of_month(first: date, last: date) -> tuple[tuple[date, date], ...]:
    """Return the Monday–Sunday weeks that days of a month lie in; the first holds the 1st (contract 3)."""
    monday = first - timedelta(days=first.weekday())
    weeks = []
    while monday <= last:
        weeks.append((monday, monday + timedelta(days=6)))
        monday += timedelta(days=7)
    return tuple(weeks)


def _in_words(plain: str, period: Period) -> ReadDays | None:
    if match := _PART.search(plain):
        return _part(match[1] or f"{match[2]} tuan", period)
    if match := _WEEK.search(plain):
        return _week(match[1], period)
    if _WHOLE.search(plain):
        is_month = (period.last - period.first).days > 6
        return ReadDays(Days(period.first, period.last, Precision.MONTH if is_month else Precision.WEEK))
    return None


def _part(name: str, period: Period) -> ReadDays:
    start, end = _PARTS[name]
    first = period.first.replace(day=1)
    last_day = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return ReadDays(Days(first.replace(day=start), first.replace(day=min(end, last_day.day)), Precision.PART))


def _week(name: str, period: Period) -> ReadDays | None:
    weeks = weeks_of_month(period.first, period.last)
    number = len(weeks) if name == "cuoi" else _WEEK_WORDS.get(name) or int(name)
    if not 1 <= number <= len(weeks):
        return None
    return ReadDays(Days(*weeks[number - 1], Precision.WEEK))


def _dated(plain: str, period: Period) -> ReadDays | None:
    for pattern, read in (
        (_LIST, _several),
        (_RANGE, _from_to),
        (_RANGE_IN_MONTH, _within_month),
        (_SINGLE, _single),
    ):
        if match := pattern.search(plain):
            return read(match, period)
    without = _WEEKDAY.sub(" ", plain).strip().removeprefix("tu ").removeprefix("ngay ").strip()
    if match := _BARE_RANGE.fullmatch(without):
        return _span(_day_of(match[1], period), _day_of(match[2], period))
    bare = " ".join(_WORDS.sub(" ", without).split())
    return _one(_day_of(bare, period)) if _BARE.fullmatch(bare) else None


def _single(match: re.Match[str], period: Period) -> ReadDays | None:
    return _one(_date(match[1], match[2], match[3], period))


def _one(day: date | None) -> ReadDays | None:
    return ReadDays(Days(day, day, Precision.DAY)) if day else None


def _from_to(match: re.Match[str], period: Period) -> ReadDays | None:
    return _span(_date(match[1], match[2], match[3], period), _date(match[4], match[5], match[6], period))


def _within_month(match: re.Match[str], period: Period) -> ReadDays | None:
    """Return 25-26/6; of 28-02/7 the first day is of the month before."""
    last = _date(match[2], match[3], match[4], period)
    first = _date(match[1], match[3], match[4], period)
    if first and last and first > last:
        month = 12 if last.month == 1 else last.month - 1
        first = _date(match[1], str(month), str(last.year - (last.month == 1)), period)
    return _span(first, last)


def _several(match: re.Match[str], period: Period) -> ReadDays | None:
    """Return days that are listed, as in 25, 26/6: a span; where days are left out between, that is doubtful."""
    dates = [_date(day, match[2], match[3], period) for day in re.findall(r"\d{1,2}", match[1])]
    known = sorted(day for day in dates if day)
    if len(known) < len(dates) or not known:
        return None
    gaps = (known[-1] - known[0]).days + 1 > len(known)
    return ReadDays(Days(known[0], known[-1], Precision.SPAN), is_ambiguous=gaps)


def _span(first: date | None, last: date | None) -> ReadDays | None:
    if first is None or last is None:
        return None
    if first == last:
        return ReadDays(Days(first, last, Precision.DAY))
    if first > last:
        return ReadDays(Days(last, first, Precision.SPAN), is_ambiguous=True)
    return ReadDays(Days(first, last, Precision.SPAN))


def _only_weekday(weekday: int, period: Period) -> ReadDays | None:
    """Return the day of a week's programme; in a month a weekday alone says nothing."""
    days = [day for day in _all_days(period) if day.isoweekday() == weekday]
    return ReadDays(Days(days[0], days[0], Precision.DAY)) if len(days) == 1 else None


def _all_days(period: Period) -> Iterator[date]:
    for offset in range((period.last - period.first).days + 1):
        yield period.first + timedelta(days=offset)


def _day_of(text: str, period: Period) -> date | None:
    return next((day for day in _all_days(period) if day.day == int(text)), None)


def _date(day: str, month: str, year: str | None, period: Period) -> date | None:
    """Return the date; without a year the one nearest to the period."""
    years = (
        [int(year)]
        if year
        else [period.first.year, period.last.year, period.first.year - 1, period.last.year + 1]
    )
    found = []
    for one in dict.fromkeys(filter(is_likely_year, years)):
        try:
            found.append(date(one, int(month), int(day)))
        except ValueError:
            continue
    middle = period.first + (period.last - period.first) / 2
    return min(found, key=lambda one: abs((one - middle).days), default=None)
