"""A calendar of several events (RFC 5545, 3.4), with the time zone that their hours are in.

In: a name, events as `event.py` makes them. Out: the bytes of a `.ics` file. Events are joined as they are, so that
each is made once however many calendars hold it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from icalendar import Calendar, Timezone, TimezoneStandard

from plugins.dates.moment import ZONE

PRODUCT: Final = "-//Ban Tin//Lich cong tac//VI"
REFRESH: Final = timedelta(hours=4)
_END: Final = b"END:VCALENDAR\r\n"


def calendar_bytes(name: str, description: str, url: str, events: Iterable[bytes]) -> bytes:
    """Return the calendar called ``name``, whose page is at ``url``."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)  # RFC 7986
    calendar.add("x-wr-calname", name)
    calendar.add("description", description)
    calendar.add("x-wr-caldesc", description)
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add("url", url)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT4H")
    calendar.add_component(_zone())
    head: bytes = calendar.to_ical()
    return head.removesuffix(_END) + b"".join(events) + _END


def _zone() -> Timezone:
    """Return the zone as it has been since 1975: the machine's own tables would make its bytes the machine's."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 - local time is meant (RFC 5545, 3.6.5)
    standard.add("tzname", "+07")
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=7))
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    zone.add_component(standard)
    return zone
