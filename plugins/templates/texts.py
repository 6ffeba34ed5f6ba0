"""Whether the text of a record stands in one place of a page and is read nowhere else.

In: the environment of the theme. Out: yes or no. Where it is yes, a page with another text is the old one with another
piece in the middle, and needs no template. Whatever is not plainly harmless is a no: the page is then made anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment, nodes

_NAME: Final = "body"
_RECORD: Final = "record"  # what a page calls the value that holds it
_TELLING: Final = frozenset({"attr", "pprint", "string", "tojson", "xmlattr"})  # show a value by its parts
_CAPTURING: Final = (
    nodes.AssignBlock,
    nodes.CallBlock,
    nodes.FilterBlock,
)  # hold what they surround, and may change it

_Pair = tuple[nodes.Node, nodes.Node]  # a node, and the one above it


Sources = list[tuple[str, str, str | None]]  # name, text and file of each template


def sources(environment: Environment) -> Sources:
    """Return all templates of ``environment``."""
    loader = environment.loader
    names = environment.list_templates(filter_func=lambda name: name.endswith(".html"))
    return [(name, *loader.get_source(environment, name)[:2]) for name in names] if loader else []


def shows_text_plainly(environment: Environment, templates: Sources) -> bool:
    """Return whether templates read ``.body`` only to ask if there is any, and to put it out as it is.

    A record, under whatever name a macro knows it, is asked for its fields and handed to macros, and nothing else; a
    macro that shows the text is called where its result is put out; nothing that surrounds the text changes it.
    """
    return _Theme.of(environment.parse(source, name, file) for name, source, file in templates).is_plain()


@dataclass(frozen=True, slots=True)
class _Theme:
    """All templates, node by node. ``records`` are the names of records; ``showing`` of macros that show a text."""

    pairs: list[_Pair]
    macros: dict[str, list[nodes.Macro]]
    within: dict[str, list[nodes.Node]]  # of each macro, by its name
    records: set[str]
    showing: set[str]

    @classmethod
    def of(cls, trees: Iterable[nodes.Template]) -> _Theme:
        """Return the theme of ``trees``; what a name means in one template, it is taken to mean in all."""
        pairs = [pair for tree in trees for pair in _pairs(tree)]
        macros: dict[str, list[nodes.Macro]] = {}
        for node, _ in pairs:
            if isinstance(node, nodes.Macro):
                macros.setdefault(node.name, []).append(node)
        aliases = [pair for node, _ in pairs if isinstance(node, nodes.FromImport) for pair in _aliases(node)]
        for name, alias in aliases:
            macros.setdefault(alias, []).extend(macros.get(name, []))
        within = {
            name: [node for macro in found for node, _ in _pairs(macro)] for name, found in macros.items()
        }
        theme = cls(pairs, macros, within, {_RECORD}, set())
        while theme._grows():
            pass
        return theme

    def _grows(self) -> bool:
        """Follow records into macros, and texts out of them, one step further; return whether there was one."""
        before = len(self.records) + len(self.showing)
        for node, _ in self.pairs:
            if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
                for macro in self.macros.get(node.node.name, ()):
                    given = [*zip(macro.args, node.args, strict=False)]
                    self.records.update(p.name for p, value in given if self._is_record(value))
                    self.records.update(word.key for word in node.kwargs if self._is_record(word.value))
        for name, found in self.within.items():
            if any(map(self._shows, found)):
                self.showing.add(name)
        return len(self.records) + len(self.showing) > before

    def is_plain(self) -> bool:
        """Return whether every node is harmless, and nothing captures a text."""
        return all(
            self._is_harmless(node, parent) and not (isinstance(node, _CAPTURING) and self._captures(node))
            for node, parent in self.pairs
        )

    def _is_harmless(self, node: nodes.Node, parent: nodes.Node) -> bool:  # noqa: PLR0911 - one rule a kind of node
        if isinstance(node, nodes.Getattr):
            if node.attr == _NAME:
                is_asked = isinstance(parent, nodes.If) and parent.test is node
                return is_asked or (isinstance(parent, nodes.Filter) and parent.name == "safe")
            return not (self._is_record(node.node) and node.attr.startswith("_"))
        if isinstance(node, nodes.Filter):
            if node.name == "safe" and _is_text(node.node):
                return isinstance(parent, nodes.Output)
            return node.name not in _TELLING
        if isinstance(node, nodes.Const):
            return bool(node.value != _NAME)  # record["body"], map(attribute="body")
        if isinstance(node, nodes.Name) and node.ctx == "load":
            return self._is_harmless_name(node, parent)
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            name = node.node.name
            if name in self.showing or name in {"super", "caller"}:
                return isinstance(parent, nodes.Output)
            takes = any(
                self._is_record(value) for value in (*node.args, *(word.value for word in node.kwargs))
            )
            return name in self.macros or not takes
        return not isinstance(node, nodes.Import)

    def _is_harmless_name(self, node: nodes.Name, parent: nodes.Node) -> bool:
        if node.name == "self":
            return False  # its blocks can be called
        if node.name in self.showing:
            return isinstance(parent, nodes.Call) and parent.node is node
        if node.name in self.records:
            return isinstance(parent, nodes.Getattr | nodes.Keyword) or (
                isinstance(parent, nodes.Call) and parent.node is not node
            )
        return True

    def _captures(self, node: nodes.Node) -> bool:
        """Return whether a text may stand in ``node``, which may change it."""
        return any(
            isinstance(below, nodes.Block | nodes.Include) or self._shows(below) for below, _ in _pairs(node)
        )

    def _shows(self, node: nodes.Node) -> bool:
        called = node.node if isinstance(node, nodes.Call) else None
        is_showing = isinstance(called, nodes.Name) and called.name in {*self.showing, "super", "caller"}
        return is_showing or (isinstance(node, nodes.Filter) and _is_text(node.node))

    def _is_record(self, node: nodes.Node | None) -> bool:
        return isinstance(node, nodes.Name) and node.name in self.records


def _is_text(node: nodes.Node | None) -> bool:
    return isinstance(node, nodes.Getattr) and node.attr == _NAME


def _aliases(node: nodes.FromImport) -> Iterator[tuple[str, str]]:
    for name in node.names:
        yield (name, name) if isinstance(name, str) else name


def _pairs(node: nodes.Node) -> list[_Pair]:
    """Return ``node`` and all below it, each with the one above it; a loop, since generators cost by the level."""
    found, waiting = [(node, node)], [node]
    while waiting:
        parent = waiting.pop()
        children = list(parent.iter_child_nodes())
        found += [(child, parent) for child in children]
        waiting += children
    return found
