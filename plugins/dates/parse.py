"""Read a day the way Vietnamese editors write it: day first, or ISO 8601, or in words (contract 3, "B").

In: one text. Out: a ``Moment``, or ``NotADayError`` with the reason in both languages.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

from plugins.dates.moment import ZONE, Moment
from plugins.vietnamese.fold import nfc

EARLIEST_YEAR = 1930
LATEST_YEAR = 2100

# [0-9] and not \d: digits of other scripts are no digits to whoever types the day again.
_ISO = re.compile(r"(?P<y>[0-9]{4,})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})(?:[Tt ]\s*(?P<rest>\S.*))?$")
_DAY_FIRST = re.compile(
    r"(?P<d>[0-9]{1,2})(?P<sep>[/.-])(?P<m>[0-9]{1,2})(?P=sep)(?P<y>[0-9]+)(?:,?\s+(?P<rest>\S.*))?$"
)
_WORDS = re.compile(
    r"(?:ngày\s+)?(?P<d>[0-9]{1,2})\s+tháng\s+(?P<m>[0-9]{1,2})\s+năm\s+(?P<y>[0-9]+)(?:,?\s+(?P<rest>\S.*))?$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s*,?\s+", re.IGNORECASE)
_TIME = re.compile(
    r"(?:lúc\s+)?(?P<h>[0-9]{1,2})"
    r"(?::(?P<min>[0-9]{2})(?::(?P<s>[0-9]{2})(?:[.,][0-9]+)?)?|(?:h|\s*giờ\s*)(?P<min_h>[0-9]{2})?)"
    r"\s*(?P<half>SA|CH|AM|PM)?\s*(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?$",
    re.IGNORECASE,
)
_NOON = 12
_MIDNIGHT = 24
_MINUTES = 60
_YEAR_DIGITS = 4


class NotADayError(ValueError):
    """A text is not a day; ``reason`` says why in (Vietnamese, English)."""

    def __init__(self, vi: str, en: str) -> None:
        """Keep the reason in both languages."""
        super().__init__(en)
        self.reason = (vi, en)


def parse_moment(text: str) -> Moment:
    """Return the moment that ``text`` means.

    ``03/08/2017`` is 3 August. Two-digit years, impossible days and times raise ``NotADayError``.
    A time with a zone or ``Z`` is turned into the site's zone; ``24:00`` is the next midnight (ISO 8601).
    """
    words = " ".join(nfc(text).split())
    words = _WEEKDAY.sub("", words, count=1) if _WEEKDAY.match(words) else words
    match = _ISO.match(words) or _DAY_FIRST.match(words) or _WORDS.match(words)
    if match is None:
        vi = "không phải là một ngày đọc được"
        raise NotADayError(vi, "is not a day that can be read")
    day = _day(match["y"], int(match["m"]), int(match["d"]))
    if not match["rest"]:
        return Moment(day)
    return _with_time(day, match["rest"])


def _day(year_digits: str, month: int, day: int) -> datetime:
    if len(year_digits) < _YEAR_DIGITS:
        vi = "có năm không đủ bốn chữ số"
        raise NotADayError(vi, "has a year of fewer than four digits")
    year = int(year_digits) if len(year_digits) == _YEAR_DIGITS else 0
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        vi = f"có năm ngoài khoảng {EARLIEST_YEAR}–{LATEST_YEAR}"
        raise NotADayError(vi, f"has a year outside {EARLIEST_YEAR}–{LATEST_YEAR}")
    try:
        return datetime(year, month, day, tzinfo=ZONE)
    except ValueError:
        vi = "là một ngày không có trong lịch"
        raise NotADayError(vi, "is a day that does not exist") from None


def _with_time(day: datetime, text: str) -> Moment:
    match = _TIME.match(text)
    if match is None:
        vi = f"có giờ không đọc được ({text})"
        raise NotADayError(vi, f"has a time that cannot be read ({text})")
    hour, minute, second = int(match["h"]), int(match["min"] or match["min_h"] or 0), int(match["s"] or 0)
    half = (match["half"] or "").upper()
    if half:
        if not 1 <= hour <= _NOON:
            vi = f"có giờ không hợp với {half} ({text})"
            raise NotADayError(vi, f"has an hour that does not go with {half} ({text})")
        hour = hour % _NOON + (_NOON if half in {"CH", "PM"} else 0)
    next_day = (hour, minute, second) == (_MIDNIGHT, 0, 0)
    try:
        clock = time(0 if next_day else hour, minute, second)
    except ValueError:
        vi = f"có giờ không có trên đồng hồ ({text})"
        raise NotADayError(vi, f"has a time that does not exist ({text})") from None
    at = datetime.combine(day.date() + timedelta(days=next_day), clock, tzinfo=_zone(match["zone"]))
    return Moment.from_datetime(at)


def _zone(text: str | None) -> tzinfo:
    if not text:
        return ZONE
    if text.upper() == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[3:].lstrip(":") or 0)
    offset = timedelta(hours=hours, minutes=minutes)
    if offset >= timedelta(days=1) or minutes >= _MINUTES:
        vi = f"có múi giờ không có thật ({text})"
        raise NotADayError(vi, f"has a zone that does not exist ({text})")
    return timezone(-offset if text[0] == "-" else offset)
