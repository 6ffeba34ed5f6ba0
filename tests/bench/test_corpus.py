"""The corpus of the bench is the same one everywhere, and is made of what its description says."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable
from datetime import timedelta

import pytest

from bench.corpus import FIRST_DAY, TAGS, YEARS, Article, article, articles
from bench.edits import SCENARIOS, edited
from plugins.vietnamese.fold import slug

SOME = list(articles(600))
# Of the first articles of a corpus of 600; it changes only when the corpus is meant to.
DIGEST = "ab9a5507e48b815c46bc868d25de159ffe392268425df5517b9c0eb984ac7b84"


def test_corpus_has_the_same_bytes_on_every_machine() -> None:
    text = "\n".join(map(repr, SOME[:40]))

    assert hashlib.sha256(text.encode()).hexdigest() == DIGEST


def test_an_article_is_made_from_its_number_alone() -> None:
    assert article(317, 600) == SOME[317]


def test_addresses_differ_and_are_plain_ascii() -> None:
    addresses = {found.address for found in SOME}

    assert len(addresses) == len(SOME)
    assert all(re.fullmatch(r"/tin-tuc/20\d\d/[a-z0-9-]+/", address) for address in addresses)


def test_there_are_two_hundred_tags_with_addresses_of_their_own() -> None:
    assert len({slug(tag) for tag in TAGS}) == 200


def test_dates_rise_evenly_over_ten_years() -> None:
    dates = [found.date for found in SOME]

    assert dates == sorted(dates)
    assert dates[0] == FIRST_DAY
    assert YEARS - timedelta(days=7) <= dates[-1] - dates[0] <= YEARS


def test_bodies_have_about_950_words_in_composed_letters() -> None:
    words = [len(found.body.split()) for found in SOME]

    assert 900 <= sum(words) / len(words) <= 1_000
    assert min(words) > 800
    assert max(words) < 1_100
    assert all(unicodedata.is_normalized("NFC", found.body) for found in SOME)


@pytest.mark.parametrize(
    "share, has",
    [
        (0.20, lambda found: "|---" in found.body),
        (0.40, lambda found: "![" in found.body),
        (0.05, lambda found: "[^1]:" in found.body),
        (0.05, lambda found: "<details>" in found.body),
    ],
    ids=["tables", "pictures", "footnotes", "raw-html"],
)
def test_as_many_articles_as_described_have_what_is_hard(
    share: float, has: Callable[[Article], bool]
) -> None:
    assert sum(map(has, SOME)) == round(share * len(SOME))


def test_links_lead_to_sources_that_are_there() -> None:
    files = {found.file for found in SOME}
    linked = {link for found in SOME for link in re.findall(r"\]\(/tin-tuc/([^)]+)\)", found.body)}

    assert linked
    assert linked <= files


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_two_rounds_make_the_same_edit(scenario: str) -> None:
    found = [edited(scenario, 600, turn) for turn in range(4)]
    written = [one for one in found if one]

    assert len(set(written)) == (0 if scenario == "nothing" else 4)


def test_a_body_edit_changes_nothing_but_the_body() -> None:
    changed = edited("body", 600, 1)
    assert changed
    before = next(one for one in SOME if one.file == changed.file)

    assert changed.body != before.body
    assert (changed.title, changed.date, changed.tags, changed.summary) == (
        before.title,
        before.date,
        before.tags,
        before.summary,
    )


@pytest.mark.parametrize("scenario", ["title", "tag", "date"])
def test_an_edit_of_the_header_keeps_the_address(scenario: str) -> None:
    changed = edited(scenario, 600, 1)
    assert changed
    before = next(one for one in SOME if one.file == changed.file)

    assert changed != before
    assert changed.address == before.address


def test_new_article_is_the_newest_and_the_backdated_one_is_not() -> None:
    new, backdated = edited("new", 600, 2), edited("backdated", 600, 2)

    assert new
    assert new.date > SOME[-1].date
    assert backdated
    assert SOME[0].date < backdated.date < SOME[-1].date
