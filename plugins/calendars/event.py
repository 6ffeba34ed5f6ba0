"""One entry as an event of a calendar (RFC 5545, 3.6.1), its lines in the order of the library icalendar.

In: an entry, the record that announces it. Out: the lines of a VEVENT. SEQUENCE counts the record's `changes`; DTSTAMP
and LAST-MODIFIED are the latest of its days (contract 5). What has no hour is an event of whole days.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Final

from plugins.calendars.lines import line, text
from plugins.dates.moment import ZONE
from plugins.records.entries import Days, Entry, Precision, State
from plugins.records.kinds import Document
from plugins.timetable.timetable import Held
from plugins.words import word, words_of

USUAL_LENGTH: Final = timedelta(hours=1)  # of a meeting whose end is not said
_VAGUE: Final = {
    Precision.WEEK: word("trong tuần"),
    Precision.PART: word("khoảng ngày"),
    Precision.MONTH: word("trong tháng"),
}
_CLOCK: Final = "%Y%m%dT%H%M%S"
_EARLIEST: Final = datetime(1970, 1, 1, tzinfo=UTC)


def event_text(held: Held, url: str, notice: str = "") -> bytes | None:
    """Return the VEVENT of ``held``, whose record's page is at ``url``; ``None`` where no day is known.

    ``notice`` is the address of the notice that calls to the same meeting, if there is one. The words are in the
    record's language.
    """
    entry = held.entry
    days = entry.days if entry.is_off else entry.held
    if days is None:
        return None
    stamp, description = _modified(held.record), _description(held, notice)
    return b"".join(
        (
            b"BEGIN:VEVENT\r\n",
            text("SUMMARY", _summary(held, days)),
            _days(days),
            line("DTSTAMP", stamp),
            text("UID", held.uid),
            line("SEQUENCE", str(len(held.record.changes))),
            text("DESCRIPTION", description) if description else b"",
            line("LAST-MODIFIED", stamp),
            text("LOCATION", entry.venue) if entry.venue else b"",
            line("STATUS", _status(entry.state)),
            b"" if _is_exact(days) else line("TRANSP", "TRANSPARENT"),  # whole days do not make anybody busy
            line("URL", url),
            b"END:VEVENT\r\n",
        )
    )


def _is_exact(days: Days) -> bool:
    """Return whether an event has an hour of one day; at the hours of several days it is one of whole days."""
    return days.start is not None and days.first == days.last


def _days(days: Days) -> bytes:
    if days.start and _is_exact(days):
        start = datetime.combine(days.first, days.start)
        end = datetime.combine(days.last, days.end) if days.end else start
        if end <= start:
            end = start + USUAL_LENGTH
        return line(f"DTSTART;TZID={ZONE.key}", f"{start:{_CLOCK}}") + line(
            f"DTEND;TZID={ZONE.key}", f"{end:{_CLOCK}}"
        )
    first, after = (f"{day:%Y%m%d}" for day in (days.first, _after(days.last)))
    return line("DTSTART;VALUE=DATE", first) + line("DTEND;VALUE=DATE", after)


def _after(day: date) -> date:
    """Return the day after: the end of whole days is exclusive (RFC 5545, 3.6.1)."""
    return day + timedelta(days=1)


def _summary(held: Held, days: Days) -> str:
    entry = held.entry
    say = words_of(held.record.lang).gettext
    content = " ".join(entry.content.split()) or held.record.title
    if days.precision in _VAGUE:
        return f"({say(_VAGUE[days.precision])}) {content}"
    session = say(entry.moved_session if entry.moved else entry.session)
    if session and not days.start:
        return f"{session[:1].upper()}{session[1:]}: {content}"
    return content


def _description(held: Held, notice: str) -> str:
    entry, say = held.entry, words_of(held.record.lang).gettext
    former = entry.days if entry.moved else None
    shown = entry.days if entry.is_off else entry.held
    lines = [
        (word("Giờ"), _hours(shown, entry, say) if shown else ""),
        (word("Chủ trì"), entry.chair),
        (word("Thành phần"), entry.participants),
        (word("Đơn vị chuẩn bị"), entry.unit),
        (word("Dời từ"), _in_words(former, say(entry.session)) if former else ""),
        (_CHANGED.get(entry.state, word("Lý do")), entry.reason or (say(word("có")) if entry.is_off else "")),
        (word("Ghi chú"), entry.note),
        (word("Giấy mời, thông báo"), notice),
    ]
    return "\n".join(f"{say(term)}: {words}" for term, words in lines if words)


def _hours(days: Days, entry: Entry, say: Callable[[str], str]) -> str:
    """Return the hours or the session that neither the start of the event nor its summary says."""
    if _is_exact(days):
        return ""
    if days.start:
        return f"{days.start:%H:%M}" + (f"–{days.end:%H:%M}" if days.end else "")
    session = entry.moved_session if entry.moved else entry.session
    return say(session) if days.precision in _VAGUE else ""


_CHANGED: Final = {
    State.CANCELLED: word("Hủy"),
    State.POSTPONED: word("Hoãn, chưa có ngày mới"),
    State.MOVED: word("Lý do dời"),
}


def _in_words(days: Days, session: str) -> str:
    first = f"{days.first:%d/%m/%Y}"
    day = first if days.first == days.last else f"{first} – {days.last:%d/%m/%Y}"
    return f"{days.start:%H:%M} {day}" if days.start else f"{session} {day}".strip()


def _status(state: State) -> str:
    if state in {State.CANCELLED, State.POSTPONED}:
        return "CANCELLED"
    return "TENTATIVE" if state is State.TENTATIVE else "CONFIRMED"


def _modified(record: Document) -> str:
    modified = record.modified
    return f"{modified.at.astimezone(UTC) if modified else _EARLIEST:{_CLOCK}}Z"
