"""Compare with the ledger of a release: what readers and subscribers have been given.

In: the ledger and what is published today. Out: problems.
"""

from __future__ import annotations

from datetime import datetime

from plugins.ledger.book import Ledger, bound
from plugins.ledger.lost import Losses, note_identity
from plugins.ledger.programmes import baseline, note_change, note_uids
from plugins.ledger.published import Published
from plugins.ledger.rows import What
from plugins.problems import Phrase, ProblemList


def note_by_ledger(
    ledger: Ledger, since: Phrase, published: Published, now: datetime, problems: ProblemList
) -> None:
    """Note what would break of what ``ledger``, of ``since``, says was published."""
    same = note_identity((ledger.domain, ledger.tag_date), published, problems)
    Losses(published, ledger.rows, problems, same_identity=same).note(bound(ledger))
    for address, was in ledger.rows.items():
        today = published.rows.get(address) if was.entries else None
        if today is None or today.what is not What.RECORD:
            continue
        if announced := baseline(today, (was,)):
            note_change(announced, today, published, since, now, problems)
        if same:
            note_uids(was, (), today, published, problems)
