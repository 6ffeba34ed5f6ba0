"""Every code of the bottom layers has words in both languages and a test that reaches it."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from plugins.problems.codes import Code
from plugins.records import problems as record_codes
from plugins.sources import problems as source_codes

CODES = [
    value
    for module in (record_codes, source_codes)
    for value in vars(module).values()
    if isinstance(value, Code)
]
# Told where the moment of the build is known, above these layers.
ABOVE = {"issued-later"}


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_no_two_codes_have_one_name() -> None:
    names = [code.name for code in CODES]
    assert names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_a_code_says_what_is_wrong_and_what_to_do_in_both_languages(code: Code) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", code.name)
    assert fields_of(code.vi.message) == fields_of(code.en.message)
    assert fields_of(code.vi.remedy) == fields_of(code.en.remedy)
    for words in (code.vi, code.en):
        for text in (words.message, words.remedy):
            assert text[:1].isupper() or text[:1] in "“{"
            assert not text.endswith(".")
    assert code.vi.message != code.en.message


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_every_code_is_reached_by_a_test(code: Code) -> None:
    here = Path(__file__).parent
    tests = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("sources", "records")
        for path in (here / folder).glob("test_*.py")
    )
    assert f'"{code.name}"' in tests or code.name in ABOVE
