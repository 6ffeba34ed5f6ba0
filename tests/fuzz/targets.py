"""What is fuzzed: for each reader of what people write, a function of bytes that insists on what must hold.

In: bytes. Out: nothing; an ``AssertionError`` where two ways disagree or a rule is broken. Any other exception is a
finding as such.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Any, Final

import yaml

from plugins.codes import Hints, NumberFinder, canonical, folded_key, number_slug, parse_number, spellings
from plugins.codes.number import Grammar
from plugins.dates import parse_moment
from plugins.dates.parse import NotADayError
from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from plugins.problems.report import text_line
from plugins.records.header import read_header
from plugins.records.kinds import Kind, Programme
from plugins.records.periods import period_of
from plugins.records.plain import read_plain
from plugins.records.quoting import quote_plain_values
from plugins.records.reader import read_file
from plugins.records.values import ListValue, MappingValue, Scalar, Value, read_yaml
from plugins.schedules.days import read_days
from plugins.schedules.hours import read_hours
from plugins.schedules.programme import with_schedule
from plugins.vietnamese.fold import nfc
from tests.fuzz.texts import BODY_PIECES, DAY_PIECES, HEADER_PIECES, NUMBER_PIECES, SCHEDULE_PIECES, text_of
from tests.plugins.markdown.fast.comparing import WITH_REGISTER, WITHOUT
from tests.sites.build import ROOT

Target = Callable[[bytes], None]


def header(data: bytes) -> None:
    """The quick reader agrees with the YAML parser, ours with PyYAML's own, and a whole file raises nothing."""
    text = text_of(data, HEADER_PIECES)
    problems = ProblemList("tin-tuc/2026/x.md")
    value = read_yaml(text, problems, first_line=2)
    found = list(problems)
    quick = read_plain(text, 2)
    if quick is not None:
        assert value == quick, text
        assert not found, text
    if value is not None and not found and quote_plain_values(text) == text:
        assert _plainly(value) == _by_pyyaml(text), text
    file = f"---\n{text}\n---\nNội dung.\n"
    read = read_header(file, problems)
    if read is not None:
        assert file.endswith(read.body), text
        assert file.split("\n")[read.body_line - 1 :] == read.body.split("\n"), text
    read_file("tin-tuc/2026/x.md", file.encode(), _converter(), problems)
    for problem in problems:
        assert problem.line is None or 1 <= problem.line <= file.count("\n") + 1, (text, problem)
        assert "\n" not in text_line(problem, ROOT, "vi"), (text, problem)


def body(data: bytes) -> None:
    """What the fast path takes, it turns into the bytes of the slow one; whatever a body is, nothing is raised."""
    text = text_of(data, BODY_PIECES)
    for pair in (WITHOUT, WITH_REGISTER):
        if not pair.takes(text):
            pair.slow.convert(text, first_line=5, problems=ProblemList("x.md"))


def numbers(data: bytes) -> None:
    """The right form of a number is its own right form and means the same; what is found in a text lies in it."""
    text = text_of(data, NUMBER_PIECES)
    for hints in _hints():
        number = parse_number(text, hints)
        assert number.written == text
        assert number.is_read or number.doubts, text
        right = canonical(number)
        again = parse_number(right, hints)
        assert again.meaning == number.meaning, text
        assert canonical(again) == right, text
        assert folded_key(again) == folded_key(number), text
        assert number_slug(again) == number_slug(number), text
    free = 0
    for found in NumberFinder().find(text):
        assert free <= found.start < found.end <= len(text), text
        assert found.outer_start <= found.start, text
        assert found.end <= found.outer_end <= len(text), text
        assert found.number.written == text[found.start : found.end], text
        free = found.end


def schedules(data: bytes) -> None:
    """No row is dropped without a word, days lie where they were read, and the same table is read the same twice."""
    text = text_of(data, SCHEDULE_PIECES)
    period = period_of("2021-06")
    assert period is not None
    first, second = (_programme(text) for _ in range(2))
    assert first == second, text
    for entry in first[0].schedule:
        days = entry.days
        assert days is not None or any(code in {"no-day", "bad-day", "unread-day"} for code in first[1]), text
        assert days is None or days.first <= days.last, text
    for line in text.split("\n"):
        read = read_days(line, period)
        assert read is None or read.days.first <= read.days.last, line
        assert read is None or read.days.last - read.days.first < timedelta(days=800), line
        read_hours(line)


def dates(data: bytes) -> None:
    """A day is a moment or refused with a reason; what it is shown as, means the same."""
    text = text_of(data, DAY_PIECES)
    try:
        moment = parse_moment(text)
    except NotADayError:
        return
    assert parse_moment(moment.iso) == moment, text
    assert parse_moment(f"  {text} ") == moment, text
    assert moment.start < moment.end or moment.has_time, text


TARGETS: Final[dict[str, Target]] = {
    "header": header,
    "body": body,
    "numbers": numbers,
    "schedules": schedules,
    "dates": dates,
}


@cache
def _converter() -> BodyConverter:
    return BodyConverter()


@cache
def _hints() -> tuple[Hints, ...]:
    bodies = spellings(["ĐUK", "TU", "UBND"])
    return (
        Hints(),
        Hints(grammar=Grammar.PARTY, bodies=bodies),
        Hints(grammar=Grammar.STATE, word="Công văn"),
    )


def _programme(text: str) -> tuple[Programme, list[str]]:
    problems = ProblemList("chuong-trinh/2021-06.md")
    made = _converter().convert(text, first_line=5, problems=problems)
    record = Programme(
        kind=Kind.PROGRAMME, path="x", address="/x/", title="x", body=made, period="2021-06", entries=()
    )
    scheduled = with_schedule(record, text, 5, lambda _day: "", problems)
    return scheduled, [problem.code.name for problem in problems]


def _by_pyyaml(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """What PyYAML's own constructor, which knows nothing of our rules, makes of ``text``: all scalars as text."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return _tidied(yaml.load(text, Loader=loader))  # noqa: S506 - makes text, lists and mappings only


def _tidied(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, list):
        return [_tidied(item) for item in value]
    if isinstance(value, dict):
        return {str(key).strip(): _tidied(item) for key, item in value.items()}
    return nfc(str(value))


def _plainly(value: Value) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, ListValue):
        return [_plainly(item) for item in value.items]
    assert isinstance(value, MappingValue)
    return {key.text: _plainly(item) for key, item in value.items}
