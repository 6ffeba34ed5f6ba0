"""A calendar of several events (RFC 5545, 3.4), with the time zone that their hours are in.

In: a name, events as `event.py` makes them. Out: the bytes of a `.ics` file. Events are joined as they are, so that
each is made once however many calendars hold it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import Final

from plugins.calendars.lines import line, text
from plugins.dates.moment import ZONE

PRODUCT: Final = "-//Ban Tin//Lich cong tac//VI"
REFRESH: Final = "PT4H"


def calendar_bytes(name: str, description: str, url: str, events: Iterable[bytes]) -> bytes:
    """Return the calendar called ``name``, whose page is at ``url``."""
    return b"".join(
        (
            b"BEGIN:VCALENDAR\r\n",
            line("VERSION", "2.0"),
            line("PRODID", PRODUCT),
            line("CALSCALE", "GREGORIAN"),
            line("METHOD", "PUBLISH"),
            text("DESCRIPTION", description),
            text("X-WR-CALDESC", description),
            text("NAME", name),  # RFC 7986
            text("X-WR-CALNAME", name),
            line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
            line("URL", url),
            line("X-PUBLISHED-TTL", REFRESH),
            line("X-WR-TIMEZONE", ZONE.key),
            _zone(),
            *events,
            b"END:VCALENDAR\r\n",
        )
    )


@cache
def _zone() -> bytes:
    """Return the zone as it has been since 1975: the machine's own tables would make its bytes the machine's."""
    from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415 - slow to load, and not every build needs it

    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 - local time is meant (RFC 5545, 3.6.5)
    standard.add("tzname", "+07")
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=7))
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    zone.add_component(standard)
    made: bytes = zone.to_ical()
    return made
