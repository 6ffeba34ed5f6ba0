"""What makes thousands of small builds possible: templates compiled once, and work shared though there is little."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket

import plugins.engine.read
import plugins.engine.render
import plugins.search.partition


class _Compiled(BytecodeCache):
    """Keeps compiled templates in memory; Jinja2 looks them up by name, place and text."""

    def __init__(self) -> None:
        self._found: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._found:
            bucket.bytecode_from_string(self._found[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._found[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


@pytest.fixture(scope="module", autouse=True)
def _many_small_builds() -> Iterator[None]:
    load = FileSystemLoader.load

    def cached(self: FileSystemLoader, environment: Environment, *given: Any, **named: Any) -> object:  # noqa: ANN401
        environment.bytecode_cache = _COMPILED
        return load(self, environment, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FileSystemLoader, "load", cached)
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
