"""What a template shows is escaped as MarkupSafe escapes it, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from plugins.templates import escaping
from plugins.templates.escaping import Generator, escaped


class Named(str):
    """A string of another class."""

    __slots__ = ()


class Wrapped:
    """Knows its own HTML."""

    def __html__(self) -> str:
        return "<i>own</i>"


class Odd:
    """Prints what has to be escaped."""

    def __str__(self) -> str:
        return "<odd> & 'so'"


VALUES = [None, 3, 2.5, True, Markup("<b>safe</b>"), Named("<a> & b"), Wrapped(), Odd(), ["<"], ("&", '"')]


@given(st.text())
def test_text_is_escaped_alike(text: str) -> None:
    assert str(escaped(text)) == str(escape(text))


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_any_value_is_escaped_alike(value: object) -> None:
    assert str(escaped(value)) == str(escape(value))


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_template_shows_any_value_as_stock_jinja_does(value: object) -> None:
    source = (
        "{{ v }}{% set w = v %}{{ w }}{% set block %}<u>{{ v }}</u>{% endset %}{{ block }}"
        "{% macro m(x) %}<p>{{ x }}</p>{% endmacro %}{{ m(v) }}{{ v if v else '<none>' }}"
        "{% autoescape false %}{{ v }}{% endautoescape %}{% filter upper %}{{ v }}{% endfilter %}"
    )
    ours = Environment(autoescape=True)
    ours.code_generator_class = Generator
    ours.escaped = escaped  # type: ignore[attr-defined]  # as our environment has it
    stock = Environment(autoescape=True)
    assert ours.from_string(source).render(v=value) == stock.from_string(source).render(v=value)


def test_without_the_private_function_markupsafe_s_own_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(escaping, "_plain", None)
    assert str(escaped("<a> & 'b'")) == str(escape("<a> & 'b'"))
