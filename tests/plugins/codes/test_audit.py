"""The auditor: what is odd about the numbers of one series."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.codes.audit import Entry, Gaps, OutOfOrder, Repeated, WordAgainstCode, audit_series, by_series
from plugins.codes.number import Grammar
from plugins.codes.parse import parse_number
from plugins.codes.series import key_of, series_of


def entry(text: str, issued: str, word: str = "Kế hoạch") -> Entry:
    number, day = parse_number(text), date.fromisoformat(issued) if issued else None
    key = key_of(number, series_of(number, day, grammar=number.grammar))
    assert key
    return Entry(key, number, day, word, f"van-ban/{text}:1")


def test_a_series_without_faults_has_no_finding() -> None:
    entries = [
        entry("01/KH-UBND", "2021-01-04"),
        entry("02/KH-UBND", "2021-01-04"),
        entry("02a/KH-UBND", "2021-01-05"),
        entry("03/KH-UBND", "2021-02-01"),
    ]
    assert audit_series(entries) == ()
    assert audit_series([]) == ()


def test_a_repeated_number_is_one_finding_that_names_all_its_places() -> None:
    entries = [
        entry("1/KH-UBND", "2021-01-04"),
        entry("02/KH-UBND", "2021-01-05"),
        entry("01/kh-ubnd", "2021-01-04"),
        entry("01a/KH-UBND", "2021-01-04"),
    ]
    (finding,) = audit_series(entries)
    assert isinstance(finding, Repeated)
    assert [found.place for found in finding.entries] == ["van-ban/01/kh-ubnd:1", "van-ban/1/KH-UBND:1"]


def test_all_gaps_of_a_series_are_one_finding_with_ranges() -> None:
    days = ("2021-01-04", "2021-01-05", "2021-01-06", "2021-01-07")
    entries = [entry(f"{n}/KH-UBND", day) for n, day in zip((3, 5, 6, 10), days, strict=True)]
    (finding,) = audit_series(reversed(entries))
    assert isinstance(finding, Gaps)
    assert finding.ranges == ((4, 4), (7, 9))
    assert finding.count == 4
    assert finding.last.number.number == 10


def test_one_wrong_day_is_one_finding_between_its_neighbours() -> None:
    days = ("2021-01-04", "2021-12-05", "2021-01-06", "2021-01-07")
    entries = [entry(f"{n}/KH-UBND", day) for n, day in enumerate(days, start=1)]
    (finding,) = audit_series(entries)
    assert isinstance(finding, OutOfOrder)
    assert finding.entry is entries[1]
    assert (finding.before, finding.after) == (entries[0], entries[2])


def test_an_entry_without_a_day_is_left_out_of_the_order() -> None:
    assert (
        audit_series([entry("01/2021/QĐ-UBND", "", "Quyết định"), entry("02/2021/QĐ-UBND", "2021-01-06", "")])
        == ()
    )


def test_a_type_word_against_the_code_is_a_finding_with_the_types_of_the_code() -> None:
    (finding,) = audit_series([entry("01-KH/ĐUK", "2021-01-04", "Báo cáo")], grammar=Grammar.PARTY)
    assert isinstance(finding, WordAgainstCode)
    assert [found.name for found in finding.types] == ["Kế hoạch"]
    assert audit_series([entry("01-QĐ/TW", "2021-01-04", "Quy định")]) == ()


def test_entries_are_sorted_into_their_series() -> None:
    entries = [
        entry("02/KH-UBND", "2021-01-05"),
        entry("01/KH-UBND", "2021-01-04"),
        entry("01/KH-UBND", "2022-01-04"),
        entry("01/QĐ-UBND", "2021-01-04"),
    ]
    groups = by_series(entries)
    assert [[found.number.number for found in group] for group in groups.values()] == [[1, 2], [1], [1]]


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 60)), max_size=25))
def test_without_the_findings_the_series_is_in_order_and_without_gaps(pairs: list[tuple[int, int]]) -> None:
    entries = [
        entry(f"{n}/KH-UBND", (date(2021, 1, 1) + timedelta(days=day)).isoformat()) for n, day in pairs
    ]
    findings = audit_series(entries)
    wrong = [found.entry for found in findings if isinstance(found, OutOfOrder)]
    kept = sorted((one for one in entries if one not in wrong), key=lambda one: one.key.number)
    days = [(one.key.number, one.issued or date.min) for one in kept]
    assert all(earlier <= later for n, earlier in days for m, later in days if n < m), (
        "days go back among entries that were not named"
    )
    numbers = {one.key.number for one in entries}
    missing = {
        n for found in findings if isinstance(found, Gaps) for a, b in found.ranges for n in range(a, b + 1)
    }
    assert missing == (set(range(min(numbers), max(numbers) + 1)) - numbers if numbers else set())
