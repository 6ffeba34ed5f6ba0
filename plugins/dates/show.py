"""Show a moment to readers: ``Thứ Sáu, 28/10/2022 10:04`` (the habit of Vietnamese portals), or in English.

The names of the days are written here because machines often lack a Vietnamese locale.
"""

from __future__ import annotations

from plugins.dates import english
from plugins.dates.moment import Moment

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def day(moment: Moment, lang: str = "vi") -> str:
    """Return ``28/10/2022``; in English ``28 October 2022``."""
    at = moment.at
    if lang == "en":
        return english.day_of(at)
    return f"{at.day:02d}/{at.month:02d}/{at.year:04d}"


def clock(moment: Moment) -> str:
    """Return ``10:04``, or "" when the moment is a bare day."""
    return f"{moment.at.hour:02d}:{moment.at.minute:02d}" if moment.has_time else ""


def weekday(moment: Moment) -> str:
    """Return ``Thứ Sáu``."""
    return WEEKDAYS[moment.at.weekday()]


def full(moment: Moment, lang: str = "vi") -> str:
    """Return ``Thứ Sáu, 28/10/2022 10:04``; without the time when there is none.

    In English ``Friday 28 October 2022, 10:04``.
    """
    if lang == "en":
        return ", ".join(filter(None, (english.named_day_of(moment.at), clock(moment))))
    return f"{weekday(moment)}, {day(moment)} {clock(moment)}".rstrip()


def in_words(moment: Moment) -> str:
    """Return ``ngày 01 tháng 7 năm 2026``.

    Decree 30/2020/NĐ-CP adds a zero to days below 10 and to the months 1 and 2.
    """
    date = moment.at
    month = f"{date.month:02d}" if date.month <= 2 else str(date.month)
    return f"ngày {date.day:02d} tháng {month} năm {date.year}"
