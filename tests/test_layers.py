"""The plugins depend on each other in one direction, as drawn in `plugins/README.md`, and on Pelican in one place.

The table there is the rule: it names for every plugin the plugins and libraries that it imports. Read here
are the imports as written (`ast`), those inside functions and those for types alone among them.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "plugins"
NAMES = sorted(folder.name for folder in PLUGINS.iterdir() if (folder / "__init__.py").is_file())

FREE_OF_PELICAN = ("problems", "vietnamese", "dates", "codes", "sources", "records", "markdown")
MAY_IMPORT_PELICAN = ("engine",)

_ROW = re.compile(
    r"^\| \[`(?P<name>\w+)`\]\((?P=name)/README\.md\) \|[^|]*\|(?P<uses>[^|]*)\|(?P<libraries>[^|]*)\|$"
)


@cache
def table() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return the table of `plugins/README.md`, in its order: plugin → plugins used, libraries used."""
    rows = (_ROW.match(line) for line in (PLUGINS / "README.md").read_text(encoding="utf-8").splitlines())
    return {row["name"]: (_quoted(row["uses"]), _quoted(row["libraries"])) for row in rows if row}


def _quoted(cell: str) -> frozenset[str]:
    return frozenset(re.findall(r"`([\w-]+)`", cell))


def imported(name: str) -> frozenset[str]:
    """Return the dotted names of all modules that the plugin ``name`` imports."""
    return frozenset(module for file in sorted((PLUGINS / name).rglob("*.py")) for module in _modules(file))


def _modules(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: imports are written whole, not relative"
            yield node.module or ""
            if node.module == "plugins":
                yield from (f"plugins.{alias.name}" for alias in node.names)


def _plugins_used(name: str) -> frozenset[str]:
    found = {module.split(".")[1] for module in imported(name) if module.startswith("plugins.")}
    return frozenset(found - {name})


def _libraries_used(name: str) -> frozenset[str]:
    first = {module.split(".")[0] for module in imported(name)}
    return frozenset(first - {"plugins", "__future__"} - sys.stdlib_module_names)


def test_every_plugin_stands_in_the_table_once_and_nothing_else_does() -> None:
    assert sorted(table()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_plugin_imports_exactly_the_plugins_that_the_table_names(name: str) -> None:
    assert _plugins_used(name) == table()[name][0]


@pytest.mark.parametrize("name", NAMES)
def test_a_plugin_imports_exactly_the_libraries_that_the_table_names(name: str) -> None:
    assert _libraries_used(name) == table()[name][1]


def test_no_plugin_imports_one_that_stands_after_it() -> None:
    order = list(table())
    upwards = {
        f"{name} → {used}"
        for name in order
        for used in _plugins_used(name)
        if order.index(used) >= order.index(name)
    }
    assert not upwards


def test_pelican_is_imported_only_where_it_is_the_host() -> None:
    assert {name for name in NAMES if "pelican" in _libraries_used(name)} == set(MAY_IMPORT_PELICAN)


@pytest.mark.parametrize("name", FREE_OF_PELICAN)
def test_the_bottom_layers_reach_no_module_that_imports_pelican(name: str) -> None:
    reached, waiting = {name}, [name]
    while waiting:
        for used in _plugins_used(waiting.pop()) - reached:
            reached.add(used)
            waiting.append(used)
    assert not reached & set(MAY_IMPORT_PELICAN)
