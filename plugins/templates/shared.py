"""``{% shared a, b.c %} … {% endshared %}``: a part of a page that many pages have in common, made once.

In: a template. Out: the same HTML as without the tag. The part may read nothing but the values that the tag names
(whole, or what lies below them) and macros; anything else is an error when the template is compiled, so that what
is kept can never be another page's. Values are compared as values: views are frozen.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateAssertionError
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

_MOST = 50_000  # parts kept before all are forgotten: a page of cards has twenty


class _Parts(dict[Hashable, Markup]):
    """Parts as they were made, by the values that they show."""

    def __missing__(self, values: Hashable) -> None:
        """Return nothing for what was not made yet."""


class Shared(Extension):
    """Keeps what it made, for as long as its environment lives."""

    tags = {"shared"}  # noqa: RUF012 - Jinja2's own form

    def __init__(self, environment: Environment) -> None:
        """Begin with nothing made."""
        super().__init__(environment)
        self.parts = _Parts()

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Return what gives the part as it was made before, or makes it."""
        line = next(parser.stream).lineno
        named = parser.parse_tuple(with_condexpr=False)
        values = named.items if isinstance(named, nodes.Tuple) else [named]
        body = parser.parse_statements(("name:endshared",), drop_needle=True)
        for stray in _strays(body, values):
            message = f"{{% shared %}} reads {stray}, which it does not name"
            raise TemplateAssertionError(message, line, parser.name, parser.filename)
        key = nodes.Tuple([nodes.Const(f"{parser.name}:{line}"), *values], "load")
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


def _strays(body: list[nodes.Node], values: list[nodes.Expr]) -> Iterator[str]:
    """Yield the names that ``body`` reads and that are not below ``values``."""
    own = {"_"}
    for node in body:
        for name in (*_found(node, nodes.Name), *_found(node, nodes.NSRef)):
            if not isinstance(name, nodes.Name) or name.ctx != "load":
                own.add(name.name)  # set here, or the target of a loop
    for node in body:
        yield from _unnamed(node, values, own)


def _unnamed(node: nodes.Node, values: list[nodes.Expr], own: set[str]) -> Iterator[str]:
    if node in values:
        return
    if isinstance(node, nodes.Name):
        if node.ctx == "load" and node.name not in own:
            yield node.name
        return
    called = node.node if isinstance(node, nodes.Call) else None
    if isinstance(node, nodes.For):
        own = own | {"loop"}
    for child in node.iter_child_nodes():
        if child is called and isinstance(child, nodes.Name):
            continue  # a macro: those of components see their arguments and nothing else
        yield from _unnamed(child, values, own)


def _found(node: nodes.Node, kind: type[nodes.Node]) -> Iterator[nodes.Name | nodes.NSRef]:
    if isinstance(node, kind):
        yield node  # type: ignore[misc]  # one of the two kinds that are asked for
    yield from node.find_all(kind)  # type: ignore[misc]
