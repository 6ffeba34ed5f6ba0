"""Validity from days and relations: what holds on which day, the last day included."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.dates import Moment, parse_moment
from plugins.documents.validity import Timeline, timeline_of
from plugins.records.body import Body
from plugins.records.kinds import Document, Kind, Meeting


def day(text: str) -> Moment | None:
    return parse_moment(text) if text else None


def document(issued: str = "15/06/2021", **fields: Any) -> Document:  # noqa: ANN401 - the fields of a document
    known: dict[str, Any] = {
        "path": "van-ban/2021/a.md",
        "address": "/van-ban/2021/a/",
        "title": "Một văn bản",
        **fields,
    }
    return Document(kind=Kind.DOCUMENT, body=Body(), moment=day(issued), **known)


def states(timeline: Timeline | None) -> list[tuple[str, str]]:
    assert timeline is not None
    return [(stage.since.isoformat() if stage.since else "", stage.state) for stage in timeline.stages]


NEWER = {"path": "b.md", "address": "/b/"}


@pytest.mark.parametrize(
    "own, others, stages",
    [
        ({}, [], [("", "con")]),
        ({"effective": day("15/06/2021")}, [], [("", "con")]),
        ({"effective": day("01/07/2021")}, [], [("", "chua"), ("2021-07-01", "con")]),
        ({"valid_until": day("31/12/2021")}, [], [("", "con"), ("2022-01-01", "het")]),
        (
            {"effective": day("01/07/2021"), "valid_until": day("31/12/2021")},
            [],
            [("", "chua"), ("2021-07-01", "con"), ("2022-01-01", "het")],
        ),
        ({}, [("replaces", "01/03/2022", "")], [("", "con"), ("2022-03-01", "thay-the")]),
        ({}, [("replaces", "01/03/2022", "01/05/2022")], [("", "con"), ("2022-05-01", "thay-the")]),
        ({}, [("repeals", "01/03/2022", "")], [("", "con"), ("2022-03-01", "bai-bo")]),
        ({}, [("based_on", "01/03/2022", ""), ("guides", "01/03/2022", "")], [("", "con")]),
        ({}, [("amends", "01/03/2022", "")], [("", "con"), ("2022-03-01", "con")]),
        (
            {"valid_until": day("31/12/2021")},
            [("replaces", "01/03/2022", "")],
            [("", "con"), ("2022-01-01", "het")],
        ),
        (
            {"valid_until": day("28/02/2022")},
            [("replaces", "01/03/2022", "")],
            [("", "con"), ("2022-03-01", "thay-the")],
        ),
        (
            {"effective": day("01/07/2021")},
            [("repeals", "20/06/2021", "")],
            [("", "chua"), ("2021-06-20", "bai-bo")],
        ),
        (
            {},
            [("amends", "01/03/2022", ""), ("repeals", "01/03/2022", "")],
            [("", "con"), ("2022-03-01", "bai-bo")],
        ),
        ({"validity": "het-mot-phan", "validity_reason": "Theo Quyết định"}, [], [("", "het-mot-phan")]),
        (
            {"validity": "con", "validity_reason": "Gia hạn", "valid_until": day("31/12/2021")},
            [("replaces", "01/03/2022", "")],
            [("", "con")],
        ),
    ],
)
def test_stages_follow_from_days_and_from_what_others_say(
    own: dict[str, Any], others: list[tuple[str, str, str]], stages: list[tuple[str, str]]
) -> None:
    returned = tuple(
        (name, document(issued, effective=day(effective), **NEWER)) for name, issued, effective in others
    )
    assert states(timeline_of(document(**own), returned)) == stages


def test_the_last_day_in_force_is_inclusive() -> None:
    timeline = timeline_of(document(valid_until=day("31/12/2021")), ())
    assert timeline is not None
    on = {d: timeline.stages[timeline.at(d)].state for d in (date(2021, 12, 31), date(2022, 1, 1))}
    assert on == {date(2021, 12, 31): "con", date(2022, 1, 1): "het"}


def test_an_amended_document_says_so_and_by_which() -> None:
    timeline = timeline_of(document(), (("amends", document("01/03/2022", **NEWER)),))
    assert timeline is not None
    assert [stage.words for stage in timeline.stages] == ["Còn hiệu lực", "Còn hiệu lực, đã được sửa đổi"]
    assert timeline.stages[1].by is not None


def test_an_override_keeps_its_reason() -> None:
    timeline = timeline_of(document(validity="bai-bo", validity_reason="Theo kết luận kiểm tra"), ())
    assert timeline is not None
    assert (timeline.stages[0].words, timeline.reason) == ("Bị bãi bỏ", "Theo kết luận kiểm tra")


@pytest.mark.parametrize(
    "fields",
    [{"comments_until": day("30/06/2021")}, {"meeting": Meeting(day("20/06/2021 08:00"), None)}],
)
def test_drafts_and_notices_of_meetings_neither_hold_nor_end(fields: dict[str, Any]) -> None:
    assert timeline_of(document(**fields), ()) is None


DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1)).map(lambda d: parse_moment(d.isoformat()))
OTHERS = st.lists(
    st.builds(
        lambda name, issued, effective, n: (
            name,
            Document(
                kind=Kind.DOCUMENT,
                path=f"{n}.md",
                address=f"/{n}/",
                title="x",
                body=Body(),
                moment=issued,
                effective=effective,
            ),
        ),
        st.sampled_from(["replaces", "amends", "repeals", "based_on", "guides"]),
        DAYS,
        st.none() | DAYS,
        st.integers(0, 9),
    ),
    max_size=5,
    unique_by=lambda found: found[1].path,
)


@given(DAYS, st.none() | DAYS, st.none() | DAYS, OTHERS, st.dates(date(1980, 1, 1), date(2070, 1, 1)))
def test_any_days_give_stages_in_order_and_one_present(
    issued: Moment,
    effective: Moment | None,
    until: Moment | None,
    others: list[tuple[str, Document]],
    today: date,
) -> None:
    record = document(issued.iso, effective=effective, valid_until=until)
    timeline = timeline_of(record, tuple(others))
    assert timeline is not None
    days = [stage.since for stage in timeline.stages]
    assert days[0] is None
    assert all(d is not None for d in days[1:])
    assert len(set(days)) == len(days)
    assert [d for d in days if d] == sorted(d for d in days if d)
    present = timeline.stages[timeline.at(today)]
    ended = {"het", "thay-the", "bai-bo"}
    assert [stage.state in ended for stage in timeline.stages[:-1]] == [False] * (len(days) - 1)
    if until and today >= until.at.date() + timedelta(days=1):
        assert present.state in ended
    assert timeline_of(record, tuple(reversed(others))) == timeline
