"""Days and times as editors write them and as readers read them, in the site's zone."""

from plugins.dates.moment import ZONE, Moment
from plugins.dates.parse import NotADayError, parse_moment

__all__ = ["ZONE", "Moment", "NotADayError", "parse_moment"]
