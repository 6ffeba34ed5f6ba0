"""What one hostile file costs: nothing to any other, and no more than its own problem."""

from __future__ import annotations

import importlib

import pytest

from tests.documents import DOCS, rows, text_of
from tests.plugins.markdown.test_limits import REFUSED
from tests.sites.build import TempSite, news


def test_every_limit_is_documented_with_its_value() -> None:
    page = DOCS / "design" / "limits.md"
    table = [row for row in rows(text_of(page)) if row[1].startswith("`plugins.")]
    assert len(table) > 20
    for _, name, value in (row[:3] for row in table):
        module, _, constant = name.strip("`").rpartition(".")
        assert getattr(importlib.import_module(module), constant) == float(value.replace(",", "")), name


def test_a_pathological_text_costs_no_other_file_anything(
    site: TempSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANTIN_JOBS", "2")
    for number in range(40):
        site.write(f"tin-tuc/2026/tin-{number}.md", news(body=f"Một <b>đoạn</b> số {number}.\n"))
    alone = site.built()
    hostile = [text for name, text in REFUSED.items() if name != "too long"]  # that one is not even opened
    for number, text in enumerate(hostile):
        site.write(f"tin-tuc/2026/doc-{number}.md", news(body=text))
    result = site.build()
    assert result.refused
    assert [(p.path, p.code.name) for p in result.problems] == [
        (f"tin-tuc/2026/{name}.md", "too-complex") for name in sorted(f"doc-{n}" for n in range(len(hostile)))
    ]
    for number in range(len(hostile)):
        (site.content / f"tin-tuc/2026/doc-{number}.md").unlink()
    assert site.built() == alone
