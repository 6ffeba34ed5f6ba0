"""Content lines are those that the library icalendar writes, byte for byte."""

from __future__ import annotations

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from plugins.calendars.calendar import calendar_bytes
from plugins.calendars.lines import line, text

# A backslash before N is left out: the library takes it for a line break on its way in.
WORDS = st.text(st.sampled_from('aÂđề , ; : " \\ n ^ – 🎉 x\n'), max_size=200)


@given(WORDS)
def test_a_text_is_written_as_the_library_writes_it(words: str) -> None:
    event = icalendar.Event()
    event.add("summary", words)
    written = b"BEGIN:VEVENT\r\n" + text("SUMMARY", words) + b"END:VEVENT\r\n"
    assert written == event.to_ical()


@given(WORDS)
def test_no_line_is_longer_than_75_octets_and_none_ends_inside_a_character(words: str) -> None:
    lines = text("SUMMARY", words).removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(part) <= 75 for part in lines)
    assert all(part.decode() for part in lines)


def test_a_backslash_before_a_large_n_stays_one() -> None:
    assert text("LOCATION", r"C:\Nhà họp") == r"LOCATION:C:\\Nhà họp".encode() + b"\r\n"
    assert line("URL", "https://a.example/;,") == b"URL:https://a.example/;,\r\n"


def test_a_calendar_is_written_as_the_library_writes_it() -> None:
    made = calendar_bytes("Lịch; công, tác", "Mô tả " * 30, "https://a.example/lich/", [])
    assert icalendar.Calendar.from_ical(made).to_ical() == made
