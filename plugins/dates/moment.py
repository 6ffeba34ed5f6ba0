"""A moment: a day in the site's zone, with a time of day where the editor gave one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")  # fixed by contract 3; the package tzdata carries it everywhere


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day (``at`` is its midnight) or a day and a time. ``at`` is always aware, in the site's zone."""

    at: datetime
    has_time: bool = False

    def __post_init__(self) -> None:
        """Keep the site's zone, whatever zone ``at`` came in (a saved moment comes in UTC)."""
        if self.at.tzinfo is not ZONE:
            object.__setattr__(self, "at", self.at.astimezone(ZONE))

    @classmethod
    def from_datetime(cls, value: datetime) -> Moment:
        """Return the moment of an aware ``value``, seen from the site's zone."""
        return cls(value.astimezone(ZONE).replace(microsecond=0), has_time=True)

    @property
    def iso(self) -> str:
        """Return the form for ``<time datetime>``: with zone when there is a time, else the bare day."""
        return self.at.isoformat() if self.has_time else self.at.date().isoformat()

    @property
    def start(self) -> datetime:
        """Return when this begins: what is due *from* a day is due at its first second."""
        return self.at

    @property
    def end(self) -> datetime:
        """Return when this is over: a bare day is inclusive and ends with its midnight."""
        if self.has_time:
            return self.at
        return datetime.combine(self.at.date() + timedelta(days=1), time(), tzinfo=ZONE)

    @property
    def year(self) -> int:
        """Return the calendar year in the site's zone."""
        return self.at.year

    @property
    def month(self) -> int:
        """Return the calendar month, 1 to 12."""
        return self.at.month
