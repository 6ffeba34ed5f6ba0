"""Read the day of an entry as it is written in a programme.

In: a text, and the period that it stands in. Out: days with their precision, and what is doubtful; ``None`` where it
says no day that can be read. Day stands before month (contract 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from plugins.records.entries import Days, Precision
from plugins.records.periods import Period, is_likely_year
from plugins.schedules.words import plain_of

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
_UNTIL_WEEKDAY = re.compile(rf"{_WEEKDAY.pattern}\s*(?:-|–|den)\s*{_WEEKDAY.pattern}")
_DATE = r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?"
_WORDS = re.compile(r"\b(?:tu|ngay|den|het|hai|cac|vao|trong|va)\b|[(),;:]")
_RANGE_IN_MONTH = re.compile(rf"(\d{{1,2}})\s*(?:-|–|den)\s*(?:ngay\s*)?{_DATE}")
_RANGE = re.compile(rf"{_DATE}\s*(?:-|–|den)\s*(?:ngay\s*)?{_DATE}")
_ITEM = r"\d{1,2}(?:\s*[/.]\s*\d{1,2}(?:\s*[/.]\s*\d{4})?)?"
_LIST = re.compile(rf"{_ITEM}(?:\s*(?:[,;]\s*(?:va\s+)?|va\s+)(?:ngay\s+)?{_ITEM})+")
_SINGLE = re.compile(_DATE)
_BARE_RANGE = re.compile(r"(\d{1,2})\s*(?:-|–|den)\s*(?:ngay\s*)?(\d{1,2})")
_HYPHENATED = re.compile(r"(\d{1,2})\s*[-–]\s*(\d{1,2})")
_ISO = re.compile(r"(?<![\d/-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-])")
_WHOLE_DATE = re.compile(r"(?<!\d)(\d{1,2})\s*([-.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)")
_WEEK_NUMBER = re.compile(r"\btuan(?: thu)? \d+(?:(?:\s*,\s*|\s+va\s+)\d+\b(?!\s*[/.-]))*")
_AND_MORE = re.compile(r"(?:\bva\b|\bden\b|[,;–-])\s*(?:tuan )?(?:thu )?\d+\b(?!\s*[/.-]\s*\d)")
_EMPTY = re.compile(r"\(\s*\)")
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
    """Days, and what is doubtful: ``is_ambiguous``, or a ``weekday`` (1–7) that goes against the date.

    ``is_apart``: several days with others between, which are no span; ``days`` goes from the first to the last.
    """

    days: Days
    is_ambiguous: bool = False
    is_apart: bool = False
    weekday: int = 0


def read_days(text: str, period: Period) -> ReadDays | None:
    """Return the days that ``text`` says in ``period``."""
    plain = _IN_WORDS.sub("/", plain_of(text))
    if not plain:
        return None
    plain = _WHOLE_DATE.sub(r"\1/\3/\4", _ISO.sub(r"\3/\2/\1", plain))
    found = _in_words(plain, period) or _dated(plain, period)
    weekday = _WEEKDAY.search(plain)
    if found is None:
        return _by_weekday(plain, period) if weekday else None
    days = found.days
    if weekday and days.first == days.last and days.first.isoweekday() != _WEEKDAYS[weekday[1]]:
        return replace(found, weekday=_WEEKDAYS[weekday[1]])
    return found


def is_like_day(text: str) -> bool:
    """Return whether ``text`` says nothing but a day, be it one that can be read or not."""
    plain = _WORDS.sub(" ", _WEEKDAY.sub(" ", plain_of(text)))
    return any(map(str.isdigit, plain)) and not any(map(str.isalpha, plain)) and "/" in plain


def weeks_of_month(first: date, last: date) -> tuple[tuple[date, date], ...]:
    """Return the Monday–Sunday weeks that days of a month lie in; the first holds the 1st (contract 3)."""
    monday = first - timedelta(days=first.weekday())
    weeks = []
    while monday <= last:
        weeks.append((monday, monday + timedelta(days=6)))
        monday += timedelta(days=7)
    return tuple(weeks)


def _in_words(plain: str, period: Period) -> ReadDays | None:
    """Return a part, a week or the whole of the period; ``None`` as well where there are two of them."""
    for pattern in (_PART, _WEEK):
        if match := pattern.search(plain):
            left = plain[match.end() :]
            if pattern.search(left) or (pattern is _WEEK and _AND_MORE.match(left.lstrip())):
                return None
            return (
                _week(match[1], period) if pattern is _WEEK else _part(match[1] or f"{match[2]} tuan", period)
            )
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
    """Return the days in digits; ``None`` where digits are left that are no part of them (1/9/21)."""
    without = _EMPTY.sub(" ", _WEEK_NUMBER.sub(" ", _WEEKDAY.sub(" ", plain))).strip(" ,.;:()")
    without = " ".join(without.split()).removeprefix("tu ").removeprefix("ngay ").strip()
    if match := _HYPHENATED.fullmatch(without):
        return _hyphenated(match[1], match[2], period)
    for pattern, read in (
        (_LIST, _several),
        (_RANGE, _from_to),
        (_RANGE_IN_MONTH, _within_month),
        (_SINGLE, _single),
    ):
        if match := pattern.search(without):
            left = without[: match.start()] + without[match.end() :]
            return None if any(map(str.isdigit, left)) else read(match, period)
    if match := _BARE_RANGE.fullmatch(without):
        return _span(_day_of(match[1], period), _day_of(match[2], period))
    bare = " ".join(_WORDS.sub(" ", without).split())
    return _one(_day_of(bare, period)) if _BARE.fullmatch(bare) else None


def _hyphenated(one: str, other: str, period: Period) -> ReadDays | None:
    """Return 5-6, a day and its month or two days: the month where it is the period's; what both can be is doubtful."""
    day = _date(one, other, None, period)
    first, last = _day_of(one, period), _day_of(other, period)
    if first is None or last is None or (day and first >= last):
        return _one(day)
    if day and period.first <= day <= period.last:
        is_date = one.startswith("0") and not other.startswith("0")  # 01-6: nobody writes days so
        return ReadDays(Days(day, day, Precision.DAY), is_ambiguous=not is_date)
    span = _span(first, last)
    return replace(span, is_ambiguous=span.is_ambiguous or day is not None) if span else None


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
    """Return days that are listed, as in 25, 26/6: a span if they follow one another, else they are apart.

    A day without a month is of the next month that is written.
    """
    dates: list[date | None] = []
    month, year = "", None
    for item in reversed(re.findall(_ITEM, match[0])):
        day, *rest = re.split(r"\s*[/.]\s*", item)
        if rest:
            month, year = rest[0], rest[1] if len(rest) > 1 else year
        dates.append(_date(day, month, year, period) if month else _day_of(day, period))
    known = sorted({day for day in dates if day})
    if None in dates:
        return None
    is_apart = (known[-1] - known[0]).days + 1 > len(known)
    precision = Precision.DAY if len(known) == 1 else Precision.SPAN
    return ReadDays(Days(known[0], known[-1], precision), is_apart=is_apart)


def _span(first: date | None, last: date | None) -> ReadDays | None:
    if first is None or last is None:
        return None
    if first == last:
        return ReadDays(Days(first, last, Precision.DAY))
    if first > last:
        return ReadDays(Days(last, first, Precision.SPAN), is_ambiguous=True)
    return ReadDays(Days(first, last, Precision.SPAN))


def _by_weekday(plain: str, period: Period) -> ReadDays | None:
    """Return the day, or the days from one to another, that weekdays alone say in a week's programme."""
    named = [_WEEKDAYS[match[1]] for match in _WEEKDAY.finditer(plain)]
    left = _WORDS.sub(" ", _WEEKDAY.sub(" ", plain))
    if any(map(str.isdigit, left)):
        return None
    if len(set(named)) == 1:
        return _only_weekday(named[0], period)
    first, last = (_only_weekday(one, period) for one in (named[0], named[-1]))
    if len(named) != 2 or not _UNTIL_WEEKDAY.search(plain) or first is None or last is None:
        return None
    return _span(first.days.first, last.days.first)


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
