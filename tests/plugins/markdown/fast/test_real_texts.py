"""Real texts become the same both ways, and most of them the fast way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.vietnamese.clean import with_line_feeds
from tests.plugins.markdown.fast.comparing import WITH_REGISTER

ROOT = Path(__file__).parents[4]
DATA = ROOT.parent / "shared" / "data"


def _bodies(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("**/*.md")):
        text = with_line_feeds(path.read_text(encoding="utf-8"))
        yield re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)


def test_the_sample_content_becomes_the_same() -> None:
    taken = [WITH_REGISTER.takes(body) for body in _bodies(ROOT / "content")]
    assert sum(taken) / len(taken) >= 0.9


@pytest.mark.skipif(not DATA.is_dir(), reason="there are no real texts beside the project")
@pytest.mark.parametrize("folder, share", [("legal", 0.6), ("legal-broken", 0.0), ("vi-markdown", 0.0)])
def test_real_texts_become_the_same(folder: str, share: float) -> None:
    taken = [WITH_REGISTER.takes(body) for body in _bodies(DATA / folder)]
    assert sum(taken) / len(taken) >= share
