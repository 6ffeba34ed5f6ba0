"""The public holidays of Vietnam (Labour Code 2019, Art. 112), those of the lunar calendar among them."""

from __future__ import annotations

from datetime import date
from functools import cache

import holidays


@cache
def _of_year(year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("VN", years=year, language="vi"))


def holiday(day: date) -> str:
    """Return the name of the public holiday on ``day``, "" for other days."""
    return _of_year(day.year).get(day, "")
