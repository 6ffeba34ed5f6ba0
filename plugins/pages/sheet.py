"""What a printed document has around its text: body, motto, number, place and date, signature, recipients.

In: the world and a document. Out: a ``Sheet``. The State's form is that of Decree 30/2020/NĐ-CP, Annex I; the Party's
that of Guide 36-HD/VPTW.
"""

from __future__ import annotations

from typing import Final

from plugins.codes import Grammar
from plugins.dates import show
from plugins.pages.facts import URGENCIES
from plugins.pages.views import Sheet
from plugins.pages.world import World
from plugins.records.kinds import Document
from plugins.site.names import Facet

_STATE_MOTTO: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY_MOTTO: Final = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


def sheet(world: World, record: Document) -> Sheet | None:
    """Return the printed form of ``record``; ``None`` where neither body nor number says whose form it is.

    A translation is no official document, and so prints as the page that it is.
    """
    names = world.site.names.of(record, Facet.ISSUER)
    if record.lang != "vi" or (not names and not record.number):
        return None
    bodies = world.documents.bodies
    entries = [entry for name in names if (entry := bodies.at(name.slug))]
    numbered = world.documents.numbered.get(record.path)
    grammar = Grammar.of(entries[0].profile if entries else "") or (numbered.grammar if numbered else "")
    above = bodies.parent(entries[0]) if len(names) == 1 and entries else None
    types = world.site.names.of(record, Facet.TYPE)
    return Sheet(
        is_party=grammar is Grammar.PARTY,
        above=(above.name.upper(),) if above else (),
        issuers=tuple(name.text.upper() for name in names),
        motto=_PARTY_MOTTO if grammar is Grammar.PARTY else _STATE_MOTTO,
        number=record.number,
        place_date=_place_date(record),
        type=types[0].text.upper() if types else "",
        form=record.signer_form,
        position=record.signer_position,
        signer=record.signer,
        recipients=record.recipients,
        urgency=URGENCIES.get(record.urgency, "").upper(),
    )


def _place_date(record: Document) -> str:
    if record.moment is None:
        return record.place
    words = show.in_words(record.moment)
    return f"{record.place}, {words}" if record.place else words[:1].upper() + words[1:]
