"""The one rule of what is shown, and what a record works out of itself."""

from __future__ import annotations

from datetime import datetime

import pytest

from plugins.dates import ZONE
from plugins.records.kinds import LONGEST_SUMMARY, shortened
from plugins.records.visibility import Visibility, due, is_expired, is_featured, visibility
from tests.plugins.records.records import DOCUMENT, DOCUMENT_PATH, NEWS, NEWS_PATH, PAGE_PATH, record_of

NOON = datetime(2026, 6, 15, 12, tzinfo=ZONE)


@pytest.mark.parametrize(
    "header, path, shown",
    [
        (NEWS, NEWS_PATH, Visibility.PUBLIC),
        (NEWS + "status: draft", NEWS_PATH, Visibility.DRAFT),
        (NEWS + "status: hidden", NEWS_PATH, Visibility.HIDDEN),
        (NEWS + "status: withdrawn\nreason: a", NEWS_PATH, Visibility.WITHDRAWN),
        (NEWS + "publish_at: 15/06/2026 12:00", NEWS_PATH, Visibility.PUBLIC),
        (NEWS + "publish_at: 15/06/2026 12:01", NEWS_PATH, Visibility.SCHEDULED),
        (NEWS + "publish_at: 16/06/2026\nstatus: hidden", NEWS_PATH, Visibility.SCHEDULED),
        (NEWS + "publish_at: 16/06/2026\nstatus: withdrawn\nreason: a", NEWS_PATH, Visibility.SCHEDULED),
        (NEWS + "publish_at: 16/06/2026\nstatus: draft", NEWS_PATH, Visibility.DRAFT),
        (NEWS.replace("15/06/2026", "16/06/2026"), NEWS_PATH, Visibility.SCHEDULED),
        (NEWS.replace("15/06/2026", "15/06/2026 12:01"), NEWS_PATH, Visibility.SCHEDULED),
        (DOCUMENT.replace("15/06/2026", "16/06/2026"), DOCUMENT_PATH, Visibility.PUBLIC),
        (DOCUMENT + "publish_at: 16/06/2026", DOCUMENT_PATH, Visibility.SCHEDULED),
        ("title: a\nupdated: 16/06/2026", PAGE_PATH, Visibility.PUBLIC),
    ],
)
def test_status_and_time_decide_what_is_shown(header: str, path: str, shown: Visibility) -> None:
    assert visibility(record_of(header, path), NOON) is shown


def test_only_drafts_and_scheduled_records_have_no_page() -> None:
    assert {shown for shown in Visibility if not shown.has_page} == {Visibility.DRAFT, Visibility.SCHEDULED}


def test_news_is_due_at_the_later_of_its_day_and_its_publication() -> None:
    assert due(record_of(NEWS + "publish_at: 14/06/2026")) == datetime(2026, 6, 15, tzinfo=ZONE)
    assert due(record_of(DOCUMENT, DOCUMENT_PATH)) is None


def test_a_record_expires_when_its_last_day_is_over() -> None:
    record = record_of(NEWS + "expires: 15/06/2026")
    assert not is_expired(record, datetime(2026, 6, 15, 23, 59, tzinfo=ZONE))
    assert is_expired(record, datetime(2026, 6, 16, tzinfo=ZONE))
    assert not is_expired(record_of(NEWS), NOON)


def test_a_featured_record_leads_to_the_end_of_its_day() -> None:
    record = record_of(NEWS + "featured_until: 15/06/2026")
    assert is_featured(record, datetime(2026, 6, 15, 23, 59, tzinfo=ZONE))
    assert not is_featured(record, datetime(2026, 6, 16, tzinfo=ZONE))


def test_a_record_was_modified_at_its_latest_day() -> None:
    record = record_of(NEWS + "updated: 17/06/2026\nchanges: [{date: 16/06/2026, note: a}]")
    assert record.modified is not None
    assert record.modified.iso == "2026-06-17"


def test_a_summary_is_cut_at_a_word() -> None:
    long = "từ, " * LONGEST_SUMMARY
    assert shortened("ngắn") == "ngắn"
    assert len(shortened(long)) <= LONGEST_SUMMARY
    assert shortened(long).endswith("từ…")
