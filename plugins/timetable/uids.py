"""The permanent name of an entry, by which calendars know it again when it is moved or called off (contract 5).

In: the entries of one programme. Out: a text for each: from its own `id`, else from the period, the folded content and
the day and hour as first announced; of equal ones the second and later are numbered in their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from plugins.records.entries import Entry
from plugins.vietnamese.fold import fold

_LENGTH = 24  # hex digits: two of a million entries agree by chance once in 10^16 sites


def uids_of(period: str, entries: Sequence[Entry], domain: str) -> tuple[str, ...]:
    """Return the UID of each of ``entries``, the programme's of ``period``."""
    seen: Counter[str] = Counter()
    found = []
    for entry in entries:
        seed = _seed(period, entry)
        seen[seed] += 1
        again = f"|{seen[seed]}" if seen[seed] > 1 else ""
        found.append(f"{sha256((seed + again).encode()).hexdigest()[:_LENGTH]}@{domain}")
    return tuple(found)


def _seed(period: str, entry: Entry) -> str:
    if entry.id:
        return f"id|{entry.id}"
    when = fold(f"{entry.day}|{entry.session or entry.start}")
    return "|".join((period, " ".join(fold(entry.content).split()), " ".join(when.split())))
