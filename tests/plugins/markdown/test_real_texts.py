"""Real Vietnamese Markdown converts, where it lies beside the project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.markdown import BodyConverter
from plugins.problems import ProblemList
from tests.bodies import elements

DATA = Path(__file__).parents[4] / "shared" / "data"
FILES = sorted((*DATA.glob("legal*/**/*.md"), *DATA.glob("vi-markdown/**/*.md")))


@pytest.mark.skipif(not FILES, reason="there are no real texts beside the project")
def test_every_real_text_is_converted_untouched_by_the_limits() -> None:
    converter = BodyConverter()
    for path in FILES:
        problems = ProblemList(path.name)
        text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        body = converter.convert(text, first_line=1, problems=problems)
        assert not [p for p in problems if p.code.name in {"too-complex", "conflict-marker"}], path
        assert body.text or any(p.code.name == "removed-html" for p in problems) or not text.strip(), path
        ids = [element.attributes["id"] for element in elements(body.html) if "id" in element.attributes]
        assert len(set(ids)) == len(ids), path
