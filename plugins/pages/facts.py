"""The table of facts of a document, in the order that readers of official documents expect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.dates import Moment, show
from plugins.pages.views import Fact, Link
from plugins.pages.world import World
from plugins.records.kinds import Document, Programme
from plugins.records.periods import period_of
from plugins.site.names import Facet

VALIDITY_WORDS = {
    "con": "Còn hiệu lực",
    "chua": "Chưa có hiệu lực",
    "het": "Hết hiệu lực",
    "het-mot-phan": "Hết hiệu lực một phần",
    "thay-the": "Bị thay thế",
    "bai-bo": "Bị bãi bỏ",
}
_RELATIONS = (
    ("replaces", "Thay thế"),
    ("amends", "Sửa đổi, bổ sung"),
    ("repeals", "Bãi bỏ"),
    ("based_on", "Căn cứ"),
    ("guides", "Hướng dẫn"),
)


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
    if record.validity:
        words = VALIDITY_WORDS[record.validity]
        yield _plain(
            "Tình trạng hiệu lực", f"{words}: {record.validity_reason}" if record.validity_reason else words
        )
    yield Fact("Người ký", world.names(record, Facet.SIGNER))
    position = " ".join(text for text in (record.signer_form, record.signer_position) if text)
    yield _plain("Chức vụ người ký", position)
    yield Fact("Lĩnh vực", world.names(record, Facet.FIELD))
    for name, term in _RELATIONS:
        yield Fact(term, tuple(_related(world, record, text) for text in getattr(record, name)))
    yield _day("Nhận góp ý đến hết ngày", record.comments_until)
    yield from _meeting(record)


def _meeting(record: Document) -> Iterator[Fact]:
    meeting = record.meeting
    if meeting is None or meeting.start is None:
        return
    text = show.full(meeting.start)
    if meeting.end:
        same_day = meeting.end.at.date() == meeting.start.at.date()
        text = f"{text} – {show.clock(meeting.end) if same_day else show.full(meeting.end)}"
    yield Fact("Thời gian họp", (Link(text, ""),), meeting.start.iso)
    yield _plain("Địa điểm", meeting.venue)
    yield _plain("Chủ trì", meeting.chair)
    yield _plain("Thành phần", meeting.participants)


def _plain(term: str, text: str) -> Fact:
    return Fact(term, (Link(text, ""),) if text else ())


def _day(term: str, moment: Moment | None) -> Fact:
    if moment is None:
        return Fact(term, ())
    return Fact(term, (Link(show.day(moment), ""),), moment.iso)


def _related(world: World, record: Document, text: str) -> Link:
    """Return a relation as a link: to the record when it names a file, else the number as it is written."""
    found = world.shown(record).relations.get(text)
    if found is None or found.record is None:
        return Link(text, "")
    if not world.site.is_public(found.record):  # its number and title stand in its own page only
        return Link(PurePosixPath(text).stem, world.href(found.address))
    number = found.record.number if isinstance(found.record, Document) else ""
    return Link(number or found.record.title, world.href(found.address))
