"""The table of facts of a document, in the order that readers of official documents expect."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.dates import Moment, english, show
from plugins.pages.views import Fact, Link
from plugins.pages.world import World
from plugins.records.kinds import Document, Programme
from plugins.records.periods import Period, period_of
from plugins.site.names import Facet
from plugins.words import word

URGENCIES = {"khan": word("Khẩn"), "thuong-khan": word("Thượng khẩn"), "hoa-toc": word("Hỏa tốc")}


def facts(world: World, record: Document) -> tuple[Fact, ...]:
    """Return the facts of ``record``; what the editor did not give is not there."""
    return tuple(fact for fact in _facts(world, record) if fact.values)


def _facts(world: World, record: Document) -> Iterator[Fact]:
    say = world.say
    yield _plain(say("Số, ký hiệu"), record.number)
    if isinstance(record, Programme) and (period := period_of(record.period)):
        yield _plain(say("Kỳ"), period_title(world, period))
    yield Fact(say("Loại văn bản"), world.names(record, Facet.TYPE))
    yield Fact(say("Cơ quan ban hành"), world.names(record, Facet.ISSUER))
    yield _day(world, say("Ngày ban hành"), record.moment)
    yield _day(world, say("Ngày có hiệu lực"), record.effective)
    yield _day(world, say("Có hiệu lực đến hết ngày"), record.valid_until)
    yield Fact(say("Người ký"), world.names(record, Facet.SIGNER))
    position = " ".join(text for text in (record.signer_form, record.signer_position) if text)
    yield _plain(say("Chức vụ người ký"), position)
    yield Fact(say("Lĩnh vực"), world.names(record, Facet.FIELD))
    yield _plain(say("Độ khẩn"), say(URGENCIES.get(record.urgency, "")))
    yield _plain(say("Địa danh"), record.place)
    yield Fact(say("Nơi nhận"), tuple(Link(text, "") for text in record.recipients))


def _plain(term: str, text: str) -> Fact:
    return Fact(term, (Link(text, ""),) if text else ())


def _day(world: World, term: str, moment: Moment | None) -> Fact:
    if moment is None:
        return Fact(term, ())
    return Fact(term, (Link(show.day(moment, world.lang), ""),), moment.iso)


def period_title(world: World, period: Period) -> str:
    """Return the period of a programme for readers: ``Tháng 6/2021``, ``June 2021``."""
    if world.lang != "en":
        return period.title
    if "w" not in period.name:
        return english.month_of(period.first)
    return f"Week {int(period.name[-2:])}, {english.span_of(period.first, period.last)}"
