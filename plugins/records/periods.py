"""Periods of work programmes: ``2021-06`` is a month, ``2021-w23`` an ISO 8601 week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.dates.parse import EARLIEST_YEAR, LATEST_YEAR

_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_WEEK = re.compile(r"([0-9]{4})-w(0[1-9]|[1-4][0-9]|5[0-3])")


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a programme, both ends included; ``title`` is for readers."""

    name: str
    first: date
    last: date
    title: str


def period_of(name: str) -> Period | None:
    """Return the period called ``name``, or ``None`` when there is none (a 53rd week in a year of 52)."""
    if not is_likely_year(int(name[:4]) if name[:4].isdecimal() else 0):
        return None
    if match := _MONTH.fullmatch(name):
        year, month = int(match[1]), int(match[2])
        first = date(year, month, 1)
        following = date(year + month // 12, month % 12 + 1, 1)
        return Period(name, first, following - timedelta(days=1), f"Tháng {month}/{year}")
    if match := _WEEK.fullmatch(name):
        year, week = int(match[1]), int(match[2])
        try:
            first = date.fromisocalendar(year, week, 1)
        except ValueError:
            return None
        last = first + timedelta(days=6)
        return Period(name, first, last, f"Tuần {week}/{year} ({first:%d/%m}–{last:%d/%m/%Y})")
    return None


def is_likely_year(year: int) -> bool:
    """Return whether a programme can speak of ``year``: the years that days of headers may have."""
    return EARLIEST_YEAR <= year <= LATEST_YEAR


def is_period(name: str) -> bool:
    """Return whether ``name`` is the name of a period."""
    return period_of(name) is not None
