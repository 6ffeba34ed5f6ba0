"""From the fields of a header to a record of its kind: the rules of contract 3, field by field."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import unquote

from plugins.dates import Moment
from plugins.dates.show import clock
from plugins.dates.show import day as shown_day
from plugins.records import problems as codes
from plugins.records.addresses import Place
from plugins.records.body import Body
from plugins.records.fields import ENTRY_KEYS
from plugins.records.kinds import (
    AnyRecord,
    Change,
    Document,
    Kind,
    Meeting,
    News,
    Page,
    Programme,
    ProgrammeEntry,
    Status,
)
from plugins.records.reading import FieldReader
from plugins.sources.names import windows_refuses

VALIDITIES = ("con", "chua", "het", "het-mot-phan", "thay-the", "bai-bo")
LANGUAGES = ("vi", "en")
URGENCIES = ("khan", "thuong-khan", "hoa-toc")  # Decree 30/2020/NĐ-CP, Art. 8.3

_CHANGE = {"date": "16/06/2026", "note": "Sửa số liệu", "former_sha256": "64 chữ số"}
_MEETING = {
    "start": "20/06/2026 08:00",
    "end": "20/06/2026 11:00",
    "venue": "Hội trường A",
    "chair": "Thường trực Đảng ủy Khối",
    "participants": "Cấp ủy cơ sở",
}
_ENTRY = dict.fromkeys(ENTRY_KEYS, "…")
_ALIAS = re.compile(r"/(?!/)[A-Za-z0-9/._~%-]*")
_NOT_AN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ID = re.compile(r"(?:tag|urn|https?):\S+")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def build_record(place: Place, fields: FieldReader, body: Body) -> AnyRecord:
    """Return the record, whole or not (``is_whole``); every fault is in ``fields.problems``."""
    common = _common(place, fields, body)
    record = _MAKERS[place.kind](place, fields, common)
    _check_order(record, fields)
    return record


def is_whole(record: AnyRecord) -> bool:
    """Return whether ``record`` has what the site cannot do without: a title, and a day but for pages."""
    return bool(record.title) and (record.moment is not None or record.kind is Kind.PAGE)


def _common(place: Place, fields: FieldReader, body: Body) -> dict[str, Any]:
    title = fields.text("title", required=True)
    if title and not any(c.isalnum() for c in title):
        fields.problems.add(codes.EMPTY_TITLE, fields.lines["title"], value=title)
    status = Status(fields.choice("status", tuple(Status)) or Status.PUBLISHED)
    reason = fields.text("reason")
    if status is Status.WITHDRAWN and not reason:
        fields.problems.add(codes.NO_REASON, fields.lines["status"], name="status", reason="reason")
    return {
        "kind": place.kind,
        "path": place.path,
        "address": place.address,
        "title": title,
        "body": body,
        "status": status,
        "reason": reason,
        "see": fields.text("see"),
        "given_summary": fields.text("summary"),
        "updated": fields.moment("updated"),
        "lang": fields.choice("lang", LANGUAGES) or "vi",
        "translation_of": fields.text("translation_of"),
        "aliases": _aliases(fields),
        "changes": _changes(fields),
        "id": _id(fields),
        "publish_at": fields.moment("publish_at"),
        "expires": fields.moment("expires"),
        "featured_until": fields.moment("featured_until"),
    }


def _news(place: Place, fields: FieldReader, common: dict[str, Any]) -> News:
    return News(
        **common,
        moment=_own_day("date", place, fields),
        category=fields.text("category", required=True),
        tags=fields.texts("tags"),
        topic=fields.text("topic"),
        authors=fields.texts("author"),
        position=fields.text("position"),
        photos=fields.text("photos"),
        source=fields.text("source"),
        cover=fields.text("cover"),
        cover_caption=fields.text("cover_caption"),
        cover_credit=fields.text("cover_credit"),
        lines=_lines(fields),
    )


def _document(place: Place, fields: FieldReader, common: dict[str, Any]) -> Document:
    return Document(**common, **_document_fields(place, fields), lines=_lines(fields))


def _programme(place: Place, fields: FieldReader, common: dict[str, Any]) -> Programme:
    period = fields.text("period")
    if period and place.name and period.casefold() != place.name:
        fields.problems.add(codes.WRONG_PERIOD, fields.lines["period"], value=period, name=place.name)
    entries = tuple(
        ProgrammeEntry(
            tuple((key, text) for key in ENTRY_KEYS if (text := entry.text(key))), entry.line_of_mapping
        )
        for entry in fields.mappings("entries", _ENTRY)
    )
    return Programme(
        **common,
        **_document_fields(place, fields),
        period=place.name,
        entries=entries,
        lines=_lines(fields),
    )


def _page(place: Place, fields: FieldReader, common: dict[str, Any]) -> Page:  # noqa: ARG001 - one signature for all
    return Page(**common, moment=common["updated"], lines=_lines(fields))


def _lines(fields: FieldReader) -> tuple[tuple[str, int], ...]:
    """Return where each field stands; asked last, for those of a list's items are known when it has been read."""
    return tuple(sorted((fields.lines | fields.item_lines).items()))


_MAKERS: Final[dict[Kind, Callable[[Place, FieldReader, dict[str, Any]], AnyRecord]]] = {
    Kind.NEWS: _news,
    Kind.DOCUMENT: _document,
    Kind.PROGRAMME: _programme,
    Kind.PAGE: _page,
}


def _document_fields(place: Place, fields: FieldReader) -> dict[str, Any]:
    validity = fields.choice("validity", VALIDITIES)
    validity_reason = fields.text("validity_reason")
    if validity and not validity_reason:
        line = fields.lines["validity"]
        fields.problems.add(codes.NO_REASON, line, name="validity", reason="validity_reason")
    return {
        "moment": _own_day("issued", place, fields),
        "number": fields.text("number"),
        "type": fields.text("type"),
        "issuers": fields.texts("issuer"),
        "signer": fields.text("signer"),
        "signer_position": fields.text("signer_position"),
        "signer_form": fields.text("signer_form"),
        "effective": fields.moment("effective"),
        "valid_until": fields.moment("valid_until"),
        "validity": validity,
        "validity_reason": validity_reason,
        "fields": fields.texts("fields"),
        "place": fields.text("place"),
        "recipients": fields.texts("recipients"),
        "urgency": fields.choice("urgency", URGENCIES),
        "attachments": fields.texts("attachments"),
        "replaces": fields.texts("replaces"),
        "amends": fields.texts("amends"),
        "repeals": fields.texts("repeals"),
        "based_on": fields.texts("based_on"),
        "guides": fields.texts("guides"),
        "comments_until": fields.moment("comments_until"),
        "meeting": _meeting(fields),
    }


def _own_day(name: str, place: Place, fields: FieldReader) -> Moment | None:
    moment = fields.moment(name, required=True)
    if moment and place.year and moment.year != place.year:
        fields.problems.add(
            codes.WRONG_YEAR,
            fields.lines[name],
            value=shown_day(moment),
            year=moment.year,
            folder=f"{place.kind.value}/{place.year}/",
            kind=place.kind.value,
        )
    return moment


def _aliases(fields: FieldReader) -> tuple[str, ...]:
    aliases = fields.texts("aliases")
    for alias in aliases:
        if not is_alias(alias):
            fields.problems.add(codes.BAD_ALIAS, fields.line_of("aliases", alias), value=alias)
    return aliases


def is_alias(text: str) -> bool:
    """Return whether ``text`` may be an old address: contract 4, and a server must be able to hold it as a file.

    A server decodes an address before it looks for the file, so the decoded parts are judged.
    """
    if not _ALIAS.fullmatch(text) or _NOT_AN_ESCAPE.search(text):
        return False
    decoded = unquote(text)
    parts = decoded.strip("/").split("/")  # of "/", which is the home page's, one empty part
    return (
        "//" not in decoded
        and "\ufffd" not in decoded  # an escape that is not UTF-8
        and decoded.isprintable()
        and all(part.strip() and part[0] not in " ." and not windows_refuses(part) for part in parts)
    )


def _id(fields: FieldReader) -> str:
    text = fields.text("id")
    if text and not _ID.fullmatch(text):
        fields.problems.add(codes.BAD_ID, fields.lines["id"], value=text)
    return text


def _changes(fields: FieldReader) -> tuple[Change, ...]:
    changes = []
    for change in fields.mappings("changes", _CHANGE):
        moment, note = change.moment("date", required=True), change.text("note", required=True)
        former = change.text("former_sha256").casefold()
        if former and not _SHA256.fullmatch(former):
            change.problems.add(codes.BAD_SHA256, change.lines["former_sha256"], value=former)
        if moment:
            changes.append(Change(moment, note, former))
    return tuple(sorted(changes, key=lambda change: change.date.at))


def _meeting(fields: FieldReader) -> Meeting | None:
    meeting = fields.mapping("meeting", _MEETING)
    if meeting is None:
        return None
    found = Meeting(
        meeting.moment("start", required=True),
        meeting.moment("end"),
        meeting.text("venue"),
        meeting.text("chair"),
        meeting.text("participants"),
    )
    _require_order(meeting, "start", found.start, "end", found.end)
    return found


def _check_order(record: AnyRecord, fields: FieldReader) -> None:
    own = "date" if record.kind is Kind.NEWS else "issued"
    if record.kind is not Kind.PAGE:
        _require_order(fields, own, record.moment, "expires", record.expires)
    _require_order(fields, "publish_at", record.publish_at, "expires", record.expires)
    if isinstance(record, Document):
        _require_order(fields, "effective", record.effective, "valid_until", record.valid_until)
        _require_order(fields, own, record.moment, "valid_until", record.valid_until)
        _require_order(fields, own, record.moment, "comments_until", record.comments_until)


def _require_order(
    fields: FieldReader, first: str, start: Moment | None, last: str, end: Moment | None
) -> None:
    """Note when ``end`` is over before ``start`` begins."""
    if start and end and end.end <= start.start:
        fields.problems.add(
            codes.WRONG_ORDER,
            fields.lines[last],
            later=last,
            later_value=_shown(end),
            earlier=first,
            earlier_value=_shown(start),
        )


def _shown(moment: Moment) -> str:
    return f"{shown_day(moment)} {clock(moment)}".rstrip()
