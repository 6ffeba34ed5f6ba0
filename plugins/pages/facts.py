"""The table of facts of a document, in the order that readers of official documents expect."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.dates import Moment, show
from plugins.pages.views import Fact, Link
from plugins.pages.world import World
from plugins.records.kinds import Document, Programme
from plugins.records.periods import period_of
from plugins.site.names import Facet

URGENCIES = {"khan": "Khẩn", "thuong-khan": "Thượng khẩn", "hoa-toc": "Hỏa tốc"}


def facts(world: World, record: Document) -> tuple[Fact, ...]:
    """Return the facts of ``record``; what the editor did not give is not there."""
    return tuple(fact for fact in _facts(world, record) if fact.values)


def _facts(world: World, record: Document) -> Iterator[Fact]:
    yield _plain("Số, ký hiệu", record.number)
    if isinstance(record, Programme) and (period := period_of(record.period)):
        yield _plain("Kỳ", period.title)
    yield Fact("Loại văn bản", world.names(record, Facet.TYPE))
    yield Fact("Cơ quan ban hành", world.names(record, Facet.ISSUER))
    yield _day("Ngày ban hành", record.moment)
    yield _day("Ngày có hiệu lực", record.effective)
    yield _day("Có hiệu lực đến hết ngày", record.valid_until)
    yield Fact("Người ký", world.names(record, Facet.SIGNER))
    position = " ".join(text for text in (record.signer_form, record.signer_position) if text)
    yield _plain("Chức vụ người ký", position)
    yield Fact("Lĩnh vực", world.names(record, Facet.FIELD))
    yield _plain("Độ khẩn", URGENCIES.get(record.urgency, ""))
    yield _plain("Địa danh", record.place)
    yield Fact("Nơi nhận", tuple(Link(text, "") for text in record.recipients))


def _plain(term: str, text: str) -> Fact:
    return Fact(term, (Link(text, ""),) if text else ())


def _day(term: str, moment: Moment | None) -> Fact:
    if moment is None:
        return Fact(term, ())
    return Fact(term, (Link(show.day(moment), ""),), moment.iso)
