"""What makes thousands of small builds a test of all: work is shared though there is little of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

import plugins.engine.read
import plugins.engine.render
import plugins.search.partition


@pytest.fixture(scope="module", autouse=True)
def _many_small_builds() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):  # how many things are worth a worker
            if name.startswith("plugins.engine.") and hasattr(module, "_FEWEST"):
                patch.setattr(module, "_FEWEST", 2)
        yield


@pytest.fixture(scope="module", autouse=True)
def _small_segments() -> Iterator[None]:
    """Let few records be several segments of the index; programs that a test runs have the usual ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plugins.search.partition, "SIZES", (9, 5, 2))
        yield
