"""Files that other programs read are what their names say: feeds, site maps, calendars, data.

In: a release in the making. Out: the reasons not to publish it, a file each. Files of the release before are not read
again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from icalendar import Calendar
from lxml import etree

from plugins.releases.making import Making, Words

_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def check_formats(making: Making) -> Iterator[Words]:
    """Yield why ``making`` may not be published: the files that cannot be read."""
    for path in making.files():
        parse = _PARSERS.get(Path(path).suffix)
        if parse is None or making.is_unchanged(path):
            continue
        try:
            parse((making.folder / path).read_bytes())
        except (ValueError, etree.LxmlError, RecursionError) as failure:
            file = making.folder / path
            yield (
                f"{file}: tệp hỏng, không đọc được ({failure})",
                f"{file}: the file cannot be read ({failure})",
            )


def _page(content: bytes) -> None:
    if not content.rstrip().endswith(b"</html>"):
        raise ValueError("</html>")


def _xml(content: bytes) -> None:
    etree.fromstring(content, _PARSER)


def _json(content: bytes) -> None:
    json.loads(content)


def _calendar(content: bytes) -> None:
    whole = content.startswith(b"BEGIN:VCALENDAR\r\n") and content.endswith(b"END:VCALENDAR\r\n")
    if not whole or Calendar.from_ical(content).name != "VCALENDAR":
        raise ValueError("VCALENDAR")


_PARSERS: Final[dict[str, Callable[[bytes], None]]] = {
    ".html": _page,
    ".xml": _xml,
    ".json": _json,
    ".ics": _calendar,
}
