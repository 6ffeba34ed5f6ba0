"""Whether the text of a record stands in one place of a page and is read nowhere else.

In: the environment of the theme. Out: yes or no. Where it is yes, a page with another text is the old one with another
piece in the middle, and needs no template.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jinja2 import Environment, nodes

_NAME: Final = "body"
_TELLING: Final = frozenset({"attr", "pprint", "string", "tojson", "xmlattr"})  # show a value by its parts


def shows_text_plainly(environment: Environment) -> bool:
    """Return whether no template reads ``.body`` but to ask if there is any, and to put it in as it is.

    What else a template can do with a whole record (hand it to a filter that prints it) shows all its parts: that is
    refused.
    """
    return all(
        _is_plain(environment.parse(environment.loader.get_source(environment, name)[0], name))  # type: ignore[union-attr]  # every environment of ours has one
        for name in environment.list_templates(filter_func=lambda name: name.endswith(".html"))
    )


def _is_plain(template: nodes.Template) -> bool:
    return all(_is_harmless(node, parent) for node, parent in _with_parents(template, template))


def _is_harmless(node: nodes.Node, parent: nodes.Node) -> bool:
    if isinstance(node, nodes.Getattr) and node.attr == _NAME:
        is_asked = isinstance(parent, nodes.If) and parent.test is node
        return is_asked or (isinstance(parent, nodes.Filter) and parent.name == "safe")
    if isinstance(node, nodes.Const):
        return bool(node.value != _NAME)  # record["body"], map(attribute="body")
    return not (isinstance(node, nodes.Filter) and node.name in _TELLING)


def _with_parents(node: nodes.Node, parent: nodes.Node) -> Iterator[tuple[nodes.Node, nodes.Node]]:
    yield node, parent
    for child in node.iter_child_nodes():
        yield from _with_parents(child, node)
