"""What an editor does between two builds, one source at a time.

In: the size of the corpus and the number of the round, so that no round repeats another's edit. Out: the
article to write again, or ``None`` where nothing is touched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from bench.corpus import FIRST_DAY, TAGS, YEARS, Article, article

NOTHING, BODY, TITLE, TAG, DATE, NEW, BACKDATED = (
    "nothing",
    "body",
    "title",
    "tag",
    "date",
    "new",
    "backdated",
)

TITLES: Final = MappingProxyType(
    {
        NOTHING: "nothing changed",
        BODY: "body-only edit",
        TITLE: "title edit",
        TAG: "tag edit",
        DATE: "date edit",
        NEW: "new article",
        BACKDATED: "backdated new article",
    }
)
SCENARIOS: Final = tuple(TITLES)  # in the order in which they are run


def edited(scenario: str, count: int, turn: int) -> Article | None:
    """Return the article that ``scenario`` writes in round ``turn`` over a corpus of ``count``."""
    return _EDITS[scenario](count, turn)


def _nothing(_count: int, _turn: int) -> Article | None:
    return None


def _body(count: int, turn: int) -> Article:
    old = _old(count, turn, 1)
    return replace(old, body=f"Bổ sung lần {turn + 1}: số liệu đã được đối chiếu lại. {old.body}")


def _title(count: int, turn: int) -> Article:
    old = _old(count, turn, 2)
    return replace(old, title=f"{old.title} (cập nhật lần {turn + 1})")


def _tag(count: int, turn: int) -> Article:
    old = _old(count, turn, 3)
    other = next(tag for tag in TAGS[turn:] if tag not in old.tags)
    return replace(old, tags=(*old.tags[:2], other))


def _date(count: int, turn: int) -> Article:
    """Move an article by two weeks within its year: the year stands in its address."""
    old = _old(count, turn, 4)
    way = 14 if old.date.month < 7 else -14
    return replace(old, date=old.date + timedelta(days=way))


def _new(count: int, turn: int) -> Article:
    return article(count + 2 * turn, count)


def _backdated(count: int, turn: int) -> Article:
    return article(count + 2 * turn + 1, count, date=FIRST_DAY + YEARS * 2 / 5 + timedelta(minutes=turn))


def _old(count: int, turn: int, salt: int) -> Article:
    """Return an article from the middle of the ten years, another one for each round and scenario."""
    return article((count // 2 + 17 * turn + 5 * salt) % count, count)


_EDITS: Final[MappingProxyType[str, Callable[[int, int], Article | None]]] = MappingProxyType(
    {
        NOTHING: _nothing,
        BODY: _body,
        TITLE: _title,
        TAG: _tag,
        DATE: _date,
        NEW: _new,
        BACKDATED: _backdated,
    }
)
