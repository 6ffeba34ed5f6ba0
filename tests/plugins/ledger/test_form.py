"""A ledger is read as it was written, whatever a later version adds; what is none is refused."""

from __future__ import annotations

import pytest

from plugins.ledger.book import Ledger, TornLedgerError, ledger_from
from plugins.ledger.rows import EntryRow, Row, What


def test_a_ledger_comes_back_as_it_was_written() -> None:
    entry = EntryRow("a@b.vn", "Họp “giao ban”\u2028", "18/11", "00ff")
    rows = (
        Row("/a/", path="a.md", id="tag:1", changes=2, entries=(entry,)),
        Row("/b", What.REDIRECT, to="/a/"),
    )
    written = Ledger("b.vn", "2024-01-01", {row.address: row for row in rows})
    assert ledger_from(written.to_bytes()) == written


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]\n", b'{"ledger":9,"domain":"","tag_date":""}', b"\xff\xfe", b"{" * 10_000]
)
def test_what_is_no_ledger_is_refused(data: bytes) -> None:
    with pytest.raises(TornLedgerError):
        ledger_from(data)


def test_what_a_later_version_adds_to_a_row_is_passed_over() -> None:
    data = b'{"ledger":1,"domain":"b.vn","tag_date":"","new":1}\n{"address":"/a/","new":[1]}\n'
    assert ledger_from(data).rows == {"/a/": Row("/a/")}
