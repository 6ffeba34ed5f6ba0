"""The permanent name of an entry, by which calendars know it again when it is moved or called off (contract 5).

In: the entries of one programme. Out: a text for each: from its own `id`, else from the period, the folded content and
the day and hour as first announced; of equal ones the second and later are numbered in their order. An `id` that is a
UID already, as a warning gives it for an entry whose texts changed, is kept as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256

from plugins.records.entries import Entry
from plugins.vietnamese.fold import fold

_LENGTH = 24  # hex digits: two of a million entries agree by chance once in 10^16 sites
_UID = re.compile(r"[0-9a-f]{24}@[a-z0-9.-]{1,253}")


def uids_of(period: str, entries: Sequence[Entry], domain: str) -> tuple[str, ...]:
    """Return the UID of each of ``entries``, the programme's of ``period``."""
    found: dict[str, None] = {}
    for entry in entries:
        uid = entry.id if _UID.fullmatch(entry.id) else _named(_seed(period, entry), domain)
        number = 1
        while uid in found:
            number += 1
            uid = _named(f"{_seed(period, entry)}|{number}", domain)
        found[uid] = None
    return tuple(found)


def _named(seed: str, domain: str) -> str:
    return f"{sha256(seed.encode()).hexdigest()[:_LENGTH]}@{domain}"


def _seed(period: str, entry: Entry) -> str:
    if entry.id:
        return f"id|{entry.id}"
    when = fold(f"{entry.day}|{entry.session or entry.start}")
    return "|".join((period, " ".join(fold(entry.content).split()), " ".join(when.split())))
