"""Show days to English readers: ``Friday 20 November 2026, 10:04`` (the form of GOV.UK, with the day of the week).

The names are written here because machines may lack an English locale.
"""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day_of(found: date) -> str:
    """Return ``20 November 2026``."""
    return f"{found.day} {month_of(found)}"


def month_of(found: date) -> str:
    """Return ``November 2026``."""
    return f"{MONTHS[found.month - 1]} {found.year}"


def named_day_of(found: date) -> str:
    """Return ``Friday 20 November 2026``."""
    return f"{WEEKDAYS[found.weekday()]} {day_of(found)}"


def span_of(first: date, last: date) -> str:
    """Return ``20 to 22 November 2026``, saying no month and no year twice."""
    if first == last:
        return day_of(first)
    if first.year != last.year:
        return f"{day_of(first)} to {day_of(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_of(last)}"
    return f"{first.day} to {day_of(last)}"
