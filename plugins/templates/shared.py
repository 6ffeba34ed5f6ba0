"""``{% shared a, b.c %} … {% endshared %}``: a part of a page that many pages have in common, made once.

In: a template. Out: the same HTML as without the tag. The part may read nothing but the values that the tag names
(whole, or what lies below them), `page_lang`, the targets of its own loops, and macros imported from components, which
see their arguments alone; anything else, and whatever brings in or sets more, is an error when the template is
compiled. Values are compared as values: views are frozen, and at one place always of one type.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from itertools import count
from typing import Final

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateAssertionError
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

_MOST: Final = 50_000  # parts kept before all are forgotten: a page of cards has twenty
_IMPORTED: Final = re.compile(r"{%-?\s*from\s+[^%]+?\s+import\s+([^%]+?)\s*-?%}")
_ALWAYS: Final = ("_", "page_lang")  # the same for every page of an environment
_REFUSED: Final = (
    *(nodes.Include, nodes.Import, nodes.FromImport, nodes.Block, nodes.Macro, nodes.CallBlock),
    *(nodes.Assign, nodes.AssignBlock, nodes.With, nodes.NSRef, nodes.ScopedEvalContextModifier),
)


class _Parts(dict[Hashable, Markup]):
    """Parts as they were made, by the values that they show."""

    def __missing__(self, values: Hashable) -> None:
        """Return nothing for what was not made yet."""


class Shared(Extension):
    """Keeps what it made, for as long as its environment lives or until it is told to forget."""

    tags = {"shared"}  # noqa: RUF012 - Jinja2's own form

    def __init__(self, environment: Environment) -> None:
        """Begin with nothing made."""
        super().__init__(environment)
        self.parts = _Parts()
        self._numbers: dict[str | None, Iterator[int]] = {}
        self._macros: dict[str | None, frozenset[str]] = {}

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja2's
        """Note which macros the template imports without its context."""
        self._macros[name] = frozenset(_imported(source))
        if name is not None or name not in self._numbers:  # a template without a name is one of many
            self._numbers[name] = count()
        return source

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Return what gives the part as it was made before, or makes it."""
        line = next(parser.stream).lineno
        named = parser.parse_tuple(with_condexpr=False)
        values = named.items if isinstance(named, nodes.Tuple) else [named]
        body = parser.parse_statements(("name:endshared",), drop_needle=True)
        macros = self._macros.get(parser.name, frozenset())
        for stray in (found for node in body for found in _strays(node, values, set(_ALWAYS), macros)):
            message = f"{{% shared %}} reads {stray}, which it does not name"
            raise TemplateAssertionError(message, line, parser.name, parser.filename)
        place = f"{parser.name} {next(self._numbers[parser.name])}"  # the same in every process: code is kept
        key = nodes.Tuple([nodes.Const(place), *values], "load")
        part, made = parser.free_identifier(), parser.free_identifier()
        found = nodes.Getitem(self.attr("parts"), key, "load")
        keep = self.call_method("keep", [key, made])
        return [
            nodes.Assign(part, found).set_lineno(line),
            nodes.If(
                nodes.Test(part, "none", [], [], None, None),
                [nodes.AssignBlock(made, None, body), nodes.Output([keep])],
                [],
                [nodes.Output([part])],
            ).set_lineno(line),
        ]

    def keep(self, key: Hashable, made: Markup) -> Markup:
        """Keep ``made`` for the next page that shows the same, and return it."""
        if len(self.parts) >= _MOST:
            self.parts.clear()
        self.parts[key] = made
        return made


def forget_parts(environment: Environment) -> None:
    """Forget the parts that ``environment`` keeps."""
    found = environment.extensions.get(Shared.identifier)
    if isinstance(found, Shared):
        found.parts.clear()


def _imported(source: str) -> Iterator[str]:
    """Yield the names under which ``source`` imports macros without its context."""
    for names in _IMPORTED.findall(source):
        plain = re.sub(r"\s+without\s+context$", "", names)
        if not re.search(r"\scontext$", plain):
            yield from (name.split()[-1] for name in plain.split(",") if name.strip())


def _strays(
    node: nodes.Node, values: list[nodes.Expr], own: set[str], macros: frozenset[str]
) -> Iterator[str]:
    """Yield what ``node`` reads that is neither below ``values``, nor one of its ``own`` names, nor a macro."""
    if node in values:
        return
    if isinstance(node, _REFUSED):
        yield f"or sets more by {type(node).__name__}"
    elif isinstance(node, nodes.Name):
        if node.name not in own:
            yield node.name
    elif isinstance(node, nodes.For):
        yield from _strays(node.iter, values, own, macros)
        inner = {*own, "loop", *(name.name for name in _names(node.target))}
        for child in (*node.body, *([node.test] if node.test else [])):
            yield from _strays(child, values, inner, macros)
        for child in node.else_:
            yield from _strays(child, values, own, macros)
    else:
        called = node.node if isinstance(node, nodes.Call) else None
        for child in node.iter_child_nodes():
            if child is called and isinstance(child, nodes.Name) and child.name in macros:
                continue
            yield from _strays(child, values, own, macros)


def _names(target: nodes.Node) -> Iterator[nodes.Name]:
    if isinstance(target, nodes.Name):
        yield target
    yield from target.find_all(nodes.Name)
